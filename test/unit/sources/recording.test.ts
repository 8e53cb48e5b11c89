import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { openRecording, type RecordedEvent } from '#libs/sources/recording/recording.ts';

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
    expect(recording.problems[0]).toMatch(/database of w1 at 12 ms: .*contradicts earlier updates/);
  });

  const nexthops = (t: number, extra = {}) => {
    const modify = { nexthops: ['set', ['100.64.0.2']], ...extra };
    return { t, src: 'ovn', node: 'w1', type: 'update3', updates: { Logical_Router_Policy: { [uuid]: { modify } } } };
  };
  const policy = { ...lines.initial, updates: { Logical_Router_Policy: { [uuid]: { initial: { match: 'x' } } } } };
  const nexthopsAtEnd = (inputs: readonly ModelInput[]) =>
    inputs.flatMap((input) => ('rows' in input ? input.rows : [])).findLast(({ table }) => table === 'Logical_Router_Policy')?.row;

  it('with a line twice takes it once where the line itself tells that it is the same', async () => {
    const insert = { ...lines.update, updates: { NAT: { [`${uuid}b`]: { insert: { type: 'snat' } } } } };
    const txn = { txn: '00000000-0000-0000-0000-000000000007' };
    for (const twice of [insert, { ...nexthops(12), ...txn }, nexthops(12, { _version: ['uuid', 'v1'] })]) {
      const { recording, inputs } = await read(text(lines.start, policy, twice, twice));
      expect([recording.problems, inputs.map(({ type }) => type)]).toEqual([[], ['ovn-snapshot', 'ovn-changes']]);
    }
    const [there, back] = [nexthops(12, { _version: ['uuid', 'v1'] }), nexthops(14, { _version: ['uuid', 'v2'] })];
    const { recording, inputs } = await read(text(lines.start, policy, there, back, there));
    expect([recording.problems, nexthopsAtEnd(inputs)]).toEqual([[], expect.objectContaining({ nexthops: [] })]);
  });

  it('with a difference twice at one moment leaves that database unknown: it may have been there and back', async () => {
    const { recording, inputs } = await read(text(lines.start, policy, nexthops(12), nexthops(12), nexthops(15)));
    expect(inputs.map(({ type }) => type)).toEqual(['ovn-snapshot', 'ovn-changes', 'ovn-unavailable']);
    expect(recording.problems).toEqual([expect.stringMatching(/^database of w1 at 12 ms: the same update twice/)]);
    const apart = await read(text(lines.start, policy, nexthops(12), nexthops(13)));
    expect([apart.recording.problems, nexthopsAtEnd(apart.inputs)]).toEqual([[], expect.objectContaining({ nexthops: [] })]);
  });

  it.each([
    ['an insert of a row that is there', { ...lines.update, updates: { NAT: { [uuid]: { insert: { type: 'dnat' } } } } }, /that is there/],
    ['a delete of a row that is not', { ...lines.update, updates: { NAT: { x: { delete: null } } } }, /not known/],
    ['an update without updates', { t: 11, src: 'ovn', node: 'w1', type: 'update3' }, /without updates/],
    ['an update of nothing', { ...lines.update, updates: {} }, /without updates/],
    ['a damaged name of a table', { ...lines.update, updates: { NAU: lines.update.updates.NAT } }, /another table in "NAU"/],
    ['a value of another type', { ...lines.update, updates: { NAT: { [uuid]: { modify: { external_ip: 7 } } } } }, /not a string/],
    ['a line of long before', { ...lines.note, t: -1_001 }, /line 4 is 1008 ms before/],
    ['an update of unknown type', { ...lines.update, type: 'updatf3' }, /unknown type "updatf3"/],
    ['an update before the content', { ...lines.update, node: 'w9' }, /database of w9 .* before the content/],
    ['a content that goes on from none', { ...lines.initial, node: 'w9', found: true }, /database of w9 .* not there/],
    ['an event of unknown type', { ...lines.added, type: 'ADDFD' }, /unknown type "ADDFD"/],
    [
      'a change of an object that is not known',
      { ...lines.deleted, object: { kind: 'Namespace', metadata: { name: 'x', uid: '3', resourceVersion: '5' } } },
      /DELETED of x, which is not known/,
    ],
    ['an event without its object', { ...lines.added, object: undefined }, /Namespace/],
    ['a list without items', { ...lines.list, items: undefined }, /without items/],
    ['an object of another kind', { ...lines.added, kind: 'Pod' }, /Pod at 9 ms: an object of kind "Namespace"/],
    ['an object in a line of another kind', { ...lines.added, kind: 'Namesqace' }, /its line says it is of kind "Namesqace"/],
    ['a moment of another age', { ...lines.note, t: 1e15 }, /line 4 is not one of a recording/],
    ['the beginning of another recording', { ...lines.start, epochMs: 5 }, /line 4 begins another recording/],
  ])('with %s names it', async (_, damaged, problem) => {
    const { recording } = await read(text(lines.start, lines.initial, lines.list, damaged));
    expect(recording.problems).toEqual([expect.stringMatching(problem)]);
  });

  it('whose server goes on after a reconnect goes on too', async () => {
    const again = { ...lines.update, t: 15, type: 'initial', found: true };
    const { recording, inputs } = await read(text(lines.start, lines.initial, lines.lost, again));
    expect([recording.problems, inputs.at(-1)]).toMatchObject([[], { type: 'ovn-snapshot', rows: [{ row: { external_ip: '1.1.1.1' } }] }]);
  });

  it('with an older version of an object after a newer one leaves its kind unknown', async () => {
    const version = (t: number, resourceVersion: string) => ({
      ...lines.added,
      t,
      object: { kind: 'Namespace', metadata: { name: 'b', uid: '2', resourceVersion } },
    });
    const { recording } = await read(text(lines.start, lines.list, version(10, '9'), version(11, '10'), version(11, '10')));
    expect(recording.problems).toEqual([]);
    const swapped = await read(text(lines.start, lines.list, version(10, '10'), version(11, '9')));
    expect(swapped.inputs.at(-1)).toMatchObject({ type: 'kube-unavailable', kind: 'Namespace' });
    const relisted = await read(text(lines.start, lines.list, version(10, '10'), lines.list, version(11, '9')));
    expect(relisted.recording.problems).toEqual([]);
  });

  it('with numbered lines knows exactly which came twice and which are missing', async () => {
    const numbered = [lines.initial, lines.list, lines.note, lines.added].map((line, index) => ({ ...line, seq: index + 1 }));
    const [one, two, three, four] = numbered;
    const whole = await read(text(lines.start, ...numbered));
    const doubled = await read(text(lines.start, lines.start, one, two, one, two, three, four, four));
    expect([doubled.recording.problems, doubled.events]).toEqual([[], whole.events]);
    for (const damaged of [
      [one, three, four],
      [one, three, two, four],
    ]) {
      expect((await read(text(lines.start, ...damaged))).recording.problems).toEqual([expect.stringMatching(/line 3 does not follow/)]);
    }
  });

  it.each([1e18, -1, '1', null, 8.64e15])('that begins at no moment (%j) is refused', async (epochMs) => {
    await expect(read(text({ ...lines.start, epochMs }, lines.list))).rejects.toThrow(/is not a recording: .*epochMs/);
    await expect(read('{"t":0,"src":"rec","epochMs":NaN}\n')).rejects.toThrow(/is not a recording/);
    await expect(read('{"t":0,"src":"rec","epochMs":1e999}\n')).rejects.toThrow(/is not a recording/);
  });

  it('with bytes that are no UTF-8 is read no further', async () => {
    const bytes = Buffer.from(text(lines.start, lines.list, { ...lines.note, text: '\u00e9' }), 'latin1');
    expect((await read(bytes)).recording.problems).toEqual(['line 3 is not one of a recording']);
  });

  it('with an object that breaks the API makes its kind unavailable', async () => {
    const { inputs } = await read(text(lines.start, { ...lines.added, object: { kind: 'Namespace', metadata: {} } }));
    expect(inputs).toMatchObject([{ type: 'kube-unavailable', kind: 'Namespace' }]);
  });

  it('whose clock goes back stays where it was', async () => {
    const { recording, events } = await read(text(lines.start, lines.added, { ...lines.note, t: 1 }));
    expect([recording.problems, events.map(({ t }) => t)]).toEqual([[], [9, 9]]);
  });

  it('is refused when it does not begin like one', async () => {
    for (const content of ['', 'hello\n', text(lines.list)]) await expect(read(content)).rejects.toThrow(/is not a recording/);
    await expect(openRecording(join(folder, 'nowhere'))).rejects.toThrow(/cannot be read/);
  });
});
