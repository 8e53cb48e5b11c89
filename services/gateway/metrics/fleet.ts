/** /metrics of a hub: what it hears of each cluster. The figures of one cluster are at /clusters/NAME/metrics, each a target of its own. */
import type { Registry } from 'prom-client';
import type { FleetAnswer } from '#libs/contracts/fleet.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';

export async function renderFleetMetrics({ clusters, findings }: FleetAnswer, own: Registry): Promise<string> {
  const metrics = createMetrics();
  const live = metrics.gauge('egressip_cluster_live', 'Whether the hub hears the monitor of a cluster now', ['cluster']);
  const since = metrics.gauge('egressip_cluster_stale_since_seconds', 'When a cluster that is not heard now was heard last', ['cluster']);
  const complete = metrics.gauge('egressip_cluster_complete', 'Whether all inputs of a cluster are known now', ['cluster']);
  const firing = metrics.gauge('egressip_cluster_incidents', 'Incidents of a cluster that fire, as known last', ['cluster', 'severity']);
  for (const { cluster, state, staleSince, ...known } of clusters) {
    live.set({ cluster }, state === 'live' ? 1 : 0);
    if (staleSince !== null) since.set({ cluster }, Date.parse(staleSince) / 1000);
    complete.set({ cluster }, known.complete ? 1 : 0);
    for (const severity of ['critical', 'warning'] as const) {
      const count = known[severity];
      if (count !== null) firing.set({ cluster, severity }, count);
    }
  }
  const twice = metrics.gauge(
    'egressip_address_in_clusters',
    'In how many clusters that share an egress network an address is; only of those that are in several',
    ['address', 'egress_network'],
  );
  for (const { address, egressNetwork, claims } of findings) {
    twice.set({ address, egress_network: egressNetwork }, new Set(claims.map(({ cluster }) => cluster)).size);
  }
  return [await metrics.registry.metrics(), await own.metrics()].join('\n');
}
