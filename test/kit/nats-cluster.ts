/**
 * Three real nats-servers that are one cluster. Each route between two of them goes through a relay of its own, so that a server
 * can be parted from the other two while its clients still reach it. None advertises where it really listens: the others would
 * find the way around the relay.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsServer, provideNatsServer, startNatsServer } from '#libs/provision/nats.ts';
import { freePort } from '#libs/provision/ports.ts';
import { startRelay } from './relay.ts';

export interface NatsCluster {
  /** Of all three, parted by commas. */
  readonly url: string;
  readonly urls: readonly string[];
  /** kill -9. */
  kill(index: number): Promise<void>;
  /** SIGSTOP or SIGCONT. */
  signal(index: number, signal: 'SIGSTOP' | 'SIGCONT'): void;
  restart(index: number): Promise<void>;
  /** Nothing passes between it and the others. */
  part(index: number): void;
  rejoin(index: number): void;
  dispose(): Promise<void>;
}

const indexes = [0, 1, 2] as const;
/** Nobody listens on it. */
const nowhere = '127.0.0.1:1';

export async function startNatsCluster(): Promise<NatsCluster> {
  const provided = await provideNatsServer();
  if (!provided.available) throw new Error(provided.reason);
  const folder = await mkdtemp(join(tmpdir(), 'egressip-nats-cluster-'));
  const ports = await Promise.all(indexes.map(() => freePort()));
  const routes = await Promise.all(indexes.map(() => freePort()));
  const ways = await Promise.all(
    indexes
      .flatMap((from) => indexes.filter((to) => to !== from).map((to) => ({ from, to })))
      .map(async ({ from, to }) => ({ from, to, relay: await startRelay(() => routes[to] ?? 0) })),
  );
  const waysOf = (index: number) => ways.filter(({ from, to }) => from === index || to === index);
  const routesOf = (index: number) => ways.filter(({ from }) => from === index).map(({ relay }) => `"nats://127.0.0.1:${relay.port}"`);
  const start = (index: number) =>
    startNatsServer({
      files: provided.value,
      folder: join(folder, String(index)),
      port: ports[index] ?? 0,
      serverName: `nats-${index}`,
      more: `cluster {
  name: egressip
  listen: "127.0.0.1:${routes[index]}"
  advertise: "${nowhere}"
  routes: [${routesOf(index).join(', ')}]
}
`,
    });
  const servers: NatsServer[] = await Promise.all(indexes.map(start));
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
    part: (index) => {
      for (const { relay } of waysOf(index)) relay.hold();
    },
    rejoin: (index) => {
      for (const { relay } of waysOf(index)) relay.pass();
    },
    dispose: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await Promise.all(ways.map(({ relay }) => relay.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
