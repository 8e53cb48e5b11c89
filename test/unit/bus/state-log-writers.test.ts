import { describe, expect, test } from 'vitest';
import { createStateLogReader } from '#libs/bus/state-log-reader.ts';
import type { OvnInput } from '#libs/contracts/model-input.ts';
import { away, changes, fakeStream, read, snapshot, subject, writerOn } from './state-log-kit.ts';

describe('of several writers of a state log', () => {
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
});
