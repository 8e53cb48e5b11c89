/** Tables that take rows but do not show them any more: QuestDB suspends one whose rows it could not apply, say on a full disk. */
import { z } from 'zod';
import { createExec } from './query.ts';
import { sql } from './sql.ts';
import { type TableName, tableNames } from './tables.ts';
import { type RollUpName, rollUpNames } from './views.ts';

export interface SuspendedTable {
  readonly name: TableName | RollUpName;
  /** What QuestDB says of it, empty when it says nothing. */
  readonly why: string;
}

export interface StoreHealth {
  /** Of our tables. Rejects with `store-unavailable`. */
  suspended(): Promise<readonly SuspendedTable[]>;
  /** Lets QuestDB apply the rows that wait. Should it fail again, the table is suspended again. */
  resume(table: SuspendedTable['name']): Promise<void>;
  /** Makes the roll-ups anew that no longer follow their table, as after it was truncated. */
  refresh(): Promise<readonly RollUpName[]>;
}

const limits = { rows: 1_000, ms: 3_000 };
const names = [...tableNames, ...rollUpNames];
const suspendedRow = z.tuple([z.enum(names), z.string().nullable()]);
const invalidRow = z.tuple([z.enum(rollUpNames)]);

export function createStoreHealth({ url }: { readonly url: string }): StoreHealth {
  const exec = createExec(url);
  return {
    suspended: async () => {
      const statement = sql`select name, errorMessage from wal_tables() where suspended and name in ${names}`;
      const { dataset } = await exec(statement.text, limits);
      return dataset.map((row) => {
        const [name, why] = suspendedRow.parse(row);
        return { name, why: why ?? '' };
      });
    },
    resume: async (table) => {
      await exec(`ALTER TABLE ${table} RESUME WAL`, limits);
    },
    refresh: async () => {
      const statement = sql`select view_name from materialized_views() where view_status = 'invalid' and view_name in ${rollUpNames}`;
      const invalid = (await exec(statement.text, limits)).dataset.map((row) => invalidRow.parse(row)[0]);
      for (const name of invalid) await exec(`REFRESH MATERIALIZED VIEW ${name} FULL`, limits);
      return invalid;
    },
  };
}
