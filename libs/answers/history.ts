/** Questions to the history: a ready query, or one reading statement over a time range, of this cluster alone. */
import type { Request } from '#libs/contracts/questions.ts';
import type { Asked, Given } from './port.ts';
import { clean, lined, rangeText } from './tell.ts';

export type Row = Readonly<Record<string, unknown>>;
export type HistoryQuestion = Pick<Request<'history'>, 'query' | 'sql'>;

const most = 200;
/** Names of the API server and of nodes have none of the others; a quote would end the literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const stamp = (at: number): string => literal(new Date(at).toISOString());

export const ready = (query: string): readonly string[] => ['history', query];
export const historyCommand = ({ sql }: HistoryQuestion): readonly string[] => ['history', sql ?? ''];

export interface Source {
  readonly table: string;
  readonly columns: string;
  readonly where?: string;
}

/** Narrowed to what the question names, in the columns that tables have for it. */
export function sqlOf({ range, cluster, entities }: Given, { table, columns, where }: Source, end: string): HistoryQuestion {
  const conditions = [
    `cluster = ${literal(cluster)}`,
    ...(range === null ? [] : [`ts >= ${stamp(range.from)}`, `ts <= ${stamp(range.to)}`]),
    ...(where === undefined ? [] : [where]),
    ...(entities.egressip === undefined ? [] : [`egress_ip = ${literal(entities.egressip)}`]),
    ...(entities.address === undefined ? [] : [`address = ${literal(entities.address)}`]),
    ...(entities.node === undefined ? [] : [`node = ${literal(entities.node)}`]),
  ];
  return { sql: `SELECT ${columns} FROM ${table} WHERE ${conditions.join(' AND ')} ${end}`.trim() };
}

/** Rows of other clusters, which a ready query of all of them has, are left out. */
export async function historyAnswer(
  asked: Asked,
  question: HistoryQuestion,
  textOf: (row: Row) => string | null,
  none: string,
): Promise<readonly string[]> {
  const { rows, more } = await asked.ask('history', { ...question, limit: most });
  const own = rows.filter((row) => row.cluster === undefined || row.cluster === asked.cluster);
  const texts = own.flatMap((row) => textOf(row) ?? []);
  if (texts.length === 0) return [none];
  const when = asked.range === null ? '' : ` ${rangeText(asked.range)}`;
  const size = more ? `the first ${texts.length}` : `${texts.length} in all`;
  return [`From the history${when}, ${size}:`, ...lined(texts.map(clean), 15)];
}
