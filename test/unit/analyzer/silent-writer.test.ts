/**
 * The log of a time in which the poller was dead shows an address that moves, and databases that stay as they were. An analyzer that
 * starts then and reads it may not take that for what the databases held.
 */
import { expect, it } from 'vitest';
import { addPod } from '../../../services/simulator/demo/contents.ts';
import { setAssignable } from '../../../services/simulator/demo/life.ts';
import { holdOffMs, setUp } from './silent-cluster.ts';

it('no finding fires by a log in which only the watcher went on, and none when the next poller has looked', async () => {
  const { cluster, startProducer, startAnalyzer, pass, told } = setUp();
  const stops = [startProducer('watcher', 'watcher-1')];
  const killPoller = startProducer('poller', 'poller-1');
  const first = await startAnalyzer();
  await pass(5_000);
  await first.stop();
  await killPoller();
  const [item] = cluster.store.list('egressips').flatMap(({ metadata }) => cluster.egressIP(metadata.name)?.items ?? []);
  setAssignable(cluster, item?.node ?? '', false);
  for (let pod = 100; pod < 110; pod += 1) {
    await pass(2_000);
    addPod(cluster, 'shop', pod);
  }
  const second = await startAnalyzer();
  await pass(1_000);
  expect(told('pending').map(({ kind }) => kind)).toContain('stale-snat');
  expect(told('firing')).toEqual([]);
  stops.push(startProducer('poller', 'poller-2'));
  await pass(4 * holdOffMs);
  expect(told('firing')).toEqual([]);
  await Promise.all([pass(5_000), second.stop(), ...stops.map((stop) => stop())]);
});

it('a finding that came and went without an analyzer is told with its moments once both producers have written of later ones', async () => {
  const { clock, cluster, faults, startProducer, startAnalyzer, pass, told } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  const first = await startAnalyzer();
  await pass(5_000);
  await first.stop();
  const at = clock.now();
  const { id } = faults.inject({ kind: 'missing-snat' });
  await pass(2 * holdOffMs);
  addPod(cluster, 'shop', 100);
  await pass(2_000);
  faults.heal(id);
  await pass(2_000);
  const second = await startAnalyzer();
  await pass(2_000);
  const [fired] = told('firing');
  expect(fired).toMatchObject({ kind: 'missing-snat' });
  expect((fired?.at ?? 0) - at).toBeLessThan(holdOffMs + 1_000);
  await Promise.all([pass(5_000), second.stop(), ...stops.map((stop) => stop())]);
});
