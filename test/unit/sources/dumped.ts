/** Rows as `ovsdb-client dump -f json` prints them. */
import { type ColumnKind, type RowChange, tableColumnKinds } from '#libs/contracts/ovn-tables.ts';

export function dumped(rows: readonly RowChange[]): string {
  const tables = Object.entries(tableColumnKinds).map(([table, kinds]) => {
    const columns: [string, ColumnKind][] = Object.entries(kinds);
    const data = rows
      .filter((change) => change.table === table)
      .map(({ uuid, row }) => [
        ['uuid', uuid],
        ...columns.map(([column, kind]) => cell(kind, (row as Record<string, unknown> | null)?.[column])),
      ]);
    return JSON.stringify({ caption: `${table} table`, headings: ['_uuid', ...columns.map(([column]) => column)], data });
  });
  return `${tables.join('\n')}\n`;
}

function cell(kind: ColumnKind, value: unknown): unknown {
  switch (kind) {
    case 'string':
    case 'integer':
      return value;
    case 'optional':
      return value ?? ['set', []];
    case 'strings':
      return ['set', value];
    case 'uuids':
      return ['set', (value as string[]).map((uuid) => ['uuid', uuid])];
    case 'map':
      return ['map', Object.entries(value as Record<string, string>)];
  }
}
