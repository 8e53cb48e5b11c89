/**
 * What every service is: it starts, says whether it is ready and why not, and stops within a bounded time. `main.ts` of a
 * service only builds its App and hands it to `runApp`; tests build the same App in their own process.
 */

import { errorText, toAppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

export interface Readiness {
  readonly ready: boolean;
  /** Named parts with a line each, e.g. `{ nats: 'connected', pods: 'listing' }`. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface App {
  readonly name: string;
  /** Resolves when the service has begun its work (which may still be waiting for an outside system). */
  start(): Promise<void>;
  /** Stops intake, finishes what is in hand, closes everything. Safe to call twice. */
  stop(): Promise<void>;
  readiness(): Readiness;
}

const stopDeadlineMs = 8_000;

/** Runs one App as this process until SIGINT or SIGTERM; a second signal ends at once. */
export async function runApp(app: App, logger: Logger): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    let stopping = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (stopping) process.exit(130);
      stopping = true;
      logger.info({ event: 'stopping', signal }, `${app.name} is stopping`);
      const deadline = setTimeout(() => {
        logger.error({ event: 'stop-overdue' }, `${app.name} did not stop within ${stopDeadlineMs} ms`);
        process.exit(1);
      }, stopDeadlineMs);
      deadline.unref();
      app.stop().then(
        () => resolve(),
        (thrown: unknown) => {
          logger.error({ event: 'stop-failed', error: errorText(thrown) }, `${app.name} did not stop cleanly`);
          process.exitCode = 1;
          resolve();
        },
      );
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    // A supervisor that goes away takes its services with it.
    if (process.send !== undefined) process.on('disconnect', () => onSignal('SIGTERM'));
  });
  try {
    await app.start();
    logger.info({ event: 'started' }, `${app.name} started`);
    await stopped;
  } catch (thrown) {
    const error = toAppError(thrown);
    logger.error({ event: 'start-failed', code: error.code, remedy: error.remedy }, error.message);
    process.exitCode = error.exitCode;
  }
  process.exit();
}
