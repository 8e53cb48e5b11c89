/**
 * How far one instance has got with writing its state logs. Heartbeats carry it, so that a reader knows what may still be on its
 * way. It does not cover changes that the instance has not read from the cluster yet.
 */
import type { Heartbeat } from '#libs/contracts/messages.ts';

export class LogProgress {
  readonly #waiting = new Set<{ readonly at: number }>();
  #seq = 0;

  /** An observation of `at` (epoch ms) goes to the bus; the returned function says that it got there, or was given up. */
  begin(at: number): () => void {
    const entry = { at };
    this.#waiting.add(entry);
    return () => void this.#waiting.delete(entry);
  }

  /** The bus has stored a message under this number. The last counts and not the highest: a stream made anew begins at 1. */
  stored(seq: number): void {
    this.#seq = seq;
  }

  /** `now` by the clock that dates the observations. */
  report(now: number): NonNullable<Heartbeat['log']> {
    const [oldest] = this.#waiting;
    return { seq: this.#seq, pendingMs: oldest === undefined ? 0 : Math.max(0, now - oldest.at) };
  }
}
