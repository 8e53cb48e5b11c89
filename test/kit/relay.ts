/**
 * Stands between a client and a server, so that the way between them can be cut (connections break, new ones are refused at
 * once) or held: connections stay, new ones are taken, and no byte passes until it is let through again. That is a partition.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  cut(): void;
  hold(): void;
  /** After either. */
  pass(): void;
  close(): Promise<void>;
}

/** `portOf` is asked for each connection. */
export async function startRelay(portOf: () => number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let state: 'passing' | 'cut' | 'held' = 'passing';
  const server = createServer((client) => {
    if (state === 'cut') return client.destroy();
    const target = connect(portOf(), '127.0.0.1');
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (!to.write(chunk)) from.pause();
      });
      to.on('drain', () => state !== 'held' && from.resume());
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (state === 'held') from.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut';
      for (const socket of sockets) socket.destroy();
    },
    hold: () => {
      state = 'held';
      for (const socket of sockets) socket.pause();
    },
    pass: () => {
      state = 'passing';
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
