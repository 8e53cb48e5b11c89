/**
 * MCP over stdio, as a bridge: every message goes to the running gateway's /mcp and back, so that roles, limits and the
 * audit log are the same as for everybody else. stdout carries the protocol and nothing else.
 */
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { AppError, errorText } from '#libs/errors/app-error.ts';

/** Runs until stdin ends. Errors: `gateway-unreachable`. */
export async function bridgeStdio(options: {
  readonly url: string;
  readonly token: string | undefined;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { url } = options;
  const headers: Record<string, string> = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
  await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch((thrown: unknown) => {
    throw new AppError('gateway-unreachable', { url, detail: errorText(thrown) }, thrown);
  });
  const stdio = new StdioServerTransport();
  const http = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } });

  const ended = new Promise<void>((resolve) => {
    stdio.onclose = resolve;
    process.stdin.once('end', resolve);
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  http.onmessage = (message: JSONRPCMessage) => {
    // What both sides agreed on is what later requests must name.
    const agreed = 'result' in message ? message.result.protocolVersion : undefined;
    if (typeof agreed === 'string') http.setProtocolVersion(agreed);
    stdio.send(message).catch((thrown: unknown) => options.say(`an answer could not be written: ${errorText(thrown)}`));
  };
  stdio.onmessage = (message: JSONRPCMessage) => {
    // Not awaited: a long call must not hold up a cancellation behind it.
    http.send(message).catch((thrown: unknown) => {
      options.say(`the gateway did not take a message: ${errorText(thrown)}`);
      if (!('id' in message) || !('method' in message)) return;
      const error = { code: -32000, message: `the gateway at ${url} does not answer: ${errorText(thrown)}` };
      stdio.send({ jsonrpc: '2.0', id: message.id, error }).catch(() => process.exit(1));
    });
  };
  await (http as Transport).start();
  await stdio.start();
  await ended;
  await http.terminateSession().catch((thrown: unknown) => options.say(`the session did not end cleanly: ${errorText(thrown)}`));
  await http.close();
}
