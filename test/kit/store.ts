/** Waiting for what was written to QuestDB: a commit becomes visible a moment later. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Query } from '#libs/store/query.ts';
import type { Sql } from '#libs/store/sql.ts';

/** Until the statement's first value is `count`; fails with the last value after 15 s. */
export async function untilCount(query: Query, statement: Sql, count: number): Promise<void> {
  let last: unknown = null;
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(50)) {
    last = (await query.run(statement)).rows[0]?.[0];
    if (last === count) return;
  }
  throw new Error(`${statement.text}: ${last} instead of ${count}`);
}
