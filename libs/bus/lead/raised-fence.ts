/**
 * A fence while its instance leads: every write rests on the last message there. The leader writes that message
 * anew long before it ages out of the stream. The trap: what is on its way then rests on the former message and would be
 * refused, so the fence is written when nothing is on its way, and writes wait until its number is known.
 */
import type { LeadRecord } from '#libs/contracts/messages.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { KeyValue } from '../port.ts';

/** The expectation of a write: this message is the last one on the subject. */
export interface Token {
  readonly subject: string;
  readonly seq: number;
}

/** A value that is written only if its last revision is known. */
export type Register = Pick<KeyValue, 'get' | 'put'>;

export interface Fence {
  /** The stream, or the one subject of it, whose writes rest on this fence. */
  readonly guards: string;
  readonly subject: string;
  readonly register: Register;
  /** In the register. */
  readonly key: string;
  /** What its messages say beside who leads. */
  readonly about: Readonly<Record<string, string>>;
}

export class RaisedFence {
  readonly #fence: Fence;
  readonly #entry: LeadRecord;
  readonly #writes = new Set<Promise<unknown>>();
  #renewing: Promise<void> | null = null;
  #isFree = false;
  #seq: number;

  /** `seq`: of the message that says this entry. */
  constructor(fence: Fence, entry: LeadRecord, seq: number) {
    this.#fence = fence;
    this.#entry = entry;
    this.#seq = seq;
  }

  async under<T>(write: (token: Token) => Promise<T>): Promise<T> {
    while (this.#renewing !== null) await this.#renewing;
    if (this.#isFree) throw new AppError('bus-not-leading', { what: 'a write that came late', key: this.#fence.key });
    const writing = write({ subject: this.#fence.subject, seq: this.#seq });
    this.#writes.add(writing);
    try {
      return await writing;
    } finally {
      this.#writes.delete(writing);
    }
  }

  /** Rejects with `bus-conflict` when another one leads. */
  renew(at: number): Promise<void> {
    return this.#write({ ...this.#entry, at });
  }

  /** Says that nobody leads, once nothing is on its way; later writes are refused. Rejects as `renew`. */
  free(at: number): Promise<void> {
    this.#isFree = true;
    return this.#write({ ...this.#entry, holder: null, at });
  }

  async #write(entry: LeadRecord): Promise<void> {
    while (this.#renewing !== null) await this.#renewing;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#renewing = promise;
    try {
      // Each of them ends: a write that is not answered gives up.
      await Promise.allSettled(this.#writes);
      this.#seq = await this.#fence.register.put(this.#fence.key, { ...entry, ...this.#fence.about }, this.#seq);
    } finally {
      this.#renewing = null;
      resolve();
    }
  }
}
