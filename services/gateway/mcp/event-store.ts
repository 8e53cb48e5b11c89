/**
 * The last messages of a session's streams, so that a client whose connection broke gets what it missed (Last-Event-ID).
 * Bounded in number and size: what is older is gone, and the client reads again.
 */
import type { EventStore } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { jsonBytes } from './clean.ts';

const maxEvents = 200;
const maxBytes = 200_000;

export function createEventStore(): EventStore {
  const events: { readonly id: string; readonly stream: string; readonly message: JSONRPCMessage; readonly bytes: number }[] = [];
  let next = 1;
  let bytes = 0;
  return {
    storeEvent: async (stream, message) => {
      const event = { id: String(next), stream, message, bytes: jsonBytes(message) };
      next += 1;
      events.push(event);
      bytes += event.bytes;
      while (events.length > maxEvents || (bytes > maxBytes && events.length > 1)) bytes -= events.shift()?.bytes ?? 0;
      return event.id;
    },
    getStreamIdForEventId: async (id) => events.find((event) => event.id === id)?.stream,
    replayEventsAfter: async (lastId, { send }) => {
      const last = events.find((event) => event.id === lastId);
      const stream = last?.stream ?? '';
      for (const event of [...events]) {
        // An empty message only marked the stream's beginning.
        const isMark = !('jsonrpc' in event.message);
        if (event.stream === stream && Number(event.id) > Number(lastId) && !isMark) await send(event.id, event.message);
      }
      return stream;
    },
  };
}
