/** The question `report`: what happened in the last days, from the tables of the history. */
import { z } from 'zod';
import { findingKindNames, severities } from '#libs/contracts/findings.ts';
import { clusterChangeKinds } from '#libs/contracts/messages.ts';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { failoverCauses } from '#libs/contracts/verdict.ts';
import { judgeReport, type ReportInputs } from '#libs/egressip/report/judge.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Query } from '#libs/store/query.ts';
import { type Sql, sql } from '#libs/store/sql.ts';
import { readObservation } from './slo-history.ts';

export interface ReportOptions {
  /** Null: there is no history. */
  readonly query: Query | null;
  readonly cluster: string;
  readonly now: number;
  readonly trouble: string | null;
}

const mostRows = 100_000;
const moment = z.coerce.date().transform((date) => date.getTime());
const name = z.string().nullable();
const changeRow = z.tuple([
  moment,
  z.string(),
  z.enum(['firing', 'resolved']),
  moment,
  z.enum(findingKindNames),
  z.enum(severities),
  name,
  name,
  z.string(),
]);
const moveRow = z.tuple([moment, moment.nullable(), z.enum(failoverCauses)]);
const doneRow = z.tuple([z.enum(clusterChangeKinds), z.number(), moment, z.string()]);
const runRow = z.tuple([z.string(), z.number()]);
const nothing: ReportInputs = { observed: [], incomplete: [], changes: [], moves: [], clusterChanges: [], runs: { passed: 0, failed: 0 } };

export async function answerReport(options: ReportOptions, { days }: ParsedRequest<'report'>): Promise<Answer<'report'>> {
  const { query, cluster, now, trouble } = options;
  const of = { cluster, from: now - days * 86_400_000, to: now };
  const told = (inputs: ReportInputs, missing: readonly string[]) => ({
    freshness: { complete: missing.length === 0, missing: [...missing], ageMs: null, at: now },
    ...judgeReport(inputs, of),
  });
  if (query === null) return told(nothing, ['no history: QuestDB is not configured']);
  try {
    return told(await read(query, cluster, of), trouble === null ? [] : [trouble]);
  } catch (thrown) {
    if (thrown instanceof AppError) return told(nothing, [`no history: ${errorText(thrown)}`]);
    throw thrown;
  }
}

async function read(query: Query, cluster: string, { from, to }: { readonly from: number; readonly to: number }): Promise<ReportInputs> {
  const rows = async (statement: Sql) => {
    const result = await query.run(statement, { rows: mostRows });
    if (result.cut) throw new AppError('query-failed', { detail: `more than ${mostRows} rows` });
    return result.rows;
  };
  const start = new Date(from);
  const columns = sql`ts, id, state, since, kind, severity, node, egress_ip, reason`;
  const fired = sql`state in ('firing', 'resolved') and severity != 'info'`;
  const [observation, before, changes, moves, done, runs] = await Promise.all([
    readObservation(query, cluster, start),
    rows(
      sql`select * from (select ${columns} from incidents where cluster = ${cluster} and ts < ${start} and ${fired} latest on ts partition by id) where state = 'firing'`,
    ),
    rows(sql`select ${columns} from incidents where cluster = ${cluster} and ts >= ${start} and ${fired} order by ts`),
    rows(sql`select ts, converged_at, cause from failovers where cluster = ${cluster} and ts >= ${new Date(2 * from - to)}`),
    rows(sql`select what, count(), max(ts), last(text) from cluster_changes where cluster = ${cluster} and ts >= ${start} order by what`),
    rows(sql`select state, count() from runs where cluster = ${cluster} and ts >= ${start}`),
  ]);
  const states = new Map(runs.map((row) => runRow.parse(row)));
  return {
    ...observation,
    changes: [...before, ...changes].map((row) => {
      const [at, id, state, since, kind, severity, node, egressIP, reason] = changeRow.parse(row);
      return { at, id, state, since, kind, severity, node, egressIP, reason };
    }),
    moves: moves.map((row) => moveRow.parse(row)).map(([startedAt, convergedAt, cause]) => ({ startedAt, convergedAt, cause })),
    clusterChanges: done.map((row) => doneRow.parse(row)).map(([what, count, latest, text]) => ({ what, count, latest, text })),
    runs: { passed: states.get('passed') ?? 0, failed: (states.get('failed') ?? 0) + (states.get('error') ?? 0) },
  };
}
