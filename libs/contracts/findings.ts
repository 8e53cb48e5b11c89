/**
 * Findings and incidents: the shapes promised in the design, the catalogue of kinds with their severity and meaning.
 * A finding's fingerprint is stable over its life and over restarts; its `since` is when the violation began.
 */
import { z } from 'zod';

export const severities = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];
export const findingStates = ['pending', 'firing', 'resolved'] as const;
export type FindingState = (typeof findingStates)[number];

export const findingKinds = {
  'missing-snat': {
    severity: 'critical',
    when: 'a SNAT that must exist on the egress node does not: the pod leaves with another address or not at all',
  },
  'missing-reroute': {
    severity: 'critical',
    when: "a reroute policy that must exist in the pod's zone does not: the pod leaves with its node's address, unless its node has the egress address itself",
  },
  'missing-mark': { severity: 'critical', when: 'the mark policy of a pod on a user-defined network does not exist on the egress node' },
  'stale-snat': { severity: 'warning', when: 'an EgressIP SNAT in a database where no object calls for it' },
  'stale-reroute': { severity: 'warning', when: 'an EgressIP reroute policy in a database where no object calls for it' },
  'stale-mark': { severity: 'warning', when: 'an EgressIP mark policy in a database where no object calls for it' },
  'wrong-snat': { severity: 'critical', when: "the owner's SNAT exists, but its address, port or router is wrong" },
  'wrong-reroute': {
    severity: 'critical',
    when: "the owner's reroute policy exists, but its match, router or mark is wrong",
  },
  'wrong-mark': { severity: 'critical', when: "the owner's mark policy exists, but its match, router or mark is wrong" },
  'wrong-nexthops': { severity: 'critical', when: 'the next hops of the reroute are not those of the assigned nodes' },
  'duplicate-snat': { severity: 'warning', when: 'more than one SNAT for the same owner, or for the same pod address on one router' },
  'duplicate-reroute': {
    severity: 'warning',
    when: 'more than one reroute policy for the same owner, or for the same pod address on one router',
  },
  'missing-baseline': {
    severity: 'critical',
    when: 'one of the cluster-wide EgressIP rows (no-reroute policies, reply QoS, source route) does not exist',
  },
  'wrong-baseline': { severity: 'critical', when: 'one of the cluster-wide EgressIP rows exists, but its content is wrong' },
  'address-set-mismatch': {
    severity: 'warning',
    when: 'the served-pods or node-address set differs from the pods served or the addresses of the nodes',
  },
  'zones-disagree': {
    severity: 'critical',
    when: "a pod matched by several objects is served by different ones in its own zone and in the egress node's zone",
  },
  'ghost-node': { severity: 'warning', when: 'the database of a deleted node still answers, and holds EgressIP rows' },
  'unresolved-owner': { severity: 'warning', when: 'a row that an upgrade left behind with the owner UNKNOWN' },
  'unassigned-address': { severity: 'critical', when: 'an address of the spec is on no node' },
  'address-conflict': { severity: 'critical', when: 'the same address is assigned to two objects' },
  'address-is-host-ip': { severity: 'critical', when: "an assigned address is a node's own address" },
  'address-of-service': {
    severity: 'warning',
    when: 'an assigned address is also an external or load-balancer address of a service: both answer for it',
  },
  'invalid-address': { severity: 'critical', when: 'the spec holds something that is not an address' },
  'address-not-in-spec': { severity: 'warning', when: 'the status holds an address that the spec does not' },
  'mark-conflict': { severity: 'critical', when: 'two objects with pods on user-defined networks have the same packet mark' },
  'cannot-serve': {
    severity: 'critical',
    when: 'an address on a secondary host network is assigned for a pod on a user-defined network, and those are served from the primary network only',
  },
  'missing-node-snat': {
    severity: 'critical',
    when: "a pod lacks the SNAT to its node's address that every pod has with disable-snat-multiple-gws: it leaves with its own address",
  },
  'host-address-mismatch': {
    severity: 'warning',
    when: 'the addresses a node says its host has (annotations secondary-host-egress-ips, bridge-egress-ips) are not the ones assigned to it',
  },
  'not-announced': {
    severity: 'warning',
    when: "the external port of an egress node's gateway lacks the option nat-addresses: no gratuitous ARP tells the network where the address is now",
  },
  'two-addresses-one-node': { severity: 'warning', when: 'one node holds two addresses of the same object' },
  'unfit-node': { severity: 'critical', when: 'an address is assigned to a node that is gone, not labelled, not ready or cannot host it' },
  'capacity-exceeded': { severity: 'warning', when: 'a cloud node holds more addresses than its capacity' },
  'cloud-ip-mismatch': {
    severity: 'critical',
    when: 'the CloudPrivateIPConfig of an assigned address is absent, failed or on another node',
  },
  'orphan-cloud-ip': {
    severity: 'warning',
    when: 'a CloudPrivateIPConfig keeps an address that no EgressIP has, and with it capacity of its node',
  },
  unbalanced: { severity: 'info', when: 'one node holds at least two addresses more than another that could take one' },
  'no-pods': { severity: 'info', when: 'the selectors of an object match no pod that could be served' },
  'standby-pods': { severity: 'info', when: 'pods that the object selects are served by another object' },
  'leftover-addresses': {
    severity: 'info',
    when: 'the served-pods set keeps addresses of pods that no longer exist; older releases never remove them',
  },
  'taken-by-other': {
    severity: 'info',
    when: 'a policy that no EgressIP owns (an EgressService, one made by hand) takes the packets of served pods before their reroute',
  },
} as const satisfies Record<string, { severity: Severity; when: string }>;

export type FindingKind = keyof typeof findingKinds;
export const findingKindNames = Object.keys(findingKinds) as [FindingKind, ...FindingKind[]];

/** Insights: the historian sees them in the history ahead of trouble. They are never part of a verdict. */
export const insightKinds = {
  'limit-ahead': {
    severity: 'warning',
    when: "a count of a node will reach its limit (of the configuration, or the cloud's capacity) within two weeks, or has reached it",
  },
  'series-changed': { severity: 'info', when: 'the level or the spread of a series changed lastingly' },
  'value-unusual': { severity: 'info', when: 'a value is unlike all earlier values of its series' },
} as const satisfies Record<string, { severity: Severity; when: string }>;

export type InsightKind = keyof typeof insightKinds;
export const insightKindNames = Object.keys(insightKinds) as [InsightKind, ...InsightKind[]];

/** Findings that no cluster can see alone; a hub finds them. They are never part of a verdict. */
export const fleetFindingKinds = {
  'address-in-two-clusters': {
    severity: 'critical',
    when: 'two clusters that share an egress network have the same EgressIP address: both answer for it, and replies reach one of them',
  },
} as const satisfies Record<string, { severity: Severity; when: string }>;

export type FleetFindingKind = keyof typeof fleetFindingKinds;
export const fleetFindingKindNames = Object.keys(fleetFindingKinds) as [FleetFindingKind, ...FleetFindingKind[]];

/** A row as evidence: the columns that matter, in plain JSON. */
const evidence = z.record(z.string(), z.json()).nullable();

export const finding = z.object({
  kind: z.enum(findingKindNames),
  severity: z.enum(severities),
  state: z.enum(findingStates),
  /** Node of the database (for zones-disagree: node of the pod). */
  node: z.string().nullable(),
  egressIP: z.string().nullable(),
  address: z.string().nullable(),
  pod: z.object({ namespace: z.string(), name: z.string() }).nullable(),
  podIP: z.string().nullable(),
  network: z.string().nullable(),
  table: z.string().nullable(),
  expected: evidence,
  actual: evidence,
  /** One or two sentences for a person. */
  reason: z.string(),
  /** ISO 8601. */
  since: z.string(),
  fingerprint: z.string(),
  /** Id of the incident it belongs to. */
  incident: z.string(),
});

export const incident = z.object({
  id: z.string(),
  kind: z.enum([...findingKindNames, ...insightKindNames, ...fleetFindingKindNames]),
  severity: z.enum(severities),
  state: z.enum(findingStates),
  node: z.string().nullable(),
  egressIP: z.string().nullable(),
  address: z.string().nullable(),
  pods: z.number(),
  findings: z.number(),
  since: z.string(),
  reason: z.string(),
  /** In the answer of `status`, where the incident is about pods of several EgressIPs (`zones-disagree`) and names none: which. */
  egressIPs: z.array(z.string()).optional(),
  /** True for `unfit-node` when the node itself is gone or not ready: that explains what is wrong with its rows. */
  nodeLost: z.boolean().optional(),
  /** Of a finding of a fleet: the clusters that it is about. */
  clusters: z.array(z.string()).optional(),
  /** Likely cause of a firing incident, and the change just before it. */
  cause: z.string().optional(),
  /** With `investigations.enabled`: what, since when, likely cause, what to do, what was checked; one line each. */
  report: z.array(z.string()).optional(),
});

export type Finding = z.infer<typeof finding>;
export type Incident = z.infer<typeof incident>;

/** What the model finds wrong at one moment, before time gives it a state. */
export type Violation = Omit<Finding, 'state' | 'since' | 'incident'>;
