/** The gateway of a hub before two clusters that answer from a table: what is asked under which name. With real ones: test/integration/fleet. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { fleetAnswer } from '#libs/contracts/fleet.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { evalAsk } from '../../evals/state.ts';
import { eventually } from '../../kit/eventually.ts';
import { startGateway, type TestGateway } from '../../kit/gateway.ts';
import { clusterSampleAt, incidentEventAt } from '../../kit/history-messages.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { runCli } from '../../kit/run-cli.ts';

describe('a gateway of two clusters', () => {
  const server = createMemoryBus(systemClock);
  const { bus } = server.connect();
  const answers = evalAsk(8);
  const asked: string[] = [];
  const ask: Bus['ask'] = async (cluster, question, request) => {
    asked.push(`${cluster} ${question}`);
    if (cluster === 'away') throw new AppError('question-unanswered', { question, cluster, by: 'analyzer' });
    const answer = await answers(question, request);
    return 'cluster' in answer ? { ...answer, cluster } : answer;
  };
  let gateway: TestGateway;

  beforeAll(async () => {
    // Stored before the gateway came: what it knows of a cluster that it does not hear.
    await bus.publish('away', topics.clusterSample, clusterSampleAt(60_000));
    await bus.publish('away', topics.incident, incidentEventAt(60_000, 'i1', 'firing'));
    gateway = await startGateway('', { connectBus: async () => ({ ...bus, connected: true, ask }), clusters: ['away', 'near'] });
    beat();
    await eventually('near is heard', async () => ((await listed()).clusters.some(({ state }) => state === 'live') ? true : null));
  });
  afterAll(() => gateway?.stop());

  const beat = () =>
    bus.send('near', topics.heartbeat, { service: 'analyzer', instance: '1', at: Date.now(), startedAt: 0, ready: true, parts: {} });
  const get = async (path: string) => {
    const response = await fetch(`${gateway.url}${path}`);
    return { status: response.status, body: (await response.json()) as { readonly error?: { readonly code: string } } };
  };
  const codeAt = async (path: string) => {
    const { status, body } = await get(path);
    return [status, body.error?.code];
  };
  const listed = async () => fleetAnswer.parse((await get('/api/v1/clusters')).body);

  it('asks the one that the path names, and none where none is named', async () => {
    expect((await get('/clusters/near/api/v1/status')).body).toMatchObject({ cluster: 'near' });
    expect(asked).toContain('near status');
    asked.length = 0;
    expect(await codeAt('/api/v1/status')).toEqual([400, 'fleet-cluster-needed']);
    expect(await codeAt('/api/v1/services')).toEqual([400, 'fleet-cluster-needed']);
    expect(await codeAt('/clusters/other/api/v1/status')).toEqual([404, 'no-such-cluster']);
    expect(await codeAt('/clusters/other/healthz')).toEqual([404, 'no-such-cluster']);
    expect(asked.filter((line) => !line.endsWith(' status'))).toEqual([]);
    expect(await codeAt('/clusters/away/api/v1/nodes')).toEqual([503, 'question-unanswered']);
  });

  it('tells of one that it does not hear what was stored last, with its moment', async () => {
    const [away] = (await listed()).clusters;
    expect(away).toMatchObject({ cluster: 'away', state: 'stale', staleSince: new Date(60_000).toISOString(), complete: false });
    expect(away).toMatchObject({ critical: 1, egressIPs: 1, worst: { id: 'i1' } });
  });

  it('is ready while a cluster is away, and says which', async () => {
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { ready: true, parts: { away: 'stale' } } });
  });

  it('has metrics of its own, and of each cluster under its name', async () => {
    const text = async (path: string) => (await fetch(`${gateway.url}${path}`)).text();
    expect(await text('/metrics')).toContain('egressip_cluster_live{cluster="away"} 0\n');
    expect(await text('/metrics')).not.toContain('egressip_up');
    expect(await text('/clusters/away/metrics')).toContain('egressip_up 0\n');
    expect(await text('/clusters/away/metrics')).not.toContain('egressip_gateway_request_seconds');
  });

  it('serves the page of all clusters, and below a name that of one', async () => {
    const text = async (path: string) => (await fetch(`${gateway.url}${path}`)).text();
    expect(await text('/')).toContain('<body data-fleet>');
    expect(await text('/clusters/near/ui/nodes')).toContain('<body>');
  });

  it('takes the cluster as an argument of every tool, and lists them by one; a session at one cluster needs neither', async () => {
    const connect = async (path: string) => {
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(new StreamableHTTPClientTransport(new URL(`${gateway.url}${path}`)) as Transport);
      return { client, names: (await client.listTools()).tools };
    };
    const [all, near] = await Promise.all([connect('/mcp'), connect('/clusters/near/mcp')]);
    const taking = all.names.filter(({ inputSchema }) => 'cluster' in (inputSchema.properties ?? {})).map(({ name }) => name);
    expect(taking).toEqual(all.names.map(({ name }) => name).filter((name) => name !== 'list_clusters'));
    expect(taking).toEqual(near.names.map(({ name }) => name));
    const call = (client: Client, name: string, given: Record<string, unknown> = {}) => client.callTool({ name, arguments: given });
    expect((await call(all.client, 'list_clusters')).structuredContent).toMatchObject({ total: 2, complete: false });
    expect((await call(all.client, 'get_egressip_status', { cluster: 'near' })).structuredContent).toMatchObject({ cluster: 'near' });
    expect((await call(near.client, 'get_egressip_status')).structuredContent).toMatchObject({ cluster: 'near' });
    expect(JSON.stringify(await call(all.client, 'get_egressip_status'))).toContain('fleet-cluster-needed');
    expect(JSON.stringify(await call(all.client, 'get_egressip_status', { cluster: 'other' }))).toContain('no-such-cluster');
    await Promise.all([all.client.close(), near.client.close()]);
  });

  it('is asked by the command with --cluster, which lists them all', async () => {
    const env = { EGRESSIP_URL: gateway.url };
    const list = await runCli(['clusters', '-o', 'json'], { env });
    expect(fleetAnswer.parse(JSON.parse(list.stdout)).clusters.map(({ cluster }) => cluster)).toEqual(['away', 'near']);
    const table = await runCli(['clusters'], { env });
    expect(table.stdout).toMatch(/away +stale/);
    expect(table.code).toBe(3);
    const near = await runCli(['status', '--cluster', 'near', '-o', 'json'], { env });
    expect(JSON.parse(near.stdout)).toMatchObject({ cluster: 'near' });
    expect((await runCli(['status'], { env })).code).toBe(2);
  });
});
