/**
 * What is followed on one side, its state log on the other. The log always ends with what is known: a snapshot, changes to
 * it, or that it is unavailable. When the log has outgrown its snapshot or dropped something (the bus was away), the content
 * known is written again whole, or again that it is unavailable.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import { createCoalescer } from './coalesce.ts';
import type { LogSubject } from './log-subject.ts';
import { createStateLogWriter, type StateLogWriterOptions } from './state-log-writer.ts';

/** The followed side reports here what it sees. */
export interface LogSink<C> {
  /** The whole content is known, for the first time or again after an outage. */
  snapshot(): void;
  changes(changes: readonly C[]): void;
  /**
   * Whether the content was known until now. `since`: when it was last known to be current, epoch ms. `unobserved`: the
   * content itself may be well.
   */
  unavailable(reason: string, since?: number, unobserved?: boolean): boolean;
}

export interface IntoLogTools extends Omit<StateLogWriterOptions<never>, 'topic'> {
  readonly clock: Clock;
}

export interface IntoLogOptions<I extends ModelInput, E, C, S> extends IntoLogTools {
  readonly subject: LogSubject<I, E, C>;
  /** Makes the followed side; it reports nothing before it is started. */
  readonly open: (sink: LogSink<C>) => S;
  /** As last known; null before the first snapshot. */
  readonly content: (followed: S) => readonly E[] | null;
  /** A snapshot was written only for the sake of the log. */
  readonly onCompaction: () => void;
}

export interface IntoLog<S> {
  readonly followed: S;
  /** Bytes of changes that the bus has not acknowledged. */
  readonly pendingBytes: number;
  /** When all that is known, or that nothing is, was given to the log last, epoch ms. */
  readonly writtenAt: number;
  /** Called every second. */
  maintain(): void;
  /** The stream has lost what was written, or will soon. */
  writeAgain(): void;
  /** Stops following: says so in the log if it holds content of ours, and waits for that at most two seconds. */
  stop(reason: string): Promise<void>;
  /** Resolves when everything written so far is stored or given up. */
  flushed(): Promise<void>;
}

const windowMs = 3;
const flushMs = 2_000;

export function followIntoLog<I extends ModelInput, E, C, S extends { start(): void; stop(): Promise<void> }>(
  options: IntoLogOptions<I, E, C, S>,
): IntoLog<S> {
  const { subject, clock, content } = options;
  const log = createStateLogWriter<I>({ ...options, topic: subject.topic });
  let away: { readonly reason: string; readonly since: number; readonly unobserved: boolean } | null = null;
  /** Ends the wait of changes that are being joined, and so are not given to the log yet. */
  let joining: (() => void) | null = null;
  let writtenAt = clock.now();
  const coalescer = createCoalescer<C>({
    clock,
    windowMs,
    keyOf: subject.keyOf,
    isTold: subject.isTold,
    onChanges: (changes) => {
      log.append(subject.changes(clock.now(), changes));
      joined();
    },
  });

  function joined(): void {
    joining?.();
    joining = null;
  }

  function writeSnapshot(): void {
    // It holds what was waiting.
    coalescer.clear();
    writtenAt = clock.now();
    log.snapshot(subject.snapshot(clock.now(), content(followed) ?? []));
    joined();
  }

  function writeUnavailable(reason: string, since = clock.now(), unobserved = false): void {
    coalescer.flush();
    away = { reason, since, unobserved };
    writtenAt = clock.now();
    log.append(subject.unavailable(since, reason, unobserved));
  }

  function maintain(): void {
    // Before the first snapshot there is nothing to write, and the entries of an earlier writer are better than nothing.
    if (!log.wantsSnapshot || content(followed) === null) return;
    if (away === null) options.onCompaction();
    writeAgain();
  }

  function writeAgain(): void {
    // Content that is no longer followed must not read as live, not even for a moment: that could end a finding that goes on.
    if (away !== null) writeUnavailable(away.reason, away.since, away.unobserved);
    else if (content(followed) !== null) writeSnapshot();
  }

  const followed = options.open({
    snapshot: () => {
      away = null;
      writeSnapshot();
    },
    changes: (changes) => {
      joining ??= options.progress?.begin(clock.now()) ?? null;
      coalescer.add(changes);
    },
    unavailable: (reason, since, unobserved) => {
      const wasKnown = away === null;
      writeUnavailable(reason, since, unobserved);
      return wasKnown;
    },
  });
  followed.start();

  return {
    followed,
    get pendingBytes() {
      return log.pendingBytes;
    },
    get writtenAt() {
      return writtenAt;
    },
    maintain,
    writeAgain,
    stop: async (reason) => {
      await followed.stop();
      // If we never read it, the log has another writer's word, and that writer may go on.
      if (away === null && content(followed) !== null) writeUnavailable(reason, clock.now(), true);
      // Without the bus nobody can be told, and a stop must not wait for it.
      await within(clock, flushMs, log.flushed(), () => undefined);
    },
    flushed: log.flushed,
  };
}
