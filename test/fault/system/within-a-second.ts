/** When each of the ways to look shows a firing finding of a pod: the API, the metrics, MCP over HTTP and the history. */
import { eventually } from '../../kit/eventually.ts';
import type { WatchedSystem } from './watched-system.ts';

export type FirstSeen = Readonly<Record<'api' | 'metrics' | 'mcp' | 'history', number>>;

/** Epoch milliseconds. Asks all of them all the time until each has shown it. */
export async function whenShown(system: WatchedSystem, pod: string): Promise<FirstSeen> {
  const mcp = await openMcp(`${system.gateway}/mcp`);
  const [namespace, name] = pod.split('/');
  const at = async (what: string, isShown: () => Promise<boolean>) => {
    await eventually(`${what} shows ${pod}`, async () => ((await isShown()) ? true : null));
    return Date.now();
  };
  const [api, metrics, tool, history] = await Promise.all([
    at('the API', async () => ((await system.findings('&state=firing')) ?? []).some((finding) => finding.pod?.name === name)),
    at('/metrics', async () =>
      /^egressip_\w+\{[^}]*kind="missing-snat"[^}]*state="firing"[^}]*\} [1-9]/m.test(
        await (await fetch(`${system.gateway}/metrics`)).text(),
      ),
    ),
    at('MCP', async () => (await mcp('list_findings', { state: 'firing' })).includes(name ?? '')),
    at(
      'QuestDB',
      async () =>
        (await system.sql(`select 1 from findings where state = 'firing' and namespace = '${namespace}' and pod = '${name}'`)).length > 0,
    ),
  ]);
  return { api, metrics, mcp: tool, history };
}

/** A session over HTTP; calls a tool and gives the text of the whole answer. */
async function openMcp(url: string): Promise<(tool: string, given: Readonly<Record<string, unknown>>) => Promise<string>> {
  let session: Readonly<Record<string, string>> = {};
  let id = 0;
  const send = async (method: string, params: unknown) => {
    id += 1;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...session },
      body: JSON.stringify({ jsonrpc: '2.0', id, method, params }),
    });
    const given = response.headers.get('mcp-session-id');
    if (given !== null) session = { 'mcp-session-id': given };
    return response.text();
  };
  const clientInfo = { name: 'test', version: '1' };
  await send('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
  return (tool, given) => send('tools/call', { name: tool, arguments: given });
}
