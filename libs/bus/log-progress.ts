/**
 * How far one instance has got with its state logs. Heartbeats carry it, so that a reader knows what may still be on its way: what
 * is not stored yet, and what a database or an API server that has fallen silent may not have told yet.
 */
import type { Heartbeat } from '#libs/contracts/messages.ts';

interface Waiting {
  readonly at: number;
  readonly over: PromiseWithResolvers<void>;
}

export class LogProgress {
  readonly #waiting = new Set<Waiting>();
  readonly #observedUntil: (() => number) | null;
  #storedUntil: number;
  #seq = 0;
  #confirming: Promise<void> | null = null;

  /**
   * `observedUntil`: everything that happened until then has been told to this instance, epoch ms; `Infinity` if nothing is
   * followed. Without it every observation counts as one of the present.
   */
  constructor(observedUntil: (() => number) | null = null) {
    this.#observedUntil = observedUntil;
    this.#storedUntil = observedUntil === null ? Number.POSITIVE_INFINITY : 0;
  }

  /** An observation of `at` (epoch ms) goes to the bus; the returned function says that it got there, or was given up. */
  begin(at: number): () => void {
    const entry = { at, over: Promise.withResolvers<void>() };
    this.#waiting.add(entry);
    return () => {
      this.#waiting.delete(entry);
      entry.over.resolve();
    };
  }

  /** The bus has stored a message under this number. The last counts and not the highest: a stream made anew begins at 1. */
  stored(seq: number): void {
    this.#seq = seq;
  }

  /** Vouches for the time up to now once everything observed until now is stored. `now` as in `report`. */
  confirm(now: number): Promise<void> {
    // One at a time: without the bus nothing is stored for hours.
    this.#confirming ??= this.#confirm(now).finally(() => {
      this.#confirming = null;
    });
    return this.#confirming;
  }

  /** `now` by the clock that dates the observations. */
  report(now: number): NonNullable<Heartbeat['log']> {
    const [oldest] = this.#waiting;
    return { seq: this.#seq, pendingMs: Math.max(0, now - Math.min(oldest?.at ?? now, this.#storedUntil)) };
  }

  async #confirm(now: number): Promise<void> {
    const until = Math.min(now, this.#observedUntil?.() ?? now);
    // Twice: changes that are being joined, and a snapshot that is being cut, begin again as messages.
    for (let round = 0; round < 2; round += 1) await Promise.all(this.#waiting.values().map(({ over }) => over.promise));
    this.#storedUntil = until;
  }
}
