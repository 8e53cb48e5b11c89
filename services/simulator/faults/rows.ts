/** Single rows that are missing, left over, wrong or doubled. */
import type { FindingKind } from '#libs/contracts/findings.ts';
import { addressAt, familyOf } from '../control/addresses.ts';
import type { Desired } from '../control/desired.ts';
import type { PodView } from '../control/views.ts';
import { hasSnat, joined, otherNode, primaryItem, rowsIfAssigned } from './as-if.ts';
import {
  changePodRows,
  doubleRows,
  dropRows,
  editRows,
  type FaultDefinition,
  type FaultRequest,
  type Injected,
  isMark,
  isReroute,
  isSnat,
  type Stage,
  servedPod,
  withHook,
} from './fault.ts';

const strangerAddress = '172.18.199.199';
const strangerAddress6 = 'fc00:f853:ccd:e793::c7c7';

/** With an object and no pod, all the pods the object serves. */
function podsMeant(stage: Stage, request: FaultRequest): readonly string[] {
  if (request.pod === undefined && request.egressIP !== undefined) return stage.cluster.podsOf(request.egressIP);
  return [servedPod(stage, request, hasSnat(stage)).pod.key];
}

function rowFault(
  kind: string,
  findings: readonly FindingKind[],
  text: string,
  change: (desired: Desired, node: string, stage: Stage) => Desired,
): FaultDefinition {
  return {
    kind,
    text,
    findings,
    inject: (stage, request): Injected => {
      const pods = podsMeant(stage, request);
      const concerns = (node: string) => request.node === undefined || request.node === node;
      const heal = changePodRows(stage, pods, (desired, node) => (concerns(node) ? change(desired, node, stage) : desired));
      const { egressIP, node } = request;
      return { target: { pod: pods.length === 1 ? pods[0] : undefined, egressIP, node }, heal };
    },
  };
}

const stranger = (address: unknown): string => (familyOf(String(address)) === 4 ? strangerAddress : strangerAddress6);

export const rowFaults: readonly FaultDefinition[] = [
  rowFault(
    'missing-snat',
    ['missing-snat'],
    'The SNAT of a pod (or of all pods of an object) is not written on the egress node.',
    (desired) => dropRows(desired, isSnat),
  ),
  rowFault('missing-reroute', ['missing-reroute'], "The reroute policy of a pod is not written in the pod's zone.", (desired) =>
    dropRows(desired, isReroute),
  ),
  rowFault('wrong-snat', ['wrong-snat'], 'The SNAT of a pod translates to an address that is not its EgressIP.', (desired) =>
    editRows(desired, isSnat, ({ values }) => ({ external_ip: stranger(values['external_ip']) })),
  ),
  rowFault('wrong-reroute', ['wrong-reroute'], 'The reroute policy of a pod matches another source address.', (desired) =>
    editRows(desired, isReroute, ({ values }) => ({ match: String(values['match']).replace(/== .*/, `== ${stranger(values['match'])}`) })),
  ),
  rowFault(
    'wrong-nexthops',
    ['wrong-nexthops'],
    'The reroute policy of a pod points to a transit address no assigned node has.',
    (desired) =>
      editRows(desired, isReroute, ({ values }) => ({
        nexthops: [String(values['match']).startsWith('ip6') ? addressAt('fd97::/64', 0xfa) : addressAt('100.88.0.0/16', 250)],
      })),
  ),
  rowFault('duplicate-snat', ['duplicate-snat'], 'The SNAT of a pod is there twice.', (desired) => doubleRows(desired, isSnat, () => ({}))),
  rowFault('duplicate-reroute', ['duplicate-reroute'], 'The reroute policy of a pod is there twice.', (desired) =>
    doubleRows(desired, isReroute, () => ({})),
  ),
  {
    kind: 'stale-snat',
    text: 'A node that does not hold the address keeps a SNAT for a pod, as after a fail-over that was not cleaned up.',
    findings: ['stale-snat'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request.node === undefined ? request : { ...request, node: undefined }, hasSnat(stage));
      const item = primaryItem(stage, pod, serving);
      const node = otherNode(stage, request, serving, item?.egressIP ?? '');
      const stale = rowsIfAssigned(stage, node, pod, serving, [{ node, egressIP: item?.egressIP ?? '' }]).rows.filter(isSnat);
      const heal = changePodRows(stage, [pod.key], (desired, at) => (at === node ? joined(desired, stale) : desired), [node]);
      return { target: { pod: pod.key, node, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'stale-reroute',
    text: 'A reroute policy for a pod that no longer exists stays in the zone it lived in.',
    findings: ['stale-reroute'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, hasSnat(stage));
      const node = pod.node ?? '';
      const gone = formerPod(pod, stage);
      const stale = rowsIfAssigned(stage, node, gone, serving, serving.items).rows.filter(isReroute);
      return {
        target: { pod: gone.key, node, egressIP: serving.name },
        heal: extraRows(stage, node, gone.key, { rows: stale, members: [] }),
      };
    },
  },
  markFault('missing-mark', 'The mark policy of a pod on a user-defined network is not written on the egress node.', (desired) =>
    dropRows(desired, isMark),
  ),
  markFault('wrong-mark', 'The mark policy of a pod on a user-defined network sets the mark of another object.', (desired) =>
    editRows(desired, isMark, () => ({ options: { pkt_mark: '54999' } })),
  ),
  {
    kind: 'stale-mark',
    text: 'A node that does not hold the address keeps the mark policy of a pod on a user-defined network.',
    findings: ['stale-mark'],
    needs: 'udn-layer3',
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, onUserNetwork(stage));
      const address = serving.items[0]?.egressIP ?? '';
      const node = otherNode(stage, request, serving, address);
      const stale = rowsIfAssigned(stage, node, pod, serving, [{ node, egressIP: address }]).rows.filter(isMark);
      const heal = changePodRows(stage, [pod.key], (desired, at) => (at === node ? joined(desired, stale) : desired), [node]);
      return { target: { pod: pod.key, node, egressIP: serving.name }, heal };
    },
  },
];

function markFault(kind: 'missing-mark' | 'wrong-mark', text: string, change: (desired: Desired) => Desired): FaultDefinition {
  return {
    kind,
    text,
    findings: [kind],
    needs: 'udn-layer3',
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, request, onUserNetwork(stage));
      return { target: { pod: pod.key, egressIP: serving.name }, heal: changePodRows(stage, [pod.key], change) };
    },
  };
}

export const onUserNetwork =
  ({ cluster }: Stage) =>
  (pod: PodView): boolean =>
    cluster.networks.of(pod.namespace).name !== 'default';

/** A pod that is no more, with an address of its node that nobody has. */
export function formerPod(pod: PodView, stage: Stage): PodView {
  const network = stage.cluster.context.networkOf(pod);
  const addresses = (pod.networks[network.podKey] ?? []).map((address) =>
    familyOf(address) === 4 ? addressAt(`${address}/23`, 505) : addressAt(`${address}/64`, 0xfff5),
  );
  const name = `${pod.name}-gone`;
  return { ...pod, name, key: `${pod.namespace}/${name}`, networks: { ...pod.networks, [network.podKey]: addresses } };
}

/** Rows of a scope nothing else writes. */
export function extraRows(stage: Stage, node: string, scopeKey: string, extra: Desired): () => void {
  const scope = `pod/${scopeKey}`;
  const hook = {
    rows: (at: string, each: string, desired: Desired) =>
      at === node && each === scope ? joined(desired, extra.rows, extra.members) : desired,
  };
  return withHook(stage, hook, () => stage.cluster.enqueue(node, scope));
}
