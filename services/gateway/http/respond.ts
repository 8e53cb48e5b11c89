/** Answers in JSON. Errors have one shape everywhere: `{"error": {"code", "message", "remedy"}}`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { AppError, toAppError } from '#libs/errors/app-error.ts';

const compress = promisify(gzip);
const bodyLimit = 1_000_000;
const compressAbove = 8_192;

export async function sendJson(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(body)}\n`);
  await sendBytes(request, response, status, text, 'application/json; charset=utf-8');
}

export async function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  bytes: Buffer,
  contentType: string,
): Promise<void> {
  response.setHeader('content-type', contentType);
  response.setHeader('x-content-type-options', 'nosniff');
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  let payload = bytes;
  if (bytes.length > compressAbove && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    payload = await compress(bytes, { level: 1 });
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
  await sendJson(request, response, statusOf(error), { error: { code: error.code, message: error.message, remedy: error.remedy } });
}

/** Reads a JSON body up to 1 MB. Errors: `http-bad-body`, `http-body-too-large`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bodyLimit) throw new AppError('http-body-too-large', { limit: bodyLimit });
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (thrown) {
    throw new AppError('http-bad-body', {}, thrown);
  }
}

function statusOf(error: AppError): number {
  const known: Record<string, number> = {
    'http-bad-body': 400,
    'http-bad-request': 400,
    'http-body-too-large': 413,
    'http-not-found': 404,
    'http-method-not-allowed': 405,
    'http-unauthorized': 401,
    'http-forbidden': 403,
    'http-forged-host': 403,
    'http-too-many-requests': 429,
  };
  return known[error.code] ?? (error.retryable || error.exitCode === 4 ? 503 : error.exitCode === 2 ? 400 : 500);
}
