/** Stands between a client and a real ovsdb-server and changes, drops or invents messages: how a server goes wrong. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createJsonStream } from '#libs/ovsdb/json-stream.ts';

export type Message = Record<string, unknown>;

export interface Middleman {
  readonly address: string;
  /** Connections taken so far. */
  readonly connections: () => number;
  /** Breaks all connections; new ones are taken. */
  cut(): void;
  stop(): Promise<void>;
}

export interface Meddling {
  /** What the client gets instead of a message of the server; null: nothing. */
  readonly toClient?: (message: Message) => Message | null;
  /** What the server gets instead of a request, or, as `reply`, what the client is answered at once. */
  readonly toServer?: (message: Message) => Message | null | { readonly reply: Message };
}

/** `path` is that of the server's unix socket. */
export async function startMiddleman(path: string, meddling: Meddling): Promise<Middleman> {
  return await listen((client) => {
    const server = connect({ path });
    const pass = (from: Socket, onMessage: (message: Message) => void) => {
      const parser = createJsonStream();
      from.on('data', (chunk: Buffer) => {
        for (const message of parser.push(chunk)) onMessage(message as Message);
      });
      from.on('error', () => from.destroy());
    };
    pass(server, (message) => {
      const changed = meddling.toClient === undefined ? message : meddling.toClient(message);
      if (changed !== null) client.write(JSON.stringify(changed));
    });
    pass(client, (message) => {
      const changed = meddling.toServer === undefined ? message : meddling.toServer(message);
      if (changed === null) return;
      if ('reply' in changed) client.write(JSON.stringify(changed.reply));
      else server.write(JSON.stringify(changed));
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  });
}

/** A server that does with each connection what the test wants. */
export async function startHostile(onConnection: (client: Socket) => void): Promise<Middleman> {
  return await listen((client) => {
    client.on('error', () => client.destroy());
    onConnection(client);
  });
}

async function listen(onConnection: (client: Socket) => void): Promise<Middleman> {
  const clients = new Set<Socket>();
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    clients.add(client);
    client.on('close', () => clients.delete(client));
    onConnection(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `tcp:127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    cut: () => {
      for (const client of clients) client.destroy();
    },
    stop: async () => {
      for (const client of clients) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
