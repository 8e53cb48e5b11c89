/**
 * What a watcher and the pollers of a simulated cluster see in some minutes, as one list: pods come and go, nodes lose their addresses, an
 * object is made, rows are wrong for a while, a database is lost and comes back. The same seed gives the same list.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createCluster } from '../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, populate } from '../../services/simulator/demo/contents.ts';
import { demoLife, startLife } from '../../services/simulator/demo/life.ts';
import { createFaults } from '../../services/simulator/faults/index.ts';
import { feed } from '../unit/simulator/model-feed.ts';
import { createVirtualClock } from '../unit/simulator/virtual-clock.ts';

/** No two have the same moment: between them everything is written and read, whoever writes it. */
const apartMs = 4;
const faultKinds = ['missing-snat', 'wrong-snat', 'missing-reroute', 'stale-snat', 'missing-baseline'] as const;
const pods = 40;

export function recordCluster(seed: number, durationMs: number): readonly ModelInput[] {
  const random = seededRandom(seed);
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const cluster = createCluster({ clock, random, clusterSubnets: demoClusterSubnets });
  populate(cluster, { nodes: 6, namespaces: 4, egressIPs: 6, pods });
  const transport = {
    setDatabaseDown: () => undefined,
    setDatabaseStalled: () => undefined,
    cutWatches: () => undefined,
    setAccessDenied: () => undefined,
  };
  const faults = createFaults({ cluster, transport });
  cluster.settle();
  const inputs: ModelInput[] = [];
  let last = 0;
  const lose = feed(cluster, (input) => {
    last = Math.max(input.at, last + apartMs);
    inputs.push({ ...structuredClone(input), at: last });
  });
  const life = startLife(cluster, { ...demoLife, pods, podEveryMs: [3_000, 8_000], failoverEveryMs: 45_000, outageMs: 20_000 });
  const end = clock.now() + durationMs;
  const nodes = [...cluster.controllers.keys()];
  for (let step = 0; clock.now() < end; step += 1) {
    clock.advance(5_000);
    if (step % 3 === 0) {
      const { id } = faults.inject({ kind: faultKinds[Math.floor(random() * faultKinds.length)] ?? 'missing-snat' });
      clock.after(4_000 + Math.floor(20_000 * random()), () => faults.heal(id));
    }
    if (step === 10)
      cluster.store.create('egressips', { metadata: { name: 'new' }, spec: { egressIPs: ['172.18.110.9'], namespaceSelector: {} } });
    if (step % 8 === 4) {
      const node = nodes[Math.floor(random() * nodes.length)] ?? '';
      lose(node, true);
      clock.after(7_000, () => lose(node, false));
    }
  }
  life.stop();
  faults.healAll();
  clock.advance(1_000);
  return inputs;
}
