/** Where incidents come from: in a cluster from its stream, at a hub from what its clusters answer (`fleet.ts`). */
import type { Bus, Subscription, TopicMessage } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Delivery } from './delivery.ts';

export interface IncidentSource extends Subscription {
  /** What of it is not as it should be, for the readiness. */
  troubles(): Readonly<Record<string, string>>;
}

const maxBatch = 500;

export async function consumeIncidents(bus: Bus, cluster: string, delivery: Pick<Delivery, 'take'>): Promise<IncidentSource> {
  const take = async (messages: readonly TopicMessage<typeof topics.incident>[]) => {
    for (const message of messages) if (message.topic === 'incident') await delivery.take(message.event);
  };
  const consumer = await bus.consume({ cluster, topics: [topics.incident], name: `notifier-${cluster}`, maxBatch, onBatch: take });
  // One round trip: the server then knows our answers, and ready means that they can be asked for.
  await bus.streamInfo('EIP_FINDINGS');
  return {
    stop: consumer.stop,
    troubles: () => {
      const second = consumer.trouble();
      return second === null ? {} : { second };
    },
  };
}
