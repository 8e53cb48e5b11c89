/**
 * What an input says about the objects themselves, apart from what follows from it for rows: nodes that become unfit,
 * addresses that move, pods that start and end, controllers that restart. Called before the model has taken the input.
 */
import type { ClusterChange } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import {
  type EgressIPObject,
  type KubeKind,
  type KubeObject,
  type NodeObject,
  objectKey,
  type PodObject,
} from '#libs/contracts/objects.ts';
import type { Assignments, Move } from './assignments.ts';
import type { NodeChange, NodeRecords } from './causes.ts';
import type { Convergence } from './convergence.ts';
import type { Failovers } from './failovers.ts';
import type { Hosting } from './hosting.ts';
import type { RecentChanges } from './recent.ts';
import { controllerNode, type Restarts } from './restarts.ts';

export interface Observed {
  readonly nodes: NodeRecords;
  readonly assignments: Assignments;
  readonly failovers: Failovers;
  readonly hosting: Hosting;
  readonly convergence: Convergence;
  readonly recent: RecentChanges;
  readonly restarts: Restarts;
  /** Kinds that have been listed at least once. */
  readonly listed: Set<KubeKind>;
  readonly restarted: (node: string, at: number) => void;
  /** Its controller begins anew too, though nobody may have seen its database away. */
  readonly booted: (node: string, at: number) => void;
  readonly changed: (change: ClusterChange) => void;
}

/** Returns the objects whose fail-over timelines have to be looked at. */
export function observe(observed: Observed, input: ModelInput, at: number): string[] {
  switch (input.type) {
    case 'kube-snapshot':
      return observeList(observed, input.kind, input.objects, at);
    case 'kube-changes':
      return input.changes.flatMap((change) =>
        change.type === 'upsert'
          ? observeObject(observed, change.object, at, 'change')
          : observeDelete(observed, input.kind, change.key, at),
      );
    case 'kube-unavailable':
      if (input.kind === 'Node') observed.nodes.lost(input.at);
      return [];
    case 'ovn-unavailable':
      // We did not look, but the cluster did not change: this explains nothing, and no controller restarted.
      if (input.unobserved === true) return [];
      observed.restarts.databaseLost(input.node);
      observed.recent.record('node', input.node, at, `the database of ${input.node} cannot be read: ${input.reason}`);
      return [];
    case 'ovn-snapshot':
      if (!observed.restarts.databaseBack(input.node)) return [];
      observed.recent.record('node', input.node, at, `the database of ${input.node} is back`);
      observed.restarted(input.node, at);
      return [];
    case 'ovn-changes':
      return [];
  }
}

type How = 'first-list' | 'list' | 'change';

function observeList(observed: Observed, kind: KubeKind, objects: readonly KubeObject[], at: number): string[] {
  const how: How = observed.listed.has(kind) ? 'list' : 'first-list';
  observed.listed.add(kind);
  const listed = new Set(objects.map(objectKey));
  const gone = [...namesOf(observed, kind)].filter((name) => !listed.has(name));
  const moved = [
    ...gone.flatMap((key) => observeDelete(observed, kind, key, at)),
    ...objects.flatMap((object) => observeObject(observed, object, at, how)),
  ];
  if (kind === 'Node') observed.nodes.listed();
  return moved;
}

function namesOf({ nodes, assignments, convergence }: Observed, kind: KubeKind): Iterable<string> {
  if (kind === 'Node') return nodes.names();
  if (kind === 'EgressIP') return assignments.names();
  return kind === 'Pod' ? convergence.knownPods() : [];
}

function observeObject(observed: Observed, object: KubeObject, at: number, how: How): string[] {
  if (object.kind === 'Node') observeNode(observed, object, at, how);
  else if (object.kind === 'Pod') observePod(observed, object, at, how);
  else if (object.kind === 'EgressIP') return observeEgressIP(observed, object, at, how);
  else if (object.kind === 'Event' && how === 'change') {
    observed.recent.record('egressip', object.egressIP, at, `event ${object.reason}: ${object.message}`);
  }
  return [];
}

function observeDelete(observed: Observed, kind: KubeKind, key: string, at: number): string[] {
  if (kind === 'Node') {
    noteNode(observed, key, observed.nodes.remove(key, at), at);
    for (const name of observed.nodes.forget(at)) observed.restarts.databaseBack(name);
  } else if (kind === 'Pod') {
    observed.convergence.podGone(key, at);
    observed.recent.record('pod', key, at, 'pod deleted');
  } else if (kind === 'EgressIP') {
    const record = observed.assignments.remove(key);
    if (record === undefined) return [];
    observed.failovers.removed(key, at);
    observed.hosting.removed(record, at);
    noteEdit(observed, key, at, `EgressIP ${key} deleted`);
  }
  return [];
}

function observeNode(observed: Observed, node: NodeObject, at: number, how: How): void {
  noteNode(observed, node.name, observed.nodes.observe(node, at, how === 'first-list'), at);
}

function noteNode({ recent, failovers, changed, booted }: Observed, node: string, change: NodeChange | null, at: number): void {
  if (change === null) return;
  if (change.done.some(({ what }) => what === 'reboot')) booted(node, at);
  for (const { what, text } of change.done) changed({ at, what, node, egressIP: null, text: `node ${node} ${text}` });
  recent.record('node', node, at, change.text);
  if (change.trigger !== null) failovers.triggered(node, change.trigger, change.since, at);
}

function observePod(observed: Observed, pod: PodObject, at: number, how: How): void {
  observed.convergence.podSeen(pod, at, how !== 'change');
  if (how !== 'change') return;
  const key = objectKey(pod);
  const labels = Object.entries(pod.labels).map(([label, value]) => `${label}=${value}`);
  const parts = [pod.deleting ? 'being deleted' : pod.phase, pod.node === null ? 'not scheduled' : `on ${pod.node}`];
  if (pod.ips.length > 0) parts.push(`with ${pod.ips.join(', ')}`);
  observed.recent.record('pod', key, at, `pod is ${parts.join(' ')}, labels ${labels.length === 0 ? '(none)' : labels.join(', ')}`);
  const node = controllerNode(pod);
  if (node === null || !observed.convergence.isStarting(key)) return;
  observed.recent.record('node', node, at, `pod ${key} is ${pod.phase}`);
  if (observed.nodes.controllerStarts(node, pod.uid))
    observed.changed({ at, what: 'rollout', node, egressIP: null, text: `the controller of ${node} restarted (pod ${pod.name})` });
  observed.restarted(node, at);
}

function observeEgressIP(observed: Observed, object: EgressIPObject, at: number, how: How): string[] {
  const { assignments, failovers, hosting, recent } = observed;
  const { name } = object;
  const before = assignments.get(name);
  if (before !== undefined && before.uid !== object.uid) failovers.removed(name, at);
  const change = assignments.observe(object, at, how === 'first-list');
  if (change === null) {
    const record = assignments.get(name);
    if (record !== undefined) hosting.appeared(record, before, at);
    if (how !== 'first-list') noteEdit(observed, name, at, `EgressIP ${name} created with ${object.egressIPs.join(', ')}`);
    return [];
  }
  if (change.specChanged) noteEdit(observed, name, at, `the spec's addresses are now ${object.egressIPs.join(', ')}`);
  if (change.selectorsChanged) noteEdit(observed, name, at, 'the selectors changed');
  for (const move of change.moves) noteMove(recent, name, move);
  const completed = failovers.moved(change, at);
  hosting.changed(change, completed);
  for (const move of completed) assignments.count(change.record, move);
  return change.moves.length > 0 ? [name] : [];
}

function noteEdit({ recent, changed }: Observed, name: string, at: number, text: string): void {
  recent.record('egressip', name, at, text);
  changed({ at, what: 'edit', node: null, egressIP: name, text: text.includes(name) ? text : `EgressIP ${name}: ${text}` });
}

function noteMove(recent: RecentChanges, name: string, { address, from, to, at }: Move): void {
  const text =
    from === null
      ? `${address} of ${name} was assigned to ${to}`
      : to === null
        ? `${address} of ${name} left ${from} and is on no node`
        : `${address} of ${name} moved from ${from} to ${to}`;
  recent.record('egressip', name, at, text);
  for (const node of [from, to]) if (node !== null) recent.record('node', node, at, text);
}
