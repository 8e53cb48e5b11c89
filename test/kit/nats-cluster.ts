/** Three real nats-servers that are one cluster. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsServer, provideNatsServer, startNatsServer } from '#libs/provision/nats.ts';
import { freePort } from '#libs/provision/ports.ts';

export interface NatsCluster {
  /** Of all three, parted by commas. */
  readonly url: string;
  readonly urls: readonly string[];
  /** kill -9. */
  kill(index: number): Promise<void>;
  /** SIGSTOP or SIGCONT. */
  signal(index: number, signal: 'SIGSTOP' | 'SIGCONT'): void;
  restart(index: number): Promise<void>;
  dispose(): Promise<void>;
}

export async function startNatsCluster(): Promise<NatsCluster> {
  const provided = await provideNatsServer();
  if (!provided.available) throw new Error(provided.reason);
  const folder = await mkdtemp(join(tmpdir(), 'egressip-nats-cluster-'));
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  const routes = await Promise.all([freePort(), freePort(), freePort()]);
  const start = (index: number) =>
    startNatsServer({
      files: provided.value,
      folder: join(folder, String(index)),
      port: ports[index] ?? 0,
      serverName: `nats-${index}`,
      more: `cluster {\n  name: egressip\n  listen: "127.0.0.1:${routes[index]}"\n  routes: [${routes.map((port) => `"nats://127.0.0.1:${port}"`).join(', ')}]\n}\n`,
    });
  const servers: NatsServer[] = await Promise.all([0, 1, 2].map(start));
  const at = (index: number): NatsServer => {
    const server = servers[index];
    if (server === undefined) throw new Error(`no server ${index}`);
    return server;
  };
  const urls = servers.map(({ url }) => url);
  return {
    url: urls.join(','),
    urls,
    kill: (index) => at(index).kill(),
    signal: (index, signal) => process.kill(at(index).pid, signal),
    restart: async (index) => {
      servers[index] = await start(index);
    },
    dispose: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
