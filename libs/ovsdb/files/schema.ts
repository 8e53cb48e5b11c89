/** Whether a schema is one of OVN's northbound database, and what it lacks that a verdict rests on. */
import { columnKinds, type TableName } from '#libs/contracts/ovn-tables.ts';
import { isObject } from './json.ts';

/** Columns that older versions of the schema do not have; they read as empty there. */
const laterColumns: Partial<Record<TableName, readonly string[]>> = {
  NAT: ['match', 'external_port_range', 'options'],
  Logical_Router_Policy: ['options', 'nexthop'],
  Logical_Router_Port: ['external_ids'],
  Logical_Router_Static_Route: ['external_ids'],
};

/** One line per lack, empty for a northbound schema. */
export function schemaProblems(schema: unknown): string[] {
  const name = isObject(schema) ? schema.name : undefined;
  if (!isObject(schema) || typeof name !== 'string' || !isObject(schema.tables)) return ['its schema cannot be read'];
  if (name !== 'OVN_Northbound') return [`it is a database of ${name}, not of OVN_Northbound`];
  const { tables } = schema;
  return lacks((table) => {
    const definition = Object.hasOwn(tables, table) ? tables[table] : undefined;
    return isObject(definition) && isObject(definition.columns) ? Object.keys(definition.columns) : null;
  }, 'schema');
}

/** Compares the columns per table (null: no such table) with those a verdict rests on. */
export function lacks(columnsOf: (table: TableName) => readonly string[] | null, where: string): string[] {
  return Object.entries(columnKinds).flatMap(([name, kinds]) => {
    const table = name as keyof typeof columnKinds;
    const columns = columnsOf(table);
    if (columns === null) return [`table ${table} is not in the ${where}`];
    const absent = Object.keys(kinds).filter((column) => !columns.includes(column) && laterColumns[table]?.includes(column) !== true);
    return absent.length === 0 ? [] : [`table ${table} has no column ${absent.join(', ')} in the ${where}`];
  });
}
