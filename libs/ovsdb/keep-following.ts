/**
 * Tries again, with backoff, for as long as it is wanted; reports once that a database went away and once for each new
 * reason, not for each try. Of a database with several servers each has its turn before the first wait, and only then, or
 * when the change of servers takes long, is it away. Shared by the ways of reading a database.
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
  /** How many servers the attempts go through; one if left out. */
  readonly servers?: number;
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
/** How long a database may go without a server before that is told. */
const changeMs = 3_000;

export function keepFollowing(options: FollowingOptions): Following {
  const { node, address, clock, logger, servers = 1 } = options;
  const backoff = createBackoff({ firstMs: options.retryMs.first, maxMs: options.retryMs.max, random: options.random });
  let phase: NorthboundState['phase'] = 'stopped';
  let reason: AppError | null = null;
  let attempts = 0;
  /** While the next server is sought and nobody has been told yet. */
  let change: { error: AppError; readonly cancel: () => void } | null = null;
  let stopping: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();

  async function run(signal: AbortSignal): Promise<void> {
    // Attempts that may follow without a wait.
    let atOnce = servers - 1;
    while (!signal.aborted) {
      let liveSince: number | null = null;
      attempts += 1;
      try {
        await options.follow(signal, () => {
          liveSince = clock.now();
          changed();
          phase = 'live';
          reason = null;
        });
      } catch (thrown) {
        if (signal.aborted) return;
        if (liveSince !== null && clock.now() - liveSince >= steadyMs) {
          backoff.reset();
          atOnce = servers - 1;
        }
        if (atOnce > 0) {
          atOnce -= 1;
          changing(toAppError(thrown));
          continue;
        }
        unavailable(toAppError(thrown));
      }
      atOnce = servers - 1;
      try {
        await delay(clock, backoff.next(), signal);
      } catch {
        // Only the stop ends the wait early.
        return;
      }
    }
  }

  /** Tries the next server. If that takes too long, the database is reported as unavailable. */
  function changing(error: AppError): void {
    logger.info({ event: 'ovn-server-left', node, code: error.code }, `trying the next server: ${error.message}`);
    if (phase === 'unavailable') return;
    change ??= { error, cancel: clock.after(changeMs, () => change !== null && unavailable(change.error)) };
    change.error = error;
  }

  function changed(): void {
    change?.cancel();
    change = null;
  }

  function unavailable(error: AppError): void {
    changed();
    const news = phase !== 'unavailable' || newsOf(reason) !== newsOf(error);
    phase = 'unavailable';
    reason = error;
    if (!news) return;
    logger.warn({ event: 'ovn-unavailable', node, address, code: error.code, remedy: error.remedy }, error.message);
    options.onUnavailable(error);
  }

  /** The message of one server may hold times; that of several says for each why it cannot be followed. */
  function newsOf(error: AppError | null): string | undefined {
    return servers === 1 ? error?.code : error?.message;
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
      changed();
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
