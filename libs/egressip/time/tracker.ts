/**
 * The life of a finding: pending from the moment the model reports the violation, firing when it outlasts the hold-off,
 * resolved when the model says that it is gone.
 *
 * - A firing finding is over when all inputs up to that moment have come, as it also fires only then: a row that nobody can see any more
 *   may seem right because an object has changed. Until then it goes on firing; if the violation comes back meanwhile, it was never over.
 * - The hold-off counts from the violation's own start. A change elsewhere, or other evidence for the same violation, does
 *   not start it anew: a row that has been wrong for 10 s is worth an alert whatever else goes on.
 * - A violation that comes back is a new finding; within `flapGapMs` it inherits the time it had already lasted.
 * - Unknown (a database or watch is away): it stays as it was and neither fires nor resolves. That time does not count toward
 *   the hold-off, since nobody saw the violation last. What fired stays visible; what did not is out of sight, since it may
 *   be no more than what was told too late.
 * - After a controller restart on its node nothing fires before the restart hold-off is over; what fired goes on firing.
 */

import type { Finding, Violation } from '#libs/contracts/findings.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import type { FindingHistory } from '#libs/contracts/verdict.ts';
import { Deadlines } from './deadlines.ts';
import { type Emit, type FindingChange, iso } from './events.ts';
import { flapGapMs, forgetEveryMs, resolvedSaved, unfiredKeptMs } from './settings.ts';

/** One open finding. Plain data: it goes into the checkpoint as it is. */
export interface OpenFinding {
  violation: Violation;
  /** Id of its incident. */
  incident: string;
  readonly pendingAt: number;
  /** `pendingAt` as the contract has it. */
  readonly since: string;
  firingAt: number | null;
  /** When it fires if it lasts; meaningless once it fires. */
  deadline: number;
  /** Time it lasted before a gap too short to start anew. */
  readonly creditMs: number;
  /** Time it was unknown. */
  frozenMs: number;
  unknownAt: number | null;
  /** It fires, and has seemed to be over since then; null otherwise. */
  goneAt: number | null;
  /** False after a restart until the model has spoken of it again. */
  confirmed: boolean;
  /** Number of its events so far, which tells them apart. */
  revision: number;
}

export interface TrackerState {
  readonly open: readonly OpenFinding[];
  /** The findings that fired most recently. Those that never fired are not kept: there are too many. */
  readonly resolved: readonly FindingHistory[];
  readonly gone: readonly { readonly fingerprint: string; readonly at: number; readonly lastedMs: number }[];
  readonly restarts: readonly { readonly node: string; readonly until: number }[];
}

export interface TrackerOptions {
  readonly holdOffMs: number;
  readonly restartHoldOffMs: number;
  readonly keepResolvedMs: number;
  readonly incidentOf: (violation: Violation) => string;
  /** Told after each transition; what the violation and its incident were before an `evidence` change. */
  readonly onChange: (open: OpenFinding, change: FindingChange, at: number, previous: Violation, previousIncident: string) => void;
  /** Told when one that fires seems to be over, and when it is back before it was. */
  readonly onHeld: (violation: Violation, isGone: boolean, at: number) => void;
}

export class FindingTracker {
  readonly #options: TrackerOptions;
  readonly #emit: Emit;
  readonly #open = new Map<string, OpenFinding>();
  readonly #deadlines = new Deadlines();
  #resolved: FindingHistory[] = [];
  readonly #gone = new Map<string, { at: number; lastedMs: number }>();
  readonly #restartUntil = new Map<string, number>();
  #forgetAt = 0;

  constructor(options: TrackerOptions, emit: Emit) {
    this.#options = options;
    this.#emit = emit;
  }

  appear(violation: Violation, at: number): void {
    const known = this.#open.get(violation.fingerprint);
    if (known !== undefined) {
      if (sameJson(known.violation, violation)) this.#thaw(known, at);
      else this.change(violation, at);
      return;
    }
    const gone = this.#gone.get(violation.fingerprint);
    const creditMs = gone !== undefined && at - gone.at <= flapGapMs ? Math.min(gone.lastedMs, this.#options.holdOffMs) : 0;
    const open: OpenFinding = {
      violation,
      incident: this.#options.incidentOf(violation),
      pendingAt: at,
      since: iso(at),
      firingAt: null,
      deadline: 0,
      creditMs,
      frozenMs: 0,
      unknownAt: null,
      goneAt: null,
      confirmed: true,
      revision: 0,
    };
    this.#open.set(violation.fingerprint, open);
    this.#transition(open, 'pending', at);
    this.#schedule(open, at);
  }

  /** Same fingerprint, other evidence or reason. */
  change(violation: Violation, at: number): void {
    const open = this.#open.get(violation.fingerprint);
    if (open === undefined) {
      this.appear(violation, at);
      return;
    }
    if (open.unknownAt !== null || open.goneAt !== null || !open.confirmed) this.#thaw(open, at);
    const { violation: previous, incident } = open;
    open.violation = violation;
    open.incident = this.#options.incidentOf(violation);
    this.#transition(open, 'evidence', at, previous, incident);
  }

  /** `knownUntil`: all inputs up to then have come. */
  disappear(fingerprint: string, observedAt: number, knownUntil: number): void {
    const open = this.#open.get(fingerprint);
    if (open === undefined) return;
    // It may have been told to fire while the input that ends it was under way.
    const at = open.goneAt ?? Math.max(observedAt, open.firingAt ?? 0);
    if (open.firingAt === null || at <= knownUntil) {
      this.#resolve(open, at);
      return;
    }
    open.confirmed = true;
    if (open.goneAt !== null) return;
    open.goneAt = at;
    this.#deadlines.push(at, fingerprint);
    this.#options.onHeld(open.violation, true, at);
  }

  #resolve(open: OpenFinding, at: number): void {
    const { fingerprint } = open.violation;
    if (open.unknownAt !== null) open.frozenMs += at - open.unknownAt;
    this.#open.delete(fingerprint);
    this.#gone.set(fingerprint, { at, lastedMs: open.creditMs + at - open.pendingAt - open.frozenMs });
    this.#resolved.push({ ...asFinding(open, 'resolved'), pendingAt: open.pendingAt, firingAt: open.firingAt, resolvedAt: at });
    this.#transition(open, 'resolved', at);
    this.#forget(at);
  }

  /** The violation if it is open. `since`: when its inputs were last seen. */
  unknown(fingerprint: string, since: number): Violation | null {
    const open = this.#open.get(fingerprint);
    if (open === undefined) return null;
    open.unknownAt ??= Math.max(since, open.pendingAt);
    return open.violation;
  }

  /** What these findings rest on was last seen at `since`. Those that seemed to be over later are open and unknown again. */
  doubt(since: number, restsOnIt: (violation: Violation) => boolean): void {
    for (const open of this.#open.values()) {
      const { goneAt, violation } = open;
      if (goneAt === null || goneAt <= since || !restsOnIt(violation)) continue;
      this.#back(open, goneAt);
      open.unknownAt = Math.max(since, open.pendingAt);
      open.confirmed = false;
    }
  }

  /** The controller of this node has restarted: what its database lacks or has too much may be on its way. */
  restarted(node: string, at: number): void {
    const until = at + this.#options.restartHoldOffMs;
    for (const [other, over] of this.#restartUntil) if (over <= at) this.#restartUntil.delete(other);
    this.#restartUntil.set(node, until);
    for (const open of this.#open.values()) {
      if (open.violation.node === node && open.firingAt === null && open.unknownAt === null && open.deadline < until) {
        this.#schedule(open, at);
      }
    }
  }

  /** When the next finding fires, or is over, if nothing changes. */
  nextDeadline(): number | null {
    for (;;) {
      const first = this.#deadlines.first();
      if (first === undefined) return null;
      if (this.#isDue(first.key, first.at) !== undefined) return first.at;
      this.#deadlines.shift();
    }
  }

  /** Fires or ends everything that is due at exactly this moment, which must be the next deadline. */
  fire(at: number): void {
    while (this.nextDeadline() === at) {
      const due = this.#deadlines.shift();
      const open = due === undefined ? undefined : this.#isDue(due.key, due.at);
      if (open === undefined) continue;
      if (open.firingAt !== null) {
        this.#resolve(open, at);
        continue;
      }
      open.firingAt = at;
      this.#transition(open, 'firing', at);
    }
  }

  get(fingerprint: string): OpenFinding | undefined {
    return this.#open.get(fingerprint);
  }

  open(): IterableIterator<OpenFinding> {
    return this.#open.values();
  }

  findings(): Finding[] {
    return [...this.#open.values()].filter(isInSight).map((open) => asFinding(open));
  }

  /** Every finding there was, by its start. */
  history(): FindingHistory[] {
    const open = [...this.#open.values()].map((entry) => ({
      ...asFinding(entry),
      pendingAt: entry.pendingAt,
      firingAt: entry.firingAt,
      resolvedAt: null,
    }));
    return [...this.#resolved, ...open].sort(byStart);
  }

  checkpoint(): TrackerState {
    return {
      open: [...this.#open.values()].map((open) => ({ ...open })),
      resolved: this.#resolved.filter((finding) => finding.firingAt !== null).slice(-resolvedSaved),
      gone: [...this.#gone].map(([fingerprint, entry]) => ({ fingerprint, ...entry })),
      restarts: [...this.#restartUntil].map(([node, until]) => ({ node, until })),
    };
  }

  /** Takes the state over without any event. All is unconfirmed until the model, or `resolveUnconfirmed`, speaks. */
  restore(state: TrackerState): void {
    this.#resolved = [...state.resolved];
    for (const { fingerprint, at, lastedMs } of state.gone) this.#gone.set(fingerprint, { at, lastedMs });
    for (const { node, until } of state.restarts) this.#restartUntil.set(node, until);
    for (const open of state.open) {
      const { goneAt, violation } = open;
      this.#open.set(violation.fingerprint, { ...open, confirmed: goneAt !== null });
      if (goneAt !== null) this.#deadlines.push(goneAt, violation.fingerprint);
    }
  }

  /** The model reports this violation after a restart: it goes on as if there had been none, when it is the same. */
  confirm(violation: Violation, at: number): void {
    const open = this.#open.get(violation.fingerprint);
    if (open === undefined || open.unknownAt !== null || open.goneAt !== null || !sameJson(open.violation, violation)) {
      this.appear(violation, at);
      return;
    }
    open.confirmed = true;
    if (open.firingAt === null) this.#deadlines.push(open.deadline, violation.fingerprint);
  }

  hasUnconfirmed(): boolean {
    for (const open of this.#open.values()) if (!open.confirmed) return true;
    return false;
  }

  /** Everything is known again, and the model does not report these any more: they ended while nobody looked. */
  resolveUnconfirmed(at: number, knownUntil: number, isKnown: (violation: Violation) => boolean): void {
    for (const open of [...this.#open.values()].filter((entry) => !entry.confirmed && isKnown(entry.violation))) {
      this.disappear(open.violation.fingerprint, at, knownUntil);
    }
  }

  #back(open: OpenFinding, at: number): void {
    if (open.goneAt === null) return;
    open.goneAt = null;
    this.#options.onHeld(open.violation, false, at);
  }

  #thaw(open: OpenFinding, at: number): void {
    this.#back(open, at);
    const { confirmed, unknownAt } = open;
    if (unknownAt !== null) open.frozenMs += at - unknownAt;
    open.unknownAt = null;
    open.confirmed = true;
    if (open.firingAt !== null) return;
    if (unknownAt !== null) this.#schedule(open, at);
    else if (!confirmed) {
      // We were away, the violation was not out of sight: the hold-off went on.
      open.deadline = Math.max(open.deadline, at);
      this.#deadlines.push(open.deadline, open.violation.fingerprint);
    }
  }

  #schedule(open: OpenFinding, at: number): void {
    // Inherited time or not, it must last longer than the gap it is forgiven: a blink of being wrong is no alert either.
    const left = Math.max(this.#options.holdOffMs - open.creditMs, Math.min(flapGapMs, this.#options.holdOffMs));
    const own = open.pendingAt + open.frozenMs + left;
    const restart = open.violation.node === null ? 0 : (this.#restartUntil.get(open.violation.node) ?? 0);
    open.deadline = Math.max(own, restart, at);
    this.#deadlines.push(open.deadline, open.violation.fingerprint);
  }

  #isDue(fingerprint: string, at: number): OpenFinding | undefined {
    const open = this.#open.get(fingerprint);
    if (open === undefined) return undefined;
    const isDue = open.firingAt === null ? open.deadline === at && open.unknownAt === null && open.confirmed : open.goneAt === at;
    return isDue ? open : undefined;
  }

  #transition(open: OpenFinding, change: FindingChange, at: number, previous = open.violation, incident = open.incident): void {
    const finding = asFinding(open, change === 'resolved' ? 'resolved' : undefined);
    this.#emit({ type: 'finding', at, revision: open.revision, change, finding });
    open.revision += 1;
    this.#options.onChange(open, change, at, previous, incident);
  }

  #forget(now: number): void {
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + forgetEveryMs;
    for (const [fingerprint, { at }] of this.#gone) {
      if (now - at <= flapGapMs) break;
      this.#gone.delete(fingerprint);
    }
    const { keepResolvedMs } = this.#options;
    if (keepResolvedMs === Number.POSITIVE_INFINITY) return;
    const isKept = ({ resolvedAt, firingAt }: FindingHistory) =>
      now - (resolvedAt ?? now) <= (firingAt === null ? Math.min(keepResolvedMs, unfiredKeptMs) : keepResolvedMs);
    if (!this.#resolved.every(isKept)) this.#resolved = this.#resolved.filter(isKept);
  }
}

/** Not pending on what is unknown now. */
export function isInSight(open: OpenFinding): boolean {
  return open.firingAt !== null || open.unknownAt === null;
}

function asFinding(open: OpenFinding, state?: 'resolved'): Finding {
  return {
    ...open.violation,
    state: state ?? (open.firingAt === null ? 'pending' : 'firing'),
    since: open.since,
    incident: open.incident,
  };
}

function byStart(left: FindingHistory, right: FindingHistory): number {
  const start = (left.pendingAt ?? 0) - (right.pendingAt ?? 0);
  if (start !== 0) return start;
  return left.fingerprint < right.fingerprint ? -1 : left.fingerprint > right.fingerprint ? 1 : 0;
}
