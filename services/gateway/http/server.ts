/**
 * The HTTP server: checks Host and Origin, then who calls and how often, then hands over to the route. Every answer that
 * is not a success has the error shape of `respond.ts`; calls that change something are logged with who made them.
 */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Access } from './access.ts';
import { createRateLimit } from './limits.ts';
import { sendError } from './respond.ts';
import { matchRoute, type Route } from './router.ts';

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly access: Access;
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
  const limit = createRateLimit({ perMinute: options.requestsPerMinute, clock: options.clock });
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    void serve(options, limit.take, request, response);
  };
  const server: Server = options.tls === undefined ? createHttpServer(onRequest) : createTlsServer(options.tls, onRequest);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxHeadersCount = 100;

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => {
          reject(
            error.code === 'EADDRINUSE' ? new AppError('gateway-port-taken', { port: options.port, host: options.host }, error) : error,
          );
        });
        server.listen(options.port, options.host, () => resolve((server.address() as AddressInfo).port));
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

async function serve(
  options: HttpOptions,
  take: (client: string) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  let routePath = 'none';
  response.on('close', () => options.onRequest(routePath, response.statusCode, (performance.now() - startedAt) / 1000));
  try {
    options.access.checkHeaders(request);
    take(request.socket.remoteAddress ?? 'unknown');
    const identity = await options.access.identify(request);
    const url = new URL(request.url ?? '/', 'http://gateway');
    const method = request.method ?? 'GET';
    const match = matchRoute(options.routes, method, url.pathname);
    if ('allowed' in match) {
      if (match.allowed.length === 0) throw new AppError('http-not-found', { path: url.pathname });
      response.setHeader('allow', match.allowed.join(', '));
      throw new AppError('http-method-not-allowed', { method, path: url.pathname, allowed: match.allowed.join(', ') });
    }
    routePath = match.route.path;
    options.access.require(identity, match.route.role);
    if (match.route.role === 'operator') {
      options.logger.info({ event: 'operator-call', principal: identity.principal, method, path: url.pathname }, 'operator call');
    }
    await match.route.handle({ request, response, url, parameters: match.parameters, ...identity });
  } catch (thrown) {
    await sendError(request, response, thrown).catch((failure: unknown) => {
      options.logger.warn({ event: 'answer-failed', error: errorText(failure) }, 'an answer could not be sent');
      response.destroy();
    });
  }
}
