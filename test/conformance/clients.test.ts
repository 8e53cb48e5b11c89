import { execFile } from 'node:child_process';
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

  it.each(['http', 'stdio'])(
    "the Inspector's CLI lists and calls tools over %s",
    async (transport) => {
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
          timeoutMs: 60_000,
          cwd: folder,
        });
        expect(result.code, result.stderr + result.stdout).toBe(0);
        return JSON.parse(result.stdout) as Record<string, unknown>;
      };
      const { tools } = (await inspect('--method', 'tools/list')) as { tools: { name: string }[] };
      expect(tools.map(({ name }) => name)).toEqual(productCatalogue.tools.map(({ name }) => name));
      const called = await inspect('--method', 'tools/call', '--tool-name', 'validate_snat_lrp_rules', '--tool-arg', 'node_name=worker-1');
      expect(called.structuredContent).toMatchObject({ valid: false });
    },
    120_000,
  );

  it("LangChain's adapter loads the tools, calls one and gets text and structure", async () => {
    const installed = await cached('langchain-mcp-adapters/1.1.4', async (target) => {
      const options = ['install', '--no-fund', '--no-audit', '--ignore-scripts', '--prefix', target];
      await promisify(execFile)('npm', [...options, ...langchain], { timeout: 110_000 });
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
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: installed, timeout: 60_000 });
    const { names, status } = JSON.parse(stdout) as { names: string[]; status: string };
    expect(names).toEqual(productCatalogue.tools.map(({ name }) => name));
    expect(status).toContain('incidentsTotal');
  }, 180_000);
});
