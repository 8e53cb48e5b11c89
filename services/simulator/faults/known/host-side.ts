/** Known failures of the host side: what a node's annotations say of its interfaces, its gateway's port, and the SNAT of a pod to its node's address. */
import { addressAt } from '../../control/addresses.ts';
import { type Desired, infrastructureScope } from '../../control/desired.ts';
import { type EgressIPView, hostNetworkOf, type PodView } from '../../control/views.ts';
import { asMap } from '../../ovsdb/value.ts';
import { hasSnat, primaryItem } from '../as-if.ts';
import {
  assignedEgressIP,
  cannot,
  changePodRows,
  dropRows,
  editRows,
  type FaultDefinition,
  type FaultRequest,
  type Stage,
  servedPod,
  withHook,
} from '../fault.ts';
import { annotate, setAssignable } from '../objects.ts';

const bridge = 'k8s.ovn.org/bridge-egress-ips';
const secondary = 'k8s.ovn.org/secondary-host-egress-ips';

const isNodeSnat = ({ key }: { readonly key: string }): boolean => key.startsWith('node-snat/');

export const hostSideFailures: readonly FaultDefinition[] = [
  {
    kind: 'F20',
    text: 'Dual stack with disable-snat-multiple-gws: a served pod lost the SNAT to its node’s address of both families.',
    findings: ['missing-node-snat'],
    needs: 'snat-per-pod',
    inject: (stage, request) => {
      const remote = (pod: PodView, view: EgressIPView) => hasSnat(stage)(pod, view) && view.items.every(({ node }) => node !== pod.node);
      const { pod, serving } = servedPod(stage, request, remote);
      const heal = changePodRows(stage, [pod.key], (desired) => dropRows(desired, isNodeSnat));
      return { target: { pod: pod.key, node: pod.node ?? undefined, egressIP: serving.name }, heal };
    },
  },
  {
    kind: 'F22',
    text: 'The egress node lost its label, and its pod did not get back the SNAT to the address of the node.',
    findings: ['missing-node-snat'],
    needs: 'snat-per-pod',
    inject: (stage, request) => {
      const local = (pod: PodView, view: EgressIPView) =>
        hasSnat(stage)(pod, view) && view.items.length === 1 && view.items[0]?.node === pod.node;
      const { pod } = servedPod(stage, request, local);
      const node = pod.node ?? '';
      const undo = changePodRows(stage, [pod.key], (desired) => dropRows(desired, isNodeSnat));
      setAssignable(stage, node, false);
      const heal = () => {
        undo();
        setAssignable(stage, node, true);
      };
      return { target: { pod: pod.key, node }, heal };
    },
  },
  {
    kind: 'F28',
    text: 'A link was gone for a moment and its node was not synced: the address stays on a host interface of the node it has left.',
    findings: ['host-address-mismatch'],
    inject: (stage, request) => {
      const { node, address, view } = secondaryAddress(stage, request);
      const names = stage.cluster.store.list('nodes').map(({ metadata }) => metadata.name);
      const old = names.find((name) => name !== node && isOn(stage, name, address, 'secondary'));
      if (old === undefined) throw cannot(request.kind, 'another node on that network');
      return { target: { node: old, egressIP: view.name, address }, heal: annotate(stage, old, secondary, JSON.stringify([address])) };
    },
  },
  {
    kind: 'F29',
    text: 'An address of a secondary host network is also put on the bridge of its node.',
    findings: ['host-address-mismatch'],
    inject: (stage, request) => {
      const { node, address, view } = secondaryAddress(stage, request);
      const listed = [...assignedOn(stage, node, 'primary'), address];
      return { target: { node, egressIP: view.name, address }, heal: annotate(stage, node, bridge, JSON.stringify(listed)) };
    },
  },
  {
    kind: 'F31',
    text: 'The gateway controller wrote the addresses of the bridge from an old state: an address that no longer exists, and not the assigned ones.',
    findings: ['host-address-mismatch'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, hasSnat(stage));
      const item = primaryItem(stage, pod, serving);
      const node = item?.node ?? '';
      const old = addressAt('172.18.0.0/16', 0x63fe);
      return { target: { node, egressIP: serving.name }, heal: annotate(stage, node, bridge, JSON.stringify([old])) };
    },
  },
  {
    kind: 'F37',
    text: 'An update of the gateway wrote the options of its external port without nat-addresses: OVN announces no egress address there.',
    findings: ['not-announced'],
    inject: (stage, request) => {
      const { pod, serving } = servedPod(stage, { ...request, node: undefined }, hasSnat(stage));
      const node = request.node ?? primaryItem(stage, pod, serving)?.node ?? '';
      const port = `switch-port/etor-GR_${node}`;
      const scope = infrastructureScope('default');
      const rows = (at: string, of: string, desired: Desired) =>
        at === node && of === scope
          ? editRows(
              desired,
              ({ key }) => key === port,
              ({ values }) => ({ options: without(asMap(values['options']), 'nat-addresses') }),
            )
          : desired;
      return { target: { node, egressIP: serving.name }, heal: withHook(stage, { rows }, () => stage.cluster.enqueue(node, scope)) };
    },
  },
];

const without = <T>(map: Readonly<Record<string, T>>, dropped: string): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== dropped));

/** An assigned address that is on a secondary network of its node. */
function secondaryAddress(stage: Stage, request: FaultRequest) {
  const itemOf = (view: EgressIPView) => view.items.find(({ node, egressIP }) => isOn(stage, node, egressIP, 'secondary'));
  const view = assignedEgressIP(stage, request, (each) => itemOf(each) !== undefined);
  const item = itemOf(view);
  if (item === undefined) throw cannot(request.kind, 'an address on a secondary host network');
  return { view, node: item.node, address: item.egressIP };
}

function isOn(stage: Stage, node: string, address: string, network: 'primary' | 'secondary'): boolean {
  const view = stage.cluster.node(node);
  return view !== null && hostNetworkOf(view, address) === network;
}

function assignedOn(stage: Stage, node: string, network: 'primary' | 'secondary'): string[] {
  const views = stage.cluster.store.list('egressips').map(({ metadata }) => stage.cluster.egressIP(metadata.name));
  return views
    .flatMap((view) => view?.items ?? [])
    .filter((item) => item.node === node && isOn(stage, node, item.egressIP, network))
    .map(({ egressIP }) => egressIP);
}
