/**
 * SQL text with escaped literals, because `/exec` has no bind parameters: sql`select * from t where node = ${name}`. Only
 * values may be put in; names of tables and columns are written by us.
 */
export class Sql {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type SqlValue = string | number | boolean | null | Date | Sql | readonly (string | number)[];

export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  return new Sql(strings.reduce((text, part, index) => text + literal(values[index - 1] ?? null) + part));
}

/** A list becomes `(a, b)`, for IN; an empty one matches nothing. */
function literal(value: SqlValue): string {
  if (value instanceof Sql) return value.text;
  if (value instanceof Date) return `'${value.toISOString()}'`;
  if (Array.isArray(value)) return value.length === 0 ? '(null)' : `(${value.map((one: string | number) => literal(one)).join(', ')})`;
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} is not an SQL number`);
    return String(value);
  }
  return String(value);
}
