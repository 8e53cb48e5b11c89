/**
 * Roll-ups: materialized views that QuestDB keeps up to date as rows come, also late ones. They answer for weeks and months
 * within the time of a chart, and outlive the samples they are made of.
 */
import type { TableName } from './tables.ts';

export interface RollUp {
  readonly purpose: string;
  readonly base: TableName;
  /** By which it is told apart besides `ts` (begin of the hour, UTC) and `cluster`. */
  readonly by: readonly string[];
  /** Column by expression. */
  readonly columns: Readonly<Record<string, string>>;
  readonly where: string | null;
}

const last = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `last(${name})`]));
const counts = { ...last('expected', 'actual', 'matched'), consistency: 'avg(consistency)', samples: 'count()' };

export const rollUps = {
  node_samples_hourly: {
    purpose: 'row counts of each node by the hour: the last of each, and the mean consistency; only from complete samples',
    base: 'node_samples',
    by: ['node'],
    columns: {
      ...last('snat', 'reroute', 'any_used', 'any_limit', 'ipv4_used', 'ipv4_limit', 'ipv6_used', 'ipv6_limit'),
      ...counts,
    },
    where: 'complete',
  },
  object_samples_hourly: {
    purpose: 'rows and pods of each object by the hour; only from complete samples',
    base: 'object_samples',
    by: ['egress_ip'],
    columns: { ...last('pods', 'standby_pods'), ...counts },
    where: 'complete',
  },
  convergence_hourly: {
    purpose: 'how long pods took until all their rows were right, by the hour and the node that was last, ms',
    base: 'convergence',
    by: ['node'],
    columns: {
      pods: 'count()',
      p50_ms: 'approx_percentile(ms, 0.5, 3)',
      p95_ms: 'approx_percentile(ms, 0.95, 3)',
      p99_ms: 'approx_percentile(ms, 0.99, 3)',
      max_ms: 'max(ms)',
    },
    // Null where a database was out of sight: how long it took was not seen.
    where: 'leak_ms != null',
  },
  findings_hourly: {
    purpose: 'findings that fired, by the hour and kind',
    base: 'findings',
    by: ['kind'],
    columns: { fired: 'count()' },
    where: "state = 'firing'",
  },
  moves_hourly: {
    purpose: 'addresses that came to a node or left it, by the hour and cause',
    base: 'moves',
    by: ['cause'],
    columns: { moves: 'count()' },
    where: null,
  },
} as const satisfies Record<string, RollUp>;

export type RollUpName = keyof typeof rollUps;
export const rollUpNames = Object.keys(rollUps) as RollUpName[];

export function rollUpStatement(name: RollUpName): string {
  const { base, by, columns, where }: RollUp = rollUps[name];
  const named = Object.entries(columns).map(([column, expression]) => `${expression} ${column}`);
  return (
    `CREATE MATERIALIZED VIEW IF NOT EXISTS ${name} AS (SELECT ${['ts', 'cluster', ...by, ...named].join(', ')} FROM ${base}` +
    `${where === null ? '' : ` WHERE ${where}`} SAMPLE BY 1h) PARTITION BY MONTH TTL 25 MONTHS`
  );
}
