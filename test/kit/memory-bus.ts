/**
 * A bus in memory for tests under a virtual clock, where a real one would be waited for in real time. One server, many
 * connections: a killed one can do nothing more. The real bus has tests of its own; what is hostile is `refuse`.
 */
import { JsonText } from '#libs/bus/encoding.ts';
import type { Bus, FollowOptions, KeyValue, RawMessage, TopicMessage } from '#libs/bus/port.ts';
import { type QuestionName, questions } from '#libs/contracts/questions.ts';
import { filterOf, type StoredTopic, subjectOf, type Topic } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { memoryBucket } from './memory-bucket.ts';

export interface MemoryBusServer {
  connect(): { readonly bus: Bus; kill(): void };
  /** Publishing is refused while this says so. */
  refuse: (subject: string) => boolean;
  /** Called with each message once it is stored. */
  onStored: (subject: string, data: unknown) => void;
  messages(): readonly RawMessage[];
  /** Loses all that is stored. */
  forget(): void;
}

type Handler = (request: unknown) => Promise<unknown>;

export function createMemoryBus(clock: Clock): MemoryBusServer {
  const log: RawMessage[] = [];
  const followers = new Set<(message: RawMessage) => void>();
  const handlers = new Map<string, Handler[]>();
  const listeners = new Set<(message: RawMessage) => void>();
  const kept = new Map<string, KeyValue>();
  let losses = 0;
  const server: MemoryBusServer = {
    refuse: () => false,
    onStored: () => undefined,
    messages: () => log,
    forget: () => {
      log.splice(0);
      losses += 1;
    },
    connect,
  };

  function store(subject: string, data: unknown): number {
    if (server.refuse(subject)) throw new AppError('bus-refused', { what: subject, detail: 'it was told to' });
    const copy: unknown = JSON.parse(JSON.stringify(data));
    const message = { subject, data: copy, seq: log.length + 1, storedAt: clock.now() };
    log.push(message);
    for (const tell of followers) queueMicrotask(() => tell(message));
    server.onStored(subject, copy);
    return message.seq;
  }

  function connect() {
    let dead = false;
    const mine: (() => void)[] = [];
    const alive = () => {
      if (dead) throw new AppError('bus-closed', { what: 'anything' });
    };
    const subscription = (end: () => void) => {
      mine.push(end);
      return { stop: async () => end() };
    };
    const kill = () => {
      dead = true;
      for (const end of mine.splice(0)) end();
    };
    const not = (what: string) => () => Promise.reject(new Error(`${what} is not of this bus`));
    const bus: Bus = {
      get connected() {
        return !dead;
      },
      publish: async (cluster, topic, event) => {
        alive();
        const about = event instanceof JsonText ? event.event : event;
        return store(subjectOf(topic as StoredTopic, cluster, about), event instanceof JsonText ? JSON.parse(event.text) : event);
      },
      send: (cluster, topic, event) => {
        alive();
        const message = {
          subject: subjectOf(topic, cluster, event),
          data: JSON.parse(JSON.stringify(event)),
          seq: 0,
          storedAt: clock.now(),
        };
        for (const hear of listeners) queueMicrotask(() => hear(message));
      },
      listen: (cluster, topics, onMessage) => {
        const hear = (message: RawMessage) => {
          const topic = topics.find((each) => matches(filterOf(each, cluster), message.subject));
          if (topic !== undefined) onMessage(typed(topic, message));
        };
        listeners.add(hear);
        return subscription(() => listeners.delete(hear));
      },
      follow: async <T extends StoredTopic>({ cluster, topics, from, onMessage }: FollowOptions<T>) => {
        alive();
        const tell = (message: RawMessage) => {
          const topic = topics.find((each) => matches(filterOf(each, cluster), message.subject));
          if (topic !== undefined) void onMessage(typed(topic, message));
        };
        for (const message of from === 'now' ? [] : log.slice(from - 1)) tell(message);
        followers.add(tell);
        return subscription(() => followers.delete(tell));
      },
      consume: not('consume'),
      metrics: { getMetricsAsJSON: async () => [] },
      lastSeq: async (cluster, topic) => log.findLast(({ subject }) => matches(filterOf(topic, cluster), subject))?.seq ?? 0,
      streamInfo: async () => ({
        created: new Date(losses).toISOString(),
        firstSeq: 1,
        lastSeq: log.length,
        messages: log.length,
        severalServers: false,
      }),
      read: async (cluster, topic, _from, under) => {
        alive();
        const last = new Map<string, RawMessage>();
        for (const message of log) if (matches(filterOf(topic, cluster, under), message.subject)) last.set(message.subject, message);
        return [...last.values()].map((message) => typed(topic, message));
      },
      bucket: async (name) => {
        const known = kept.get(name) ?? memoryBucket();
        kept.set(name, known);
        return known;
      },
      ask: async (_cluster, question, request) => {
        alive();
        const [handler] = handlers.get(question) ?? [];
        if (handler === undefined) throw new AppError('question-unanswered', { question, cluster: 'c', by: questions[question].by });
        return (await handler(questions[question].request.parse(request))) as never;
      },
      answer: (_cluster, question: QuestionName, handler) => {
        alive();
        const list = handlers.get(question) ?? [];
        const entry = handler as unknown as Handler;
        handlers.set(question, [...list, entry]);
        return subscription(() =>
          handlers.set(
            question,
            (handlers.get(question) ?? []).filter((each) => each !== entry),
          ),
        );
      },
      close: async () => kill(),
    };
    return { bus, kill };
  }
  return server;
}

function typed<T extends Topic>(topic: T, { data, ...place }: RawMessage): TopicMessage<T> {
  return { ...place, topic: topic.name, event: topic.schema.parse(data) } as TopicMessage<T>;
}

/** NATS' wildcards. */
function matches(pattern: string, subject: string): boolean {
  const [parts, tokens] = [pattern.split('.'), subject.split('.')];
  for (const [index, part] of parts.entries()) {
    if (part === '>') return tokens.length > index;
    if (tokens[index] === undefined || (part !== '*' && part !== tokens[index])) return false;
  }
  return parts.length === tokens.length;
}
