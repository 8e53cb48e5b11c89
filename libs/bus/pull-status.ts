/**
 * A status message of the server about a pull: it has headers with a code and a text, no body, and comes on the inbox itself.
 * 100: a heartbeat. 408, and 409 with `MaxBytes` or `Batch Completed`: this pull is used up and another one is due. Anything
 * else (404, 409 `Consumer Deleted`, 503): the consumer is gone. Source: NATS ADR-13, ADR-37.
 */
import type { Msg } from 'nats';

export class PullStatus {
  readonly #code: number;
  readonly #description: string;

  /** Null for a message of the stream. */
  static of(message: Msg, inbox: string): PullStatus | null {
    return message.subject === inbox ? new PullStatus(message) : null;
  }

  private constructor({ headers }: Msg) {
    // Without headers it tells nothing, as a heartbeat does.
    this.#code = headers?.code ?? 100;
    this.#description = headers?.description ?? '';
  }

  get text(): string {
    return `${this.#code} ${this.#description}`;
  }

  get isHeartbeat(): boolean {
    return this.#code === 100;
  }

  get isUsedUp(): boolean {
    return this.#code === 408 || /maxbytes|batch completed/i.test(this.#description);
  }
}
