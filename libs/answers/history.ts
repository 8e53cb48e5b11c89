/** Questions to the history: a ready query, or one reading statement over a time range, of this cluster alone. */
import type { Freshness, Request } from '#libs/contracts/questions.ts';
import { isOver } from '#libs/store/ready-queries.ts';
import type { Asked, Given, TimeRange } from './port.ts';
import { clean, instant, lined, listed, rangeText, unknownLines } from './tell.ts';

export type Row = Readonly<Record<string, unknown>>;
export type HistoryQuestion = Pick<Request<'history'>, 'query' | 'sql' | 'egressIP'>;

const most = 200;
/** Names of the API server and of nodes have none of the others; a quote would end the literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const stamp = (at: number): string => literal(new Date(at).toISOString());

export const ready = (query: string): readonly string[] => ['history', query];
export const historyCommand = ({ sql, query }: HistoryQuestion): readonly string[] => ['history', sql ?? query ?? ''];

export interface Source {
  readonly table: string;
  readonly columns: string;
  readonly where?: string;
}

/** Within the time of the question, and narrowed to what it names: its table must have the columns of all of that. */
export function sqlOf(given: Given, { table, columns, where }: Source, end: string): HistoryQuestion {
  const { range } = given;
  const conditions = [
    narrowed(given, ['egressip', 'address', 'node']),
    ...(range === null ? [] : [`ts >= ${stamp(range.from)}`, `ts <= ${stamp(range.to)}`]),
    ...(where === undefined ? [] : [where]),
  ];
  return { sql: `SELECT ${columns} FROM ${table} WHERE ${conditions.join(' AND ')} ${end}`.trim() };
}

/** Of this cluster, and of what the question names, in the columns that a table has for it. */
export function narrowed(
  { cluster, entities: { egressip, address, node, namespace, pod } }: Given,
  has: readonly ('egressip' | 'address' | 'node' | 'pod')[],
): string {
  const [podNamespace = '', podName = ''] = pod?.split('/') ?? [];
  return [
    `cluster = ${literal(cluster)}`,
    ...(egressip === undefined || !has.includes('egressip') ? [] : [`egress_ip = ${literal(egressip)}`]),
    ...(address === undefined || !has.includes('address') ? [] : [`address = ${literal(address)}`]),
    ...(node === undefined || !has.includes('node') ? [] : [`node = ${literal(node)}`]),
    ...(namespace === undefined || !has.includes('pod') ? [] : [`namespace = ${literal(namespace)}`]),
    ...(pod === undefined || !has.includes('pod') ? [] : [`namespace = ${literal(podNamespace)}`, `pod = ${literal(podName)}`]),
  ].join(' AND ');
}

/** Also names the times that were not observed: the history has nothing from them. */
export async function historyAnswer(
  asked: Asked,
  question: HistoryQuestion,
  textOf: (row: Row) => string | null,
  none: string,
): Promise<readonly string[]> {
  const [{ lines }, unobserved] = await Promise.all([rowLines(asked, question, textOf, none), unobservedLines(asked)]);
  return [...lines, ...unobserved];
}

/** Empty if all of that time was observed. In a gap of a node the history lacks what its database held. */
export async function unobservedLines(asked: Asked): Promise<readonly string[]> {
  const { range } = asked;
  const question = range === null ? { query: 'not-observed' } : gapsSql({ ...asked, range });
  const [{ rows, more, freshness }, begins] = await Promise.all([asked.ask('history', { ...question, limit: most }), beginOf(asked)]);
  const gaps = rows.flatMap((row) => gapOf(asked, row) ?? []);
  const when = range === null ? 'in the last 30 days' : 'in that time';
  return [
    ...(gaps.length === 0 ? [] : [`Not observed ${when}: ${clean(listed(gaps, 3))}.`]),
    ...(more ? [`There are more such gaps; only ${rows.length} were looked at.`] : []),
    ...(begins === null ? [] : [`The history begins at ${instant(begins)}: anything before that is unknown.`]),
    ...unknownLines(freshness),
  ];
}

/** Gaps that overlap the time; those of the whole cluster first, since each of them is a gap of every node. */
function gapsSql({ cluster, entities: { node }, range: { from, to } }: Given & { readonly range: TimeRange }): HistoryQuestion {
  const spans = `SELECT cluster, node, until AS since, lead(ts) OVER (PARTITION BY cluster, node ORDER BY ts) AS until, ${isOver} AS is_over FROM observed WHERE cluster = ${literal(cluster)}`;
  const ofNode = node === undefined ? '' : ` AND (node = null OR node = ${literal(node)})`;
  return {
    sql: `SELECT cluster, node, since, until, datediff('s', since, coalesce(until, now())) AS seconds FROM (${spans}) WHERE (until IS NOT NULL OR is_over) AND since <= ${stamp(to)} AND (until = null OR until >= ${stamp(from)})${ofNode} ORDER BY node, since DESC`,
  };
}

/** When the cluster was first observed, if that is later than the beginning of the time asked about. */
async function beginOf({ ask, range, cluster }: Asked): Promise<string | null> {
  if (range === null) return null;
  const sql = `SELECT min(ts) AS begins FROM observed WHERE cluster = ${literal(cluster)}`;
  const begins = (await ask('history', { sql, limit: 1 })).rows[0]?.begins;
  return typeof begins === 'string' && Date.parse(begins) > range.from ? begins : null;
}

/** A row of the ready query `not-observed`, if it is about the time and the node of the question. */
export function gapOf({ range, entities: { node } }: Given, row: Row): string | null {
  // A gap of the whole cluster is a gap of each node.
  if (node !== undefined && row.node != null && row.node !== node) return null;
  const isIn = range === null || (Date.parse(String(row.since)) <= range.to && !(Date.parse(String(row.until)) < range.from));
  return isIn ? `${row.node ?? 'the cluster'}: from ${row.since} to ${row.until ?? 'now'}, ${row.seconds} s` : null;
}

/** Leaves out rows of other clusters, since a ready query may cover all of them. */
export async function rowLines(
  asked: Asked,
  question: HistoryQuestion,
  textOf: (row: Row) => string | null,
  none: string,
): Promise<{ readonly lines: readonly string[]; readonly freshness: Freshness }> {
  const { rows, more, freshness } = await asked.ask('history', { ...question, limit: most });
  const own = rows.filter((row) => row.cluster === undefined || row.cluster === asked.cluster);
  const texts = own.flatMap((row) => textOf(row) ?? []);
  if (texts.length === 0) return { lines: [none], freshness };
  const when = asked.range === null ? '' : ` ${rangeText(asked.range)}`;
  const size = more ? `the first ${texts.length}` : `${texts.length} in all`;
  return { lines: [`From the history${when}, ${size}:`, ...lined(texts.map(clean), 15)], freshness };
}
