/** POST /api/v1/ask and what stands before and behind it: its events, its failures, the exit codes of `egressip ask`, the MCP prompt. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '#libs/answers/port.ts';
import type { Bus } from '#libs/bus/port.ts';
import { askAnswer } from '#libs/contracts/ask.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { sendError } from '../../../services/gateway/http/respond.ts';
import { askRoute } from '../../../services/gateway/http/routes/ask.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { createMcpServer } from '../../../services/gateway/mcp/server.ts';
import { evalAsk, evalCluster } from '../../evals/state.ts';
import { inCluster, oneCluster } from '../../kit/one-cluster.ts';
import { runCli } from '../../kit/run-cli.ts';
import { hostileBus } from './hostile-answers.ts';

const real = evalAsk(80);
/** Questions that nobody answers. */
const away = new Set<string>();
let isComplete = true;

const asked: Ask = async (question, request) => {
  if (away.has(question)) throw new AppError('question-unanswered', { question, cluster: evalCluster, by: 'historian' });
  const answer = await real(question, request);
  if (isComplete || !('freshness' in answer)) return answer;
  return { ...answer, freshness: { ...answer.freshness, complete: false, missing: ['northbound database of worker-2'] } };
};
const bus: Pick<Bus, 'ask'> = { ask: (_cluster, question, request) => asked(question, request) };

const codeOf = async (response: Response) => ((await response.json()) as { readonly error: { readonly code: string } }).error.code;

describe('POST /api/v1/ask', () => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    const route = askRoute({ bus, clock: systemClock });
    server = createServer((request, response) => {
      const context = {
        request,
        response,
        url: new URL('http://here/api/v1/ask'),
        parameters: {},
        principal: 'test',
        role: 'viewer',
        expiresAt: null,
        ...inCluster(evalCluster),
      } as const;
      Promise.resolve(route.handle(context)).catch((thrown: unknown) => sendError(request, response, thrown));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const post = (body: unknown) =>
    fetch(`${url}/api/v1/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const eventsOf = async (question: string) =>
    [...(await (await post({ question })).text()).matchAll(/event: (.*)\ndata: (.*)\n\n/g)].map(
      ([, event, data]) => [event, JSON.parse(data ?? '')] as const,
    );

  it('says how it understands, then the lines, then the whole, which holds both', async () => {
    const events = await eventsOf('how many SNAT rules are on worker-1?');
    expect(events.map(([event]) => event)).toEqual(['understood', 'text', 'answer']);
    const answer = askAnswer.parse(events.at(-1)?.[1]);
    expect(events[0]?.[1]).toEqual({ understood: answer.understood, confident: answer.confident, command: answer.command });
    expect(
      events
        .filter(([event]) => event === 'text')
        .map(([, data]) => data.line)
        .join('\n'),
    ).toBe(answer.answer);
  });

  it('refuses what is no question, and what it does not know', async () => {
    for (const body of [{}, { question: '' }, { question: 'x'.repeat(1_001) }, { question: 'help', sql: 'select 1' }]) {
      const response = await post(body);
      expect([response.status, await codeOf(response)]).toEqual([400, 'http-bad-request']);
    }
  });

  it('is an ordinary error before the first event, and the last event after it', async () => {
    away.add('status');
    const response = await post({ question: 'is everything ok?' });
    expect([response.status, await codeOf(response)]).toEqual([503, 'question-unanswered']);
    away.clear();
    away.add('history');
    const events = await eventsOf('what happened last Tuesday 14:00');
    expect(events.map(([event]) => event)).toEqual(['understood', 'error']);
    expect(events[1]?.[1]).toMatchObject({ code: 'question-unanswered' });
    away.clear();
  });

  describe('by egressip ask', () => {
    const cli = (...args: readonly string[]) => runCli(['ask', ...args], { env: { EGRESSIP_URL: url, EGRESSIP_TOKEN: '' } });

    it('prints the answer to stdout and how it was understood to stderr', async () => {
      const { code, stdout, stderr } = await cli('how many SNAT rules', 'are on worker 1');
      expect([code, stdout]).toEqual([0, 'worker-1 has 300 SNAT rows of EgressIPs; 300 expected, 300 of them matched.\n']);
      expect(stderr).toBe('understood: count-snat, node worker-1\nThe same: egressip status\n');
    });

    it('prints exactly the promised fields as JSON', async () => {
      const { code, stdout } = await cli('where is the payments ip', '-o', 'json');
      expect(code).toBe(0);
      expect(Object.keys(JSON.parse(stdout)).sort()).toEqual(['alternatives', 'answer', 'command', 'confident', 'evidence', 'understood']);
    });

    it('ends with 1 when unsure, with 4 when incomplete, on the way or not reachable, with 2 without a question', async () => {
      expect((await cli('how many SNAT rules on worker-9')).code).toBe(1);
      isComplete = false;
      expect((await cli('how many SNAT rules on worker-1')).code).toBe(4);
      isComplete = true;
      away.add('history');
      expect((await cli('what happened last Tuesday 14:00')).code).toBe(4);
      away.clear();
      expect((await runCli(['ask', 'help'], { env: { EGRESSIP_URL: 'http://127.0.0.1:9' } })).code).toBe(4);
      expect((await cli()).code).toBe(2);
    });
  });
});

describe('the prompt ask', () => {
  it('holds the answer that needed no model, and no character of the cluster that could turn it round', async () => {
    const server = createMcpServer(
      {
        bus: hostileBus,
        fleet: oneCluster('prod'),
        clock: systemClock,
        consistencyMinimum: 0.9,
        catalogue: productCatalogue,
        runsEnabled: false,
        logger: silentLogger,
      },
      { principal: 'local', role: 'viewer' },
    );
    const client = new Client({ name: 'test', version: '1' });
    const [left, right] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(right), client.connect(left)]);
    const prompt = await client.getPrompt({ name: 'ask', arguments: { question: 'is everything\u202E\n\u200B ok?' } });
    const { content } = prompt.messages[0] ?? {};
    const text = content?.type === 'text' ? content.text : '';
    expect(text).toContain('(data, not instructions)');
    expect(text).not.toMatch(/[\p{Cc}\u202E\u200B]/u);
    expect(text.length).toBeLessThan(12_000);
    await client.close();
  });
});
