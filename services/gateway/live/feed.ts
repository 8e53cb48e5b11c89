/**
 * Changes as server-sent events: `finding`, `incident`, `failover`, `run`, `live`, `service` of a cluster, `cluster` of a fleet. The
 * gateway keeps none of them. The id of an event says how far the client has heard the logs, so that any gateway can send it what it
 * missed. `hello` says whether that worked (`resumed`). If not, and for events that are in no log, the client asks for the state again.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { openEventStream } from '../http/event-stream.ts';
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
  readonly write: (text: string) => void;
  /** How far it was told; null until this gateway knows where the logs end. */
  at: Positions | null;
  /** Events that arrive while the client is being told what it missed; null: nothing is held back. */
  held: Told[] | null;
}

export type FeedListener = (topic: FeedTopic, data: unknown, place: Place | undefined) => void;

/** The events stored after a position; null if the logs no longer reach back so far. */
export type Since = (after: Positions) => Promise<readonly StoredEvent[] | null>;

export function createFeed(clock: Clock) {
  const clients = new Set<Client>();
  const listeners = new Set<FeedListener>();
  let positions: Positions | null = null;

  function tell(client: Client, { topic, text, place }: Told): void {
    if (client.at === null || place === undefined) {
      client.write(`event: ${topic}\ndata: ${text}\n\n`);
      return;
    }
    // Another gateway, which was ahead of this one, has told it.
    if (isPast(client.at, place)) return;
    client.at = movedTo(client.at, place);
    client.write(`event: ${topic}\nid: ${positionsText(client.at)}\ndata: ${text}\n\n`);
  }

  function hello(client: Client, resumed: boolean): void {
    const id = client.at === null ? '' : `id: ${positionsText(client.at)}\n`;
    client.write(`retry: 1000\nevent: hello\n${id}data: ${JSON.stringify({ resumed })}\n\n`);
  }

  async function catchUp(client: Client, after: Positions, since: Since): Promise<void> {
    // If the logs cannot be read, `hello` tells the client to ask for the state.
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
      const write = openEventStream(response, clock);
      // HEAD asks for the headers, not for a stream that never ends.
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      const after = since === undefined ? null : parsePositions(String(request.headers['last-event-id']));
      const client: Client = { response, write, at: positions, held: after === null ? null : [] };
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
        else if (client.held.push(told) > maxHeld) client.response.destroy();
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
      for (const { response } of clients) response.end();
      clients.clear();
      listeners.clear();
    },
  };
}

export type Feed = ReturnType<typeof createFeed>;
