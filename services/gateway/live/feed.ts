/**
 * What changes, as server-sent events: `finding`, `incident`, `failover`, `run`, `live`, `service` of a cluster, `cluster` of a fleet. The
 * gateway keeps nothing: the id of an event is how far the logs were told, so that a client that was away gets what it missed from any
 * gateway. `hello` says whether it did (`resumed`); otherwise, and for what is not in a log, it asks for the state again. A client that
 * does not read is cut off, never waited for.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import {
  type FeedTopic,
  isPast,
  movedTo,
  type Place,
  type Positions,
  parsePositions,
  positionsText,
  type StoredEvent,
} from './positions.ts';

const keepAliveMs = 15_000;
const maxBufferedBytes = 4_000_000;
const maxHeld = 10_000;
const maxClients = 200;

interface Told {
  readonly topic: FeedTopic;
  /** JSON. */
  readonly text: string;
  readonly place: Place | undefined;
}

interface Client {
  readonly response: ServerResponse;
  /** How far it was told; null until this gateway knows where the logs end. */
  at: Positions | null;
  /** What comes while it is told what it missed; null: nothing is held back. */
  held: Told[] | null;
}

export type FeedListener = (topic: FeedTopic, data: unknown, place: Place | undefined) => void;

/** What was stored after a position; null when that cannot be said any more. */
export type Since = (after: Positions) => Promise<readonly StoredEvent[] | null>;

export function createFeed(clock: Clock) {
  const clients = new Set<Client>();
  const listeners = new Set<FeedListener>();
  let positions: Positions | null = null;
  const cancel = clock.every(keepAliveMs, () => {
    for (const client of clients) write(client, ': keep-alive\n\n');
  });

  function write(client: Client, text: string): void {
    if (client.response.writableEnded) return;
    if (client.response.writableLength > maxBufferedBytes) cutOff(client);
    else client.response.write(text);
  }

  function cutOff(client: Client): void {
    clients.delete(client);
    client.response.destroy();
  }

  function tell(client: Client, { topic, text, place }: Told): void {
    if (client.at === null || place === undefined) {
      write(client, `event: ${topic}\ndata: ${text}\n\n`);
      return;
    }
    // Another gateway, which was ahead of this one, has told it.
    if (isPast(client.at, place)) return;
    client.at = movedTo(client.at, place);
    write(client, `event: ${topic}\nid: ${positionsText(client.at)}\ndata: ${text}\n\n`);
  }

  function hello(client: Client, resumed: boolean): void {
    const id = client.at === null ? '' : `id: ${positionsText(client.at)}\n`;
    write(client, `retry: 1000\nevent: hello\n${id}data: ${JSON.stringify({ resumed })}\n\n`);
  }

  async function catchUp(client: Client, after: Positions, since: Since): Promise<void> {
    // Whatever keeps it from being read: the client is told that it must ask for the state.
    const missed = await since(after).catch(() => null);
    client.at = missed === null ? positions : after;
    hello(client, missed !== null);
    for (const { topic, data, ...place } of missed ?? []) tell(client, { topic, text: JSON.stringify(data), place });
    const held = client.held ?? [];
    client.held = null;
    for (const told of held) tell(client, told);
  }

  return {
    /**
     * Turns a response into an event stream that lives until either side ends it, or `ended` aborts. With `since`, a client that came
     * back gets what it missed first. Error: `http-too-many-streams`.
     */
    attach(request: IncomingMessage, response: ServerResponse, ended?: AbortSignal, since?: Since): void {
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
      const after = since === undefined ? null : parsePositions(String(request.headers['last-event-id']));
      const client: Client = { response, at: positions, held: after === null ? null : [] };
      clients.add(client);
      const onEnd = () => response.end();
      ended?.addEventListener('abort', onEnd);
      response.on('close', () => {
        ended?.removeEventListener('abort', onEnd);
        clients.delete(client);
      });
      if (after === null || since === undefined) hello(client, false);
      else void catchUp(client, after, since);
    },
    /** Where the logs end when their following begins. */
    begin(at: Positions): void {
      positions = at;
      for (const client of clients) client.at ??= at;
    },
    publish(topic: FeedTopic, data: unknown, place?: Place): void {
      if (positions !== null && place !== undefined) positions = movedTo(positions, place);
      for (const listener of listeners) listener(topic, data, place);
      if (clients.size === 0) return;
      const told = { topic, text: JSON.stringify(data), place };
      for (const client of clients) {
        if (client.held === null) tell(client, told);
        else if (client.held.push(told) > maxHeld) cutOff(client);
      }
    },
    /** How far this gateway has read the logs; null before it does. */
    positions: () => positions,
    /** For MCP subscriptions, in the same process. Returns the function that ends it. */
    listen(listener: FeedListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clients: () => clients.size,
    stop(): void {
      cancel();
      for (const { response } of clients) response.end();
      clients.clear();
      listeners.clear();
    },
  };
}

export type Feed = ReturnType<typeof createFeed>;
