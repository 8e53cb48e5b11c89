/**
 * What changes, as server-sent events: `finding`, `incident`, `failover`, `run`, `live`, `service` of a cluster, `cluster` of a fleet. The gateway keeps
 * nothing: a client that was away asks for the state again. A client that does not read is cut off, never waited for.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export type FeedTopic = 'finding' | 'incident' | 'failover' | 'run' | 'live' | 'service' | 'cluster';

const keepAliveMs = 15_000;
const maxBufferedBytes = 4_000_000;
const maxClients = 200;

export function createFeed(clock: Clock) {
  const clients = new Set<ServerResponse>();
  const listeners = new Set<(topic: FeedTopic, data: unknown) => void>();
  const cancel = clock.every(keepAliveMs, () => {
    for (const client of clients) write(client, ': keep-alive\n\n');
  });

  function write(client: ServerResponse, text: string): void {
    if (client.writableLength > maxBufferedBytes) {
      clients.delete(client);
      client.destroy();
      return;
    }
    client.write(text);
  }

  return {
    /** Turns a response into an event stream that lives until either side ends it, or `ended` aborts. Error: `http-too-many-streams`. */
    attach(request: IncomingMessage, response: ServerResponse, ended?: AbortSignal): void {
      if (clients.size >= maxClients) throw new AppError('http-too-many-streams', { limit: maxClients });
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      // HEAD asks for the headers, not for a stream that never ends.
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      response.write('retry: 1000\nevent: hello\ndata: {}\n\n');
      clients.add(response);
      const onEnd = () => response.end();
      ended?.addEventListener('abort', onEnd);
      response.on('close', () => {
        ended?.removeEventListener('abort', onEnd);
        clients.delete(response);
      });
    },
    publish(topic: FeedTopic, data: unknown): void {
      for (const listener of listeners) listener(topic, data);
      if (clients.size === 0) return;
      const text = `event: ${topic}\ndata: ${JSON.stringify(data)}\n\n`;
      for (const client of clients) write(client, text);
    },
    /** For MCP subscriptions, in the same process. Returns the function that ends it. */
    listen(listener: (topic: FeedTopic, data: unknown) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clients: () => clients.size,
    stop(): void {
      cancel();
      for (const client of clients) client.end();
      clients.clear();
      listeners.clear();
    },
  };
}

export type Feed = ReturnType<typeof createFeed>;
