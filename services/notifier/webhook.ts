/** One attempt to deliver one message, and what its outcome means: delivered, to be tried again, or refused for good. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { checkLiteral, guardedLookup } from './address-guard.ts';
import { sign } from './sign.ts';

export interface Receiver {
  readonly name: string;
  readonly url: string;
  /** Of `signingKey`; null: not signed. */
  readonly key: Buffer | null;
  /** Bearer token. */
  readonly token: string | null;
  readonly minSeverity: 'info' | 'warning' | 'critical';
  readonly sendResolved: boolean;
  /** What still fires is said again this long after it was last taken; null: never. */
  readonly repeatMs: number | null;
}

export type Outcome =
  | { readonly type: 'delivered' }
  /** `afterMs`: what the receiver asked for. */
  | { readonly type: 'again'; readonly reason: string; readonly afterMs: number | null }
  | { readonly type: 'refused'; readonly reason: string };

export interface Message {
  readonly id: string;
  readonly body: string;
}

export type Deliver = (receiver: Receiver, message: Message) => Promise<Outcome>;

const longestRetryAfterMs = 24 * 3_600_000;
/** Besides 5xx: timed out, too early, too many. */
const temporary = new Set([408, 425, 429]);

export interface DeliverOptions {
  readonly allowPrivate: boolean;
  /** For the whole attempt, look-up and handshake included. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

export function createDeliver(options: DeliverOptions): Deliver {
  return async (receiver, message) => {
    try {
      return outcomeOf(await post(receiver, message, options), options.clock.now());
    } catch (thrown) {
      if (thrown instanceof AppError && !thrown.retryable) return { type: 'refused', reason: thrown.message };
      return { type: 'again', reason: errorText(thrown), afterMs: null };
    }
  };
}

function post(receiver: Receiver, { id, body }: Message, options: DeliverOptions): Promise<IncomingMessage> {
  const url = new URL(receiver.url);
  if (!options.allowPrivate) checkLiteral(receiver.name, url.hostname);
  const timestamp = Math.floor(options.clock.now() / 1000);
  const credentials = url.username === '' ? null : `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const headers: Record<string, string | number> = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'egressip-analyzer',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
  };
  if (receiver.key !== null) headers['webhook-signature'] = sign(receiver.key, id, timestamp, body);
  if (receiver.token !== null) headers.authorization = `Bearer ${receiver.token}`;
  else if (credentials !== null) headers.authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      headers,
      agent: false,
      ...(options.allowPrivate ? {} : { lookup: guardedLookup(receiver.name) }),
    });
    const cancel = options.clock.after(options.timeoutMs, () => request.destroy(new Error(`no answer within ${options.timeoutMs} ms`)));
    // Not once: a connection may break twice, and an error nobody listens to ends the process.
    request.on('error', (error) => {
      cancel();
      reject(error);
    });
    request.once('response', (response) => {
      cancel();
      resolve(response);
      // The status decides; a body that never ends is not waited for.
      response.destroy();
    });
    request.end(body);
  });
}

function outcomeOf({ statusCode = 0, headers }: IncomingMessage, now: number): Outcome {
  const reason = `status ${statusCode}`;
  if (statusCode >= 200 && statusCode < 300) return { type: 'delivered' };
  if (statusCode >= 500 || temporary.has(statusCode)) return { type: 'again', reason, afterMs: retryAfterMs(headers['retry-after'], now) };
  // A redirect could lead anywhere; it is not followed.
  return { type: 'refused', reason };
}

/** Seconds or a date (RFC 9110 section 10.2.3). */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? null : Math.min(longestRetryAfterMs, Math.max(0, ms));
}
