import { describe, expect, test } from 'vitest';
import { createParser } from '#libs/bus/delivery.ts';
import { JsonText } from '#libs/bus/encoding.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus, RawMessage } from '#libs/bus/port.ts';
import { createStateLogReader } from '#libs/bus/state-log-reader.ts';
import { createStateLogWriter, type StateLogWriter } from '#libs/bus/state-log-writer.ts';
import type { ModelInput, OvnInput } from '#libs/contracts/model-input.ts';
import { streams, topics } from '#libs/contracts/topics.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';

const subject = 'eip.v1.c.state.ovn.n';
type Ovn<T extends string> = Extract<OvnInput, { type: T }>;

const row = (index: number, table = 'Address_Set') => ({
  table,
  uuid: `u${index}`,
  row: { name: `set ${index} é`, addresses: ['10.0.0.1'], external_ids: {} },
});
const snapshot = (count: number, at = 1): Ovn<'ovn-snapshot'> =>
  ({
    source: 'ovn',
    type: 'ovn-snapshot',
    at,
    node: 'n',
    rows: Array.from({ length: count }, (_, index) => row(index)),
  }) as Ovn<'ovn-snapshot'>;
const changes = (index: number, at = 2): Ovn<'ovn-changes'> =>
  ({ source: 'ovn', type: 'ovn-changes', at, node: 'n', rows: [row(index)] }) as Ovn<'ovn-changes'>;
const away: OvnInput = { source: 'ovn', type: 'ovn-unavailable', at: 3, node: 'n', reason: 'gone' };

/** A router that lists others, as the one of an egress node lists a SNAT for each pod. */
const router = (size: number) => ({
  table: 'Logical_Router',
  uuid: 'r',
  row: {
    name: 'GR é',
    nat: Array.from({ length: size }, (_, index) => `nat ${index} é`),
    policies: [],
    static_routes: ['a', 'b'],
    ports: [],
    external_ids: Object.fromEntries(Array.from({ length: size }, (_, index) => [`key ${index}`, `é ${index}`])),
  },
});

/** Keeps what a stream would, or holds everything back while `away`. */
function fakeStream() {
  const messages: RawMessage[] = [];
  const held: (() => void)[] = [];
  let seq = 0;
  const stream = {
    messages,
    away: false,
    /** For good. */
    refuses: (_text: string) => false,
    comeBack: () => {
      stream.away = false;
      for (const go of held.splice(0)) go();
    },
    publish: ((_cluster, topic, data, { signal } = {}) =>
      new Promise<number>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        const store = () => {
          if (signal?.aborted) return;
          const [event, text] = data instanceof JsonText ? [data.event, data.text] : [data, JSON.stringify(data)];
          if (stream.refuses(text)) return reject(new Error('too large'));
          if (topic.rollsUp?.(event)) messages.splice(0);
          seq += 1;
          messages.push({ subject, data: JSON.parse(text), seq, storedAt: seq });
          resolve(seq);
        };
        if (stream.away) held.push(store);
        else store();
      })) satisfies Bus['publish'],
  };
  return stream;
}

function read(messages: readonly RawMessage[]) {
  const inputs: ModelInput[] = [];
  const gaps: string[] = [];
  const reader = createStateLogReader({ onGap: (name) => gaps.push(name) });
  for (const message of messages.map(createParser('c', [topics.ovnState], silentLogger))) {
    const logged = reader.take(message);
    if (logged !== null) inputs.push(logged.input);
  }
  return { inputs, gaps };
}

const writerOn = (
  stream: ReturnType<typeof fakeStream>,
  writerId = 'w1',
  maxPartBytes = 1_000,
  progress = new LogProgress(),
): StateLogWriter<OvnInput> =>
  createStateLogWriter({ bus: stream, cluster: 'c', topic: topics.ovnState, writerId, maxPartBytes, progress });

describe('the state log', () => {
  test('a snapshot in parts and the changes after it come out as they went in', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    expect(writer.wantsSnapshot).toBe(true);
    writer.snapshot(snapshot(100));
    writer.append(changes(7));
    writer.append(away);
    await writer.flushed();
    expect(stream.messages.length).toBeGreaterThan(8);
    for (const message of stream.messages) expect(JSON.stringify(message.data).length).toBeLessThan(1_200);
    expect(read(stream.messages)).toEqual({ inputs: [snapshot(100), changes(7), away], gaps: [] });
    expect(writer.wantsSnapshot).toBe(false);
    expect(writer.pendingBytes).toBe(0);
  });

  test('an empty snapshot says that nothing is there', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.snapshot(snapshot(0));
    await writer.flushed();
    expect(read(stream.messages).inputs).toEqual([snapshot(0)]);
  });

  test('changes too large for one message go in several and come out together', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    const large = { ...changes(0), rows: snapshot(40).rows };
    writer.snapshot(snapshot(1));
    writer.append(large);
    writer.append(changes(7));
    await writer.flushed();
    expect(stream.messages.length).toBeGreaterThan(6);
    expect(read(stream.messages)).toEqual({ inputs: [snapshot(1), large, changes(7)], gaps: [] });
    const lost = stream.messages.filter((_, index) => index !== 2);
    expect(read(lost)).toMatchObject({ inputs: [{ type: 'ovn-snapshot' }, { type: 'ovn-unavailable' }], gaps: [subject] });
  });

  test.each([20, 60, 400])('a row larger than a message goes in pieces and comes out whole (%i items)', async (size) => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    const whole = { ...snapshot(3), rows: [row(1), router(size), row(2)] } as Ovn<'ovn-snapshot'>;
    const changed = { ...changes(0), rows: [router(size + 1), row(3), router(size)] } as Ovn<'ovn-changes'>;
    writer.snapshot(whole);
    writer.append(changed);
    await writer.flushed();
    for (const { data } of stream.messages) expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(1_100);
    expect(read(stream.messages)).toEqual({ inputs: [whole, changed], gaps: [] });
  });

  test('changes that the bus refuses for good make the log unknown at once, until a snapshot is stored', async () => {
    const stream = fakeStream();
    const progress = new LogProgress();
    const writer = writerOn(stream, 'w1', 1_000, progress);
    writer.snapshot(snapshot(1, 10));
    await writer.flushed();
    stream.refuses = (text) => !text.includes('unavailable');
    writer.append(changes(1, 20));
    writer.append(changes(2, 30));
    await writer.flushed();
    const unknown = { type: 'ovn-unavailable', node: 'n', at: 20, reason: expect.stringContaining('too large'), unobserved: true };
    expect(read(stream.messages).inputs).toMatchObject([{ type: 'ovn-snapshot' }, unknown]);
    for (let seconds = 0; seconds < 3; seconds += 1) {
      expect(writer.wantsSnapshot).toBe(true);
      writer.snapshot(snapshot(2, 40));
      await writer.flushed();
    }
    // Once, or the log would grow for as long as it goes on.
    expect(stream.messages).toHaveLength(2);
    stream.refuses = () => false;
    writer.snapshot(snapshot(3, 50));
    await writer.flushed();
    expect(writer.wantsSnapshot).toBe(false);
    expect(read(stream.messages)).toEqual({ inputs: [snapshot(3, 50)], gaps: [] });
  });

  test('a snapshot of which a part is refused leaves the log unknown', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.snapshot(snapshot(1));
    await writer.flushed();
    stream.refuses = (text) => text.includes('set 30 ');
    writer.snapshot(snapshot(40, 20));
    await writer.flushed();
    expect(read(stream.messages).inputs).toMatchObject([{ type: 'ovn-unavailable', at: 20 }]);
    expect(writer.wantsSnapshot).toBe(true);
  });

  test('nothing is vouched for since the first input that the log lacks, until it says again what is known', async () => {
    const stream = fakeStream();
    const progress = new LogProgress();
    const writer = writerOn(stream, 'w1', 1_000, progress);
    const pendingMs = async () => {
      await writer.flushed();
      return progress.report(100).pendingMs;
    };
    writer.snapshot(snapshot(1, 10));
    expect(await pendingMs()).toBe(0);
    stream.refuses = () => true;
    writer.append(changes(1, 20));
    expect(await pendingMs()).toBe(80);
    writer.snapshot(snapshot(2, 50));
    expect(await pendingMs()).toBe(80);
    stream.refuses = (text) => text.includes('set 30 ');
    writer.snapshot(snapshot(40, 60));
    // The rest of it is refused, but that the content is unknown is stored.
    expect(await pendingMs()).toBe(0);
    stream.refuses = () => true;
    writer.append({ ...away, at: 70 });
    expect(await pendingMs()).toBe(30);
    stream.refuses = () => false;
    writer.snapshot(snapshot(2, 80));
    expect(await pendingMs()).toBe(0);
  });

  test('what a snapshot takes out of the queue is vouched for only once that is stored', async () => {
    const stream = fakeStream();
    const progress = new LogProgress();
    const writer = writerOn(stream, 'w1', 1_000, progress);
    writer.snapshot(snapshot(1, 10));
    await writer.flushed();
    stream.away = true;
    writer.append(changes(1, 20));
    writer.snapshot(snapshot(2, 50));
    for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate);
    expect(progress.report(100).pendingMs).toBe(80);
    stream.comeBack();
    await writer.flushed();
    expect(progress.report(100).pendingMs).toBe(0);
  });

  test('a new snapshot deletes what the subject held', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.snapshot(snapshot(50));
    writer.append(changes(1));
    await writer.flushed();
    writer.snapshot(snapshot(2));
    await writer.flushed();
    expect(read(stream.messages).inputs).toEqual([snapshot(2)]);
  });

  test('changes that are repeated, or older than the snapshot, are dropped', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.snapshot(snapshot(30));
    writer.append(changes(1));
    await writer.flushed();
    const twice = stream.messages.flatMap((message) => [message, message]);
    expect(read([...twice, ...stream.messages])).toEqual({ inputs: [snapshot(30), changes(1)], gaps: [] });
  });

  test('a lost change makes the source unavailable once, until the next snapshot', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.snapshot(snapshot(1));
    for (let index = 0; index < 4; index += 1) writer.append(changes(index));
    await writer.flushed();
    const lost = stream.messages.filter((_, index) => index !== 2);
    const later = fakeStream();
    writer.snapshot(snapshot(3));
    await writer.flushed();
    later.messages.push(...lost, ...stream.messages);
    const { inputs, gaps } = read(later.messages);
    expect(gaps).toEqual([subject]);
    expect(inputs).toEqual([
      snapshot(1),
      changes(0),
      { ...away, at: 2, reason: expect.stringContaining('lost'), unobserved: true },
      snapshot(3),
    ]);
  });

  test('a lost part of a snapshot is a gap, not half a snapshot', async () => {
    for (const missing of [0, 1, 2]) {
      const stream = fakeStream();
      const first = writerOn(stream, 'w1');
      first.snapshot(snapshot(1));
      await first.flushed();
      const before = [...stream.messages];
      const writer = writerOn(stream, 'w2');
      writer.snapshot(snapshot(40));
      writer.append(changes(1));
      await writer.flushed();
      const { inputs, gaps } = read([...before, ...stream.messages.filter((_, index) => index !== missing)]);
      expect(gaps).toEqual([subject]);
      expect(inputs.map((input) => input.type)).toEqual(['ovn-snapshot', 'ovn-unavailable']);
    }
  });

  test('changes without any snapshot before them make the source unavailable', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.append(changes(1));
    await writer.flushed();
    expect(read(stream.messages).inputs.map((input) => input.type)).toEqual(['ovn-unavailable']);
  });

  test('a writer that was replaced and does not know it is not listened to', async () => {
    const stream = fakeStream();
    const old = writerOn(stream, 'old');
    old.snapshot(snapshot(1));
    await old.flushed();
    const next = writerOn(stream, 'next');
    next.snapshot(snapshot(2));
    await next.flushed();
    old.append(changes(9));
    next.append(changes(1));
    await Promise.all([old.flushed(), next.flushed()]);
    expect(read(stream.messages)).toEqual({ inputs: [snapshot(2), changes(1)], gaps: [] });
  });

  test('a new writer may say that its source is unavailable before it has a snapshot', async () => {
    const stream = fakeStream();
    const old = writerOn(stream, 'old');
    old.snapshot(snapshot(1));
    await old.flushed();
    const next = writerOn(stream, 'next');
    next.append(away);
    next.snapshot(snapshot(2));
    await next.flushed();
    expect(read([...stream.messages])).toEqual({ inputs: [snapshot(2)], gaps: [] });
  });

  test('one that was replaced, or never read anything, does not blind the one that reads', async () => {
    const stream = fakeStream();
    const [old, next, blind] = ['old', 'next', 'blind'].map((id) => writerOn(stream, id));
    old?.snapshot(snapshot(1));
    await old?.flushed();
    next?.snapshot(snapshot(2));
    await next?.flushed();
    old?.append({ ...away, reason: 'the poller has stopped', unobserved: true });
    blind?.append({ ...away, reason: 'refused' });
    for (let index = 0; index < 3; index += 1) next?.append(changes(index));
    await Promise.all([old, next, blind].map((writer) => writer?.flushed()));
    expect(read(stream.messages)).toEqual({ inputs: [snapshot(2), changes(0), changes(1), changes(2)], gaps: [] });
  });

  test('nor does one that stops while the other writes its snapshot in parts', async () => {
    const stream = fakeStream();
    const old = writerOn(stream, 'old');
    old.snapshot(snapshot(1));
    await old.flushed();
    const before = [...stream.messages];
    const next = writerOn(stream, 'next');
    next.snapshot(snapshot(40));
    next.append(changes(1));
    await next.flushed();
    const [first, ...others] = stream.messages;
    if (first === undefined) throw new Error('no part');
    const stop = { ...first, data: { writer: 'old', seq: 2, part: 0, parts: 1, input: away } };
    expect(read([...before, first, stop, ...others])).toEqual({ inputs: [snapshot(1), away, snapshot(40), changes(1)], gaps: [] });
  });

  test('one that cannot read is believed once the one that read is away, or silent', async () => {
    const stream = fakeStream();
    const old = writerOn(stream, 'old');
    const next = writerOn(stream, 'next');
    old.snapshot(snapshot(1));
    old.append({ ...away, unobserved: true });
    await old.flushed();
    next.append({ ...away, reason: 'refused' });
    next.append({ ...away, reason: 'refused again' });
    await next.flushed();
    const reasons = read(stream.messages).inputs.map((input) => (input.type === 'ovn-unavailable' ? input.reason : input.type));
    expect(reasons).toEqual(['ovn-snapshot', 'gone', 'refused', 'refused again']);

    const reader = createStateLogReader({ onGap: () => undefined });
    const take = (writer: string, seq: number, input: OvnInput) =>
      reader.take({ topic: 'ovnState', subject, seq, storedAt: seq, event: { writer, seq, part: 0, parts: 1, input } })?.input;
    const silent = { ...away, reason: 'silent', silent: true } as const;
    expect(take('old', 1, snapshot(1))).toEqual(snapshot(1));
    expect(take('next', 5, { ...away, reason: 'refused' })).toBeUndefined();
    expect(reader.lose({ ...silent, at: 6 })).toMatchObject({ reason: 'silent' });
    expect(take('third', 7, { ...away, reason: 'refused' })).toMatchObject({ reason: 'refused' });
    expect(take('old', 8, snapshot(1))).toEqual(snapshot(1));
    expect(take('next', 9, { ...away, reason: 'refused' })).toBeUndefined();
    expect(reader.lose({ ...silent, at: 8 })).toMatchObject({ reason: 'refused' });
    expect(take('next', 10, snapshot(2))).toEqual(snapshot(2));
  });

  test('a message that is no state entry makes the source unavailable, be it the last one or not', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream);
    writer.snapshot(snapshot(1));
    writer.append(changes(1));
    writer.append(changes(2));
    await writer.flushed();
    const broken = stream.messages.map((message, index) => (index === 1 ? { ...message, data: { nonsense: true } } : message));
    for (const messages of [broken, broken.slice(0, 2)])
      expect(read(messages)).toMatchObject({ gaps: [subject], inputs: [{ type: 'ovn-snapshot' }, { type: 'ovn-unavailable' }] });
  });

  test('while the bus is away a writer keeps a bounded amount and then asks for a snapshot, which repairs everything', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream, 'w1', 900_000);
    writer.snapshot(snapshot(1));
    await writer.flushed();
    stream.away = true;
    const large = { ...changes(0), rows: snapshot(5_000).rows };
    let largest = 0;
    for (let count = 0; count < 100; count += 1) {
      writer.append(large);
      largest = Math.max(largest, writer.pendingBytes);
    }
    expect(largest).toBeLessThan(20_000_000);
    expect(writer.wantsSnapshot).toBe(true);
    await writer.flushed();
    expect(writer.pendingBytes).toBe(0);
    writer.snapshot(snapshot(2));
    writer.append(changes(1));
    expect(writer.wantsSnapshot).toBe(false);
    setImmediate(stream.comeBack);
    await writer.flushed();
    expect(read(stream.messages)).toEqual({ inputs: [snapshot(2), changes(1)], gaps: [] });
  });

  test('a tail that outgrows its snapshot asks for a new one, and goes on until it comes', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream, 'w1', 900_000);
    writer.snapshot(snapshot(1));
    const large = { ...changes(0), rows: snapshot(5_000).rows };
    while (!writer.wantsSnapshot) {
      writer.append(large);
      await writer.flushed();
    }
    writer.append(changes(1));
    await writer.flushed();
    expect(read(stream.messages).inputs.at(-1)).toEqual(changes(1));
  });

  test('500 logs, each as long as it ever gets, take half of the stream at most', async () => {
    const stream = fakeStream();
    const writer = writerOn(stream, 'w1', 900_000);
    // As many rows as 300 pods make.
    writer.snapshot(snapshot(600));
    await writer.flushed();
    while (!writer.wantsSnapshot) writer.append({ ...changes(0), rows: snapshot(20).rows });
    await writer.flushed();
    const bytes = stream.messages.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0);
    expect(500 * bytes).toBeLessThan(streams.EIP_STATE.maxBytes / 2);
  });
});
