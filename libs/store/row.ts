/** A row on its way into a table: its time and its values by column name. Null and absent are the same. */
import { type Column, type Table, type TableName, tables } from './tables.ts';

export type Value = string | number | boolean | null;

export interface Row {
  readonly table: TableName;
  /** Epoch ms. */
  readonly at: number;
  readonly values: Readonly<Record<string, Value>>;
}

export interface RejectedRow {
  readonly row: Row;
  readonly reason: string;
}

/** Why the row cannot be stored, or null. */
export function faultOf(row: Row): string | null {
  const { columns }: Table = tables[row.table];
  if (!Number.isSafeInteger(row.at) || row.at < 0) return `ts is ${row.at}`;
  for (const [name, value] of Object.entries(row.values)) {
    const column = columns.find((candidate) => candidate.name === name);
    if (column === undefined) return `there is no column ${name}`;
    if (value !== null && !fits(column, value)) return `${name} is ${JSON.stringify(value)}, not ${column.type}`;
  }
  return null;
}

function fits(column: Column, value: string | number | boolean): boolean {
  switch (column.type) {
    case 'SYMBOL':
    case 'VARCHAR':
      return typeof value === 'string';
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DOUBLE':
      return typeof value === 'number' && Number.isFinite(value);
    case 'LONG':
    case 'TIMESTAMP':
      return Number.isSafeInteger(value);
  }
}
