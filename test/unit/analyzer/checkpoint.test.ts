/** What was stored is taken back whole or not at all. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { KeyValue } from '#libs/bus/port.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { prepareCheckpoint, readCheckpoint } from '../../../services/analyzer/checkpoint.ts';
import { scriptedModel } from '../time/scripted-model.ts';

const state = createMonitor({ model: scriptedModel().model }).checkpoint();
const change = { at: 1, what: 'edit', node: null, egressIP: 'shop', text: 'the selectors changed' } as const;
const unpublished = [{ topic: 'change', event: change }] as const;

function setUp() {
  const held = { value: null as { readonly gzip: string } | null };
  const unused = () => Promise.reject(new Error('not asked for'));
  const bucket: KeyValue = {
    get: async () => (held.value === null ? null : { value: held.value, revision: 1 }),
    put: async (_key, given) => {
      held.value = JSON.parse(JSON.stringify(given));
      return 1;
    },
    delete: unused,
    keys: unused,
    entries: unused,
    watch: unused,
  };
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  return {
    lines,
    write: () => prepareCheckpoint({ seq: 7, state, unpublished })(bucket, 'k'),
    read: () => readCheckpoint(bucket, 'k', logger),
    edit: (change: (text: string) => string) => {
      const text = gunzipSync(Buffer.from(held.value?.gzip ?? '', 'base64')).toString();
      held.value = { ...held.value, gzip: gzipSync(change(text)).toString('base64') };
    },
  };
}

describe('the checkpoint', () => {
  it('comes back as it was written', async () => {
    const { write, read, lines } = setUp();
    expect(await read()).toBeNull();
    await write();
    expect(await read()).toEqual({ seq: 7, state, unpublished });
    expect(lines).toEqual([]);
  });

  it.each([
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['that lacks a part', (text: string) => text.replace('"nodes":', '"knots":')],
    ['with a part of another shape', (text: string) => text.replace('"away":[]', '"away":[1]')],
    ['with an event of another shape', (text: string) => text.replace('"what":"edit"', '"what":"guess"')],
    ['that is cut off', (text: string) => text.slice(0, -10)],
  ])('%s is left aside, with a line in the log', async (_what, change) => {
    const { write, read, edit, lines } = setUp();
    await write();
    edit(change);
    expect(await read()).toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('checkpoint-unreadable');
  });
});
