/**
 * The rows one object calls for, for one pod (ovn-kubernetes addPodEgressIPAssignments). They are a function of the
 * object's status, not of its spec. P is the pod's node, N the node of a status item; two nodes are local to each other
 * when one database holds both. Nothing is stored: this is computed whenever a pod is judged.
 */
import type { Family } from '../../ip/address.ts';
import { familyOf } from '../../ip/address.ts';
import { contains } from '../../ip/cidr.ts';
import { clusterRouter, gatewayRouter, managementPort } from '../names.ts';
import {
  isOnUserNetwork,
  layoutAt,
  networkJoin,
  outsideGateway,
  rerouteRouter,
  transitGateway,
  userNetworkOf,
} from '../observe/networks.ts';
import type { CompactPod, Database, Item, NodeState, ObjectState, PodRole, State, UserNetwork } from '../state.ts';

export interface Expected {
  readonly role: PodRole;
  readonly object: ObjectState;
  /** The node the row is for: the pod's for its reroute, else the egress node. */
  readonly node: NodeState;
  readonly database: Database | null;
  readonly router: string;
  readonly family: Family;
  readonly network: string;
  readonly podIP: string;
  /** The status items it serves. */
  readonly items: readonly Item[];
  readonly external: string | null;
  readonly port: string | null;
  /** Sorted; null if its parts are unknown. */
  readonly nexthops: readonly string[] | null;
  /**
   * The packet mark it must set; `secondary` where that depends on the release; `first` where it is that of the address
   * that came first (next hops are added to a reroute that is there, its mark stays); `any` where it is not known.
   */
  readonly pktMark: string | null | 'secondary' | 'first' | 'any';
}

/** The annotation in which a cloud says which egress addresses a node can take. */
export const cloudKey = 'cloud.network.openshift.io/egress-ipconfig';
/** Stands beside the annotations of a node that cannot be read: whether it is ready. */
export const readyKey = 'status.conditions';

/** How an address is reached on its node. `none`: no network of the node holds it. */
export type Hosting = 'primary' | 'secondary' | 'none' | 'unknown';

export function hostingOf(node: NodeState, address: string): Hosting {
  const { object, facts } = node;
  if (object === null) return 'none';
  const family = familyOf(address);
  if (object.unreadable?.includes(cloudKey) === true) return 'unknown';
  // In a cloud only the network the cloud names can carry an egress address (ovn-kubernetes GetEgressIPNetwork).
  if (object.cloud !== null) {
    if (facts.cloud[4] === null && facts.cloud[6] === null) return 'unknown';
    const network = facts.cloud[family];
    return network !== null && contains(network, address) ? 'primary' : 'none';
  }
  const primary = facts.primary[family];
  // Which of its networks is the primary one decides everything.
  if (facts.primary[4] === null && facts.primary[6] === null) return 'unknown';
  if (primary !== null && contains(primary, address)) return 'primary';
  for (const cidr of facts.hostCidrs ?? []) {
    if (cidr.network !== primary?.network && cidr.prefix < (family === 4 ? 32 : 128) && contains(cidr, address)) return 'secondary';
  }
  return facts.hostCidrs !== null ? 'none' : 'unknown';
}

/** Null if their inputs are unknown. Status items on deleted nodes need no rows: no next hop can be computed. */
export function expectedRows(state: State, pod: CompactPod, object: ObjectState): Expected[] | null {
  const items = object.items.filter((item) => item.node.object !== null);
  if (items.length === 0 || pod.addresses.length === 0 || pod.node === null) return [];
  if (pod.nad === null) {
    // Its network is not the default one, and the annotation that tells its address is not there yet.
    if (isOnUserNetwork(pod)) return [];
    return pod.addresses.flatMap((podIP) => defaultRows(pod.node, podIP, object, itemsFor(items, podIP)));
  }
  const network = userNetworkOf(state, pod);
  if (network === null) return null;
  return pod.addresses.flatMap((podIP) => userNetworkRows(pod.node, podIP, object, itemsFor(items, podIP), network));
}

function itemsFor(items: readonly Item[], podIP: string): Item[] {
  return items.filter((item) => item.family === familyOf(podIP));
}

function defaultRows(home: NodeState | null, podIP: string, object: ObjectState, items: readonly Item[]): Expected[] {
  if (items.length === 0 || home === null) return [];
  const family = familyOf(podIP);
  const common = { object, family, network: 'default', podIP };
  const rows: Expected[] = [];
  const hops: (string | null)[] = [];
  let localSecondary = false;
  let anySecondary = false;
  const remoteSecondary = new Map<Database | null, Item[]>();
  for (const item of items) {
    const { node } = item;
    const hosting = hostingOf(node, item.address);
    const local = isLocal(home, node);
    if (!local) hops.push(node.facts.transit[family]);
    else hops.push(hosting === 'primary' ? node.facts.join[family] : hosting === 'secondary' ? node.facts.management[family] : null);
    if (hosting === 'secondary') {
      anySecondary = true;
      if (local) localSecondary = true;
      else remoteSecondary.set(node.zone, [...(remoteSecondary.get(node.zone) ?? []), item]);
    }
    if (hosting !== 'secondary') {
      const snat = { role: 'snat', external: item.address, port: managementPort(node.name), pktMark: null } as const;
      const nexthops = hosting === 'primary' ? [] : null;
      rows.push({ ...common, ...snat, node, database: node.zone, router: gatewayRouter(node.name), items: [item], nexthops });
    }
  }
  const reroute = { ...common, role: 'reroute', external: null, port: null, router: clusterRouter() } as const;
  if (home.object !== null) {
    const pktMark = anySecondary && items.length > 1 ? 'first' : localSecondary ? 'secondary' : null;
    rows.push({ ...reroute, node: home, database: home.zone, items, nexthops: hopSet(hops), pktMark });
  }
  for (const [database, hosted] of remoteSecondary) {
    const [first] = hosted;
    if (first === undefined) continue;
    const nexthops = hopSet(hosted.map((item) => item.node.facts.management[family]));
    rows.push({ ...reroute, node: first.node, database, items: hosted, nexthops, pktMark: 'secondary' });
  }
  return rows;
}

/** Addresses on secondary networks of their nodes: they cannot serve a pod on a user-defined network. */
export function unservable(pod: CompactPod, object: ObjectState): Item[] {
  if (pod.nad === null) return [];
  const families = new Set(pod.addresses.map(familyOf));
  return object.items.filter((item) => families.has(item.family) && hostingOf(item.node, item.address) === 'secondary');
}

/** No SNAT: the bridge translates by the packet's mark. Addresses of secondary networks are not served. */
function userNetworkRows(
  home: NodeState | null,
  podIP: string,
  object: ObjectState,
  all: readonly Item[],
  network: UserNetwork,
): Expected[] {
  const items = all.filter((item) => hostingOf(item.node, item.address) !== 'secondary');
  if (items.length === 0 || home === null) return [];
  const family = familyOf(podIP);
  const pktMark = object.object.mark ?? 'any';
  const common = { object, family, network: network.name, podIP, external: null, port: null, pktMark } as const;
  const hop = (at: NodeState, item: Item): string | null => {
    const local = isLocal(at, item.node);
    // Where the reroute is on a transit router, it follows the layout of the egress node.
    if ([at, item.node].every((node) => layoutAt(network, node) === 'transit-router')) return transitGateway(network, item.node, family);
    if (network.layout === 'layer3') return local ? networkJoin(network, item.node, family) : item.node.facts.transit[family];
    return local ? outsideGateway(item.node, family) : networkJoin(network, item.node, family);
  };
  const rows: Expected[] = [];
  const reroute = (node: NodeState, served: readonly Item[]) => {
    const nexthops = hopSet(served.map((item) => hop(node, item)));
    rows.push({ ...common, role: 'reroute', node, database: node.zone, router: rerouteRouter(network, node), items: served, nexthops });
  };
  if (home.object !== null) reroute(home, items);
  for (const item of items) {
    // Layer 2 stretches over the nodes: the egress node needs a reroute of its own for a remote pod.
    if (network.layout !== 'layer3' && !isLocal(home, item.node)) reroute(item.node, [item]);
    if (layoutAt(network, item.node) === 'gateway') continue;
    const router = gatewayRouter(item.node.name, network.prefix);
    rows.push({ ...common, role: 'mark', node: item.node, database: item.node.zone, router, items: [item], nexthops: [] });
  }
  return rows;
}

/** Nodes of one database are local to each other; without a database, a node is local to itself. */
export function isLocal(a: NodeState, b: NodeState): boolean {
  return a === b || (a.zone !== null && a.zone === b.zone);
}

function hopSet(hops: readonly (string | null)[]): readonly string[] | null {
  const known = hops.filter((hop) => hop !== null);
  return known.length === hops.length ? [...new Set(known)].sort() : null;
}
