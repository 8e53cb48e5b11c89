/** A log that NATS has lost is there again without a restart of anything, and one that is still written never ages out. */
import { expect, it } from 'vitest';
import { keepWritten } from '#libs/bus/written-again.ts';
import { streams } from '#libs/contracts/topics.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

function setUp() {
  const { clock, advance } = manualClock();
  const stream = { created: '2026-01-01T00:00:00Z', lastSeq: 100, severalServers: false };
  const events: string[] = [];
  const gate = { open: Promise.resolve() };
  const log = (name: string) => ({
    writtenAt: clock.now(),
    writeAgain() {
      this.writtenAt = clock.now();
      events.push(name);
    },
    flushed: async () => {
      await gate.open;
      events.push(`${name} is stored`);
    },
  });
  const logs = [log('a'), log('b')];
  const stop = keepWritten({
    bus: { streamInfo: async () => ({ ...stream, firstSeq: 1, messages: stream.lastSeq }) },
    clock,
    logger: silentLogger,
    logs: () => logs,
  });
  return { stream, events, gate, logs, clock, advance, stop };
}

const all = ['a', 'a is stored', 'b', 'b is stored'];

it('leaves a stream alone that is the same and grows', async () => {
  const { stream, events, advance, stop } = setUp();
  for (let looks = 0; looks < 10; looks += 1) {
    stream.lastSeq += looks;
    await advance(10_000);
  }
  expect(events).toEqual([]);
  stop();
});

it('writes all once when the stream was created again, even if it has grown beyond the old one', async () => {
  const { stream, events, advance, stop } = setUp();
  await advance(1_000);
  Object.assign(stream, { created: '2026-01-02T00:00:00Z', lastSeq: 200 });
  await advance(60_000);
  expect(events).toEqual(all);
  stop();
});

it('writes all once when the stream is a backup that ends earlier', async () => {
  const { stream, events, advance, stop } = setUp();
  await advance(1_000);
  stream.lastSeq = 60;
  await advance(60_000);
  expect(events).toEqual(all);
  stop();
});

it('waits for a server of several that is behind the others', async () => {
  const { stream, events, advance, stop } = setUp();
  await advance(1_000);
  Object.assign(stream, { lastSeq: 60, severalServers: true });
  await advance(15_000);
  stream.lastSeq = 101;
  await advance(60_000);
  expect(events).toEqual([]);
  stop();
});

it('writes one log after the other, and no more once it was stopped', async () => {
  const { stream, events, gate, advance, stop } = setUp();
  await advance(1_000);
  const stored = Promise.withResolvers<void>();
  gate.open = stored.promise;
  stream.created = '2026-01-02T00:00:00Z';
  await advance(15_000);
  expect(events).toEqual(['a']);
  stop();
  stored.resolve();
  await advance(60_000);
  expect(events).toEqual(['a', 'a is stored']);
});

it('a log that is busy for ever holds up no other', async () => {
  const { stream, events, gate, advance, stop } = setUp();
  await advance(1_000);
  gate.open = Promise.withResolvers<void>().promise;
  stream.created = '2026-01-02T00:00:00Z';
  await advance(60_000);
  expect(events).toEqual(['a', 'b']);
  stop();
});

it('writes a log again that was written more than a day ago, and no other', async () => {
  const { events, logs, clock, advance, stop } = setUp();
  const day = streams.EIP_STATE.maxAgeMs / 7;
  const [, second] = logs;
  await advance(day / 2);
  if (second !== undefined) second.writtenAt = clock.now();
  await advance(day / 2 - 20_000);
  expect(events).toEqual([]);
  await advance(60_000);
  expect(events).toEqual(['a', 'a is stored']);
  await advance(day / 2);
  expect(events).toEqual(all);
  stop();
});
