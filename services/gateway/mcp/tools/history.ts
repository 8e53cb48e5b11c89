import { z } from 'zod';
import { freshness } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { offsetOf } from '#libs/service/paging.ts';
import { readyQueries, sqlHelp } from '#libs/store/ready-queries.ts';
import { fitItems, fitList } from '../budget.ts';
import { shortFreshness } from '../freshness.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;
const furthest = 50_000;

export const queryHistory = defineTool({
  name: 'query_history',
  title: 'History by SQL',
  description: `A ready query, or one reading SQL statement, over the history. ${sqlHelp} Example: select kind, count() from findings where ts > dateadd('d', -1, now()) group by kind.`,
  input: z.object({
    ready: z.enum(readyQueries.map(({ id }) => id)).optional(),
    sql: z.string().min(1).max(10_000).optional(),
    limit: z.number().int().min(1).max(1000).default(100),
    cursor: z.string().optional(),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    rows: z.array(z.array(z.json())),
    total: z.number().nullable().describe('null: unknown'),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    if ((input.ready === undefined) === (input.sql === undefined))
      throw new AppError('mcp-bad-arguments', { what: 'give either ready or sql' });
    const offset = offsetOf(input.cursor);
    if (offset > furthest) throw new AppError('http-bad-request', { what: `cursor: beyond ${furthest} rows, narrow the query` });
    // The query runs again for each page: a client could forget a result that we keep for a cursor.
    const asked = { query: input.ready ?? null, sql: input.sql ?? null, limit: offset + input.limit };
    const result = await bus.ask(cluster, 'history', asked);
    const rows = result.rows.slice(offset).map((row) => result.columns.map(({ name }) => row[name] ?? null));
    const full = {
      summary: `${rows.length} rows${result.more ? ', and more' : ''}.${result.freshness.complete ? '' : ' The history is incomplete.'}`,
      freshness: shortFreshness(result.freshness),
      columns: [...fitItems(result.columns, budget / 4)],
      rows,
      total: result.more ? null : result.rows.length,
      cursor: result.more ? String(offset + rows.length) : null,
    };
    return fitList(full, 'rows', budget, offset);
  },
});
