/**
 * The bus as the services see it. It is there before NATS is: what cannot be done yet waits. Publishing resolves when the server has the message on disk (streams) or has taken it
 * (core subjects). Consumers get messages in stream order, and what they have not acknowledged comes again.
 */
import type { BucketName, StreamName } from '#libs/contracts/catalog.ts';
import type { Answer, ParsedRequest, QuestionName, Request } from '#libs/contracts/questions.ts';

export interface PublishOptions {
  /** Messages with the same id within the stream's window are stored once. */
  readonly id?: string;
  /** Deletes all earlier messages on the same subject, atomically with storing this one. */
  readonly rollup?: boolean;
  /** Gives up waiting: the message is taken from the queue, unless it is on its way already. */
  readonly signal?: AbortSignal;
}

export interface BusMessage {
  readonly subject: string;
  readonly data: unknown;
  /** Stream sequence. */
  readonly seq: number;
  /** When the server stored it, epoch ms. */
  readonly storedAt: number;
}

export interface Subscription {
  /** Resolves when no callback runs any more. */
  stop(): Promise<void>;
}

export interface DurableOptions {
  readonly stream: StreamName;
  readonly name: string;
  readonly filter: readonly string[];
  /**
   * Gets up to `maxBatch` messages at a time, in stream order. All are acknowledged when it resolves; when it rejects the
   * same ones come again, after a pause that grows, and none of the later ones before them.
   */
  readonly onBatch: (messages: readonly BusMessage[]) => Promise<void>;
  readonly maxBatch: number;
}

export interface FollowOptions {
  readonly stream: StreamName;
  readonly filter: readonly string[];
  /** First stream sequence to deliver; 1 for everything. */
  readonly fromSeq: number;
  /** Called in order and awaited: back-pressure reaches the server. What it throws is logged, and the next message comes. */
  readonly onMessage: (message: BusMessage) => void | Promise<void>;
}

export interface KeyValue {
  get(key: string): Promise<{ readonly value: unknown; readonly revision: number } | null>;
  /** Rejects with `bus-conflict` when `revision` is given and is not the key's last one (0: the key must not exist). */
  put(key: string, value: unknown, revision?: number): Promise<number>;
  delete(key: string): Promise<void>;
  keys(): Promise<string[]>;
  /** Everything in the bucket, in the order it was written. */
  entries(): Promise<readonly { readonly key: string; readonly value: unknown; readonly revision: number }[]>;
}

export interface Bus {
  readonly connected: boolean;
  /**
   * Into a stream: resolves with the stream sequence once it is on disk; in order, and retried over reconnects until
   * `signal` aborts. `data` is encoded at once (JSON, or `JsonText`). Rejects with `bus-message-too-large`, `bus-refused`,
   * `bus-no-stream`, `bus-closed`.
   */
  publish(subject: string, data: unknown, options?: PublishOptions): Promise<number>;
  /** Several messages to streams, in order, with one round of waiting: about twice as fast as awaiting each. */
  publishAll(messages: readonly { readonly subject: string; readonly data: unknown; readonly options?: PublishOptions }[]): Promise<void>;
  /** Core NATS, fire and forget; dropped while disconnected. */
  send(subject: string, data: unknown): void;
  onSubject(subject: string, callback: (data: unknown, subject: string) => void): Subscription;
  /** Reads a stream in order from a sequence on, for ever, surviving reconnects, without server-side state. */
  follow(options: FollowOptions): Promise<Subscription>;
  /** A named durable consumer: it goes on where it left off, whatever was restarted. One process at a time per name. */
  consume(options: DurableOptions): Promise<Subscription>;
  /** The last sequence of a stream (0 when empty) and the number of messages. */
  streamInfo(stream: StreamName): Promise<{ readonly firstSeq: number; readonly lastSeq: number; readonly messages: number }>;
  /** The last message on each subject that matches. */
  lastPerSubject(stream: StreamName, filter: string): Promise<readonly BusMessage[]>;
  bucket(name: BucketName): Promise<KeyValue>;
  /**
   * Rejects with `question-unanswered` when nobody listens, `deadline-exceeded` after `timeoutMs` (10 s by default),
   * the error of the other side, or `question-failed` with its texts when this version does not know it.
   */
  ask<Q extends QuestionName>(cluster: string, question: Q, request: Request<Q>, timeoutMs?: number): Promise<Answer<Q>>;
  /** Answers a question; several processes answering the same one share the load. */
  answer<Q extends QuestionName>(cluster: string, question: Q, handler: (request: ParsedRequest<Q>) => Promise<Answer<Q>>): Subscription;
  /** What is still waiting is rejected with `bus-closed`. Bounded in time. */
  close(): Promise<void>;
}
