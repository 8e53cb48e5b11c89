/**
 * A webhook receiver that can be told to misbehave, over HTTP or HTTPS. Its certificate is one that nobody trusts, until a
 * test makes its process trust it (`tls.setDefaultCACertificates`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** A status, or: `hang` never answers, `reset` cuts the connection. */
export type Behaviour = number | 'hang' | 'reset' | { readonly status: number; readonly headers: Record<string, string> };

export const alertmanagerBody = z.object({
  version: z.literal('4'),
  groupKey: z.string(),
  truncatedAlerts: z.number(),
  status: z.enum(['firing', 'resolved']),
  receiver: z.string(),
  groupLabels: z.record(z.string(), z.string()),
  commonLabels: z.record(z.string(), z.string()),
  commonAnnotations: z.record(z.string(), z.string()),
  externalURL: z.string(),
  alerts: z.array(
    z.object({
      status: z.enum(['firing', 'resolved']),
      labels: z.record(z.string(), z.string()),
      annotations: z.record(z.string(), z.string()),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      generatorURL: z.string(),
      fingerprint: z.string(),
    }),
  ),
});

export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: z.infer<typeof alertmanagerBody>;
  readonly answered: Behaviour;
}

export interface TestReceiver {
  readonly url: string;
  /** Of HTTPS, PEM. */
  readonly certificate: string | null;
  /** How often someone connected, whatever came of it. */
  readonly connections: number;
  /** Requests that are open and never get an answer. */
  readonly hanging: number;
  /** Every request, whatever the answer was. */
  readonly requests: readonly Received[];
  /** Messages taken (answered with 2xx), the first time each id was. */
  accepted(): readonly Received[];
  behave(behaviour: Behaviour | ((index: number) => Behaviour)): void;
  /** With HTTPS: shows its own certificate, or that of somebody else. */
  show(certificate: 'own' | "somebody else's"): void;
  close(): Promise<void>;
}

export async function startReceiver(options: { readonly https?: boolean; readonly port?: number } = {}): Promise<TestReceiver> {
  const requests: Received[] = [];
  /** By the port of the other side: a TLS socket cannot be reset, the one below it can. */
  const sockets = new Map<number, Socket>();
  let connections = 0;
  let hanging = 0;
  let behaviour: (index: number) => Behaviour = () => 200;
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const answered = behaviour(requests.length);
    requests.push({
      id: String(request.headers['webhook-id']),
      headers: request.headers,
      text,
      body: alertmanagerBody.parse(JSON.parse(text)),
      answered,
    });
    if (answered === 'hang') {
      hanging += 1;
      request.socket.once('close', () => {
        hanging -= 1;
      });
      return;
    }
    if (answered === 'reset') return void sockets.get(request.socket.remotePort ?? 0)?.resetAndDestroy();
    if (typeof answered === 'number') response.writeHead(answered).end();
    else response.writeHead(answered.status, answered.headers).end();
  };
  const own = options.https === true ? selfSigned() : null;
  const tls = own === null ? null : createTlsServer(own, listener);
  const server = tls ?? createServer(listener);
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    connections += 1;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === null ? 'http' : 'https'}://127.0.0.1:${port}/hook`,
    certificate: own?.cert.toString() ?? null,
    get connections() {
      return connections;
    },
    get hanging() {
      return hanging;
    },
    requests,
    accepted: () => {
      const taken = requests.filter(({ answered }) => typeof answered === 'number' && answered < 300);
      return taken.filter(({ id }, index) => taken.findIndex((one) => one.id === id) === index);
    },
    behave: (next) => {
      behaviour = typeof next === 'function' ? next : () => next;
    },
    show: (certificate) => {
      if (own !== null) tls?.setSecureContext(certificate === 'own' ? own : selfSigned());
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** For 127.0.0.1, of an authority nobody knows. */
export function selfSigned(): { readonly cert: Buffer; readonly key: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-receiver-'));
  try {
    const args =
      'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=receiver -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem'.split(
        ' ',
      );
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    return { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
