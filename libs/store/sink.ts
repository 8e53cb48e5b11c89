/**
 * Rows into QuestDB over ILP/HTTP. The client's sender empties its buffer before it sends, so rows are kept here until
 * their flush resolved; one table per flush, because two are not one transaction; its own retrying and auto-flush are off.
 * A refused flush is halved until the row at fault stands alone: that one is handed back, all others are stored.
 */
import type { Sender } from '@questdb/nodejs-client';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { faultOf, type RejectedRow, type Row } from './row.ts';
import type { Schema } from './schema.ts';
import { type Table, tables } from './tables.ts';

export interface Sink {
  /** Resolves when QuestDB is there and has every table. */
  open(signal: AbortSignal): Promise<void>;
  /**
   * Resolves when every row is committed, with those that were refused; waits while QuestDB is away. Rejects only when
   * `signal` aborts.
   */
  write(rows: readonly Row[], signal: AbortSignal): Promise<readonly RejectedRow[]>;
  /** Null while QuestDB takes rows, else why it does not. */
  readonly trouble: string | null;
}

export interface SinkOptions {
  readonly url: string;
  readonly schema: Schema;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
}

const rowsPerFlush = 5_000;
const requestMs = 10_000;

export function createSink(options: SinkOptions): Sink {
  const { url, schema, logger, clock } = options;
  const configuration = senderConfiguration(url);
  /** For logs and errors. */
  const where = new URL(url).origin;
  let trouble: string | null = null;

  const flush = async (rows: readonly Row[]): Promise<'stored' | 'refused'> => {
    // 15 MB, which a process without rows to write need not hold.
    const client = await import('@questdb/nodejs-client');
    const sender = await client.Sender.fromConfig(configuration, { log: () => undefined });
    try {
      for (const row of rows) await add(sender, row);
      await sender.flush();
      return 'stored';
    } catch (thrown) {
      if (isRefusal(thrown)) return 'refused';
      throw new AppError('store-unavailable', { url: where, detail: errorText(thrown) }, thrown);
    } finally {
      await sender.close();
    }
  };

  /** Until QuestDB says yes or no. */
  const flushSurely = async (rows: readonly Row[], signal: AbortSignal): Promise<'stored' | 'refused'> => {
    const backoff = createBackoff({ firstMs: 200, maxMs: 15_000, random: options.random });
    for (;;) {
      try {
        await schema.ensure(signal);
        const outcome = await flush(rows);
        if (trouble !== null) logger.info({ event: 'store-back', url: where }, 'QuestDB takes rows again');
        trouble = null;
        return outcome;
      } catch (thrown) {
        if (signal.aborted) throw signal.reason;
        if (trouble === null)
          logger.warn({ event: 'store-unavailable', url: where, error: errorText(thrown) }, 'QuestDB takes no rows; they wait on the bus');
        trouble = errorText(thrown);
        await delay(clock, backoff.next(), signal);
      }
    }
  };

  const store = async (rows: readonly Row[], signal: AbortSignal): Promise<RejectedRow[]> => {
    if ((await flushSurely(rows, signal)) === 'stored') return [];
    const [only] = rows;
    if (only !== undefined && rows.length === 1) return [{ row: only, reason: 'QuestDB refused it' }];
    const middle = Math.ceil(rows.length / 2);
    return [...(await store(rows.slice(0, middle), signal)), ...(await store(rows.slice(middle), signal))];
  };

  return {
    open: async (signal) => {
      await flushSurely([], signal);
    },
    write: async (rows, signal) => {
      const rejected: RejectedRow[] = [];
      for (const chunk of chunksByTable(rows, rejected)) {
        if ((await flushSurely(chunk, signal)) === 'stored') continue;
        // Before rows are blamed: the table may have been dropped, or the data folder made anew.
        schema.forget();
        rejected.push(...(await store(chunk, signal)));
      }
      return rejected;
    },
    get trouble() {
      return trouble;
    },
  };
}

/** Rows in their order, one table and at most one flush's share each; those with a fault of their own are set aside. */
function chunksByTable(rows: readonly Row[], rejected: RejectedRow[]): Row[][] {
  const open = new Map<string, Row[]>();
  const chunks: Row[][] = [];
  for (const row of rows) {
    const reason = faultOf(row);
    if (reason !== null) {
      rejected.push({ row, reason });
      continue;
    }
    let chunk = open.get(row.table);
    if (chunk === undefined || chunk.length >= rowsPerFlush) {
      chunk = [];
      open.set(row.table, chunk);
      chunks.push(chunk);
    }
    chunk.push(row);
  }
  return chunks;
}

async function add(sender: Sender, row: Row): Promise<void> {
  const { columns }: Table = tables[row.table];
  sender.table(row.table);
  // The protocol wants symbols before all other columns.
  for (const { name, type } of columns) {
    const value = row.values[name];
    if (type === 'SYMBOL' && typeof value === 'string') sender.symbol(name, value);
  }
  for (const { name, type } of columns) {
    const value = row.values[name];
    if (type === 'VARCHAR' && typeof value === 'string') sender.stringColumn(name, value);
    else if (type === 'BOOLEAN' && typeof value === 'boolean') sender.booleanColumn(name, value);
    else if (typeof value !== 'number') continue;
    else if (type === 'LONG') sender.intColumn(name, value);
    else if (type === 'DOUBLE') sender.floatColumn(name, value);
    else if (type === 'TIMESTAMP') sender.timestampColumn(name, value, 'ms');
  }
  await sender.at(row.at, 'ms');
}

/** The client gives the status only in the text of its error. */
function isRefusal(thrown: unknown): boolean {
  const status = /statusCode=(\d+)/.exec(errorText(thrown))?.[1];
  return status !== undefined && ['400', '404', '413', '422'].includes(status);
}

/** The client takes its settings as one text: a semicolon ends a setting, two stand for a semicolon in a value. */
const setting = (name: string, value: string): string => `${name}=${decodeURIComponent(value).replaceAll(';', ';;')};`;

function senderConfiguration(url: string): string {
  const { protocol, hostname, port, username, password } = new URL(url);
  const credentials = username === '' ? '' : setting('username', username) + setting('password', password);
  return (
    `${protocol.slice(0, -1)}::addr=${hostname}:${port === '' ? 9000 : port};${credentials}` +
    `protocol_version=2;auto_flush=off;stdlib_http=on;retry_timeout=0;request_timeout=${requestMs};`
  );
}
