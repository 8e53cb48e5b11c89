/** Whether the history reaches the present. After its end, "no rows" says nothing. */
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
  if (rows[0] === undefined) return 'the history has no record that the cluster was ever observed';
  const [until, over] = row.parse(rows[0]);
  return over ? `the cluster has not been observed since ${until.toISOString()}` : null;
}
