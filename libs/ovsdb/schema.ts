/**
 * What to ask a server for, out of what its schema has: OVN's northbound schema grew over the years (QoS marks in 24.03,
 * NAT.match in 24.09), and asking for a column that is not there fails the whole monitor.
 */
import { columnKinds, partlyMonitored } from '#libs/contracts/ovn-tables.ts';
import { AppError } from '#libs/errors/app-error.ts';

export const northbound = 'OVN_Northbound';

/** `{table: [{columns}]}`, the monitor-requests of RFC 7047 section 4.1.5; `where` is of ovsdb-server(7). */
export type MonitorRequests = Readonly<Record<string, readonly [MonitorRequest]>>;

export interface MonitorRequest {
  readonly columns: readonly string[];
  /** Clauses `[column, function, value]`, one of which must hold; all rows where it is left out. */
  readonly where?: readonly (readonly [string, string, string])[];
}

/** Without these no EgressIP row can be judged, so a schema that lacks one is not what we are for. */
const required: Readonly<Record<string, readonly string[]>> = {
  Logical_Router: ['name', 'nat', 'policies'],
  Logical_Router_Policy: ['priority', 'match', 'action', 'nexthops', 'external_ids'],
  NAT: ['type', 'external_ip', 'logical_ip', 'external_ids'],
};

/** Throws `ovsdb-schema-unfit`. */
export function monitorRequests(schema: unknown, address: string): MonitorRequests {
  const requests: Record<string, [MonitorRequest]> = {};
  for (const [table, kinds] of Object.entries(columnKinds)) {
    const present = columnsOf(schema, table);
    const lacking = required[table]?.find((column) => !present.has(column));
    if (lacking !== undefined) {
      throw new AppError('ovsdb-schema-unfit', { address, database: northbound, detail: `it has no ${table}.${lacking}` });
    }
    const columns = Object.keys(kinds).filter((column) => present.has(column));
    if (columns.length > 0) requests[table] = [{ columns }];
  }
  for (const [table, { columns, where }] of Object.entries(partlyMonitored)) {
    const present = columnsOf(schema, table);
    if (columns.every((column) => present.has(column))) requests[table] = [{ columns, where }];
  }
  return requests;
}

/** Those that a server without conditions takes: it would refuse all for the sake of one. */
export function unconditional(requests: MonitorRequests): MonitorRequests {
  return Object.fromEntries(Object.entries(requests).filter(([, [{ where }]]) => where === undefined));
}

function columnsOf(schema: unknown, table: string): ReadonlySet<string> {
  const tables = member(schema, 'tables');
  const columns = member(member(tables, table), 'columns');
  return new Set(typeof columns === 'object' && columns !== null ? Object.keys(columns) : []);
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
