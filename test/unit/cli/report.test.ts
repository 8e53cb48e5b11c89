/** The weekly report: the figures, what is not known, what to do, and a page that needs nothing else and runs nothing. */
import { describe, expect, it } from 'vitest';
import { judgeReport } from '#libs/egressip/report/judge.ts';
import { html } from '../../../services/cli/report/html.ts';
import { weekly } from '../../../services/cli/report/weekly.ts';
import { week, weekAnswers, weekEnd, weekInputs } from '../../kit/weekly-answers.ts';

const minute = 60_000;
const hour = 60 * minute;
const nothing = { observed: [], incomplete: [], changes: [], moves: [], clusterChanges: [], runs: { passed: 0, failed: 0 } };
const quiet = { ...nothing, observed: [{ from: week.from - 30 * 24 * hour, to: weekEnd }] };

describe('the figures of a week', () => {
  const report = judgeReport(weekInputs, week);

  it('count only what was observed: six hours nobody looked are neither good nor bad', () => {
    expect(report.unknownMs).toBe(6 * hour);
    expect(report.availability).toBeCloseTo(1 - (42 * minute) / (7 * 24 * hour - 6 * hour), 9);
    expect(report.driftMs).toBe(42 * minute + 3 * hour);
  });

  it('name incidents by how long they lasted, and which still fire', () => {
    expect(report.incidents.map(({ kind, since, until }) => [kind, since, until])).toEqual([
      ['stale-reroute', weekEnd - 3 * hour, null],
      ['missing-snat', weekEnd - 4 * 24 * hour - minute, weekEnd - 4 * 24 * hour + 41 * minute],
    ]);
  });

  it('hold fail-overs beside those of the week before', () => {
    expect(report.failovers).toMatchObject({ count: 10, notConverged: 1, medianMs: 10_400 });
    expect(report.failoversBefore).toMatchObject({ count: 10, notConverged: 0, medianMs: 4_450 });
    expect(report.failovers.byCause.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  });

  it('are unknown, not perfect, where nothing was observed', () => {
    expect(judgeReport(nothing, week)).toMatchObject({ availability: null, driftMs: null, unknownMs: 7 * 24 * hour });
  });
});

describe('what to do', () => {
  it('is said of what fires, fills up, is slow, was not seen and did not end', () => {
    const { toDo } = weekly(weekAnswers());
    expect(toDo).toEqual([
      expect.stringContaining('Resolve the open findings, the oldest since 3 h: 3 reroute policies'),
      expect.stringMatching(/^Make room on worker-3: SNAT rows of worker-3 reach the limit of 10000 in about 6 days \(95 %: 4 to/),
      expect.stringContaining('Fail-overs spend most of their time from the status until all rows are right.'),
      'Find out why the monitor did not see 3.57 % of the time (egressip history not-observed).',
      'Look at 1 fail-over whose end was not seen (egressip failovers).',
    ]);
  });

  it('is nothing after a quiet week', () => {
    const answers = weekAnswers(quiet);
    expect(weekly({ ...answers, insights: { ...answers.insights, insights: [] } }).toDo).toEqual([]);
  });
});

describe('the page', () => {
  it('needs nothing else, runs nothing, and shows what comes from the cluster as text', () => {
    const page = html(weekly(weekAnswers()));
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|https?:/i);
    expect(page).toContain('&lt;b&gt;that nothing calls for&lt;/b&gt;');
    expect(page).toContain('EgressIP in prod-west, 2026-11-20 to 2026-11-27');
  });

  it('says availability, drift, fail-overs, what changed, what fills up and what to do', () => {
    const page = html(weekly(weekAnswers()));
    for (const said of [
      '99.56 %',
      '222 min',
      'median 10 s',
      '6 upgrades',
      '14 restarts of controllers',
      'worker-3: 9120 SNAT rows of 10000; full about 2026-12-03 (95 %: 2026-12-01 to after 2027-02-25).',
      'Convergence time of the cluster went from 40 ms to 160 ms at 2026-11-23 08:00 UTC; shortly before: node worker-3 was upgraded.',
      'Make room on worker-3',
    ])
      expect(page).toContain(said);
    expect(page).toContain('1 count has too little history for a forecast: 10 days missing.');
    // What may or may not be reached, what is provisional, and what was before this week.
    expect(page).not.toContain('worker-5');
    expect(page.match(/Convergence time of the cluster/g)).toHaveLength(1);
  });

  it('says what is missing where the insights are, and nothing of what fills up', () => {
    const answers = weekAnswers();
    const freshness = { ...answers.insights.freshness, complete: false, missing: ['no new insights: waiting for QuestDB'] };
    const told = weekly({ ...answers, insights: { ...answers.insights, freshness, insights: [], outlooks: [] } });
    expect([told.missing, told.filling]).toEqual([['no new insights: waiting for QuestDB'], []]);
    expect(html(told)).toContain('Not known.');
  });

  it('says of a week without history that nothing is known, never that all was well', () => {
    const answers = weekAnswers(nothing);
    const missing = { ...answers.report.freshness, complete: false, missing: ['no history: QuestDB is not configured'] };
    const page = html(weekly({ ...answers, report: { ...answers.report, freshness: missing } }));
    expect(page).toContain('Nothing is known about this time.');
    expect(page).toContain('Not everything is known:</b> no history: QuestDB is not configured.');
    expect(page).not.toMatch(/<strong>(100 %|0)|No incident was observed|Nothing is wrong|was seen/);
  });

  it('gives no all-clear for a quiet week of which inputs are missing', () => {
    const answers = weekAnswers(quiet);
    const calm = { ...answers, insights: { ...answers.insights, insights: [] } };
    const page = html(weekly(calm));
    expect(page).toContain('Nothing is wrong now; no objective is missed; nothing to do.');
    const behind = { ...calm.slo.freshness, complete: false, missing: ['QuestDB is behind'] };
    const unknown = calm.slo.slos.map((slo) => ({ ...slo, attained: null, budget: null }));
    const partial = html(weekly({ ...calm, slo: { freshness: behind, slos: unknown } }));
    expect(partial).toContain(
      'No incident is known to be firing now; no objective is known to be missed; nothing to do, as far as is known.',
    );
    expect(partial).toContain('Nothing to do, as far as is known.');
    expect(partial).not.toMatch(/Nothing is wrong|Nothing to do\./);
  });
});
