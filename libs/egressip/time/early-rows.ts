/**
 * Rows are often observed a few milliseconds before the status that explains them: each database and the API server are
 * streams of their own. Until the status arrives they count as violations (a SNAT gone too early, one that nothing calls
 * for yet, next hops of a move not known of), and those end with it. Their starts are when the rows really changed.
 */

import { lateTriggerMs } from './settings.ts';
import type { OpenFinding } from './tracker.ts';

export interface EarlyRows {
  /** When the last row of this address went from the node it is leaving; null when not just before. */
  goneAt(egressIP: string, address: string, node: string): number | null;
  /** When the first and the last row of this address came to the node it moves to. */
  firstAt(egressIP: string, address: string, node: string): number | null;
  lastAt(egressIP: string, address: string, node: string): number | null;
  /** When the last reroute of this object got its new next hops. */
  nexthopsAt(egressIP: string): number | null;
}

/** From the findings that end with this input. */
export function earlyRows(ending: Iterable<OpenFinding>, at: number): EarlyRows {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { violation, pendingAt } of ending) {
    const { kind, node, egressIP, address } = violation;
    if (egressIP === null || at - pendingAt > lateTriggerMs) continue;
    const what = kind === 'wrong-nexthops' ? 'nexthops' : kind.startsWith('missing-') ? 'gone' : kind.startsWith('stale-') ? 'come' : null;
    if (what === null) continue;
    const key = what === 'nexthops' ? keyOf(what, egressIP) : keyOf(what, egressIP, address, node);
    first.set(key, Math.min(first.get(key) ?? pendingAt, pendingAt));
    last.set(key, Math.max(last.get(key) ?? pendingAt, pendingAt));
  }
  return {
    goneAt: (...place) => last.get(keyOf('gone', ...place)) ?? null,
    firstAt: (...place) => first.get(keyOf('come', ...place)) ?? null,
    lastAt: (...place) => last.get(keyOf('come', ...place)) ?? null,
    nexthopsAt: (egressIP) => last.get(keyOf('nexthops', egressIP)) ?? null,
  };
}

export const noEarlyRows: EarlyRows = earlyRows([], 0);

function keyOf(...parts: readonly (string | null)[]): string {
  return parts.join(' ');
}
