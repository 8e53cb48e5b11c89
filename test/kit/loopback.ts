/**
 * Whether anything is on its way between a server of this process and its clients in it: what one end wrote and the other
 * has not read yet. A busy kernel delivers loopback late, and a virtual clock must not run ahead of it.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server, Socket } from 'node:net';

export interface Loopback {
  isQuiet(): boolean;
  stop(): void;
}

/** From before its first connection. A reader that holds its server back for ever is never quiet. */
export function watchLoopback(server: Server): Loopback {
  /** With the port of this end, which a closed socket no longer tells; null until it is connected. */
  const clients = new Map<Socket, number | null>();
  const accepted = new Map<number, Socket>();
  const onClient = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket };
    clients.set(socket, null);
    socket.once('connect', () => {
      if (socket.remotePort === portOf(server)) clients.set(socket, socket.localPort ?? null);
      else clients.delete(socket);
    });
  };
  subscribe(channel, onClient);
  server.on('connection', (socket) => void accepted.set(socket.remotePort ?? 0, socket));

  return {
    isQuiet: () => {
      for (const [client, port] of clients) {
        if (client.connecting) return false;
        const peer = port === null ? undefined : accepted.get(port);
        if (client.destroyed && (port === null || peer?.destroyed === true)) {
          clients.delete(client);
          if (port !== null) accepted.delete(port);
        } else if (peer === undefined || client.destroyed !== peer.destroyed) return false;
        else if (client.bytesWritten !== peer.bytesRead || peer.bytesWritten !== client.bytesRead) return false;
      }
      const known = new Set(clients.values());
      return [...accepted].every(([port, socket]) => known.has(port) || socket.destroyed);
    },
    stop: () => unsubscribe(channel, onClient),
  };
}

const channel = 'net.client.socket';

function portOf(server: Server): number | null {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : null;
}
