import { describe, expect, test } from 'vitest';
import { LogProgress } from '#libs/bus/log-progress.ts';
import { streams } from '#libs/contracts/topics.ts';
import { away, changes, fakeStream, type Ovn, read, router, row, snapshot, subject, writerOn } from './state-log-kit.ts';

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
    // Refused too, but the log says already that it is unknown.
    writer.append({ ...away, at: 70 });
    expect(await pendingMs()).toBe(0);
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
