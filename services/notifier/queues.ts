/** The queues: one per receiver and group, opened when first needed and dropped when nothing has happened in it for a day. */
import type { KeyValue } from '#libs/bus/port.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { groupKeyOf, groupLabelsOf } from './alert.ts';
import { createQueue, type Queue, type QueueTools } from './queue.ts';
import { emptyQueue, keys, type QueueRecord, queueRecord, type StoredEntries } from './state.ts';
import type { Receiver } from './webhook.ts';

export interface Queues {
  /** Continues with the stored queues; messages for a receiver that is no longer configured stay there, and are logged. */
  goOn(stored: StoredEntries): Promise<void>;
  of(receiver: Receiver, group: string): Queue;
  tell(receiver: Receiver, event: IncidentEvent): Promise<void>;
  remind(receiver: Receiver, events: readonly IncidentEvent[]): Promise<void>;
  /** Drops those that nobody uses, so that the objects of a year do not add up. */
  sweep(): Promise<void>;
  ofReceiver(name: string): readonly Queue[];
  /** Resolves when no attempt runs any more. */
  ended(): Promise<unknown>;
}

export interface QueuesTools {
  readonly cluster: string;
  readonly receivers: readonly Receiver[];
  readonly logger: Logger;
  readonly clock: Clock;
  readonly stopped: AbortSignal;
  readonly bucket: KeyValue;
  readonly queueTools: (receiver: Receiver, group: string) => Omit<QueueTools, 'save' | 'stopped' | 'clock'>;
}

/** Far longer than it takes until an event that is queued is acknowledged, and so cannot be read again. */
const unusedMs = 86_400_000;

export function createQueues({ cluster, receivers, clock, stopped, bucket, logger, queueTools }: QueuesTools): Queues {
  const queues = new Map<string, { readonly receiver: string; readonly queue: Queue; readonly close: () => void }>();
  const keyOf = (receiver: Receiver, group: string) => keys.queue(cluster, receiver.name, group);
  const groupOf = ({ incident }: IncidentEvent) => groupKeyOf(groupLabelsOf(incident, cluster));

  const open = (record: QueueRecord, receiver: Receiver): Queue => {
    const key = keyOf(receiver, record.group);
    const closing = new AbortController();
    const queue = createQueue(record, {
      ...queueTools(receiver, record.group),
      clock,
      stopped: AbortSignal.any([stopped, closing.signal]),
      save: async (next) => {
        await bucket.put(key, next);
      },
    });
    queues.set(key, { receiver: receiver.name, queue, close: () => closing.abort() });
    return queue;
  };

  const of = (receiver: Receiver, group: string): Queue =>
    queues.get(keyOf(receiver, group))?.queue ?? open(emptyQueue(receiver.name, group), receiver);

  return {
    goOn: async (stored) => {
      for (const { key, value } of stored.filter((entry) => entry.key.startsWith(`queue/${cluster}/`))) {
        const record = queueRecord.parse(value);
        const receiver = receivers.find(({ name }) => name === record.receiver);
        const waits = record.frozen.length + record.waiting.length;
        if (receiver !== undefined) open(record, receiver);
        else if (waits === 0) await bucket.delete(key);
        else {
          const about = { event: 'receiver-gone', receiver: record.receiver, waits };
          logger.warn(about, `${plural(waits, 'message')} for ${record.receiver}, which is not configured any more, will not be sent`);
        }
      }
    },
    of,
    tell: (receiver, event) => of(receiver, groupOf(event)).add(event),
    remind: async (receiver, events) => {
      for (const [group, own] of Map.groupBy(events, groupOf)) await of(receiver, group).remind(own);
    },
    sweep: async () => {
      for (const [key, { queue, close }] of queues) {
        if (queue.length > 0 || clock.now() - queue.usedAt < unusedMs) continue;
        queues.delete(key);
        close();
        await bucket.delete(key);
      }
    },
    ofReceiver: (name) => [...queues.values()].filter(({ receiver }) => receiver === name).map(({ queue }) => queue),
    ended: () => Promise.allSettled([...queues.values()].map(({ queue }) => queue.ended)),
  };
}
