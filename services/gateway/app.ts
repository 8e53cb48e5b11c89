/**
 * gateway: answers people (live page, HTTP API), Prometheus (/metrics) and assistants (MCP).
 * consumes: findings, incidents, failovers, runs, live, heartbeats; asks the analyzer, historian, orchestrator and notifier.
 * produces: nothing on the bus. keeps: nothing; a restart loses open connections and the sessions of browsers.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { isLoopback } from '#libs/config/usable.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type AccessOptions, createAccess, requireGuard } from './http/access.ts';
import { createBrowserSessions } from './http/browser-sessions.ts';
import { createOidcVerifier, type OidcOptions } from './http/oidc.ts';
import { resourceMetadataRoutes } from './http/resource-metadata.ts';
import { sendBytes, sendJson } from './http/respond.ts';
import type { Route } from './http/router.ts';
import { alertsRoute } from './http/routes/alerts.ts';
import { apiRoutes } from './http/routes/api.ts';
import { askRoute } from './http/routes/ask.ts';
import { pageRoutes } from './http/routes/page.ts';
import { runbookRoutes } from './http/routes/runbooks.ts';
import { sessionRoutes } from './http/routes/session.ts';
import { createHttpServerFor, type HttpServer } from './http/server.ts';
import { type SignInOptions, signInRoutes } from './http/sign-in.ts';
import { createFeed } from './live/feed.ts';
import { followBus } from './live/follow-bus.ts';
import { createServiceBoard, isMissed, type ServiceState } from './live/service-board.ts';
import { type McpCatalogue, productCatalogue } from './mcp/catalogue.ts';
import { createMcpEndpoint } from './mcp/http.ts';
import { runForPerson } from './mcp/run-for-person.ts';
import { type RowLimits, renderMetrics } from './metrics/exposition.ts';

export interface GatewayOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly access: Omit<AccessOptions, 'loopback' | 'host' | 'verify'>;
  /** Accepts tokens of this identity provider. */
  readonly oidc?: Omit<OidcOptions, 'clock'> | undefined;
  /** Lets browsers sign in with it. */
  readonly signIn?: Pick<SignInOptions, 'clientId' | 'clientSecret' | 'publicUrl'> | undefined;
  readonly requestsPerMinute: number;
  readonly runsEnabled: boolean;
  /** What a question may take where a model is configured. */
  readonly assistantSeconds?: number | null;
  readonly consistencyMinimum: number;
  readonly rowLimits: RowLimits;
  /** What MCP offers; the product's own unless a test brings another. */
  readonly catalogue?: McpCatalogue;
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
  const board = createServiceBoard(clock, options.runsEnabled);
  let bus: Bus | null = null;
  let server: HttpServer | null = null;
  let mcp: { stop(): Promise<void> } | null = null;
  let port: number | null = null;
  let subscriptions: readonly Subscription[] = [];

  function readiness() {
    const services = board.list();
    const parts = {
      bus: bus?.connected ? 'connected' : 'away',
      ...Object.fromEntries(services.map((state) => [partName(state, services), state.ready ? 'ready' : partsText(state.parts)])),
    };
    return { ready: bus?.connected === true && !services.some(isMissed), parts };
  }

  return {
    name: 'gateway',
    port: () => port,
    readiness,
    async start() {
      const guard: AccessOptions = {
        ...options.access,
        host: options.host,
        loopback: isLoopback(options.host),
        verify: options.oidc === undefined ? undefined : createOidcVerifier({ ...options.oidc, clock }),
      };
      requireGuard(guard);
      const sessions = createBrowserSessions(clock, logger);
      const access = createAccess(guard, sessions);
      const connected = await options.connectBus();
      bus = connected;
      const endpoint = createMcpEndpoint({ ...options, catalogue: options.catalogue ?? productCatalogue, bus: connected, feed });
      mcp = endpoint;
      const signIn =
        options.oidc === undefined || options.signIn === undefined ? null : { ...options.oidc, ...options.signIn, sessions, clock };
      const protectedResource = options.oidc ?? null;
      const routes: readonly Route[] = [
        {
          method: 'GET',
          path: '/healthz',
          role: 'public',
          unlimited: true,
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
            const text = await renderMetrics({ bus: connected, cluster, board, own: metrics.registry, rowLimits: options.rowLimits });
            await sendBytes(request, response, 200, Buffer.from(text), 'text/plain; version=0.0.4; charset=utf-8');
          },
        },
        {
          method: 'GET',
          path: '/api/v1/events',
          role: 'viewer',
          handle: ({ request, response, ended }) => feed.attach(request, response, ended),
        },
        ...sessionRoutes({ access, sessions, provider: signIn === null ? null : new URL(signIn.issuer).host }),
        ...(signIn === null ? [] : signInRoutes(signIn)),
        ...apiRoutes({ ...options, bus: connected, board }),
        alertsRoute({ bus: connected, cluster, logger }),
        askRoute({
          ...{ bus: connected, cluster, clock },
          assistant:
            options.assistantSeconds == null
              ? null
              : {
                  seconds: options.assistantSeconds,
                  run: (proposal, identity) => runForPerson(proposal, identity, { ...options, bus: connected, feed }),
                },
        }),
        ...resourceMetadataRoutes(protectedResource),
        endpoint.route,
        ...runbookRoutes(),
        ...pageRoutes(),
      ];
      server = createHttpServerFor({
        host: options.host,
        port: options.port,
        tls: options.tls,
        access,
        protectedResource,
        routes,
        requestsPerMinute: options.requestsPerMinute,
        clock,
        logger,
        onRequest: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
      });
      port = await server.listen();
      logger.info({ event: 'listening', host: options.host, port }, `listening on ${options.host}:${port}`);
      subscriptions = await followBus({ bus: connected, cluster, feed, board });
    },
    async stop() {
      feed.stop();
      await mcp?.stop();
      await server?.close();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await bus?.close().catch((thrown: unknown) => logger.warn({ event: 'close-failed', error: errorText(thrown) }, 'bus did not close'));
      server = null;
      mcp = null;
      subscriptions = [];
      bus = null;
    },
  };
}

/** The service's name, with the instance where there are several. */
function partName(state: ServiceState, all: readonly ServiceState[]): string {
  const several = all.filter((other) => other.service === state.service).length > 1;
  return several ? `${state.service} ${state.instance}` : state.service;
}

function partsText(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ');
}
