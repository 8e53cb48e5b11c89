/** A second poller of a database, which cannot read it, contradicts the first one only once that is dead. */
import { expect, it } from 'vitest';
import { topics } from '#libs/contracts/topics.ts';
import { setUp } from './silent-cluster.ts';

it('a poller that cannot read a database says nothing of it while another one reads it, and is believed when that one is dead', async () => {
  const { bus, clock, name, startProducer, startAnalyzer, pass } = setUp();
  const stopWatcher = startProducer('watcher', 'watcher-1');
  const killPoller = startProducer('poller', 'poller-1');
  const analyzer = await startAnalyzer();
  await pass(5_000);
  const [node = ''] = (await bus.ask(name, 'nodes', {})).nodes.map((each) => each.node);
  let seq = 0;
  const deny = (reason: string) => {
    seq += 1;
    const input = { source: 'ovn', type: 'ovn-unavailable', at: clock.now(), node, reason } as const;
    return bus.publish(name, topics.ovnState, { writer: 'poller-2/1', seq, part: 0, parts: 1, input });
  };
  const state = async () => {
    const { nodes } = await bus.ask(name, 'nodes', { node });
    return nodes.map(({ complete, reason }) => ({ complete, reason }));
  };
  await deny('no route to host');
  await pass(2_000);
  expect(await state()).toEqual([{ complete: true, reason: null }]);
  await killPoller();
  await pass(3_000);
  await deny('connection refused');
  await pass(10_000);
  expect(await state()).toEqual([{ complete: false, reason: `database of ${node}: connection refused` }]);
  await deny('no such file');
  await pass(1_000);
  expect(await state()).toEqual([{ complete: false, reason: `database of ${node}: no such file` }]);
  await Promise.all([pass(5_000), analyzer.stop(), stopWatcher()]);
});
