import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import { createQuery } from '#libs/store/query.ts';
import { fitList, offsetOf } from '../budget.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;

export const queryHistory = defineTool({
  name: 'query_history',
  title: 'History by SQL',
  description:
    "One reading SQL statement (QuestDB dialect) over the history: tables findings, incidents, failovers, moves, node_samples, convergence, runs; column ts is the time. Example: select kind, count() from findings where ts > dateadd('d', -1, now()) group by kind.",
  input: z.object({
    sql: z.string().min(1).max(10_000),
    limit: z.number().int().min(1).max(1000).default(100),
  }),
  output: z.object({
    summary: z.string(),
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    rows: z.array(z.array(z.json())),
    total: z.number().describe('Rows returned before this answer was cut to its size'),
    more: z.boolean().describe('The query had more rows than the limit'),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { questdbUrl }) => {
    if (questdbUrl === null) throw new AppError('history-off');
    const result = await createQuery({ url: questdbUrl }).runUser(input.sql, { rows: input.limit, ms: 10_000 });
    const rows = z.array(z.array(z.json())).parse(result.rows);
    const full = {
      summary: `${rows.length} rows${result.cut ? ', and more' : ''}.`,
      columns: [...result.columns],
      rows,
      total: rows.length,
      more: result.cut,
      cursor: null,
    };
    // Continues with LIMIT in the statement itself: a cursor would hold the server's result.
    return { ...fitList(full, 'rows', budget, offsetOf(null)), cursor: null };
  },
});
