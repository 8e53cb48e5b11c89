/**
 * MCP over Streamable HTTP at /mcp, with sessions: a client of revision 2025-11-25 may give up on a server that answers
 * 405 to GET. A session belongs to who opened it, expires when idle and counts against a cap.
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
import { createMcpServer, type McpDependencies } from './server.ts';

const maxSessions = 200;
const idleMs = 30 * 60_000;

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  readonly server: Server;
  readonly principal: string;
  usedAt: number;
}

export function createMcpEndpoint(dependencies: McpDependencies): { readonly route: Route; stop(): Promise<void> } {
  const sessions = new Map<string, Session>();
  const cancelSweep = dependencies.clock.every(60_000, () => {
    for (const [id, session] of sessions) if (dependencies.clock.now() - session.usedAt > idleMs) void end(id, session);
  });

  async function end(id: string, session: Session): Promise<void> {
    sessions.delete(id);
    await session.server
      .close()
      .catch((thrown: unknown) =>
        dependencies.logger.warn({ event: 'mcp-close-failed', error: errorText(thrown) }, 'a session did not close'),
      );
  }

  async function open(context: RequestContext): Promise<Session | null> {
    if (sessions.size >= maxSessions) return null;
    const server = createMcpServer(dependencies, { principal: context.principal, role: context.role });
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => {
        sessions.set(id, session);
      },
    });
    const session: Session = { transport, server, principal: context.principal, usedAt: dependencies.clock.now() };
    transport.onclose = () => {
      if (transport.sessionId !== undefined) sessions.delete(transport.sessionId);
    };
    await server.connect(transport as Transport);
    return session;
  }

  const handle = async (context: RequestContext): Promise<void> => {
    const { request, response } = context;
    const id = headerOf(request, 'mcp-session-id');
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    const isFirst = body !== undefined && (Array.isArray(body) ? body.some(isInitializeRequest) : isInitializeRequest(body));
    let session = id === null ? undefined : sessions.get(id);
    // An id is no proof of who calls: another principal's session does not exist for this one.
    if (session !== undefined && session.principal !== context.principal) session = undefined;
    if (session === undefined && id !== null) return refuse(context, 404, -32001, 'Session not found');
    if (session === undefined && !isFirst) return refuse(context, 400, -32000, 'Bad Request: no session id and not an initialize request');
    if (session === undefined) {
      const opened = await open(context);
      if (opened === null) return refuse(context, 503, -32000, `Too many sessions (${maxSessions})`);
      session = opened;
    }
    session.usedAt = dependencies.clock.now();
    await session.transport.handleRequest(request, response, body);
  };

  return {
    route: { method: 'ANY', path: '/mcp', role: 'viewer', handle },
    stop: async () => {
      cancelSweep();
      await Promise.all([...sessions].map(([id, session]) => end(id, session)));
    },
  };
}

async function refuse({ request, response }: RequestContext, status: number, code: number, message: string): Promise<void> {
  await sendJson(request, response, status, { jsonrpc: '2.0', error: { code, message }, id: null });
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
