/**
 * The part of a session that is at this gateway: its MCP server, and the calls that run here. Each request comes over an HTTP exchange
 * of its own, which carries the messages of the server about it; they go into the log too. The id of a question to the client names the
 * gateway that asks, so that the answer reaches it whichever gateway gets it.
 */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  isInitializeRequest,
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type JSONRPCNotification,
  type JSONRPCRequest,
  type MessageExtraInfo,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { refusal } from './call.ts';
import { standalone } from './place.ts';
import type { LoggedCall, SessionLog } from './session-log.ts';

interface Call {
  readonly request: JSONRPCRequest;
  /** Null: taken over from a gateway that is gone; the client is told from the log. */
  readonly http: StreamableHTTPServerTransport | null;
  /** Null: the client was given no place to come back to. */
  readonly stream: string | null;
}

export interface LocalSession {
  readonly server: Server;
  /** Takes the messages of one exchange; `streamOf` names its stream, if the client knows one. */
  attach(http: StreamableHTTPServerTransport, streamOf: () => string | null, onInitialize?: () => Promise<void>): void;
  /** A message that the client sent to another gateway. */
  hear(message: JSONRPCMessage): void;
  /** Repeats a call after its gateway was lost, unless the call may have asked for a change or was cancelled. */
  takeOver(stream: string, call: LoggedCall): Promise<void>;
  /** Another gateway took the call over, since this one was silent: here the call ends without an answer. */
  lose(stream: string): void;
  neverAgain(id: RequestId): Promise<void>;
  close(): Promise<void>;
}

const restoring = 'restore';

export async function openLocalSession(options: {
  readonly session: string;
  readonly server: Server;
  readonly log: SessionLog;
  readonly logger: Logger;
  /** Of a session that was begun elsewhere: parameters of its initialize request. */
  readonly restore: Readonly<Record<string, unknown>> | null;
}): Promise<LocalSession> {
  const { session, server, log, logger } = options;
  const calls = new Map<RequestId, Call>();
  /** Calls that the client cancelled at another gateway. */
  const withdrawn = new Set<RequestId>();
  const own = `${log.instance}:`;
  const transport: Transport = {
    start: async () => undefined,
    close: async () => transport.onclose?.(),
    send: async (message, about) => {
      if (isAnswer(message)) return answer(message);
      const related = about?.relatedRequestId;
      const call = related === undefined ? undefined : calls.get(related);
      if (related !== undefined && call === undefined) return;
      const said = withOwnId(message, own);
      if (call?.http != null && related !== undefined) return call.http.send(said, { relatedRequestId: related });
      await log.append(session, call?.stream ?? standalone, [said]);
    },
  };

  async function answer(message: JSONRPCMessage & { readonly id?: RequestId | undefined }): Promise<void> {
    const id = message.id ?? '';
    if (id === restoring) return;
    const call = calls.get(id);
    try {
      if (call?.http != null) await call.http.send(message);
      else if (call?.stream != null) await log.append(session, call.stream, [message]);
    } finally {
      calls.delete(id);
      if (call?.stream != null) await settled('call-end', log.endCall(session, call.stream));
    }
  }

  async function neverAgain(id: RequestId): Promise<void> {
    const call = calls.get(id);
    if (call === undefined) throw new AppError('mcp-call-lost');
    if (call.stream === null) return;
    try {
      await log.neverAgain(session, call.stream, call.request);
    } catch (thrown) {
      if (hasCode(thrown, 'mcp-call-lost') || hasCode(thrown, 'bus-conflict')) lose(call.stream);
      throw thrown;
    }
  }

  function lose(stream: string): void {
    for (const [id, call] of calls) {
      if (call.stream !== stream) continue;
      calls.delete(id);
      void call.http?.close();
      transport.onmessage?.(cancellation(id));
    }
  }

  /** Cancels the open questions of a lost gateway: an answer to them would have no effect. */
  async function takeBackQuestions(stream: string, { owner }: LoggedCall): Promise<void> {
    const asked = log.events(session, stream).flatMap(({ messages }) => messages.filter(isJSONRPCRequest));
    const open = asked.filter(({ id }) => String(id).startsWith(`${owner}:`));
    if (open.length > 0)
      await log.append(
        session,
        stream,
        open.map(({ id }) => cancellation(id)),
      );
  }

  /** The call goes on without its entry: then no other gateway can take it over. */
  const settled = (event: string, stored: Promise<unknown>) =>
    stored.catch((thrown: unknown) => logger.debug({ event, error: errorText(thrown) }, 'a call is not in the log'));

  async function begin(
    http: StreamableHTTPServerTransport,
    request: JSONRPCRequest,
    stream: string | null,
    extra: MessageExtraInfo | undefined,
  ) {
    calls.set(request.id, { request, http, stream });
    if (stream !== null) await settled('call-begin', log.beginCall(session, stream, request));
    transport.onmessage?.(request, extra);
  }

  function hear(message: JSONRPCMessage): void {
    const id = 'id' in message && !('method' in message) ? String(message.id) : null;
    if (id?.startsWith(own)) transport.onmessage?.({ ...message, id: Number(id.slice(own.length)) } as JSONRPCMessage);
    else if (id === null) transport.onmessage?.(message);
    if (!isCancellation(message)) return;
    const cancelled = cancelledBy(message);
    if (calls.has(cancelled)) void settled('call-cancelled', neverAgain(cancelled));
    else withdrawn.add(cancelled);
  }

  /** Whether it is about something at another gateway. */
  function isForOthers(message: JSONRPCMessage): boolean {
    if (isAnswer(message)) return !String(message.id).startsWith(own);
    return isCancellation(message) && !calls.has(cancelledBy(message));
  }

  await server.connect(transport);
  if (options.restore !== null) {
    transport.onmessage?.({ jsonrpc: '2.0', id: restoring, method: 'initialize', params: { ...options.restore } });
    transport.onmessage?.({ jsonrpc: '2.0', method: 'notifications/initialized' });
  }

  return {
    server,
    hear,
    attach(http, streamOf, onInitialize) {
      http.onmessage = (message: JSONRPCMessage, extra?: MessageExtraInfo) => {
        if (isInitializeRequest(message) && isJSONRPCRequest(message)) {
          calls.set(message.id, { request: message, http, stream: null });
          const refused = (thrown: unknown) =>
            http.send({ jsonrpc: '2.0', id: message.id, error: { code: -32000, message: errorText(thrown) } });
          void (onInitialize?.() ?? Promise.resolve()).then(() => transport.onmessage?.(message, extra), refused);
        } else if (isJSONRPCRequest(message)) void begin(http, message, streamOf(), extra);
        else {
          if (isForOthers(message)) void settled('said', log.say(session, message));
          hear(message);
        }
      };
    },
    async takeOver(stream, call) {
      if (calls.has(call.request.id)) return;
      try {
        await log.beginCall(session, stream, call.request, call);
      } catch (thrown) {
        // Another gateway was first, or NATS is away and it is tried again.
        logger.debug({ event: 'mcp-not-taken-over', error: errorText(thrown) }, 'a call was not taken over');
        return;
      }
      const { request } = call;
      logger.info(
        { event: 'mcp-taken-over', method: request.method, from: call.owner },
        'a call was taken over from a gateway that is gone',
      );
      calls.set(request.id, { request, http: null, stream });
      if (call.isLast || withdrawn.has(request.id))
        return answer({ jsonrpc: '2.0', id: request.id, result: { ...refusal(new AppError('mcp-call-lost')).result } });
      await settled('taken-back', takeBackQuestions(stream, call));
      transport.onmessage?.(request);
    },
    lose,
    neverAgain,
    close: async () => {
      await server.close();
      for (const { http } of calls.values()) await http?.close();
    },
  };
}

const isAnswer = (message: JSONRPCMessage) => isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message);

const isCancellation = (message: JSONRPCMessage): message is JSONRPCNotification =>
  'method' in message && message.method === 'notifications/cancelled';
const cancellation = (requestId: RequestId) => ({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId } }) as const;

/** Questions to the client, and taking them back. */
function withOwnId(message: JSONRPCMessage, own: string): JSONRPCMessage {
  if (isJSONRPCRequest(message)) return { ...message, id: `${own}${message.id}` };
  if (!isCancellation(message)) return message;
  return { ...message, params: { ...message.params, requestId: `${own}${cancelledBy(message)}` } };
}

function cancelledBy(message: JSONRPCMessage): RequestId {
  const id = 'params' in message ? (message.params as Readonly<Record<string, unknown>> | undefined)?.['requestId'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : '';
}
