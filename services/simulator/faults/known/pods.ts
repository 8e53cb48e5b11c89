/** Known failures around the life of pods: completed, re-created, moved between objects, stuck. */
import type { Desired } from '../../control/desired.ts';
import type { EgressIPView, PodView } from '../../control/views.ts';
import { keyOf } from '../../kube/resources.ts';
import { hasSnat, joined, primaryItem, rowsIfAssigned } from '../as-if.ts';
import {
  cannot,
  changePodRows,
  dropRows,
  type FaultDefinition,
  type FaultRequest,
  type Injected,
  isReroute,
  isSnat,
  type Stage,
  servedPod,
} from '../fault.ts';
import { extraRows, formerPod } from '../rows.ts';

/** The rows each node has for a pod now, which it goes on writing whatever becomes of the pod. */
export function keepRows(stage: Stage, pod: PodView, serving: EgressIPView): () => void {
  const nodes = [...stage.cluster.controllers.keys()];
  const kept = new Map(
    nodes.map((node) => {
      const { rows, members } = rowsIfAssigned(stage, node, pod, serving, serving.items);
      return [node, { rows: rows.filter((row) => isSnat(row) || isReroute(row)), members }] as const;
    }),
  );
  return changePodRows(stage, [pod.key], (desired, node) =>
    joined(desired, kept.get(node)?.rows ?? [], membersMissing(desired, kept.get(node))),
  );
}

const membersMissing = (desired: Desired, kept: Desired | undefined): Desired['members'] =>
  desired.members.length > 0 ? [] : (kept?.members ?? []);

/** Rows of the pod with the address it had before it was created again under its name. */
function oldAddress(stage: Stage, request: FaultRequest, concerned: (node: string, pod: PodView) => boolean): Injected {
  const { pod, serving } = servedPod(stage, request, hasSnat(stage));
  const before = { ...pod, networks: formerPod(pod, stage).networks };
  const heal = changePodRows(stage, [pod.key], (desired, node) => {
    if (!concerned(node, pod)) return desired;
    const old = rowsIfAssigned(stage, node, before, serving, serving.items).rows.filter((row) => isSnat(row) || isReroute(row));
    const own = concerned(node, pod) ? dropRows(desired, (row) => isSnat(row) || isReroute(row)) : desired;
    return { ...own, rows: [...own.rows, ...old] };
  });
  return { target: { pod: pod.key, egressIP: serving.name }, heal };
}

function formerPodFault(kind: string, text: string): FaultDefinition {
  return {
    kind,
    text,
    findings: ['stale-reroute', 'address-set-mismatch'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(
        stage,
        request,
        (each, view) => hasSnat(stage)(each, view) && view.items.every(({ node }) => node !== each.node),
      );
      const node = pod.node ?? '';
      const gone = formerPod(pod, stage);
      const left = rowsIfAssigned(stage, node, gone, serving, serving.items);
      const heal = extraRows(stage, node, gone.key, { rows: left.rows.filter(isReroute), members: left.members });
      return { target: { pod: gone.key, node, egressIP: serving.name }, heal };
    },
  };
}

/** No rows at all for these pods, the served-pods set included. */
const without = (stage: Stage, pods: readonly string[]) =>
  changePodRows(stage, pods, (desired) => ({ rows: desired.rows.filter((row) => !isSnat(row) && !isReroute(row)), members: [] }));

export const podFailures: readonly FaultDefinition[] = [
  {
    kind: 'F7',
    text: 'The start-up sync took pod addresses for EgressIP addresses and deleted the good rows of an object.',
    findings: ['missing-snat', 'missing-reroute'],
    inject: (stage, request) => {
      const { serving } = servedPod(stage, request, hasSnat(stage));
      const heal = changePodRows(stage, stage.cluster.podsOf(serving.name), (desired) =>
        dropRows(desired, (row) => isSnat(row) || isReroute(row)),
      );
      return { target: { egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F10',
    text: 'A completed pod keeps its rows; its address may soon belong to another pod.',
    findings: ['stale-snat', 'stale-reroute', 'address-set-mismatch'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, hasSnat(stage));
      const heal = keepRows(stage, pod, serving);
      stage.cluster.workloads.complete(pod.key);
      return { target: { pod: pod.key, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F11',
    text: 'A pod was created again within a minute under its name: its own zone reroutes the address it had before.',
    findings: ['wrong-reroute'],
    inject: (stage, request) => oldAddress(stage, request, (node, pod) => node === pod.node),
  },
  {
    kind: 'F12',
    text: 'A pod with a new address under an old name is taken for done: reroute and SNAT are for the old address.',
    findings: ['wrong-reroute', 'wrong-snat'],
    inject: (stage, request) => oldAddress(stage, request, () => true),
  },
  formerPodFault(
    'F13',
    'A pod was deleted before its handler was registered at start-up: its reroute and its place in the served-pods set stay.',
  ),
  formerPodFault('F14', 'The clean-up after a fail-over forgot the pod, so its later deletion was ignored: its reroute stays.'),
  {
    kind: 'F15',
    text: 'One pending pod ended the loop over the pods of an object: some running pods have no SNAT.',
    findings: ['missing-snat'],
    inject: (stage, request) => {
      const { serving } = servedPod(stage, request, hasSnat(stage));
      const pods = stage.cluster.podsOf(serving.name);
      const heal = changePodRows(stage, pods.slice(Math.floor(pods.length / 2)), (desired) => dropRows(desired, isSnat));
      return { target: { egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F16',
    text: 'A label moved a pod from one object to another whose standby was never promoted: no rows at all.',
    findings: ['missing-snat', 'missing-reroute', 'address-set-mismatch'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, hasSnat(stage));
      return { target: { pod: pod.key, egressIP: serving.name }, heal: without(stage, [pod.key]) };
    },
  },
  {
    kind: 'F18',
    text: 'Two objects whose pods sit on each other’s egress nodes lock each other: a node writes nothing any more while pods come and go.',
    findings: ['missing-snat', 'stale-snat'],
    inject: (stage, request) => {
      const { cluster } = stage;
      const { pod, serving } = servedPod(
        stage,
        request,
        (each, view) => hasSnat(stage)(each, view) && view.items.every(({ node }) => node !== each.node),
      );
      const node = primaryItem(stage, pod, serving)?.node ?? '';
      cluster.setControllerDown(node, true);
      const object = cluster.store.get('pods', pod.key);
      if (object === null) throw cannot('F18', `a pod named ${pod.key}`);
      cluster.remove('pods', pod.key, 0);
      const { labels = {}, namespace = '' } = object.metadata;
      const added = cluster.store.create('pods', {
        metadata: { name: '', generateName: 'late-', namespace, labels },
        spec: { ...object.spec },
      });
      return { target: { node, pod: keyOf(added), egressIP: serving.name }, heal: () => cluster.setControllerDown(node, false) };
    },
  },
  {
    kind: 'F41',
    text: 'After a restart the sync knows only the first namespace of an object: the rows of pods in the others are gone.',
    findings: ['missing-snat', 'missing-reroute', 'address-set-mismatch'],
    inject: (stage, request) => {
      const namespacesOf = (view: EgressIPView) => [...new Set(stage.cluster.podsOf(view.name).map((key) => key.split('/')[0]))];
      const { serving } = servedPod(stage, request, (pod, view) => hasSnat(stage)(pod, view) && namespacesOf(view).length > 1);
      const [first] = namespacesOf(serving);
      const others = stage.cluster.podsOf(serving.name).filter((key) => key.split('/')[0] !== first);
      return { target: { egressIP: serving.name }, heal: without(stage, others) };
    },
  },
];
