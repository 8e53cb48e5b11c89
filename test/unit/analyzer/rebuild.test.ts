/** A core that cannot be built again is old: it gives no all-clear, and does not stay so. */
import { expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { holdOffMs, setUp } from './silent-cluster.ts';

it('a core that has to be built again does not count as current while that fails, and is tried again until it is built', async () => {
  const { bus, name, faults, startProducer, startAnalyzer, pass } = setUp();
  const stops = [startProducer('watcher', 'watcher-1')];
  const killPoller = startProducer('poller', 'poller-1');
  let isRefused = false;
  let tries = 0;
  const analyzer = await startAnalyzer((own) => ({
    ...own,
    connected: true,
    lastSeq: async (...about) => {
      if (!isRefused) return own.lastSeq(...about);
      tries += 1;
      throw new AppError('bus-refused', { what: 'the state log', detail: 'it was told to' });
    },
  }));
  await pass(5_000);
  await killPoller();
  await pass(15_000);
  isRefused = true;
  // A heartbeat under its name: it had only paused.
  stops.push(startProducer('poller', 'poller-1'));
  faults.inject({ kind: 'missing-snat' });
  const missing = async () => (await bus.ask(name, 'verdict', {})).missing;
  // The old core compresses its last checkpoint in a thread of the real machine, which may take any virtual time.
  while (tries < 4) {
    await pass(1_000);
    expect(await missing()).not.toEqual([]);
  }
  isRefused = false;
  await expect.poll(() => pass(1_000).then(missing)).toEqual([]);
  await pass(2 * holdOffMs);
  expect((await bus.ask(name, 'status', {})).summary.findings).toMatchObject({ critical: 1 });
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});
