/**
 * The file of a recording, gzip when its name ends so. What was written is pushed out every second, so that a recording
 * that is killed can be read up to there. An existing file is never overwritten.
 */
import { open } from 'node:fs/promises';
import { constants, createGzip } from 'node:zlib';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export interface RecordingOutput {
  write(text: string): void;
  /** Rejects when writing fails (a full disk). */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

const pushMs = 1_000;

/** Throws `file-unwritable`. */
export async function openOutput(path: string, clock: Clock): Promise<RecordingOutput> {
  const unwritable = (thrown: unknown) => new AppError('file-unwritable', { path, detail: errorText(thrown) }, thrown);
  const handle = await open(path, 'wx').catch((thrown: unknown) => {
    throw unwritable(thrown);
  });
  const file = handle.createWriteStream();
  const gzip = path.endsWith('.gz') ? createGzip() : null;
  gzip?.pipe(file);
  const head = gzip ?? file;
  const endPushing = clock.every(pushMs, () => gzip?.flush(constants.Z_SYNC_FLUSH));
  const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    for (const stream of gzip === null ? [file] : [file, gzip]) stream.once('error', (error: Error) => reject(unwritable(error)));
  });
  // Told by whoever waits for it; a failure while closing must not end the process.
  failed.catch(() => undefined);
  return {
    write: (text) => void head.write(text),
    failed,
    close: async () => {
      endPushing();
      head.end();
      await Promise.race([closed, failed]);
    },
  };
}
