/**
 * The table everything on the bus comes from: subject -> schema -> producer -> consumers -> stream -> dedup key. Stream
 * set-up, the AsyncAPI file and the table in the reference are generated from it.
 *
 * EIP_STATE is a log with snapshots: the first part of a snapshot rolls up (deletes) what its subject held before, so the
 * stream always is the last snapshot plus its tail, per subject, and a new reader rebuilds everything from its start.
 */
import { z } from 'zod';
import { finding, incident } from './findings.ts';
import { modelInput } from './model-input.ts';
import { failover, verdict } from './verdict.ts';

/** One message of a state log. `seq` counts per writer and subject without gaps; a gap makes the source unknown until its next snapshot. */
export const stateEntry = z.object({
  /** A new id for each start of the writer. */
  writer: z.string(),
  seq: z.number(),
  /** A snapshot too large for one message comes in `parts` messages, `part` from 0; changes are always 0 of 1. */
  part: z.number(),
  parts: z.number(),
  input: modelInput,
});

/** A transition of a finding (or a change of an incident's counts), stamped with the observation that caused it. */
export const findingEvent = z.object({ at: z.number(), /** Stream sequence of EIP_STATE processed. */ stateSeq: z.number(), finding });
export const incidentEvent = z.object({ at: z.number(), stateSeq: z.number(), incident });
/** Published again as phases are observed; the last one is the whole timeline. `id` stays. */
export const failoverEvent = z.object({ at: z.number(), stateSeq: z.number(), id: z.string(), failover });

export const assignmentCauses = ['already-there', 'assigned', 'unassigned', 'deleted'] as const;
/** Where an address is from now on, unless a fail-over tells it: its first node, none, or the one it had when monitoring began. */
export const assignmentEvent = z.object({
  at: z.number(),
  egressIP: z.string(),
  address: z.string(),
  /** Null: none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  cause: z.enum(assignmentCauses),
});

/** Rule counts of one node at one moment: the material of trends and forecasts. */
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
});

/** How long a pod's start, change or end took until all its rows were right. */
export const convergenceEvent = z.object({
  at: z.number(),
  namespace: z.string(),
  pod: z.string(),
  egressIP: z.string().nullable(),
  trigger: z.enum(['pod-start', 'pod-end', 'failover', 'other']),
  ms: z.number(),
  /** How long the pod could have left with a wrong address; null when that cannot be said. */
  leakMs: z.number().nullable(),
});

export const runStates = ['queued', 'running', 'cancelling', 'passed', 'failed', 'cancelled', 'error'] as const;
export const runCheck = z.object({
  name: z.string(),
  passed: z.boolean(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  detail: z.string(),
  at: z.number(),
});
export const runStep = z.object({
  name: z.string(),
  state: z.enum(['pending', 'running', 'done', 'failed']),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  detail: z.string().nullable(),
});
/** The whole state of a test run, published at each step: the last message on its subject is the run. */
export const testRun = z.object({
  id: z.string(),
  scenario: z.string(),
  parameters: z.record(z.string(), z.json()),
  state: z.enum(runStates),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  iteration: z.number(),
  iterations: z.number(),
  steps: z.array(runStep),
  checks: z.array(runCheck),
  /** What must be put back if the run is cut short, most recent last. */
  undo: z.array(z.json()),
  error: z.string().nullable(),
});

export const heartbeat = z.object({
  service: z.string(),
  /** New for each start. What it writes to the state log carries it as `writer`, alone or as `instance/number`. */
  instance: z.string(),
  at: z.number(),
  startedAt: z.number(),
  ready: z.boolean(),
  parts: z.record(z.string(), z.string()),
  /** prom-client's `getMetricsAsJSON()`. */
  metrics: z.array(z.unknown()),
});

export const liveSummary = z.object({
  at: z.number(),
  verdict: verdict.pick({ complete: true, missing: true, consistency: true, summary: true }),
});

export type StateEntry = z.infer<typeof stateEntry>;
export type FindingEvent = z.infer<typeof findingEvent>;
export type IncidentEvent = z.infer<typeof incidentEvent>;
export type FailoverEvent = z.infer<typeof failoverEvent>;
export type AssignmentEvent = z.infer<typeof assignmentEvent>;
export type NodeSample = z.infer<typeof nodeSample>;
export type ConvergenceEvent = z.infer<typeof convergenceEvent>;
export type TestRun = z.infer<typeof testRun>;
export type RunStep = z.infer<typeof runStep>;
export type RunCheck = z.infer<typeof runCheck>;
export type Heartbeat = z.infer<typeof heartbeat>;
export type LiveSummary = z.infer<typeof liveSummary>;

const day = 86_400_000;

/** JetStream streams. Ages in milliseconds, null: for ever (bounded by roll-up or by count per subject). */
export const streams = {
  EIP_STATE: { subjects: ['eip.v1.*.state.>'], maxAgeMs: null, maxPerSubject: null, maxBytes: 4_000_000_000, rollup: true },
  EIP_FINDINGS: {
    subjects: ['eip.v1.*.finding.>', 'eip.v1.*.incident.>'],
    maxAgeMs: 7 * day,
    maxPerSubject: 200,
    maxBytes: 1_000_000_000,
    rollup: false,
  },
  EIP_HISTORY: { subjects: ['eip.v1.*.history.>'], maxAgeMs: 7 * day, maxPerSubject: null, maxBytes: 1_000_000_000, rollup: false },
  EIP_RUNS: { subjects: ['eip.v1.*.run.>'], maxAgeMs: null, maxPerSubject: 1, maxBytes: 200_000_000, rollup: false },
} as const;
export type StreamName = keyof typeof streams;

/** KV buckets; the value of each key is JSON. */
export const buckets = {
  EIP_CHECKPOINT: { purpose: 'how far each durable consumer has read its stream, and what the analyzer must not forget', ttlMs: null },
  EIP_DELIVERY: { purpose: 'delivery state of alerts, dead letters', ttlMs: null },
  EIP_SILENCES: { purpose: 'silences with their expiry', ttlMs: null },
} as const;
export type BucketName = keyof typeof buckets;

export const catalog = [
  {
    subject: 'eip.v1.{cluster}.state.kube.{kind}',
    schema: stateEntry,
    name: 'stateEntry',
    producer: 'watcher',
    consumers: ['analyzer'],
    stream: 'EIP_STATE',
    dedup: '{writer}:{subject}:{seq}:{part}',
  },
  {
    subject: 'eip.v1.{cluster}.state.ovn.{node}',
    schema: stateEntry,
    name: 'stateEntry',
    producer: 'poller',
    consumers: ['analyzer'],
    stream: 'EIP_STATE',
    dedup: '{writer}:{subject}:{seq}:{part}',
  },
  {
    subject: 'eip.v1.{cluster}.finding.{fingerprint}',
    schema: findingEvent,
    name: 'findingEvent',
    producer: 'analyzer',
    consumers: ['historian', 'gateway'],
    stream: 'EIP_FINDINGS',
    dedup: '{fingerprint}:{since}:{state}',
  },
  {
    subject: 'eip.v1.{cluster}.incident.{id}',
    schema: incidentEvent,
    name: 'incidentEvent',
    producer: 'analyzer',
    consumers: ['historian', 'notifier', 'gateway'],
    stream: 'EIP_FINDINGS',
    dedup: '{id}:{since}:{state}:{findings}:{at}',
  },
  {
    subject: 'eip.v1.{cluster}.history.failover.{egressIP}',
    schema: failoverEvent,
    name: 'failoverEvent',
    producer: 'analyzer',
    consumers: ['historian', 'gateway'],
    stream: 'EIP_HISTORY',
    dedup: '{id}:{hash of the phases}',
  },
  {
    subject: 'eip.v1.{cluster}.history.assignment.{egressIP}',
    schema: assignmentEvent,
    name: 'assignmentEvent',
    producer: 'analyzer',
    consumers: ['historian'],
    stream: 'EIP_HISTORY',
    dedup: 'assignment:{uid}:{address}:{at}:{how many before}',
  },
  {
    subject: 'eip.v1.{cluster}.history.sample.{node}',
    schema: nodeSample,
    name: 'nodeSample',
    producer: 'analyzer',
    consumers: ['historian'],
    stream: 'EIP_HISTORY',
    dedup: '{node}:{at}',
  },
  {
    subject: 'eip.v1.{cluster}.history.convergence',
    schema: convergenceEvent,
    name: 'convergenceEvent',
    producer: 'analyzer',
    consumers: ['historian'],
    stream: 'EIP_HISTORY',
    dedup: '{namespace}/{pod}:{at}',
  },
  {
    subject: 'eip.v1.{cluster}.run.{id}',
    schema: testRun,
    name: 'testRun',
    producer: 'orchestrator',
    consumers: ['gateway', 'historian', 'orchestrator'],
    stream: 'EIP_RUNS',
    dedup: null,
  },
  {
    subject: 'eip.v1.{cluster}.heartbeat.{service}',
    schema: heartbeat,
    name: 'heartbeat',
    producer: 'every service',
    consumers: ['analyzer', 'gateway'],
    stream: null,
    dedup: null,
  },
  {
    subject: 'eip.v1.{cluster}.live',
    schema: liveSummary,
    name: 'liveSummary',
    producer: 'analyzer',
    consumers: ['gateway'],
    stream: null,
    dedup: null,
  },
] as const satisfies readonly CatalogEntry[];

export interface CatalogEntry {
  readonly subject: string;
  readonly schema: z.ZodType;
  readonly name: string;
  readonly producer: string;
  readonly consumers: readonly string[];
  readonly stream: StreamName | null;
  readonly dedup: string | null;
}
