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
 *
 * The term of a leader is the revision of its lease. If the bucket of the leases is lost, revisions begin at 1 again; a `base` is
 * then added to them, so that new terms are above those of the fences.
 */
import { z } from 'zod';
import { type LeadRecord, leadRecord } from '#libs/contracts/messages.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { HeldLead, isConflict, type Lead, type Lease, leaseMs, lookMs, renewMs, unseenMs } from './held-lead.ts';
import { type Fence, RaisedFence, type Register } from './raised-fence.ts';

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

const againMs = 100;

const leaseRecord = z.object({ holder: z.string(), at: z.number(), turn: z.number(), isFree: z.boolean(), base: z.number() });
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
  readonly base: number;
}

/** A lease that is free, or that was not renewed for as long as we looked. */
async function untilFree({ lease, key, clock, signal }: CandidateOptions): Promise<Left> {
  let seen = { revision: -1, since: 0, at: 0 };
  for (;;) {
    signal.throwIfAborted();
    const found = await lease.get(key);
    if (found === null) return { revision: 0, before: null, base: 0 };
    const { revision } = found;
    const { holder, isFree, base } = leaseRecord.parse(found.value);
    if (isFree) return { revision, before: null, base };
    const now = clock.now();
    const goesOn = seen.revision === revision && now - seen.at <= unseenMs;
    seen = { revision, since: goesOn ? seen.since : now, at: now };
    if (now - seen.since >= leaseMs) return { revision, before: holder, base };
    await delay(clock, lookMs, signal);
  }
}

/** Null if another instance was quicker. */
async function take(options: CandidateOptions, { before, ...left }: Left): Promise<Lead | null> {
  const { key, holder, clock, logger, fences } = options;
  const lease = new OwnKey(options, left);
  try {
    await lease.renew();
    await outlive(lease, left.revision === 0, options);
    const { term } = lease;
    const raised = await Promise.all(
      fences.map(async (fence) => {
        const entry = { holder, term, at: clock.now() };
        return [fence.guards, new RaisedFence(fence, entry, await raise(fence, entry, options))] as const;
      }),
    );
    await lease.renew();
    return new HeldLead({ term, holder, before, key, lease, fences: new Map(raised), clock, logger });
  } catch (thrown) {
    if (isConflict(thrown)) return null;
    throw thrown;
  }
}

/**
 * If the lease is new but there are fences, or if a fence has a later term than ours, the bucket of the lease was lost. A former leader
 * finds that its lease is gone, or holds it for `leaseMs` at most: this waits that long. Rejects with `bus-conflict` when another candidate
 * has taken the lease meanwhile.
 */
async function outlive(lease: OwnKey, isNew: boolean, { fences, clock, signal }: CandidateOptions): Promise<void> {
  const found = await Promise.all(fences.map(({ register, key }) => register.get(key)));
  const latest = Math.max(0, ...found.map((last) => (last === null ? 0 : leadRecord.parse(last.value).term)));
  if (latest === 0 || (!isNew && latest < lease.term)) return;
  for (const from = clock.now(); clock.now() - from < leaseMs; await delay(clock, lookMs, signal)) await lease.renew();
  lease.base += Math.max(0, latest - lease.term);
  await lease.renew();
}

/** The number of our message on the fence. Rejects with `bus-conflict` when one of a later term is there. */
async function raise({ register, key, about }: Fence, entry: LeadRecord, { clock, signal }: CandidateOptions): Promise<number> {
  for (;;) {
    const last = await register.get(key);
    if (last !== null && leadRecord.parse(last.value).term > entry.term)
      throw new AppError('bus-conflict', { bucket: 'a fence', key, revision: last.revision });
    try {
      return await register.put(key, { ...entry, ...about }, last?.revision ?? 0);
    } catch (thrown) {
      if (!isConflict(thrown)) throw thrown;
      // One that is raised at the same moment, or a read from a replica that lags.
      await delay(clock, againMs, signal);
    }
  }
}

/** The lease as a key that its holder alone writes. */
class OwnKey implements Lease {
  readonly everyMs = renewMs;
  readonly #options: CandidateOptions;
  since = 0;
  base: number;
  /** Of the key. */
  #revision: number;
  #turn = 0;

  constructor(options: CandidateOptions, { revision, base }: Omit<Left, 'before'>) {
    this.#options = options;
    this.#revision = revision;
    this.base = base;
  }

  get term(): number {
    return this.#revision + this.base;
  }

  async renew(): Promise<void> {
    const since = this.#options.clock.now();
    await this.#write(false);
    this.since = since;
  }

  release(): Promise<void> {
    return this.#write(true);
  }

  async #write(isFree: boolean): Promise<void> {
    const { lease, key, holder, clock } = this.#options;
    const record: LeaseRecord = { holder, at: clock.now(), turn: this.#turn, isFree, base: this.base };
    this.#turn += 1;
    this.#revision = await lease.put(key, record, this.#revision);
  }
}
