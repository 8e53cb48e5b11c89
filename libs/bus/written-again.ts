/**
 * Writes the state logs of an instance again when their stream has lost them (it was made anew, or put back from a backup), and each long
 * before it ages out: what nobody writes any more, as that of a node that is gone, does. Nobody else can: readers wait for a snapshot,
 * and a log whose source does not change was written once. One log after the other, so that no more than one is held twice.
 */
import { type StreamName, streams } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { IntoLog } from './follow-into-log.ts';
import type { Bus } from './port.ts';
import { createStreamStart } from './stream-start.ts';

export interface KeepWrittenOptions {
  readonly bus: Pick<Bus, 'streamInfo'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly logs: () => Iterable<Pick<IntoLog<unknown>, 'writeAgain' | 'writtenAt' | 'flushed'>>;
}

const stream = 'EIP_STATE' satisfies StreamName;
const lookEveryMs = 10_000;
const oldMs = streams[stream].maxAgeMs / 7;

/** Looks at once and then every ten seconds, until the returned function is called. */
export function keepWritten({ bus, clock, logger, logs }: KeepWrittenOptions): () => void {
  const startIn = createStreamStart(clock);
  let knownSeq = 0;
  let isLooking = false;
  let isOver = false;

  async function look(): Promise<void> {
    const seen = await bus.streamInfo(stream);
    const start = startIn(seen, knownSeq + 1);
    if (start === 'ask-again') return;
    knownSeq = seen.lastSeq;
    const isLost = start === 'from-its-start';
    if (isLost)
      logger.warn(
        { event: 'state-log-lost', stream, lastSeq: seen.lastSeq },
        `${stream} was created again or restored; writing all of it again`,
      );
    for (const log of [...logs()]) {
      if (isOver) return;
      if (!isLost && clock.now() - log.writtenAt < oldMs) continue;
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
