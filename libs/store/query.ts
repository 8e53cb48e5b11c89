/** Reading from QuestDB over `/exec`: one GET per query, with a time limit that the server keeps too, and a row limit. */
import { z } from 'zod';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { readOnlySql } from './read-only.ts';
import { createReader, type QueryResult } from './reader.ts';
import type { Sql } from './sql.ts';

export interface QueryLimits {
  readonly rows?: number;
  readonly ms?: number;
}

export interface Query {
  /** Our own SQL. Rejects with `store-unavailable`, `query-failed`. */
  run(statement: Sql, limits?: QueryLimits): Promise<QueryResult>;
  /** SQL of a user, as QuestDB's reader: one reading statement; else `query-not-allowed`. */
  runUser(text: string, limits?: QueryLimits): Promise<QueryResult>;
}

const defaultRows = 10_000;
const defaultMs = 10_000;
/** QuestDB's own limit of a request's head is 64 KB. */
const longestText = 20_000;

const answered = z.object({
  columns: z.array(z.object({ name: z.string(), type: z.string() })).default([]),
  dataset: z.array(z.array(z.unknown())).default([]),
});
const refused = z.object({ error: z.string() });

/** `readerUrl`: a door of QuestDB where it lets nobody write; without it SQL of users is not taken. */
export function createQuery({ url, readerUrl = null }: { readonly url: string; readonly readerUrl?: string | null }): Query {
  const exec = createExec(url);
  const reader = readerUrl === null ? null : createReader(readerUrl);
  const run = async (text: string, { rows = defaultRows, ms = defaultMs }: QueryLimits): Promise<QueryResult> => {
    const { columns, dataset } = await exec(text, { rows: rows + 1, ms });
    return { columns, rows: dataset.slice(0, rows), cut: dataset.length > rows };
  };
  return {
    run: (statement, limits = {}) => run(statement.text, limits),
    runUser: async (text, { rows = defaultRows, ms = defaultMs } = {}) => {
      if (reader === null)
        throw new AppError('query-not-allowed', { detail: 'the historian has no login that only reads (questdb.reader_url)' });
      return reader(readOnlySql(text), { rows, ms });
    },
  };
}

export type Exec = (text: string, limits: { readonly rows: number; readonly ms: number }) => Promise<z.infer<typeof answered>>;

export function createExec(url: string): Exec {
  const { origin, username, password } = new URL(url);
  const authorization =
    username === ''
      ? {}
      : { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` };
  return async (text, { rows, ms }) => {
    if (text.length > longestText) throw new AppError('query-not-allowed', { detail: `it is longer than ${longestText} characters` });
    const address = `${origin}/exec?${new URLSearchParams({ query: text, limit: `0,${rows}`, nm: 'false' })}`;
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(address, {
        headers: { 'Statement-Timeout': String(ms), ...authorization },
        signal: AbortSignal.timeout(ms + 1_000),
      });
      body = await response.json();
    } catch (cause) {
      throw new AppError('store-unavailable', { url: origin, detail: failureText(cause) }, cause);
    }
    const failure = refused.safeParse(body);
    if (failure.success) throw new AppError('query-failed', { detail: failure.data.error });
    if (!response.ok) throw new AppError('store-unavailable', { url: origin, detail: `status ${response.status}` });
    return answered.parse(body);
  };
}

/** `fetch` hides what happened in the cause. */
function failureText(thrown: unknown): string {
  if (thrown instanceof Error && thrown.cause !== undefined) return `${thrown.message} (${errorText(thrown.cause)})`;
  return errorText(thrown);
}
