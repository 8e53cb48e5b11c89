/** Carries what the services publish into the feed, from now on. */
import type { Bus, Subscription, TopicMessage } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Feed } from './feed.ts';
import type { ServiceBoard } from './service-board.ts';

const { finding, incident, failover, run, live, heartbeat, metrics } = topics;
const stored = [finding, incident, failover, run];

export async function followBus(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly feed: Feed;
  readonly board: ServiceBoard;
}): Promise<readonly Subscription[]> {
  const { bus, cluster, feed, board } = options;
  const onMessage = (message: TopicMessage<(typeof stored)[number] | typeof live>) => {
    if (message.topic !== 'invalid') feed.publish(message.topic, message.event);
  };
  return [
    await bus.follow({ cluster, topics: stored, from: 'now', onMessage }),
    bus.listen(cluster, [live], onMessage),
    bus.listen(cluster, [heartbeat, metrics], (message) => {
      if (message.topic === 'metrics') board.recordMetrics(message.event);
      if (message.topic === 'heartbeat' && board.record(message.event)) feed.publish('service', board.list());
    }),
  ];
}
