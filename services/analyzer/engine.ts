/**
 * Feeds the core from the state log and tells what it says. The core is rebuilt from the log at every start: first silently
 * up to the checkpoint, then as if live, with the moments of the log, so that what happened while no analyzer ran is told
 * too. Wall-clock time reaches the core only once the log was caught up with.
 */
import type { Bus, BusMessage, KeyValue, Subscription } from '#libs/bus/port.ts';
import { createStateLogReader } from '#libs/bus/state-log-reader.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { subjects } from '#libs/contracts/subjects.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { createMonitor, type Monitor, type MonitorEvent, type MonitorState } from '#libs/egressip/time/index.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createOutbox } from './outbox.ts';

export interface EngineOptions {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly holdOffMs: number;
  readonly restartHoldOffMs: number;
  readonly keepResolvedMs: number;
  readonly onInput: (input: ModelInput) => void;
  readonly onGap: (subject: string) => void;
  readonly onEvents: (events: readonly MonitorEvent[]) => void;
}

export interface Engine {
  readonly model: Model;
  readonly monitor: Monitor;
  /** False while the log is still being read for the first time. */
  readonly caughtUp: boolean;
  /** What was told is not known to be true any more (its producer is silent). */
  lose(source: 'kube' | 'ovn', reason: string): void;
  stop(): Promise<void>;
}

interface Checkpoint {
  readonly seq: number;
  readonly state: MonitorState;
}

const checkpointEveryMs = 2_000;
const latestTickMs = 1_000;

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { bus, cluster, clock, logger } = options;
  const model = createModel();
  const monitor = createMonitor({ model, ...options });
  const aborted = new AbortController();
  const outbox = createOutbox({ bus, cluster, logger, signal: aborted.signal });
  const bucket = await bus.bucket('EIP_CHECKPOINT');
  const key = `analyzer.${subjects.live(cluster).split('.')[2]}`;
  const { lastSeq } = await bus.streamInfo('EIP_STATE');
  const checkpoint = await readCheckpoint(bucket, key, lastSeq, logger);

  let restored = checkpoint === null;
  let caughtUp = lastSeq === 0;
  /** The message being taken, and the last one whose effects are all in the core. */
  let currentSeq = 0;
  let processedSeq = 0;
  let changedSinceCheckpoint = false;
  let cancelTick: (() => void) | null = null;

  async function tell(events: readonly MonitorEvent[]): Promise<void> {
    if (events.length === 0) return;
    changedSinceCheckpoint = true;
    options.onEvents(events);
    await outbox.publish(events, currentSeq);
  }

  function tick(): void {
    if (!caughtUp || !restored || aborted.signal.aborted) return;
    cancelTick?.();
    void tell(monitor.advance(clock.now()));
    const next = monitor.nextDeadline();
    const wait = next === null ? latestTickMs : Math.min(latestTickMs, Math.max(1, next - clock.now()));
    cancelTick = clock.after(wait, tick);
  }

  async function take(input: ModelInput): Promise<void> {
    options.onInput(input);
    if (!restored) {
      model.apply(input);
      return;
    }
    changedSinceCheckpoint = true;
    await tell(monitor.apply(input));
  }

  const inputs: ModelInput[] = [];
  const reader = createStateLogReader({ onInput: (input) => void inputs.push(input), onGap: options.onGap, logger });

  async function onMessage(message: BusMessage): Promise<void> {
    if (!restored && checkpoint !== null && message.seq > checkpoint.seq) {
      restored = true;
      await tell(monitor.restore(checkpoint.state));
    }
    currentSeq = message.seq;
    reader.take(message);
    for (const input of inputs.splice(0)) await take(input);
    processedSeq = message.seq;
    if (!caughtUp && message.seq >= lastSeq) await reachEnd();
    else if (caughtUp) tick();
  }

  async function reachEnd(): Promise<void> {
    if (!restored && checkpoint !== null) {
      restored = true;
      await tell(monitor.restore(checkpoint.state));
    }
    caughtUp = true;
    logger.info({ event: 'caught-up', seq: processedSeq }, 'the state log is read; following it live');
    tick();
  }

  async function save(): Promise<void> {
    if (!changedSinceCheckpoint || !caughtUp) return;
    changedSinceCheckpoint = false;
    // Taken together: the state is the one after exactly this message.
    const state: Checkpoint = { seq: processedSeq, state: monitor.checkpoint() };
    await outbox.settled();
    await bucket.put(key, state);
  }

  let saving: Promise<void> = Promise.resolve();
  const cancelSaving = clock.every(checkpointEveryMs, () => {
    saving = saving.then(save).catch((thrown: unknown) => {
      changedSinceCheckpoint = true;
      logger.warn({ event: 'checkpoint-failed', error: errorText(thrown) }, 'the checkpoint was not stored; the next one will be');
    });
  });

  const subscription: Subscription = await bus.follow({
    stream: 'EIP_STATE',
    filter: [subjects.wildcard(cluster, 'state')],
    fromSeq: 1,
    onMessage,
  });
  // Other clusters' messages may be the last ones of the stream: then nothing of ours marks the end.
  if (!caughtUp) clock.after(2_000, () => void (processedSeq === 0 && !caughtUp ? reachEnd() : undefined));
  else tick();

  return {
    model,
    monitor,
    get caughtUp() {
      return caughtUp;
    },
    lose(source, reason) {
      const at = clock.now();
      const lost: ModelInput[] =
        source === 'kube'
          ? [...requiredKinds, ...optionalKinds].map((kind) => ({ source, type: 'kube-unavailable', at, kind, reason }))
          : model.nodeNames().map((node) => ({ source, type: 'ovn-unavailable', at, node, reason, unobserved: true }));
      for (const input of lost) void take(input);
    },
    async stop() {
      cancelTick?.();
      cancelSaving();
      await subscription.stop();
      await saving;
      if (bus.connected)
        await save().catch((thrown: unknown) =>
          logger.warn({ event: 'checkpoint-failed', error: errorText(thrown) }, 'no last checkpoint'),
        );
      aborted.abort(new Error('the analyzer stops'));
    },
  };
}

async function readCheckpoint(bucket: KeyValue, key: string, lastSeq: number, logger: Logger): Promise<Checkpoint | null> {
  const stored = (await bucket.get(key))?.value as Checkpoint | undefined;
  if (stored === undefined) return null;
  // The log was lost and begins anew: what was open is kept, and everything in the new log is news.
  if (stored.seq > lastSeq) {
    logger.warn({ event: 'state-log-younger', checkpoint: stored.seq, lastSeq }, 'the state log is younger than the checkpoint');
    return { seq: 0, state: stored.state };
  }
  return stored;
}
