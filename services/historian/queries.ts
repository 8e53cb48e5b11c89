/** The question `history`: a ready query of this cluster, narrowed to an object or a node, or one reading statement of the asker's own. */
import { z } from 'zod';
import type { Answer, Freshness, ParsedRequest } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Query } from '#libs/store/query.ts';
import { type ReadyQuery, readyQueries } from '#libs/store/ready-queries.ts';
import { Sql, sql } from '#libs/store/sql.ts';
import { observedNoMore } from './observed.ts';

type Request = ParsedRequest<'history'>;

const value = z.json();

/** The filters of a ready query. */
const columnsOf = { egressIP: ['egress_ip'], node: ['node', 'from_node', 'to_node'] } as const;

/** A caller waits for ten seconds. */
const longestMs = 8_000;

export interface Asker {
  readonly cluster: string;
  readonly now: number;
  /** Why reported rows may be missing; null if none are. */
  readonly trouble: string | null;
}

/** Errors: `query-not-allowed` (also for a filter that the query has no column for: it must not look like "nothing"), those of the store. */
export async function answerHistory(query: Query, asker: Asker, request: Request): Promise<Answer<'history'>> {
  const [{ columns, rows, cut }, freshness] = await Promise.all([asked(query, asker.cluster, request), freshnessFor(query, asker)]);
  return {
    freshness,
    query: request.query,
    columns: [...columns],
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, value.parse(row[index])]))),
    more: cut,
  };
}

/** Complete: all that was reported is stored, and the cluster is being observed. */
export async function freshnessFor(query: Query, { cluster, now, trouble }: Asker): Promise<Freshness> {
  const missing = [trouble, await observedNoMore(query, cluster)].filter((reason) => reason !== null);
  return { complete: missing.length === 0, missing, ageMs: null, at: now };
}

async function asked(query: Query, cluster: string, request: Request) {
  const limits = { rows: request.limit, ms: longestMs };
  const wanted = Object.entries(columnsOf).flatMap(([filter, columns]) => {
    const wantedValue = request[filter as keyof typeof columnsOf];
    return wantedValue === null ? [] : [{ filter, columns, wantedValue }];
  });
  if (request.sql !== null) {
    if (request.query !== null || wanted.length > 0) throw refused('SQL goes with no ready query, egressIP or node');
    return query.runUser(request.sql, limits);
  }
  const ready = readyQueries.find(({ id }) => id === request.query);
  if (ready === undefined) throw refused(`there is no ready query ${request.query ?? '(none named)'}`);
  let statement = sql`select * from (${new Sql(ready.sql)}) where cluster = ${cluster}`;
  const present = wanted.length === 0 ? new Set<string>() : await columnNames(query, ready);
  for (const { filter, columns, wantedValue } of wanted) {
    const [first, ...others] = columns.filter((column) => present.has(column));
    if (first === undefined) throw refused(`the query ${ready.id} cannot be narrowed by ${filter}`);
    const matches = others.reduce(
      (all, column) => sql`${all} or ${new Sql(column)} = ${wantedValue}`,
      sql`${new Sql(first)} = ${wantedValue}`,
    );
    statement = sql`${statement} and (${matches})`;
  }
  return query.run(statement, limits);
}

async function columnNames(query: Query, ready: ReadyQuery): Promise<ReadonlySet<string>> {
  const { columns } = await query.run(sql`select * from (${new Sql(ready.sql)}) limit 0`);
  return new Set(columns.map(({ name }) => name));
}

function refused(detail: string): AppError {
  return new AppError('query-not-allowed', { detail });
}
