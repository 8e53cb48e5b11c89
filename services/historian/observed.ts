/** Whether the history goes on until now. Where it ended, "no rows" says nothing about the time since. */
import { z } from 'zod';
import type { Query } from '#libs/store/query.ts';
import { isOver } from '#libs/store/ready-queries.ts';
import { Sql, sql } from '#libs/store/sql.ts';

const row = z.tuple([z.coerce.date(), z.boolean()]);

/** Null if the cluster is being observed; else a reason for `missing`. */
export async function observedNoMore(query: Query, cluster: string): Promise<string | null> {
  const { rows } = await query.run(
    sql`select until, ${new Sql(isOver)} from (select * from observed where cluster = ${cluster} and node = null latest on ts partition by cluster)`,
  );
  if (rows[0] === undefined) return 'the history has no time in which the cluster was observed';
  const [until, over] = row.parse(rows[0]);
  return over ? `the cluster was not observed since ${until.toISOString()}` : null;
}
