/** The tables and roll-ups on the server: created when they are not there; tables are given the columns that a newer version added. */
import { AppError } from '#libs/errors/app-error.ts';
import { createExec } from './query.ts';
import { sql } from './sql.ts';
import { createStatement, type Table, tableNames, tables } from './tables.ts';
import { rollUpNames, rollUpStatement } from './views.ts';

export interface Schema {
  /** Does its work once; again after `forget`. Rejects while QuestDB is away. */
  ensure(signal?: AbortSignal): Promise<void>;
  /** The next `ensure` looks again. */
  forget(): void;
}

const statementMs = 30_000;

export function createSchema({ url }: { readonly url: string }): Schema {
  const exec = createExec(url);
  const limits = { rows: 1000, ms: statementMs };
  let done: Promise<void> | null = null;

  const create = async (signal?: AbortSignal) => {
    for (const name of tableNames) {
      signal?.throwIfAborted();
      await exec(createStatement(name), limits);
      const { dataset } = await exec(sql`select "column" from table_columns(${name})`.text, limits);
      const present = new Set(dataset.map(([column]) => String(column)));
      const { columns }: Table = tables[name];
      for (const column of columns) {
        if (!present.has(column.name)) await exec(`ALTER TABLE ${name} ADD COLUMN IF NOT EXISTS ${column.name} ${column.type}`, limits);
      }
      if (!present.has('ts')) throw new AppError('query-failed', { detail: `table ${name} exists and is not ours: it has no column ts` });
    }
    for (const name of rollUpNames) {
      signal?.throwIfAborted();
      await exec(rollUpStatement(name), limits);
    }
  };

  return {
    ensure: async (signal) => {
      done ??= create(signal);
      try {
        await done;
      } catch (thrown) {
        done = null;
        throw thrown;
      }
    },
    forget: () => {
      done = null;
    },
  };
}
