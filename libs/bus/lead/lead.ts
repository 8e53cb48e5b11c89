/**
 * Which of several instances of a service leads. Two things, each for one purpose:
 *
 * - The lease, a key that its holder writes anew every second, says when it is time for another one: a candidate that saw the
 *   same revision for three seconds takes it. It rests on clocks, and nothing is wrong when they are.
 * - The fences keep a former leader out. Each is a subject of a stream that the service writes; a leader raises them before it
 *   reads anything, and every write of it demands of the server that the last message there still is its own. So the server
 *   refuses what a paused one writes after it was superseded, and what it wrote before is there for the new one to read.
 *   The leader writes its fences anew every hour, since messages age.
 *
 * Order: take the lease, raise the fences, renew the lease (whoever was too slow finds it gone), lead.
 */
import { z } from 'zod';
import { type LeadRecord, leadRecord } from '#libs/contracts/messages.ts';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import { type Clock, delay, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Fence, RaisedFence, type Register, type Token } from './raised-fence.ts';

export interface Lead {
  /** The revision of the lease when it was taken: of two terms the higher one came later. */
  readonly term: number;
  /** This instance. */
  readonly holder: string;
  /** The one that was silent for so long that the lease was taken from it; null: it was free. */
  readonly before: string | null;
  /** False once the lease may have passed to another instance, until it is renewed. For effects that no server can refuse. */
  isHeld(): boolean;
  /** Aborts when another one leads. */
  readonly lost: AbortSignal;
  /** Runs a write that demands the token; it waits while the fence of the stream is written anew. */
  under<T>(stream: string, write: (token: Token) => Promise<T>): Promise<T>;
  /** The server refused a write because another one leads: the error to throw. */
  refused(what: string): AppError;
  /** Releases the lease, so that the next candidate need not wait. */
  release(): Promise<void>;
}

export interface CandidateOptions {
  readonly lease: Register;
  readonly key: string;
  readonly fences: readonly Fence[];
  /** Our id; new for each start. */
  readonly holder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const renewMs = 1_000;
export const leaseMs = 3_000;
const lookMs = 500;
/** If two looks are further apart than this, they saw too little to call the holder of the lease silent. */
const unseenMs = 1_500;
const againMs = 100;
const releaseMs = 1_000;
/** A stream keeps messages for days, and less where the disk is small. */
export const fenceMs = 3_600_000;

const leaseRecord = z.object({ holder: z.string(), at: z.number(), turn: z.number(), isFree: z.boolean() });
type LeaseRecord = z.infer<typeof leaseRecord>;

/** Resolves when this instance leads; rejects when `signal` aborts. */
export async function waitForLead(options: CandidateOptions): Promise<Lead> {
  for (;;) {
    const lead = await take(options, await untilFree(options));
    if (lead !== null) return lead;
  }
}

/** A lease without an owner. */
interface Left {
  readonly revision: number;
  /** The holder that fell silent; null: it is free. */
  readonly before: string | null;
}

/** A lease that is free, or that was not renewed for as long as we looked. */
async function untilFree({ lease, key, clock, signal }: CandidateOptions): Promise<Left> {
  let seen = { revision: -1, since: 0, at: 0 };
  for (;;) {
    signal.throwIfAborted();
    const found = await lease.get(key);
    if (found === null) return { revision: 0, before: null };
    const { revision } = found;
    const { holder, isFree } = leaseRecord.parse(found.value);
    if (isFree) return { revision, before: null };
    const now = clock.now();
    const goesOn = seen.revision === revision && now - seen.at <= unseenMs;
    seen = { revision, since: goesOn ? seen.since : now, at: now };
    if (now - seen.since >= leaseMs) return { revision, before: holder };
    await delay(clock, lookMs, signal);
  }
}

/** Null if another instance was quicker. */
async function take(options: CandidateOptions, { revision, before }: Left): Promise<Lead | null> {
  const { lease, key, holder, clock, fences } = options;
  const record = (turn: number): LeaseRecord => ({ holder, at: clock.now(), turn, isFree: false });
  try {
    const term = await lease.put(key, record(0), revision);
    const entry: LeadRecord = { holder, term, at: clock.now() };
    const raised = await Promise.all(
      fences.map(async (fence) => [fence.stream, new RaisedFence(fence, await raise(fence, entry, options))] as const),
    );
    const since = clock.now();
    const renewed = await lease.put(key, record(1), term);
    return new HeldLead(options, { term, before, fences: new Map(raised), revision: renewed, since });
  } catch (thrown) {
    if (isConflict(thrown)) return null;
    throw thrown;
  }
}

/** The number of our message on the fence. Rejects with `bus-conflict` when one of a later term is there. */
async function raise({ register, key }: Fence, entry: LeadRecord, { clock, signal }: CandidateOptions): Promise<number> {
  for (;;) {
    const last = await register.get(key);
    if (last !== null && leadRecord.parse(last.value).term > entry.term)
      throw new AppError('bus-conflict', { bucket: 'a fence', key, revision: last.revision });
    try {
      return await register.put(key, entry, last?.revision ?? 0);
    } catch (thrown) {
      if (!isConflict(thrown)) throw thrown;
      // One that is raised at the same moment, or a read from a replica that lags.
      await delay(clock, againMs, signal);
    }
  }
}

interface Taken {
  readonly term: number;
  readonly before: string | null;
  readonly fences: ReadonlyMap<string, RaisedFence>;
  readonly revision: number;
  readonly since: number;
}

class HeldLead implements Lead {
  readonly term: number;
  readonly holder: string;
  readonly before: string | null;
  readonly #options: CandidateOptions;
  readonly #fences: ReadonlyMap<string, RaisedFence>;
  readonly #over = new AbortController();
  readonly #released = new AbortController();
  readonly #renewing: Promise<unknown>;
  #revision: number;
  /** When the last renewal that succeeded was begun. */
  #since: number;
  #turn = 1;

  constructor(options: CandidateOptions, { term, before, fences, revision, since }: Taken) {
    this.#options = options;
    this.term = term;
    this.holder = options.holder;
    this.before = before;
    this.#fences = fences;
    this.#revision = revision;
    this.#since = since;
    this.#renewing = Promise.all([this.#renewLease(), this.#renewFences()]);
  }

  get lost(): AbortSignal {
    return this.#over.signal;
  }

  isHeld(): boolean {
    return !this.lost.aborted && this.#options.clock.now() - this.#since < leaseMs;
  }

  async under<T>(stream: string, write: (token: Token) => Promise<T>): Promise<T> {
    const fence = this.#fences.get(stream);
    // A write that no server can refuse must not happen.
    if (fence === undefined) throw this.#notLeading(`what goes to ${stream}, which has no fence`);
    return fence.under(write);
  }

  refused(what: string): AppError {
    const error = this.#notLeading(what);
    this.#lose(error);
    return error;
  }

  async release(): Promise<void> {
    this.#released.abort(new Error('released'));
    const { clock } = this.#options;
    await within(clock, releaseMs, this.#renewing, () => undefined);
    if (this.lost.aborted) return;
    // Without the bus the lease expires by itself.
    await within(clock, releaseMs, this.#write(true), () => undefined).catch(() => undefined);
  }

  #renewLease(): Promise<void> {
    const renew = async () => {
      const since = this.#options.clock.now();
      await this.#write(false);
      this.#since = since;
    };
    return this.#again(renewMs, 'the lease', renew);
  }

  #renewFences(): Promise<void> {
    const { holder, clock } = this.#options;
    const renew = async () => {
      const entry: LeadRecord = { holder, term: this.term, at: clock.now() };
      await Promise.all([...this.#fences.values()].map((fence) => fence.renew(entry)));
    };
    return this.#again(fenceMs, 'the fences', renew);
  }

  /** Until the lead is lost or released. */
  async #again(ms: number, what: string, renew: () => Promise<void>): Promise<void> {
    const { clock, logger } = this.#options;
    const ended = AbortSignal.any([this.lost, this.#released.signal]);
    while (!ended.aborted) {
      await delay(clock, ms, ended).catch(() => undefined);
      if (ended.aborted) return;
      try {
        await renew();
      } catch (thrown) {
        if (isConflict(thrown)) this.#lose(this.#notLeading(`the renewal of ${what}`));
        else if (!ended.aborted) logger.warn({ event: 'lead-not-renewed', what, error: errorText(thrown) }, `${what} could not be renewed`);
      }
    }
  }

  async #write(isFree: boolean): Promise<void> {
    const { lease, key, holder, clock } = this.#options;
    this.#turn += 1;
    const record: LeaseRecord = { holder, at: clock.now(), turn: this.#turn, isFree };
    this.#revision = await lease.put(key, record, this.#revision);
  }

  #lose(error: AppError): void {
    if (!this.lost.aborted) this.#over.abort(error);
  }

  #notLeading(what: string): AppError {
    return new AppError('bus-not-leading', { what, key: this.#options.key });
  }
}

const isConflict = (thrown: unknown): boolean => hasCode(thrown, 'bus-conflict');
