/**
 * The part of OVN_Northbound that is monitored, and its rows in plain JSON: an optional column is a value or null, a set
 * is an array, a map is an object, a reference is the uuid as a string. `columnKinds` drives both the monitor request
 * and the decoding of OVSDB notation (RFC 7047 section 5.1), where one-element sets look like atoms.
 */
import { z } from 'zod';

export type ColumnKind = 'string' | 'integer' | 'optional' | 'strings' | 'uuids' | 'map';

/** Column order is the monitor request's order. A column that a server's schema lacks is left out and reads as empty. */
export const columnKinds = {
  NB_Global: { name: 'string', options: 'map' },
  Logical_Router: { name: 'string', nat: 'uuids', policies: 'uuids', static_routes: 'uuids', ports: 'uuids', external_ids: 'map' },
  Logical_Router_Port: { name: 'string', networks: 'strings', external_ids: 'map' },
  Logical_Router_Policy: {
    priority: 'integer',
    match: 'string',
    action: 'string',
    nexthop: 'optional',
    nexthops: 'strings',
    options: 'map',
    external_ids: 'map',
  },
  Logical_Router_Static_Route: { ip_prefix: 'string', nexthop: 'string', policy: 'optional', external_ids: 'map' },
  NAT: {
    type: 'string',
    external_ip: 'string',
    logical_ip: 'string',
    logical_port: 'optional',
    external_port_range: 'string',
    match: 'string',
    options: 'map',
    external_ids: 'map',
  },
  Logical_Switch: { name: 'string', qos_rules: 'uuids', ports: 'uuids', external_ids: 'map' },
  QoS: { priority: 'integer', direction: 'string', match: 'string', action: 'map', external_ids: 'map' },
  Address_Set: { name: 'string', addresses: 'strings', external_ids: 'map' },
} as const satisfies Record<string, Record<string, ColumnKind>>;

/** Read completely from files only: ports stand in for pods that were not collected, and tracing a packet needs them and the services. */
export const portColumnKinds = {
  Logical_Switch_Port: { name: 'string', type: 'string', addresses: 'strings', options: 'map', external_ids: 'map' },
  Load_Balancer: { name: 'string', protocol: 'optional', vips: 'map', external_ids: 'map' },
  Load_Balancer_Group: { name: 'string', load_balancer: 'uuids' },
} as const satisfies Record<string, Record<string, ColumnKind>>;

/**
 * Monitored in part: these columns of the rows that `where` holds for (ovsdb-server(7), `monitor_cond`), so that the ports of pods
 * are not sent. A server that knows no conditions, or a schema without one of the columns, goes without.
 */
export const partlyMonitored = {
  Logical_Switch_Port: { columns: ['name', 'type', 'options'], where: [['type', '==', 'router']] },
} as const satisfies Partial<
  Record<
    keyof typeof portColumnKinds,
    { readonly columns: readonly string[]; readonly where: readonly (readonly [string, '==', string])[] }
  >
>;

/** More columns of monitored tables that files give and a monitor does not; a row may lack them. */
export const wholeColumnKinds = {
  Logical_Router: { options: 'map' },
  Logical_Router_Static_Route: { output_port: 'optional', route_table: 'string' },
  Logical_Switch: { load_balancer: 'uuids', load_balancer_group: 'uuids' },
} as const satisfies Partial<Record<keyof typeof columnKinds, Record<string, ColumnKind>>>;

export const tableColumnKinds = { ...columnKinds, ...portColumnKinds };

type ColumnValue<K extends ColumnKind> = K extends 'string'
  ? string
  : K extends 'integer'
    ? number
    : K extends 'optional'
      ? string | null
      : K extends 'strings' | 'uuids'
        ? string[]
        : Record<string, string>;

export type TableName = keyof typeof tableColumnKinds;
export type OvnRow<T extends TableName> = {
  [C in keyof (typeof tableColumnKinds)[T]]: (typeof tableColumnKinds)[T][C] extends ColumnKind
    ? ColumnValue<(typeof tableColumnKinds)[T][C]>
    : never;
} & (T extends keyof typeof wholeColumnKinds ? WholeColumns<(typeof wholeColumnKinds)[T]> : unknown);

type WholeColumns<K extends Readonly<Record<string, ColumnKind>>> = { [C in keyof K]?: ColumnValue<K[C]> };

/** A row after a transaction, or null if it is gone. Map values are strings, even if OVSDB has integers. */
export type RowChange = { [T in TableName]: { table: T; uuid: string; row: OvnRow<T> | null } }[TableName];

const zodOf = {
  string: z.string(),
  integer: z.number(),
  optional: z.string().nullable(),
  strings: z.array(z.string()),
  uuids: z.array(z.string()),
  map: z.record(z.string(), z.string()),
} as const;

/** Validates a row change where it enters from the bus. */
export const rowChange = z
  .discriminatedUnion(
    'table',
    Object.entries(tableColumnKinds).map(([table, columns]) =>
      z.object({
        table: z.literal(table),
        uuid: z.string(),
        row: z.object(Object.fromEntries(Object.entries(columns).map(([column, kind]) => [column, zodOf[kind as ColumnKind]]))).nullable(),
      }),
    ) as unknown as [z.ZodObject<{ table: z.ZodLiteral<string> }>],
  )
  .transform((value) => value as unknown as RowChange);
