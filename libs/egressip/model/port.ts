/**
 * The model as the rest of the core sees it: it is fed observations and says what must be, what is, and where they
 * differ at this moment. It has no clock: `since`, pending and firing are the tracker's business (`../time`).
 * Work per observation is in proportion to what it changes.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type {
  CloudPrivateIPConfigObject,
  EgressIPObject,
  EventObject,
  NamespaceObject,
  NodeObject,
  PodObject,
} from '#libs/contracts/objects.ts';
import type { TableName } from '#libs/contracts/ovn-tables.ts';
import type { UnjudgedPod, Verdict } from '#libs/contracts/verdict.ts';
import type { PodPackets } from './tell/packets.ts';

/** How the violations changed since the last `drain`. Fingerprints are stable for the same violation. */
export interface ModelDelta {
  readonly appeared: readonly Violation[];
  /** Same fingerprint, other evidence or reason. */
  readonly changed: readonly Violation[];
  /** Gone because the input says so. */
  readonly disappeared: readonly string[];
  /** Neither there nor gone: what they rest on became unknown (a database or a watch is away). They come back in `appeared` or `disappeared` when it is known again. */
  readonly unknown: readonly string[];
  /** Objects whose status or rows changed: for fail-over timelines. */
  readonly touchedEgressIPs: readonly string[];
  /** Pods (`namespace/name`) whose expected or actual rows changed: for convergence times. */
  readonly touchedPods: readonly string[];
}

/** How far one address has moved from one node to another, over the pods its object serves now. */
export interface AddressProgress {
  /** Pods served, of the address's family. */
  readonly pods: number;
  /** Of these, pods whose row of this address (SNAT, mark, or the egress node's reroute on a secondary network) is right on `to`. */
  readonly rightOnNew: number;
  /** Rows of this address for this object that are still on `from`; null while the database of `from` cannot be read. */
  readonly leftOnOld: number | null;
  /** Somebody tried to read the database of `from` and could not, or who should is no longer heard. */
  readonly oldIsAway: boolean;
  /** Pods whose reroute has exactly the next hops it must have. */
  readonly nexthopsRight: number;
  /** Pods on `from` whose reroute cannot be read, because its database cannot. */
  readonly nexthopsUnread: number;
  /** Pods that it may serve too: what decides that, or which rows they need, cannot be read now. */
  readonly undecided: number;
}

/** One row the model expects, with the row that was found for it. */
export interface RowExpectation {
  readonly node: string;
  readonly table: TableName;
  readonly role: 'snat' | 'reroute' | 'mark' | 'baseline' | 'address-set';
  readonly address: string | null;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly actual: Readonly<Record<string, unknown>> | null;
  readonly state: 'ok' | 'missing' | 'wrong' | 'unknown';
}

export interface PodView {
  readonly pod: PodObject;
  /** Objects whose selectors match it, by name, when it counts. */
  readonly matchedBy: readonly string[];
  /** The one that serves it according to the rows (or must, when only one matches); null when none does or it is undecided. */
  readonly servedBy: string | null;
  readonly rows: readonly RowExpectation[];
  /** Why it could not be judged whole; null when it was. */
  readonly unjudged: string | null;
  /** Rows that name it and that nothing calls for. */
  readonly stale: readonly {
    readonly node: string;
    readonly table: TableName;
    readonly uuid: string;
    readonly row: Readonly<Record<string, unknown>>;
  }[];
  readonly violations: readonly Violation[];
}

/** A SNAT to an egress address. */
export interface Translation {
  readonly node: string;
  readonly uuid: string;
  /** Null where no object owns it. */
  readonly egressIP: string | null;
  /** The address, or network, that it is for. */
  readonly logical: string | null;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface Model {
  apply(input: ModelInput): void;
  /** Databases that hold rows of no existing node and that nobody has read since `before`, epoch ms; none while objects are unknown. */
  forgetGoneDatabases(before: number): void;
  drain(): ModelDelta;
  violations(): Iterable<Violation>;
  violation(fingerprint: string): Violation | null;
  /**
   * The information kinds (`unbalanced`, `no-pods`, `standby-pods`, `leftover-addresses`, `taken-by-other`). They describe a healthy cluster as often as not, so
   * they are not violations: they never become pending or firing, are in no list of findings and no count, and are
   * computed when asked for, for status and explain.
   */
  notes(): readonly Violation[];
  /** Counts at this moment; findings and incidents are the monitor's. */
  verdict(): Omit<Verdict, 'findings' | 'incidents' | 'summary'> & { readonly summary: Omit<Verdict['summary'], 'findings'> };
  /** Null while it cannot be told: the object is not there or not readable, or a kind of objects that decides whom it serves is not known. */
  progress(egressIP: string, address: string, from: string | null, to: string | null): AddressProgress | null;
  podView(key: string): PodView | null;
  /** Whether every row of this pod is as it must be; null when that is unknown. */
  podRight(key: string): boolean | null;
  /** Whether some of its rows, or whether it must have any, cannot be told now. */
  podUnknown(key: string): boolean;
  /** Where its packets to the outside go by all the rows, also those that are nobody's of ours; see `tell/packets.ts`. */
  podPackets(key: string): readonly PodPackets[];
  /** Pods (keys) with this address, whatever its spelling. */
  podsByAddress(address: string): readonly string[];
  /**
   * Pods (keys) that show this address although no EgressIP acts on it: completed ones, and those with a network of their own, which keep an
   * address on the default one. Those on the network of their host are left out. Looks at all pods.
   */
  podsShowing(address: string): readonly string[];
  /** SNATs to this address, whatever its spelling, on all routers of the databases that can be read. */
  translationsTo(address: string): readonly Translation[];
  egressIPsByAddress(address: string): readonly string[];
  podsOf(egressIP: string): readonly string[];
  /** `node network` of each database whose shared rows (baseline, address sets) its packets need; see `tell/shared-places.ts`. */
  sharedPlaces(egressIP: string): ReadonlySet<string>;
  /** All pods that could not be judged, in the order of their names. */
  unjudged(): readonly UnjudgedPod[];
  egressIP(name: string): EgressIPObject | null;
  node(name: string): NodeObject | null;
  /** All objects that findings rest on are known, and there is no Node object of that name. */
  isNodeGone(name: string): boolean;
  namespace(name: string): NamespaceObject | null;
  cloudConfig(address: string): CloudPrivateIPConfigObject | null;
  /** Whether the list of objects is current. */
  egressIPsKnown(): boolean;
  /** Why services were not compared with the addresses; null if they were. Everything else is judged without the right to read services. */
  servicesUnread(): string | null;
  eventsOf(egressIP: string): readonly EventObject[];
  egressIPNames(): readonly string[];
  /** The name of the database with the rows of the node: its own, or one of many nodes; null if there is none. */
  databaseOf(node: string): string | null;
  /** Nodes that exist as objects or as databases. */
  nodeNames(): readonly string[];
  podKeys(): Iterable<string>;
}
