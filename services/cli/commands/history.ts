import { AppError } from '#libs/errors/app-error.ts';
import { type Command, exitCodes } from '../command.ts';
import { table } from '../format/table.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { homeFolder } from '../up/home.ts';

export const command: Command = {
  name: 'history',
  group: 'ask',
  summary: 'what happened over time: ready queries, or SQL of your own, over the history in QuestDB',
  positionals: ['', 'QUERY', '"SELECT ..."'],
  options: { limit: { value: 'N', summary: 'at most so many rows (100)' } },
  examples: ['egressip history', 'egressip history who-used', 'egressip history "select kind, count() from findings" -o json'],
  async run(context) {
    const [{ readyQueries }, { createQuery }, { loadConfig }] = await Promise.all([
      import('#libs/store/ready-queries.ts'),
      import('#libs/store/query.ts'),
      import('#libs/config/load.ts'),
    ]);
    const [asked, ...others] = context.positionals;
    if (others.length > 0) throw context.usageError('history takes one QUERY; put SQL into quotes');
    if (asked === undefined) {
      context.print({ queries: readyQueries }, (terminal) =>
        table(
          readyQueries,
          [
            { title: 'QUERY', value: ({ id }) => id },
            { title: 'WHAT IT ANSWERS', value: ({ title }) => title },
          ],
          terminal,
        ),
      );
      return exitCodes.fine;
    }
    const ready = readyQueries.find(({ id }) => id === asked);
    if (ready === undefined && !/\s/.test(asked)) throw context.usageError(`there is no ready query ${asked}; egressip history shows them`);
    const url = readEndpoints(homeFolder())?.questdb ?? loadConfig().questdb.url;
    if (url === null) throw new AppError('history-off');
    const { columns, rows, cut } = await createQuery({ url }).runUser(ready?.sql ?? asked, { rows: context.integer('limit') ?? 100 });
    const named = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
    context.print({ query: ready?.id ?? null, columns, rows: named, more: cut }, (terminal) =>
      rows.length === 0
        ? 'nothing of that in the history'
        : table(
            rows,
            columns.map(({ name, type }, index) => ({
              title: name.toUpperCase(),
              value: (row: readonly unknown[]) => cellOf(row[index]),
              ...(/^(LONG|INT|SHORT|BYTE|DOUBLE|FLOAT)$/.test(type) ? { align: 'right' as const } : {}),
            })),
            terminal,
          ),
    );
    if (cut) context.say('there are more rows: --limit N');
    return exitCodes.fine;
  },
};

function cellOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value ?? null);
}
