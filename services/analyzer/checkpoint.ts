/**
 * The state of the analyzer that is not in the state log, in one key of the bus. It is compressed: 2,000 open findings are 2 MB
 * of JSON, and NATS accepts messages of 1 MB by default.
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
const stored = z.object({ seq: z.number(), version: z.literal(1), gzip: z.base64() });
const compress = promisify(gzip);
const decompress = promisify(gunzip);

export const checkpointKey = (cluster: string) => `analyzer/${cluster}`;

/** Captures the state of this moment; the returned function writes it. */
export function prepareCheckpoint({ seq, state, unpublished }: Checkpoint): (bucket: KeyValue, key: string) => Promise<void> {
  const text = JSON.stringify({ ...state, unpublished });
  return async (bucket, key) => {
    const bytes = await compress(text, { level: 1 });
    await bucket.put(key, { seq, version: 1, gzip: bytes.toString('base64') } satisfies z.infer<typeof stored>);
  };
}

/** Null if there is none that can be read: then everything in the log is new. */
export async function readCheckpoint(bucket: KeyValue, key: string, logger: Logger): Promise<Checkpoint | null> {
  const found = await bucket.get(key);
  if (found === null) return null;
  try {
    const { seq, gzip: text } = stored.parse(found.value);
    const saved: unknown = JSON.parse((await decompress(Buffer.from(text, 'base64'))).toString());
    return { seq, state: savedState.parse(saved), ...savedUnpublished.parse(saved) };
  } catch (thrown) {
    logger.error({ event: 'checkpoint-unreadable', key, error: errorText(thrown) }, 'the checkpoint cannot be read; starting without it');
    return null;
  }
}
