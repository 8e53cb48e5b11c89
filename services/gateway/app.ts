/**
 * gateway: answers people (live page, HTTP API), Prometheus (/metrics) and assistants (MCP).
 * consumes: findings, incidents, failovers, runs, live, heartbeats; asks the analyzer, orchestrator and notifier.
 * produces: nothing on the bus. keeps: nothing; a restart loses only open connections.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type AccessOptions, createAccess } from './http/access.ts';
import { apiRoutes } from './http/api.ts';
import { sendBytes, sendJson } from './http/respond.ts';
import type { Route } from './http/router.ts';
import { createHttpServerFor, type HttpServer } from './http/server.ts';
import { createFeed } from './live/feed.ts';
import { followBus } from './live/follow-bus.ts';
import { createServiceBoard } from './live/service-board.ts';
import { createMcpEndpoint } from './mcp/http.ts';
import { renderMetrics } from './metrics/exposition.ts';
import { pageRoutes } from './page-routes.ts';

export interface GatewayOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly access: Omit<AccessOptions, 'loopback'>;
  readonly requestsPerMinute: number;
  readonly runsEnabled: boolean;
  readonly consistencyMinimum: number;
  readonly questdbUrl: string | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Gateway extends App {
  port(): number | null;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { clock, logger, cluster } = options;
  const metrics = createMetrics();
  const requests = metrics.histogram(
    'egressip_gateway_request_seconds',
    'Time to answer an HTTP request, by route and status',
    [0.005, 0.02, 0.1, 0.5, 2, 10],
    ['route', 'status'],
  );
  const feed = createFeed(clock);
  const board = createServiceBoard(clock);
  let bus: Bus | null = null;
  let server: HttpServer | null = null;
  let mcp: { stop(): Promise<void> } | null = null;
  let port: number | null = null;
  let subscriptions: readonly Subscription[] = [];

  function readiness() {
    const services = board.list();
    const parts = {
      bus: bus?.connected ? 'connected' : 'away',
      ...Object.fromEntries(services.map((state) => [state.service, state.ready ? 'ready' : partsText(state.parts)])),
    };
    return { ready: bus?.connected === true && services.every((state) => state.ready), parts };
  }

  return {
    name: 'gateway',
    port: () => port,
    readiness,
    async start() {
      const connected = await options.connectBus();
      bus = connected;
      const endpoint = createMcpEndpoint({ ...options, bus: connected, feed, board });
      mcp = endpoint;
      const routes: readonly Route[] = [
        {
          method: 'GET',
          path: '/healthz',
          role: 'public',
          handle: ({ request, response }) => sendJson(request, response, 200, { alive: true }),
        },
        {
          method: 'GET',
          path: '/readyz',
          role: 'public',
          handle: ({ request, response }) => {
            const state = readiness();
            return sendJson(request, response, state.ready ? 200 : 503, state);
          },
        },
        {
          method: 'GET',
          path: '/metrics',
          role: 'viewer',
          handle: async ({ request, response }) => {
            const text = await renderMetrics({ bus: connected, cluster, board, own: metrics.registry });
            await sendBytes(request, response, 200, Buffer.from(text), 'text/plain; version=0.0.4; charset=utf-8');
          },
        },
        { method: 'GET', path: '/api/v1/events', role: 'viewer', handle: ({ response }) => feed.attach(response) },
        ...apiRoutes({ ...options, bus: connected, board, links: { questdb: options.questdbUrl } }),
        endpoint.route,
        ...pageRoutes(),
      ];
      server = createHttpServerFor({
        host: options.host,
        port: options.port,
        tls: options.tls,
        access: createAccess({ ...options.access, loopback: isLoopback(options.host) }),
        routes,
        requestsPerMinute: options.requestsPerMinute,
        clock,
        logger,
        onRequest: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
      });
      port = await server.listen();
      logger.info({ event: 'listening', host: options.host, port }, `listening on ${options.host}:${port}`);
      subscriptions = await followBus({ bus: connected, cluster, feed, board, logger });
    },
    async stop() {
      feed.stop();
      await mcp?.stop();
      await server?.close();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await bus?.close().catch((thrown: unknown) => logger.warn({ event: 'close-failed', error: errorText(thrown) }, 'bus did not close'));
      server = null;
      bus = null;
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function partsText(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ');
}
