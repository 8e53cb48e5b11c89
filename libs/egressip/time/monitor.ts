/**
 * The model over time. It has no clock: time comes in with each input, or through `advance` when nothing happens. The
 * same inputs give the same events with the same ids and moments, also over `checkpoint` and `restore`; `advance` only
 * decides how early a finding that is due is told, never when it is said to have fired or to be over.
 */

import type { Finding, Incident, Severity } from '#libs/contracts/findings.ts';
import type { ClusterChange } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeKind } from '#libs/contracts/objects.ts';
import type { FindingHistory, Verdict } from '#libs/contracts/verdict.ts';
import type { Model, ModelDelta } from '../model/port.ts';
import { Assignments, isFlapping, type Move, type ObjectRecord } from './assignments.ts';
import { NodeRecords, type NodesState } from './causes.ts';
import { Convergence, type ConvergenceState } from './convergence.ts';
import { earlyRows, noEarlyRows } from './early-rows.ts';
import type { FailoverWithId, FindingChange, MonitorEvent } from './events.ts';
import { Failovers, type FailoversState } from './failovers.ts';
import { Hosting } from './hosting.ts';
import { type IncidentState, Incidents } from './incidents.ts';
import { type Observed, observe } from './observer.ts';
import { type RecentChange, RecentChanges, type SavedChanges, type SubjectType } from './recent.ts';
import { Restarts } from './restarts.ts';
import { defaultHoldOffMs, defaultRestartHoldOffMs, goneNodeKeptMs } from './settings.ts';
import { FindingTracker, type OpenFinding, type TrackerState } from './tracker.ts';

export interface MonitorOptions {
  readonly model: Model;
  /** 0 looks at one moment: whatever is wrong fires at once. */
  readonly holdOffMs?: number;
  readonly restartHoldOffMs?: number;
  /**
   * How long resolved findings and old fail-overs stay in `history` and `failovers`, those that never fired ten minutes at
   * most; all of them for ever when absent.
   */
  readonly keepResolvedMs?: number;
}

/**
 * What a restarted monitor must know; plain JSON, in proportion to what is wrong and to the number of objects and nodes.
 * Of what is over it holds the findings that fired last and the fail-overs.
 */
export interface MonitorState extends NodesState {
  readonly version: 1;
  readonly now: number;
  readonly tracker: TrackerState;
  readonly incidents: readonly IncidentState[];
  readonly assignments: readonly ObjectRecord[];
  readonly failovers: FailoversState;
  readonly convergence: ConvergenceState;
  readonly recent: readonly SavedChanges[];
  readonly away: readonly string[];
  readonly listed: readonly KubeKind[];
}

export interface ObjectHistory {
  /** Moves from one node to another since monitoring began, and the last of them. */
  readonly moveCount: number;
  readonly moves: readonly Move[];
  readonly flapping: boolean;
  /** `since` null: it was there when monitoring began. */
  readonly addresses: readonly { readonly address: string; readonly node: string; readonly since: number | null }[];
}

export interface Monitor {
  /**
   * Takes one observation: what became due before it, then what it changes. No finding fires yet, or is over, after `knownUntil`: an input
   * that says otherwise may be on its way from another source that cannot be heard now.
   */
  apply(input: ModelInput, knownUntil?: number): MonitorEvent[];
  /** Time passes without input: what is due at `at` or before. */
  advance(at: number): MonitorEvent[];
  /** When `advance` has something to say at the earliest; null: not before the next input. */
  nextDeadline(): number | null;
  /** The last moment anything happened, epoch ms; 0 before the first input. */
  now(): number;
  /** Counts at this moment; findings and incidents are the pending and firing ones, and so are their counts. */
  verdict(): Verdict;
  /** Pending and firing ones, gravest first. */
  findings(): Finding[];
  incidents(): Incident[];
  /** By their start; the last state of each. */
  failovers(): FailoverWithId[];
  history(): FindingHistory[];
  objectHistory(egressIP: string): ObjectHistory | null;
  recent(type: SubjectType, name: string): readonly RecentChange[];
  checkpoint(): MonitorState;
  /**
   * Goes on from a checkpoint. The model must have been fed what it had seen then, so far as that still exists; what it
   * cannot confirm yet stays as it was until a snapshot tells. Returns what turns out to have changed meanwhile.
   */
  restore(state: MonitorState): MonitorEvent[];
}

/** Hold-offs in ms: 10 s and 60 s unless given; 0 fires at once. */
export function createMonitor(options: MonitorOptions): Monitor {
  const { model, holdOffMs = defaultHoldOffMs, keepResolvedMs = Number.POSITIVE_INFINITY } = options;
  const restartHoldOffMs = options.restartHoldOffMs ?? (holdOffMs === 0 ? 0 : defaultRestartHoldOffMs);
  let events: MonitorEvent[] = [];
  /** Of the last input, and of what fired last: time that only passed must not date the inputs that come after it. */
  let now = 0;
  let lastFired = 0;
  const emit = (event: MonitorEvent): void => {
    events.push(event);
  };

  const recent = new RecentChanges();
  const nodes = new NodeRecords();
  const assignments = new Assignments();
  const failovers = new Failovers(model, nodes, keepResolvedMs, emit);
  const convergence = new Convergence(model, (egressIP) => failovers.hasOpen(egressIP), emit);
  const incidents = new Incidents(emit, noteIncident);
  const incidentOf = incidents.idOf.bind(incidents);
  const tracker = new FindingTracker({ holdOffMs, restartHoldOffMs, keepResolvedMs, incidentOf, onChange, onHeld }, emit);
  const restarts = new Restarts();
  /** The name is that of a node or of a database, which may have the rows of many nodes. */
  const restarted = (name: string, at: number): void => {
    tracker.restarted(name, at);
    for (const node of model.nodeNames()) if (node !== name && model.databaseOf(node) === name) tracker.restarted(node, at);
  };
  // One database of all nodes and its controllers are elsewhere.
  const booted = (node: string, at: number): void => {
    if (model.databaseOf(node) === node) tracker.restarted(node, at);
  };
  const hosting = new Hosting(emit);
  const changed = (change: ClusterChange): void => emit({ type: 'change', at: change.at, change });
  const listed: Observed['listed'] = new Set();
  const observed: Observed = { nodes, assignments, failovers, hosting, convergence, recent, restarts, listed, restarted, booted, changed };

  function noteIncident(incident: Incident, at: number): void {
    const text = incident.state === 'firing' ? `alert: ${incident.reason}` : `over: ${incident.reason}`;
    if (incident.node !== null) recent.record('node', incident.node, at, text, incident.egressIP);
    if (incident.egressIP !== null) recent.record('egressip', incident.egressIP, at, text);
  }

  function onChange(
    open: OpenFinding,
    change: FindingChange,
    at: number,
    previous: OpenFinding['violation'],
    previousIncident: string,
  ): void {
    const { violation } = open;
    if (change === 'pending') {
      incidents.add(open, at);
      convergence.opened(violation, at);
    } else if (change === 'firing') incidents.fired(open);
    else if (change === 'resolved') {
      incidents.remove(open, violation, open.incident);
      if (open.goneAt === null) convergence.closed(violation, at);
    } else if (previousIncident !== open.incident) {
      incidents.remove(open, previous, previousIncident);
      incidents.add(open, at);
    } else incidents.changed(open);
    if (violation.pod === null || change === 'evidence') return;
    const state = change === 'pending' ? 'wrong' : change === 'firing' ? 'alert' : 'right again';
    recent.record('pod', `${violation.pod.namespace}/${violation.pod.name}`, at, `${state}: ${violation.kind}: ${violation.reason}`);
  }

  /** The rows themselves are right or wrong from the moment they are seen to be. */
  function onHeld(violation: OpenFinding['violation'], isGone: boolean, at: number): void {
    if (isGone) convergence.closed(violation, at);
    else convergence.opened(violation, at);
  }

  function take(delta: ModelDelta, at: number, knownUntil: number, unobservedFrom: number): void {
    for (const fingerprint of [...delta.disappeared].sort()) tracker.disappear(fingerprint, at, knownUntil);
    for (const violation of inOrder(delta.appeared)) tracker.appear(violation, at);
    for (const violation of inOrder(delta.changed)) tracker.change(violation, at);
    for (const fingerprint of delta.unknown) {
      const violation = tracker.unknown(fingerprint, unobservedFrom);
      if (violation !== null) convergence.unknown(violation);
    }
  }

  function ending(delta: ModelDelta): OpenFinding[] {
    return delta.disappeared.flatMap((fingerprint) => tracker.get(fingerprint) ?? []);
  }

  /** Everything due before `at`, or also at it, each moment complete before the next one. */
  function fireUntil(at: number, inclusive: boolean): void {
    for (;;) {
      const due = tracker.nextDeadline();
      if (due === null || due > at || (due === at && !inclusive)) return;
      lastFired = due;
      tracker.fire(due);
      incidents.flush(due);
    }
  }

  /** Pods with findings of before a restart that nothing confirms or ends, because the pods cannot be judged. */
  const unjudged = new Set<string>();

  function resolveUnconfirmed(at: number, knownUntil: number): void {
    if (!tracker.hasUnconfirmed()) return;
    const verdict = model.verdict();
    const known = new Set(verdict.nodes.filter((node) => node.complete).map((node) => node.node));
    // Nothing of such a node will be read again, but for its database if that still answers.
    const isOver = ({ node, kind }: OpenFinding['violation']) => node !== null && kind !== 'ghost-node' && model.isNodeGone(node);
    const isKnown = ({ node, kind }: OpenFinding['violation']) =>
      node === null ? kind !== ofAllDatabases && model.egressIPsKnown() : known.has(node);
    unjudged.clear();
    const isJudged = ({ pod }: OpenFinding['violation']) => {
      if (pod === null) return true;
      const key = `${pod.namespace}/${pod.name}`;
      if (!model.podUnknown(key)) return true;
      unjudged.add(key);
      return false;
    };
    tracker.resolveUnconfirmed(
      at,
      knownUntil,
      (violation) => verdict.complete || isOver(violation) || (isJudged(violation) && isKnown(violation)),
    );
  }

  function drain(): MonitorEvent[] {
    const drained = events;
    events = [];
    return drained;
  }

  return {
    apply(input, knownUntil = Number.POSITIVE_INFINITY) {
      // Streams have their own writers and clocks; time does not run backwards here.
      const at = Math.max(now, input.at);
      fireUntil(Math.min(at, knownUntil), false);
      now = at;
      const moved = observe(observed, input, at);
      model.apply(input);
      if (removesNode(input) || input.type === 'ovn-unavailable') model.forgetGoneDatabases(at - goneNodeKeptMs);
      const delta = model.drain();
      const isSnapshot = input.type === 'kube-snapshot' || input.type === 'ovn-snapshot';
      const early = moved.length === 0 ? noEarlyRows : earlyRows(ending(delta), at);
      // An input that became unavailable is dated by when its producer last saw it.
      const unobservedFrom = Math.min(at, input.at);
      if (input.type === 'kube-unavailable') tracker.doubt(unobservedFrom, () => true);
      if (input.type === 'ovn-unavailable')
        tracker.doubt(
          unobservedFrom,
          ({ node, kind }) => kind === ofAllDatabases || (node !== null && (model.databaseOf(node) ?? node) === input.node),
        );
      take(delta, at, knownUntil, unobservedFrom);
      const isJudgedAnew = unjudged.size > 0 && delta.touchedPods.some((key) => unjudged.has(key));
      if (isSnapshot || removesNode(input) || isJudgedAnew) resolveUnconfirmed(at, knownUntil);
      convergence.settle(delta.touchedPods, at, isSnapshot);
      // A node that is dead is not waited for, and a database that is read now may hold nothing of the object that moved away from it.
      const tellsOfOldNode = input.source === 'kube' ? input.kind === 'Node' : input.type !== 'ovn-changes';
      const waiting = tellsOfOldNode ? failovers.underWay() : [];
      for (const egressIP of new Set([...moved, ...delta.touchedEgressIPs, ...waiting])) failovers.progress(egressIP, at, early);
      fireUntil(Math.min(at, knownUntil), true);
      incidents.flush(at);
      return drain();
    },

    advance(at) {
      fireUntil(at, true);
      return drain();
    },

    nextDeadline: () => tracker.nextDeadline(),
    now: () => Math.max(now, lastFired),

    verdict() {
      const findings = sorted(tracker.findings());
      const verdict = model.verdict();
      const counts: Record<Severity, number> = { critical: 0, warning: 0, info: 0 };
      for (const { severity } of findings) counts[severity] += 1;
      return { ...verdict, summary: { ...verdict.summary, findings: counts }, findings, incidents: sorted(incidents.incidents()) };
    },

    findings: () => sorted(tracker.findings()),
    incidents: () => sorted(incidents.incidents()),
    failovers: () => failovers.list(),
    history: () => tracker.history(),

    objectHistory(egressIP) {
      const record = assignments.get(egressIP);
      if (record === undefined) return null;
      const { moveCount, moves, assignments: addresses } = record;
      return { moveCount, moves, flapping: isFlapping(record, Math.max(now, lastFired)), addresses };
    },

    recent: (type, name) => recent.of(type, name),

    checkpoint: () => ({
      version: 1,
      now,
      tracker: tracker.checkpoint(),
      incidents: incidents.checkpoint(),
      assignments: assignments.checkpoint(),
      ...nodes.checkpoint(),
      failovers: failovers.checkpoint(),
      convergence: convergence.checkpoint(),
      recent: recent.checkpoint(),
      away: restarts.checkpoint(),
      listed: [...observed.listed],
    }),

    restore(state) {
      now = state.now;
      model.drain();
      tracker.restore(state.tracker);
      incidents.restore(state.incidents, tracker.open());
      assignments.restore(state.assignments);
      for (const record of assignments.records()) hosting.resumed(record, now);
      nodes.restore(state);
      failovers.restore(state.failovers);
      convergence.restore(state.convergence);
      recent.restore(state.recent);
      restarts.restore(state.away);
      for (const kind of state.listed) observed.listed.add(kind);
      for (const violation of inOrder([...model.violations()])) tracker.confirm(violation, now);
      // What the log says has yet to be vouched for: a writer that died says nothing there.
      resolveUnconfirmed(now, Number.NEGATIVE_INFINITY);
      incidents.flush(now);
      return drain();
    },
  };
}

/** The one kind that is of no node and yet rests on what databases hold; others without a node rest on objects. */
const ofAllDatabases = 'zones-disagree';

function removesNode(input: ModelInput): boolean {
  return input.type === 'kube-changes' && input.kind === 'Node' && input.changes.some(({ type }) => type === 'delete');
}

function inOrder<T extends { readonly fingerprint: string }>(violations: readonly T[]): readonly T[] {
  return violations.length < 2 ? violations : [...violations].sort((left, right) => (left.fingerprint < right.fingerprint ? -1 : 1));
}

const severityRank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/** Firing before pending, gravest first, then oldest first; the same order whatever the order of arrival. */
function sorted<T extends Finding | Incident>(entries: T[]): T[] {
  return entries
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ entry }) => entry);
}

function sortKey(entry: Finding | Incident): string {
  const id = 'fingerprint' in entry ? entry.fingerprint : entry.id;
  return [
    entry.state === 'firing' ? 0 : 1,
    severityRank[entry.severity],
    entry.since,
    entry.kind,
    entry.node ?? '',
    entry.egressIP ?? '',
    id,
  ].join(' ');
}
