/**
 * The bus as the services see it. It exists before NATS answers: calls wait until they can be done. Publishing resolves when the
 * server has the message on disk. Consumers get messages in stream order, and messages that they have not acknowledged come
 * again.
 */
import type { Answer, ParsedRequest, QuestionName, Request } from '#libs/contracts/questions.ts';
import type { BucketName, PassingTopic, StoredTopic, StreamName, Topic } from '#libs/contracts/topics.ts';
import type { JsonText } from './encoding.ts';
import type { StreamSeen } from './stream-start.ts';

/** Position of a message. `seq` is 0 for topics that are not stored. */
export interface MessagePlace {
  readonly subject: string;
  /** Stream sequence. */
  readonly seq: number;
  /** When the server stored it, epoch ms. */
  readonly storedAt: number;
}

export interface RawMessage extends MessagePlace {
  readonly data: unknown;
}

export type EventMessage<T extends Topic> =
  T extends Topic<infer N, infer E> ? MessagePlace & { readonly topic: N; readonly event: E } : never;

/** Does not fit the topic's schema. The bus has logged it. */
export interface InvalidMessage extends RawMessage {
  readonly topic: 'invalid';
  readonly reason: string;
}

export type TopicMessage<T extends Topic> = EventMessage<T> | InvalidMessage;

export interface Subscription {
  /** Resolves when no callback runs any more. */
  stop(): Promise<void>;
}

export interface Consumer extends Subscription {
  /** That another process reads under the same name; null when none was noticed for ten minutes. */
  trouble(): string | null;
}

export interface ConsumeOptions<T extends StoredTopic> {
  readonly cluster: string;
  readonly topics: readonly T[];
  /** Of the consumer: its position in each stream is kept under it. */
  readonly name: string;
  /**
   * Gets up to `maxBatch` messages of one stream at a time, in its order. All are acknowledged when it resolves; when it
   * rejects the same ones come again, after a pause that grows, and none of the later ones before them.
   */
  readonly onBatch: (messages: readonly TopicMessage<T>[]) => Promise<void>;
  readonly maxBatch: number;
}

export interface FollowOptions<T extends StoredTopic> {
  readonly cluster: string;
  readonly topics: readonly T[];
  /** First stream sequence to deliver, 1 for everything; `now`: what is published from now on. */
  readonly from: number | 'now';
  /** Called in the order of each stream and awaited: back-pressure reaches the server. What it throws is logged, and the next message comes. */
  readonly onMessage: (message: TopicMessage<T>) => void | Promise<void>;
}

export interface KeyValue {
  get(key: string): Promise<{ readonly value: unknown; readonly revision: number } | null>;
  /** Rejects with `bus-conflict` when `revision` is given and is not the key's last one (0: the key must not exist). */
  put(key: string, value: unknown, revision?: number): Promise<number>;
  delete(key: string): Promise<void>;
  keys(): Promise<string[]>;
  /** Everything in the bucket, in the order it was written. */
  entries(): Promise<readonly { readonly key: string; readonly value: unknown; readonly revision: number }[]>;
  /** Everything in the bucket, then each change, for ever and in the order of writing. What vanishes by its age is not told. */
  watch(onEntry: (entry: BucketEntry) => void): Promise<Subscription>;
}

export interface BucketEntry {
  readonly key: string;
  /** Undefined: deleted. */
  readonly value: unknown;
  readonly revision: number;
}

export interface Bus {
  /** False too while a connected server stores nothing of what was published. */
  readonly connected: boolean;
  /** What this process's own readers went through. They travel with the metrics of its service. */
  readonly metrics: { getMetricsAsJSON(): Promise<readonly unknown[]> };
  /**
   * Resolves with the stream sequence once it is on disk; in order, and retried over reconnects until `signal` aborts (then
   * it is taken from the queue, unless it is on its way already). The event is encoded at once. Awaiting several together
   * is about twice as fast as one by one. Rejects with `bus-message-too-large`, `bus-refused`, `bus-closed`.
   */
  publish<E>(
    cluster: string,
    topic: StoredTopic<string, E>,
    event: NoInfer<E> | JsonText<NoInfer<E>>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<number>;
  /** Fire and forget; dropped while disconnected. */
  send<E>(cluster: string, topic: PassingTopic<string, E>, event: NoInfer<E>): void;
  listen<T extends PassingTopic>(cluster: string, topics: readonly T[], onMessage: (message: TopicMessage<T>) => void): Subscription;
  /** Reads topics in order from a sequence on, for ever, surviving reconnects, without server-side state. */
  follow<T extends StoredTopic>(options: FollowOptions<T>): Promise<Subscription>;
  /** A named durable consumer: it goes on where it left off, whatever was restarted. One process at a time per name. */
  consume<T extends StoredTopic>(options: ConsumeOptions<T>): Promise<Consumer>;
  /** The last sequence of a stream (0 when empty), the number of messages, and what tells whether it is still the same stream. */
  streamInfo(stream: StreamName): Promise<StreamSeen & { readonly firstSeq: number; readonly messages: number }>;
  /** The last sequence of a topic of this cluster, 0 when it has none: other clusters' may come after it. */
  lastSeq(cluster: string, topic: StoredTopic): Promise<number>;
  /** What is stored at this moment: everything from a stream sequence on, or the last message of each key; all, or `under` one. */
  read<T extends StoredTopic>(cluster: string, topic: T, from: number | 'last', under?: string): Promise<readonly TopicMessage<T>[]>;
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
