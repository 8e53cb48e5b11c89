/**
 * Feeds the core from the state log and tells what it says. The core is rebuilt from the log at every start: first silently
 * up to the checkpoint, then as if live, with the moments of the log, so that what happened while no analyzer ran is told
 * too.
 *
 * Wall-clock time reaches the core only once the log was caught up with, `underWayMs` late, and only as far as the producers
 * vouch for it: an input may be on its way that ends a finding just before it fires, and while NATS or a producer is away
 * everything is on its way. The price is 0.2 s of the second in which a finding must be told.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { createStateLogReader, type StateMessage } from '#libs/bus/state-log-reader.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { createMonitor, type Monitor, type MonitorEvent } from '#libs/egressip/time/index.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Checkpoint, checkpointKey, prepareCheckpoint, readCheckpoint } from './checkpoint.ts';
import { createOutbox } from './outbox.ts';
import type { Silence } from './producers.ts';

export interface EngineOptions {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly holdOffMs: number;
  readonly restartHoldOffMs: number;
  readonly keepResolvedMs: number;
  /** Up to when all inputs are known to have come, `Infinity` when there is no doubt. */
  readonly completeUntil: () => number;
  /** Whether inputs that must have come are missing: then the time of the others fires nothing either. */
  readonly inDoubt: () => boolean;
  /** Until the log is read its own moments make findings fire, but for those after this one: a writer had paused then. */
  readonly readFiresUntil: number;
  /** `writer` is null for what `lose` says. */
  readonly onInput: (input: ModelInput, writer: string | null) => void;
  readonly onGap: (subject: string) => void;
  readonly onEvents: (events: readonly MonitorEvent[]) => void;
}

export interface Engine {
  readonly model: Model;
  readonly monitor: Monitor;
  /** False while the log is still being read for the first time. */
  readonly caughtUp: boolean;
  /** The number in the stream up to which everything is in the core; of a stream made anew the highest there was. */
  readonly readTo: number;
  /** A message that could not be processed: from then on the core may be wrong. Null: none. */
  readonly trouble: string | null;
  /** What was told is not known to be true any more since then: who wrote it is silent. */
  lose(silence: Silence): void;
  /** Does not wait for a bus that is away: what was not told then is told from the log after the next start. */
  stop(): Promise<void>;
}

const checkpointEveryMs = 2_000;
const latestTickMs = 1_000;
/** While time must not pass, it is looked again this often. */
const heldTickMs = 100;
const underWayMs = 200;
const lastCheckpointMs = 2_000;

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { bus, cluster, clock, logger } = options;
  const model = createModel();
  const monitor = createMonitor({ model, ...options });
  const aborted = new AbortController();
  const outbox = createOutbox({ bus, cluster, logger, signal: aborted.signal });
  const bucket = await bus.bucket('EIP_CHECKPOINT');
  const key = checkpointKey(cluster);
  const lastSeq = Math.max(...(await Promise.all([topics.kubeState, topics.ovnState].map((topic) => bus.lastSeq(cluster, topic)))));
  const checkpoint = placeInLog(await readCheckpoint(bucket, key, logger), lastSeq, logger);

  let restored = checkpoint === null;
  let caughtUp = lastSeq === 0;
  /** The message being taken, and the last one whose effects are all in the core. */
  let currentSeq = 0;
  let processedSeq = 0;
  let readTo = 0;
  let changedSinceCheckpoint = false;
  let trouble: string | null = null;
  let cancelTick = () => {};

  /** Resolves when there is room for more, not when it is told. */
  async function tell(events: readonly MonitorEvent[]): Promise<void> {
    if (events.length === 0) return;
    changedSinceCheckpoint = true;
    options.onEvents(events);
    await outbox.publish(events, currentSeq);
  }

  function tick(): void {
    cancelTick();
    if (!caughtUp || !restored || aborted.signal.aborted) return;
    const settled = clock.now() - underWayMs;
    const complete = options.completeUntil();
    void tell(monitor.advance(Math.min(settled, complete)));
    const due = monitor.nextDeadline() ?? Number.POSITIVE_INFINITY;
    cancelTick = clock.after(Math.min(latestTickMs, Math.max(due - settled, complete < settled ? heldTickMs : 1)), tick);
  }

  function take(input: ModelInput, writer: string | null, firesUntil: number): MonitorEvent[] {
    options.onInput(input, writer);
    changedSinceCheckpoint = true;
    if (restored) return monitor.apply(input, firesUntil);
    model.apply(input);
    return [];
  }

  function restore(): MonitorEvent[] {
    if (restored || checkpoint === null) return [];
    restored = true;
    return monitor.restore(checkpoint.state);
  }

  const reader = createStateLogReader({ onGap: options.onGap, logger });

  /** All that a message changes changes at once: a checkpoint is never of the middle of one. */
  function process(message: StateMessage): MonitorEvent[] {
    const events = checkpoint !== null && message.seq > checkpoint.seq ? restore() : [];
    currentSeq = message.seq;
    const logged = reader.take(message);
    if (logged === null) return events;
    const firesUntil = !caughtUp ? options.readFiresUntil : options.inDoubt() ? options.completeUntil() : Number.POSITIVE_INFINITY;
    return [...events, ...take(logged.input, logged.writer, firesUntil)];
  }

  async function onMessage(message: StateMessage): Promise<void> {
    const events: MonitorEvent[] = [];
    try {
      events.push(...process(message));
    } catch (thrown) {
      const { subject, seq } = message;
      trouble ??= `message ${seq} of ${subject} could not be processed: ${errorText(thrown)}`;
      logger.error({ event: 'input-failed', subject, seq, error: errorText(thrown) }, 'a message of the state log could not be processed');
    }
    processedSeq = message.seq;
    readTo = Math.max(readTo, message.seq);
    if (!caughtUp && message.seq >= lastSeq) {
      events.push(...restore());
      caughtUp = true;
      logger.info({ event: 'caught-up', seq: processedSeq }, 'the state log is read; following it live');
    }
    await tell(events);
    tick();
  }

  async function save(): Promise<void> {
    if (!changedSinceCheckpoint || !caughtUp || !restored) return;
    changedSinceCheckpoint = false;
    // Taken together: the state is the one after exactly this message.
    const write = prepareCheckpoint({ seq: processedSeq, state: monitor.checkpoint() });
    await outbox.settled();
    // What was given up was not told: the checkpoint must not claim it.
    if (!aborted.signal.aborted) await write(bucket, key);
  }

  let saving: Promise<void> | null = null;
  function saveSoon(): Promise<void> {
    saving ??= save()
      .catch((thrown: unknown) => {
        changedSinceCheckpoint = true;
        logger.warn({ event: 'checkpoint-failed', error: errorText(thrown) }, 'the checkpoint was not stored; the next one will be');
      })
      .finally(() => {
        saving = null;
      });
    return saving;
  }
  const cancelSaving = clock.every(checkpointEveryMs, () => void saveSoon());

  const subscription: Subscription = await bus.follow({
    cluster,
    topics: [topics.kubeState, topics.ovnState],
    from: 1,
    onMessage,
  });
  tick();

  return {
    model,
    monitor,
    get caughtUp() {
      return caughtUp;
    },
    get readTo() {
      return readTo;
    },
    get trouble() {
      return trouble;
    },
    lose({ producer, inputs, since }) {
      const lost = { at: since, reason: `the ${producer} is silent` };
      for (const name of inputs) {
        const input: ModelInput =
          name.producer === 'watcher'
            ? { source: 'kube', type: 'kube-unavailable', kind: name.kind, ...lost }
            : { source: 'ovn', type: 'ovn-unavailable', node: name.node, unobserved: true, ...lost };
        void tell(take(input, null, since));
      }
    },
    async stop() {
      cancelSaving();
      const stops = new AppError('bus-closed', { what: 'the analyzer stops' });
      if (!bus.connected) aborted.abort(stops);
      await subscription.stop();
      await saving;
      const cancel = clock.after(lastCheckpointMs, () => aborted.abort(stops));
      await saveSoon();
      cancel();
      aborted.abort(stops);
      cancelTick();
    },
  };
}

function placeInLog(checkpoint: Checkpoint | null, lastSeq: number, logger: Logger): Checkpoint | null {
  if (checkpoint === null || checkpoint.seq <= lastSeq) return checkpoint;
  // The log was lost and begins anew: what was open is kept, and everything in the new log is news.
  logger.warn({ event: 'state-log-younger', checkpoint: checkpoint.seq, lastSeq }, 'the state log is younger than the checkpoint');
  return { ...checkpoint, seq: 0 };
}
