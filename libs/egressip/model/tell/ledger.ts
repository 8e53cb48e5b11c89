/**
 * The violations of this moment and what changed since the last drain. A violation that an evaluation no longer finds
 * is gone, unless what it rests on is unknown: then it is suspended until that is known again.
 */

import type { Violation } from '#libs/contracts/findings.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import type { ModelDelta } from '../port.ts';
import type { UnitResult } from '../state.ts';
import { createTotals, type Totals } from './counts.ts';

export interface Result {
  readonly violations: readonly Violation[];
  readonly counts: readonly number[];
  /** Nothing of the unit could be judged. */
  readonly blind: boolean;
  readonly unknownNodes: ReadonlySet<string>;
}

export interface Ledger {
  readonly totals: Totals;
  readonly violations: ReadonlyMap<string, Violation>;
  settle(holder: UnitResult, result: Result): void;
  drain(): Pick<ModelDelta, 'appeared' | 'changed' | 'disappeared' | 'unknown'>;
}

export function createLedger(): Ledger {
  const totals = createTotals();
  const violations = new Map<string, Violation>();
  const suspended = new Set<string>();
  /** What each touched fingerprint was at the last drain. */
  const before = new Map<string, Violation | 'unknown' | null>();

  const remember = (fingerprint: string) => {
    if (!before.has(fingerprint))
      before.set(fingerprint, violations.get(fingerprint) ?? (suspended.size > 0 && suspended.has(fingerprint) ? 'unknown' : null));
  };

  const settle = (holder: UnitResult, result: Result) => {
    if (holder.counts.length > 0) totals.add(holder.counts, -1);
    if (result.counts.length > 0) totals.add(result.counts, 1);
    holder.counts = result.counts.length > 0 ? result.counts : none;
    holder.unknown = result.blind || result.unknownNodes.size > 0;
    if (holder.violations.length === 0 && holder.suspended.length === 0 && result.violations.length === 0) return;
    const found = new Map(result.violations.map((violation) => [violation.fingerprint, violation]));
    const waiting: Violation[] = [];
    for (const old of [...holder.violations, ...holder.suspended]) {
      if (found.has(old.fingerprint)) continue;
      remember(old.fingerprint);
      // A node that moved to another database takes its violations along: they may be the other one's by now.
      const current = violations.get(old.fingerprint);
      if (current !== undefined && current !== old) continue;
      violations.delete(old.fingerprint);
      if (restsOnUnknown(old, result)) {
        suspended.add(old.fingerprint);
        waiting.push(old);
      } else suspended.delete(old.fingerprint);
    }
    for (const [fingerprint, violation] of found) {
      remember(fingerprint);
      if (suspended.size > 0) suspended.delete(fingerprint);
      violations.set(fingerprint, violation);
    }
    holder.violations = found.size > 0 ? [...found.values()] : none;
    holder.suspended = waiting.length > 0 ? waiting : none;
  };

  const drain = () => {
    const appeared: Violation[] = [];
    const changed: Violation[] = [];
    const disappeared: string[] = [];
    const unknown: string[] = [];
    for (const [fingerprint, old] of before) {
      const now = violations.get(fingerprint);
      if (now !== undefined) {
        if (old === null || old === 'unknown') appeared.push(now);
        else if (!sameJson(old, now)) changed.push(now);
      } else if (suspended.has(fingerprint)) {
        if (old !== 'unknown') unknown.push(fingerprint);
      } else if (old !== null) disappeared.push(fingerprint);
    }
    before.clear();
    return { appeared, changed, disappeared, unknown };
  };

  return { totals, violations, settle, drain };
}

const none: readonly never[] = [];

function restsOnUnknown(violation: Violation, { blind, unknownNodes }: Result): boolean {
  if (blind || unknownNodes.has('*')) return true;
  if (violation.kind === 'zones-disagree') return unknownNodes.size > 0;
  return violation.node !== null && unknownNodes.has(violation.node);
}
