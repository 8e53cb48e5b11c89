/**
 * Whether those who wrote the state log are alive. A producer that dies cannot say so itself: when its heartbeat is missing,
 * what it told is no longer known to be true. One that only paused goes on as before, and then the log is read again.
 *
 * Each input (a kind of objects, a node's database) is judged by the heartbeats of the instance that wrote it last. So it
 * does not matter how many pollers there are and which follows what, and a new start vouches for nothing it has not written.
 *
 * A heartbeat overtakes the log: it vouches for the time until it was sent, less what its sender says may be missing, and for
 * nothing before the log is read as far as its sender had got. It never vouches for what comes after it. So a starved machine or a
 * source that hangs makes findings late, and never makes one. Where one is due, `confirm` asks for heartbeats at once. A writer that
 * lives and has vouched for nothing in half a minute is `late`: then the log, or our reading of it, lags, and the state is old.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { Heartbeat } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeKind } from '#libs/contracts/objects.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export type Producer = 'watcher' | 'poller';

/** One input: the objects of a kind, or the database of a node. */
export type InputName = { readonly producer: 'watcher'; readonly kind: KubeKind } | { readonly producer: 'poller'; readonly node: string };

/** An input that is unknown since `since`, the last heartbeat of its writer (0 if there was none). */
export interface Silence {
  readonly producer: Producer;
  readonly inputs: readonly InputName[];
  readonly since: number;
}

/** Longer than three missed heartbeats and than the pauses of a busy machine. */
const silentMs = 10_000;
const startGraceMs = 20_000;
/** More between two heartbeats is a pause: one may be missed. */
const pauseMs = 4_000;
/**
 * More than one outage takes: a database that hangs holds back the word of its poller for 14 s, and if the poller dies just then it is
 * silent 10 s later.
 */
export const lateMs = 30_000;
const confirmEveryMs = 500;
/** The fastest of this many heartbeats shows how the two clocks differ; an older one may date from before a clock was set. */
const delaysKept = 32;
const waitingKept = 16;
const lookEveryMs = 250;
const forgetMs = 60_000;

export interface Producers extends Subscription {
  /** An input of the log; `writer` as in its entry. */
  note(input: ModelInput, writer: string): void;
  /** The log is read again from its start. */
  forgetTold(): void;
  /**
   * The services from which no heartbeat and no live input came since this watch began or NATS was last away: their inputs may be of any
   * age, and they may be dead.
   */
  unheard(): readonly Producer[];
  /** The services that are heard, and of which nothing that they observed in the last half minute is known to have come. */
  late(): readonly Producer[];
  /** Milliseconds since the time up to which all observations of the trusted writers have come; null: unknown. */
  ageMs(producer: Producer): number | null;
  /** The same of the writer of this node's rows; null also if the rows are unknown. */
  databaseAgeMs(node: string): number | null;
  /** The time up to which all their observations have come; silent writers do not count, as their inputs are unknown. */
  completeUntil(): number;
  /** The same, where one that has not been heard of yet counts for the time up to which it has written. */
  heardUntil(): number;
  /** While the log is read, when no heartbeat says how late a message was: the time up to which each has written of anything. */
  wroteUntil(): number;
  /** `completeUntil` should become now; at most twice a second. */
  confirm(): void;
}

export interface ProducersOptions {
  readonly bus: Pick<Bus, 'connected' | 'listen' | 'send'>;
  readonly cluster: string;
  readonly clock: Clock;
  /** Whether the log has been read: before that its entries are old, and no producer counts as missing. */
  readonly isRead: () => boolean;
  /** Stream number up to which the log is in the core. */
  readonly readTo: () => number;
  readonly onSilent: (silence: Silence) => void;
  /** The producer only paused, and will not send its snapshots again by itself. */
  readonly onResumed: (producer: Producer, since: number) => void;
}

export function watchProducers(options: ProducersOptions): Producers {
  return new ProducerWatch(options);
}

/** One instance of a producer: its heartbeats, and the inputs that depend on it. */
interface Writer {
  heard: { readonly producer: Producer; readonly at: number; readonly sentAt: number } | null;
  /** Our clock minus its clock, at each of the last heartbeats. */
  readonly delays: number[];
  /** The time, by our clock, up to which all its observations have come; 0 while that is in doubt. */
  vouchedUntil: number;
  /** The same, kept while that is in doubt: what had come has come. 0 while nothing is known to have. */
  knownUntil: number;
  /** Heartbeats that came before what they vouch for: `vouchedUntil` once the log is read up to `seq`. */
  waiting: readonly { readonly seq: number; readonly until: number }[];
  /** Of its last entry. */
  wroteAt: number;
  /** By key of the input: since when this instance has been its last writer, and when that came live, 0 if it was read from the old log. */
  readonly trusted: Map<string, { readonly name: InputName; readonly since: number; readonly liveAt: number }>;
  /** Its inputs that are unknown now. */
  readonly silent: Map<string, InputName>;
}

/** The cost of each check grows with the number of writers, not with how much each has written. */
class ProducerWatch implements Producers {
  readonly #options: ProducersOptions;
  readonly #graceUntil: number;
  readonly #writers = new Map<string, Writer>();
  readonly #writerOf = new Map<string, Writer>();
  readonly #ends: readonly (() => Promise<void> | void)[];
  /** The last moment at which NATS did not answer. */
  #awayAt = 0;
  #confirmedAt = 0;
  /** Asked with every message, and the same until a heartbeat, a look or a new writer. */
  #vouched: { readonly byAll: number; readonly byHeard: number } | null = null;

  constructor(options: ProducersOptions) {
    this.#options = options;
    this.#graceUntil = options.clock.now() + startGraceMs;
    const subscription = options.bus.listen(options.cluster, [topics.heartbeat], (message) => {
      if (message.topic === 'invalid') return;
      const { service } = message.event;
      if (service === 'watcher' || service === 'poller') this.#hear(service, message.event);
    });
    this.#ends = [options.clock.every(lookEveryMs, () => this.#look()), subscription.stop];
  }

  note(input: ModelInput, writerId: string): void {
    const name: InputName = input.source === 'kube' ? { producer: 'watcher', kind: input.kind } : { producer: 'poller', node: input.node };
    const key = keyOf(name);
    const [instance = writerId] = writerId.split('/');
    const before = this.#writerOf.get(key);
    const writer = this.#writer(instance);
    writer.wroteAt = Math.max(writer.wroteAt, input.at);
    if (writer.heard === null) this.#vouched = null;
    const unknown = input.type === 'kube-unavailable' || input.type === 'ovn-unavailable';
    if (!unknown && before === writer) return;
    this.#vouched = null;
    before?.trusted.delete(key);
    before?.silent.delete(key);
    this.#writerOf.delete(key);
    if (unknown) return;
    const now = this.#options.clock.now();
    const isLive = this.#options.isRead();
    // Its first word, or its first after an outage of all that it follows.
    if (isLive && writer.trusted.size + writer.silent.size === 0) writer.knownUntil = now;
    writer.trusted.set(key, { name, since: now, liveAt: isLive ? now : 0 });
    this.#writerOf.set(key, writer);
  }

  forgetTold(): void {
    this.#vouched = null;
    this.#writerOf.clear();
    for (const { trusted, silent } of this.#writers.values()) {
      trusted.clear();
      silent.clear();
    }
  }

  unheard(): readonly Producer[] {
    const found = new Set<Producer>();
    for (const { heard, trusted } of this.#writers.values()) {
      if (heard !== null && heard.at > this.#awayAt) continue;
      for (const { name, liveAt } of trusted.values()) if (heard !== null || liveAt <= this.#awayAt) found.add(name.producer);
    }
    return [...found].sort().reverse();
  }

  late(): readonly Producer[] {
    const old = this.#options.clock.now() - lateMs;
    const isLate = ({ heard, trusted, knownUntil }: Writer) => trusted.size > 0 && (heard?.at ?? 0) > this.#awayAt && knownUntil < old;
    const found = [...this.#writers.values()].flatMap((writer) => (writer.heard !== null && isLate(writer) ? writer.heard.producer : []));
    return [...new Set(found)].sort().reverse();
  }

  ageMs(producer: Producer): number | null {
    const known = [...this.#writers.values()].filter(({ heard, knownUntil }) => heard !== null && knownUntil > 0);
    const believed = known.filter(({ trusted }) => trusted.values().some(({ name }) => name.producer === producer));
    const now = this.#options.clock.now();
    if (believed.length > 0) return now - Math.min(...believed.map(({ knownUntil }) => knownUntil));
    const any = known.filter(({ heard }) => heard?.producer === producer);
    return any.length === 0 ? null : now - Math.max(...any.map(({ knownUntil }) => knownUntil));
  }

  databaseAgeMs(node: string): number | null {
    const { heard = null, knownUntil = 0 } = this.#writerOf.get(keyOf({ producer: 'poller', node })) ?? {};
    return heard === null || knownUntil === 0 ? null : this.#options.clock.now() - knownUntil;
  }

  completeUntil(): number {
    return this.#options.bus.connected ? this.#vouchedUntil().byAll : 0;
  }

  heardUntil(): number {
    return this.#options.bus.connected ? this.#vouchedUntil().byHeard : 0;
  }

  wroteUntil(): number {
    let until = Number.POSITIVE_INFINITY;
    for (const { trusted, wroteAt } of this.#writers.values()) if (trusted.size > 0) until = Math.min(until, wroteAt);
    return until;
  }

  confirm(): void {
    const { bus, cluster, clock } = this.#options;
    const at = clock.now();
    if (!bus.connected || at - this.#confirmedAt < confirmEveryMs) return;
    this.#confirmedAt = at;
    bus.send(cluster, topics.confirm, { at });
  }

  async stop(): Promise<void> {
    for (const end of this.#ends) await end();
  }

  #writer(instance: string): Writer {
    const known = this.#writers.get(instance);
    const none = { vouchedUntil: 0, knownUntil: 0, waiting: [], wroteAt: 0 };
    const writer = known ?? { ...none, heard: null, delays: [], trusted: new Map(), silent: new Map() };
    this.#writers.set(instance, writer);
    return writer;
  }

  #hear(producer: Producer, beat: Heartbeat): void {
    this.#vouched = null;
    const writer = this.#writer(beat.instance);
    const { heard: before, trusted, silent } = writer;
    const at = this.#options.clock.now();
    const sentAt = at - lateness(writer.delays, at - beat.at);
    writer.heard = { producer, at, sentAt };
    const { seq, pendingMs } = beat.log ?? { seq: 0, pendingMs: 0 };
    // The first heartbeat after an outage of NATS or a pause may come before what had to wait.
    const isDoubtful = before !== null && (before.at <= this.#awayAt || sentAt - before.sentAt > pauseMs);
    if (isDoubtful) writer.vouchedUntil = 0;
    // Our clock may have been set back.
    writer.knownUntil = Math.min(writer.knownUntil, at);
    // The oldest are kept: they are the next that the log is read as far as, also while it stays behind.
    writer.waiting = isDoubtful ? [] : [...writer.waiting.slice(0, waitingKept - 1), { seq, until: sentAt - pendingMs }];
    this.#settle(writer);
    if (silent.size === 0) return;
    for (const [key, name] of silent) trusted.set(key, { name, since: at, liveAt: at });
    silent.clear();
    this.#options.onResumed(producer, before?.at ?? 0);
  }

  /** Its last heartbeat that the log has been read as far as. */
  #settle(writer: Writer): void {
    const readTo = this.#options.readTo();
    const last = writer.waiting.findLastIndex(({ seq }) => seq <= readTo);
    const settled = writer.waiting[last];
    if (settled === undefined) return;
    writer.vouchedUntil = settled.until;
    writer.knownUntil = Math.max(writer.knownUntil, settled.until);
    writer.waiting = writer.waiting.slice(last + 1);
  }

  #look(): void {
    this.#vouched = null;
    const now = this.#options.clock.now();
    // Without the bus no heartbeat can come: then it is our own view that is old, which `connected` says.
    if (!this.#options.bus.connected) this.#awayAt = now;
    const isRead = this.#options.isRead();
    for (const [instance, writer] of this.#writers) {
      const { heard, trusted, silent } = writer;
      this.#settle(writer);
      const idle = trusted.size === 0 && silent.size === 0;
      if (idle && now - Math.max(heard?.at ?? 0, this.#awayAt) > forgetMs) this.#writers.delete(instance);
      else if (!idle && isRead) this.#loseSilent(writer, now);
    }
  }

  #loseSilent({ heard, trusted, silent }: Writer, now: number): void {
    const isSilent = (since: number) => {
      const heardAt = heard?.at ?? Math.max(since, this.#graceUntil - silentMs);
      return now - Math.max(heardAt, this.#awayAt) > silentMs;
    };
    if (heard !== null && !isSilent(0)) return;
    const fallen = [...trusted].filter(([, { since }]) => isSilent(since));
    for (const [key, { name }] of fallen) {
      trusted.delete(key);
      silent.set(key, name);
    }
    const inputs = fallen.map(([, { name }]) => name);
    for (const [producer, of] of Map.groupBy(inputs, (name) => name.producer))
      this.#options.onSilent({ producer, inputs: of, since: heard?.at ?? 0 });
  }

  #vouchedUntil(): { readonly byAll: number; readonly byHeard: number } {
    if (this.#vouched !== null) return this.#vouched;
    let byHeard = Number.POSITIVE_INFINITY;
    let allHeard = true;
    for (const { heard, trusted, vouchedUntil, wroteAt } of this.#writers.values()) {
      if (trusted.size === 0) continue;
      if (heard === null) allHeard = false;
      byHeard = Math.min(byHeard, heard === null ? wroteAt : heard.at <= this.#awayAt ? 0 : vouchedUntil);
    }
    this.#vouched = { byHeard, byAll: allHeard ? byHeard : 0 };
    return this.#vouched;
  }
}

/** How much later than the quickest of the last heartbeats this one came, in ms: the clocks of two machines may differ. */
function lateness(delays: number[], delay: number): number {
  delays.push(delay);
  if (delays.length > delaysKept) delays.shift();
  return delay - Math.min(...delays);
}

function keyOf(name: InputName): string {
  return name.producer === 'watcher' ? `kind ${name.kind}` : `node ${name.node}`;
}
