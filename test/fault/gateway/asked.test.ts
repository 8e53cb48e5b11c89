/**
 * Clients of the official SDK behind one address of two gateways; the one with their calls is killed while people are asked. Each call
 * goes on at the other: people who had not answered are asked again, and no change begins twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { cluster } from '../../kit/gateway.ts';
import { type GatewayProcess, startGatewayProcess } from '../../kit/gateway-process.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { hostileBus } from '../../unit/gateway/hostile-answers.ts';

const nats = await provided('nats');

describe.skipIf(!nats.available)(`people who are asked when a gateway is killed (${nats.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-asked-'));
  let server: TestNats;
  let bus: Bus;
  let gateways: readonly GatewayProcess[];
  const clients: Client[] = [];
  /** Parameters of the runs that began. */
  const begun: number[] = [];
  let onStart: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url, 'answers');
    bus.answer(cluster, 'run-scenarios', (request) => hostileBus.ask(cluster, 'run-scenarios', request));
    bus.answer(cluster, 'run-start', async (request) => {
      begun.push(Number(request.parameters['iterations']));
      await onStart();
      return hostileBus.ask(cluster, 'run-start', request);
    });
    const config = { cluster, nats: { url: server.url }, orchestrator: { enabled: true } };
    gateways = await Promise.all([startGatewayProcess(folder, config), startGatewayProcess(folder, config)]);
  });
  afterAll(async () => {
    for (const client of clients) await client.close();
    for (const gateway of gateways ?? []) await gateway.kill();
    await bus?.close();
    await server?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Like a load balancer: sends to the first gateway that answers. */
  const balanced: typeof fetch = async (url, init) => {
    const path = new URL(String(url)).pathname;
    for (const gateway of gateways) {
      const response = await fetch(`${gateway.url}${path}`, init).catch(() => null);
      if (response !== null) return response;
    }
    throw new Error('no gateway answers');
  };

  interface Person {
    readonly client: Client;
    /** How often the question was asked and how often it was taken back. */
    asked: number;
    takenBack: number;
  }

  async function person(answer: (asked: number, takenBack: AbortSignal) => Promise<boolean>): Promise<Person> {
    const client = new Client({ name: 'test', version: '1' }, { capabilities: { elicitation: {} } });
    const one: Person = { client, asked: 0, takenBack: 0 };
    client.setRequestHandler(ElicitRequestSchema, async (_question, { signal }): Promise<ElicitResult> => {
      one.asked += 1;
      signal.addEventListener('abort', () => (one.takenBack += 1));
      return { action: 'accept', content: { go: await answer(one.asked, signal) } };
    });
    clients.push(client);
    await client.connect(new StreamableHTTPClientTransport(new URL('http://gateways/mcp'), { fetch: balanced }));
    return one;
  }

  const run = ({ client }: Person, iterations: number) =>
    client.callTool({ name: 'run_corenet_6498_test', arguments: { iterations } }).then((result) => JSON.stringify(result));

  it('are asked again if they had not answered, and no run begins twice or without a yes', async () => {
    const waiting = Array.from({ length: 2 }, () => Promise.withResolvers<void>());
    /** Is at it when the gateway is killed, and answers when asked again. */
    const slow = (index: number, go: boolean) =>
      person(async (asked, takenBack) => {
        if (asked > 1) return go;
        waiting[index]?.resolve();
        await new Promise((resolve) => takenBack.addEventListener('abort', resolve));
        return true;
      });
    const [yes, no, quick] = [await slow(0, true), await slow(1, false), await person(async () => true)];
    const [ofYes, ofNo] = [run(yes, 1), run(no, 2)];
    for (const { promise } of waiting) await promise;
    const [first] = gateways;
    onStart = async () => {
      onStart = async () => undefined;
      await first?.kill();
    };
    const ofQuick = run(quick, 3);
    expect(await ofQuick).toContain('mcp-call-lost');
    expect(await ofYes).toContain('run run-1');
    expect(await ofNo).toContain('mcp-run-declined');
    expect([yes, no, quick].map(({ asked, takenBack }) => ({ asked, takenBack }))).toEqual([
      { asked: 2, takenBack: 1 },
      { asked: 2, takenBack: 1 },
      { asked: 1, takenBack: 0 },
    ]);
    expect(begun).toEqual([3, 1]);
  });
});
