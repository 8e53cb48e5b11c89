/** A model that says what the test wrote down: time is tested without rows. */
import type { Violation } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { EgressIPObject, NodeObject, PodObject } from '#libs/contracts/objects.ts';
import type { AddressProgress, Model, ModelDelta } from '#libs/egressip/model/port.ts';
import { nodeNamed } from '../../kit/node-named.ts';

export interface ScriptedModel {
  readonly model: Model;
  /** What the next input will have changed. */
  says(delta: { -readonly [K in keyof ModelDelta]?: ModelDelta[K] }): void;
  progress: (egressIP: string, address: string, from: string | null, to: string | null) => AddressProgress | null;
  complete: boolean;
  readonly pods: Set<string>;
  right: boolean | null;
  readonly unknownPods: Set<string>;
  readonly nodesRead: Set<string>;
  readonly nodesGone: Set<string>;
  servedBy: string | null;
}

export function scriptedModel(): ScriptedModel {
  const current = new Map<string, Violation>();
  let next: Partial<ModelDelta> = {};
  const nothing: ModelDelta = { appeared: [], changed: [], disappeared: [], unknown: [], touchedEgressIPs: [], touchedPods: [] };
  const script: ScriptedModel = {
    says: (delta) => {
      next = delta;
    },
    progress: () => null,
    complete: true,
    pods: new Set(),
    right: true,
    unknownPods: new Set(),
    nodesRead: new Set(),
    nodesGone: new Set(),
    servedBy: 'eip',
    model: {
      apply: () => {},
      forgetGoneDatabases: () => {},
      drain: () => {
        const delta = { ...nothing, ...next };
        next = {};
        for (const violation of [...delta.appeared, ...delta.changed]) current.set(violation.fingerprint, violation);
        for (const fingerprint of [...delta.disappeared, ...delta.unknown]) current.delete(fingerprint);
        return delta;
      },
      egressIPsKnown: () => script.complete,
      databaseOf: (node) => node,
      violations: () => current.values(),
      notes: () => [],
      violation: (fingerprint) => current.get(fingerprint) ?? null,
      verdict: () => ({
        complete: script.complete,
        missing: script.complete ? [] : ['database of worker-1'],
        consistency: 1,
        unjudged: [],
        summary: {
          nodes: 0,
          egressIPs: 0,
          pods: 0,
          unjudgedPods: 0,
          expected: 0,
          actual: 0,
          matched: 0,
          snat: null,
          reroute: null,
          mark: null,
        },
        nodes: [...script.nodesRead].map((node) => ({
          ...{ node, complete: true, consistency: 1, expected: 0, actual: 0, matched: 0 },
          ...{ snat: null, reroute: null, mark: null, reason: null },
        })),
        egressIPs: [],
      }),
      progress: (egressIP, address, from, to) => script.progress(egressIP, address, from, to),
      podView: (key) => ({
        pod: pod(key),
        matchedBy: ['eip'],
        servedBy: script.servedBy,
        rows: [{ node: 'worker-1', table: 'NAT', role: 'snat', address: '172.18.0.50', expected: {}, actual: {}, state: 'ok' }],
        unjudged: null,
        stale: [],
        violations: [],
      }),
      podPackets: () => [],
      podRight: () => script.right,
      podUnknown: (key) => script.unknownPods.has(key),
      podsByAddress: () => [],
      podsShowing: () => [],
      translationsTo: () => [],
      egressIPsByAddress: () => [],
      podsOf: () => [],
      sharedPlaces: () => new Set(),
      unjudged: () => [],
      egressIP: () => null,
      node: () => null,
      isNodeGone: (name) => script.nodesGone.has(name),
      namespace: () => null,
      cloudConfig: () => null,
      servicesUnread: () => null,
      eventsOf: () => [],
      egressIPNames: () => [],
      nodeNames: () => [],
      podKeys: () => script.pods,
    },
  };
  return script;
}

export function violation(fingerprint: string, more: Partial<Violation> = {}): Violation {
  return {
    kind: 'missing-snat',
    severity: 'critical',
    node: 'worker-1',
    egressIP: 'eip',
    address: '172.18.0.50',
    pod: { namespace: 'ns', name: fingerprint },
    podIP: '10.244.1.3',
    network: 'default',
    table: 'NAT',
    expected: null,
    actual: null,
    reason: `${fingerprint} has no SNAT`,
    fingerprint,
    ...more,
  };
}

export const tick = (at: number): ModelInput => ({ source: 'ovn', type: 'ovn-changes', at, node: 'worker-1', rows: [] });
export const lost = (at: number, node = 'worker-1'): ModelInput => ({ source: 'ovn', type: 'ovn-unavailable', at, node, reason: 'closed' });
export const back = (at: number, node = 'worker-1'): ModelInput => ({ source: 'ovn', type: 'ovn-snapshot', at, node, rows: [] });

export function nodeInput(at: number, name: string, more: Partial<NodeObject> = {}): ModelInput {
  return { source: 'kube', type: 'kube-changes', at, kind: 'Node', changes: [{ type: 'upsert', object: nodeNamed(name, more) }] };
}

export function egressIP(items: Readonly<Record<string, string>>, more: Partial<EgressIPObject> = {}): EgressIPObject {
  const everything = { matchLabels: {}, matchExpressions: [] };
  return {
    kind: 'EgressIP',
    name: 'eip',
    uid: 'uid',
    createdAt: null,
    generation: 1,
    egressIPs: ['172.18.0.50'],
    namespaceSelector: everything,
    podSelector: everything,
    mark: null,
    items: Object.entries(items).map(([address, name]) => ({ egressIP: address, node: name })),
    ...more,
  };
}

export function eipInput(at: number, items: Readonly<Record<string, string>>, more: Partial<EgressIPObject> = {}): ModelInput {
  return { source: 'kube', type: 'kube-changes', at, kind: 'EgressIP', changes: [{ type: 'upsert', object: egressIP(items, more) }] };
}

export function pod(key: string, more: Partial<PodObject> = {}): PodObject {
  const [namespace = '', name = ''] = key.split('/');
  return {
    kind: 'Pod',
    namespace,
    name,
    uid: key,
    createdAt: null,
    node: 'worker-1',
    hostNetwork: false,
    phase: 'Running',
    deleting: false,
    labels: {},
    ips: ['10.244.1.3'],
    networks: {},
    ...more,
  };
}

export function podInput(at: number, key: string, more: Partial<PodObject> = {}): ModelInput {
  return { source: 'kube', type: 'kube-changes', at, kind: 'Pod', changes: [{ type: 'upsert', object: pod(key, more) }] };
}
