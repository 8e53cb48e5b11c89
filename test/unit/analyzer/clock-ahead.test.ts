/** One clock that runs ahead delays no finding, and a log whose own clock is behind makes none early. */
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { StateMessage } from '#libs/bus/state-log-reader.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createWriterClocks } from '../../../services/analyzer/writer-clocks.ts';
import { holdOffMs, setUp } from './silent-cluster.ts';

const hourMs = 3_600_000;

/** The analyzer gets the log with the clock of one of its writers, or of the log itself, set wrong. */
const withClocks =
  (aheadMs: (writer: string) => number, logBehindMs = 0) =>
  (bus: Bus): Bus => ({
    ...bus,
    follow: (options) =>
      bus.follow({
        ...options,
        onMessage: (message) => {
          const { event } = message as Extract<StateMessage, { event: unknown }>;
          const input = { ...event.input, at: event.input.at + aheadMs(event.writer) };
          return options.onMessage({ ...message, storedAt: message.storedAt - logBehindMs, event: { ...event, input } } as typeof message);
        },
      }),
  });

it.each(['watcher', 'poller'])('a %s whose clock is an hour ahead delays no finding', async (service) => {
  const { faults, startProducer, startAnalyzer, pass, told, clock } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  const analyzer = await startAnalyzer(withClocks((writer) => (writer.startsWith(service) ? hourMs : 0)));
  await pass(2 * holdOffMs);
  const since = clock.now();
  faults.inject({ kind: 'missing-snat' });
  await pass(2 * holdOffMs);
  const firing = told('firing').filter(({ kind }) => kind === 'missing-snat');
  expect(firing).toHaveLength(1);
  expect(firing[0]?.at).toBeGreaterThanOrEqual(since + holdOffMs);
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});

it('a log whose clock is a minute behind lets nothing fire before its hold-off', async () => {
  const { faults, startProducer, startAnalyzer, pass, told } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  const analyzer = await startAnalyzer(withClocks(() => 0, 60_000));
  await pass(2 * holdOffMs);
  faults.inject({ kind: 'missing-snat' });
  await pass(holdOffMs - 500);
  expect(told('firing')).toEqual([]);
  await pass(holdOffMs);
  expect(told('firing')).toHaveLength(1);
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});

it('only what is dated well after it was stored, by one clock among several, is dated by the log', () => {
  const told: string[] = [];
  const clocks = createWriterClocks((writer, aheadMs) => told.push(`${writer} ${aheadMs}`));
  const input: ModelInput = { source: 'ovn', type: 'ovn-changes', at: 0, node: 'worker-1', rows: [] };
  const dated = (writer: string, at: number, storedAt: number) => clocks.dated({ writer, input: { ...input, at } }, storedAt).at;
  expect(dated('a/1', 1_000_000, 1_000_010)).toBe(1_000_000);
  expect(dated('b/1', 1_050_000, 1_000_020)).toBe(1_050_000);
  expect(dated('c/1', 1_160_000, 1_000_030)).toBe(1_000_030);
  expect(dated('c/1', 1_160_000, 1_000_040)).toBe(1_000_040);
  // Under way for long: it says nothing of its clock.
  expect(dated('a/1', 1_000_050, 1_050_000)).toBe(1_000_050);
  expect(told).toEqual(['c 159970']);
});

/** Dated by how much, where the log stores each second what a writer says at once. */
function datings() {
  const clocks = createWriterClocks(() => undefined);
  let logBehindMs = 0;
  let now = 100 * hourMs;
  return {
    setBack: (ms: number) => {
      logBehindMs += ms;
    },
    wait: (ms: number) => {
      now += ms;
    },
    say: (writer: string, aheadMs = 0) => {
      now += 1_000;
      const input: ModelInput = { source: 'ovn', type: 'ovn-changes', at: now + aheadMs, node: 'worker-1', rows: [] };
      return clocks.dated({ input, writer }, now - logBehindMs).at - now;
    },
  };
}

it.each([0, 20_000])(
  'nobody is dated early after the clock of the log was set back, first of all by who has written nothing since',
  (pauseMs) => {
    const { say, setBack, wait } = datings();
    for (const writer of ['quiet', 'watcher', 'poller']) expect(say(writer)).toBe(0);
    setBack(hourMs);
    wait(pauseMs);
    for (let count = 0; count < 50; count += 1) expect([say('watcher'), say('poller')]).toEqual([0, 0]);
    // One that is ahead of them is found as before.
    expect(say('quiet', 2 * hourMs)).toBeLessThan(1_000);
    expect(say('quiet', 2 * hourMs)).toBeGreaterThan(-1_000);
  },
);

it('a dead writer is no witness beside two that live, however the clock of the log came to be behind', () => {
  const { say, setBack } = datings();
  say('dead');
  for (let count = 0; count < 600; count += 1) {
    say('watcher');
    say('poller');
    // Too small a step to be seen.
    if (count % 100 === 0) setBack(30_000);
  }
  expect([say('watcher'), say('poller')]).toEqual([0, 0]);
});

it.each([
  ['one clock ahead', hourMs, 0],
  ['that all are ahead alike', 0, hourMs],
])('%s is found by those who have been quiet for long, if nobody else writes', (_what, aheadMs, logBehindMs) => {
  const { say, setBack, wait } = datings();
  setBack(logBehindMs);
  say('poller');
  wait(hourMs);
  for (let count = 0; count < 3; count += 1) expect(say('watcher', aheadMs)).toBe(0);
});
