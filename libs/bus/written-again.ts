/**
 * Writes the state logs of an instance again when their stream has lost them: it was made anew, or put back from a backup. Nobody else
 * can: readers wait for a snapshot, and a log whose source does not change was written once. One log after the other, so that no more
 * than one is held twice.
 */
import type { StreamName } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { IntoLog } from './follow-into-log.ts';
import type { Bus } from './port.ts';
import { createStreamStart } from './stream-start.ts';

export interface WrittenAgainOptions {
  readonly bus: Pick<Bus, 'streamInfo'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly logs: () => Iterable<Pick<IntoLog<unknown>, 'writeAgain' | 'flushed'>>;
}

const stream: StreamName = 'EIP_STATE';
const lookEveryMs = 10_000;

/** Looks at once and then every ten seconds, until the returned function is called. */
export function writeAgainWhenLost({ bus, clock, logger, logs }: WrittenAgainOptions): () => void {
  const startIn = createStreamStart(clock);
  let knownSeq = 0;
  let isLooking = false;
  let isOver = false;

  async function look(): Promise<void> {
    const seen = await bus.streamInfo(stream);
    const start = startIn(seen, knownSeq + 1);
    if (start === 'ask-again') return;
    knownSeq = seen.lastSeq;
    if (start === 'go-on') return;
    logger.warn(
      { event: 'state-log-lost', stream, lastSeq: seen.lastSeq },
      `${stream} was created again or restored; writing all of it again`,
    );
    for (const log of [...logs()]) {
      if (isOver) return;
      log.writeAgain();
      // A log that is busy is never flushed.
      await within(clock, lookEveryMs, log.flushed(), () => undefined);
    }
  }

  /** While the bus is away, a look waits for it. */
  const lookOnce = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await look();
    } catch (thrown) {
      if (!isOver) logger.warn({ event: 'state-log-unseen', stream, error: errorText(thrown) }, `${stream} could not be checked`);
    } finally {
      isLooking = false;
    }
  };
  void lookOnce();
  const cancel = clock.every(lookEveryMs, () => void lookOnce());
  return () => {
    isOver = true;
    cancel();
  };
}
