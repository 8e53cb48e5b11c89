/**
 * What the model keeps. Rows are kept as the few facts that are compared, strings that repeat are shared (`Pool`), and
 * everything that is evaluated together is one unit: a pod key, a loose address, a database, an object.
 */

import type { Violation } from '#libs/contracts/findings.ts';
import type {
  CloudPrivateIPConfigObject,
  EgressIPObject,
  EventObject,
  KubeKind,
  NamespaceObject,
  NodeObject,
  ServiceObject,
  UserDefinedNetworkObject,
} from '#libs/contracts/objects.ts';
import type { OvnRow } from '#libs/contracts/ovn-tables.ts';
import type { Family } from '../ip/address.ts';
import type { Cidr } from '../ip/cidr.ts';
import type { Labels, Matcher } from './observe/selector.ts';

export type PodRole = 'snat' | 'reroute' | 'mark';

/** A NAT row or a router policy that is (or stands in the way of) a row of a pod. */
export interface Row {
  readonly uuid: string;
  readonly database: Database;
  readonly role: PodRole;
  /** How the row names its owner: by pod (D1, D2), by object only (D0), as UNKNOWN (left by an upgrade), or not at all. */
  readonly owner: 'pod' | 'object' | 'unresolved' | 'none';
  readonly egressIP: string | null;
  /** `namespace/name`, for `pod` owners. */
  podKey: string | null;
  readonly family: Family;
  /** The pod's address the row is about, canonical; null when its match or logical address is no single address. */
  podIP: string | null;
  readonly network: string;
  /** SNAT: the external address (canonical) and the logical port. */
  readonly external: string | null;
  readonly port: string | null;
  /** Reroute: canonical, sorted. */
  readonly nexthops: readonly string[];
  readonly pktMark: string | null;
  /** Why the row is malformed, in words; null when its shape is as expected. */
  readonly flaw: string | null;
  /** The router it hangs on; null for a moment only: OVSDB drops rows that nothing refers to. */
  parent: string | null;
  stamp: number;
}

/** A baseline policy, QoS row, static route or address set: few per database, kept whole. */
export interface WholeRow<T extends 'Logical_Router_Policy' | 'NAT' | 'QoS' | 'Logical_Router_Static_Route' | 'Address_Set'> {
  readonly table: T;
  readonly uuid: string;
  readonly row: OvnRow<T>;
  /** The router or switch it hangs on. */
  parent: string | null;
  stamp: number;
}

export interface Router {
  readonly uuid: string;
  name: string;
  network: string | null;
  topology: string | null;
  /** What hangs on it, by uuid. */
  attached: readonly string[];
}

/** A row that hangs on a router or switch. */
export interface Attachable {
  parent: string | null;
  stamp: number;
}

export interface Database {
  readonly key: string;
  state: 'unseen' | 'known' | 'unavailable';
  reason: string | null;
  /** Somebody tried to read it and could not, or who should is no longer heard; false where it is unavailable because nobody tried. */
  isAway: boolean;
  /** When its content was last known, epoch ms; null while it is known or was never read. */
  awaySince: number | null;
  readonly rows: Map<string, Row>;
  readonly policies: Map<string, WholeRow<'Logical_Router_Policy'>>;
  /** Policies and NAT rows that are nobody's of ours and that a packet meets: of an EgressService, of the node, of the cluster's subnets. */
  readonly others: Map<string, WholeRow<'Logical_Router_Policy'> | WholeRow<'NAT'>>;
  readonly routes: Map<string, WholeRow<'Logical_Router_Static_Route'>>;
  readonly qos: Map<string, WholeRow<'QoS'>>;
  readonly sets: Map<string, WholeRow<'Address_Set'>>;
  readonly routers: Map<string, Router>;
  readonly routerByName: Map<string, Router>;
  readonly switches: Map<string, { readonly name: string; readonly attached: readonly string[] }>;
  /** Router ports by uuid. */
  readonly ports: Map<string, { readonly name: string; readonly networks: readonly string[] }>;
  readonly portByName: Map<string, readonly string[]>;
  /** What OVN announces outside, by the name of the port that says so; absent where that port, or its options, were not read. */
  readonly announced: Map<string, Announced>;
  /** The node of its name, whether there is one or not. */
  readonly node: NodeState;
  /** Nodes whose gateway router is here: one with interconnect, all in central mode. */
  readonly hosted: Set<NodeState>;
  /** Reroutes with a single next hop, by that hop: how many carry the mark of secondary networks. */
  readonly hops: Map<string, HopMarks>;
  /** Whether this control plane marks reroutes into the host, see `dialect.ts`. */
  secondaryMark: 'written' | 'absent' | 'open';
  readonly baseline: UnitResult;
  readonly addressSets: UnitResult;
  /** Addresses of the pods here that some object serves or must, by network, with how many pods have each. */
  readonly served: Map<string, Map<string, number>>;
  /** What it says about the cluster as a whole, see `evidence.ts`. */
  evidence: Evidence;
}

/** Options of a switch port towards a gateway router. */
export interface Announced {
  readonly uuid: string;
  /** `router`, or addresses after a MAC address (ovn-nb(5)); null where the option is absent. */
  readonly natAddresses: string | null;
}

export interface HopMarks {
  marked: number;
  unmarked: number;
}

/** One pod key: the pod, if there is one, and the rows that name it. */
export interface Unit extends UnitResult {
  readonly key: string;
  pod: CompactPod | null;
  rows: Row[];
  /** Objects whose selectors match, sorted by name; shared between pods. */
  matched: readonly ObjectState[];
  servedBy: string | null;
  undecided: boolean;
  /** Where its addresses are entered as served; null when no object serves it nor must. */
  served: Served | null;
  /** Bit 0: reroutes right; bit 1 + i: the row of the serving object's i-th status item is right. */
  right: number;
}

export interface Served {
  readonly database: Database;
  readonly network: string;
  readonly addresses: readonly string[];
}

/** An address with rows that name no pod. */
export interface LooseUnit extends UnitResult {
  readonly address: string;
  rows: Row[];
}

/** What an evaluation left behind. */
export interface UnitResult {
  violations: readonly Violation[];
  /** Violations that rest on something unknown now, by fingerprint. */
  suspended: readonly Violation[];
  /** Flat triples, see `counts.ts`. */
  counts: readonly number[];
  /** Something it rests on is unknown. */
  unknown: boolean;
}

export interface CompactPod {
  readonly uid: string;
  readonly createdAt: string | null;
  readonly node: NodeState | null;
  readonly namespace: NamespaceState;
  readonly hostNetwork: boolean;
  readonly phase: string;
  readonly deleting: boolean;
  readonly labels: Labels;
  /** As the API has them. */
  readonly ips: readonly string[];
  /** Null when it is only the default network with the same addresses and role primary. */
  readonly networks: Readonly<Record<string, { readonly ips: readonly string[]; readonly role: string | null }>> | 'unreadable' | null;
  /** Addresses on the network EgressIPs act on, canonical; empty when the pod does not count. */
  readonly addresses: readonly string[];
  /** Key of its primary network in the annotation; null for the default network. */
  readonly nad: string | null;
}

export interface NodeState {
  readonly name: string;
  readonly number: number;
  object: NodeObject | null;
  readonly pods: Set<Unit>;
  /** Objects with a status item on it. */
  readonly objects: Set<ObjectState>;
  /** The database that holds its gateway router, else the one named like it. */
  zone: Database | null;
  facts: NodeFacts;
  readonly capacity: UnitResult;
  readonly announcements: UnitResult;
}

export interface FamilyPair<T> {
  readonly 4: T | null;
  readonly 6: T | null;
}

/** Addresses and networks of a node, from annotations and the router ports of its database. */
export interface NodeFacts {
  readonly join: FamilyPair<string>;
  readonly transit: FamilyPair<string>;
  readonly management: FamilyPair<string>;
  readonly primary: FamilyPair<Cidr>;
  /** The network the cloud gives egress addresses from. */
  readonly cloud: FamilyPair<Cidr>;
  /** Null when the annotation is absent. */
  readonly hostCidrs: readonly Cidr[] | null;
  readonly subnets: readonly string[];
  /** Compared to see whether anything changed. */
  readonly key: string;
}

export interface ObjectState extends UnitResult {
  readonly name: string;
  readonly number: number;
  object: EgressIPObject;
  matchesNamespace: Matcher;
  matchesPod: Matcher;
  /** All objects with its packet mark, itself too; without a mark none. */
  twins: ReadonlySet<ObjectState>;
  /** Status items that are addresses, in order. */
  items: readonly Item[];
  /** Of spec and status, canonical where they are addresses. */
  addresses: readonly string[];
  /** `[this]`, shared by the pods only it matches. */
  readonly alone: readonly ObjectState[];
  readonly pods: Set<Unit>;
  readonly namespaces: Set<NamespaceState>;
}

export interface Item {
  readonly node: NodeState;
  readonly address: string;
  readonly family: Family;
  readonly index: number;
}

export interface NamespaceState {
  readonly name: string;
  object: NamespaceObject | null;
  readonly units: Set<Unit>;
  matched: readonly ObjectState[];
}

export interface KindState {
  state: 'unseen' | 'known' | 'unavailable';
  reason: string | null;
}

export interface State {
  readonly units: Map<string, Unit>;
  readonly loose: Map<string, LooseUnit>;
  /** Counting pods by canonical address. */
  readonly podsByIP: Map<string, Unit | Unit[]>;
  readonly nodes: Map<string, NodeState>;
  readonly nodeList: NodeState[];
  readonly objects: Map<string, ObjectState>;
  /** Names outlive their objects: rows may still name them. */
  readonly objectNumbers: Map<string, number>;
  /** Objects by canonical address, of spec or status. */
  readonly objectsByAddress: Map<string, Set<ObjectState>>;
  readonly objectsByMark: Map<string, Set<ObjectState>>;
  readonly namespaces: Map<string, NamespaceState>;
  readonly databases: Map<string, Database>;
  readonly clouds: Map<string, CloudPrivateIPConfigObject>;
  readonly cloudByAddress: Map<string, CloudPrivateIPConfigObject>;
  /** Those with an address outside the cluster. */
  readonly services: Map<string, ServiceObject>;
  /** Keys of the services that answer on a canonical address outside the cluster. */
  readonly servicesByAddress: Map<string, Set<string>>;
  readonly networks: Map<string, UserDefinedNetworkObject>;
  readonly events: Map<string, EventObject>;
  readonly eventsByObject: Map<string, Map<string, EventObject>>;
  /** Pods whose primary network is a user-defined one. */
  readonly userNetworkUnits: Set<Unit>;
  /** By annotation key, found when first needed and forgotten when routers, ports or networks change. */
  readonly userNetworks: Map<string, UserNetwork | null>;
  readonly kinds: Record<KubeKind, KindState>;
  /** Pods that objects select and that could not be judged whole, with the reason. */
  readonly unjudged: Map<Unit, string>;
  /** Those of which not even the addresses of their rows are known, with the database these would be in; see `judge/mute.ts`. */
  readonly mute: Map<Unit, Database | null>;
  /** Objects that cannot be read. They match no pod, and may select any that their selectors do. */
  readonly unreadable: Set<ObjectState>;
  /** Pods that must have a SNAT to their node's address where all have one, and those of them without. */
  readonly snatWanted: Set<Unit>;
  readonly snatMissing: Set<Unit>;
  /** Every pod has such a SNAT: disable-snat-multiple-gws. */
  snatPerPod: boolean;
  /** Objects with an address that is nowhere. */
  readonly degraded: Set<ObjectState>;
  /** Units with violations that name an object: what becomes of the object may change their reasons. */
  readonly mentions: Map<string, Set<Unit | LooseUnit>>;
  /** What the databases together show. */
  cluster: ClusterEvidence;
  /** The node each address of a node is of. */
  hostAddresses: ReadonlyMap<string, string>;
  /** Addresses of all nodes by family; null when a node does not say. */
  nodeAddresses: Readonly<Record<Family, ReadonlySet<string>>> | null;
  readonly pool: Pool;
}

/** Shares equal strings, and equal small values by a key. */
export interface Pool {
  text(value: string): string;
  shared<T>(key: string, value: T): T;
}

export const nothing: UnitResult = { violations: [], suspended: [], counts: [], unknown: false };

/** What one database shows of the release that wrote it. */
export interface Evidence {
  /** How most of its rows spell their ids: by names alone (D0), or as database ids with a network (D1, D2). */
  readonly release: 'names' | 'ids' | null;
  /** Whose set the node addresses are: `cluster` since 2026 (D2). */
  readonly nodeSets: 'cluster' | 'egressip' | null;
  /** `<network>|<row name>` of baseline rows, sets and the like, and `<network>|` where there is any of that network. */
  readonly seen: ReadonlySet<string>;
  /** Cluster subnets by network, one list for each kind of row that names them. */
  readonly subnets: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly key: string;
}

export interface ClusterEvidence {
  /** By release, how many databases have each key of `seen`. */
  readonly votes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Some controller writes rows of EgressIPs. */
  readonly active: boolean;
  /** By network, canonical and sorted. */
  readonly subnets: ReadonlyMap<string, readonly string[]>;
  readonly key: string;
}

export interface UserNetwork {
  readonly name: string;
  /** `network1_` of `network1`: `-` and `/` become `.`. */
  readonly prefix: string;
  /**
   * `gateway`: layer 2 without a transit router, where the policies hang on the gateway routers. While that is rolled out, each node has
   * its own (`layoutAt`); this is that of most.
   */
  readonly layout: 'layer3' | 'transit-router' | 'gateway';
  readonly joinSubnets: readonly string[];
  readonly subnets: readonly string[];
  /** No object says its name: only the rows of its pods do, or that nothing else is left. */
  readonly inferred: boolean;
}
