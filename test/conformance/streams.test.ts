import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { startNats, type TestNats } from '../kit/nats.ts';
import { provided } from '../kit/provided.ts';
import { fixtures } from './catalogue.ts';

const nats = await provided('nats');
const version = '2025-11-25';

describe.skipIf(!nats.available)(`streams of revision ${version} (${nats.reason})`, () => {
  let server: TestNats;
  let gateway: TestGateway;
  let session: string;

  const send = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': version,
        ...(session === undefined ? {} : { 'mcp-session-id': session }),
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const call = (name: string, id: number) => send({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: {} } });

  beforeAll(async () => {
    server = await startNats();
    gateway = await startGateway(server.url, { catalogue: fixtures });
    const opened = await send({
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { protocolVersion: version, capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    });
    session = opened.headers.get('mcp-session-id') ?? '';
    await opened.text();
    expect((await send({ jsonrpc: '2.0', method: 'notifications/initialized' })).status).toBe(202);
  });
  afterAll(async () => {
    await gateway?.stop();
    await server?.dispose();
  });

  it('begin with an event that only gives the place to come back to, and when', async () => {
    const [first = '', second = ''] = (await (await call('test_simple_text', 1)).text()).split('\n\n');
    expect(first).toMatch(/^id: [\w-]+\nretry: \d+\ndata: $/);
    expect(second).toContain('This is a simple text response for testing.');
  });

  it('that the server closes in the middle of a call are resumed, and the answer is there', async () => {
    const closed = await (await call('test_reconnection', 2)).text();
    expect(closed).not.toContain('Reconnection test completed.');
    const place = /^id: ([\w-]+)$/m.exec(closed)?.[1] ?? '';
    const resumed = await fetch(`${gateway.url}/mcp`, {
      headers: { accept: 'text/event-stream', 'mcp-protocol-version': version, 'mcp-session-id': session, 'last-event-id': place },
    });
    const reader = resumed.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('Reconnection test completed.')) {
      const next = await reader?.read();
      if (next === undefined || next.done) break;
      text += next.value;
    }
    await reader?.cancel();
    expect(text).toContain('"id":2');
    expect(text).toContain('Reconnection test completed.');
  });

  it('cannot be resumed from a place that never was', async () => {
    const refused = await fetch(`${gateway.url}/mcp`, {
      headers: { accept: 'text/event-stream', 'mcp-protocol-version': version, 'mcp-session-id': session, 'last-event-id': '999999' },
    });
    expect(refused.status).toBe(400);
    await refused.text();
  });
});
