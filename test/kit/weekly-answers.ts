/** A week as the four questions of the report tell it: one long incident, fail-overs that got slower, a node that fills up. */
import type { Insight } from '#libs/contracts/insights.ts';
import type { FailoverCause } from '#libs/contracts/verdict.ts';
import { judgePerformance } from '#libs/egressip/performance/judge.ts';
import { judgeReport, type ReportInputs, type ToldChange } from '#libs/egressip/report/judge.ts';
import { judgeSlos, noInputs } from '#libs/egressip/slo/judge.ts';
import type { Answers } from '../../services/cli/report/weekly.ts';
import { objectives } from './historian.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
export const weekEnd = Date.UTC(2026, 10, 27, 9);
export const week = { cluster: 'prod-west', from: weekEnd - 7 * day, to: weekEnd };

const incident = (at: number, id: string, state: 'firing' | 'resolved', since: number, more: Partial<ToldChange> = {}): ToldChange => ({
  at,
  id,
  state,
  since,
  kind: 'missing-snat',
  severity: 'critical',
  node: 'worker-3',
  egressIP: 'billing',
  reason: '14 pods of billing have no SNAT for 172.18.100.3 on worker-3.',
  ...more,
});
const stale = {
  kind: 'stale-reroute',
  severity: 'warning',
  node: 'worker-1',
  egressIP: 'search',
  reason: '3 reroute policies of search <b>that nothing calls for</b> on worker-1.',
} as const;

export const weekInputs: ReportInputs = {
  observed: [
    { from: weekEnd - 20 * day, to: weekEnd - 2 * day - 6 * hour },
    { from: weekEnd - 2 * day, to: weekEnd },
  ],
  incomplete: [],
  changes: [
    incident(weekEnd - 4 * day, 'one', 'firing', weekEnd - 4 * day - minute),
    incident(weekEnd - 4 * day + 41 * minute, 'one', 'resolved', weekEnd - 4 * day - minute),
    incident(weekEnd - 3 * hour, 'two', 'firing', weekEnd - 3 * hour, stale),
  ],
  moves: Array.from({ length: 20 }, (_, index) => {
    const startedAt = weekEnd - 13 * day + index * 15 * hour;
    const cause: FailoverCause = index % 3 === 0 ? 'label-removed' : 'node-not-ready';
    return { startedAt, convergedAt: index === 19 ? null : startedAt + (index < 9 ? 4_000 : 9_000) + 100 * index, cause };
  }),
  clusterChanges: [
    { what: 'upgrade', count: 6, latest: weekEnd - 4 * day - hour, text: 'worker-3 runs 4.20.3 instead of 4.20.1' },
    { what: 'rollout', count: 14, latest: weekEnd - 9 * hour, text: 'ovnkube-node of worker-2 was started anew' },
  ],
  runs: { passed: 3, failed: 1 },
};

export function weekAnswers(inputs: ReportInputs = weekInputs): Answers {
  const freshness = { complete: true, missing: [], ageMs: null, at: weekEnd };
  const failovers = inputs.moves.map((move, index) => ({ egressIP: 'billing', address: `10.0.0.${index}`, ...move }));
  const moves = inputs.moves.flatMap(({ startedAt, convergedAt }) =>
    convergedAt === null
      ? []
      : [{ from: 'a', to: 'b', startedAt, statusMovedAt: startedAt + 800, convergedAt, podsAffected: 14, rows: 400 }],
  );
  const outlook = {
    node: 'worker-3',
    series: 'snat',
    limit: 10_000,
    now: 9_120,
    state: 'estimate' as const,
    days: 6,
    low: 4,
    high: null,
    probability: 0.97,
    horizonDays: 90,
    missingDays: 0,
    backTestError: 12,
  };
  const unsure = { ...outlook, node: 'worker-5', days: 60, low: 20, probability: 0.6 };
  const unknown = { ...outlook, state: 'not-enough-data' as const, days: null, low: null, probability: null };
  const told = { state: 'firing' as const, since: weekEnd - day, causes: [], acknowledgedAt: null, resolvedAt: null };
  const near: Insight = {
    ...told,
    id: 'limit-ahead:snat:worker-3',
    kind: 'limit-ahead',
    severity: 'warning',
    series: 'snat',
    node: 'worker-3',
    at: weekEnd - day,
    reason: 'SNAT rows of worker-3 reach the limit of 10000 in about 6 days (95 %: 4 to more than 90 days): 9120 now, 140 more a day.',
    magnitude: null,
    pValue: null,
  };
  const slower: Insight = {
    ...told,
    id: 'series-changed:convergence:cluster:then',
    kind: 'series-changed',
    severity: 'info',
    series: 'convergence',
    node: null,
    at: weekEnd - 4 * day,
    reason:
      'convergence time of the cluster went from 40 ms to 160 ms at 2026-11-23 08:00 UTC; shortly before: node worker-3 was upgraded.',
    magnitude: 120,
    pValue: 0.000_1,
  };
  return {
    report: { freshness, ...judgeReport(inputs, week) },
    slo: { freshness, slos: judgeSlos({ ...noInputs, ...inputs, failovers }, objectives, weekEnd) },
    performance: { freshness, ...judgePerformance({ moves, stretches: [], convergenceByNode: [] }) },
    insights: {
      freshness,
      insights: [near, slower, { ...slower, id: 'long ago', at: weekEnd - 12 * day }, { ...slower, id: 'provisional', state: 'pending' }],
      outlooks: [outlook, unsure, { ...unknown, node: 'worker-4', missingDays: 9.5 }],
      total: 3,
      cursor: null,
    },
  };
}
