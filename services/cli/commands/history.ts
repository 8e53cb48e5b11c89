import { readyQueries } from '#libs/store/ready-queries.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { rangeOf } from '../ask/range.ts';
import { type Command, exitCodes } from '../command.ts';
import { table } from '../format/table.ts';

export const command: Command = {
  name: 'history',
  group: 'ask',
  summary: 'query the history: ready queries, or your own SQL',
  positionals: ['', 'QUERY', '"SELECT ..."'],
  options: { ...gatewayOptions, limit: { value: 'N', summary: 'show at most N rows (100)' } },
  examples: ['egressip history', 'egressip history who-used', 'egressip history "select kind, count() from findings" -o json'],
  async run(context) {
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
    const answer = await gatewayClient(context).get('history', '/api/v1/history', {
      [ready === undefined ? 'sql' : 'query']: asked,
      limit: context.integer('limit', rangeOf('history', 'limit')) ?? 100,
    });
    const { columns, rows, more } = answer;
    context.print(answer, (terminal) =>
      rows.length === 0
        ? 'the history has no rows for this query'
        : table(
            rows,
            columns.map(({ name, type }) => ({
              title: name.toUpperCase(),
              value: (row: (typeof rows)[number]) => cellOf(row[name]),
              ...(/^(LONG|INT|SHORT|BYTE|DOUBLE|FLOAT)$/.test(type) ? { align: 'right' as const } : {}),
            })),
            terminal,
          ),
    );
    if (more) context.say('there are more rows; --limit N shows them');
    return judge(context, answer.freshness, 0);
  },
};

function cellOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : JSON.stringify(value ?? null);
}
