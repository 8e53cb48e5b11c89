/** Tables that take rows but do not show them any more: QuestDB suspends one whose rows it could not apply, say on a full disk. */
import { z } from 'zod';
import { createExec } from './query.ts';
import { sql } from './sql.ts';
import { type TableName, tableNames } from './tables.ts';

export interface SuspendedTable {
  readonly name: TableName;
  /** What QuestDB says of it, empty when it says nothing. */
  readonly why: string;
}

export interface StoreHealth {
  /** Of our tables. Rejects with `store-unavailable`. */
  suspended(): Promise<readonly SuspendedTable[]>;
  /** Lets QuestDB apply the rows that wait. Should it fail again, the table is suspended again. */
  resume(table: TableName): Promise<void>;
}

const limits = { rows: 1_000, ms: 3_000 };
const suspendedRow = z.tuple([z.enum(tableNames), z.string().nullable()]);

export function createStoreHealth({ url }: { readonly url: string }): StoreHealth {
  const exec = createExec(url);
  return {
    suspended: async () => {
      const statement = sql`select name, errorMessage from wal_tables() where suspended and name in ${tableNames}`;
      const { dataset } = await exec(statement.text, limits);
      return dataset.map((row) => {
        const [name, why] = suspendedRow.parse(row);
        return { name, why: why ?? '' };
      });
    },
    resume: async (table) => {
      await exec(`ALTER TABLE ${table} RESUME WAL`, limits);
    },
  };
}
