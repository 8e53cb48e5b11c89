/**
 * Reading the body of an answer: in chunks, with a deadline for silence, without holding the event loop: what arrived at
 * once is worked off in slices with a turn of the loop between them.
 */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type Asked, answerInvalid, readStatus, stalled, statusError } from './answer-errors.ts';

const sliceBytes = 128 * 1024;
const maxSmallBody = 4 * 1024 * 1024;

export interface ReadOptions {
  readonly asked: Asked;
  readonly clock: Clock;
  /** The longest silence, in ms. */
  readonly idleMs: number;
  readonly signal?: AbortSignal;
}

/** Resolves when the body ended in order; rejects with the signal's reason, `kube-stalled`, or what `onChunk` threw. */
export async function readChunks(answer: IncomingMessage, options: ReadOptions, onChunk: (chunk: Buffer) => void): Promise<void> {
  const body = answer.headers['content-encoding'] === 'gzip' ? gunzip(answer) : answer;
  let cancelIdle = () => {};
  const watchSilence = () => {
    cancelIdle();
    cancelIdle = options.clock.after(options.idleMs, () => answer.destroy(stalled(options.asked, options.idleMs)));
  };
  watchSilence();
  try {
    let unbroken = 0;
    for await (const chunk of body) {
      watchSilence();
      for (let from = 0; from < chunk.length; from += sliceBytes) {
        const slice = chunk.subarray(from, from + sliceBytes);
        onChunk(slice);
        unbroken += slice.length;
        if (unbroken < sliceBytes) continue;
        unbroken = 0;
        await turn();
        if (options.signal?.aborted === true) throw options.signal.reason;
      }
    }
  } catch (thrown) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('kube-unreachable', { server: options.asked.server, detail: errorText(thrown) }, thrown);
  } finally {
    cancelIdle();
    answer.destroy();
  }
}

/** The whole of a small JSON body. @throws the error its status stands for */
export async function readJson(answer: IncomingMessage, options: ReadOptions): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  await readChunks(answer, options, (chunk) => {
    size += chunk.length;
    if (size > maxSmallBody) throw answerInvalid(options.asked, `more than ${maxSmallBody} bytes`);
    chunks.push(chunk);
  });
  const text = Buffer.concat(chunks).toString('utf8');
  const raw = parsed(text);
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 299) {
    // Without a Status object it is whatever stands in between that answered: its text helps to find it.
    const api = readStatus(raw ?? { message: firstWords(text) }, status, answer.headers['retry-after']);
    throw statusError(options.asked, api);
  }
  if (raw === undefined) throw answerInvalid(options.asked, `not JSON: ${firstWords(text)}`);
  return raw;
}

/** Checks that a stream of JSON is coming. @throws the error the status stands for, or `kube-answer-invalid` */
export async function expectJson(answer: IncomingMessage, options: ReadOptions): Promise<void> {
  if (answer.statusCode !== 200) {
    await readJson(answer, options);
    throw answerInvalid(options.asked, `HTTP ${answer.statusCode}`);
  }
  const type = answer.headers['content-type'] ?? 'none';
  if (type.startsWith('application/json')) return;
  answer.destroy();
  throw answerInvalid(options.asked, `content type ${type}`);
}

function gunzip(answer: IncomingMessage): Readable {
  const stream = createGunzip();
  answer.on('error', (thrown) => stream.destroy(thrown));
  answer.on('close', () => {
    if (!answer.readableEnded) stream.destroy(new Error('the connection was closed'));
  });
  return answer.pipe(stream);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the callers tell the difference
  }
}

function firstWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
