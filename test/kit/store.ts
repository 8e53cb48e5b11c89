/** Rows in a QuestDB of a test, and waiting for them: a commit becomes visible a moment later. */
import { systemClock } from '#libs/runtime/clock.ts';
import type { Query } from '#libs/store/query.ts';
import type { Row } from '#libs/store/row.ts';
import { createSchema } from '#libs/store/schema.ts';
import { createSink } from '#libs/store/sink.ts';
import type { Sql } from '#libs/store/sql.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { eventually } from './eventually.ts';

/** What `url`'s login may do, also what only an administrator does by hand. `fetch` takes no login in a URL. */
export function execute(url: string, query: string, ms = 10_000): Promise<Response> {
  const { origin, username, password } = new URL(url);
  const headers =
    username === '' ? {} : { authorization: `Basic ${btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}` };
  return fetch(`${origin}/exec?${new URLSearchParams({ query })}`, { headers, signal: AbortSignal.timeout(ms) });
}

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

/** Writes rows as the historian does; it takes them all. */
export async function store(questdb: { readonly url: string }, rows: readonly Row[]): Promise<void> {
  const tools = { logger: silentLogger, clock: systemClock, random: Math.random };
  const sink = createSink({ url: questdb.url, schema: createSchema(questdb), ...tools });
  const refused = await sink.write(rows, new AbortController().signal);
  if (refused.length > 0) throw new Error(`QuestDB refused ${JSON.stringify(refused)}`);
}
