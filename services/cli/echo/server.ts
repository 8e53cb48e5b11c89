/**
 * The echo server: answers every request with the source address it came from, as plain text, and remembers who asked. It holds
 * nothing secret and believes nothing: whoever reaches it may ask and read.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { canonicalAddress } from '#libs/egressip/ip/address.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { createEchoLog } from './log.ts';

export interface EchoServer {
  /** `http://127.0.0.1:8081`, with the address it listens on. */
  readonly url: string;
  stop(): Promise<void>;
}

/** What Kubernetes allows in names, and room for ids. */
const name = '([A-Za-z0-9][A-Za-z0-9.-]{0,252})';
const askedPath = new RegExp(`^/asked/${name}/${name}/${name}$`);
const seenPath = new RegExp(`^/seen/${name}$`);

/** `host` null: every address, in both families where the machine has them. Error: `echo-not-listening`. */
export async function startEchoServer(host: string | null, port: number, clock: Clock): Promise<EchoServer> {
  const log = createEchoLog(clock.now());
  const answer = ({ method, url = '/', socket }: IncomingMessage, response: ServerResponse) => {
    const parsed = URL.parse(url, 'http://echo');
    if (parsed === null) return send(response, 400, 'text/plain', 'no such path\n');
    const { pathname, searchParams } = parsed;
    const source = canonicalAddress(socket.remoteAddress ?? '') ?? '';
    const [, run = '', namespace = '', pod = ''] = askedPath.exec(pathname) ?? [];
    const [, asked = ''] = seenPath.exec(pathname) ?? [];
    if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain', 'only GET\n');
    if (asked !== '') {
      const since = Number(searchParams.get('since') ?? 0);
      return send(response, 200, 'application/json', JSON.stringify(log.seen(asked, Number.isFinite(since) ? since : 0, clock.now())));
    }
    if (run !== '') log.asked(run, `${namespace}/${pod}`, source, clock.now());
    return send(response, 200, 'text/plain', `${source}\n`);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (thrown) => reject(new AppError('echo-not-listening', { port, detail: errorText(thrown) }, thrown)));
    server.listen({ port, ...(host === null ? {} : { host }) }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the echo server has no port');
  return {
    url: `http://${bound.address.includes(':') ? `[${bound.address}]` : bound.address}:${bound.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  // Each question is a connection of its own: one that is kept would keep the address it was translated to.
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, connection: 'close', 'cache-control': 'no-store' });
  response.end(body);
}
