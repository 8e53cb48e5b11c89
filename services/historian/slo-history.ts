/** What the objectives are judged on, from the tables of the history. */
import { z } from 'zod';
import { noInputs, type SloInputs, type SloObjectives } from '#libs/egressip/slo/judge.ts';
import { driftKinds, type Observation } from '#libs/egressip/slo/time-in-drift.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { budgetWindow, burnWindowNames, burnWindows } from '#libs/stats/error-budget.ts';
import { union } from '#libs/stats/intervals.ts';
import type { Query } from '#libs/store/query.ts';
import { Sql, sql } from '#libs/store/sql.ts';

const mostRows = 100_000;
/** That not everything could be read is said once a sample; so many seconds around it are unknown. */
const incompleteSeconds = 60;
/** In ms since 1970: thousands of moments are read each minute, and a date as text takes the longest of all. */
const moment = z.number();
const msOf = (column: string) => new Sql(`cast(${column} as long) / 1000`);
const momentRow = z.tuple([moment]);
const observedRow = z.tuple([moment, moment]);
const changeRow = z.tuple([moment, z.string(), z.enum(['firing', 'resolved']), moment]);
const failoverRow = z.tuple([moment, z.string(), z.string(), moment.nullable()]);
const countRow = z.tuple([z.number()]);

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
      sql`select ${msOf('ts')}, id, state, ${msOf('since')} from (select ts, id, state, since from incidents where cluster = ${cluster} and ts < ${start} and ${fired} latest on ts partition by id) where state = 'firing'`,
    ),
    rows(
      sql`select ${msOf('ts')}, id, state, ${msOf('since')} from (select ts, id, state, since from incidents where cluster = ${cluster} and ts >= ${start} and ${fired} order by ts)`,
    ),
    rows(
      sql`select ${msOf('ts')}, egress_ip, address, ${msOf('converged_at')} from (select ts, egress_ip, address, converged_at from failovers where cluster = ${cluster} and ts >= ${start} order by ts)`,
    ),
    convergenceCounts(rows, cluster, objectives.convergence.withinMs, now),
  ]);
  return {
    ...observation,
    changes: [...before, ...changes].map((row) => changeRow.parse(row)).map(([at, id, state, since]) => ({ at, id, state, since })),
    failovers: failovers
      .map((row) => failoverRow.parse(row))
      .map(([startedAt, egressIP, address, convergedAt]) => ({ startedAt, egressIP, address, convergedAt })),
    convergence,
  };
}

/** When the cluster was observed since then, and when only in part. */
export async function readObservation(query: Query, cluster: string, start: Date): Promise<Observation> {
  const [observed, incomplete] = await Promise.all([
    query.run(sql`select ${msOf('ts')}, ${msOf('until')} from observed where cluster = ${cluster} and node = null and until >= ${start}`),
    query.run(
      // Of the cluster: the samples of its nodes say the same, and are hundreds of times as many.
      sql`select ${msOf('ts')} from (select ts, count() from cluster_samples where cluster = ${cluster} and ts >= ${start} and not complete sample by ${new Sql(`${incompleteSeconds}s`)})`,
      { rows: mostRows },
    ),
  ]);
  return {
    observed: observed.rows
      .map((row) => observedRow.parse(row))
      .map(([from, to]) => ({ from, to }))
      .sort((a, b) => a.from - b.from),
    incomplete: union(incomplete.rows.map((row) => momentRow.parse(row)).map(([from]) => ({ from, to: from + incompleteSeconds * 1_000 }))),
  };
}

/**
 * Of each window how many were in time, were not, and of which it is not known: their database was out of sight meanwhile. Each is
 * a count of its own: QuestDB counts what a compiled filter lets through many times faster than it adds up cases row by row. One
 * after the other: its heap is small.
 */
async function convergenceCounts(
  rows: (statement: Sql) => Promise<readonly (readonly unknown[])[]>,
  cluster: string,
  withinMs: number,
  now: number,
): Promise<SloInputs['convergence']> {
  const count = async (since: Date, holds: Sql) => {
    // The moves of fail-overs have an objective of their own.
    const [row] = await rows(
      sql`select count() from convergence where cluster = ${cluster} and ts >= ${since} and trigger != 'failover' and ${holds}`,
    );
    return countRow.parse(row)[0];
  };
  const counts = { ...noInputs.convergence };
  for (const window of burnWindowNames) {
    const since = new Date(now - burnWindows[window]);
    counts[window] = {
      good: await count(since, sql`leak_ms != null and ms <= ${withinMs}`),
      bad: await count(since, sql`leak_ms != null and ms > ${withinMs}`),
      unknown: await count(since, sql`leak_ms = null`),
    };
  }
  return counts;
}
