/** Answers in JSON. Errors have one shape everywhere: `{"error": {"code", "message", "remedy"}}`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { AppError, toAppError } from '#libs/errors/app-error.ts';

const compress = promisify(gzip);
const bodyLimit = 1_000_000;
const compressAbove = 8_192;

/** A body that may be sent many times: it is compressed once, when the first client wants it so. */
export interface Encoded {
  readonly bytes: Buffer;
  gzipped(): Promise<Buffer>;
}

export function encodedJson(body: unknown): Encoded {
  return encoded(Buffer.from(`${JSON.stringify(body)}\n`));
}

function encoded(bytes: Buffer): Encoded {
  let gzipped: Promise<Buffer> | null = null;
  return {
    bytes,
    gzipped: () => {
      gzipped ??= compress(bytes, { level: 1 });
      return gzipped;
    },
  };
}

export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): Promise<void> {
  return sendEncoded(request, response, status, encodedJson(body));
}

export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  bytes: Buffer,
  contentType: string,
): Promise<void> {
  return sendEncoded(request, response, status, encoded(bytes), contentType);
}

export async function sendEncoded(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { bytes, gzipped }: Encoded,
  contentType = 'application/json; charset=utf-8',
): Promise<void> {
  response.setHeader('content-type', contentType);
  response.setHeader('x-content-type-options', 'nosniff');
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  let payload = bytes;
  if (bytes.length > compressAbove && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    payload = await gzipped();
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('vary', 'accept-encoding');
  }
  response.setHeader('content-length', payload.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : payload);
}

export async function sendError(request: IncomingMessage, response: ServerResponse, thrown: unknown): Promise<void> {
  const error = toAppError(thrown);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error.code === 'http-too-many-requests') response.setHeader('retry-after', String(error.details.seconds ?? 1));
  // What is left of a body that was refused is not read.
  if (error.code === 'http-body-too-large') response.setHeader('connection', 'close');
  await sendJson(request, response, error.httpStatus, { error: { code: error.code, message: error.message, remedy: error.remedy } });
}

/**
 * Reads a JSON body up to 1 MB; no body is `{}`. Errors: `http-bad-body`, `http-body-too-large`, `http-unsupported-media`.
 * The trap: leaving a `for await` over a request destroys its socket, and the client never sees why.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBody(request);
  if (bytes.length === 0) return {};
  // A form or a script of another site can post text without asking first (CORS), but not this.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new AppError('http-unsupported-media');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (thrown) {
    throw new AppError('http-bad-body', {}, thrown);
  }
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new AppError('http-body-too-large', { limit: bodyLimit });
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return reject(tooLarge);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else {
        request.pause();
        reject(tooLarge);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new AppError('http-bad-body')));
  });
}
