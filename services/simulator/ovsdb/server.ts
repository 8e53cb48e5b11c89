/**
 * The sockets of one node's database: a unix socket and a loopback port, one session per connection. It can be taken away
 * (`down`) or made to stop in the middle of its next message (`stall`), which real servers do when their host hangs.
 */
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { Random } from '#libs/runtime/random.ts';
import { randomUuid } from '../identifiers.ts';
import { createDatabase, type Database } from './database.ts';
import { schemaJson, serverSchema } from './schema.ts';
import { createSession } from './session.ts';

export interface OvsdbServer {
  start(): Promise<{ readonly unix: string | null; readonly tcp: string }>;
  stop(): Promise<void>;
  /** Away: connections are cut and new ones refused at once, until it is set back. */
  setDown(down: boolean): void;
  setStalled(stalled: boolean): void;
  connections(): number;
}

/** `northbound` is asked for at the first connection, so that an unread database costs nothing. */
export function createOvsdbServer(options: {
  readonly northbound: () => Database;
  readonly random: Random;
  readonly socketPath: string | null;
}): OvsdbServer {
  const { northbound, random, socketPath } = options;
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const serverId = randomUuid(random);
  let down = false;
  let stalled = false;
  let databases: ReadonlyMap<string, Database> | null = null;

  function accept(socket: Socket): void {
    if (down) return void socket.destroy();
    databases ??= withServerDatabase(northbound(), random);
    sockets.add(socket);
    socket.setEncoding('utf8');
    let silent = false;
    const session = createSession({
      databases,
      serverId,
      newUuid: () => randomUuid(random),
      onGarbage: () => socket.destroy(),
      send: (text) => {
        if (silent) return;
        if (stalled) {
          silent = true;
          socket.write(text.slice(0, Math.ceil(text.length / 2)));
          return;
        }
        socket.write(text);
      },
    });
    socket.on('data', (chunk) => session.receive(String(chunk)));
    // A peer that resets the connection is no failure of ours; 'close' follows and cleans up.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      session.close();
      sockets.delete(socket);
    });
  }

  return {
    start: async () => {
      const tcp = createServer(accept);
      await listen(tcp, { host: '127.0.0.1', port: 0 });
      servers.push(tcp);
      if (socketPath !== null) {
        await rm(socketPath, { force: true });
        const unix = createServer(accept);
        await listen(unix, { path: socketPath });
        servers.push(unix);
      }
      const address = tcp.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      return { unix: socketPath === null ? null : `unix:${socketPath}`, tcp: `tcp:127.0.0.1:${port}` };
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.splice(0).map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    },
    setDown: (value) => {
      down = value;
      if (down) for (const socket of sockets) socket.destroy();
    },
    setStalled: (value) => {
      // A stalled conversation cannot be continued in the middle: healing cuts it.
      if (stalled && !value) for (const socket of sockets) socket.destroy();
      stalled = value;
    },
    connections: () => sockets.size,
  };
}

function withServerDatabase(northbound: Database, random: Random): ReadonlyMap<string, Database> {
  const server = createDatabase(serverSchema, random);
  const standalone = { model: 'standalone', connected: true, leader: true };
  server.transact((transaction) => {
    transaction.insert('Database', { ...standalone, name: '_Server', schema: [JSON.stringify(schemaJson(serverSchema))] });
    transaction.insert('Database', { ...standalone, name: 'OVN_Northbound', schema: [JSON.stringify(schemaJson(northbound.schema))] });
  });
  return new Map([
    ['_Server', server],
    [northbound.schema.name, northbound],
  ]);
}

function listen(server: Server, where: { host: string; port: number } | { path: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
