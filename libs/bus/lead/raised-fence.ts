/**
 * The fence of one stream while its instance leads: every write rests on the last message there. The leader writes that message
 * anew long before it ages out of the stream. The trap: what is on its way then rests on the former message and would be
 * refused, so the fence is written when nothing is on its way, and writes wait until its number is known.
 */
import type { LeadRecord } from '#libs/contracts/messages.ts';
import type { KeyValue } from '../port.ts';

/** The expectation of a write: this message is the last one on the subject. */
export interface Token {
  readonly subject: string;
  readonly seq: number;
}

/** A value that is written only if its last revision is known. */
export type Register = Pick<KeyValue, 'get' | 'put'>;

export interface Fence {
  readonly stream: string;
  readonly subject: string;
  readonly register: Register;
  /** In the register. */
  readonly key: string;
}

export class RaisedFence {
  readonly #fence: Fence;
  readonly #writes = new Set<Promise<unknown>>();
  #renewing: Promise<void> | null = null;
  #seq: number;

  constructor(fence: Fence, seq: number) {
    this.#fence = fence;
    this.#seq = seq;
  }

  async under<T>(write: (token: Token) => Promise<T>): Promise<T> {
    while (this.#renewing !== null) await this.#renewing;
    const writing = write({ subject: this.#fence.subject, seq: this.#seq });
    this.#writes.add(writing);
    try {
      return await writing;
    } finally {
      this.#writes.delete(writing);
    }
  }

  /** Rejects with `bus-conflict` when another one leads. */
  async renew(entry: LeadRecord): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#renewing = promise;
    try {
      // Each of them ends: a write that is not answered gives up.
      await Promise.allSettled(this.#writes);
      this.#seq = await this.#fence.register.put(this.#fence.key, entry, this.#seq);
    } finally {
      this.#renewing = null;
      resolve();
    }
  }
}
