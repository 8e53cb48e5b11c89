/** A week as the four questions of the report tell it: one long incident, fail-overs that got slower, a node that fills up. */
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
  const trend = {
    node: 'worker-3',
    series: 'snat',
    points: [{ at: weekEnd, value: 9_120 }],
    slopePerHour: 5,
    direction: 'rising' as const,
    forecast: [],
    interval: 0.95,
    backTestError: 1,
    method: 'theta',
    crossing: { threshold: 10_000, at: weekEnd + 6 * day, earliest: weekEnd + 4 * day, latest: null },
    reason: null,
  };
  return {
    report: { freshness, ...judgeReport(inputs, week) },
    slo: { freshness, slos: judgeSlos({ ...noInputs, ...inputs, failovers }, objectives, weekEnd) },
    performance: { freshness, ...judgePerformance({ moves, stretches: [], convergenceByNode: [] }) },
    trends: { freshness, trends: [trend, { ...trend, node: 'worker-4', crossing: null, direction: 'unknown', slopePerHour: null }] },
  };
}
