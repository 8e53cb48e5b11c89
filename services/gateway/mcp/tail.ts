/**
 * One stream of a session as server-sent events, from the log: what the client missed, then what comes, whichever gateway it is made at.
 * Ends with the answer to the request that the stream belongs to. A client that does not read is cut off, never waited for.
 */
import type { ServerResponse } from 'node:http';
import { isJSONRPCErrorResponse, isJSONRPCResultResponse } from '@modelcontextprotocol/sdk/types.js';
import type { Clock } from '#libs/runtime/clock.ts';
import { openEventStream } from '../http/event-stream.ts';
import { placeText, type StreamPlace } from './place.ts';
import type { LoggedEvent } from './session-log.ts';

export interface Tail {
  readonly stream: string;
  tell(event: LoggedEvent): void;
  end(): void;
}

export function openTail(options: {
  readonly response: ServerResponse;
  readonly from: StreamPlace;
  readonly missed: readonly LoggedEvent[];
  /** Whether to say at once where the client is: clients of older revisions take no event without data. */
  readonly prime: boolean;
  readonly clock: Clock;
}): Tail {
  const { response } = options;
  const { stream } = options.from;
  let at = options.from;
  const write = openEventStream(response, options.clock);
  if (options.prime) write(`id: ${placeText(at)}\nretry: 1000\ndata: \n\n`);
  else response.flushHeaders();

  const tail: Tail = {
    stream,
    tell({ revision, messages }) {
      for (const [index, message] of messages.entries()) {
        if (revision < at.revision || (revision === at.revision && index <= at.index)) continue;
        at = { stream, revision, index };
        write(`event: message\nid: ${placeText(at)}\ndata: ${JSON.stringify(message)}\n\n`);
        if (isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) response.end();
      }
    },
    end: () => void response.end(),
  };
  for (const event of options.missed) tail.tell(event);
  return tail;
}
