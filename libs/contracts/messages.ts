/** The content of each message on the bus. `topics.ts` says on which subject it travels, from whom and to whom. */
import { z } from 'zod';
import { finding, incident } from './findings.ts';
import { kubeInput, type ModelInput, modelInput, ovnInput } from './model-input.ts';
import { failover, verdict } from './verdict.ts';

/** One message of a state log. `seq` counts per writer and subject without gaps; a gap makes the source unknown until its next snapshot. */
export const stateEntry = z.object({
  /** A new id for each start of the writer. */
  writer: z.string(),
  seq: z.number(),
  /** An input too large for one message comes in `parts` messages, `part` from 0. Those of a snapshot share one `seq`. */
  part: z.number(),
  parts: z.number(),
  input: modelInput,
});
export const kubeStateEntry = stateEntry.extend({ input: kubeInput });
export const ovnStateEntry = stateEntry.extend({ input: ovnInput });

/** How often this was published before; with its subject and `since` it forms the id of the message. */
const revision = z.number().default(0);

/** A transition of a finding (or a change of an incident's counts), stamped with the observation that caused it. */
export const findingEvent = z.object({
  at: z.number(),
  /** Stream sequence of EIP_STATE processed. */
  stateSeq: z.number(),
  revision,
  finding,
});
export const incidentEvent = z.object({ at: z.number(), stateSeq: z.number(), revision, incident });
/** Published again as phases are observed; the last one is the whole timeline. `id` stays. */
export const failoverEvent = z.object({ at: z.number(), stateSeq: z.number(), revision, id: z.string(), failover });

export const assignmentCauses = ['already-there', 'assigned', 'unassigned', 'deleted'] as const;
/** Where an address is from now on, unless a fail-over says it: its first node, none, or the node it had when monitoring began. */
export const assignmentEvent = z.object({
  at: z.number(),
  /** Uid of the object: an object that is created again under the same name is a different one. */
  uid: z.string().default(''),
  revision,
  egressIP: z.string(),
  address: z.string(),
  /** Null: none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  cause: z.enum(assignmentCauses),
});

/** `any`: both families together. */
export const addressFamilies = ['any', 'ipv4', 'ipv6'] as const;

/** Row counts of one node at one moment, for trends and forecasts. */
export const nodeSample = z.object({
  at: z.number(),
  node: z.string(),
  complete: z.boolean(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  matched: z.number().nullable(),
  snat: z.number().nullable(),
  reroute: z.number().nullable(),
  consistency: z.number().nullable(),
  egressIPs: z.number(),
  /** Addresses on the node and how many the cloud allows; empty where there is no such limit. */
  capacity: z.array(z.object({ family: z.enum(addressFamilies), used: z.number(), limit: z.number() })).default([]),
});

/** Rows and pods of one object at one moment. */
export const objectSample = z.object({
  at: z.number(),
  egressIP: z.string(),
  /** Whether every input of the cluster was known at that moment. */
  complete: z.boolean(),
  pods: z.number(),
  standbyPods: z.number(),
  expected: z.number(),
  actual: z.number(),
  matched: z.number(),
  consistency: z.number().nullable(),
});

/** The cluster at one moment: counts are null where the read was incomplete. */
export const clusterSample = z.object({
  at: z.number(),
  complete: z.boolean(),
  /** Inputs that were missing or old. */
  missing: z.number(),
  nodes: z.number(),
  /** Nodes whose database could be read. */
  readable: z.number(),
  egressIPs: z.number(),
  pods: z.number(),
  unjudgedPods: z.number(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  matched: z.number().nullable(),
  consistency: z.number().nullable(),
  critical: z.number(),
  warning: z.number(),
});

export const clusterChangeKinds = ['upgrade', 'rollout', 'reboot', 'edit'] as const;
/**
 * A change made to the cluster: a node upgraded or rebooted, its controller restarted, an object edited. Other changes may
 * follow from it.
 */
export const clusterChange = z.object({
  at: z.number(),
  what: z.enum(clusterChangeKinds),
  node: z.string().nullable(),
  egressIP: z.string().nullable(),
  text: z.string(),
});

/** What is observed at this moment, and since when without a gap; everything that is not listed is not observed. */
export const observedEvent = z.object({
  at: z.number(),
  /** Interval until the next message; if it does not come, nobody observes any more. */
  everyMs: z.number(),
  /** The cluster itself: its objects, and the rows of some node. */
  since: z.number(),
  /** End of the observed time before that: from then until `since` nothing was observed; null: there was none. */
  gapFrom: z.number().nullable(),
  /** The nodes whose rows are known. */
  nodes: z.array(z.object({ node: z.string(), since: z.number() })),
});

/** How long a pod's start, change or end took until all its rows were right. */
export const convergenceEvent = z.object({
  at: z.number(),
  namespace: z.string(),
  pod: z.string(),
  egressIP: z.string().nullable(),
  /** The node whose rows were right last; null if there was nothing to wait for. */
  node: z.string().nullable().default(null),
  trigger: z.enum(['pod-start', 'pod-end', 'failover', 'other']),
  ms: z.number(),
  /** The same for its SNAT rows and its reroute rows alone; null: none of them was wrong. */
  snatMs: z.number().nullable().default(null),
  rerouteMs: z.number().nullable().default(null),
  /** How long the pod could have left with a wrong address; null if unknown. */
  leakMs: z.number().nullable(),
});

export const leadRecord = z.object({
  /** The instance that leads from here on; null: it gave up, and none does. */
  holder: z.string().nullable(),
  /**
   * The revision of its lease (of pollers: of their roster) when it took the lead, raised above all earlier terms if the lease was lost: a
   * higher one came later.
   */
  term: z.number(),
  at: z.number(),
});

/** Pollers that share the nodes lead for each of them. */
export const nodeLeadRecord = leadRecord.extend({ node: z.string() });

export const heartbeat = z.object({
  service: z.string(),
  /** New for each start. Its entries in the state log carry it as `writer`, alone or as `instance/number`. */
  instance: z.string(),
  at: z.number(),
  startedAt: z.number(),
  ready: z.boolean(),
  parts: z.record(z.string(), z.string()),
  /**
   * Only of services that write state logs: the stream number of its last message, and for how many ms of the time until `at`
   * something that happened may not be stored yet.
   */
  log: z.object({ seq: z.number(), pendingMs: z.number() }).optional(),
});

/** A finding would fire: those who write state logs send a heartbeat, if what they follow still answers. */
export const confirmRequest = z.object({ at: z.number() });

export const serviceMetrics = z.object({
  service: z.string(),
  /** As in the heartbeat. */
  instance: z.string(),
  at: z.number(),
  /** prom-client's `getMetricsAsJSON()`. */
  metrics: z.array(z.unknown()),
});

export const liveSummary = z.object({
  at: z.number(),
  verdict: verdict.pick({ complete: true, missing: true, consistency: true, summary: true }),
});

export type StateEntry<I extends ModelInput = ModelInput> = Omit<z.infer<typeof stateEntry>, 'input'> & { input: I };
export type FindingEvent = z.infer<typeof findingEvent>;
export type IncidentEvent = z.infer<typeof incidentEvent>;
export type FailoverEvent = z.infer<typeof failoverEvent>;
export type AssignmentEvent = z.infer<typeof assignmentEvent>;
export type ObjectSample = z.infer<typeof objectSample>;
export type ClusterSample = z.infer<typeof clusterSample>;
export type ClusterChange = z.infer<typeof clusterChange>;
export type NodeSample = z.infer<typeof nodeSample>;
export type ObservedEvent = z.infer<typeof observedEvent>;
export type ConvergenceEvent = z.infer<typeof convergenceEvent>;
export type LeadRecord = z.infer<typeof leadRecord>;
export type Heartbeat = z.infer<typeof heartbeat>;
export type ServiceMetrics = z.infer<typeof serviceMetrics>;
export type LiveSummary = z.infer<typeof liveSummary>;
