/**
 * Tries again, with backoff, for as long as it is wanted; reports once that a database went away and once for each new
 * reason, not for each try. Shared by the ways of reading a database.
 */
import { type AppError, toAppError } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { NorthboundState } from './port.ts';

export interface FollowingOptions {
  readonly node: string;
  readonly address: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly retryMs: { readonly first: number; readonly max: number };
  /** One attempt: calls `live` when the content is there, rejects when it ends. */
  readonly follow: (signal: AbortSignal, live: () => void) => Promise<void>;
  readonly onUnavailable: (error: AppError) => void;
}

export interface Following {
  start(): void;
  stop(): Promise<void>;
  readonly phase: NorthboundState['phase'];
  readonly reason: AppError | null;
  /** Attempts after the first one. */
  readonly retries: number;
}

/** An attempt that was live this long was a good one; one that dies after its snapshot must not hammer the server. */
const steadyMs = 10_000;

export function keepFollowing(options: FollowingOptions): Following {
  const { node, address, clock, logger } = options;
  const backoff = createBackoff({ firstMs: options.retryMs.first, maxMs: options.retryMs.max, random: options.random });
  let phase: NorthboundState['phase'] = 'stopped';
  let reason: AppError | null = null;
  let attempts = 0;
  let stopping: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let liveSince: number | null = null;
      attempts += 1;
      try {
        await options.follow(signal, () => {
          liveSince = clock.now();
          phase = 'live';
          reason = null;
        });
      } catch (thrown) {
        if (signal.aborted) return;
        unavailable(toAppError(thrown));
      }
      if (liveSince !== null && clock.now() - liveSince >= steadyMs) backoff.reset();
      try {
        await delay(clock, backoff.next(), signal);
      } catch {
        // Only the stop ends the wait early.
        return;
      }
    }
  }

  function unavailable(error: AppError): void {
    const news = phase !== 'unavailable' || reason?.code !== error.code;
    phase = 'unavailable';
    reason = error;
    if (!news) return;
    logger.warn({ event: 'ovn-unavailable', node, address, code: error.code, remedy: error.remedy }, error.message);
    options.onUnavailable(error);
  }

  return {
    start: () => {
      if (stopping !== null) return;
      stopping = new AbortController();
      phase = 'connecting';
      running = run(stopping.signal);
    },
    stop: async () => {
      stopping?.abort();
      await running;
      phase = 'stopped';
    },
    get phase() {
      return phase;
    },
    get reason() {
      return reason;
    },
    get retries() {
      return Math.max(0, attempts - 1);
    },
  };
}
