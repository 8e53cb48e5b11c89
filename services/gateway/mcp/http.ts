/**
 * MCP over Streamable HTTP at /mcp, with sessions: a client of revision 2025-11-25 may give up on a server that answers 405 to GET. A
 * session, its streams and its calls belong to no single gateway (session-log.ts): each request may come to another one. A client that
 * lost its connection gets the missed messages (Last-Event-ID), and the next gateway takes over the calls of one that is gone.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { isInitializeRequest, SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/sdk/types.js';
import type { Bus } from '#libs/bus/port.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { readJson, sendJson } from '../http/respond.ts';
import type { RequestContext, Route } from '../http/router.ts';
import { keyOf } from '../http/secrets.ts';
import { positionsText, storedSince } from '../live/positions.ts';
import type { McpDependencies } from './dependencies.ts';
import { type LocalSession, openLocalSession } from './local-session.ts';
import { beginningOf, parsePlace, placeText, standalone } from './place.ts';
import { createMcpServer } from './server.ts';
import { createSessionLog, type SessionRecord } from './session-log.ts';
import { createSessions, type Session } from './sessions.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { openTail, type Tail } from './tail.ts';

interface Here extends LocalSession {
  record: SessionRecord;
  readonly subscriptions: Subscriptions | null;
  readonly tails: Set<Tail>;
}

export interface McpEndpoint {
  readonly route: Route;
  sessions(): number;
  /** Hears what other gateways do. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

const maxSubscriptions = 200;
/** In the bucket a session lasts half an hour from when it was last written. */
const touchMs = 5 * 60_000;
const lookMs = 1_000;
/** From this revision on clients take an event without data, which only says where they are. */
const primedFrom = '2025-11-25';

export function createMcpEndpoint(dependencies: McpDependencies & { readonly bus: Pick<Bus, 'bucket'> }): McpEndpoint {
  const { logger, clock, fleet, bus, catalogue } = dependencies;
  const ending = new Set<Promise<void>>();
  const sessions = createSessions<Here>({
    clock,
    onEnd: ({ subscriptions, tails, close }) => {
      subscriptions?.end();
      for (const tail of tails) tail.end();
      const closing = close().catch((thrown: unknown) =>
        logger.warn({ event: 'mcp-close-failed', error: errorText(thrown) }, 'a session did not close'),
      );
      ending.add(closing);
      closing.finally(() => ending.delete(closing));
    },
  });
  const log = createSessionLog({
    bucket: bus.bucket('EIP_MCP'),
    clock,
    listener: {
      onEvent: (key, event) => {
        for (const tail of sessions.at(key)?.value.tails ?? []) if (tail.stream === event.stream) tail.tell(event);
      },
      onSaid: (key, message) => sessions.at(key)?.value.hear(message),
      onTaken: (key, stream) => sessions.at(key)?.value.lose(stream),
      onEnd: (key) => sessions.end(key),
    },
  });
  const watched = (named: string | null) => (named !== null || fleet.names.length === 1 ? fleet.choose(named) : null);

  /** This gateway's part of a session; `restore`: it was begun at another one, or before a pause. */
  async function open(key: string, record: SessionRecord, restore: boolean): Promise<Here> {
    const watch = watched(record.named);
    const subscriptions =
      watch === null
        ? null
        : createSubscriptions({
            ...{ feed: watch.feed, clock, find: catalogue.resources.find },
            since: (after) => storedSince({ bus, cluster: watch.cluster, clock, after }),
            announce: (uris, upTo) => {
              const messages = uris.map((uri) => ({ jsonrpc: '2.0', method: 'notifications/resources/updated', params: { uri } }) as const);
              log
                .append(key, standalone, messages, upTo)
                .catch((thrown: unknown) => logger.debug({ event: 'announce-failed', error: errorText(thrown) }, 'not announced'));
            },
          });
    const change = async (changed: Parameters<typeof log.update>[1]) => {
      const next = await log.update(key, changed);
      if (next !== null) apply(here, next);
    };
    const server = createMcpServer(dependencies, record, record.named, {
      level: () => here.record.level,
      setLevel: (level) => change(() => ({ level })),
      subscribe: async (uri) => {
        const { subscriptions: known } = here.record;
        if (Object.keys(known).length >= maxSubscriptions && known[uri] === undefined) return false;
        const at = watch?.feed.positions() ?? null;
        await change((now) => ({ subscriptions: { ...now.subscriptions, [uri]: at === null ? '' : positionsText(at) } }));
        return true;
      },
      unsubscribe: (uri) => change(({ subscriptions: { [uri]: _, ...others } }) => ({ subscriptions: others })),
      neverAgain: (call) => here.neverAgain(call),
    });
    const restored = restore ? record.initialize : null;
    const local = await openLocalSession({ session: key, server, log, logger, restore: restored });
    const here: Here = { ...local, record, subscriptions, tails: new Set() };
    apply(here, record);
    return here;
  }

  function apply(here: Here, record: SessionRecord): void {
    here.record = record;
    here.subscriptions?.set(record.subscriptions);
  }

  /** Null if the caller has no such session. Reads the log, since another gateway may have changed or ended the session. */
  async function find(key: string, context: RequestContext): Promise<Session<Here> | null> {
    const known = sessions.find(key, context);
    // If the log cannot be read, a session that is known here goes on.
    const record = await log.read(key).catch((thrown: unknown) => {
      if (known === undefined) throw thrown;
      return known.value.record;
    });
    if (record === null) sessions.end(key);
    if (record === null || record.principal !== context.principal || record.role !== context.role) return null;
    if (clock.now() - record.usedAt > touchMs) void touch(key);
    const session = sessions.find(key, context) ?? sessions.add(key, await open(key, record, true), context);
    apply(session.value, record);
    return session;
  }

  const touch = (key: string) =>
    log
      .update(key, () => ({ usedAt: clock.now() }))
      .catch((thrown: unknown) => logger.debug({ event: 'mcp-touch-failed', error: errorText(thrown) }, 'a session was not prolonged'));

  /** One exchange. Each message gets an id once it is in the log; a client of a new revision gets the id of the stream first. */
  async function exchange(
    here: Here,
    key: string,
    { request, response }: RequestContext,
    body: unknown,
    onInitialize?: () => Promise<void>,
  ) {
    let primed: string | null = null;
    let taken = false;
    const http = new StreamableHTTPServerTransport({
      retryInterval: 1_000,
      eventStore: {
        storeEvent: async (stream, message) => {
          if (!('jsonrpc' in message)) {
            primed = stream;
            return beginningOf(stream);
          }
          // If the log cannot be written, the client still gets the message, without an id to come back with.
          const revision = await log.append(key, stream, [message]).catch(() => null);
          return revision === null ? '' : placeText({ stream, revision, index: 0 });
        },
        replayEventsAfter: async () => '',
      },
    });
    here.attach(
      http,
      () => primed,
      onInitialize === undefined
        ? undefined
        : () => {
            taken = true;
            return onInitialize();
          },
    );
    await http.handleRequest(request, response, body);
    return taken;
  }

  async function initialize(context: RequestContext, params: Readonly<Record<string, unknown>>, body: unknown): Promise<void> {
    const { principal, role, named, request, response } = context;
    const idle = sessions.makeRoom({ principal, role });
    if (idle !== null) await log.end(idle);
    const id = randomUUID();
    const key = keyOf(id);
    const record: SessionRecord = { principal, role, named, initialize: params, level: 'debug', subscriptions: {}, usedAt: clock.now() };
    const here = await open(key, record, false);
    const accept = headerOf(request, 'accept') ?? '';
    if (accept.includes('application/json') && accept.includes('text/event-stream')) response.setHeader('mcp-session-id', id);
    const taken = await exchange(here, key, context, body, async () => {
      sessions.add(key, here, { principal, role });
      await log.write(key, record);
    });
    // The request was refused (its Accept header), so nobody will use the session.
    if (!taken) await here.close();
  }

  /** Opens a stream for messages that belong to no request, or goes on with one that broke. */
  async function resume(session: Session<Here>, key: string, { request, response, ...context }: RequestContext): Promise<void> {
    const { value: here } = session;
    const version = headerOf(request, 'mcp-protocol-version');
    const refused = (status: number, text: string) => refuse({ request, response }, status, -32000, text);
    if (headerOf(request, 'accept')?.includes('text/event-stream') !== true)
      return refused(406, 'Not Acceptable: Client must accept text/event-stream');
    if (version !== null && !SUPPORTED_PROTOCOL_VERSIONS.includes(version))
      return refused(400, `Bad Request: Unsupported protocol version: ${version}`);
    const lastId = headerOf(request, 'last-event-id');
    const now = { stream: standalone, revision: log.lastRevision(key), index: maxSubscriptions };
    const from = lastId === null ? now : parsePlace(lastId);
    if (from === null || (from.revision > 0 && from.revision < log.droppedTo(key))) return refused(400, 'Invalid event ID');
    const missed = log.events(key, from.stream);
    const isKnown = from.stream === standalone || missed.length > 0 || (await log.call(key, from.stream)) !== undefined;
    if (!isKnown) return refused(400, 'Invalid event ID');
    for (const tail of here.tails) if (tail.stream === from.stream) tail.end();
    const prime = version !== null && version >= primedFrom;
    const tail = openTail({ response, from, missed: log.events(key, from.stream), prime, clock });
    here.tails.add(tail);
    const stopLooking = from.stream === standalone ? prolong(key) : lookAfter(here, key, tail, prime);
    if (from.stream === standalone) here.subscriptions?.begin(missed.findLast(({ upTo }) => upTo !== null)?.upTo ?? null);
    const onEnded = () => response.end();
    context.ended?.addEventListener('abort', onEnded);
    response.once('close', () => {
      stopLooking();
      here.tails.delete(tail);
      const stillHere = [...here.tails].some(({ stream }) => stream === standalone);
      if (from.stream === standalone && !stillHere) here.subscriptions?.end();
    });
  }

  const prolong = (key: string) => clock.every(touchMs, () => void touch(key));

  /** Takes over the call of a gateway that is gone, and ends the stream of a call that is over. */
  function lookAfter(here: Here, key: string, tail: Tail, prime: boolean): () => void {
    let looking = false;
    return clock.every(lookMs, async () => {
      if (looking) return;
      looking = true;
      try {
        const call = await log.call(key, tail.stream);
        if (call === undefined && prime) tail.end();
        if (call !== undefined && log.isLost(key, tail.stream, call)) await here.takeOver(tail.stream, call);
      } catch (thrown) {
        // NATS is away: the next look tries again.
        logger.debug({ event: 'mcp-look-failed', error: errorText(thrown) }, 'a call was not looked after');
      } finally {
        looking = false;
      }
    });
  }

  const handle = async (context: RequestContext): Promise<void> => {
    const { request, response } = context;
    const id = headerOf(request, 'mcp-session-id');
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    if (id === null) {
      // A batch is none since revision 2025-06-18, and its first message must not hide others.
      if (!isInitializeRequest(body)) return refuse(context, 400, -32000, 'Bad Request: no session id and not an initialize request');
      return initialize(context, body.params, body);
    }
    const key = keyOf(id);
    const session = await find(key, context);
    if (session === null) return refuse(context, 404, -32001, 'Session not found');
    session.open += 1;
    response.once('close', () => {
      session.open -= 1;
      session.usedAt = clock.now();
    });
    response.setHeader('mcp-session-id', id);
    if (request.method === 'DELETE') {
      await log.end(key);
      sessions.end(key);
      response.writeHead(200).end();
    } else if (request.method === 'GET') await resume(session, key, context);
    else if (isInitializeRequest(body)) await refuse(context, 400, -32600, 'Invalid Request: Server already initialized');
    else await exchange(session.value, key, context, body);
  };

  return {
    route: { method: 'ANY', path: '/mcp', role: 'viewer', tokenOnly: true, handle },
    sessions: sessions.size,
    follow: log.follow,
    stop: async () => {
      sessions.stop();
      await Promise.all(ending);
      await log.stop();
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function refuse({ request, response }: Exchange, status: number, code: number, message: string): Promise<void> {
  await sendJson(request, response, status, { jsonrpc: '2.0', error: { code, message }, id: null });
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
