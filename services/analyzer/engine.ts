/**
 * Feeds the core from the state log and tells what it says. The core is rebuilt from the log at every start: first silently
 * up to the checkpoint, then as if live, with the moments of the log, so that what happened while no analyzer ran is told
 * too.
 *
 * Wall-clock time reaches the core only once the log was caught up with, `underWayMs` late, and only as far as the producers
 * vouch for it: an input may be on its way that ends a finding just before it fires, and while NATS, a producer or what it follows
 * is away everything is on its way. So when a finding is due, or one that fires seems to be over, they are asked, and it is told when
 * they have answered.
 */
import type { Bus, KeyValue, Subscription } from '#libs/bus/port.ts';
import { createStateLogReader, type StateLogReader, type StateMessage, type Unavailable } from '#libs/bus/state-log-reader.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { createMonitor, type Monitor, type MonitorEvent } from '#libs/egressip/time/index.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Causes, createCauses } from './causes.ts';
import { type Checkpoint, checkpointKey, prepareCheckpoint, readCheckpoint } from './checkpoint.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Silence } from './producers.ts';
import { createWriterClocks, type WriterClocks } from './writer-clocks.ts';

export interface EngineOptions {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly holdOffMs: number;
  readonly restartHoldOffMs: number;
  readonly keepResolvedMs: number;
  /** The time up to which all inputs are known to have come; `Infinity` if there is no doubt. */
  readonly completeUntil: () => number;
  /** The same of the producers that have been heard of: no finding fires, or is over, by the time of an input beyond it. */
  readonly heardUntil: () => number;
  /** Asks for `completeUntil` to become now. */
  readonly confirm: () => void;
  /** Until the log is read its own moments count as known, but for those after this one: a writer may have paused then. */
  readonly readKnownUntil: () => number;
  /** Whether firing incidents get a report; off by default. */
  readonly investigates?: boolean;
  /** `writer` is null for inputs that come from `lose`. */
  readonly onInput: (input: ModelInput, writer: string | null) => void;
  readonly onGap: (subject: string) => void;
  readonly onEvents: (events: readonly MonitorEvent[]) => void;
}

export interface Engine {
  readonly model: Model;
  readonly monitor: Monitor;
  readonly causes: Causes;
  /** False while the log is still being read for the first time. */
  readonly caughtUp: boolean;
  /** Stream number up to which everything is in the core; if the stream was created anew, the highest it had. */
  readonly readTo: number;
  /** A message that could not be processed: the core may be wrong from then on. Null: none. */
  readonly trouble: string | null;
  /** The input is unknown from then on: its writer is silent. */
  lose(silence: Silence): void;
  /** Sends an event again, unchanged, in order with the others. */
  tellAgain(event: IncidentEvent): void;
  /** Waits for the bus only shortly: the next start publishes what this one could not. */
  stop(): Promise<void>;
}

const checkpointEveryMs = 2_000;
const latestTickMs = 1_000;
/** How often to check again while time must not pass. */
const heldTickMs = 100;
const underWayMs = 200;
/** For the last events, and for the last checkpoint. */
const lastWriteMs = 2_000;

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { bus, cluster, logger } = options;
  const bucket = await bus.bucket('EIP_CHECKPOINT');
  const lastSeq = Math.max(...(await Promise.all([topics.kubeState, topics.ovnState].map((topic) => bus.lastSeq(cluster, topic)))));
  const checkpoint = placeInLog(await readCheckpoint(bucket, checkpointKey(cluster), logger), lastSeq, logger);
  const engine = new LogEngine(options, { bucket, lastSeq, checkpoint });
  try {
    await engine.start();
  } catch (thrown) {
    await engine.stop();
    throw thrown;
  }
  return engine;
}

/** What the log and the checkpoint held when the engine was started. */
interface Found {
  readonly bucket: KeyValue;
  readonly lastSeq: number;
  readonly checkpoint: Checkpoint | null;
}

class LogEngine implements Engine {
  readonly model = createModel();
  readonly monitor: Monitor;
  readonly causes: Causes;
  readonly #options: EngineOptions;
  readonly #found: Found;
  readonly #reader: StateLogReader;
  readonly #clocks: WriterClocks;
  readonly #aborted = new AbortController();
  readonly #outbox: Outbox;
  #subscription: Subscription | null = null;
  #restored: boolean;
  #caughtUp: boolean;
  /** The message being processed, and the last one whose effects are all in the core. */
  #currentSeq = 0;
  #processedSeq = 0;
  #readTo = 0;
  #changedSinceCheckpoint = false;
  #trouble: string | null = null;
  #cancelTick = () => {};
  #cancelSaving = () => {};
  #saving: Promise<void> | null = null;

  constructor(options: EngineOptions, found: Found) {
    const { bus, cluster, logger } = options;
    this.#options = options;
    this.#found = found;
    this.monitor = createMonitor({ model: this.model, ...options });
    this.causes = createCauses(this.model, this.monitor, options.investigates === true);
    this.#reader = createStateLogReader({ onGap: options.onGap, logger });
    this.#clocks = createWriterClocks((writer, aheadMs) =>
      logger.warn(
        { event: 'clock-ahead', writer, aheadMs },
        `the clock of ${writer} is ${aheadMs} ms ahead of that of the log; its inputs are dated by the log`,
      ),
    );
    this.#outbox = createOutbox({ bus, cluster, logger, signal: this.#aborted.signal });
    this.#restored = found.checkpoint === null;
    this.#caughtUp = found.lastSeq === 0;
  }

  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  get readTo(): number {
    return this.#readTo;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  async start(): Promise<void> {
    const { bus, cluster, clock } = this.#options;
    this.#outbox.resume(this.#found.checkpoint?.unpublished ?? []);
    this.#cancelSaving = clock.every(checkpointEveryMs, () => void this.#saveSoon());
    this.#subscription = await bus.follow({
      cluster,
      topics: [topics.kubeState, topics.ovnState],
      from: 1,
      onMessage: (message) => this.#onMessage(message),
    });
    this.#tick();
  }

  lose({ producer, inputs, since }: Silence): void {
    const lost = { at: since, reason: `the ${producer} is silent` };
    for (const name of inputs) {
      const input: Unavailable =
        name.producer === 'watcher'
          ? { source: 'kube', type: 'kube-unavailable', kind: name.kind, ...lost }
          : { source: 'ovn', type: 'ovn-unavailable', node: name.node, unobserved: true, silent: true, ...lost };
      void this.#tell(this.#take({ ...this.#reader.lose(input), at: since }, null, () => since));
    }
  }

  tellAgain(event: IncidentEvent): void {
    this.#outbox.resume([{ topic: 'incident', event }]);
  }

  async stop(): Promise<void> {
    const { bus, clock } = this.#options;
    const stops = new AppError('bus-closed', { what: 'the analyzer stops' });
    this.#cancelSaving();
    if (!bus.connected) this.#aborted.abort(stops);
    await this.#subscription?.stop();
    this.#cancelTick();
    if (!this.#aborted.signal.aborted) {
      await within(clock, lastWriteMs, this.#outbox.settled(), () => undefined);
      const saved = (this.#saving ?? Promise.resolve()).then(() => this.#saveSoon());
      await within(clock, lastWriteMs, saved, () => undefined);
    }
    this.#aborted.abort(stops);
  }

  async #onMessage(message: StateMessage): Promise<void> {
    const { logger } = this.#options;
    const events: MonitorEvent[] = [];
    try {
      events.push(...this.#process(message));
    } catch (thrown) {
      const { subject, seq } = message;
      this.#trouble ??= `message ${seq} of ${subject} could not be processed: ${errorText(thrown)}`;
      logger.error({ event: 'input-failed', subject, seq, error: errorText(thrown) }, 'a message of the state log could not be processed');
    }
    this.#processedSeq = message.seq;
    this.#readTo = Math.max(this.#readTo, message.seq);
    if (!this.#caughtUp && message.seq >= this.#found.lastSeq) {
      events.push(...this.#restore());
      this.#caughtUp = true;
      logger.info({ event: 'caught-up', seq: this.#processedSeq }, 'the state log is read; following it live');
    }
    await this.#tell(events);
    this.#tick();
  }

  /** All effects of a message happen at once: a checkpoint never falls in the middle of one. */
  #process(message: StateMessage): MonitorEvent[] {
    const { readKnownUntil, heardUntil } = this.#options;
    const { checkpoint } = this.#found;
    const events = checkpoint !== null && message.seq > checkpoint.seq ? this.#restore() : [];
    this.#currentSeq = message.seq;
    const logged = this.#reader.take(message);
    if (logged === null) return events;
    return [
      ...events,
      ...this.#take(this.#clocks.dated(logged, message.storedAt), logged.writer, this.#caughtUp ? heardUntil : readKnownUntil),
    ];
  }

  #take(input: ModelInput, writer: string | null, knownUntil: () => number): MonitorEvent[] {
    const before = knownUntil();
    this.#options.onInput(input, writer);
    this.#changedSinceCheckpoint = true;
    // Changes tell that their writer has looked until then; a snapshot, or an end, tells nothing of the time before it.
    const isChange = input.type === 'kube-changes' || input.type === 'ovn-changes';
    if (this.#restored) return this.monitor.apply(input, isChange ? knownUntil() : Math.min(before, knownUntil()));
    this.model.apply(input);
    return [];
  }

  #restore(): MonitorEvent[] {
    const { checkpoint } = this.#found;
    if (this.#restored || checkpoint === null) return [];
    this.#restored = true;
    return this.monitor.restore(checkpoint.state);
  }

  /** Resolves when there is room for more events, not when they are published. */
  async #tell(events: readonly MonitorEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.#changedSinceCheckpoint = true;
    this.#options.onEvents(events);
    await this.#outbox.publish(this.causes.told(events), this.#currentSeq);
  }

  #tick(): void {
    const { clock, completeUntil, confirm } = this.#options;
    this.#cancelTick();
    if (!this.#caughtUp || !this.#restored || this.#aborted.signal.aborted) return;
    const now = clock.now();
    const settled = now - underWayMs;
    const complete = completeUntil();
    void this.#tell(this.monitor.advance(Math.min(settled, complete)));
    const due = this.monitor.nextDeadline() ?? Number.POSITIVE_INFINITY;
    const isHeld = due <= now && complete < due;
    if (isHeld) confirm();
    const wait = Math.min(latestTickMs, isHeld ? heldTickMs : Math.max(due - (due > now ? now : settled), 1));
    this.#cancelTick = clock.after(wait, () => this.#tick());
  }

  #saveSoon(): Promise<void> {
    this.#saving ??= this.#save()
      .catch((thrown: unknown) => {
        this.#changedSinceCheckpoint = true;
        this.#options.logger.warn(
          { event: 'checkpoint-failed', error: errorText(thrown) },
          'the checkpoint was not stored; the next one will be',
        );
      })
      .finally(() => {
        this.#saving = null;
      });
    return this.#saving;
  }

  async #save(): Promise<void> {
    if (!this.#changedSinceCheckpoint || !this.#caughtUp || !this.#restored) return;
    this.#changedSinceCheckpoint = false;
    const unpublished = this.#outbox.unpublished();
    // Captured together: the state is the one right after this message.
    const write = prepareCheckpoint({ seq: this.#processedSeq, state: this.monitor.checkpoint(), unpublished });
    await write(this.#found.bucket, checkpointKey(this.#options.cluster));
    // The next one must not take events for unpublished that are published by then.
    if (unpublished.length > 0) this.#changedSinceCheckpoint = true;
  }
}

function placeInLog(checkpoint: Checkpoint | null, lastSeq: number, logger: Logger): Checkpoint | null {
  if (checkpoint === null || checkpoint.seq <= lastSeq) return checkpoint;
  // The log was lost and begins anew: what was open is kept, and everything in the new log is news.
  logger.warn({ event: 'state-log-younger', checkpoint: checkpoint.seq, lastSeq }, 'the state log is younger than the checkpoint');
  return { ...checkpoint, seq: 0 };
}
