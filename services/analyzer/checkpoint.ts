/**
 * The state of the analyzer that is not in the state log, in a key of the bus. It is compressed: 2,000 open findings are 2 MB
 * of JSON, and NATS accepts messages of 1 MB by default. A larger state is split: its other parts go into keys of their own, and the
 * key that names them is written last. There are two sets of these keys, and the named one is never overwritten, so a crash in between
 * leaves the last state.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { KeyValue } from '#libs/bus/port.ts';
import { type MonitorState, savedState } from '#libs/egressip/time/index.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Outgoing, outgoing } from './outbox.ts';

export interface Checkpoint {
  /** The state is the one right after this message of EIP_STATE. */
  readonly seq: number;
  readonly state: MonitorState;
  /** What it had told by then and is not known to be stored, in order. */
  readonly unpublished: readonly Outgoing[];
}

const savedUnpublished = z.object({ unpublished: z.array(outgoing).default([]) });
const stored = z.object({
  seq: z.number(),
  version: z.literal(1),
  /** The whole state, or its first part. */
  gzip: z.base64(),
  more: z.object({ set: z.enum(['a', 'b']), parts: z.number() }).optional(),
});
const part = z.object({ gzip: z.base64() });
type Stored = z.infer<typeof stored>;
type More = NonNullable<Stored['more']>;

/** Characters; a multiple of 4, so that each part is base64 by itself. Stays below the 1 MB of NATS with the rest of the message. */
const partLength = 900_000;
const compress = promisify(gzip);
const decompress = promisify(gunzip);

export const checkpointKey = (cluster: string) => `analyzer/${cluster}`;

/** Captures the state of this moment; the returned function writes it. */
export function prepareCheckpoint({ seq, state, unpublished }: Checkpoint): (bucket: KeyValue, key: string) => Promise<void> {
  const text = JSON.stringify({ ...state, unpublished });
  return async (bucket, key) => {
    const bytes = await compress(text, { level: 1 });
    const [first = '', ...others] = inParts(bytes.toString('base64'));
    const more: More | undefined = others.length === 0 ? undefined : { set: await unnamedSet(bucket, key), parts: others.length };
    if (more !== undefined)
      for (const [index, each] of others.entries())
        await bucket.put(partKey(key, more.set, index), { gzip: each } satisfies z.infer<typeof part>);
    await bucket.put(key, { seq, version: 1, gzip: first, ...(more === undefined ? {} : { more }) } satisfies Stored);
  };
}

const partKey = (key: string, set: More['set'], index: number) => `${key}/${set}/${index}`;

function inParts(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / partLength));
  return Array.from({ length: count }, (_, index) => text.slice(index * partLength, (index + 1) * partLength));
}

async function unnamedSet(bucket: KeyValue, key: string): Promise<More['set']> {
  const named = stored.safeParse((await bucket.get(key))?.value);
  return named.data?.more?.set === 'a' ? 'b' : 'a';
}

/** Null if there is none that can be read: then everything in the log is new. */
export async function readCheckpoint(bucket: KeyValue, key: string, logger: Logger): Promise<Checkpoint | null> {
  const found = await bucket.get(key);
  if (found === null) return null;
  try {
    const { seq, gzip: first, more } = stored.parse(found.value);
    const others = more === undefined ? [] : await partsOf(bucket, key, more);
    const saved: unknown = JSON.parse((await decompress(Buffer.from([first, ...others].join(''), 'base64'))).toString());
    return { seq, state: savedState.parse(saved), ...savedUnpublished.parse(saved) };
  } catch (thrown) {
    logger.error({ event: 'checkpoint-unreadable', key, error: errorText(thrown) }, 'the checkpoint cannot be read; starting without it');
    return null;
  }
}

function partsOf(bucket: KeyValue, key: string, { set, parts }: More): Promise<string[]> {
  const indexes = Array.from({ length: parts }, (_, index) => index);
  return Promise.all(indexes.map(async (index) => part.parse((await bucket.get(partKey(key, set, index)))?.value).gzip));
}
