/** What objectives and performance are judged on, read from a real QuestDB: incidents older than the window, gaps, nodes out of sight. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeSlos, type SloInputs } from '#libs/egressip/slo/judge.ts';
import { createQuery } from '#libs/store/query.ts';
import type { Row } from '#libs/store/row.ts';
import { Sql, sql } from '#libs/store/sql.ts';
import type { TableName } from '#libs/store/tables.ts';
import { createInsightSource } from '../../../services/historian/insights/read.ts';
import { answerPerformance } from '../../../services/historian/performance.ts';
import { answerReport } from '../../../services/historian/report.ts';
import { readSloInputs } from '../../../services/historian/slo-history.ts';
import { objectives } from '../../kit/historian.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { store, untilCount } from '../../kit/store.ts';

const server = await provided('questdb');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** On a minute, as samples are. */
const now = Math.floor(Date.now() / minute) * minute;
const start = now - 30 * day;

const row = (table: TableName, at: number, values: Row['values'], cluster = 'c'): Row => ({ table, at, values: { cluster, ...values } });
const incident = (at: number, id: string, state: string, since: number, kind = 'missing-snat') =>
  row('incidents', at, { id, kind, severity: 'critical', state, since, reason: `${kind} of ${id}` });
const sample = (at: number, complete: boolean) => row('cluster_samples', at, { complete });
const pod = (at: number, name: string, ms: number, leakMs: number | null, trigger = 'pod-start') =>
  row('convergence', at, { namespace: 'ns', pod: name, trigger, ms, leak_ms: leakMs });

const rows: readonly Row[] = [
  row('observed', start - day, { node: null, until: start + 10 * day, every_ms: minute }),
  row('observed', start + 11 * day, { node: null, until: now, every_ms: minute }),
  row('observed', start - day, { node: 'a', until: now, every_ms: minute }),
  row('observed', start - day, { node: null, until: now, every_ms: minute }, 'another'),
  // Fires since before the window, and is over within it.
  incident(start - 2 * day, 'old', 'firing', start - 2 * day - hour),
  incident(start + hour, 'old', 'resolved', start - 2 * day - hour),
  incident(start - 3 * day, 'over', 'firing', start - 3 * day),
  incident(start - 2 * day, 'over', 'resolved', start - 3 * day),
  incident(now - 2 * hour, 'now', 'pending', now - 2 * hour),
  incident(now - hour, 'now', 'firing', now - 2 * hour),
  incident(now - 20 * hour, 'no drift', 'firing', now - 20 * hour, 'unassigned-address'),
  sample(now - 5 * hour, false),
  sample(now - 5 * hour + minute, true),
  row('failovers', now - day, { id: 'f1', cause: 'label-removed', egress_ip: 'e', address: '10.0.0.1', converged_at: now - day + 5_000 }),
  row('failovers', now - 2 * day, { id: 'f2', cause: 'label-removed', egress_ip: 'e', address: '10.0.0.2', converged_at: null }),
  pod(now - 2 * minute, 'quick', 12.5, 0),
  pod(now - 2 * hour, 'slow', 30_000, 30_000),
  pod(now - 2 * day, 'unseen', 30_000, null),
  pod(now - 2 * minute, 'moved', 30_000, 30_000, 'failover'),
];

/** Twelve failures a quarter of an hour apart, each with as many rows on its new node as it took ms, and as many pods started just then. */
const busy: readonly Row[] = Array.from({ length: 12 }, (_, index) => {
  const at = Math.floor(now / (15 * minute)) * 15 * minute - (index + 1) * 15 * minute;
  const ms = 1_000 * (index + 1);
  const moved = {
    id: `f${index}`,
    egress_ip: 'e',
    address: '10.0.0.1',
    from_node: `gone-${index}`,
    to_node: 'b',
    cause: 'unreachable',
    pods_affected: 5,
  };
  return [
    row('failovers', at, { ...moved, status_moved_at: at + 100, converged_at: at + ms }, 'p'),
    row('node_samples', at - minute, { node: 'b', complete: true, actual: ms }, 'p'),
    row('node_samples', at - 1, { node: 'a', complete: true, actual: 7 }, 'p'),
    row('node_samples', at - 1, { node: 'b', complete: false, actual: null }, 'p'),
    row('node_samples', at + 1, { node: 'a', complete: true, actual: 7 }, 'p'),
    ...Array.from({ length: index + 1 }, (_each, pod) =>
      row(
        'convergence',
        at + pod,
        { namespace: 'ns', pod: `p${pod}`, node: 'b', trigger: 'pod-start', ms: 10 * (index + 1), leak_ms: 0 },
        'p',
      ),
    ),
    row('cluster_changes', at + 1, { what: 'rollout', node: 'a', text: 'ovnkube-node anew' }, 'p'),
    row('cluster_changes', at + 1, { what: 'edit', node: null, text: 'an object' }, 'p'),
  ];
}).flat();

/** Three hours, of which nobody saw the second; in the third a database was out of sight for half of it. */
const hour0 = (Math.floor(now / hour) - 5) * hour;
const hourly: readonly Row[] = [
  row('cluster_samples', hour0, { complete: true, consistency: 1 }, 'h'),
  row('cluster_samples', hour0 + minute, { complete: true, consistency: 0.5 }, 'h'),
  row('cluster_samples', hour0 + 2 * hour, { complete: false, consistency: null }, 'h'),
  row('cluster_samples', hour0 + 2.5 * hour, { complete: true, consistency: 0.9 }, 'h'),
  row('failovers', hour0 + 5 * minute, { id: 'm1', cause: 'label-removed' }, 'h'),
  row('failovers', hour0 + 6 * minute, { id: 'm2', cause: 'label-removed' }, 'h'),
  row('findings', hour0 + minute, { kind: 'missing-snat', state: 'pending', fingerprint: 'a' }, 'h'),
  row('findings', hour0 + 2 * minute, { kind: 'missing-snat', state: 'firing', fingerprint: 'a' }, 'h'),
  row('findings', hour0 + 2 * hour, { kind: 'stale-reroute', state: 'firing', fingerprint: 'b' }, 'h'),
];

describe.skipIf(!server.available)(`the objectives and the performance, from a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let inputs: SloInputs;
  let query: ReturnType<typeof createQuery>;
  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    await store(questdb, [...rows, ...busy, ...hourly]);
    for (const [table, count] of [
      ['observed', 4],
      ['incidents', 7],
      ['cluster_samples', 2 + 4],
      ['findings', 3],
      ['node_samples', 48],
      ['failovers', 2 + 12 + 2],
      ['convergence', 4 + 78],
      ['cluster_changes', 24],
    ] as const)
      await untilCount(query, sql`select count() from ${new Sql(table)}`, count);
    inputs = await readSloInputs(query, 'c', objectives, now);
  });
  afterAll(() => questdb?.dispose());

  it('know when the cluster was observed, and when some node was not', () => {
    expect(inputs.observed).toEqual([
      { from: start - day, to: start + 10 * day },
      { from: start + 11 * day, to: now },
    ]);
    expect(inputs.incomplete).toEqual([{ from: now - 5 * hour, to: now - 5 * hour + minute }]);
  });

  it('are about rows that drifted, also since before the window', () => {
    expect(inputs.changes.map(({ id, state, since }) => [id, state, since])).toEqual([
      ['old', 'firing', start - 2 * day - hour],
      ['old', 'resolved', start - 2 * day - hour],
      ['now', 'firing', now - 2 * hour],
    ]);
  });

  it('has the hours of the cluster for insights, and none in which nobody looked', async () => {
    const { clusterHours } = await createInsightSource({ query, cluster: 'h', trouble: () => null }).batch(hour0, hour0 + 3 * hour);
    expect(clusterHours).toEqual([
      { at: hour0, consistency: 0.75, moves: 2, findings: { 'missing-snat': 1 } },
      { at: hour0 + 2 * hour, consistency: 0.9, moves: 0, findings: { 'stale-reroute': 1 } },
    ]);
  });

  it('count events by window: in time, late, and of which it is not known', () => {
    expect(inputs.convergence['1h']).toEqual({ good: 1, bad: 0, unknown: 0 });
    expect(inputs.convergence['6h']).toEqual({ good: 1, bad: 1, unknown: 0 });
    expect(inputs.convergence['3d']).toEqual({ good: 1, bad: 1, unknown: 1 });
    expect(inputs.failovers.map(({ address, convergedAt }) => [address, convergedAt])).toEqual([
      ['10.0.0.2', null],
      ['10.0.0.1', now - day + 5_000],
    ]);
  });

  it('are judged on it', () => {
    const [drift, failovers, convergence] = judgeSlos(inputs, objectives, now);
    expect(drift?.windows.at(-1)).toMatchObject({ bad: 3 * hour, unknown: day + minute });
    expect(failovers?.windows.at(-1)).toMatchObject({ good: 1, bad: 1 });
    expect(convergence?.attained).toBe(0.5);
  });

  it('times stand beside the load of their moment: rows of the new node, pods started, restarts', async () => {
    const answer = await answerPerformance({ query, cluster: 'p', now, trouble: null }, { hours: 24 });
    expect(answer.freshness).toMatchObject({ complete: true });
    expect(answer.failovers).toBe(12);
    expect(answer.phases).toMatchObject([
      { medianMs: null },
      { medianMs: 100, slowest: 0 },
      { medianMs: 6_400, slowest: 12 },
      { medianMs: null },
    ]);
    const found = (outcome: string, load: string) => answer.correlations.find((each) => each.outcome === outcome && each.load === load);
    expect(found('failover', 'rows')).toMatchObject({ pairs: 12, rho: 1, clear: true });
    expect(found('failover', 'pods-started')).toMatchObject({ pairs: 12, rho: 1, clear: true });
    expect(found('convergence', 'pods-started')).toMatchObject({ pairs: 12, rho: 1 });
    expect(found('failover', 'controller-restarts')).toMatchObject({ pairs: 12, rho: null });
    expect(answer.bottlenecks[0]).toMatchObject({ gain: expect.stringMatching(/^At most \d/) });
    expect(
      await answerPerformance({ query: createQuery({ url: 'http://127.0.0.1:1' }), cluster: 'p', now, trouble: null }, { hours: 24 }),
    ).toMatchObject({
      freshness: { complete: false, missing: [expect.stringContaining('no history')] },
      failovers: 0,
    });
  });

  it('a report tells what fired, moved and changed, beside as many days before', async () => {
    const month = await answerReport({ query, cluster: 'c', now, trouble: null }, { days: 30 });
    expect(month.incidents.map(({ reason, until }) => [reason, until])).toEqual([
      ['missing-snat of old', start + hour],
      ['unassigned-address of no drift', null],
      ['missing-snat of now', null],
    ]);
    expect(month).toMatchObject({ unknownMs: day, driftMs: 3 * hour, failovers: { count: 2, notConverged: 1, medianMs: 5_000 } });
    const today = await answerReport({ query, cluster: 'c', now, trouble: null }, { days: 1 });
    expect([today.failovers.count, today.failoversBefore.count]).toEqual([1, 1]);
    const busyDay = await answerReport({ query, cluster: 'p', now, trouble: null }, { days: 1 });
    expect(busyDay.failovers).toMatchObject({ count: 12, byCause: [{ cause: 'unreachable', count: 12 }] });
    expect(busyDay.changes.map(({ what, count, text }) => [what, count, text])).toEqual([
      ['edit', 12, 'an object'],
      ['rollout', 12, 'ovnkube-node anew'],
    ]);
    expect(busyDay.availability).toBeNull();
  });
});
