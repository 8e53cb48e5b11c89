/** A request budget per client address: a token bucket refilled over a minute. Bounded in memory: idle buckets are dropped. */

import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export function createRateLimit(options: { readonly perMinute: number; readonly clock: Clock }) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const cancel = options.clock.every(60_000, () => {
    const now = options.clock.now();
    for (const [client, bucket] of buckets) if (now - bucket.at > 60_000) buckets.delete(client);
  });
  return {
    /** Takes one request from the client's budget. Error: `http-too-many-requests`. */
    take(client: string): void {
      const now = options.clock.now();
      const bucket = buckets.get(client) ?? { tokens: options.perMinute, at: now };
      bucket.tokens = Math.min(options.perMinute, bucket.tokens + ((now - bucket.at) / 60_000) * options.perMinute);
      bucket.at = now;
      buckets.set(client, bucket);
      if (bucket.tokens < 1) {
        throw new AppError('http-too-many-requests', { limit: options.perMinute, seconds: Math.ceil(60 / options.perMinute) });
      }
      bucket.tokens -= 1;
    },
    stop: cancel,
  };
}
