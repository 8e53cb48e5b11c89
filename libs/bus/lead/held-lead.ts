/**
 * The lead while it is held: its lease and its fences are renewed until it is released, or until the lease is found to be gone.
 * Two kinds of lease exist: a key of one's own, where one of several instances works (`lead.ts`), and a place in a list, where all
 * work and share (`roster.ts`).
 */
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import { type Clock, delay, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { RaisedFence, Token } from './raised-fence.ts';

export interface Lead {
  /** The revision of the lease when it was taken: of two terms the higher one came later. */
  readonly term: number;
  /** This instance. */
  readonly holder: string;
  /** The one that was silent for so long that the lease was taken from it; null: it was free. */
  readonly before: string | null;
  /** False once the lease may have passed to another instance, until it is renewed. For effects that no server can refuse. */
  isHeld(): boolean;
  /** Aborts when the lease is gone. */
  readonly lost: AbortSignal;
  /** Runs a write that demands the token; it waits while the fence is written anew. */
  under<T>(place: Place, write: (token: Token) => Promise<T>): Promise<T>;
  /** The server refused a write because another one leads: the error to throw. */
  refused(what: string): AppError;
  /** Releases the lease, so that others need not wait. */
  release(): Promise<void>;
}

/** Where a write goes. */
export interface Place {
  readonly stream: string;
  readonly subject: string;
}

/** What says that an instance may work. */
export interface Lease {
  /** When the last renewal that succeeded was begun. */
  readonly since: number;
  readonly everyMs: number;
  /** Rejects with `bus-conflict` when it is gone. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

export interface Held extends Pick<Lead, 'term' | 'holder' | 'before'> {
  /** For people. */
  readonly key: string;
  readonly lease: Lease;
  /** By the stream or the subject whose writes rest on it. The owner may add and take away. */
  readonly fences: ReadonlyMap<string, RaisedFence>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One that was not renewed for so long may be taken. */
export const leaseMs = 3_000;
/** If two looks are further apart than this, they saw too little to call the holder of a lease silent. */
export const unseenMs = 1_500;
export const renewMs = 1_000;
export const lookMs = 500;
const releaseMs = 1_000;
/** A stream keeps messages for days, and less where the disk is small. */
export const fenceMs = 3_600_000;

export class HeldLead implements Lead {
  readonly term: number;
  readonly holder: string;
  readonly before: string | null;
  readonly #held: Held;
  readonly #over = new AbortController();
  readonly #released = new AbortController();
  readonly #renewing: Promise<unknown>;

  constructor(held: Held) {
    this.#held = held;
    this.term = held.term;
    this.holder = held.holder;
    this.before = held.before;
    const { lease, fences, clock } = held;
    this.#renewing = Promise.all([
      this.#again(lease.everyMs, 'the lease', () => lease.renew()),
      this.#again(fenceMs, 'the fences', () => Promise.all([...fences.values()].map((fence) => fence.renew(clock.now())))),
    ]);
  }

  get lost(): AbortSignal {
    return this.#over.signal;
  }

  isHeld(): boolean {
    const { clock, lease } = this.#held;
    return !this.lost.aborted && clock.now() - lease.since < leaseMs;
  }

  async under<T>({ stream, subject }: Place, write: (token: Token) => Promise<T>): Promise<T> {
    const fence = this.#held.fences.get(subject) ?? this.#held.fences.get(stream);
    // A write that no server can refuse must not happen.
    if (fence === undefined) throw this.#notLeading(`what goes to ${subject}, which has no fence`);
    return fence.under(write);
  }

  refused(what: string): AppError {
    const error = this.#notLeading(what);
    this.#lose(error);
    return error;
  }

  async release(): Promise<void> {
    const { clock, lease } = this.#held;
    this.#released.abort(new Error('released'));
    await within(clock, releaseMs, this.#renewing, () => undefined);
    if (this.lost.aborted) return;
    // Without the bus the lease expires by itself.
    await within(clock, releaseMs, lease.release(), () => undefined).catch(() => undefined);
  }

  /** Until the lead is lost or released. */
  async #again(ms: number, what: string, renew: () => Promise<unknown>): Promise<void> {
    const { clock, logger } = this.#held;
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

  #lose(error: AppError): void {
    if (!this.lost.aborted) this.#over.abort(error);
  }

  #notLeading(what: string): AppError {
    return new AppError('bus-not-leading', { what, key: this.#held.key });
  }
}

export const isConflict = (thrown: unknown): boolean => hasCode(thrown, 'bus-conflict');
