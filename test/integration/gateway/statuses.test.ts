/** What a service refuses reaches whoever asked as what it is, over HTTP and MCP. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createOrchestrator } from '../../../services/orchestrator/app.ts';
import { noMachines } from '../../../services/orchestrator/machines/none.ts';
import { startAnalyzer, type TestAnalyzer } from '../../kit/analyzer.ts';
import { eventually } from '../../kit/eventually.ts';
import { startGateway, type TestGateway } from '../../kit/gateway.ts';
import { startBeating, startLogCluster } from '../../kit/log-cluster.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { startNotifier } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';

const nats = await provided('nats');
/** The one the notifier's kit knows. */
const cluster = 'c';

describe.skipIf(!nats.available)(`refusals (${nats.reason})`, () => {
  let server: TestNats;
  let bus: Bus;
  let analyzer: TestAnalyzer;
  let gateway: TestGateway;
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url);
    const { writer } = await startLogCluster({ bus, name: cluster });
    const beats = (['watcher', 'poller'] as const).map((service) => startBeating(bus, cluster, service, writer));
    analyzer = await startAnalyzer(server.url, cluster);
    const orchestrator = createOrchestrator({
      connectBus: () => testBus(server.url, 'orchestrator'),
      clusterName: cluster,
      // No cluster is needed for a refusal.
      target: async () => ({
        cluster: {} as never,
        lease: {} as never,
        machines: noMachines,
        review: async () => ({ allowed: true, what: '', reason: '' }),
      }),
      enabled: true,
      dryRun: false,
      rules: { limits: { eip_object_count: 10, pods_per_eip: 200, iterations: 20 }, defaults: {}, presets: {}, probeImage: null },
      targets: { denied: [], ownNode: null, controlPlane: false },
      minWorkerNodes: 99,
      runLimitMs: 1_000,
      stepLimitMs: 1_000,
      lockMs: 1_000,
      tellLimitMs: 1_000,
      clock: systemClock,
      logger: silentLogger,
    });
    await orchestrator.start();
    const notifier = await startNotifier(server.url, []);
    // A history in which nothing happened.
    bus.answer(cluster, 'before-after', async ({ at, days }) => {
      if (at === null) throw new AppError('no-such-change');
      const none = { count: 0, medianMs: null, untimed: 0 };
      return {
        freshness: { complete: true, missing: [], ageMs: null, at: 0 },
        at,
        what: null,
        days,
        measures: [{ series: 'failover', before: none, after: none, shiftMs: null, p: null, verdict: 'too-few' }],
      };
    });
    gateway = await startGateway(server.url, { cluster, runsEnabled: true });
    stops.push(
      () => gateway.stop(),
      notifier.stop,
      () => orchestrator.stop(),
      () => analyzer.stop(),
      ...beats.map(({ stop }) => stop),
    );
    // Before, a name that is unknown may exist.
    await eventually('the state is known', async () => (await bus.ask(cluster, 'verdict', {})).freshness.complete || null);
    for (const question of ['run-list', 'silence-list'] as const)
      await eventually(`${question} is answered`, () => bus.ask(cluster, question, {}).catch(() => null));
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    await bus?.close();
    await server?.dispose();
  });

  it.each([
    ['GET', '/api/v1/runs/nope', null, 404, 'run-not-found'],
    ['POST', '/api/v1/runs/nope/cancel', {}, 404, 'run-not-found'],
    ['POST', '/api/v1/runs', { scenario: 'nope' }, 400, 'run-unknown-scenario'],
    ['POST', '/api/v1/runs', { scenario: 'label-flip', parameters: { nodes: 1 } }, 400, 'run-other-parameters'],
    ['POST', '/api/v1/runs', { scenario: 'corenet-6498', parameters: { eip_object_count: 51 } }, 400, 'run-bad-parameters'],
    ['POST', '/api/v1/runs', { scenario: 'label-flip' }, 400, 'run-not-allowed'],
    ['POST', '/api/v1/runs', { scenario: 'label-flip', allowDisruptive: true }, 409, 'run-prerequisites'],
    ['POST', '/api/v1/silences', { matchers: { kind: 'x' }, expiresAt: 1 }, 400, 'bad-silence'],
    ['POST', '/api/v1/silences', { matchers: {}, expiresAt: 4e12 }, 400, 'bad-silence'],
    ['POST', '/api/v1/silences', { matchers: { nope: 'x' }, expiresAt: 4e12 }, 400, 'bad-silence'],
    ['GET', '/api/v1/pods?cursor=zzz', null, 400, 'bad-cursor'],
    ['GET', '/api/v1/findings?cursor=-5', null, 400, 'bad-cursor'],
    ['GET', '/api/v1/egressips/nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/nodes/nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/status?egressIP=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/findings?node=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/findings?egressIP=nope&state=resolved', null, 404, 'no-such-name'],
    ['GET', '/api/v1/findings?namespace=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/findings?pod=nope/nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/why?pod=nope/nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/failovers?egressIP=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/pods?node=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/before-after?at=1&node=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/before-after?node=nope', null, 404, 'no-such-name'],
    ['GET', '/api/v1/before-after?node=worker-1', null, 404, 'no-such-change'],
  ] as const)('%s %s with %j is answered %i %s', async (method, path, body, status, code) => {
    const given = body === null ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${gateway.url}${path}`, { method, ...given });
    const { error } = (await response.json()) as { readonly error: Readonly<Record<string, string>> };
    expect([response.status, error.code]).toEqual([status, code]);
    expect([error.message, error.remedy].join()).not.toContain('{');
  });

  it('a client that asks too much is told so, but never that the process is not alive', async () => {
    const strict = await startGateway(server.url, { cluster, requestsPerMinute: 5 });
    const statuses = async (path: string) => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => fetch(`${strict.url}${path}`)));
      return new Set(answers.map(({ status }) => status));
    };
    expect(await statuses('/healthz')).toEqual(new Set([200]));
    expect(await statuses('/api/v1/verdict')).toEqual(new Set([200, 429]));
    expect(await statuses('/healthz')).toEqual(new Set([200]));
    await strict.stop();
  });

  describe('over MCP', () => {
    let client: Client;
    beforeAll(async () => {
      client = new Client({ name: 'test', version: '1' });
      await client.connect(new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`)) as Transport);
    });
    afterAll(() => client?.close());

    it.each(['egressip://runs/nope', 'egressip://nodes/nope/rules', 'egressip://nope'])('there is no resource %s', async (uri) => {
      await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32002 });
    });

    it.each([
      ['get_egressip_status', { egressip: 'nope' }, /there is no EgressIP nope.*\[no-such-name\]/],
      ['validate_snat_lrp_rules', { node_name: 'nope' }, /there is no node nope.*\[no-such-name\]/],
      ['list_findings', { node: 'worker-l' }, /there is no node worker-l .*did you mean worker-\d\?.*\[no-such-name\]/],
      ['list_findings', { egressip: 'nope' }, /there is no EgressIP nope.*\[no-such-name\]/],
      ['list_findings', { namespace: 'nope' }, /there is no namespace nope.*\[no-such-name\]/],
      ['list_findings', { pod: 'nope/nope' }, /there is no pod nope\/nope.*\[no-such-name\]/],
      ['list_findings', { pod: 'nope', since_cursor: '0' }, /there is no pod nope.*\[no-such-name\]/],
      ['list_findings', { node: 'nope', since_cursor: '0' }, /there is no node nope.*\[no-such-name\]/],
      ['analyze_egressip_performance', { namespace: 'nope' }, /there is no namespace nope.*\[no-such-name\]/],
      ['list_failovers', { egressip: 'nope' }, /there is no EgressIP nope.*\[no-such-name\]/],
      ['list_findings', { cursor: 'zzz' }, /zzz is not a cursor of this list.*\[bad-cursor\]/],
      ['list_findings', { limit: 0 }, /docs\/reference\/tools\.md.*\[mcp-bad-arguments\]/],
      ['control_run', { action: 'show', id: 'nope' }, /there is no run nope.*\[run-not-found\]/],
    ])('%s with %j says so', async (name, given, text) => {
      const answer = await client.callTool({ name, arguments: given });
      expect(answer.isError).toBe(true);
      expect(JSON.stringify(answer.content)).toMatch(text);
    });
  });
});
