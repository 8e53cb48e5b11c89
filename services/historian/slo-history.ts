/** What the objectives are judged on, from the tables of the history. */
import { z } from 'zod';
import type { SloInputs, SloObjectives } from '#libs/egressip/slo/judge.ts';
import { driftKinds, type Observation } from '#libs/egressip/slo/time-in-drift.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type BurnWindow, budgetWindow, burnWindowNames, burnWindows } from '#libs/stats/error-budget.ts';
import type { Query } from '#libs/store/query.ts';
import { Sql, sql } from '#libs/store/sql.ts';

const mostRows = 100_000;
/** That not everything could be read is said once a sample; so many seconds around it are unknown. */
const incompleteSeconds = 60;
const moment = z.coerce.date().transform((date) => date.getTime());
const momentRow = z.tuple([moment]);
const observedRow = z.tuple([moment, moment]);
const changeRow = z.tuple([moment, z.string(), z.enum(['firing', 'resolved']), moment]);
const failoverRow = z.tuple([moment, z.string(), z.string(), moment.nullable()]);
const count = z
  .number()
  .nullable()
  .transform((value) => value ?? 0);

/** Errors: those of the store; `query-failed` when there is more than can be read. */
export async function readSloInputs(query: Query, cluster: string, objectives: SloObjectives, now: number): Promise<SloInputs> {
  const start = new Date(now - burnWindows[budgetWindow]);
  const rows = async (statement: Sql) => {
    const result = await query.run(statement, { rows: mostRows });
    if (result.cut) throw new AppError('query-failed', { detail: `more than ${mostRows} rows` });
    return result.rows;
  };
  const fired = sql`state in ('firing', 'resolved') and kind in ${driftKinds}`;
  const [observation, before, changes, failovers, convergence] = await Promise.all([
    readObservation(query, cluster, start),
    rows(
      sql`select ts, id, state, since from (select ts, id, state, since from incidents where cluster = ${cluster} and ts < ${start} and ${fired} latest on ts partition by id) where state = 'firing'`,
    ),
    rows(sql`select ts, id, state, since from incidents where cluster = ${cluster} and ts >= ${start} and ${fired} order by ts`),
    rows(sql`select ts, egress_ip, address, converged_at from failovers where cluster = ${cluster} and ts >= ${start} order by ts`),
    rows(convergenceCounts(cluster, objectives.convergence.withinMs, now)),
  ]);
  return {
    ...observation,
    changes: [...before, ...changes].map((row) => changeRow.parse(row)).map(([at, id, state, since]) => ({ at, id, state, since })),
    failovers: failovers
      .map((row) => failoverRow.parse(row))
      .map(([startedAt, egressIP, address, convergedAt]) => ({ startedAt, egressIP, address, convergedAt })),
    convergence: countsOf(convergence[0] ?? []),
  };
}

/** When the cluster was observed since then, and when only in part. */
export async function readObservation(query: Query, cluster: string, start: Date): Promise<Observation> {
  const [observed, incomplete] = await Promise.all([
    query.run(sql`select ts, until from observed where cluster = ${cluster} and node = null and until >= ${start} order by ts`),
    query.run(
      // Of the cluster: the samples of its nodes say the same, and are hundreds of times as many.
      sql`select ts from (select ts, count() from cluster_samples where cluster = ${cluster} and ts >= ${start} and not complete sample by ${new Sql(`${incompleteSeconds}s`)})`,
      { rows: mostRows },
    ),
  ]);
  return {
    observed: observed.rows.map((row) => observedRow.parse(row)).map(([from, to]) => ({ from, to })),
    incomplete: incomplete.rows.map((row) => momentRow.parse(row)).map(([from]) => ({ from, to: from + incompleteSeconds * 1_000 })),
  };
}

/** Of each window how many were in time, were not, and of which it is not known: their database was out of sight meanwhile. */
function convergenceCounts(cluster: string, withinMs: number, now: number): Sql {
  const one = (window: BurnWindow, outcome: Sql) =>
    sql`sum(case when ts >= ${new Date(now - burnWindows[window])} and ${outcome} then 1 else 0 end)`.text;
  const outcomes = [sql`leak_ms != null and ms <= ${withinMs}`, sql`leak_ms != null and ms > ${withinMs}`, sql`leak_ms = null`];
  const columns = burnWindowNames.flatMap((window) => outcomes.map((outcome) => one(window, outcome)));
  const start = new Date(now - burnWindows[budgetWindow]);
  // The moves of fail-overs have an objective of their own.
  return sql`select ${new Sql(columns.join(', '))} from convergence where cluster = ${cluster} and ts >= ${start} and trigger != 'failover'`;
}

function countsOf(row: readonly unknown[]): SloInputs['convergence'] {
  const values = row.map((value) => count.parse(value));
  return Object.fromEntries(
    burnWindowNames.map((window, index) => {
      const [good = 0, bad = 0, unknown = 0] = values.slice(3 * index, 3 * index + 3);
      return [window, { good, bad, unknown }];
    }),
  ) as SloInputs['convergence'];
}
