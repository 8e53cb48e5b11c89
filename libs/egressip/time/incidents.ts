/**
 * Findings of one cause, grouped as they come and go: same kind, on the same node, for the same object and address. The
 * id is made of just that, so a restart or a second analyzer gives the same one; when the last finding is resolved the
 * incident is, and the next one of that cause has the same id and a later `since`.
 */
import { createHash } from 'node:crypto';
import { findingKinds, type Incident, type Violation } from '#libs/contracts/findings.ts';
import { type Emit, iso } from './events.ts';
import { incidentReason } from './incident-text.ts';
import { isInSight, type OpenFinding } from './tracker.ts';

interface Group {
  readonly id: string;
  readonly since: number;
  readonly members: Map<string, OpenFinding>;
  readonly pods: Map<string, number>;
  firing: number;
  peakFindings: number;
  peakPods: number;
  /** What was last said of it, and how often something was. */
  said: string;
  /** The moment of that: a later event is dated no earlier, as readers take the later one of two states. */
  saidAt: number;
  revision: number;
  /** What is left to describe it by when it is over. */
  last: Violation;
}

/** What the findings cannot tell about an open incident. */
export interface IncidentState {
  readonly id: string;
  readonly since: number;
  readonly peakFindings: number;
  readonly peakPods: number;
  readonly revision: number;
  readonly saidAt: number;
}

export class Incidents {
  readonly #emit: Emit;
  readonly #onState: (incident: Incident, at: number) => void;
  readonly #groups = new Map<string, Group>();
  readonly #touched = new Set<Group>();
  readonly #ids = new Map<string, string>();

  /** `onState` is told when an incident starts to fire, and when one that fired is over. */
  constructor(emit: Emit, onState: (incident: Incident, at: number) => void) {
    this.#emit = emit;
    this.#onState = onState;
  }

  /** The id of the incident a violation belongs to. */
  idOf(violation: Violation): string {
    const cause = JSON.stringify([violation.kind, violation.node, violation.egressIP, violation.address]);
    const known = this.#ids.get(cause);
    if (known !== undefined) return known;
    const id = createHash('sha256').update(cause).digest('hex').slice(0, 16);
    if (this.#ids.size > 100_000) this.#ids.clear();
    this.#ids.set(cause, id);
    return id;
  }

  add(open: OpenFinding, at: number): void {
    const { violation } = open;
    let group = this.#groups.get(open.incident);
    if (group === undefined) {
      group = {
        id: open.incident,
        since: at,
        members: new Map(),
        pods: new Map(),
        firing: 0,
        peakFindings: 0,
        peakPods: 0,
        said: '',
        saidAt: 0,
        revision: 0,
        last: violation,
      };
      this.#groups.set(open.incident, group);
    }
    group.members.set(violation.fingerprint, open);
    if (open.firingAt !== null) group.firing += 1;
    const pod = podOf(violation);
    if (pod !== null) group.pods.set(pod, (group.pods.get(pod) ?? 0) + 1);
    group.peakFindings = Math.max(group.peakFindings, group.members.size);
    group.peakPods = Math.max(group.peakPods, group.pods.size);
    this.#touched.add(group);
  }

  fired(open: OpenFinding): void {
    const group = this.#groups.get(open.incident);
    if (group === undefined) return;
    group.firing += 1;
    this.#touched.add(group);
  }

  /** Other evidence may change the reason of an incident of one. */
  changed(open: OpenFinding): void {
    const group = this.#groups.get(open.incident);
    if (group !== undefined && group.members.size === 1) this.#touched.add(group);
  }

  remove(open: OpenFinding, violation: Violation, incident: string): void {
    const group = this.#groups.get(incident);
    if (group === undefined || !group.members.delete(violation.fingerprint)) return;
    group.last = violation;
    if (open.firingAt !== null) group.firing -= 1;
    const pod = podOf(violation);
    const left = pod === null ? 0 : (group.pods.get(pod) ?? 1) - 1;
    if (pod !== null && left > 0) group.pods.set(pod, left);
    else if (pod !== null) group.pods.delete(pod);
    this.#touched.add(group);
  }

  /** Says what has changed since the last flush, once per incident. */
  flush(at: number): void {
    for (const group of this.#touched) {
      const incident = asIncident(group);
      if (incident.state === 'resolved') this.#groups.delete(group.id);
      const text = textOf(incident);
      if (text === group.said) continue;
      // Came and went within one input: nobody was told, nobody needs to be.
      if (incident.state === 'resolved' && group.said === '') continue;
      group.saidAt = Math.max(at, group.saidAt);
      this.#emit({ type: 'incident', at: group.saidAt, revision: group.revision, incident });
      const stateBefore = group.said.slice(0, group.said.indexOf(':'));
      const fired = incident.state === 'firing' && stateBefore !== 'firing';
      if (fired || (incident.state === 'resolved' && stateBefore === 'firing')) this.#onState(incident, at);
      group.said = text;
      group.revision += 1;
    }
    this.#touched.clear();
  }

  incidents(): Incident[] {
    return [...this.#groups.values()]
      .map(inSight)
      .filter((group) => group.members.size > 0)
      .map(asIncident);
  }

  checkpoint(): IncidentState[] {
    return [...this.#groups.values()].map(({ id, since, peakFindings, peakPods, revision, saidAt }) => ({
      id,
      since,
      peakFindings,
      peakPods,
      revision,
      saidAt,
    }));
  }

  /** Rebuilds the groups from the open findings; nothing is said that was said before. */
  restore(state: readonly IncidentState[], open: Iterable<OpenFinding>): void {
    const sinceOf = new Map(state.map((entry) => [entry.id, entry]));
    for (const finding of open) this.add(finding, sinceOf.get(finding.incident)?.since ?? finding.pendingAt);
    for (const group of this.#groups.values()) {
      const before = sinceOf.get(group.id);
      group.peakFindings = Math.max(group.peakFindings, before?.peakFindings ?? 0);
      group.peakPods = Math.max(group.peakPods, before?.peakPods ?? 0);
      group.revision = before?.revision ?? 0;
      group.saidAt = before?.saidAt ?? 0;
      group.said = textOf(asIncident(group));
    }
    this.#touched.clear();
  }
}

/** The group as it is shown: without what is pending on something unknown. */
function inSight(group: Group): Group {
  const seen = [...group.members].filter(([, open]) => isInSight(open));
  if (seen.length === group.members.size) return group;
  const pods = new Map(seen.flatMap(([, { violation }]) => podOf(violation) ?? []).map((pod) => [pod, 1]));
  return { ...group, members: new Map(seen), pods };
}

/** A resolved incident keeps the counts it had at its worst: what is over is told by its state. */
function asIncident(group: Group): Incident {
  const over = group.members.size === 0;
  const [only] = group.members.values();
  const sample = only?.violation ?? group.last;
  const findings = over ? group.peakFindings : group.members.size;
  const pods = over ? group.peakPods : group.pods.size;
  return {
    id: group.id,
    kind: sample.kind,
    severity: findingKinds[sample.kind].severity,
    state: over ? 'resolved' : group.firing > 0 ? 'firing' : 'pending',
    node: sample.node,
    egressIP: sample.egressIP,
    address: sample.address,
    pods,
    findings,
    since: iso(group.since),
    reason: incidentReason(sample, findings, pods),
    ...(isNodeLost(sample) ? { nodeLost: true } : {}),
  };
}

/** By its evidence: its reason names only the first thing that is wrong. */
function isNodeLost({ kind, actual }: Violation): boolean {
  return kind === 'unfit-node' && (actual?.['exists'] === false || actual?.['ready'] === false);
}

function textOf({ state, findings, pods, reason, nodeLost = false }: Incident): string {
  return `${state}:${findings}:${pods}:${nodeLost}:${reason}`;
}

function podOf({ pod }: Violation): string | null {
  return pod === null ? null : `${pod.namespace}/${pod.name}`;
}
