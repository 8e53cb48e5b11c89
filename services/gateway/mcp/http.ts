/**
 * MCP over Streamable HTTP at /mcp, with sessions: a client of revision 2025-11-25 may give up on a server that answers
 * 405 to GET. What a client missed while its connection was away is sent again (Last-Event-ID).
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import { errorText } from '#libs/errors/app-error.ts';
import { readJson, sendJson } from '../http/respond.ts';
import type { RequestContext, Route } from '../http/router.ts';
import type { McpDependencies } from './dependencies.ts';
import { createEventStore } from './event-store.ts';
import { createMcpServer } from './server.ts';
import { createSessions } from './sessions.ts';

interface Connected {
  readonly transport: StreamableHTTPServerTransport;
  readonly server: Server;
}

export interface McpEndpoint {
  readonly route: Route;
  sessions(): number;
  stop(): Promise<void>;
}

export function createMcpEndpoint(dependencies: McpDependencies): McpEndpoint {
  const { logger, clock } = dependencies;
  const ending = new Set<Promise<void>>();
  const sessions = createSessions<Connected>({
    clock,
    onEnd: ({ server }) => {
      const closing = server
        .close()
        .catch((thrown: unknown) => logger.warn({ event: 'mcp-close-failed', error: errorText(thrown) }, 'a session did not close'));
      ending.add(closing);
      closing.finally(() => ending.delete(closing));
    },
  });

  /** Ready for an initialize request; the session is kept from when the transport has taken that. */
  async function open({ principal, role, named }: RequestContext): Promise<Connected> {
    const identity = { principal, role };
    sessions.makeRoom(identity);
    const server = createMcpServer(dependencies, identity, named);
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      eventStore: createEventStore(),
      retryInterval: 1_000,
      onsessioninitialized: (id) => {
        sessions.add(id, { transport, server }, identity);
      },
      onsessionclosed: (id) => sessions.end(id),
    });
    await server.connect(transport as Transport);
    return { transport, server };
  }

  const handle = async (context: RequestContext): Promise<void> => {
    const { request, response } = context;
    const id = headerOf(request, 'mcp-session-id');
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    if (id === null) {
      // A batch is none since revision 2025-06-18, and its first message must not hide others.
      if (!isInitializeRequest(body)) return refuse(context, 400, -32000, 'Bad Request: no session id and not an initialize request');
      const { transport, server } = await open(context);
      await transport.handleRequest(request, response, body);
      // Refused (a protocol version, an Accept header): nobody will come back for it.
      if (transport.sessionId === undefined) await server.close();
      return;
    }
    const session = sessions.find(id, context);
    if (session === undefined) return refuse(context, 404, -32001, 'Session not found');
    session.open += 1;
    response.once('close', () => {
      session.open -= 1;
      session.usedAt = clock.now();
    });
    await session.value.transport.handleRequest(request, response, body);
  };

  return {
    route: { method: 'ANY', path: '/mcp', role: 'viewer', tokenOnly: true, handle },
    sessions: sessions.size,
    stop: async () => {
      sessions.stop();
      await Promise.all(ending);
    },
  };
}

async function refuse({ request, response }: RequestContext, status: number, code: number, message: string): Promise<void> {
  await sendJson(request, response, status, { jsonrpc: '2.0', error: { code, message }, id: null });
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
