/**
 * Everything published on the bus, one value per topic: where it goes, what it holds, who sends it to whom, which stream
 * keeps it, and what makes a message the same one as another. What publishes and follows, the streams on the server, the
 * AsyncAPI file and the reference are made from these values.
 *
 * EIP_STATE is a log with snapshots: the first part of a snapshot rolls up (deletes) what its subject held before, so the
 * stream always is the last snapshot plus its tail, per subject, and a new reader rebuilds everything from its start. Writers write each
 * snapshot again every day; so what ages out of it is that of nodes that are gone.
 */
import type { z } from 'zod';
import { insightEvent } from './insights.ts';
import {
  assignmentEvent,
  clusterChange,
  clusterSample,
  confirmRequest,
  convergenceEvent,
  failoverEvent,
  findingEvent,
  heartbeat,
  incidentEvent,
  kubeStateEntry,
  leadRecord,
  liveSummary,
  nodeLeadRecord,
  nodeSample,
  objectSample,
  observedEvent,
  ovnStateEntry,
  type StateEntry,
  serviceMetrics,
} from './messages.ts';
import { runCancel, runCheck, runMeasurement, runStep, testRun } from './runs.ts';
import { subjectAddress, subjectToken } from './subjects.ts';

export interface Topic<N extends string = string, E = unknown> {
  readonly name: N;
  /** The subject after the cluster, without the key. */
  readonly area: string;
  /** The message's name in the AsyncAPI file. */
  readonly message: string;
  readonly schema: z.ZodType<E>;
  /** Several are parted by a comma. */
  readonly from: string;
  readonly to: readonly string[];
  /** Null: core NATS, which keeps nothing. */
  readonly stream: StreamName | null;
  /** The last token of the subject. */
  key?(event: E): string;
  /** A token before it, for what is read by what it belongs to: the parts of one run. */
  under?(event: E): string;
  /** What tells the messages of one subject apart: one that comes again with the same parts is stored once. */
  id?(event: E): readonly (string | number)[];
  /** Whether it replaces everything stored on its subject so far. */
  rollsUp?(event: E): boolean;
}

export interface StoredTopic<N extends string = string, E = unknown> extends Topic<N, E> {
  readonly stream: StreamName;
}

export interface PassingTopic<N extends string = string, E = unknown> extends Topic<N, E> {
  readonly stream: null;
}

export type EventOf<T extends Topic> = T extends Topic<string, infer E> ? E : never;

const day = 86_400_000;

/** JetStream streams. Ages in milliseconds, null: for ever (bounded by roll-up or by count per subject). */
export const streams = {
  EIP_STATE: { maxAgeMs: 7 * day, maxPerSubject: null, maxBytes: 4_000_000_000, rollup: true },
  EIP_FINDINGS: { maxAgeMs: 7 * day, maxPerSubject: 200, maxBytes: 1_000_000_000, rollup: false },
  EIP_HISTORY: { maxAgeMs: 7 * day, maxPerSubject: null, maxBytes: 1_000_000_000, rollup: false },
  EIP_RUNS: { maxAgeMs: null, maxPerSubject: 1, maxBytes: 200_000_000, rollup: false },
} as const;
export type StreamName = keyof typeof streams;

/** KV buckets; the value of each key is JSON. */
export const buckets = {
  EIP_CHECKPOINT: {
    purpose: 'positions of durable consumers in their streams, and the state that the analyzer must keep',
    usedBy: ['analyzer', 'historian', 'notifier'],
    ttlMs: null,
  },
  EIP_DELIVERY: { purpose: 'delivery state of alerts, dead letters', usedBy: ['notifier'], ttlMs: null },
  EIP_SILENCES: { purpose: 'silences with their expiry', usedBy: ['notifier'], ttlMs: null },
  EIP_LEADERS: {
    purpose: 'which instance of a service leads, if it has a standby',
    usedBy: ['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'orchestrator', 'assistant'],
    ttlMs: null,
  },
  EIP_SESSIONS: {
    purpose: 'who is logged in with a browser, under a hash of the number in the cookie',
    usedBy: ['gateway'],
    ttlMs: day / 2,
  },
  EIP_SIGN_INS: { purpose: 'sign-ins that wait for the identity provider, each used once', usedBy: ['gateway'], ttlMs: 10 * 60_000 },
  EIP_MCP: {
    purpose: 'sessions of MCP clients: what they want to hear, their messages and calls, for half an hour',
    usedBy: ['gateway'],
    ttlMs: 30 * 60_000,
  },
  EIP_CONVERSATIONS: { purpose: 'questions to the assistant and how they ended, kept for a week', usedBy: ['assistant'], ttlMs: 7 * day },
  EIP_CONVERSATION_STATES: {
    purpose: 'state of each conversation of the assistant, kept for a week',
    usedBy: ['assistant'],
    ttlMs: 7 * day,
  },
} as const;
export type BucketName = keyof typeof buckets;

const stateEntryId = ({ writer, seq, part }: StateEntry) => [writer, seq, part];
const beginsSnapshot = ({ input, part }: StateEntry) => part === 0 && (input.type === 'kube-snapshot' || input.type === 'ovn-snapshot');

/** Where a service says, in a stream that it writes, that it leads; its writes there rest on that message. Pollers say it of each node. */
const leads = {
  watcherLead: lead('watcherLead', 'EIP_STATE', 'watcher'),
  pollerLead: stored('pollerLead', 'EIP_STATE', {
    area: 'poller-lead',
    message: 'pollerLead',
    schema: nodeLeadRecord,
    from: 'poller',
    to: [],
    key: ({ node }) => node,
  }),
  analyzerFindingsLead: lead('analyzerFindingsLead', 'EIP_FINDINGS', 'analyzer'),
  analyzerHistoryLead: lead('analyzerHistoryLead', 'EIP_HISTORY', 'analyzer'),
  historianLead: lead('historianLead', 'EIP_FINDINGS', 'historian'),
  orchestratorLead: lead('orchestratorLead', 'EIP_RUNS', 'orchestrator'),
} as const;

export const topics = {
  kubeState: stored('kubeState', 'EIP_STATE', {
    area: 'state.kube',
    message: 'kubeStateEntry',
    schema: kubeStateEntry,
    from: 'watcher',
    to: ['analyzer'],
    key: ({ input }) => input.kind,
    id: stateEntryId,
    rollsUp: beginsSnapshot,
  }),
  ovnState: stored('ovnState', 'EIP_STATE', {
    area: 'state.ovn',
    message: 'ovnStateEntry',
    schema: ovnStateEntry,
    from: 'poller',
    to: ['analyzer'],
    key: ({ input }) => input.node,
    id: stateEntryId,
    rollsUp: beginsSnapshot,
  }),
  finding: stored('finding', 'EIP_FINDINGS', {
    area: 'finding',
    message: 'findingEvent',
    schema: findingEvent,
    from: 'analyzer',
    to: ['historian', 'gateway'],
    key: ({ finding }) => finding.fingerprint,
    id: ({ finding, revision }) => [finding.since, finding.state, revision],
  }),
  incident: stored('incident', 'EIP_FINDINGS', {
    area: 'incident',
    message: 'incidentEvent',
    schema: incidentEvent,
    from: 'analyzer, historian',
    to: ['historian', 'notifier', 'gateway'],
    key: ({ incident }) => incident.id,
    id: ({ incident, revision }) => [incident.since, incident.state, revision],
  }),
  insight: stored('insight', 'EIP_FINDINGS', {
    area: 'insight',
    message: 'insightEvent',
    schema: insightEvent,
    from: 'historian',
    to: ['historian'],
    key: ({ insight }) => insight.id,
    id: ({ insight, revision }) => [insight.since, revision],
  }),
  failover: stored('failover', 'EIP_HISTORY', {
    area: 'history.failover',
    message: 'failoverEvent',
    schema: failoverEvent,
    from: 'analyzer',
    to: ['historian', 'gateway'],
    key: ({ failover }) => failover.egressIP,
    id: ({ id, revision }) => [id, revision],
  }),
  assignment: stored('assignment', 'EIP_HISTORY', {
    area: 'history.assignment',
    message: 'assignmentEvent',
    schema: assignmentEvent,
    from: 'analyzer',
    to: ['historian'],
    key: ({ egressIP }) => egressIP,
    id: ({ uid, address, at, revision }) => [uid, address, at, revision],
  }),
  sample: stored('sample', 'EIP_HISTORY', {
    area: 'history.sample',
    message: 'nodeSample',
    schema: nodeSample,
    from: 'analyzer',
    to: ['historian'],
    key: ({ node }) => node,
    id: ({ at }) => [at],
  }),
  objectSample: stored('objectSample', 'EIP_HISTORY', {
    area: 'history.object-sample',
    message: 'objectSample',
    schema: objectSample,
    from: 'analyzer',
    to: ['historian'],
    key: ({ egressIP }) => egressIP,
    id: ({ at }) => [at],
  }),
  clusterSample: stored('clusterSample', 'EIP_HISTORY', {
    area: 'history.cluster-sample',
    message: 'clusterSample',
    schema: clusterSample,
    from: 'analyzer',
    to: ['historian', 'gateway'],
    id: ({ at }) => [at],
  }),
  change: stored('change', 'EIP_HISTORY', {
    area: 'history.change',
    message: 'clusterChange',
    schema: clusterChange,
    from: 'analyzer',
    to: ['historian'],
    id: ({ at, what, node, egressIP }) => [what, node ?? '', egressIP ?? '', at],
  }),
  observed: stored('observed', 'EIP_HISTORY', {
    area: 'history.observed',
    message: 'observedEvent',
    schema: observedEvent,
    from: 'analyzer',
    to: ['analyzer', 'historian'],
    id: ({ at }) => [at],
  }),
  convergence: stored('convergence', 'EIP_HISTORY', {
    area: 'history.convergence',
    message: 'convergenceEvent',
    schema: convergenceEvent,
    from: 'analyzer',
    to: ['historian', 'orchestrator'],
    id: ({ namespace, pod, at }) => [namespace, pod, at],
  }),
  run: stored('run', 'EIP_RUNS', {
    area: 'run',
    message: 'testRun',
    schema: testRun,
    from: 'orchestrator',
    to: ['gateway', 'historian', 'orchestrator'],
    key: ({ id }) => id,
  }),
  runStep: stored('runStep', 'EIP_RUNS', {
    area: 'run-step',
    message: 'runStep',
    schema: runStep,
    from: 'orchestrator',
    to: ['orchestrator'],
    under: ({ run }) => run,
    key: ({ id }) => id,
  }),
  runCheck: stored('runCheck', 'EIP_RUNS', {
    area: 'run-check',
    message: 'runCheck',
    schema: runCheck,
    from: 'orchestrator',
    to: ['historian', 'orchestrator'],
    under: ({ run }) => run,
    key: ({ id }) => id,
  }),
  runMeasurement: stored('runMeasurement', 'EIP_RUNS', {
    area: 'run-measurement',
    message: 'runMeasurement',
    schema: runMeasurement,
    from: 'orchestrator',
    to: ['historian', 'orchestrator'],
    under: ({ run }) => run,
    key: ({ id }) => id,
  }),
  runCancel: stored('runCancel', 'EIP_RUNS', {
    area: 'run-cancel',
    message: 'runCancel',
    schema: runCancel,
    from: 'orchestrator',
    to: ['orchestrator'],
    key: ({ run }) => run,
  }),
  ...leads,
  heartbeat: passing('heartbeat', {
    area: 'heartbeat',
    message: 'heartbeat',
    schema: heartbeat,
    from: 'every service',
    to: ['analyzer', 'gateway'],
    key: ({ service }) => service,
  }),
  confirm: passing('confirm', {
    area: 'confirm',
    message: 'confirmRequest',
    schema: confirmRequest,
    from: 'analyzer',
    to: ['watcher', 'poller'],
  }),
  metrics: passing('metrics', {
    area: 'metrics',
    message: 'serviceMetrics',
    schema: serviceMetrics,
    from: 'every service',
    to: ['gateway'],
    key: ({ service }) => service,
  }),
  live: passing('live', {
    area: 'live',
    message: 'liveSummary',
    schema: liveSummary,
    from: 'analyzer',
    to: ['gateway'],
  }),
} as const;

/** `from` lists services with commas between, as people read it. */
export const isSender = ({ from }: Topic, service: string): boolean => from.split(', ').includes(service);

export const leadTopicsOf = (service: string) => Object.values(leads).filter((topic) => isSender(topic, service));

export const allTopics: readonly Topic[] = Object.values(topics);

type About<E> = Omit<Topic<string, NoInfer<E>>, 'name' | 'stream' | 'schema'> & { readonly schema: z.ZodType<E> };

function stored<N extends string, E>(name: N, stream: StreamName, about: About<E>): StoredTopic<N, E> {
  return { ...about, name, stream };
}

function lead<N extends string>(name: N, stream: StreamName, service: string) {
  const area = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return stored(name, stream, { area, message: name, schema: leadRecord, from: service, to: [] });
}

function passing<N extends string, E>(name: N, about: About<E>): PassingTopic<N, E> {
  return { ...about, name, stream: null };
}

/** Each part as one token, whatever characters it holds. */
export function subjectOf<E>(topic: Topic<string, E>, cluster: string, event: E): string {
  return subjectAddress(
    subjectToken(cluster),
    topic.area,
    keyOf(topic, (token) => subjectToken(token(event))),
  );
}

/** All subjects of the topic; of every cluster when none is given, and of one thing it belongs to or of one key when that is. */
export function filterOf(topic: Topic, cluster?: string, under?: string, only?: string): string {
  const given = (token: unknown) => (token === topic.under ? under : only);
  const key = keyOf(topic, (token) => {
    const text = given(token);
    return text === undefined ? '*' : subjectToken(text);
  });
  return subjectAddress(cluster === undefined ? '*' : subjectToken(cluster), topic.area, key);
}

function keyOf<E>({ under, key }: Topic<string, E>, tokenOf: (token: (event: E) => string) => string): string | null {
  const tokens = [under, key].filter((token) => token !== undefined);
  return tokens.length === 0 ? null : tokens.map(tokenOf).join('.');
}

/** Of every cluster. */
export function streamSubjects(stream: StreamName): readonly string[] {
  return allTopics.filter((topic) => topic.stream === stream).map((topic) => filterOf(topic));
}

/** Whether a message on the subject is one of the topic's. */
export function isOn(topic: Topic, cluster: string, subject: string): boolean {
  const prefix = subjectAddress(subjectToken(cluster), topic.area, null);
  return topic.key === undefined ? subject === prefix : subject.startsWith(`${prefix}.`);
}

/** Null: each message is a new one. The subject is part of it, as the topics of a stream share its ids. */
export function messageId<E>(topic: Topic<string, E>, subject: string, event: E): string | null {
  return topic.id === undefined ? null : [subject, ...topic.id(event)].join(':');
}

/** Subject and message id with the names of the fields they are made of, in braces. */
export function describeTopic(topic: Topic): { readonly address: string; readonly id: string | null } {
  const named = placeholder('');
  const key = keyOf(topic, (token) => String(token(named)));
  return { address: subjectAddress('{cluster}', topic.area, key), id: messageId(topic, '{subject}', named) };
}

/** Any field of any field of it is text: its own name in braces. */
function placeholder(name: string): unknown {
  const text = () => `{${name}}`;
  return new Proxy(text, { get: (_, field) => (typeof field === 'symbol' || field === 'toString' ? text : placeholder(field)) });
}
