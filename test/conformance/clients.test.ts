import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { type QuestionName, questions } from '#libs/contracts/questions.ts';
import { cached } from '#libs/provision/cache.ts';
import { productCatalogue } from '../../services/gateway/mcp/catalogue.ts';
import { cluster, startGateway, type TestGateway } from '../kit/gateway.ts';
import { startNats, type TestNats, testBus } from '../kit/nats.ts';
import { npx, npxProvided } from '../kit/npx.ts';
import { provided } from '../kit/provided.ts';
import { hostileBus } from '../unit/gateway/hostile-answers.ts';

const inspector = '@modelcontextprotocol/inspector@2.12.0';
/** Installed beside the servers of the tests: it is no dependency of ours. */
const langchain = ['@langchain/mcp-adapters@1.1.4', '@langchain/core@1'] as const;
const nats = await provided('nats');
const tool = nats.available ? await npxProvided(inspector) : nats;
const main = join(import.meta.dirname, '..', '..', 'services', 'cli', 'main.ts');

describe.skipIf(!tool.available)(`clients in use (${tool.reason})`, () => {
  let server: TestNats;
  let bus: Bus;
  let gateway: TestGateway;
  let folder: string;

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url, 'answers');
    for (const question of Object.keys(questions) as QuestionName[]) {
      bus.answer(cluster, question, async (request) => (await hostileBus.ask(cluster, question, request as never)) as never);
    }
    gateway = await startGateway(server.url, { runsEnabled: true });
    folder = await mkdtemp(join(tmpdir(), 'egressip-clients-'));
  });
  afterAll(async () => {
    await gateway?.stop();
    await bus?.close();
    await server?.dispose();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  it.each(['http', 'stdio'])("the Inspector's CLI lists and calls tools over %s", async (transport) => {
    const servers = {
      http: { type: 'streamable-http', url: `${gateway.url}/mcp` },
      stdio: {
        type: 'stdio',
        command: process.execPath,
        args: ['--disable-warning=ExperimentalWarning', main, 'mcp', '--url', gateway.url],
      },
    };
    const config = join(folder, `${transport}.json`);
    await writeFile(config, JSON.stringify({ mcpServers: servers }));
    const inspect = async (...args: string[]) => {
      const result = await npx(inspector, ['--cli', '--config', config, '--server', transport, ...args], {
        timeoutMs: 500_000,
        cwd: folder,
      });
      expect(result.code, result.stderr + result.stdout).toBe(0);
      return JSON.parse(result.stdout) as Record<string, unknown>;
    };
    const { tools } = (await inspect('--method', 'tools/list')) as { tools: { name: string }[] };
    expect(tools.map(({ name }) => name)).toEqual(productCatalogue.tools.filter(({ ofFleet }) => !ofFleet).map(({ name }) => name));
    const called = await inspect('--method', 'tools/call', '--tool-name', 'validate_snat_lrp_rules', '--tool-arg', 'node_name=worker-1');
    expect(called.structuredContent).toMatchObject({ valid: false });
  });

  it("LangChain's adapter loads the tools, calls one and gets text and structure", async () => {
    const installed = await cached('langchain-mcp-adapters/1.1.4', async (target) => {
      const options = ['install', '--no-fund', '--no-audit', '--ignore-scripts', '--prefix', target];
      await promisify(execFile)('npm', [...options, ...langchain], { timeout: 500_000 });
    });
    const script = `
      import { MultiServerMCPClient } from '@langchain/mcp-adapters';
      const client = new MultiServerMCPClient({ mcpServers: { egressip: { transport: 'http', url: process.argv[1] } } });
      const tools = await client.getTools();
      const status = await tools.find((tool) => tool.name === 'get_egressip_status').invoke({ limit: 5 });
      console.log(JSON.stringify({ names: tools.map((tool) => tool.name), status: JSON.stringify(status) }));
      await client.close();
    `;
    const args = ['--input-type=module', '--eval', script, `${gateway.url}/mcp`];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: installed, timeout: 500_000 });
    const { names, status } = JSON.parse(stdout) as { names: string[]; status: string };
    expect(names).toEqual(productCatalogue.tools.filter(({ ofFleet }) => !ofFleet).map(({ name }) => name));
    expect(status).toContain('incidentsTotal');
  });
});

describe.skipIf(!nats.available)(
  `egressip mcp (${nats.reason})`,
  () => {
    let server: TestNats;
    let bus: Bus;
    let gateway: TestGateway;

    beforeAll(async () => {
      server = await startNats();
      bus = await testBus(server.url, 'answers');
      for (const question of Object.keys(questions) as QuestionName[]) {
        bus.answer(cluster, question, async (request) => (await hostileBus.ask(cluster, question, request as never)) as never);
      }
      gateway = await startGateway(server.url);
    });
    afterAll(async () => {
      await gateway?.stop();
      await bus?.close();
      await server?.dispose();
    });

    const initialize = request(1, 'initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    });
    const initialized = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    const status = (id: number) => request(id, 'tools/call', { name: 'get_egressip_status', arguments: {} });
    const wait = (id: number) => request(id, 'tools/call', { name: 'wait_for', arguments: { condition: 'healthy', timeout_seconds: 600 } });
    const rest = [initialized, request(2, 'tools/list'), status(3), request(4, 'nope'), status(5)];

    it('answers every request that it has read before it ends with stdin', async () => {
      const bridge = startBridge(gateway.url);
      bridge.child.stdin.write(`${initialize}\n`);
      await once(bridge.child.stdout, 'data');
      bridge.child.stdin.end(`${rest.join('\n')}\n`);
      const { code, answers } = await bridge.ended;
      expect([code, answers.map(({ id }) => id).sort()]).toEqual([0, [1, 2, 3, 4, 5]]);
      expect(answers.find(({ id }) => id === 4)?.error?.message).toContain('Method not found');
    });

    it('holds what comes before the session is there, and answers it in its order', async () => {
      const bridge = startBridge(gateway.url);
      // What is cancelled while it waits is not asked, and a last line without its end is a line.
      const cancelled = [status(6), JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 6 } })];
      bridge.child.stdin.end([initialize, ...rest, ...cancelled, status(7)].join('\n'));
      const { code, answers, stderr } = await bridge.ended;
      expect([code, stderr, answers.map(({ id }) => id)]).toEqual([0, '', [1, 2, 3, 4, 5, 7]]);
      expect(answers.filter(({ error }) => error !== undefined).map(({ id }) => id)).toEqual([4]);
    });

    it('answers initialize when stdin ends at once', async () => {
      const bridge = startBridge(gateway.url);
      bridge.child.stdin.end(initialize);
      const { code, answers } = await bridge.ended;
      expect([code, answers.map(({ id, error }) => [id, error])]).toEqual([0, [[1, undefined]]]);
    });

    it('says what is so when the gateway refuses: no session, or no token', async () => {
      const early = startBridge(gateway.url);
      early.child.stdin.end(status(1));
      expect((await early.ended).answers[0]?.error?.message).toMatch(/refused it: Bad Request: no session id/);

      const guarded = await startGateway(server.url, {
        access: { allowedHosts: [], tokens: [{ name: 'qe', token: 'right', role: 'viewer' }] },
      });
      try {
        for (const [token, text] of [
          ['', 'EGRESSIP_TOKEN is not set'],
          ['wrong', 'EGRESSIP_TOKEN is not valid there'],
        ] as const) {
          const bridge = startBridge(guarded.url, token);
          bridge.child.stdin.end(`${initialize}\n${status(2)}\n`);
          const { answers } = await bridge.ended;
          expect(answers.map(({ id }) => id)).toEqual([1, 2]);
          expect(answers[0]?.error?.message).toContain(text);
          expect(answers[1]?.error?.message).toContain('initialize was refused');
        }
      } finally {
        await guarded.stop();
      }
    });

    it('answers what is open when the gateway ends', async () => {
      const mortal = await startGateway(server.url);
      const bridge = startBridge(mortal.url);
      bridge.child.stdin.end(`${initialize}\n${initialized}\n${wait(2)}\n${wait(3)}\n`);
      await once(bridge.child.stdout, 'data');
      await mortal.stop();
      const { answers } = await bridge.ended;
      expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
      for (const { error } of answers.slice(1)) expect(error?.message).toMatch(/ended before it had answered|does not answer/);
    });
  },
  600_000,
);

function request(id: number, method: string, params: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

interface BridgeAnswer {
  readonly id: number;
  readonly error?: { readonly message: string };
}

function startBridge(url: string, token = '') {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'mcp', '--url', url], {
    env: { ...process.env, EGRESSIP_TOKEN: token },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => {
    const messages = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as BridgeAnswer);
    return { code: code as number | null, stderr, answers: messages.filter(({ id }) => id !== undefined) };
  });
  return { child, ended };
}
