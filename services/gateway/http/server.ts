/**
 * The HTTP server: checks Host and Origin, then who calls and how often, then hands over to the route. Every answer that
 * is not a success has the error shape of `respond.ts`; calls that change something or are refused are logged with who made them.
 */
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { questions } from '#libs/contracts/questions.ts';
import { AppError, errorText, toAppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Fleet } from '../live/fleet.ts';
import type { Access } from './access.ts';
import type { Authenticated } from './identity.ts';
import { createRateLimit } from './limits.ts';
import { namedCluster } from './named-cluster.ts';
import { challengeFor, type ProtectedResource } from './resource-metadata.ts';
import { sendError } from './respond.ts';
import { matchRoute, type Route } from './router.ts';

/** A longer timer fires at once. */
const longestTimerMs = 2 ** 31 - 1;

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly access: Access;
  readonly fleet: Pick<Fleet, 'names' | 'choose'>;
  /** The name of the hub, or of the only cluster. */
  readonly cluster: string;
  /** With an identity provider: what a client is told when it has no valid token. */
  readonly protectedResource: ProtectedResource | null;
  readonly routes: readonly Route[];
  readonly requestsPerMinute: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onRequest: (route: string, status: number, seconds: number) => void;
}

export interface HttpServer {
  /** The port it listens on. */
  listen(): Promise<number>;
  close(): Promise<void>;
}

export function createHttpServerFor(options: HttpOptions): HttpServer {
  const { host, port, logger } = options;
  const limit = createRateLimit({ perMinute: options.requestsPerMinute, clock: options.clock });
  const server = createServer(options.tls, (request, response) => {
    void serve(options, limit.take, request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxHeadersCount = 100;

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.on('error', (error: NodeJS.ErrnoException) => {
          if (server.listening) return logger.error({ event: 'server-error', error: error.message }, 'the HTTP server has a problem');
          const taken = error.code === 'EADDRINUSE';
          const details = { host, port, detail: error.message };
          reject(new AppError(taken ? 'gateway-port-taken' : 'gateway-cannot-listen', details, error));
        });
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close: async () => {
      limit.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Event streams never end by themselves.
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Error: `gateway-bad-certificate`. */
function createServer(tls: HttpOptions['tls'], listener: RequestListener): Server {
  if (tls === undefined) return createHttpServer(listener);
  try {
    return createTlsServer({ ...tls, minVersion: 'TLSv1.2' }, listener);
  } catch (thrown) {
    throw new AppError('gateway-bad-certificate', { detail: errorText(thrown) }, thrown);
  }
}

async function serve(
  options: HttpOptions,
  take: (client: string) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const method = request.method ?? 'GET';
  let route: Route | null = null;
  let principal = 'unknown';
  response.on('close', () => {
    const seconds = (performance.now() - startedAt) / 1000;
    options.onRequest(route?.path ?? 'none', response.statusCode, seconds);
    audit(options.logger, { method, route, principal, path: pathOf(request), status: response.statusCode });
  });
  try {
    options.access.checkHeaders(request);
    const url = urlOf(request);
    const { named, path } = namedCluster(url.pathname);
    const match = matchRoute(options.routes, method, path);
    if (!('route' in match && match.route.unlimited)) take(request.socket.remoteAddress ?? 'unknown');
    const sessionsCount = 'route' in match && !match.route.tokenOnly && !match.route.sameForAll;
    const identity = await options.access.identify(request, sessionsCount);
    principal = identity.principal;
    endWith(identity, response, options.clock);
    if ('allowed' in match) {
      if (match.allowed.length === 0) throw new AppError('http-not-found', { path: url.pathname });
      response.setHeader('allow', match.allowed.join(', '));
      throw new AppError('http-method-not-allowed', { method, path: url.pathname, allowed: match.allowed.join(', ') });
    }
    route = match.route;
    options.access.require(identity, match.route.role);
    const { fleet } = options;
    // A cluster that is named wrongly is told from one that answers, whatever is asked.
    const isOwn = named === options.cluster && isForNotifier(match.route);
    const chosen = isOwn ? named : named !== null || fleet.names.length === 1 ? fleet.choose(named).cluster : null;
    const about = { named: chosen, cluster: () => (isOwn ? named : fleet.choose(chosen).cluster) };
    await match.route.handle({ request, response, url, ...about, parameters: match.parameters, ...identity });
  } catch (thrown) {
    const status = toAppError(thrown).httpStatus;
    if ((status === 401 || status === 403) && !response.headersSent) {
      response.setHeader('www-authenticate', challengeFor(options.protectedResource, request, status));
    }
    await sendError(request, response, thrown).catch((failure: unknown) => {
      options.logger.warn({ event: 'answer-failed', error: errorText(failure) }, 'an answer could not be sent');
      response.destroy();
    });
  }
}

/** The hub is not one of its clusters, but it has a notifier like each of them. */
const isForNotifier = ({ question }: Route) => question !== undefined && questions[question].by === 'notifier';

/** Streams live as long as the token they were asked for with. */
function endWith({ expiresAt }: Authenticated, response: ServerResponse, clock: Clock): void {
  if (expiresAt === null) return;
  const cancel = clock.after(Math.min(Math.max(0, expiresAt - clock.now()), longestTimerMs), () => response.destroy());
  response.on('close', cancel);
}

/** Who did what, with which outcome. Reads are logged only when debugging, refusals and changes always. */
function audit(
  logger: Logger,
  call: {
    readonly method: string;
    readonly route: Route | null;
    readonly principal: string;
    readonly path: string;
    readonly status: number;
  },
): void {
  const { route, ...line } = call;
  const worth = route?.role === 'operator' || call.status === 401 || call.status === 403;
  logger[worth ? 'info' : 'debug']({ event: 'http-call', ...line }, 'http call');
}

/** Error: `http-bad-url`. A target that names another server is no path of ours. */
function urlOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  const address = `http://gateway${target}`;
  if (!target.startsWith('/') || !URL.canParse(address)) throw new AppError('http-bad-url');
  return new URL(address);
}

/** Without the query, which may hold private data. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0]?.slice(0, 300) ?? '/';
}
