/**
 * Runs SQL of people at QuestDB's PostgreSQL door, where the server itself lets nobody change a table
 * (`pg.security.readonly`); at its HTTP door one login may do everything. One connection for each statement, with the
 * extended query protocol (PostgreSQL 53.3): it takes one statement at a time, and gives back as many rows as are asked for.
 */
import { connect, type Socket } from 'node:net';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { columnOf, type PgColumn } from './pg-types.ts';
import { message, messagesOf, type PgMessage, startup, text } from './pg-wire.ts';

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  /** More rows were there than the limit lets through. */
  readonly cut: boolean;
}

export type Reader = (statement: string, limits: { readonly rows: number; readonly ms: number }) => Promise<QueryResult>;

const database = 'qdb';
const defaultPort = '8812';
const cleartext = 3;

/** `url`: `postgresql://USER:PASSWORD@HOST:PORT`. Rejects with `store-unavailable`, `query-failed`. */
export function createReader(url: string): Reader {
  const { hostname, port: given, username, password } = new URL(url);
  const port = given === '' ? defaultPort : given;
  const address = `postgresql://${hostname}:${port}`;
  return async (statement, { rows, ms }) => {
    const socket = connect({ host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port), timeout: ms + 1_000 });
    try {
      const user = decodeURIComponent(username);
      socket.write(startup({ user, database, options: `-c statement_timeout=${ms}` }));
      return await answer(socket, { statement, password: decodeURIComponent(password), rows });
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      throw new AppError('store-unavailable', { url: address, detail: errorText(thrown) }, thrown);
    } finally {
      socket.destroy();
    }
  };
}

async function answer(
  socket: Socket,
  { statement, password, rows: most }: { readonly statement: string; readonly password: string; readonly rows: number },
): Promise<QueryResult> {
  let columns: readonly PgColumn[] = [];
  const rows: unknown[][] = [];
  let isAsked = false;
  socket.once('timeout', () => socket.destroy(new Error('no answer in time')));
  for await (const received of messagesOf(socket)) {
    switch (received.type) {
      case 'R':
        if (received.body.readInt32BE(0) === cleartext) socket.write(message('p', text(password)));
        break;
      case 'E':
        throw failure(received, isAsked);
      case 'T':
        columns = columnsOf(received.body);
        break;
      case 'n':
        // Every statement that reads has columns.
        throw new AppError('query-not-allowed', { detail: 'it gives back no rows' });
      case 'D':
        rows.push(valuesOf(received.body, columns));
        break;
      case 'Z':
        if (isAsked)
          return { columns: columns.map(({ name, type }) => ({ name, type })), rows: rows.slice(0, most), cut: rows.length > most };
        isAsked = true;
        socket.write(asked(statement, most + 1));
    }
  }
  throw new Error('the connection was closed');
}

/** Parse, Bind, Describe, Execute with a limit of rows, Sync: for an unnamed statement and portal, all values as text. */
function asked(statement: string, most: number): Buffer {
  const limit = Buffer.alloc(4);
  limit.writeInt32BE(most);
  const none = Buffer.alloc(2);
  const unnamed = text('');
  return Buffer.concat([
    message('P', unnamed, text(statement), none),
    message('B', unnamed, unnamed, none, none, none),
    message('D', Buffer.from('P'), unnamed),
    message('E', unnamed, limit),
    message('S'),
  ]);
}

/** Name, then 18 bytes of which the OID of the type is in the middle. */
function columnsOf(body: Buffer): PgColumn[] {
  const columns: PgColumn[] = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left -= 1) {
    const end = body.indexOf(0, at);
    columns.push(columnOf(body.toString('utf8', at, end), body.readInt32BE(end + 7)));
    at = end + 19;
  }
  return columns;
}

function valuesOf(body: Buffer, columns: readonly PgColumn[]): unknown[] {
  let at = 2;
  return columns.map((column) => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return column.read(body.toString('utf8', at - length, at));
  });
}

function failure({ body }: PgMessage, isAsked: boolean): Error {
  // Fields: a letter and a text each; M is what a person reads.
  const fields = body.toString('utf8').split('\0');
  const detail = fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'it does not say why';
  return isAsked ? new AppError('query-failed', { detail }) : new Error(detail);
}
