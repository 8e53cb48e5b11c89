/** Closed hours of all series, from QuestDB's roll-ups. Rejects as the store does. */
import { z } from 'zod';
import type { CandidateCause } from '#libs/contracts/insights.ts';
import { clusterChangeKinds } from '#libs/contracts/messages.ts';
import type { Query } from '#libs/store/query.ts';
import { type Sql, sql } from '#libs/store/sql.ts';
import type { Batch, ClusterHour, NodeHour, Timing } from './keeper.ts';

export interface InsightSource {
  /** When the newest sample was taken; null if there is none. */
  newest(): Promise<number | null>;
  /** `from` and `until` are begins of hours. */
  batch(from: number, until: number): Promise<Batch>;
  /** Null while rows can be written and read, else the reason. */
  trouble(): string | null;
}

const rows = 1_000_000;
const limits = { rows, ms: 30_000 };
const moment = z.coerce.date().transform((date) => date.getTime());
const count = z.number().nullable();
const newestRow = z.tuple([moment.nullable()]);
const hourRow = z.tuple([moment, z.string(), count, count, count, count, count, count, count, count, count, count]);
const seenRow = z.tuple([moment, z.string()]);
const clusterRow = z.tuple([moment, count]);
const movesRow = z.tuple([moment, z.number()]);
const findingsRow = z.tuple([moment, z.string(), z.number()]);
const timingRow = z.tuple([moment, z.string().nullable(), z.number()]);
const changeRow = z.tuple([moment, z.enum(clusterChangeKinds), z.string().nullable(), z.string()]);
const runRow = z.tuple([moment, z.string()]);

export function createInsightSource(options: {
  readonly query: Pick<Query, 'run'>;
  readonly cluster: string;
  readonly trouble: () => string | null;
}): InsightSource {
  const { query, cluster } = options;

  const timings = async (series: Timing['series'], statement: ReturnType<typeof sql>, ofNode: boolean): Promise<Timing[]> =>
    (await query.run(statement, limits)).rows.flatMap((row) => {
      const [at, node, value] = timingRow.parse(row);
      return ofNode && node === null ? [] : [{ at, series, node: ofNode ? node : null, value }];
    });

  return {
    trouble: options.trouble,
    newest: async () => {
      const [row = [null]] = (await query.run(sql`select ts from node_samples where cluster = ${cluster} order by ts desc limit 1`)).rows;
      return row[0] === null ? null : newestRow.parse(row)[0];
    },
    batch: async (from, until) => {
      const within = sql`cluster = ${cluster} and ts >= ${new Date(from)} and ts < ${new Date(until)}`;
      const convergence = sql`from convergence where ${within} and leak_ms != null and trigger = 'pod-start'`;
      const failovers = sql`from failovers where ${within} and duration_ms != null order by ts`;
      const [hours, seen, ...times] = await Promise.all([
        query.run(
          sql`select ts, node, snat, reroute, actual, matched, any_used, any_limit, ipv4_used, ipv4_limit, ipv6_used, ipv6_limit from node_samples_hourly where ${within} order by ts`,
          limits,
        ),
        query.run(sql`select max(ts), node from node_samples where ${within}`, limits),
        timings('convergence', sql`select ts, null node, approx_percentile(ms, 0.5, 3) ms ${convergence} sample by 1h`, false),
        timings('convergence', sql`select ts, node, approx_percentile(ms, 0.5, 3) ms ${convergence} sample by 1h`, true),
        timings('failover', sql`select ts, to_node, duration_ms ${failovers}`, false),
        timings('failover', sql`select ts, to_node, duration_ms ${failovers}`, true),
      ]);
      return {
        hours: hours.rows.map(hourOf),
        seen: seen.rows.map((row) => seenRow.parse(row)).map(([at, node]) => ({ at, node })),
        clusterHours: await clusterHours(within),
        timings: times.flat().sort((a, b) => a.at - b.at),
        candidates: await candidates(from, until),
      };
    },
  };

  async function clusterHours(within: Sql): Promise<ClusterHour[]> {
    const [samples, moves, findings] = await Promise.all([
      query.run(sql`select ts, avg(case when complete then consistency end) from cluster_samples where ${within} sample by 1h`, limits),
      query.run(sql`select ts, count() from failovers where ${within} sample by 1h`, limits),
      query.run(sql`select ts, kind, count() from findings where ${within} and state = 'firing' sample by 1h`, limits),
    ]);
    const movesAt = new Map(moves.rows.map((row) => movesRow.parse(row)));
    const findingsAt = Map.groupBy(
      findings.rows.map((row) => findingsRow.parse(row)),
      ([at]) => at,
    );
    return samples.rows
      .map((row) => clusterRow.parse(row))
      .sort(([a], [b]) => a - b)
      .map(([at, consistency]) => ({
        at,
        consistency,
        moves: movesAt.get(at) ?? 0,
        findings: Object.fromEntries((findingsAt.get(at) ?? []).map(([, kind, fired]) => [kind, fired])),
      }));
  }

  async function candidates(from: number, until: number): Promise<CandidateCause[]> {
    const within = sql`cluster = ${cluster} and ts >= ${new Date(from)} and ts < ${new Date(until)}`;
    const [changes, runs] = await Promise.all([
      query.run(sql`select ts, what, node, text from cluster_changes where ${within} order by ts`, limits),
      query.run(sql`select started_at, scenario from runs where ${within} and started_at != null order by ts`, limits),
    ]);
    return [
      ...changes.rows.map((row) => {
        const [at, what, node, text] = changeRow.parse(row);
        return { at, what, node, text };
      }),
      ...runs.rows.map((row) => {
        const [at, scenario] = runRow.parse(row);
        return { at, what: 'test-run' as const, node: null, text: `test run ${scenario}` };
      }),
    ].sort((a, b) => a.at - b.at);
  }
}

function hourOf(row: readonly unknown[]): NodeHour {
  const [at, node, snat, reroute, actual, matched, ...addresses] = hourRow.parse(row);
  const capacity = ['addresses', 'addresses-ipv4', 'addresses-ipv6'].flatMap((series, index) => {
    const [used, limit] = addresses.slice(2 * index);
    return used == null || limit == null ? [] : [{ series, used, limit }];
  });
  return { at, node, snat, reroute, stale: actual === null || matched === null ? null : actual - matched, capacity };
}
