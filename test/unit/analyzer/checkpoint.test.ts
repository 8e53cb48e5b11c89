/** What was stored is taken back whole or not at all. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { KeyValue } from '#libs/bus/port.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { prepareCheckpoint, readCheckpoint } from '../../../services/analyzer/checkpoint.ts';
import type { Outgoing } from '../../../services/analyzer/outbox.ts';
import { memoryBucket } from '../../kit/memory-bucket.ts';
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

/** What NATS accepts by default. */
const largestMessage = 1_048_576;

describe('a checkpoint that is larger than a message', () => {
  /** Texts that cannot be compressed, like those of many different findings. */
  const many = (count: number, seed: number) => {
    const random = seededRandom(seed);
    const text = () => Array.from({ length: 300 }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 20_000))).join('');
    return Array.from({ length: count }, () => ({ topic: 'change', event: { ...change, text: text() } }) as const);
  };
  const setUpLarge = () => {
    const kept = memoryBucket();
    const written: string[] = [];
    let left = Number.POSITIVE_INFINITY;
    const bucket: KeyValue = {
      ...kept,
      put: async (key, value) => {
        if (left === 0) throw new Error('the analyzer is killed');
        left -= 1;
        if (JSON.stringify(value).length + 200 > largestMessage) throw new Error('too large');
        written.push(key);
        return kept.put(key, value);
      },
    };
    const write = (seq: number, messages: readonly Outgoing[]) => prepareCheckpoint({ seq, state, unpublished: messages })(bucket, 'k');
    const read = () => readCheckpoint(bucket, 'k', pino({ enabled: false }));
    const killAfter = (puts: number) => {
      left = puts;
    };
    return { write, read, written, killAfter, bucket };
  };

  it('comes back whole, with everything that is not published yet', async () => {
    const { write, read, written } = setUpLarge();
    const messages = many(4_000, 1);
    await write(7, messages);
    expect(written.length).toBeGreaterThan(2);
    expect(await read()).toEqual({ seq: 7, state, unpublished: messages });
    await write(8, unpublished);
    expect(await read()).toEqual({ seq: 8, state, unpublished });
  });

  it.each([0, 1, 2])('that stops after %s of its messages leaves the one before', async (puts) => {
    const { write, read, killAfter } = setUpLarge();
    const before = many(4_000, 2);
    await write(7, before);
    killAfter(puts);
    await expect(write(8, many(4_000, 3))).rejects.toThrow('killed');
    expect(await read()).toEqual({ seq: 7, state, unpublished: before });
  });

  it('with a lost part is not used', async () => {
    const { write, read, written, bucket } = setUpLarge();
    await write(7, many(4_000, 4));
    await bucket.delete(written[0] ?? '');
    expect(await read()).toBeNull();
  });
});
