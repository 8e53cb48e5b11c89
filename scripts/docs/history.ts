/** `docs/reference/history.md`: the tables of the history in QuestDB, and queries that are ready to use. */
import { readyQueries } from '#libs/store/ready-queries.ts';
import { type Table, tables } from '#libs/store/tables.ts';
import { type RollUp, rollUps } from '#libs/store/views.ts';
import { code, markdownTable, page } from './markdown.ts';

export function historyReference(): string {
  return page([
    '# History by SQL',
    '',
    'Generated from `libs/store`. The history is in QuestDB: its console is on port 9000 of a running system, `query_history` is the',
    'MCP tool (`ready` names a ready query). `ts` is the designated timestamp of each table. Writing a message again changes nothing (DEDUP on the keys).',
    '',
    '## Tables',
    ...Object.entries<Table>(tables).flatMap(([name, table]) => [
      '',
      `### ${name}`,
      '',
      `${sentence(table.purpose)} Partitioned by ${table.partition.toLowerCase()}, kept ${table.ttl.toLowerCase()}, keys ${['ts', ...table.keys].map(code).join(' ')}.`,
      '',
      ...markdownTable(
        ['Column', 'Type', 'What it is'],
        [[code('ts'), 'TIMESTAMP', table.ts], ...table.columns.map((column) => [code(column.name), column.type, column.purpose])],
      ),
    ]),
    '',
    '## Roll-ups',
    '',
    'Materialized views that QuestDB keeps up to date; `ts` is the begin of the hour (UTC). Kept 25 months.',
    '',
    ...markdownTable(
      ['View', 'Of', 'Columns', 'What it is'],
      Object.entries<RollUp>(rollUps).map(([name, { base, by, columns, purpose }]) => [
        code(name),
        code(base),
        ['ts', 'cluster', ...by, ...Object.keys(columns)].map(code).join(' '),
        sentence(purpose),
      ]),
    ),
    '',
    '## Ready queries',
    ...readyQueries.flatMap(({ id, title, sql }) => ['', `### ${id}`, '', title, '', '```sql', sql, '```']),
  ]);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
