/**
 * gateway: answers people (live page, HTTP API), Prometheus (/metrics) and assistants (MCP).
 * consumes: findings, incidents, failovers, runs, live, heartbeats; asks the analyzer, historian, orchestrator and notifier.
 * produces: nothing on the bus but the sessions it keeps there, so that any number of gateways serve them; a restart loses open connections.
 */
import type { Bus } from '#libs/bus/port.ts';
import { isLoopback } from '#libs/config/usable.ts';
import type { EgressNetworks } from '#libs/egressip/fleet/two-clusters.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type AccessOptions, createAccess, requireGuard } from './http/access.ts';
import type { AssistantAccess } from './http/ask-assistant.ts';
import { createBrowserSessions } from './http/browser-sessions.ts';
import { createGrants } from './http/grants.ts';
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
import { createSharedAnswers, type SharedAnswers } from './http/shared-answers.ts';
import { type SignInOptions, signInRoutes } from './http/sign-in.ts';
import type { Since } from './live/feed.ts';
import { createFleet } from './live/fleet.ts';
import { storedSince } from './live/positions.ts';
import { isMissed, type ServiceState } from './live/service-board.ts';
import { type McpCatalogue, productCatalogue } from './mcp/catalogue.ts';
import { createMcpEndpoint } from './mcp/http.ts';
import { runForPerson } from './mcp/run-for-person.ts';
import { type RowLimits, renderMetrics } from './metrics/exposition.ts';
import { renderFleetMetrics } from './metrics/fleet.ts';

export interface GatewayOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  /** At a hub: the clusters it serves instead of that one. */
  readonly clusters?: readonly string[];
  /** Of a cluster, where it is not that of the others. */
  readonly egressNetworks?: EgressNetworks;
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly access: Omit<AccessOptions, 'loopback' | 'host' | 'verify'>;
  /** Accepts tokens of this identity provider. */
  readonly oidc?: Omit<OidcOptions, 'clock'> | undefined;
  /** Lets browsers sign in with the identity provider. */
  readonly signIn?: Pick<SignInOptions, 'clientId' | 'clientSecret' | 'publicUrl'> | undefined;
  readonly requestsPerMinute: number;
  readonly runsEnabled: boolean;
  /** Limits of a question if a model is configured. */
  readonly assistantSeconds?: number | null;
  readonly consistencyMinimum: number;
  readonly rowLimits: RowLimits;
  /** The catalogue that MCP offers; the product's own unless a test brings another. */
  readonly catalogue?: McpCatalogue;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Gateway extends App {
  port(): number | null;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { clock, logger } = options;
  const metrics = createMetrics();
  const requests = metrics.histogram(
    'egressip_gateway_request_seconds',
    'Time to answer an HTTP request, by route and status',
    [0.005, 0.02, 0.1, 0.5, 2, 10],
    ['route', 'status'],
  );
  const { clusters = [options.cluster] } = options;
  const fleet = createFleet({ ...options, clusters });
  const shared = new Map<string, SharedAnswers>();
  let bus: Bus | null = null;
  let server: HttpServer | null = null;
  let mcp: { stop(): Promise<void> } | null = null;
  let browsers: { stop(): Promise<void> } | null = null;
  let port: number | null = null;

  function readiness() {
    const connected = bus?.connected === true;
    // A cluster that is away is no reason to ask no longer about the others.
    if (fleet.names.length > 1) {
      const states = fleet.answer().clusters.map(({ cluster, state }) => [cluster, state]);
      return { ready: connected, parts: { bus: connected ? 'connected' : 'away', ...Object.fromEntries(states) } };
    }
    const services = fleet.choose(null).board.list();
    const parts = {
      bus: connected ? 'connected' : 'away',
      ...Object.fromEntries(services.map((state) => [partName(state, services), state.ready ? 'ready' : partsText(state.parts)])),
    };
    return { ready: connected && !services.some(isMissed), parts };
  }

  /** Of each cluster its own: what one of them changes makes no answer of another old. */
  function sharedOf(cluster: string): SharedAnswers {
    const known = shared.get(cluster) ?? createSharedAnswers(fleet.choose(cluster).feed, clock);
    shared.set(cluster, known);
    return known;
  }

  /** Null: no model is configured. */
  function assistantOf(connected: Bus) {
    const { assistantSeconds: seconds } = options;
    if (seconds == null) return null;
    return (cluster: string): AssistantAccess => ({
      seconds,
      run: (proposal, identity) =>
        runForPerson(proposal, identity, { ...options, bus: connected, fleet, cluster, feed: fleet.choose(cluster).feed }),
    });
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
      const connected = await options.connectBus();
      bus = connected;
      const grants = createGrants(options.access, options.oidc);
      const sessions = createBrowserSessions({ bucket: await connected.bucket('EIP_SESSIONS'), grants, clock, logger });
      browsers = sessions;
      const access = createAccess(guard, sessions);
      const endpoint = createMcpEndpoint({ ...options, catalogue: options.catalogue ?? productCatalogue, bus: connected, fleet });
      mcp = endpoint;
      const signIn =
        options.oidc === undefined || options.signIn === undefined
          ? null
          : { ...options.oidc, ...options.signIn, sessions, bucket: await connected.bucket('EIP_SIGN_INS'), clock };
      const protectedResource = options.oidc ?? null;
      const routes: readonly Route[] = [
        {
          method: 'GET',
          path: '/healthz',
          role: 'public',
          sameForAll: true,
          unlimited: true,
          handle: ({ request, response }) => sendJson(request, response, 200, { alive: true }),
        },
        {
          method: 'GET',
          path: '/readyz',
          role: 'public',
          sameForAll: true,
          handle: ({ request, response }) => {
            const state = readiness();
            return sendJson(request, response, state.ready ? 200 : 503, state);
          },
        },
        {
          method: 'GET',
          path: '/metrics',
          role: 'viewer',
          handle: async ({ request, response, named }) => {
            const { registry: own } = metrics;
            const text =
              named === null
                ? await renderFleetMetrics(fleet.answer(), own)
                : await renderMetrics({
                    bus: connected,
                    ...fleet.choose(named),
                    own: clusters.length === 1 ? own : null,
                    rowLimits: options.rowLimits,
                  });
            await sendBytes(request, response, 200, Buffer.from(text), 'text/plain; version=0.0.4; charset=utf-8');
          },
        },
        {
          method: 'GET',
          path: '/api/v1/events',
          role: 'viewer',
          handle: ({ request, response, named, ended }) => {
            const { feed } = named === null ? fleet : fleet.choose(named);
            // The clusters of a fleet are not told from a log.
            const since: Since | undefined =
              named === null ? undefined : (after) => storedSince({ bus: connected, cluster: named, clock, after });
            feed.attach(request, response, ended, since);
          },
        },
        ...sessionRoutes({ access, sessions, provider: signIn === null ? null : new URL(signIn.issuer).host }),
        ...(signIn === null ? [] : signInRoutes(signIn)),
        ...apiRoutes({ ...options, bus: connected, fleet, sharedOf }),
        alertsRoute({ bus: connected, logger }),
        askRoute({
          ...{ bus: connected, clock },
          assistant: assistantOf(connected),
        }),
        ...resourceMetadataRoutes(protectedResource),
        endpoint.route,
        ...runbookRoutes(),
        ...pageRoutes(),
      ];
      server = createHttpServerFor({
        host: options.host,
        port: options.port,
        cluster: options.cluster,
        tls: options.tls,
        access,
        fleet,
        protectedResource,
        routes,
        requestsPerMinute: options.requestsPerMinute,
        clock,
        logger,
        onRequest: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
      });
      port = await server.listen();
      logger.info({ event: 'listening', host: options.host, port }, `listening on ${options.host}:${port}`);
      await Promise.all([fleet.follow(connected), sessions.follow(), endpoint.follow()]);
    },
    async stop() {
      // Before the server: event streams end by themselves.
      const unfollowed = fleet.stop();
      await mcp?.stop();
      await server?.close();
      await browsers?.stop();
      await unfollowed;
      await bus?.close().catch((thrown: unknown) => logger.warn({ event: 'close-failed', error: errorText(thrown) }, 'bus did not close'));
      server = null;
      mcp = null;
      browsers = null;
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
