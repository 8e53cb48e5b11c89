/** Waiting for what was written to QuestDB: a commit becomes visible a moment later. */
import type { Query } from '#libs/store/query.ts';
import type { Sql } from '#libs/store/sql.ts';
import { eventually } from './eventually.ts';

/** Until the statement's first value is `count`. */
export async function untilCount(query: Query, statement: Sql, count: number): Promise<void> {
  let last: unknown = null;
  await eventually(
    () => `${statement.text}: ${last} instead of ${count}`,
    async () => {
      last = (await query.run(statement)).rows[0]?.[0];
      return last === count ? true : null;
    },
  );
}
