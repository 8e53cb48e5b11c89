/**
 * One timeline per move of one address: what made it leave its node, when the status moved, when rows followed. An
 * address that is first on no node and then on another is one move; the first assignment of an address is none; an
 * address that leaves the spec ends its timeline, and so does its next move.
 *
 * A phase is the first moment it was observed, and none of them is before the start: rows that are observed before their
 * trigger, which is another stream, are the first sign of the move, and it starts with them. The timeline is over when SNATs
 * and next hops are right and the old node holds nothing any more. It does not wait for an old node that is gone, or that
 * the Node object or the control plane calls dead and whose database could not be read (the usual reason for the move): neither for
 * its SNATs nor for the next hops of its pods; `oldSnatGoneAt` then stays null. While it is unknown which pods the object serves, no phase is
 * observed and no timeline is over.
 */
import type { Failover } from '#libs/contracts/verdict.ts';
import { addressKey } from '../ip/address.ts';
import type { AddressProgress, Model } from '../model/port.ts';
import type { AssignmentChange, Move, ObjectRecord } from './assignments.ts';
import type { NodeRecords, Trigger } from './causes.ts';
import { type EarlyRows, noEarlyRows } from './early-rows.ts';
import type { Emit, FailoverWithId } from './events.ts';
import { lateTriggerMs } from './settings.ts';

/** Plain data: it goes into the checkpoint as it is. */
type Timeline = { -readonly [K in keyof Failover]: Failover[K] } & {
  readonly id: string;
  /** When the address left its node: a trigger observed soon after that still explains it. */
  readonly leftAt: number;
  /** The cause gives way to a trigger that is observed late. */
  assumed: boolean;
  open: boolean;
  revision: number;
};

export interface FailoversState {
  readonly timelines: readonly Timeline[];
}

export class Failovers {
  readonly #model: Model;
  readonly #nodes: NodeRecords;
  readonly #emit: Emit;
  readonly #keepMs: number;
  #timelines: Timeline[] = [];
  /** Open ones by object and address. */
  readonly #open = new Map<string, Map<string, Timeline>>();

  constructor(model: Model, nodes: NodeRecords, keepMs: number, emit: Emit) {
    this.#model = model;
    this.#nodes = nodes;
    this.#keepMs = keepMs;
    this.#emit = emit;
  }

  /** The status of an object has changed; returns the moves that are complete: from one node to another. */
  moved(change: AssignmentChange, at: number): Move[] {
    const completed: Move[] = [];
    for (const move of change.moves) {
      const current = this.#open.get(change.record.name)?.get(move.address);
      if (move.from !== null) {
        if (current !== undefined) this.#end(current, at);
        // An address that leaves together with its place in the spec has not failed over.
        if (move.to === null && !isInSpec(change.record, move.address)) continue;
        const cause = this.#nodes.causeOf(move.from, move.address, change, at);
        this.#start(change.record.name, move, cause, at);
        if (move.to !== null) completed.push(move);
      } else if (current !== undefined && current.to === null) {
        current.to = move.to;
        current.statusMovedAt = at;
        this.#say(current, at);
        completed.push({ ...move, from: current.from });
      }
    }
    if (change.specChanged) this.#endRemoved(change.record, at);
    return completed;
  }

  /** An address on no node that has left the spec as well will not be assigned again. */
  #endRemoved(record: ObjectRecord, at: number): void {
    for (const timeline of [...(this.#open.get(record.name)?.values() ?? [])]) {
      if (timeline.to === null && !isInSpec(record, timeline.address)) this.#end(timeline, at);
    }
  }

  /** The object is gone or is another one: what was under way ends unobserved. */
  removed(egressIP: string, at: number): void {
    for (const timeline of [...(this.#open.get(egressIP)?.values() ?? [])]) this.#end(timeline, at);
  }

  /**
   * A node has become unfit, at `since` or after it. Its stream may be behind that of the object it has moved, and behind the rows.
   * The start stays as it was said: whoever keeps timelines knows them by it.
   */
  triggered(node: string, trigger: Trigger, since: number, at: number): void {
    for (let index = this.#timelines.length - 1; index >= 0; index -= 1) {
      const timeline = this.#timelines[index];
      if (timeline === undefined || since - timeline.leftAt > lateTriggerMs) return;
      if (timeline.from !== node || !timeline.assumed) continue;
      timeline.cause = trigger.cause;
      timeline.assumed = false;
      this.#say(timeline, at);
    }
  }

  /** Looks at the timelines of this object again, because something of it has changed. */
  progress(egressIP: string, at: number, early = noEarlyRows): void {
    const timelines = this.#open.get(egressIP);
    if (timelines === undefined) return;
    for (const timeline of [...timelines.values()]) {
      if (this.#advance(timeline, at, early) || isUnsaid(timeline)) this.#say(timeline, at);
    }
  }

  hasOpen(egressIP: string): boolean {
    return this.#open.has(egressIP);
  }

  /** Objects with a move that is under way. */
  underWay(): Iterable<string> {
    return this.#open.keys();
  }

  list(): FailoverWithId[] {
    return this.#timelines.map((timeline) => ({ id: timeline.id, ...asFailover(timeline) }));
  }

  checkpoint(): FailoversState {
    return { timelines: this.#timelines.map((timeline) => ({ ...timeline })) };
  }

  restore(state: FailoversState): void {
    this.#timelines = state.timelines.map((timeline) => ({ ...timeline }));
    for (const timeline of this.#timelines) if (timeline.open) this.#index(timeline);
  }

  #start(egressIP: string, move: Move, trigger: Trigger, at: number): void {
    const timeline: Timeline = {
      id: `${egressIP}:${move.address}:${at}:${move.from}`,
      egressIP,
      address: move.address,
      from: move.from,
      to: move.to,
      cause: trigger.cause,
      startedAt: Math.min(trigger.at ?? at, at),
      statusMovedAt: move.to === null ? null : at,
      firstSnatAt: null,
      lastSnatAt: null,
      oldSnatGoneAt: null,
      nexthopsRightAt: null,
      convergedAt: null,
      // Asked before the model has taken the move: whom the address served on the node it leaves.
      podsAffected: this.#model.progress(egressIP, move.address, null, move.from)?.pods ?? null,
      leftAt: at,
      assumed: trigger.assumed,
      open: true,
      revision: 0,
    };
    this.#prune(at);
    this.#timelines.push(timeline);
    // `progress` says it, because the rows tell when it started.
    this.#index(timeline);
  }

  /** True when a phase was reached. */
  #advance(timeline: Timeline, at: number, early: EarlyRows): boolean {
    const { egressIP, address, to } = timeline;
    const from = timeline.from === to ? null : timeline.from;
    const seen = this.#model.progress(egressIP, address, from, to);
    if (seen === null) return false;
    const before = phasesOf(timeline);
    const isOldDead = seen.leftOnOld === null && this.#isDead(timeline, seen);
    timeline.podsAffected = Math.max(timeline.podsAffected ?? 0, seen.pods);
    // The start does not change any more once it was said.
    const earliest = isUnsaid(timeline) ? 0 : timeline.startedAt;
    const seenAt = (moment: number | null) => Math.max(earliest, moment ?? at);
    if (seen.leftOnOld === 0 && from !== null) timeline.oldSnatGoneAt ??= seenAt(early.goneAt(egressIP, address, from));
    if (to !== null) {
      const snatsAreRight = seen.undecided === 0 && seen.rightOnNew === seen.pods;
      const hopsAreRight = seen.undecided === 0 && seen.nexthopsRight + (isOldDead ? seen.nexthopsUnread : 0) === seen.pods;
      if (seen.rightOnNew > 0) timeline.firstSnatAt ??= seenAt(early.firstAt(egressIP, address, to));
      if (snatsAreRight && seen.pods > 0) timeline.lastSnatAt ??= seenAt(early.lastAt(egressIP, address, to));
      if (hopsAreRight && seen.nexthopsRight > 0) timeline.nexthopsRightAt ??= seenAt(early.nexthopsAt(egressIP));
      // What was seen gone does not come back because its database cannot be read now.
      const isOldDone = seen.leftOnOld === 0 || isOldDead || (seen.leftOnOld === null && timeline.oldSnatGoneAt !== null);
      if (snatsAreRight && hopsAreRight && isOldDone) {
        timeline.convergedAt = at;
        this.#close(timeline);
      }
    }
    timeline.startedAt = notAfterRows(timeline, timeline.startedAt);
    return phasesOf(timeline) !== before;
  }

  /** The node that the address left, as far as the control plane or its Node object says. */
  #isDead({ cause, from }: Timeline, { oldIsAway }: AddressProgress): boolean {
    const node = from === null ? undefined : this.#nodes.get(from);
    // Also one that nobody has known: it was gone before the first start.
    if (node?.present !== true) return true;
    return oldIsAway && (cause === 'unreachable' || cause === 'node-not-ready' || node.ready === false);
  }

  #index(timeline: Timeline): void {
    const timelines = this.#open.get(timeline.egressIP) ?? new Map<string, Timeline>();
    timelines.set(timeline.address, timeline);
    this.#open.set(timeline.egressIP, timelines);
  }

  #close(timeline: Timeline): void {
    timeline.open = false;
    const timelines = this.#open.get(timeline.egressIP);
    if (timelines?.get(timeline.address) === timeline) timelines.delete(timeline.address);
    if (timelines?.size === 0) this.#open.delete(timeline.egressIP);
  }

  /** It is over before its rows were. */
  #end(timeline: Timeline, at: number): void {
    if (isUnsaid(timeline)) this.#say(timeline, at);
    this.#close(timeline);
  }

  #say(timeline: Timeline, at: number): void {
    this.#emit({ type: 'failover', at, revision: timeline.revision, id: timeline.id, failover: asFailover(timeline) });
    timeline.revision += 1;
  }

  #prune(now: number): void {
    const isKept = ({ open, leftAt }: Timeline) => open || now - leftAt <= this.#keepMs;
    if (this.#timelines.some((timeline) => !isKept(timeline))) this.#timelines = this.#timelines.filter(isKept);
  }
}

const isUnsaid = ({ revision }: Timeline) => revision === 0;

function isInSpec(record: ObjectRecord, address: string): boolean {
  return record.spec.some((entry) => addressKey(entry) === addressKey(address));
}

/** The moment, or that of the first row of the move if this is earlier. */
function notAfterRows({ firstSnatAt, oldSnatGoneAt, nexthopsRightAt }: Timeline, moment: number): number {
  return Math.min(moment, firstSnatAt ?? moment, oldSnatGoneAt ?? moment, nexthopsRightAt ?? moment);
}

function phasesOf(timeline: Timeline): string {
  const { podsAffected, firstSnatAt, lastSnatAt, oldSnatGoneAt, nexthopsRightAt, convergedAt } = timeline;
  return [podsAffected, firstSnatAt, lastSnatAt, oldSnatGoneAt, nexthopsRightAt, convergedAt].join();
}

function asFailover(timeline: Timeline): Failover {
  const { id: _id, leftAt: _leftAt, assumed: _assumed, open: _open, revision: _revision, ...failover } = timeline;
  return failover;
}
