/** The Events of the control plane about EgressIPs: the same one again is counted, and each is gone after an hour. */
import type { Clock } from '#libs/runtime/clock.ts';
import { keyOf } from '../kube/resources.ts';
import { type KubeStore, timestamp } from '../kube/store.ts';

export type Reporter = (egressIP: string, reason: string, message: string) => void;

/** The API server's default `--event-ttl`. */
const eventLifeMs = 3_600_000;

export function createReporter(store: KubeStore, clock: Clock): Reporter {
  return (egressIP, reason, message) => {
    const at = timestamp(clock.now());
    const same = store.list('events').find((event) => {
      const about = event['involvedObject'] as { name?: string } | undefined;
      return about?.name === egressIP && event['reason'] === reason && event['message'] === message;
    });
    if (same !== undefined) {
      store.change('events', keyOf(same), (event) => ({ ...event, count: Number(event['count'] ?? 1) + 1, lastTimestamp: at }));
      return;
    }
    const created = store.create('events', {
      metadata: { name: '', generateName: `${egressIP}.`, namespace: 'default' },
      involvedObject: { kind: 'EgressIP', name: egressIP },
      reason,
      message,
      type: 'Warning',
      count: 1,
      firstTimestamp: at,
      lastTimestamp: at,
      source: { component: 'egressip-cluster-manager' },
    });
    clock.after(eventLifeMs, () => store.remove('events', keyOf(created)));
  };
}
