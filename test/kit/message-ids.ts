/** The ids under which an analyzer would publish what the core says. */
import { JsonText } from '#libs/bus/encoding.ts';
import { messageId, subjectOf } from '#libs/contracts/topics.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { outgoingOf, publishOutgoing } from '../../services/analyzer/outbox.ts';

export function messageIds(events: readonly MonitorEvent[]): readonly string[] {
  const ids: string[] = [];
  const bus: Parameters<typeof publishOutgoing>[0]['bus'] = {
    publish: async (cluster, topic, given) => {
      const event = given instanceof JsonText ? given.event : given;
      return ids.push(messageId(topic, subjectOf(topic, cluster, event), event) ?? 'none');
    },
  };
  for (const event of events) void publishOutgoing({ bus, cluster: 'c', signal: new AbortController().signal }, outgoingOf(event, 0));
  return ids;
}
