/**
 * MCP over stdio, as a bridge: every message goes to the running gateway's /mcp and back, so that roles, limits and the
 * audit log are the same as for everybody else. stdout carries the protocol and nothing else.
 *
 * Every request that was read is answered before the bridge ends: by the gateway, or with what kept it from answering. What
 * comes before the session is there waits for it.
 */
import { Transform } from 'node:stream';
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';
import { isInitializeRequest, isJSONRPCRequest } from '@modelcontextprotocol/sdk/types.js';
import { AppError, errorText } from '#libs/errors/app-error.ts';

/** Longer than a gateway under load takes to say that it is there. */
const checkMs = 5_000;

/** Runs until stdin has ended and all is answered, or until a signal. Errors: `gateway-unreachable`. */
export async function bridgeStdio(options: {
  readonly url: string;
  readonly token: string | undefined;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { url, say } = options;
  const headers: Record<string, string> = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
  await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(checkMs) }).catch((thrown: unknown) => {
    throw new AppError('gateway-unreachable', { url, detail: errorText(thrown) }, thrown);
  });
  const input = process.stdin.pipe(lastLineEnded());
  const stdio = new StdioServerTransport(input);
  const http = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } });

  /** Requests that were read and are not answered yet. */
  const open = new Map<RequestId, PromiseWithResolvers<void>>();
  const settle = (id: RequestId) => {
    open.get(id)?.resolve();
    open.delete(id);
  };
  /** While initialize is not answered: what was read behind it. */
  let held: JSONRPCMessage[] | null = null;
  /** What was held, until its turn has come. */
  let early: JSONRPCMessage[] = [];

  async function write(message: JSONRPCMessage): Promise<void> {
    const id = 'id' in message && !('method' in message) ? message.id : undefined;
    // Cancelled, or answered already by what kept the gateway from it.
    if (id !== undefined && !open.has(id)) return;
    const sent = stdio.send(message);
    if (id !== undefined) settle(id);
    await sent.catch((thrown: unknown) => say(`an answer could not be written: ${errorText(thrown)}`));
  }

  const refuse = (id: RequestId, reason: string) => write({ jsonrpc: '2.0', id, error: { code: -32000, message: reason } });

  async function forward(message: JSONRPCMessage): Promise<void> {
    try {
      await http.send(message);
    } catch (thrown) {
      const reason = reasonOf(thrown, options);
      say(reason);
      if (isJSONRPCRequest(message)) await refuse(message.id, reason);
    }
  }

  /** Resolves when a request is answered, too. */
  async function exchange(message: JSONRPCMessage): Promise<void> {
    const answered = isJSONRPCRequest(message) ? open.get(message.id)?.promise : undefined;
    await forward(message);
    await answered;
  }

  async function openSession(initialize: JSONRPCMessage): Promise<void> {
    held = [];
    await exchange(initialize);
    [early, held] = [held, null];
    // One after the other: whoever pipes a script in gets the answers in its order.
    for (let next = early.shift(); next !== undefined; next = early.shift()) {
      if (http.sessionId !== undefined) await exchange(next);
      else if (isJSONRPCRequest(next)) await refuse(next.id, 'there is no session: initialize was refused; see the answer to it');
    }
  }

  /** Nobody answers a call that was cancelled; one that waits here is not even made. */
  function cancel(id: RequestId): boolean {
    const waiting = held ?? early;
    const index = waiting.findIndex((message) => isJSONRPCRequest(message) && message.id === id);
    if (index >= 0) waiting.splice(index, 1);
    settle(id);
    return index >= 0;
  }

  stdio.onmessage = (message: JSONRPCMessage) => {
    if (isJSONRPCRequest(message)) open.set(message.id, Promise.withResolvers());
    const cancelled = cancelledBy(message);
    if (cancelled !== null && cancel(cancelled)) return;
    if (held !== null) held.push(message);
    else if (isInitializeRequest(message)) void openSession(message);
    // Not awaited: a long call must not hold up a cancellation behind it.
    else void forward(message);
  };
  stdio.onerror = () => say('skipped a line that is not a JSON-RPC message');
  http.onmessage = (message: JSONRPCMessage) => {
    // What both sides agreed on is what later requests must name.
    const agreed = 'result' in message ? message.result.protocolVersion : undefined;
    if (typeof agreed === 'string') http.setProtocolVersion(agreed);
    void write(message);
  };
  // A stream that broke is resumed, unless the session is gone with its gateway: then nobody answers what is open.
  http.onerror = () => {
    if (open.size === 0 || http.sessionId === undefined) return;
    void isSessionThere(http, url, headers).then(async (isThere) => {
      if (!isThere) for (const id of open.keys()) await refuse(id, `the gateway at ${url} ended before it had answered`);
    });
  };

  const told = new Promise<void>((resolve) => {
    stdio.onclose = resolve;
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  const finished = new Promise<void>((resolve) => input.once('end', resolve)).then(async () => {
    while (open.size > 0) await Promise.all([...open.values()].map(({ promise }) => promise));
  });
  await (http as Transport).start();
  await stdio.start();
  await Promise.race([told, finished]);
  http.onerror = () => undefined;
  await http.terminateSession().catch((thrown: unknown) => say(`the session did not end cleanly: ${errorText(thrown)}`));
  await http.close();
}

/** The last line of a file may lack its end. */
function lastLineEnded(): Transform {
  let isEnded = true;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      isEnded = chunk.at(-1) === 0x0a;
      done(null, chunk);
    },
    flush(done) {
      done(null, isEnded ? null : '\n');
    },
  });
}

function cancelledBy(message: JSONRPCMessage): RequestId | null {
  if (!('method' in message) || message.method !== 'notifications/cancelled') return null;
  const id = message.params?.['requestId'];
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

async function isSessionThere(http: StreamableHTTPClientTransport, url: string, headers: Record<string, string>): Promise<boolean> {
  const { sessionId, protocolVersion } = http;
  if (sessionId === undefined) return false;
  try {
    const response = await fetch(`${url}/mcp`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-session-id': sessionId,
        ...(protocolVersion === undefined ? {} : { 'mcp-protocol-version': protocolVersion }),
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 'is-session-there', method: 'ping' }),
      signal: AbortSignal.timeout(checkMs),
    });
    await response.body?.cancel();
    return response.status !== 404;
  } catch {
    // Nobody listens, which is the answer.
    return false;
  }
}

function reasonOf(thrown: unknown, { url, token }: { readonly url: string; readonly token: string | undefined }): string {
  if (!(thrown instanceof StreamableHTTPError)) {
    return `the gateway at ${url} does not answer: ${errorText(thrown instanceof Error ? (thrown.cause ?? thrown) : thrown)}`;
  }
  if (thrown.code === 401) {
    const { message, remedy } = new AppError('gateway-needs-token', { url, token: token === undefined ? 'not set' : 'not valid there' });
    return `${message}; ${remedy}`;
  }
  return `the gateway at ${url} refused it: ${/"message":"((?:[^"\\]|\\.)*)"/.exec(thrown.message)?.[1] ?? thrown.message}`;
}
