/** QuestDB's types by the object ids it gives at its PostgreSQL door, with values as its HTTP door writes them. */
export interface PgColumn {
  readonly name: string;
  readonly type: string;
  readonly read: (value: string) => unknown;
}

const asIs = (value: string) => value;
/** QuestDB writes NaN and the infinities too, for which JSON has no word. */
const asNumber = (value: string) => (Number.isFinite(Number(value)) ? Number(value) : null);
/** `2026-11-28 06:00:00.000000` is UTC. */
const asTime = (value: string) => `${value.replace(' ', 'T')}Z`;

const types: ReadonlyMap<number, Omit<PgColumn, 'name'>> = new Map([
  [16, { type: 'BOOLEAN', read: (value: string) => value === 't' }],
  [18, { type: 'CHAR', read: asIs }],
  [20, { type: 'LONG', read: asNumber }],
  [21, { type: 'SHORT', read: asNumber }],
  [23, { type: 'INT', read: asNumber }],
  [700, { type: 'FLOAT', read: asNumber }],
  [701, { type: 'DOUBLE', read: asNumber }],
  [1082, { type: 'DATE', read: asTime }],
  [1114, { type: 'TIMESTAMP', read: asTime }],
  [2950, { type: 'UUID', read: asIs }],
]);
const others = { type: 'VARCHAR', read: asIs };

export const columnOf = (name: string, oid: number): PgColumn => ({ name, ...(types.get(oid) ?? others) });
