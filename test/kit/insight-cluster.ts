/**
 * A simulated cluster under a virtual clock, watched by the real core, with its history in memory: months pass in seconds. What
 * QuestDB's roll-ups would say is made here from the core's own samples and events.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { medianOf } from '#libs/stats/median.ts';
import { samplesOf } from '../../services/analyzer/sampler.ts';
import type { Batch, ClusterHour, NodeHour, Timing } from '../../services/historian/insights/keeper.ts';
import type { InsightSource } from '../../services/historian/insights/read.ts';
import { hourMs } from '../../services/historian/insights/series-watch.ts';
import { addressAt } from '../../services/simulator/control/addresses.ts';
import { createCluster } from '../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, populate } from '../../services/simulator/demo/contents.ts';
import { rowsIfAssigned } from '../../services/simulator/faults/as-if.ts';
import { extraRows } from '../../services/simulator/faults/rows.ts';
import { keyOf } from '../../services/simulator/kube/resources.ts';
import { feed } from '../unit/simulator/model-feed.ts';
import { createVirtualClock } from '../unit/simulator/virtual-clock.ts';

/** A Thursday. */
const startAt = Date.UTC(2026, 0, 1);
const dayHours = { from: 8, until: 18 };

const transport = {
  setDatabaseDown: () => undefined,
  setDatabaseStalled: () => undefined,
  cutWatches: () => undefined,
  setAccessDenied: () => undefined,
};

export function createInsightCluster(seed: number) {
  const clock = createVirtualClock(startAt);
  const random = seededRandom(seed);
  /** How long a controller takes for a pod; changed in place. */
  const stepMs: [number, number] = [10, 40];
  const cluster = createCluster({ clock, random: seededRandom(seed), clusterSubnets: demoClusterSubnets, stepMs });
  populate(cluster, { nodes: 3, namespaces: 2, egressIPs: 2, pods: 9 });
  const stage = { cluster, transport };
  const residents = cluster.store.list('pods').flatMap((pod) => cluster.pod(keyOf(pod)) ?? []);
  const model = createModel();
  const monitor = createMonitor({ model, keepResolvedMs: hourMs });
  const hours: NodeHour[] = [];
  const clusterHours: ClusterHour[] = [];
  const timings: Timing[] = [];
  const candidates: Batch['candidates'][number][] = [];
  let times = new Map<string | null, number[]>();
  let moves = 0;
  let fired: Record<string, number> = {};
  let leaked = 0;

  const count = (event: MonitorEvent) => {
    if (event.type === 'change') candidates.push(event.change);
    if (event.type === 'failover' && event.revision === 0) moves += 1;
    if (event.type === 'finding' && event.finding.state === 'firing') fired[event.finding.kind] = (fired[event.finding.kind] ?? 0) + 1;
  };

  const apply = (input: ModelInput) => {
    for (const event of monitor.apply(input)) {
      count(event);
      if (event.type !== 'convergence' || event.convergence.trigger !== 'pod-start' || event.convergence.leakMs === null) continue;
      const { node, ms } = event.convergence;
      for (const of of new Set([null, node])) times.set(of, [...(times.get(of) ?? []), ms]);
    }
  };
  feed(cluster, apply);

  const busyPods: string[] = [];
  /** On weekdays by day more pods run, always on the same nodes, a few more or less. */
  function followTheWeek(): void {
    const date = new Date(clock.now());
    const isWeekday = date.getUTCDay() % 6 !== 0;
    if (isWeekday && date.getUTCHours() === dayHours.from) for (let index = 0; index < 9; index += 1) startPod(index, busyPods);
    if (date.getUTCHours() === dayHours.until) for (const key of busyPods.splice(0)) cluster.remove('pods', key, 0);
  }

  function startPod(index: number, into: string[]): void {
    const namespace = ['shop', 'billing'][index % 2] ?? 'shop';
    const name = `busy-${index}-${Math.floor(random() * 1e9)}`;
    cluster.store.create('pods', {
      metadata: { name, namespace, labels: { app: 'web', track: 'stable' } },
      spec: { nodeName: `worker-${1 + (index % 3)}`, containers: [{ name: 'main', image: 'app:1', resources: {} }] },
    });
    into.push(`${namespace}/${name}`);
  }

  /** One pod half an hour after the other, so that times are measured at all hours. */
  const short: string[] = [];
  function runShortPod(index: number): void {
    for (const key of short.splice(0)) cluster.remove('pods', key, 0);
    startPod(index, short);
  }

  /** A row that nothing calls for, as after a pod that went while its controller was away. */
  function leak(node: string): void {
    leaked += 1;
    const pod = residents.find((each) => each.node === node);
    const serving = pod === undefined ? null : cluster.serving(pod.key);
    if (pod === undefined || serving === null) throw new Error(`${node} has no served pod`);
    const { podKey } = cluster.context.networkOf(pod);
    const addresses = (pod.networks[podKey] ?? []).filter((address) => !address.includes(':'));
    const gone = {
      ...pod,
      name: `gone-${leaked}`,
      key: `${pod.namespace}/gone-${leaked}`,
      networks: { ...pod.networks, [podKey]: addresses.map((address) => addressAt(`${address}/23`, 200 + leaked)) },
    };
    const rows = rowsIfAssigned(stage, node, gone, serving, serving.items).rows.filter(({ table }) => table === 'Logical_Router_Policy');
    extraRows(stage, node, gone.key, { rows, members: [] });
  }

  function passHour(): void {
    followTheWeek();
    for (let half = 0; half < 2; half += 1) {
      runShortPod(half);
      clock.advance(hourMs / 2);
      for (const event of monitor.advance(clock.now())) count(event);
    }
    const at = clock.now() - hourMs;
    clusterHours.push({ at, consistency: monitor.verdict().consistency, moves, findings: fired });
    [moves, fired] = [0, {}];
    for (const { node, snat, reroute, actual, matched } of samplesOf(monitor.verdict(), at, (name) => model.node(name)))
      hours.push({ at, node, snat, reroute, stale: actual === null || matched === null ? null : actual - matched, capacity: [] });
    for (const [node, values] of times) timings.push({ at, series: 'convergence', node, value: medianOf(values) ?? 0 });
    times = new Map();
  }

  const source: InsightSource = {
    trouble: () => null,
    newest: async () => clock.now(),
    batch: async (from, until) => {
      const within = ({ at }: { readonly at: number }) => at >= from && at < until;
      return {
        hours: hours.filter(within),
        clusterHours: clusterHours.filter(within),
        timings: timings.filter(within),
        candidates: candidates.filter(within),
        seen: [],
      };
    },
  };

  return {
    clock,
    cluster,
    stepMs,
    source,
    passHour,
    leak,
    /** The last sample of a node. */
    latest: (node: string) => hours.findLast((hour) => hour.node === node),
  };
}
