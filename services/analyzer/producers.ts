/**
 * Whether those who wrote the state log are alive. A producer that dies cannot say so itself: when its heartbeat is missing,
 * what it told is no longer known to be true. One that only paused goes on as before, and then the log is read again.
 *
 * Each source (a kind of objects, a node's database) is judged by the heartbeats of the instance that wrote it last. So it
 * does not matter how many pollers there are and which follows what, and a new start vouches for nothing it has not written.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeKind } from '#libs/contracts/objects.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export type Producer = 'watcher' | 'poller';

export type Source = { readonly producer: 'watcher'; readonly kind: KubeKind } | { readonly producer: 'poller'; readonly node: string };

/** What is not known to be true any more since `since`, the last sign of life of who wrote it (0 when there was none). */
export interface Silence {
  readonly producer: Producer;
  readonly sources: readonly Source[];
  readonly since: number;
}

/** Longer than three missed heartbeats, and than a busy machine's pauses. */
const silentMs = 10_000;
const startGraceMs = 20_000;
/** A sign of life vouches for this long: one heartbeat may be missed. */
const vouchedMs = 4_000;
const lookEveryMs = 250;
const forgetMs = 60_000;

export interface Producers extends Subscription {
  /** An input of the log; `writer` as in its entry. */
  note(input: ModelInput, writer: string): void;
  /** The log is read again from its start. */
  forgetTold(): void;
  /** Milliseconds since the last sign of life of those whose word is taken, the oldest of them; null before the first. */
  ageMs(producer: Producer): number | null;
  /** Milliseconds since the last sign of life of who wrote this node's rows, null before the first or when they are not known. */
  databaseAgeMs(node: string): number | null;
  /** Up to when everything they had to say has come; silent ones do not count, as nothing of theirs is known then. */
  completeUntil(): number;
  /** One that was heard has fallen still, or NATS has: what the others say must not be taken for the whole. */
  inDoubt(): boolean;
}

interface Told {
  readonly source: Source;
  readonly instance: string;
  readonly since: number;
  silent: boolean;
}

interface Alive {
  readonly producer: Producer;
  readonly at: number;
  /** The first heartbeat after an outage of NATS or a pause may come before what had to wait. */
  readonly doubtful: boolean;
}

export function watchProducers(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  /** Whether the log is read: before that it is old, and nobody is missed. */
  readonly isRead: () => boolean;
  readonly onSilent: (silence: Silence) => void;
  /** It only paused since then, and will not send its snapshots again by itself. */
  readonly onResumed: (producer: Producer, since: number) => void;
}): Producers {
  const { bus, clock } = options;
  const graceUntil = clock.now() + startGraceMs;
  const told = new Map<string, Told>();
  const instances = new Map<string, Alive>();
  let awayAt = 0;
  /** Asked with every message, and the same until a heartbeat, a look or a new writer. */
  let vouched: { readonly byAll: number; readonly byHeard: number } | null = null;

  const subscription = bus.listen(options.cluster, [topics.heartbeat], (message) => {
    if (message.topic === 'invalid') return;
    const { service, instance } = message.event;
    if (service === 'watcher' || service === 'poller') hear(service, instance);
  });
  const cancel = clock.every(lookEveryMs, look);

  function hear(producer: Producer, instance: string): void {
    vouched = null;
    const before = instances.get(instance);
    const now = clock.now();
    const doubtful = before !== undefined && (before.at <= awayAt || now - before.at > silentMs);
    instances.set(instance, { producer, at: now, doubtful });
    const waiting = [...told.values()].filter((one) => one.silent && one.instance === instance);
    for (const one of waiting) one.silent = false;
    if (waiting.length > 0) options.onResumed(producer, before?.at ?? 0);
  }

  function look(): void {
    vouched = null;
    const now = clock.now();
    // Without the bus no heartbeat can come: then it is our own view that is old, which `connected` says.
    if (!bus.connected) awayAt = now;
    for (const [instance, { at }] of instances) {
      const writes = [...told.values()].some((one) => one.instance === instance);
      if (!writes && now - Math.max(at, awayAt) > forgetMs) instances.delete(instance);
    }
    if (!options.isRead()) return;
    const fallen = [...told.values()].filter((one) => !one.silent && now - heardAt(one) > silentMs);
    for (const one of fallen) one.silent = true;
    for (const silence of silencesOf(fallen)) options.onSilent(silence);
  }

  function heardAt({ instance, since }: Told): number {
    return Math.max(instances.get(instance)?.at ?? Math.max(since, graceUntil - silentMs), awayAt);
  }

  function silencesOf(fallen: readonly Told[]): readonly Silence[] {
    return [...Map.groupBy(fallen, ({ instance, source }) => `${source.producer} ${instance}`).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const since = instances.get(first.instance)?.at ?? 0;
      return [{ producer: first.source.producer, sources: group.map(({ source }) => source), since }];
    });
  }

  function vouchedUntil(): { readonly byAll: number; readonly byHeard: number } {
    if (vouched !== null) return vouched;
    const writers = new Set([...told.values()].filter((one) => !one.silent).map((one) => one.instance));
    const heard = [...writers].map((instance) => instances.get(instance)).filter((alive) => alive !== undefined);
    const byHeard = Math.min(Number.POSITIVE_INFINITY, ...heard.map(({ at, doubtful }) => (doubtful || at <= awayAt ? 0 : at + vouchedMs)));
    vouched = { byHeard, byAll: heard.length < writers.size ? 0 : byHeard };
    return vouched;
  }

  function ageOf(times: readonly number[]): number | null {
    return times.length === 0 ? null : clock.now() - Math.min(...times);
  }

  return {
    note: (input, writer) => {
      const source: Source = input.source === 'kube' ? { producer: 'watcher', kind: input.kind } : { producer: 'poller', node: input.node };
      const key = keyOf(source);
      const [instance = writer] = writer.split('/');
      const unknown = input.type === 'kube-unavailable' || input.type === 'ovn-unavailable';
      if (!unknown && told.get(key)?.instance === instance) return;
      vouched = null;
      if (unknown) told.delete(key);
      else told.set(key, { source, instance, since: clock.now(), silent: false });
    },
    forgetTold: () => {
      vouched = null;
      told.clear();
    },
    ageMs: (producer) => {
      const trusted = [...told.values()].filter((one) => !one.silent && one.source.producer === producer);
      const times = new Set(trusted.map(({ instance }) => instances.get(instance)?.at).filter((at) => at !== undefined));
      if (times.size > 0) return ageOf([...times]);
      const any = [...instances.values()].filter((alive) => alive.producer === producer).map(({ at }) => at);
      return ageOf(any.length === 0 ? [] : [Math.max(...any)]);
    },
    databaseAgeMs: (node) => {
      const alive = instances.get(told.get(keyOf({ producer: 'poller', node }))?.instance ?? '');
      return alive === undefined ? null : clock.now() - alive.at;
    },
    inDoubt: () => !bus.connected || vouchedUntil().byHeard < clock.now(),
    completeUntil: () => (bus.connected ? vouchedUntil().byAll : 0),
    stop: async () => {
      cancel();
      await subscription.stop();
    },
  };
}

function keyOf(source: Source): string {
  return source.producer === 'watcher' ? `kind ${source.kind}` : `node ${source.node}`;
}
