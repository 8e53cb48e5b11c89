/**
 * A database as the tables show it that somebody printed: rows of some tables, some columns of them, perhaps of one router
 * only. What is not shown is not known.
 */
import type { TableName } from '#libs/contracts/ovn-tables.ts';
import { createFileContent, kindsOf } from './content.ts';
import { type DatabaseFile, noCopy, type Shown, type ShownRow, type ShownTable } from './database-file.ts';
import { lacks } from './schema.ts';

/** The first ones say it; damage may have millions. */
const mostProblems = 10;

export function shownDatabase(tables: readonly ShownTable[], problems: readonly string[], remarks: readonly string[] = []): DatabaseFile {
  const content = createFileContent();
  const found = [...problems];
  const shown = new Map<TableName, Shown>();
  let number = 0;
  for (const { name, columns, rows, router } of tables) {
    const known = shown.get(name);
    shown.set(name, {
      columns: known === undefined ? new Set(columns) : new Set(columns.filter((column) => known.columns.has(column))),
      routers: router === null ? null : [...(known?.routers ?? []), router === '' ? null : router],
    });
    const uuids: string[] = [];
    for (const row of rows) {
      number += 1;
      const own: unknown = Array.isArray(row._uuid) ? row._uuid[1] : row._uuid;
      const uuid = typeof own === 'string' ? own : `shown-${number}`;
      uuids.push(uuid);
      const problem = content.apply({ [name]: { [uuid]: row } });
      if (problem !== null && found.length < mostProblems) found.push(problem);
    }
    if (router !== null && router !== '') content.apply({ Logical_Router: { [`router ${router}`]: listOf(name, router, uuids) } });
  }
  const rows = content.rows();
  const globals = rows.filter(({ table }) => table === 'NB_Global').length;
  if (globals > 1) found.push(`it holds ${globals} databases: NB_Global has one row in each`);
  const columnsOf = (table: TableName) => (shown.get(table)?.routers === null ? [...(shown.get(table)?.columns ?? [])] : null);
  const unnamed = referred.filter((table) => columnsOf(table)?.includes('_uuid') === false);
  const missing = [...lacks(columnsOf, 'dump'), ...unnamed.map((table) => `table ${table} has no column _uuid in the dump`)];
  return {
    format: 'dump',
    rows,
    problems: [...new Set(found)],
    copy: noCopy,
    shown: missing.length === 0 ? null : { tables: shown, lacks: missing, printed: tables },
    remarks,
  };
}

/** Routers and switches name their rows by uuid. */
const referred: readonly TableName[] = ['NAT', 'Logical_Router_Policy', 'Logical_Router_Static_Route', 'QoS'];

/** Parts of one database, none of which shows what another one does, as one. */
export function joinShown(parts: readonly DatabaseFile[]): DatabaseFile {
  return shownDatabase(
    parts.flatMap(({ shown }) => shown?.printed ?? []),
    parts.flatMap(({ problems }) => problems),
    parts.flatMap(({ remarks }) => remarks),
  );
}

function listOf(table: TableName, name: string, uuids: readonly string[]): ShownRow {
  return { name, [table === 'NAT' ? 'nat' : 'policies']: ['set', uuids.map((uuid) => ['uuid', uuid])] };
}

/** The table whose columns these are, where nothing names it. */
export function tableOfColumns(columns: readonly string[]): TableName | null {
  const found = signatures.find(([, some]) => some.every((column) => columns.includes(column)));
  return found?.[0] ?? null;
}

/** Columns that no other table has, or not together. */
const signatures: readonly [TableName, readonly string[]][] = [
  ['NAT', ['external_ip', 'logical_ip']],
  ['Logical_Router_Policy', ['nexthops']],
  ['Logical_Router_Static_Route', ['ip_prefix']],
  ['QoS', ['bandwidth', 'direction']],
  ['Logical_Router', ['static_routes', 'policies']],
  ['Logical_Switch', ['qos_rules', 'ports']],
  ['Logical_Switch_Port', ['addresses', 'port_security']],
  ['Logical_Router_Port', ['networks', 'peer']],
  ['NB_Global', ['nb_cfg']],
  ['Address_Set', ['addresses', 'name']],
];

export function kindOfColumn(table: TableName, column: string) {
  return kindsOf(table).find(([name]) => name === column)?.[1] ?? null;
}
