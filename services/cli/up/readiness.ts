/** Asks the gateway until every part is ready, and says when each became so. */
import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type Clock, delay } from '#libs/runtime/clock.ts';

const answer = z.object({ ready: z.boolean(), parts: z.record(z.string(), z.string()) });

export interface ReadinessOptions {
  readonly url: string;
  readonly services: readonly string[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onReady: (service: string) => void;
  /** Once, when no further part has become ready for `slowMs`. Null: only the gateway could say, and it does not answer. */
  readonly onSlow: (waitingFor: Readonly<Record<string, string | null>>) => void;
}

const slowMs = 15_000;
const pollMs = 100;

/** Resolves when all are ready; rejects when `signal` aborts. */
export async function untilAllReady(options: ReadinessOptions): Promise<void> {
  const { services, clock, signal } = options;
  let progressAt = clock.now();
  const ready = new Set<string>();
  let slow = false;
  while (true) {
    const parts = await ask(options.url, signal);
    for (const service of services) {
      const isReady = service === 'gateway' ? parts !== null : parts?.[service] === 'ready';
      if (!isReady || ready.has(service)) continue;
      ready.add(service);
      progressAt = clock.now();
      options.onReady(service);
    }
    if (ready.size === services.length) return;
    if (!slow && clock.now() - progressAt > slowMs) {
      slow = true;
      const stateOf = (name: string) => (parts === null ? null : (parts[name] ?? 'no heartbeat yet'));
      options.onSlow(Object.fromEntries(services.filter((name) => !ready.has(name)).map((name) => [name, stateOf(name)])));
    }
    await delay(clock, pollMs, signal);
  }
}

/**
 * Null while the gateway does not answer. It is our own child and asked for nothing secret: its certificate may be of any
 * authority and for the name people use.
 */
async function ask(url: string, signal: AbortSignal): Promise<Readonly<Record<string, string>> | null> {
  try {
    return answer.parse(JSON.parse(await get(new URL('/readyz', url), AbortSignal.any([signal, AbortSignal.timeout(2_000)])))).parts;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    // Not listening yet; asked again.
    return null;
  }
}

function get(url: URL, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const onAnswer = (response: IncomingMessage) => text(response).then(resolve, reject);
    const request =
      url.protocol === 'https:' ? httpsGet(url, { signal, rejectUnauthorized: false }, onAnswer) : httpGet(url, { signal }, onAnswer);
    request.on('error', reject);
  });
}
