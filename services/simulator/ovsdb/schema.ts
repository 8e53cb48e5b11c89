/**
 * The OVN_Northbound schema as OVN 24.09 and later have it, cut to the tables EgressIP lives in and the ports around them;
 * and the `_Server` schema of ovsdb-server(7). Columns that refer to tables left out (`copp`, `load_balancer`, ...) are left
 * out too.
 */

export type AtomType = 'string' | 'integer' | 'boolean' | 'uuid';

export interface Column {
  readonly shape: 'scalar' | 'optional' | 'set' | 'map';
  readonly key: AtomType;
  /** Value type of a map. */
  readonly value?: AtomType;
  /** Table a strong reference points to. */
  readonly refTable?: string;
  readonly enum?: readonly string[];
}

export interface TableSchema {
  readonly isRoot: boolean;
  readonly columns: Readonly<Record<string, Column>>;
  readonly index?: readonly string[];
}

export interface DatabaseSchema {
  readonly name: string;
  readonly version: string;
  readonly tables: Readonly<Record<string, TableSchema>>;
}

const string: Column = { shape: 'scalar', key: 'string' };
const integer: Column = { shape: 'scalar', key: 'integer' };
const boolean: Column = { shape: 'scalar', key: 'boolean' };
const optionalString: Column = { shape: 'optional', key: 'string' };
const optionalInteger: Column = { shape: 'optional', key: 'integer' };
const optionalBoolean: Column = { shape: 'optional', key: 'boolean' };
const strings: Column = { shape: 'set', key: 'string' };
const map: Column = { shape: 'map', key: 'string', value: 'string' };
const numbers: Column = { shape: 'map', key: 'string', value: 'integer' };
const references = (refTable: string): Column => ({ shape: 'set', key: 'uuid', refTable });
const oneOf = (...values: string[]): Column => ({ shape: 'scalar', key: 'string', enum: values });
const optionalOneOf = (...values: string[]): Column => ({ shape: 'optional', key: 'string', enum: values });

export const northboundSchema: DatabaseSchema = {
  name: 'OVN_Northbound',
  version: '7.11.0',
  tables: {
    NB_Global: {
      isRoot: true,
      columns: {
        name: string,
        nb_cfg: integer,
        nb_cfg_timestamp: integer,
        sb_cfg: integer,
        sb_cfg_timestamp: integer,
        hv_cfg: integer,
        hv_cfg_timestamp: integer,
        ipsec: boolean,
        options: map,
        external_ids: map,
      },
    },
    Logical_Switch: {
      isRoot: true,
      columns: {
        name: string,
        ports: references('Logical_Switch_Port'),
        qos_rules: references('QoS'),
        other_config: map,
        external_ids: map,
      },
    },
    Logical_Switch_Port: {
      isRoot: false,
      index: ['name'],
      columns: {
        name: string,
        type: string,
        options: map,
        parent_name: optionalString,
        tag: optionalInteger,
        addresses: strings,
        dynamic_addresses: optionalString,
        port_security: strings,
        up: optionalBoolean,
        enabled: optionalBoolean,
        external_ids: map,
      },
    },
    Logical_Router: {
      isRoot: true,
      columns: {
        name: string,
        ports: references('Logical_Router_Port'),
        static_routes: references('Logical_Router_Static_Route'),
        policies: references('Logical_Router_Policy'),
        nat: references('NAT'),
        enabled: optionalBoolean,
        options: map,
        external_ids: map,
      },
    },
    Logical_Router_Port: {
      isRoot: false,
      index: ['name'],
      columns: {
        name: string,
        mac: string,
        networks: strings,
        enabled: optionalBoolean,
        peer: optionalString,
        ipv6_prefix: strings,
        options: map,
        status: map,
        external_ids: map,
      },
    },
    Logical_Router_Static_Route: {
      isRoot: false,
      columns: {
        route_table: string,
        ip_prefix: string,
        policy: optionalOneOf('src-ip', 'dst-ip'),
        nexthop: string,
        output_port: optionalString,
        options: map,
        external_ids: map,
      },
    },
    Logical_Router_Policy: {
      isRoot: false,
      columns: {
        priority: integer,
        match: string,
        action: oneOf('allow', 'drop', 'reroute', 'jump'),
        nexthop: optionalString,
        nexthops: strings,
        chain: optionalString,
        jump_chain: optionalString,
        options: map,
        external_ids: map,
      },
    },
    NAT: {
      isRoot: false,
      columns: {
        external_ip: string,
        external_mac: optionalString,
        external_port_range: string,
        logical_ip: string,
        logical_port: optionalString,
        type: oneOf('dnat', 'snat', 'dnat_and_snat'),
        match: string,
        priority: integer,
        options: map,
        external_ids: map,
      },
    },
    QoS: {
      isRoot: false,
      columns: {
        priority: integer,
        direction: oneOf('from-lport', 'to-lport'),
        match: string,
        action: numbers,
        bandwidth: numbers,
        external_ids: map,
      },
    },
    Address_Set: { isRoot: true, index: ['name'], columns: { name: string, addresses: strings, external_ids: map } },
  },
};

export const serverSchema: DatabaseSchema = {
  name: '_Server',
  version: '1.2.0',
  tables: {
    Database: {
      isRoot: true,
      columns: {
        name: string,
        model: oneOf('clustered', 'relay', 'standalone'),
        connected: boolean,
        leader: boolean,
        schema: optionalString,
        cid: { shape: 'optional', key: 'uuid' },
        sid: { shape: 'optional', key: 'uuid' },
        index: optionalInteger,
      },
    },
  },
};

/** RFC 7047 section 3.2: the JSON a client gets from `get_schema`. */
export function schemaJson(schema: DatabaseSchema): unknown {
  return {
    name: schema.name,
    version: schema.version,
    tables: Object.fromEntries(
      Object.entries(schema.tables).map(([name, table]) => [
        name,
        {
          columns: Object.fromEntries(Object.entries(table.columns).map(([column, spec]) => [column, { type: typeJson(spec) }])),
          isRoot: table.isRoot,
          ...(table.index === undefined ? {} : { indexes: [table.index] }),
        },
      ]),
    ),
  };
}

function typeJson(column: Column): unknown {
  if (column.shape === 'scalar') return column.enum === undefined ? column.key : { key: baseJson(column) };
  const max = column.shape === 'optional' ? 1 : 'unlimited';
  return { key: baseJson(column), ...(column.value === undefined ? {} : { value: column.value }), min: 0, max };
}

function baseJson(column: Column): unknown {
  if (column.refTable !== undefined) return { type: 'uuid', refTable: column.refTable };
  if (column.enum !== undefined) return { type: column.key, enum: ['set', column.enum] };
  return column.key;
}
