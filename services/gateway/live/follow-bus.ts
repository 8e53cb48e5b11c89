/** Carries the messages of the services of one cluster into its feed, from now on, and what is known of it so far into its summary. */
import type { Bus, Subscription, TopicMessage } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { ClusterWatch } from './cluster-watch.ts';
import { placeIn, positionsNow, toldStreams } from './positions.ts';

const { finding, incident, failover, run, clusterSample, live, heartbeat, metrics } = topics;
const stored = [finding, incident, failover, run, clusterSample];
const passing = [live, heartbeat, metrics];

export async function followBus(bus: Bus, watch: ClusterWatch): Promise<readonly Subscription[]> {
  const { cluster, feed } = watch;
  const onMessage = (message: TopicMessage<(typeof stored)[number] | (typeof passing)[number]>) => {
    switch (message.topic) {
      case 'finding':
      case 'failover':
      case 'run':
        return feed.publish(message.topic, message.event, placeIn(topics[message.topic].stream, message.seq));
      case 'incident':
        watch.take(message);
        return feed.publish(message.topic, message.event, placeIn(topics.incident.stream, message.seq));
      case 'live':
        watch.take(message);
        return feed.publish(message.topic, message.event);
      default:
        return watch.take(message);
    }
  };
  const listening = bus.listen(cluster, passing, onMessage);
  const now = await positionsNow(bus);
  feed.begin(now);
  const following = await Promise.all(
    toldStreams.map((stream) => {
      const of = stored.filter((topic) => topic.stream === stream);
      return bus.follow({ cluster, topics: of, from: now[stream] + 1, onMessage });
    }),
  );
  for (const topic of [incident, clusterSample]) {
    for (const message of await bus.read(cluster, topic, 'last')) watch.take(message);
  }
  watch.begin();
  return [listening, ...following];
}
