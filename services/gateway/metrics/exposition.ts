/**
 * /metrics: the cluster's state as `egressip_*` (conventions of kube-state-metrics: one sample per object, no pod labels)
 * plus what every service reports of itself in its heartbeat. What is unknown is absent, never 0.
 */
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { Bus } from '#libs/bus/port.ts';
import { findingKinds } from '#libs/contracts/findings.ts';
import { requiredKinds } from '#libs/contracts/objects.ts';
import type { Answer } from '#libs/contracts/questions.ts';
import { logUnread } from '#libs/contracts/verdict.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import type { ServiceBoard } from '../live/service-board.ts';

/** EgressIP rows of one role on one node that are too many. */
export interface RowLimits {
  readonly snat: number;
  readonly reroute: number;
}

/** Prometheus text format 0.0.4. `cluster` figures are left out, and `egressip_up` is 0, when the analyzer does not answer. */
export async function renderMetrics(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly board: ServiceBoard;
  /** Null at a hub, whose own metrics are not those of one cluster. */
  readonly own: Registry | null;
  readonly rowLimits: RowLimits;
}): Promise<string> {
  const [verdict, failovers] = await Promise.allSettled([
    options.bus.ask(options.cluster, 'verdict', {}, 5_000),
    options.bus.ask(options.cluster, 'failovers', { limit: 5000 }, 5_000),
  ]);
  const metrics = createMetrics();
  metrics
    .gauge('egressip_build_info', 'Always 1; the version of this gateway as a label', ['version'])
    .set({ version: packageFile.version }, 1);
  metrics.gauge('egressip_up', 'Whether the analyzer answered this scrape').set(verdict.status === 'fulfilled' ? 1 : 0);
  const ready = metrics.gauge('egressip_service_ready', 'Whether all instances of a service of the monitor are ready', ['service']);
  const limit = metrics.gauge('egressip_node_rows_limit', 'Configured limit of the rows of one role in one database', ['role']);
  for (const role of ['snat', 'reroute'] as const) limit.set({ role }, options.rowLimits[role]);
  const services = Map.groupBy(options.board.list(), (state) => state.service);
  for (const [service, states] of services) ready.set({ service }, states.every((state) => state.ready) ? 1 : 0);
  if (verdict.status === 'fulfilled') describeVerdict(metrics, verdict.value);
  if (failovers.status === 'fulfilled') describeFailovers(metrics, failovers.value);
  const reported = AggregatorRegistry.aggregate(options.board.metrics() as object[]);
  return [await metrics.registry.metrics(), (await options.own?.metrics()) ?? '', await reported.metrics()].join('\n');
}

type MetricSet = ReturnType<typeof createMetrics>;

function describeVerdict(metrics: MetricSet, verdict: Answer<'verdict'>): void {
  metrics.gauge('egressip_complete', '1 if every input of the verdict was readable, else 0').set(verdict.complete ? 1 : 0);
  if (verdict.freshness.ageMs !== null) {
    metrics.gauge('egressip_input_age_seconds', 'Age of the oldest input of the verdict').set(verdict.freshness.ageMs / 1000);
  }
  describeNodes(metrics, verdict);
  // Without the objects or the log nothing can be counted: 0 findings of 0 objects would look healthy.
  if (nothingCounted(verdict)) return;
  if (verdict.consistency !== null) {
    metrics
      .gauge('egressip_consistency_ratio', 'Matched rows over expected and actual rows together; 1 is healthy')
      .set(verdict.consistency);
  }
  metrics.gauge('egressip_egressips', 'EgressIP objects').set(verdict.summary.egressIPs);
  metrics.gauge('egressip_served_pods', 'Pods that some EgressIP serves').set(verdict.summary.pods);

  const findings = metrics.gauge('egressip_findings', 'Findings by kind and state', ['kind', 'severity', 'state']);
  for (const [kind, { severity }] of Object.entries(findingKinds)) {
    for (const state of ['pending', 'firing'] as const) findings.set({ kind, severity, state }, 0);
  }
  for (const { kind, severity, state } of verdict.findings) if (state !== 'resolved') findings.inc({ kind, severity, state });
  const incidents = metrics.gauge('egressip_incidents', 'Incidents (findings of one cause) by kind and state', [
    'kind',
    'severity',
    'state',
  ]);
  for (const incident of verdict.incidents) {
    incidents.inc({ kind: incident.kind, severity: incident.severity, state: incident.state });
  }

  const address = metrics.gauge('egressip_address_info', 'An address of an EgressIP and the node it is on (empty: none)', [
    'egressip',
    'address',
    'node',
  ]);
  const pods = metrics.gauge('egressip_pods', 'Pods that an EgressIP matches', ['egressip']);
  const standby = metrics.gauge('egressip_standby_pods', 'Pods that an EgressIP matches but another one serves', ['egressip']);
  const ratio = metrics.gauge('egressip_object_consistency_ratio', 'Consistency of the rows of one EgressIP', ['egressip']);
  for (const object of verdict.egressIPs) {
    const egressip = object.egressIP;
    for (const entry of object.addresses) address.set({ egressip, address: entry.address, node: entry.node ?? '' }, 1);
    pods.set({ egressip }, object.pods);
    standby.set({ egressip }, object.standbyPods);
    if (object.consistency !== null) ratio.set({ egressip }, object.consistency);
  }
}

function describeNodes(metrics: MetricSet, verdict: Answer<'verdict'>): void {
  const nodeComplete = metrics.gauge('egressip_node_complete', "Whether the node's database is readable", ['node']);
  const nodeRatio = metrics.gauge('egressip_node_consistency_ratio', 'Consistency of one database', ['node']);
  const rows = metrics.gauge('egressip_node_rows', 'EgressIP rows of one database: expected, actual and matched', ['node', 'role', 'what']);
  for (const node of verdict.nodes) {
    nodeComplete.set({ node: node.node }, node.complete ? 1 : 0);
    if (node.consistency !== null) nodeRatio.set({ node: node.node }, node.consistency);
    for (const role of ['snat', 'reroute', 'mark'] as const) {
      const counts = node[role];
      if (counts === null) continue;
      for (const what of ['expected', 'actual', 'matched'] as const) rows.set({ node: node.node, role, what }, counts[what]);
    }
  }
}

function nothingCounted({ missing }: Answer<'verdict'>): boolean {
  return missing.some((line) => line === logUnread || requiredKinds.some((kind) => line.startsWith(`${kind} objects`)));
}

function describeFailovers(metrics: MetricSet, answer: Answer<'failovers'>): void {
  const total = metrics.gauge('egressip_failovers_known', 'Moves of an address that the analyzer remembers', ['cause']);
  const last = metrics.gauge(
    'egressip_failover_last_duration_seconds',
    'Duration of the last converged move of an object, trigger to all rows right',
    ['egressip'],
  );
  const seen = new Set<string>();
  // Most recent first.
  for (const { cause, egressIP: egressip, convergedAt, startedAt } of answer.failovers) {
    total.inc({ cause });
    if (convergedAt === null || seen.has(egressip)) continue;
    seen.add(egressip);
    last.set({ egressip }, (convergedAt - startedAt) / 1000);
  }
}
