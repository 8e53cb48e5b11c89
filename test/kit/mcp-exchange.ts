/** A client of MCP as it is on the wire, so that a test chooses the gateway of each request. */
import { type EventStream, readEventStream } from './event-stream.ts';

const version = '2025-11-25';

export interface McpClient {
  readonly headers: Readonly<Record<string, string>>;
  post(url: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The result of a request. */
  ask(url: string, id: number, method: string, params?: object): Promise<unknown>;
  begin(url: string, id: number, method: string, params?: object): Promise<EventStream>;
  stream(url: string, lastId?: string): Promise<EventStream>;
}

/** A session begun at `url`. */
export async function openMcp(url: string, capabilities: object = {}, token?: string): Promise<McpClient> {
  const common = { accept: 'application/json, text/event-stream', 'mcp-protocol-version': version };
  let headers: Record<string, string> = { ...common, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const client: McpClient = {
    get headers() {
      return headers;
    },
    post: (to, body, more = {}) =>
      fetch(`${to}/mcp`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', ...more },
        body: JSON.stringify({ jsonrpc: '2.0', ...body }),
      }),
    begin: async (to, id, method, params = {}) => readEventStream(await client.post(to, { id, method, params })),
    ask: async (to, id, method, params) => {
      const stream = await client.begin(to, id, method, params);
      const answer = JSON.parse((await stream.seen(({ data }) => data.includes(`"id":${id}`))).data);
      return answer.result ?? answer.error;
    },
    stream: async (to, lastId) =>
      readEventStream(await fetch(`${to}/mcp`, { headers: { ...headers, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) } })),
  };
  const clientInfo = { name: 'test', version: '1' };
  const opened = await client.post(url, { id: 0, method: 'initialize', params: { protocolVersion: version, capabilities, clientInfo } });
  await opened.text();
  headers = { ...headers, 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' };
  await client.post(url, { method: 'notifications/initialized' });
  return client;
}
