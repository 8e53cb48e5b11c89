import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecording, type RecordedEvent } from '#libs/sources/recording.ts';

const uuid = '00000000-0000-0000-0000-00000000000a';
const lines = {
  start: { t: 0, src: 'rec', epochMs: 1_000_000 },
  initial: { t: 5, src: 'ovn', node: 'w1', type: 'initial', updates: { NAT: { [uuid]: { initial: { type: 'snat' } } } } },
  list: { t: 7, src: 'k8s', kind: 'Namespace', type: 'LIST', items: [{ metadata: { name: 'a', uid: '1' } }] },
  note: { t: 8, src: 'mark', text: 'now' },
  added: { t: 9, src: 'k8s', kind: 'Namespace', type: 'ADDED', object: { kind: 'Namespace', metadata: { name: 'b', uid: '2' } } },
  update: { t: 11, src: 'ovn', node: 'w1', type: 'update3', updates: { NAT: { [uuid]: { modify: { external_ip: '1.1.1.1' } } } } },
  misfit: { t: 12, src: 'ovn', node: 'w1', type: 'update3', updates: { NAT: { other: { modify: { external_ip: '1.1.1.1' } } } } },
  lost: { t: 13, src: 'ovn', node: 'w1', type: 'disconnected', error: 'reset' },
  deleted: { t: 14, src: 'k8s', kind: 'Namespace', type: 'DELETED', object: { kind: 'Namespace', metadata: { name: 'b', uid: '2' } } },
};

describe('a recording', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-recording-'));
  });
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  async function read(content: string | Uint8Array) {
    const path = join(folder, 'recording');
    await writeFile(path, content);
    const recording = await openRecording(path);
    const events: RecordedEvent[] = [];
    for await (const event of recording.events) events.push(event);
    return { recording, events, inputs: events.flatMap(({ input }) => (input === null ? [] : [input])) };
  }
  const text = (...parts: readonly unknown[]) => parts.map((part) => `${JSON.stringify(part)}\n`).join('');

  it('becomes model input at the wall clock of its lines', async () => {
    const { recording, events, inputs } = await read(text(...Object.values(lines).filter((line) => line !== lines.misfit)));
    expect(recording.problems).toEqual([]);
    expect(inputs.map(({ type, at }) => [type, at - 1_000_000])).toEqual([
      ['ovn-snapshot', 5],
      ['kube-snapshot', 7],
      ['kube-changes', 9],
      ['ovn-changes', 11],
      ['ovn-unavailable', 13],
      ['kube-changes', 14],
    ]);
    expect(events.map(({ mark }) => mark).filter((mark) => mark !== null)).toEqual(['now']);
    expect(inputs.at(-1)).toMatchObject({ changes: [{ type: 'delete', key: 'b' }] });
  });

  it('is read from gzip whatever its name', async () => {
    expect((await read(gzipSync(text(lines.start, lines.list)))).inputs).toHaveLength(1);
  });

  it('that is cut off keeps what came before and names the line', async () => {
    const whole = text(lines.start, lines.list, lines.added);
    const { recording, inputs } = await read(whole.slice(0, -20));
    expect([inputs.length, recording.problems]).toEqual([1, ['it is cut off in line 3']]);
  });

  it('that is cut off within its gzip stream says so', async () => {
    const bytes = gzipSync(
      text(lines.start, ...Array.from({ length: 500 }, (_, index) => ({ ...lines.note, text: String(Math.sin(index)) }))),
    );
    const { recording } = await read(bytes.subarray(0, bytes.length / 2));
    expect(recording.problems.join()).toMatch(/unexpected end of file/);
  });

  it('with a damaged line is read no further', async () => {
    const { recording, inputs } = await read(`${text(lines.start, lines.list)}{"t":\n${text(lines.added)}`);
    expect([inputs.length, recording.problems]).toEqual([1, ['line 3 is not one of a recording']]);
  });

  it('whose update does not fit makes that database unavailable until its next whole content', async () => {
    const again = { ...lines.initial, t: 20 };
    const { recording, inputs } = await read(text(lines.start, lines.initial, lines.misfit, { ...lines.update, t: 15 }, again));
    expect(inputs.map(({ type }) => type)).toEqual(['ovn-snapshot', 'ovn-unavailable', 'ovn-snapshot']);
    expect(recording.problems[0]).toMatch(/database of w1 at 12 ms: .*does not fit/);
  });

  it('with an object that breaks the API makes its kind unavailable', async () => {
    const { inputs } = await read(text(lines.start, { ...lines.added, object: { kind: 'Namespace', metadata: {} } }));
    expect(inputs).toMatchObject([{ type: 'kube-unavailable', kind: 'Namespace' }]);
  });

  it('whose clock goes back stays where it was', async () => {
    const { events } = await read(text(lines.start, lines.added, { ...lines.note, t: 1 }));
    expect(events.map(({ t }) => t)).toEqual([9, 9]);
  });

  it('is refused when it does not begin like one', async () => {
    for (const content of ['', 'hello\n', text(lines.list)]) await expect(read(content)).rejects.toThrow(/is not a recording/);
    await expect(openRecording(join(folder, 'nowhere'))).rejects.toThrow(/cannot be read/);
  });
});
