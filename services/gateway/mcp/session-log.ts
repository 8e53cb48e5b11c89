/**
 * MCP sessions as all gateways know them, in a bucket of the bus under a hash of the session's id: the caller and its subscriptions, the
 * messages of its streams, the running calls with their gateways, and answers that came to another gateway than the one that asked. Each
 * stream is a log, and the gateway with the client's connection sends from it, so the id of a message means the same everywhere.
 */
import { randomUUID } from 'node:crypto';
import type { JSONRPCMessage, JSONRPCRequest } from '@modelcontextprotocol/sdk/types.js';
import { JSONRPCMessageSchema, JSONRPCRequestSchema, LoggingLevelSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { BucketEntry, KeyValue, Subscription } from '#libs/bus/port.ts';
import { buckets } from '#libs/contracts/topics.ts';
import { AppError, hasCode } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { withinReach } from '../http/within-reach.ts';
import { jsonBytes } from './clean.ts';

/** Of each session, here and per gateway there. */
const maxEvents = 200;
const maxBytes = 200_000;
const beatMs = 2_000;
const silentMs = 7_000;
const sweepMs = 60_000;
const keptMs = buckets.EIP_MCP.ttlMs;

const record = z.object({
  principal: z.string(),
  role: z.enum(['public', 'viewer', 'operator']),
  named: z.string().nullable(),
  /** Parameters of the initialize request. */
  initialize: z.record(z.string(), z.unknown()),
  level: LoggingLevelSchema,
  /** By address, how far the logs were told when it was subscribed to. */
  subscriptions: z.record(z.string(), z.string()),
  usedAt: z.number(),
});
export type SessionRecord = z.output<typeof record>;

const storedEvent = z.object({ stream: z.string(), messages: z.array(JSONRPCMessageSchema), upTo: z.string().nullable() });
/** `isLast`: the call may have asked for a change or was cancelled, so it is never repeated. */
const storedCall = z.object({ owner: z.string(), request: JSONRPCRequestSchema, isLast: z.boolean() });

export interface LoggedEvent extends z.output<typeof storedEvent> {
  readonly revision: number;
}

export interface LoggedCall extends z.output<typeof storedCall> {
  readonly revision: number;
}

interface Mirror {
  readonly events: LoggedEvent[];
  bytes: number;
  /** Revision of the last event that was dropped. */
  droppedTo: number;
  readonly calls: Map<string, LoggedCall>;
  heardAt: number;
}

export interface LogListener {
  onEvent(session: string, event: LoggedEvent): void;
  /** A message of the client that came to another gateway than the one that asked. */
  onSaid(session: string, message: JSONRPCMessage): void;
  /** Another gateway took over a call that ran here. */
  onTaken(session: string, stream: string): void;
  onEnd(session: string): void;
}

export function createSessionLog(options: { readonly bucket: Promise<KeyValue>; readonly clock: Clock; readonly listener: LogListener }) {
  const { clock, listener } = options;
  const instance = randomUUID().slice(0, 8);
  const startedAt = clock.now();
  const mirrors = new Map<string, Mirror>();
  const beats = new Map<string, number>();
  let following: Subscription | null = null;
  /** Calls that run here. */
  const running = new Set<string>();
  /** Calls that began here and whose entry is not stored yet. One that goes on without it may get it later. */
  const begun = new Map<string, 'running' | 'over'>();
  let slot = 0;
  const using = async <T>(work: (bucket: KeyValue) => Promise<T>) => withinReach(clock, options.bucket.then(work));
  const beat = () => using((bucket) => bucket.put(`gateway ${instance}`, {}));
  const cancelBeat = clock.every(beatMs, () => {
    // While NATS is away no other gateway can take anything over either.
    if (running.size + begun.size > 0) void beat().catch(() => undefined);
  });

  // The bucket does not report entries that age out.
  const cancelSweep = clock.every(sweepMs, () => {
    for (const [session, { heardAt }] of mirrors) if (clock.now() - heardAt > keptMs) mirrors.delete(session);
    for (const [gateway, at] of beats) if (clock.now() - at > keptMs) beats.delete(gateway);
  });

  function mirrorOf(session: string): Mirror {
    const known = mirrors.get(session) ?? { events: [], bytes: 0, droppedTo: 0, calls: new Map(), heardAt: 0 };
    known.heardAt = clock.now();
    mirrors.set(session, known);
    return known;
  }

  function take({ key, value, revision }: BucketEntry): void {
    const [kind, session = '', name = ''] = key.split(' ');
    if (kind === 'gateway') beats.set(session, value === undefined ? Number.NEGATIVE_INFINITY : clock.now());
    else if (kind === 'session' && value === undefined) {
      mirrors.delete(session);
      listener.onEnd(session);
    } else if (kind === 'call') {
      const call = storedCall.safeParse(value);
      if (call.success) {
        mirrorOf(session).calls.set(name, { ...call.data, revision });
        if (call.data.owner !== instance && running.delete(`${session} ${name}`)) listener.onTaken(session, name);
      } else mirrors.get(session)?.calls.delete(name);
    } else if (kind === 'event') {
      const event = storedEvent.safeParse(value);
      if (!event.success) return;
      const logged = { ...event.data, revision };
      keep(mirrorOf(session), logged);
      listener.onEvent(session, logged);
    } else if (kind === 'said') {
      const message = JSONRPCMessageSchema.safeParse(value);
      if (message.success) listener.onSaid(session, message.data);
    }
  }

  /** The entry may be stored after its call was let go on without it, and even after the call has ended. */
  function followEntry(name: string, stored: Promise<unknown>): void {
    begun.set(name, 'running');
    const settle = () => {
      const state = begun.get(name);
      begun.delete(name);
      return state;
    };
    void stored.then(
      () => {
        if (settle() === 'running') running.add(name);
        // If that fails, the entry ages out.
        else void using((bucket) => bucket.delete(`call ${name}`)).catch(() => undefined);
      },
      // Whoever stores it is told.
      settle,
    );
  }

  return {
    instance,
    read: async (session: string): Promise<SessionRecord | null> => {
      const found = record.safeParse((await using((bucket) => bucket.get(`session ${session}`)))?.value);
      return found.success ? found.data : null;
    },
    write: (session: string, value: SessionRecord) => using((bucket) => bucket.put(`session ${session}`, value)),
    /** As it is after `change`; null when the session has ended meanwhile. */
    update: (session: string, change: (value: SessionRecord) => Partial<SessionRecord>): Promise<SessionRecord | null> =>
      using(async (bucket) => {
        for (;;) {
          const entry = await bucket.get(`session ${session}`);
          const found = record.safeParse(entry?.value);
          if (entry === null || !found.success) return null;
          const next = { ...found.data, ...change(found.data) };
          try {
            await bucket.put(`session ${session}`, next, entry.revision);
            return next;
          } catch (thrown) {
            // Another gateway was first; its change is kept too.
            if (!hasCode(thrown, 'bus-conflict')) throw thrown;
          }
        }
      }),
    end: (session: string) => using((bucket) => bucket.delete(`session ${session}`)),
    /** Revision of the event. */
    append: (session: string, stream: string, messages: readonly JSONRPCMessage[], upTo: string | null = null): Promise<number> => {
      slot = (slot + 1) % maxEvents;
      // A session has a fixed number of slots, so a new event replaces the oldest.
      return using((bucket) => bucket.put(`event ${session} ${instance}-${slot}`, { stream, messages, upTo }));
    },
    say: (session: string, message: JSONRPCMessage) => using((bucket) => bucket.put(`said ${session} ${randomUUID()}`, message)),
    beginCall: async (session: string, stream: string, request: JSONRPCRequest, taken?: LoggedCall): Promise<void> => {
      await beat();
      const name = `${session} ${stream}`;
      const call: z.output<typeof storedCall> = { owner: instance, request, isLast: taken?.isLast ?? false };
      const stored = options.bucket.then((bucket) => bucket.put(`call ${name}`, call, taken?.revision ?? 0));
      // A call that is taken over too late does not go on here: it is tried again.
      if (taken === undefined) followEntry(name, stored);
      await withinReach(clock, stored);
      running.add(name);
    },
    /** From now on no other gateway repeats the call. Error: `mcp-call-lost`, `bus-conflict` when another gateway has taken it over. */
    neverAgain: async (session: string, stream: string, request: JSONRPCRequest): Promise<void> => {
      const call: z.output<typeof storedCall> = { owner: instance, request, isLast: true };
      await using(async (bucket) => {
        const entry = await bucket.get(`call ${session} ${stream}`);
        // A call that was begun here and has no entry any more: another gateway took it over, unseen from here, and ended it.
        const isOurs = entry === null ? !running.has(`${session} ${stream}`) : storedCall.safeParse(entry.value).data?.owner === instance;
        if (!isOurs) throw new AppError('mcp-call-lost');
        // Refused if another gateway takes the call over at this moment: then nothing was asked for, and that gateway goes on.
        await bucket.put(`call ${session} ${stream}`, call, entry?.revision ?? 0);
      });
      running.add(`${session} ${stream}`);
    },
    endCall: async (session: string, stream: string): Promise<void> => {
      const name = `${session} ${stream}`;
      if (begun.has(name)) begun.set(name, 'over');
      if (running.delete(name)) await using((bucket) => bucket.delete(`call ${name}`));
    },
    /** Undefined: it is over, or never was. */
    call: async (session: string, stream: string): Promise<LoggedCall | undefined> => {
      const known = mirrors.get(session)?.calls.get(stream);
      if (known !== undefined) return known;
      const entry = await using((bucket) => bucket.get(`call ${session} ${stream}`));
      const call = storedCall.safeParse(entry?.value);
      return entry === null || !call.success ? undefined : { ...call.data, revision: entry.revision };
    },
    isLost: (session: string, stream: string, { owner }: LoggedCall): boolean => {
      // This gateway took the call over too late to go on with it.
      const name = `${session} ${stream}`;
      if (owner === instance) return !running.has(name) && !begun.has(name);
      return clock.now() - (beats.get(owner) ?? startedAt) > silentMs;
    },
    events: (session: string, stream: string): readonly LoggedEvent[] =>
      mirrors.get(session)?.events.filter((event) => event.stream === stream) ?? [],
    droppedTo: (session: string): number => mirrors.get(session)?.droppedTo ?? 0,
    lastRevision: (session: string): number => mirrors.get(session)?.events.at(-1)?.revision ?? 0,
    follow: async (): Promise<void> => {
      following = await (await options.bucket).watch(take);
    },
    stop: async (): Promise<void> => {
      cancelBeat();
      cancelSweep();
      // Others then need not wait for its silence.
      await using((bucket) => bucket.delete(`gateway ${instance}`)).catch(() => undefined);
      await following?.stop();
    },
  };
}

export type SessionLog = ReturnType<typeof createSessionLog>;

function keep(mirror: Mirror, event: LoggedEvent): void {
  mirror.events.push(event);
  mirror.bytes += jsonBytes(event.messages);
  while (mirror.events.length > maxEvents || (mirror.bytes > maxBytes && mirror.events.length > 1)) {
    const dropped = mirror.events.shift();
    if (dropped === undefined) return;
    mirror.bytes -= jsonBytes(dropped.messages);
    mirror.droppedTo = dropped.revision;
  }
}
