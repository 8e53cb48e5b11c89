/** The question `performance`: times of fail-overs and pods beside the load of the moment, from the history. */
import { z } from 'zod';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import type { LoadedMove, Stretch } from '#libs/egressip/performance/correlate.ts';
import { judgePerformance, type NodeTimes } from '#libs/egressip/performance/judge.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Query } from '#libs/store/query.ts';
import { Sql, sql } from '#libs/store/sql.ts';

export interface PerformanceOptions {
  /** Null if there is no history. */
  readonly query: Query | null;
  readonly cluster: string;
  readonly now: number;
  readonly trouble: string | null;
}

const mostMoves = 5_000;
const mostNodes = 10_000;
/** A week in stretches of ten minutes; a month in about three quarters of an hour. */
const mostStretches = 1_008;
const leastSeconds = 600;
const moment = z.coerce.date().transform((date) => date.getTime());
const number = z.number().nullable();
const name = z.string().nullable();
const moveRow = z.tuple([moment, name, name, moment.nullable(), moment, number, number]);
const stretchRow = z.tuple([moment, number]);

export async function answerPerformance(
  options: PerformanceOptions,
  { hours }: ParsedRequest<'performance'>,
): Promise<Answer<'performance'>> {
  const { query, cluster, now, trouble } = options;
  const without = (reason: string) => ({
    freshness: { complete: false, missing: [reason], ageMs: null, at: now },
    ...judgePerformance({ moves: [], stretches: [], convergenceByNode: [] }),
  });
  if (query === null) return without('no history: QuestDB is not configured');
  try {
    const [moves, stretches, convergenceByNode] = await Promise.all([
      movesSince(query, cluster, new Date(now - hours * 3_600_000)),
      stretchesSince(query, cluster, now - hours * 3_600_000, Math.max(leastSeconds, Math.ceil((hours * 3_600) / mostStretches))),
      timesByNode(query, cluster, new Date(now - hours * 3_600_000)),
    ]);
    const missing = trouble === null ? [] : [trouble];
    const freshness = { complete: missing.length === 0, missing, ageMs: null, at: now };
    return { freshness, ...judgePerformance({ moves, stretches, convergenceByNode }) };
  } catch (thrown) {
    if (thrown instanceof AppError) return without(`no history: ${errorText(thrown)}`);
    throw thrown;
  }
}

/** The latest that converged, with the rows that the new node's database held just before. */
async function movesSince(query: Query, cluster: string, since: Date): Promise<LoadedMove[]> {
  const { rows } = await query.run(
    sql`select f.ts, f.from_node, f.to_node, f.status_moved_at, f.converged_at, f.pods_affected, s.actual from (select * from failovers where cluster = ${cluster} and ts >= ${since} and converged_at != null) f asof join (select ts, node, actual from node_samples where cluster = ${cluster} and ts >= ${since} and complete) s on (f.to_node = s.node) order by f.ts desc`,
    { rows: mostMoves },
  );
  return rows.map((row) => {
    const [startedAt, from, to, statusMovedAt, convergedAt, podsAffected, held] = moveRow.parse(row);
    return { startedAt, from, to, statusMovedAt, convergedAt, podsAffected, rows: held };
  });
}

async function stretchesSince(query: Query, cluster: string, since: number, seconds: number): Promise<Stretch[]> {
  const of = async (column: string, table: string, where: string) => {
    const { rows } = await query.run(
      sql`select ts, ${new Sql(column)} from ${new Sql(table)} where cluster = ${cluster} and ts >= ${new Date(since)} and ${new Sql(where)} sample by ${new Sql(`${seconds}s`)} align to calendar`,
    );
    return new Map(rows.map((row) => stretchRow.parse(row)));
  };
  const [started, converged, rows, restarts] = await Promise.all([
    of('count()', 'convergence', "trigger = 'pod-start'"),
    // Without those whose database was out of sight meanwhile: how long they took was not seen.
    of('approx_percentile(ms, 0.5, 3)', 'convergence', "trigger != 'failover' and leak_ms != null"),
    of('max(actual)', 'node_samples', 'complete'),
    of('count()', 'cluster_changes', "what = 'rollout'"),
  ]);
  // Only stretches that were observed: where no node was sampled, nothing is known of the load.
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([from, most]) => ({
      from,
      to: from + seconds * 1_000,
      podsStarted: started.get(from) ?? 0,
      restarts: restarts.get(from) ?? 0,
      convergenceMs: converged.get(from) ?? null,
      rows: most,
    }));
}

async function timesByNode(query: Query, cluster: string, since: Date): Promise<NodeTimes[]> {
  const { rows } = await query.run(
    sql`select node, count(), approx_percentile(ms, 0.5, 3) from convergence where cluster = ${cluster} and ts >= ${since} and node != null and leak_ms != null and trigger != 'failover'`,
    { rows: mostNodes },
  );
  return rows.map((row) => {
    const [node, count, medianMs] = z.tuple([z.string(), z.number(), z.number()]).parse(row);
    return { node, count, medianMs };
  });
}
