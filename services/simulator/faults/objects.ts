/** Statuses and objects that break the rules of assignment. */
import { addressAt, familyOf } from '../control/addresses.ts';
import type { StatusItem } from '../control/cluster-manager.ts';
import type { EgressIPView } from '../control/views.ts';
import { assignableLabel, hostNetworkOf, markAnnotation } from '../control/views.ts';
import type { KubeObject } from '../kube/resources.ts';
import { otherNode } from './as-if.ts';
import { assignedEgressIP, cannot, type FaultDefinition, type FaultRequest, type Injected, type Stage, withHook } from './fault.ts';

/** Pins the status of an object to what `change` makes of it. */
export function statusFault(stage: Stage, view: EgressIPView, change: (items: readonly StatusItem[]) => readonly StatusItem[]): Injected {
  const { cluster } = stage;
  const hook = { status: (name: string, items: readonly StatusItem[]) => (name === view.name ? change(items) : items) };
  return { target: { egressIP: view.name }, heal: withHook(stage, hook, () => cluster.manager.enqueue(view.name)) };
}

const onPrimary =
  (stage: Stage) =>
  (view: EgressIPView): boolean => {
    const [item] = view.items;
    const node = item === undefined ? null : stage.cluster.node(item.node);
    return item !== undefined && node !== null && familyOf(item.egressIP) === 4 && hostNetworkOf(node, item.egressIP) === 'primary';
  };

function changeSpec(stage: Stage, view: EgressIPView, change: (addresses: readonly string[]) => readonly string[]): () => void {
  const write = (addresses: readonly string[]) =>
    stage.cluster.store.change('egressips', view.name, (object) => ({ ...object, spec: { ...object.spec, egressIPs: addresses } }));
  write(change(view.egressIPs));
  return () => void write(view.egressIPs);
}

function changeNode(stage: Stage, node: string, change: (object: KubeObject) => KubeObject): void {
  stage.cluster.store.change('nodes', node, change);
}

export const objectFaults: readonly FaultDefinition[] = [
  {
    kind: 'unassigned',
    text: 'An address of an object stays on no node although one could take it.',
    findings: ['unassigned-address'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request);
      const address = request.address ?? view.items[0]?.egressIP;
      const injected = statusFault(stage, view, (items) => items.filter(({ egressIP }) => egressIP !== address));
      return { ...injected, target: { egressIP: view.name, address } };
    },
  },
  {
    kind: 'conflict',
    text: 'The address of an object is assigned to a second object too, on another node.',
    findings: ['address-conflict'],
    inject: (stage, request) => {
      const { cluster } = stage;
      const view = assignedEgressIP(stage, request, onPrimary(stage));
      const address = view.items[0]?.egressIP ?? '';
      const node = otherNode(stage, request, view, address);
      const name = `${view.name}-twin`;
      const hook = { status: (each: string, items: readonly StatusItem[]) => (each === name ? [{ egressIP: address, node }] : items) };
      const remove = cluster.addHook(hook);
      cluster.store.create('egressips', {
        metadata: { name },
        spec: { egressIPs: [address], namespaceSelector: { matchLabels: { 'egressip.example/twin': 'none' } } },
      });
      const heal = () => {
        remove();
        cluster.store.remove('egressips', name);
      };
      return { target: { egressIP: view.name, address, node }, heal };
    },
  },
  {
    kind: 'host-ip',
    text: 'An assigned address is also an address of a host.',
    findings: ['address-is-host-ip'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request, onPrimary(stage));
      const address = view.items[0]?.egressIP ?? '';
      const node = request.node ?? otherNode(stage, request, view, address);
      return { target: { egressIP: view.name, address, node }, heal: addHostAddress(stage, node, `${address}/16`) };
    },
  },
  {
    kind: 'address-of-service',
    text: 'A load balancer gave a service an address that an object has.',
    findings: ['address-of-service'],
    inject: (stage, request) => {
      const { store } = stage.cluster;
      const view = assignedEgressIP(stage, request);
      const address = request.address ?? view.items[0]?.egressIP ?? '';
      const name = `${view.name}-vip`;
      store.create('services', {
        metadata: { name, namespace: 'default' },
        spec: { type: 'LoadBalancer' },
        status: { loadBalancer: { ingress: [{ ip: address }] } },
      });
      return { target: { egressIP: view.name, address }, heal: () => void store.remove('services', `default/${name}`) };
    },
  },
  {
    kind: 'invalid-address',
    text: 'The spec of an object holds something that is not an address.',
    findings: ['invalid-address'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request);
      return { target: { egressIP: view.name }, heal: changeSpec(stage, view, (addresses) => [...addresses, '172.18.300.1']) };
    },
  },
  {
    kind: 'address-not-in-spec',
    text: 'The status of an object keeps an address the spec no longer has.',
    findings: ['address-not-in-spec'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request, onPrimary(stage));
      const egressIP = addressAt('172.18.0.0/16', 0x63fe);
      const node = otherNode(stage, request, view, egressIP);
      const injected = statusFault(stage, view, (items) => [...items, { egressIP, node }]);
      return { ...injected, target: { egressIP: view.name, address: egressIP, node } };
    },
  },
  {
    kind: 'two-addresses-one-node',
    text: 'One node holds two addresses of the same object.',
    findings: ['two-addresses-one-node'],
    inject: (stage, request) => {
      const sameFamily = ({ items }: EgressIPView) =>
        items.length > 1 && new Set(items.map(({ egressIP }) => familyOf(egressIP))).size === 1;
      const view = assignedEgressIP(stage, request, sameFamily);
      return statusFault(stage, view, (items) => items.map((item) => ({ ...item, node: items[0]?.node ?? item.node })));
    },
  },
  {
    kind: 'unfit-node',
    text: 'An address stays on a node that lost the egress label.',
    findings: ['unfit-node'],
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request);
      const items = view.items;
      const node = items[0]?.node ?? '';
      const others = stage.cluster.store.list('egressips').map(({ metadata }) => metadata.name);
      const pins = others.map((name) => {
        const pinned = stage.cluster.egressIP(name);
        return pinned?.items.some((item) => item.node === node) ? statusFault(stage, pinned, () => pinned.items) : null;
      });
      setAssignable(stage, node, false);
      const heal = () => {
        setAssignable(stage, node, true);
        for (const pin of pins) pin?.heal();
      };
      return { target: { egressIP: view.name, node }, heal };
    },
  },
  {
    kind: 'capacity-exceeded',
    text: 'A cloud node holds more addresses than its interface can take.',
    findings: ['capacity-exceeded'],
    needs: 'cloud',
    inject: (stage, request) => {
      const key = 'cloud.network.openshift.io/egress-ipconfig';
      const view = assignedEgressIP(stage, request, ({ items }) => items.some(({ node }) => stage.cluster.node(node)?.cloud != null));
      const node = view.items[0]?.node ?? '';
      const before = stage.cluster.store.get('nodes', node)?.metadata.annotations?.[key] ?? '[]';
      const heal = annotate(stage, node, key, before.replace(/"capacity":\{[^}]*\}/, '"capacity":{"ip":0}'));
      return { target: { egressIP: view.name, node }, heal };
    },
  },
  {
    kind: 'orphan-cloud-ip',
    text: 'An object was deleted and the cloud was never asked to take its address back: it takes up the capacity of the node.',
    findings: ['orphan-cloud-ip'],
    needs: 'cloud',
    inject: (stage, request) => {
      const { store } = stage.cluster;
      const view = assignedEgressIP(stage, request, ({ items }) => items.some(({ node }) => stage.cluster.node(node)?.cloud != null));
      const node = view.items[0]?.node ?? '';
      const address = '172.18.255.254';
      store.create('cloudprivateipconfigs', {
        metadata: { name: address, annotations: { 'k8s.ovn.org/egressip-owner-ref': 'long-gone' } },
        spec: { node },
        status: { node, conditions: [{ type: 'Assigned', status: 'True' }] },
      });
      return { target: { node, address }, heal: () => void store.remove('cloudprivateipconfigs', address) };
    },
  },
  {
    kind: 'mark-conflict',
    text: 'Two objects with pods on user-defined networks were given the same packet mark.',
    findings: ['mark-conflict'],
    needs: 'udn-layer3',
    inject: (stage, request) => {
      const { store } = stage.cluster;
      const first = assignedEgressIP(stage, request, servesUserNetwork(stage));
      const second = assignedEgressIP(stage, { kind: request.kind }, (view) => view.name !== first.name && servesUserNetwork(stage)(view));
      const write = (mark: string | null) =>
        store.change('egressips', second.name, (object) => ({
          ...object,
          metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, [markAnnotation]: mark ?? '' } },
        }));
      write(first.mark);
      return { target: { egressIP: first.name }, heal: () => void write(second.mark) };
    },
  },
  {
    kind: 'cannot-serve',
    text: 'An object asks for an address of a secondary host network, and its pods are on a user-defined network.',
    findings: ['cannot-serve'],
    needs: 'udn-layer3',
    inject: (stage, request) => {
      const view = assignedEgressIP(stage, request, servesUserNetwork(stage));
      const nodes = stage.cluster.store.list('nodes').map(({ metadata }) => stage.cluster.node(metadata.name));
      const network = nodes.flatMap((node) =>
        node?.assignable ? node.hostCidrs.filter((cidr) => hostNetworkOf(node, cidr) === 'secondary') : [],
      )[0];
      if (network === undefined) throw cannot(request.kind, 'a node with a secondary network');
      const address = addressAt(network, 210);
      return { target: { egressIP: view.name, address }, heal: changeSpec(stage, view, () => [address]) };
    },
  },
];

const servesUserNetwork =
  ({ cluster }: Stage) =>
  ({ name }: EgressIPView): boolean =>
    cluster.podsOf(name).some((key) => cluster.networks.of(key.split('/')[0] ?? '').name !== 'default');

/** A host address more in a node's `host-cidrs`. */
export function addHostAddress(stage: Stage, node: string, cidr: string): () => void {
  const key = 'k8s.ovn.org/host-cidrs';
  const write = (change: (list: string[]) => string[]) =>
    changeNode(stage, node, (object) => {
      const list = JSON.parse(object.metadata.annotations?.[key] ?? '[]') as string[];
      return {
        ...object,
        metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, [key]: JSON.stringify(change(list)) } },
      };
    });
  write((list) => [...list, cidr]);
  return () => write((list) => list.filter((each) => each !== cidr));
}

/** Gives a node the label that lets it host addresses, or takes it away. */
export function setAssignable(stage: Stage, node: string, assignable: boolean): void {
  changeNode(stage, node, (object) => {
    const { [assignableLabel]: _, ...labels } = object.metadata.labels ?? {};
    return { ...object, metadata: { ...object.metadata, labels: assignable ? { ...labels, [assignableLabel]: '' } : labels } };
  });
}

/** Writes one annotation of a node; healing writes what was there. */
export function annotate(stage: Stage, node: string, key: string, text: string): () => void {
  const before = stage.cluster.store.get('nodes', node)?.metadata.annotations?.[key];
  const write = (value: string | undefined) =>
    changeNode(stage, node, (object) => {
      const { [key]: _, ...others } = object.metadata.annotations ?? {};
      const annotations = value === undefined ? others : { ...others, [key]: value };
      return { ...object, metadata: { ...object.metadata, annotations } };
    });
  write(text);
  return () => write(before);
}

export function anyNode(stage: Stage, request: FaultRequest): string {
  const node = request.node ?? stage.cluster.store.list('nodes')[0]?.metadata.name;
  if (node === undefined || stage.cluster.node(node) === null)
    throw cannot(request.kind, node === undefined ? 'a node' : `a node named ${node}`);
  return node;
}
