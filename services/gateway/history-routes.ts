/**
 * GET /api/v1/history/{query}: a ready query, for this cluster only and, with `egressIP` or `node`, for one object or node.
 * What the live page shows of the time before the monitor's own memory; SQL of one's own is for MCP and the command.
 */
import { AppError } from '#libs/errors/app-error.ts';
import { createQuery } from '#libs/store/query.ts';
import { readyQueries } from '#libs/store/ready-queries.ts';
import { Sql, sql } from '#libs/store/sql.ts';
import { sendJson } from './http/respond.ts';
import type { Route } from './http/router.ts';

const rowLimit = 200;
const columnOf = { egressIP: 'egress_ip', node: 'node' } as const;

export function historyRoutes({ questdbUrl, cluster }: { readonly questdbUrl: string | null; readonly cluster: string }): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/history/{query}',
      role: 'viewer',
      handle: async ({ request, response, parameters, url }) => {
        if (questdbUrl === null) throw new AppError('history-off');
        const ready = readyQueries.find(({ id }) => id === parameters.query);
        if (ready === undefined) throw new AppError('http-not-found', { path: url.pathname });
        const { columns, rows, cut } = await createQuery({ url: questdbUrl }).run(narrowed(ready.sql, cluster, url.searchParams), {
          rows: rowLimit,
        });
        const named = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
        await sendJson(request, response, 200, { query: ready.id, rows: named, more: cut });
      },
    },
  ];
}

/** Error: `http-bad-request` for a parameter that is none: a misspelt filter must not look like "nothing". */
function narrowed(ready: string, cluster: string, parameters: URLSearchParams): Sql {
  let statement = sql`select * from (${new Sql(ready)}) where cluster = ${cluster}`;
  for (const [name, value] of parameters) {
    if (name !== 'egressIP' && name !== 'node') throw new AppError('http-bad-request', { what: `${name}: no such parameter` });
    statement = sql`${statement} and ${new Sql(columnOf[name])} = ${value}`;
  }
  return statement;
}
