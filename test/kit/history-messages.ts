/** One message of each kind that the history keeps, as the services publish them. Their moments stand for revisions. */
import type { TopicMessage } from '#libs/bus/port.ts';
import type {
  AssignmentEvent,
  ClusterChange,
  ClusterSample,
  ConvergenceEvent,
  FailoverEvent,
  FindingEvent,
  IncidentEvent,
  NodeSample,
  ObjectSample,
  ObservedEvent,
} from '#libs/contracts/messages.ts';
import type { RunCheck, RunMeasurement, TestRun } from '#libs/contracts/runs.ts';
import { subjectOf, type Topic, topics } from '#libs/contracts/topics.ts';
import type { historyTopics } from '../../services/historian/rows.ts';

export const historyStart = 1_790_000_000_000;

export function findingEventAt(at: number, fingerprint: string, state: 'pending' | 'firing' | 'resolved'): FindingEvent {
  return {
    at,
    stateSeq: 1,
    revision: at,
    finding: {
      kind: 'missing-snat',
      severity: 'critical',
      state,
      node: 'worker-1',
      egressIP: 'eip-1',
      address: '10.0.0.1',
      pod: { namespace: 'ns', name: 'pod-1' },
      podIP: '10.128.0.7',
      network: 'default',
      table: 'NAT',
      expected: { external_ip: '10.0.0.1' },
      actual: null,
      reason: "the pod's SNAT is missing on worker-1",
      since: new Date(historyStart).toISOString(),
      fingerprint,
      incident: 'i1',
    },
  };
}

export function clusterSampleAt(at: number): ClusterSample {
  return {
    ...{ at, complete: true, missing: 0, nodes: 3, readable: 3, egressIPs: 1, pods: 2, unjudgedPods: 0 },
    ...{ expected: 4, actual: 4, matched: 4, consistency: 1, critical: 0, warning: 0 },
  };
}

export function incidentEventAt(
  at: number,
  id: string,
  state: 'pending' | 'firing' | 'resolved',
  change: Partial<IncidentEvent['incident']> = {},
): IncidentEvent {
  return {
    at,
    stateSeq: 1,
    revision: at,
    incident: {
      id,
      kind: 'missing-snat',
      severity: 'critical',
      state,
      node: 'worker-1',
      egressIP: 'eip-1',
      address: '10.0.0.1',
      pods: 2,
      findings: 2,
      since: new Date(historyStart).toISOString(),
      reason: '2 pods of eip-1 have no SNAT on worker-1',
      ...change,
    },
  };
}

export function sampleAt(at: number, node: string): NodeSample {
  return { at, node, complete: true, expected: 4, actual: 4, matched: 4, snat: 2, reroute: 2, consistency: 1, egressIPs: 1, capacity: [] };
}

export function testRunAt(at: number, change: Partial<TestRun> = {}): TestRun {
  return {
    id: 'r1',
    scenario: 'label-flip',
    parameters: {},
    state: 'passed',
    createdAt: at,
    startedAt: at,
    endedAt: at + 5,
    iteration: 1,
    iterations: 1,
    plan: 'p1',
    dryRun: false,
    step: null,
    counts: { steps: 1, stepsDone: 1, passed: 1, failed: 0, notMeasured: 0 },
    undo: [],
    memory: {},
    ending: { state: 'passed', error: null },
    error: null,
    ...change,
  };
}

export function runCheckAt(at: number, change: Partial<RunCheck> = {}): RunCheck {
  const check = { run: 'r1', id: 'k1', step: '1/check', iteration: 1, name: 'after: SNAT rows', result: 'failed' } as const;
  return { ...check, expected: 4, actual: null, detail: 'worker-1 is not read', rows: ['worker-1: 10.128.0.7'], at, ...change };
}

export function runMeasurementAt(at: number, change: Partial<RunMeasurement> = {}): RunMeasurement {
  const measurement = { run: 'r1', id: 'm1', step: '1/measure', iteration: 1, name: 'SNAT convergence P95', subject: '' };
  return { ...measurement, value: 12.5, unit: 'ms', detail: 'of all pods', at, ...change };
}

type HistoryMessage = TopicMessage<(typeof historyTopics)[number]>;

/** As the bus delivers it. */
export function messageOn<N extends string, E>(topic: Topic<N, E>, cluster: string, event: NoInfer<E>) {
  return { topic: topic.name, event, subject: subjectOf(topic, cluster, event), seq: 1, storedAt: historyStart };
}

export function historyMessages(cluster: string): readonly HistoryMessage[] {
  const at = historyStart + 1_000;
  const failover: FailoverEvent = {
    at,
    stateSeq: 1,
    revision: 0,
    id: 'f1',
    failover: {
      egressIP: 'eip-1',
      address: '10.0.0.1',
      from: 'worker-1',
      to: 'worker-2',
      cause: 'node-not-ready',
      startedAt: historyStart,
      statusMovedAt: historyStart + 10,
      firstSnatAt: historyStart + 20.4,
      lastSnatAt: null,
      oldSnatGoneAt: null,
      nexthopsRightAt: null,
      convergedAt: historyStart + 900,
      podsAffected: 2,
    },
  };
  const assignment: AssignmentEvent = {
    at,
    uid: 'u1',
    revision: 0,
    egressIP: 'eip-1',
    address: '10.0.0.1',
    from: null,
    to: 'worker-1',
    cause: 'assigned',
  };
  const convergence: ConvergenceEvent = {
    at,
    namespace: 'ns',
    pod: 'pod-1',
    egressIP: null,
    node: 'worker-1',
    trigger: 'pod-start',
    ms: 12.5,
    snatMs: 12.5,
    rerouteMs: null,
    leakMs: null,
  };
  const counts = { expected: 4, actual: 4, matched: 4, consistency: 1 };
  const object: ObjectSample = { at, egressIP: 'eip-1', complete: true, pods: 2, standbyPods: 0, ...counts };
  const change: ClusterChange = { at, what: 'reboot', node: 'worker-1', egressIP: null, text: 'node worker-1 booted again' };
  const observed: ObservedEvent = {
    at,
    everyMs: 60_000,
    since: historyStart,
    gapFrom: null,
    nodes: [{ node: 'worker-1', since: historyStart }],
  };
  return [
    messageOn(topics.finding, cluster, findingEventAt(at, 'p1', 'firing')),
    messageOn(topics.incident, cluster, incidentEventAt(at, 'i1', 'firing')),
    messageOn(topics.failover, cluster, failover),
    messageOn(topics.assignment, cluster, assignment),
    messageOn(topics.sample, cluster, { ...sampleAt(at, 'worker-1'), capacity: [{ family: 'ipv4', used: 1, limit: 10 }] }),
    messageOn(topics.objectSample, cluster, object),
    messageOn(topics.clusterSample, cluster, clusterSampleAt(at)),
    messageOn(topics.change, cluster, change),
    messageOn(topics.observed, cluster, observed),
    messageOn(topics.convergence, cluster, convergence),
    messageOn(topics.run, cluster, testRunAt(at)),
    messageOn(topics.runCheck, cluster, runCheckAt(at)),
    messageOn(topics.runMeasurement, cluster, runMeasurementAt(at)),
  ];
}
