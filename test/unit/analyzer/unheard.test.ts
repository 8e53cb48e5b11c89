/** The log may be hours old: the analyzer gives no all-clear from it before it knows that its writers are alive. */
import { expect, it } from 'vitest';
import { topics } from '#libs/contracts/topics.ts';
import { decideGoNoGo } from '../../../services/gateway/live/go-no-go.ts';
import { holdOffMs, setUp } from './silent-cluster.ts';

const beatMs = 2_000;
const hour = 3_600_000;

it('an analyzer that starts on an old log whose writers are dead is never complete and announces nothing', async () => {
  const { bus, name, clock, startProducer, startAnalyzer, pass } = setUp();
  const kills = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  const first = await startAnalyzer();
  await pass(2 * holdOffMs);
  await first.stop();
  for (const kill of kills) await kill();
  clock.advance(8 * hour);
  const second = await startAnalyzer();
  for (let second = 0; second < 25; second += 1) {
    const status = await bus.ask(name, 'status', {});
    expect([status.freshness.complete, status.egressIPsKnown, status.consistency, decideGoNoGo(status, 0.99).go]).toEqual([
      false,
      false,
      null,
      false,
    ]);
    const { nodes } = await bus.ask(name, 'nodes', {});
    expect(nodes.filter(({ complete }) => complete)).toEqual([]);
    await pass(1_000);
  }
  await Promise.all([pass(5_000), second.stop()]);
});

it('an analyzer that starts beside living writers is complete within one heartbeat, and says so on the bus', async () => {
  const { bus, name, startProducer, startAnalyzer, pass, lives } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  await pass(10_500);
  const analyzer = await startAnalyzer();
  await pass(1_000);
  const before = await bus.ask(name, 'verdict', {});
  expect(before.missing).toEqual(['the analyzer has not heard from the watcher yet', 'the analyzer has not heard from the poller yet']);
  expect(lives().at(-1)?.verdict.complete).toBe(false);
  expect((await bus.ask(name, 'explain', { type: 'node', name: before.nodes[0]?.node ?? '' })).verdict).toContain(
    'The present state is unknown',
  );
  await pass(beatMs - 1_000);
  const after = await bus.ask(name, 'verdict', {});
  expect([after.missing, after.consistency]).toEqual([[], 1]);
  await pass(250);
  expect(lives().at(-1)?.verdict.complete).toBe(true);
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});

it('a writer that starts beside a running analyzer never makes a complete view incomplete', async () => {
  const { bus, name, startProducer, startAnalyzer, pass } = setUp();
  const stops = [startProducer('watcher', 'watcher-1')];
  const killPoller = startProducer('poller', 'poller-1');
  const analyzer = await startAnalyzer();
  await pass(10_000);
  await killPoller();
  stops.push(startProducer('poller', 'poller-2'));
  for (let step = 0; step < 60; step += 1) {
    expect((await bus.ask(name, 'verdict', {})).missing).toEqual([]);
    await pass(50);
  }
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});

it('a sample that falls into a moment of doubt is left out: what happens stays observed without a gap', async () => {
  const { bus, name, startProducer, startAnalyzer, pass } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  await pass(500);
  let isUp = true;
  const analyzer = await startAnalyzer((own) => ({
    ...own,
    get connected() {
      return isUp;
    },
  }));
  const observed = async () => (await bus.read(name, topics.observed, 'last')).map((one) => (one.topic === 'observed' ? one.event : null));
  await pass(61_000);
  const [first] = await observed();
  expect(first?.nodes.length).toBeGreaterThan(0);
  // The sample is due a second later, and no heartbeat is before that.
  await pass(57_900);
  isUp = false;
  await pass(700);
  isUp = true;
  await pass(400);
  expect((await bus.ask(name, 'verdict', {})).missing.join()).toContain('has not heard from');
  await pass(60_000);
  const [last] = await observed();
  expect(last).toEqual({ ...first, at: (first?.at ?? 0) + 120_000 });
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});
