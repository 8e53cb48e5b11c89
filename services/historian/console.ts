/**
 * QuestDB's console for people, on loopback without a login: its page comes from QuestDB, each statement runs as QuestDB's reader. No
 * request goes to QuestDB with a login, nor to a path that QuestDB opens only to a login. Only loopback names are answered: a page of
 * another site must not reach us by a name of its own (DNS rebinding).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Query } from '#libs/store/query.ts';

export interface ConsoleOptions {
  readonly port: number;
  /** Of QuestDB, without a login. */
  readonly questdb: string;
  readonly query: Query;
  readonly clock: Clock;
}

export interface Console {
  readonly url: string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const loopbackNames = new Set(['localhost', host, '[::1]']);
const mostRows = 10_000;
const longestMs = 30_000;
const passedHeaders = ['content-type', 'cache-control', 'etag', 'location'];

/** Rejects when the port is taken. */
export async function startConsole(options: ConsoleOptions): Promise<Console> {
  const server = createServer((request, response) => {
    respond(options, request, response).catch((thrown: unknown) => {
      const { status, error } = failureOf(thrown);
      sendJson(response, status, { error, query: '', position: 0 });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  return {
    url: `http://${host}:${options.port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond({ questdb, query, clock }: ConsoleOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!loopbackNames.has(name)) return sendJson(response, 403, { error: 'this console answers to names of this machine alone' });
  if (request.method !== 'GET') return sendJson(response, 405, { error: readsOnly });
  const { pathname, searchParams, search } = new URL(request.url ?? '/', questdb);
  if (pathname === '/exec') return sendJson(response, 200, await executed(query, clock, searchParams));
  const address = new URL(questdb);
  address.pathname = pathname;
  address.search = search;
  const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(longestMs) });
  if (answer.status === 401) return sendJson(response, 403, { error: readsOnly });
  if (pathname === '/settings') return sendJson(response, answer.status, withoutLogin(await answer.json()));
  const headers = passedHeaders.flatMap((header) => {
    const value = answer.headers.get(header);
    return value === null ? [] : [[header, value] as const];
  });
  response.writeHead(answer.status, Object.fromEntries(headers));
  if (answer.status < 300) return void response.end(Buffer.from(await answer.arrayBuffer()));
  // QuestDB leaves the end of such an answer open.
  response.end();
  await answer.body?.cancel();
}

const readsOnly = 'this console only reads';

/** In this short form the page asks for its list of tables. */
const shortForm = /^\s*[\w.]+\(\)/;

/** As QuestDB answers it, of `mostRows` at most. */
async function executed(query: Query, clock: Clock, parameters: URLSearchParams) {
  const text = parameters.get('query') ?? '';
  // The range that is shown; the page asks for the next one when somebody scrolls there.
  const [first, last = mostRows] = (parameters.get('limit') ?? '0').split(',').map(Number);
  const startedAt = clock.now();
  const { columns, rows } = await query.runUser(text.replace(shortForm, 'select * from $&'), { rows: mostRows, ms: longestMs });
  // In nanoseconds.
  const execute = (clock.now() - startedAt) * 1_000_000;
  return { query: text, columns, timestamp: -1, dataset: rows.slice(first, last), count: rows.length, timings: { execute, count: 0 } };
}

const settings = z.looseObject({ config: z.looseObject({}) });

/** QuestDB's own settings make the page ask for its login. */
function withoutLogin(answer: unknown) {
  const { config, ...rest } = settings.parse(answer);
  return { ...rest, config: { ...config, 'acl.enabled': false, 'http.settings.readonly': true, 'accepting.writes': [] } };
}

function failureOf(thrown: unknown): { readonly status: number; readonly error: string } {
  if (!(thrown instanceof AppError)) return { status: 502, error: errorText(thrown) };
  if (thrown.code === 'query-not-allowed') return { status: 403, error: thrown.message };
  return { status: thrown.code === 'query-failed' ? 400 : 503, error: thrown.message };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
