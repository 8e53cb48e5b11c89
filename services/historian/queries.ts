/**
 * GET /api/v1/history/{query}: a ready query, for this cluster only and, with `egressIP` or `node`, for one object or node.
 * What the live page shows of the time before the monitor's own memory; SQL of one's own is for MCP and the command.
 */
import { AppError } from '#libs/errors/app-error.ts';
import { createQuery, type Query } from '#libs/store/query.ts';
import { type ReadyQuery, readyQueries } from '#libs/store/ready-queries.ts';
import { Sql, sql } from '#libs/store/sql.ts';
import { sendJson } from '../respond.ts';
import type { Route } from '../router.ts';

const rowLimit = 200;
const columnsOf: Readonly<Record<string, readonly string[]>> = { egressIP: ['egress_ip'], node: ['node', 'from_node', 'to_node'] };

export function historyRoutes({ questdbUrl, cluster }: { readonly questdbUrl: string | null; readonly cluster: string }): readonly Route[] {
  /** Of each ready query: they do not change, and are asked for once. */
  const columnsKnown = new Map<string, ReadonlySet<string>>();
  return [
    {
      method: 'GET',
      path: '/api/v1/history/{query}',
      role: 'viewer',
      handle: async ({ request, response, parameters, url }) => {
        if (questdbUrl === null) throw new AppError('history-off');
        const ready = readyQueries.find(({ id }) => id === parameters.query);
        if (ready === undefined) throw new AppError('http-not-found', { path: url.pathname });
        const query = createQuery({ url: questdbUrl });
        const has = columnsKnown.get(ready.id) ?? (await columnNames(query, ready));
        columnsKnown.set(ready.id, has);
        const { columns, rows, cut } = await query.run(narrowed(ready, has, cluster, url.searchParams), { rows: rowLimit });
        const named = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
        await sendJson(request, response, 200, { query: ready.id, rows: named, more: cut });
      },
    },
  ];
}

async function columnNames(query: Query, ready: ReadyQuery): Promise<ReadonlySet<string>> {
  const { columns } = await query.run(sql`select * from (${new Sql(ready.sql)}) limit 0`);
  return new Set(columns.map(({ name }) => name));
}

/** Error: `http-bad-request` for a filter that is none, or none of this query: it must not look like "nothing". */
function narrowed(ready: ReadyQuery, has: ReadonlySet<string>, cluster: string, parameters: URLSearchParams): Sql {
  let statement = sql`select * from (${new Sql(ready.sql)}) where cluster = ${cluster}`;
  for (const [name, value] of parameters) {
    const columns = (columnsOf[name] ?? []).filter((column) => has.has(column));
    if (columns.length === 0) throw new AppError('http-bad-request', { what: `${name}: the query ${ready.id} cannot be narrowed by it` });
    const [first = '', ...others] = columns;
    const matches = others.reduce((all, column) => sql`${all} or ${new Sql(column)} = ${value}`, sql`${new Sql(first)} = ${value}`);
    statement = sql`${statement} and (${matches})`;
  }
  return statement;
}
