/** A webhook receiver that can be told to misbehave, over HTTP or HTTPS with a certificate that nobody trusts. */
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
  /** Every request, whatever the answer was. */
  readonly requests: readonly Received[];
  /** Messages taken (answered with 2xx), the first time each id was. */
  accepted(): readonly Received[];
  behave(behaviour: Behaviour | ((index: number) => Behaviour)): void;
  close(): Promise<void>;
}

export async function startReceiver(options: { readonly untrusted?: boolean; readonly port?: number } = {}): Promise<TestReceiver> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
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
    if (answered === 'hang') return;
    if (answered === 'reset') return request.socket.resetAndDestroy();
    if (typeof answered === 'number') response.writeHead(answered).end();
    else response.writeHead(answered.status, answered.headers).end();
  };
  const server = options.untrusted === true ? createTlsServer(selfSigned(), listener) : createServer(listener);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.untrusted === true ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    requests,
    accepted: () => {
      const taken = requests.filter(({ answered }) => typeof answered === 'number' && answered < 300);
      return taken.filter(({ id }, index) => taken.findIndex((one) => one.id === id) === index);
    },
    behave: (next) => {
      behaviour = typeof next === 'function' ? next : () => next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function selfSigned(): { readonly cert: Buffer; readonly key: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-receiver-'));
  try {
    const args = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=somebody-else -keyout key.pem -out cert.pem'.split(' ');
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    return { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
