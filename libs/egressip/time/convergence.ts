/**
 * How long the rows of a pod took to be right: from its first finding to its last one's end, or nothing at all when they
 * were right the moment the pod was seen to be served; and how long its SNAT and its reroute rows took of that. The leak is
 * the part in which the pod could have left with a wrong address; it cannot be said when a database was out of sight meanwhile.
 * The end of a pod without a finding took no time that anybody saw: no object served it, or its rows are out of sight.
 */

import type { FindingKind, Violation } from '#libs/contracts/findings.ts';
import type { ConvergenceEvent } from '#libs/contracts/messages.ts';
import { objectKey, type PodObject } from '#libs/contracts/objects.ts';
import type { Model } from '../model/port.ts';
import type { Emit } from './events.ts';
import { forgetEveryMs, podPhaseMs } from './settings.ts';

interface Period {
  readonly since: number;
  egressIP: string | null;
  open: number;
  leaking: number;
  leakingSince: number;
  leakMs: number | null;
  /** When the last violation of a SNAT, and of a reroute, ended; absent: none of that kind was wrong. */
  snatAt?: number | undefined;
  rerouteAt?: number | undefined;
  /** Where the last violation ended. */
  node?: string | null;
}

export interface ConvergenceState {
  readonly periods: readonly (readonly [string, Period])[];
  readonly starting: readonly (readonly [string, number])[];
  readonly ended: readonly (readonly [string, number])[];
}

/** With one of these a packet of the pod leaves with an address it should not have. */
const leakingKinds: ReadonlySet<FindingKind> = new Set([
  'missing-snat',
  'missing-reroute',
  'missing-mark',
  'wrong-snat',
  'wrong-reroute',
  'wrong-mark',
  'wrong-nexthops',
  'zones-disagree',
]);
const informationKinds: ReadonlySet<FindingKind> = new Set([
  'standby-pods',
  'no-pods',
  'unbalanced',
  'leftover-addresses',
  'taken-by-other',
]);

export class Convergence {
  readonly #model: Model;
  readonly #emit: Emit;
  readonly #isFailingOver: (egressIP: string) => boolean;
  readonly #known = new Set<string>();
  readonly #periods = new Map<string, Period>();
  readonly #starting = new Map<string, number>();
  readonly #ended = new Map<string, number>();
  readonly #closed = new Set<string>();
  #forgetAt = 0;

  constructor(model: Model, isFailingOver: (egressIP: string) => boolean, emit: Emit) {
    this.#model = model;
    this.#isFailingOver = isFailingOver;
    this.#emit = emit;
  }

  /** True when the pod was not known before. */
  podSeen(pod: PodObject, at: number, isList: boolean): boolean {
    const key = objectKey(pod);
    const isNew = !this.#known.has(key);
    if (isNew) this.#known.add(key);
    if (isNew && !this.#periods.has(key)) this.#ended.delete(key);
    if (isNew && !isList) this.#starting.set(key, at);
    // A pod that ended earlier has nothing left to end, whatever else changes about it.
    if (!isNew && hasEnded(pod) && !hasEnded(this.#model.podView(key)?.pod)) this.#end(key, at);
    return isNew;
  }

  podGone(key: string, at: number): void {
    if (this.#known.delete(key)) this.#end(key, at);
  }

  isStarting(key: string): boolean {
    return this.#starting.has(key);
  }

  /** Names of all pods that are there. */
  knownPods(): ReadonlySet<string> {
    return this.#known;
  }

  opened(violation: Violation, at: number): void {
    const key = podOf(violation);
    if (key === null) return;
    this.#closed.delete(key);
    // If nobody saw at a pod's end what it left behind, that has lasted since before now, and nobody knows for how long.
    const leakMs = (this.#ended.get(key) ?? at) < at ? null : 0;
    const period = this.#periods.get(key) ?? { since: at, egressIP: violation.egressIP, open: 0, leaking: 0, leakingSince: at, leakMs };
    this.#periods.set(key, period);
    period.egressIP ??= violation.egressIP;
    period.open += 1;
    if (!leakingKinds.has(violation.kind)) return;
    if (period.leaking === 0) period.leakingSince = at;
    period.leaking += 1;
  }

  closed(violation: Violation, at: number): void {
    const key = podOf(violation);
    const period = key === null ? undefined : this.#periods.get(key);
    if (key === null || period === undefined) return;
    period.open -= 1;
    period.node = violation.node;
    if (violation.kind.endsWith('-snat')) period.snatAt = at;
    else if (violation.kind.endsWith('-reroute') || violation.kind === 'wrong-nexthops') period.rerouteAt = at;
    if (leakingKinds.has(violation.kind)) {
      period.leaking -= 1;
      if (period.leaking === 0 && period.leakMs !== null) period.leakMs += at - period.leakingSince;
    }
    // Whether it is over is asked when the whole input has been looked at: another finding may have taken its place.
    if (period.open === 0) this.#closed.add(key);
  }

  unknown(violation: Violation): void {
    const key = podOf(violation);
    const period = key === null ? undefined : this.#periods.get(key);
    if (period !== undefined) period.leakMs = null;
  }

  /** After each input, with the pods whose rows changed. A list or snapshot tells what is, not when it came to be. */
  settle(touchedPods: readonly string[], at: number, isList: boolean): void {
    for (const key of this.#closed) {
      const period = this.#periods.get(key);
      this.#periods.delete(key);
      if (period !== undefined) this.#report(key, period, timesOf(period, at), at);
    }
    this.#closed.clear();
    for (const key of touchedPods) {
      if (this.#starting.has(key) && !isList && !this.#periods.has(key)) this.#settleStarting(key, at);
    }
    if (at < this.#forgetAt) return;
    this.#forgetAt = at + forgetEveryMs;
    forgetOlder(this.#starting, at);
    forgetOlder(this.#ended, at);
  }

  checkpoint(): ConvergenceState {
    return {
      periods: [...this.#periods].map(([key, period]) => [key, { ...period }]),
      starting: [...this.#starting],
      ended: [...this.#ended],
    };
  }

  restore(state: ConvergenceState): void {
    for (const key of this.#model.podKeys()) this.#known.add(key);
    for (const [key, period] of state.periods) this.#periods.set(key, { ...period });
    for (const [key, at] of state.starting) this.#starting.set(key, at);
    for (const [key, at] of state.ended) this.#ended.set(key, at);
  }

  #settleStarting(key: string, at: number): void {
    const view = this.#model.podView(key);
    if (view === null || view.servedBy === null || view.rows.length === 0 || this.#model.podRight(key) !== true) return;
    this.#report(key, { egressIP: view.servedBy }, noTime, at);
  }

  #end(key: string, at: number): void {
    this.#starting.delete(key);
    // Of most pods nothing can be left over.
    if (!this.#periods.has(key) && (this.#model.podView(key)?.rows.length ?? 0) === 0) return;
    this.#ended.delete(key);
    this.#ended.set(key, at);
  }

  #report(key: string, of: Pick<Period, 'egressIP' | 'node'>, times: Times, at: number): void {
    const { egressIP, node = null } = of;
    const trigger: ConvergenceEvent['trigger'] = this.#ended.has(key)
      ? 'pod-end'
      : this.#starting.has(key)
        ? 'pod-start'
        : egressIP !== null && this.#isFailingOver(egressIP)
          ? 'failover'
          : 'other';
    this.#ended.delete(key);
    this.#starting.delete(key);
    const slash = key.indexOf('/');
    const convergence = { at, namespace: key.slice(0, slash), pod: key.slice(slash + 1), egressIP, node, trigger, ...times };
    this.#emit({ type: 'convergence', at, convergence });
  }
}

const hasEnded = (pod: PodObject | undefined) => pod?.phase === 'Succeeded' || pod?.phase === 'Failed';

type Times = Pick<ConvergenceEvent, 'ms' | 'snatMs' | 'rerouteMs' | 'leakMs'>;

/** All rows were right when they were first looked at. */
const noTime: Times = { ms: 0, snatMs: 0, rerouteMs: 0, leakMs: 0 };

function timesOf({ since, snatAt, rerouteAt, leakMs }: Period, at: number): Times {
  const until = (moment: number | undefined) => (moment === undefined ? null : moment - since);
  return { ms: at - since, snatMs: until(snatAt), rerouteMs: until(rerouteAt), leakMs };
}

function podOf({ pod, kind }: Violation): string | null {
  return pod === null || informationKinds.has(kind) ? null : `${pod.namespace}/${pod.name}`;
}

/** Entries are in order of time. */
function forgetOlder(moments: Map<string, number>, now: number): void {
  for (const [key, at] of moments) {
    if (now - at <= podPhaseMs) return;
    moments.delete(key);
  }
}
