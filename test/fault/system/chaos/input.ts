/**
 * What happens in the cluster, the same for whoever watches it. Each step stays until all who watch have told it: a fault that was
 * healed while nobody could look would be seen by some and not by others, and rightly so.
 */
import { setTimeout as pass } from 'node:timers/promises';
import { type Random, seededRandom } from '#libs/runtime/random.ts';
import type { Cluster } from '../../../../services/simulator/control/cluster.ts';
import { addPod, populate } from '../../../../services/simulator/demo/contents.ts';
import { setAssignable } from '../../../../services/simulator/demo/life.ts';
import { between } from '../../../../services/simulator/identifiers.ts';
import { keyOf } from '../../../../services/simulator/kube/resources.ts';
import type { Simulator } from '../../../../services/simulator/simulator.ts';
import { eventually } from '../../../kit/eventually.ts';
import type { Installation } from './installation.ts';

/** Each with pods and an object of its own, so that no incident is of two. */
const lanes = ['lane-1', 'lane-2', 'lane-3'] as const;
const mover = 'mover';
/** Its pods come and go, whoever looks. */
const churn = 'churn';
const podsEach = 10;
/** Of which each gives one finding, about the pod. */
const faultKinds = ['missing-snat', 'wrong-snat', 'duplicate-snat', 'missing-reroute', 'wrong-nexthops'] as const;
const patienceMs = 240_000;

export interface Injected {
  readonly kind: string;
  readonly pod: string;
}

export function contents(nodes: number): (cluster: Cluster) => void {
  return (cluster) => {
    populate(cluster, { nodes, namespaces: 4, egressIPs: 4, pods: 2 * nodes });
    for (const [index, name] of [...lanes, mover, churn].entries()) {
      cluster.store.create('namespaces', { metadata: { name, labels: { chaos: name } } });
      const namespaceSelector = { matchLabels: { chaos: name } };
      cluster.store.create('egressips', {
        metadata: { name },
        spec: { egressIPs: [`172.18.110.${index + 1}`], namespaceSelector },
      });
      for (let pod = 0; pod < podsEach; pod += 1) addPod(cluster, name, pod);
    }
    cluster.settle();
  };
}

/** Goes on until `isOver`, and then to the end of each step. */
export async function runInput(options: {
  readonly simulator: Simulator;
  readonly seed: number;
  readonly watching: readonly Installation[];
  readonly isOver: () => boolean;
}): Promise<{ readonly faults: readonly Injected[]; readonly moves: number }> {
  const { simulator, seed, watching, isOver } = options;
  const { cluster } = simulator;
  const faults: Injected[] = [];
  let moves = 0;
  const randomOf = (lane: number): Random => seededRandom(seed * 100 + lane);

  const allTold = (what: string, isTold: (installation: Installation) => boolean) =>
    eventually(
      () => `${what}, told by ${watching.filter((one) => !isTold(one)).map(({ name }) => name)}`,
      () => (watching.every(isTold) ? true : null),
      patienceMs,
    );

  async function faultLane(object: string, random: Random): Promise<void> {
    const pods = cluster.podsOf(object);
    for (let step = 0; !isOver(); step += 1) {
      const kind = faultKinds[Math.floor(random() * faultKinds.length)] ?? faultKinds[0];
      const pod = pods[step % pods.length] ?? '';
      faults.push({ kind, pod });
      const times = faults.filter((fault) => fault.kind === kind && fault.pod === pod).length;
      const told = (state: string) =>
        allTold(`${kind} of ${pod} ${state}, time ${times}`, ({ episodes }) => episodes(kind, pod, state) >= times);
      const { id } = simulator.inject({ kind, pod });
      await told('firing');
      simulator.heal(id);
      await told('resolved');
    }
  }

  async function moveLane(random: Random): Promise<void> {
    while (!isOver()) {
      await pass(between(random, 1_000, 4_000));
      const [from] = hostsOf(cluster, mover);
      if (from === undefined) continue;
      // Moving the address of a lane would change what its faults are about.
      if (lanes.some((lane) => hostsOf(cluster, lane).includes(from))) return;
      moves += 1;
      setAssignable(cluster, from, false);
      await allTold(`move ${moves} from ${from}`, ({ convergedMoves }) => convergedMoves(mover) >= moves);
      setAssignable(cluster, from, true);
    }
  }

  async function churnLane(random: Random): Promise<void> {
    for (let index = podsEach; !isOver(); index += 1) {
      await pass(between(random, 1_000, 4_000));
      addPod(cluster, churn, index);
      await pass(between(random, 1_000, 4_000));
      const gone = cluster.store
        .list('pods')
        .find(({ metadata }) => metadata.namespace === churn && metadata.deletionTimestamp === undefined);
      if (gone !== undefined) cluster.remove('pods', keyOf(gone), null);
    }
  }

  await Promise.all([
    ...lanes.map((lane, index) => faultLane(lane, randomOf(index))),
    moveLane(randomOf(lanes.length)),
    churnLane(randomOf(lanes.length + 1)),
  ]);
  return { faults, moves };
}

function hostsOf(cluster: Cluster, object: string): readonly string[] {
  return cluster.egressIP(object)?.items.map(({ node }) => node) ?? [];
}
