/**
 * HTTP to one API server: one keep-alive agent, credentials and TLS from the kubeconfig, plain http too (the simulator,
 * kubectl proxy). TLS options go with each request and the agent pools by them, so a rotated certificate takes effect.
 * Headers are never logged and never part of an error: they hold the token.
 */
import http from 'node:http';
import https from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type Asked, stalled } from './answer-errors.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly compressed?: boolean;
  readonly signal?: AbortSignal;
}

export interface Transport {
  readonly server: string;
  /** Resolves with the answer's headers, whatever its status; the body has yet to be read (or destroyed). */
  open(asked: Asked, request: HttpRequest): Promise<http.IncomingMessage>;
  close(): void;
}

const headersDeadlineMs = 30_000;
const keepAliveProbeMs = 30_000;

/** Throws `kube-no-config` where the current context names no cluster. */
export function createTransport(config: KubeConfig, clock: Clock): Transport {
  const cluster = config.getCurrentCluster();
  if (cluster === null) throw new AppError('kube-no-config');
  const base = new URL(cluster.server);
  const plain = base.protocol === 'http:';
  const agent = plain
    ? new http.Agent({ keepAlive: true, keepAliveMsecs: keepAliveProbeMs })
    : new https.Agent({ keepAlive: true, keepAliveMsecs: keepAliveProbeMs });

  async function open(asked: Asked, request: HttpRequest): Promise<http.IncomingMessage> {
    const target = new URL(base.pathname.replace(/\/$/, '') + request.path, base);
    for (const [name, value] of Object.entries(request.query ?? {})) target.searchParams.set(name, value);
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const credentials = await credentialsFor(config, cluster?.server ?? '');
    // The library's own agent is only needed for its proxy support: it keeps no connection alive.
    const options = {
      ...credentials,
      agent: cluster?.proxyUrl === undefined ? agent : credentials.agent,
      method: request.method,
      headers: {
        ...credentials.headers,
        ...(body === undefined
          ? {}
          : { 'content-type': request.contentType ?? 'application/json', 'content-length': Buffer.byteLength(body) }),
        ...(request.compressed === true ? { 'accept-encoding': 'gzip' } : {}),
        accept: 'application/json',
        'user-agent': 'egressip-analyzer',
      },
    };
    return exchange(asked, target, options, body, request.signal);
  }

  function exchange(
    asked: Asked,
    target: URL,
    options: https.RequestOptions,
    body: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason);
      const outgoing = plain ? http.request(target, options) : https.request(target, options);
      const cancelDeadline = clock.after(headersDeadlineMs, () => outgoing.destroy(stalled(asked, headersDeadlineMs)));
      const onAbort = () => outgoing.destroy(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      outgoing.on('response', (answer) => {
        cancelDeadline();
        // The request object ends with its answer; from here on the abort ends the body.
        answer.once('close', () => signal?.removeEventListener('abort', onAbort));
        resolve(answer);
      });
      outgoing.on('error', (thrown: NodeJS.ErrnoException) => {
        cancelDeadline();
        signal?.removeEventListener('abort', onAbort);
        if (signal?.aborted === true) return reject(signal.reason);
        // The server closed a kept connection just as we used it; nothing was processed.
        if (outgoing.reusedSocket && thrown.code === 'ECONNRESET' && options.method === 'GET')
          return resolve(exchange(asked, target, options, body, signal));
        reject(
          thrown instanceof AppError
            ? thrown
            : new AppError('kube-unreachable', { server: base.origin, detail: errorText(thrown) }, thrown),
        );
      });
      outgoing.end(body);
    });
  }

  return { server: base.origin, open, close: () => agent.destroy() };
}

async function credentialsFor(config: KubeConfig, server: string): Promise<https.RequestOptions & { headers: http.OutgoingHttpHeaders }> {
  const options: https.RequestOptions & { headers: http.OutgoingHttpHeaders } = { headers: {} };
  try {
    await config.applyToHTTPSOptions(options);
  } catch (thrown) {
    throw new AppError('kube-credentials', { server, detail: errorText(thrown).trim() }, thrown);
  }
  return options;
}
