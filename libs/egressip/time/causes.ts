/**
 * Why an address moved: the last thing observed before the move that makes the cluster manager move it (facts section 6:
 * a node must exist, carry the label, be Ready and answer the reachability check; valid assignments are never moved).
 */
import type { NodeObject } from '#libs/contracts/objects.ts';
import type { FailoverCause } from '#libs/contracts/verdict.ts';
import type { AssignmentChange } from './assignments.ts';
import { goneNodeKeptMs, recoveredTriggerMs } from './settings.ts';

export interface Trigger {
  readonly cause: FailoverCause;
  /** Null when it was so when monitoring began, or is known by elimination only. */
  readonly at: number | null;
  /** By elimination, or of a node that is fit again: a trigger that is observed late is the better explanation. */
  readonly assumed: boolean;
}

export interface NodeRecord {
  readonly name: string;
  readonly uid?: string | undefined;
  ready: boolean;
  assignable: boolean;
  present: boolean;
  trigger: Trigger | null;
  /** When the node was fit again after the trigger. */
  recoveredAt: number | null;
  bootId?: string | undefined;
  version?: string | undefined;
  /** The pod of its controller that was last seen to start. */
  controllerPod?: string | undefined;
}

/** Plain data: it goes into the checkpoint as it is. */
export interface NodesState {
  readonly nodes: readonly NodeRecord[];
  readonly nodesUnseenSince: number | null;
}

export interface NodeChange {
  readonly text: string;
  /** It happened then or later. */
  readonly since: number;
  /** The node has just become unfit. */
  readonly trigger: Trigger | null;
  /** What was done to the machine, each with its text. */
  readonly done: readonly { readonly what: 'reboot' | 'upgrade'; readonly text: string }[];
}

export class NodeRecords {
  readonly #nodes = new Map<string, NodeRecord>();
  /** Since when nobody has seen the nodes; null while they are followed. */
  #unseenSince: number | null = null;

  get(name: string): NodeRecord | undefined {
    return this.#nodes.get(name);
  }

  names(): string[] {
    return [...this.#nodes.values()].filter((node) => node.present).map((node) => node.name);
  }

  /** The nodes cannot be read. */
  lost(since: number): void {
    this.#unseenSince ??= since;
  }

  /** All of them have been looked at. */
  listed(): void {
    this.#unseenSince = null;
  }

  observe(node: NodeObject, at: number, isFirstList: boolean): NodeChange | null {
    const before = this.#nodes.get(node.name);
    const isOther = before?.uid !== undefined && before.uid !== node.uid;
    // Nobody may have seen the time between its end and that of the next one of its name.
    const end = isOther ? this.remove(node.name, at) : null;
    const record: NodeRecord = {
      name: node.name,
      uid: node.uid,
      ready: node.ready,
      assignable: node.assignable,
      present: true,
      trigger: before?.trigger ?? null,
      recoveredAt: before?.recoveredAt ?? null,
      bootId: node.bootId ?? before?.bootId,
      version: node.version ?? before?.version,
      controllerPod: before?.controllerPod,
    };
    this.#nodes.set(node.name, record);
    const since = this.#unseenSince ?? at;
    if (before === undefined) return isFirstList ? null : { text: `node ${node.name} was created`, since, trigger: null, done: [] };
    const texts: string[] = [];
    let trigger: Trigger | null = null;
    if (!before.present) texts.push(end === null ? 'was created again' : 'was deleted and created again');
    // The state of an earlier node of the same name says nothing of this one.
    const was = before.present ? before : node;
    if (was.assignable && !node.assignable) {
      texts.push('lost the label k8s.ovn.org/egress-assignable');
      trigger = { cause: 'label-removed', at, assumed: false };
    } else if (!was.assignable && node.assignable) texts.push('got the label k8s.ovn.org/egress-assignable');
    if (was.ready && !node.ready) {
      texts.push('turned NotReady');
      trigger = { cause: 'node-not-ready', at, assumed: false };
    } else if (!was.ready && node.ready) texts.push('is Ready again');
    const done = doneTo(before, record);
    texts.push(...done.map(({ text }) => text));
    if (texts.length === 0) return null;
    if (trigger !== null) {
      record.trigger = trigger;
      record.recoveredAt = null;
    } else if (record.trigger !== null && node.ready && node.assignable) record.recoveredAt = at;
    return { text: `node ${node.name} ${texts.join(', ')}`, since, trigger: trigger ?? end?.trigger ?? null, done };
  }

  /** True once for each pod of a node's controller that starts. */
  controllerStarts(node: string, pod: string): boolean {
    const record = this.#nodes.get(node);
    if (record === undefined || record.controllerPod === pod) return false;
    record.controllerPod = pod;
    return true;
  }

  remove(name: string, at: number): NodeChange | null {
    const record = this.#nodes.get(name);
    if (record === undefined || !record.present) return null;
    record.present = false;
    record.trigger = { cause: 'node-deleted', at, assumed: false };
    record.recoveredAt = null;
    return { text: `node ${name} was deleted`, since: this.#unseenSince ?? at, trigger: record.trigger, done: [] };
  }

  /** Forgets nodes that have been gone for long; returns their names. */
  forget(now: number): string[] {
    const isOld = ({ present, trigger }: NodeRecord) => !present && now - (trigger?.at ?? now) > goneNodeKeptMs;
    const old = [...this.#nodes.values()].filter(isOld).map(({ name }) => name);
    for (const name of old) this.#nodes.delete(name);
    return old;
  }

  /** Why the address left `from` at this moment. */
  causeOf(from: string, address: string, { record, before, specChangedAt }: AssignmentChange, at: number): Trigger {
    const node = this.#nodes.get(from);
    const cameAt = before.find((entry) => entry.node === from && entry.address === address)?.since ?? null;
    const own = node === undefined ? null : standing(node, cameAt, at);
    if (own !== null && (specChangedAt === null || (own.at ?? 0) >= specChangedAt)) return own;
    if (specChangedAt !== null) return { cause: 'spec-changed', at: specChangedAt, assumed: true };
    if (before.filter((entry) => entry.node === from && record.spec.length > 1).length > 1)
      return { cause: 'rebalanced', at: null, assumed: true };
    // The node is there, labelled and Ready: of the rules that make an address leave a node only the health check remains.
    const isSeen = node !== undefined && this.#unseenSince === null;
    return { cause: isSeen ? 'unreachable' : 'unknown', at: null, assumed: true };
  }

  checkpoint(): NodesState {
    return { nodes: [...this.#nodes.values()].map((record) => ({ ...record })), nodesUnseenSince: this.#unseenSince };
  }

  restore({ nodes, nodesUnseenSince }: NodesState): void {
    for (const record of nodes) this.#nodes.set(record.name, { ...record });
    this.#unseenSince = nodesUnseenSince;
  }
}

function doneTo(before: NodeRecord, now: NodeRecord): NodeChange['done'] {
  const isOther = (was: string | undefined, is: string | undefined) => was !== undefined && was !== is;
  return [
    ...(isOther(before.version, now.version)
      ? [{ what: 'upgrade' as const, text: `was upgraded from ${before.version} to ${now.version}` }]
      : []),
    ...(isOther(before.bootId, now.bootId) ? [{ what: 'reboot' as const, text: 'booted again' }] : []),
  ];
}

/** `cameAt`: when the address came to the node; an event before that did not make it leave. */
function standing({ trigger, recoveredAt, present, assignable, ready }: NodeRecord, cameAt: number | null, now: number): Trigger | null {
  if (trigger !== null && (cameAt === null || trigger.at === null || trigger.at >= cameAt)) {
    if (recoveredAt === null) return trigger;
    if (now - recoveredAt <= recoveredTriggerMs) return { ...trigger, assumed: true };
  }
  if (!present) return { cause: 'node-deleted', at: null, assumed: false };
  if (!assignable) return { cause: 'label-removed', at: null, assumed: false };
  if (!ready) return { cause: 'node-not-ready', at: null, assumed: false };
  return null;
}
