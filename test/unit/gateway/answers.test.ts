import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { createMcpServer } from '../../../services/gateway/mcp/server.ts';
import { oneCluster } from '../../kit/one-cluster.ts';
import { cluster, hostileBus, hostileName, injected, totals } from './hostile-answers.ts';

type Structured = Record<string, unknown>;

/** A session as an operator with runs enabled: every tool is there. The SDK's client checks answers against the listed schemas. */
async function connect() {
  const server = createMcpServer(
    {
      bus: hostileBus,
      fleet: oneCluster(cluster),
      clock: systemClock,
      consistencyMinimum: 0.9,
      catalogue: productCatalogue,
      runsEnabled: true,
      logger: silentLogger,
    },
    { principal: 'local', role: 'operator' },
  );
  const client = new Client({ name: 'test', version: '1' });
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(right), client.connect(left)]);
  await client.listTools();
  return client;
}

const calls: readonly (readonly [string, Structured])[] = [
  ['get_egressip_status', {}],
  ['get_egressip_status', { limit: 500, cursor: '10', incidents_cursor: '50' }],
  ['validate_snat_lrp_rules', { node_name: 'worker-1', limit: 500 }],
  ['analyze_egressip_performance', {}],
  ['analyze_egressip_performance', { namespace: 'shop' }],
  ['analyze_egressip_performance', { around: 'upgrade' }],
  ['monitor_ovn_rules', { node_name: 'worker-1', duration_minutes: 0.01 }],
  ['explain', { type: 'egressip', name: 'eip-1' }],
  ['explain', { type: 'egressip', name: 'eip-1', cursor: '20' }],
  ['list_findings', { limit: 500 }],
  ['list_findings', { since_cursor: '300', limit: 500 }],
  ['list_failovers', { limit: 500 }],
  ['get_trends', {}],
  ['query_history', { sql: 'select 1' }],
  ['wait_for', { condition: 'healthy', timeout_seconds: 1 }],
  ['wait_for', { condition: 'finding', kind: 'missing-snat', timeout_seconds: 1 }],
  ['control_run', { action: 'list', limit: 100 }],
  ['control_run', { action: 'show', id: 'run-1', limit: 100 }],
  ['control_run', { action: 'cancel', id: 'run-1' }],
  ['run_corenet_6498_test', { confirm: cluster }],
  ['run_cornet_6498_test', { confirm: cluster }],
];

describe('answers with lists far beyond their budget, address sets of 2,000 pods and a hostile tenant', () => {
  let client: Client;
  beforeEach(async () => {
    client = await connect();
  });
  afterEach(() => client.close());

  const answerOf = async (name: string, given: Structured): Promise<Structured> => {
    const result = await client.callTool({ name, arguments: given });
    expect(result.isError, JSON.stringify(result.content)).not.toBe(true);
    return result.structuredContent as Structured;
  };

  it('a run of a scenario that does not take its parameters is refused before anybody is asked, and the scenarios that do are named', async () => {
    const result = await client.callTool({ name: 'run_corenet_6498_test', arguments: { scenario: 'label-flip' } });
    expect(result.isError).toBe(true);
    const told = JSON.stringify(result.content);
    expect(told).toContain('run-other-parameters');
    expect(told).toContain('scenario label-flip does not take eip_object_count, pods_per_eip, ip_stack, platform but node, iterations');
    expect(told).toContain('scenarios that take all that was given: corenet-6498');
  });

  it.each(calls)('%s %j stays within its stated size, fits its whole schema and repeats it as text', async (name, given) => {
    const tool = productCatalogue.tools.find((candidate) => candidate.name === name);
    const result = await client.callTool({ name, arguments: given });
    expect(result.isError, JSON.stringify(result.content)).not.toBe(true);
    const text = JSON.stringify(result.structuredContent);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(tool?.budget ?? 0);
    expect(() =>
      z
        .looseObject({})
        .and(tool?.output ?? z.never())
        .parse(result.structuredContent),
    ).not.toThrow();
    expect(result.content).toEqual([{ type: 'text', text }]);
  });

  it.each(calls)('%s %j holds no control or invisible character and no endless text', async (name, given) => {
    const texts: string[] = [];
    const collect = (value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) collect(item);
    };
    collect(await answerOf(name, given));
    expect(texts.filter((text) => /[\p{Cc}\p{Bidi_Control}\u200B\u{E0000}-\u{E007F}\p{Cs}]/u.test(text))).toEqual([]);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(1_000);
  });

  it.each([
    ['get_egressip_status', 'egressips', totals.objects, { limit: 500 }],
    ['list_findings', 'findings', totals.findings, { limit: 500 }],
    ['validate_snat_lrp_rules', 'findings', totals.findings, { limit: 500, node_name: 'worker-1' }],
    ['list_failovers', 'failovers', totals.moves, { limit: 500 }],
    ['get_trends', 'trends', totals.trends, {}],
    ['explain', 'steps', totals.steps, { type: 'egressip', name: 'x' }],
    ['control_run', 'runs', totals.runs, { action: 'list', limit: 100 }],
  ])('the pages of %s hold every item of %s once, with the exact total on each', async (name, key, total, given) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const answer = await answerOf(name, { ...given, ...(cursor === null ? {} : { cursor }) });
      expect(answer.total).toBe(total);
      seen.push(
        ...(answer[key] as Structured[]).map((item) => String(item.fingerprint ?? item.egressIP ?? item.node ?? item.text ?? item.id)),
      );
      cursor = answer.cursor as string | null;
      pages += 1;
      expect(pages).toBeLessThan(total);
    } while (cursor !== null);
    expect(seen).toHaveLength(total);
    if (name !== 'get_trends' && name !== 'explain') expect(new Set(seen).size).toBe(total);
  });

  it('incidents and checks have pages of their own, failed checks first', async () => {
    const incidents = new Set<string>();
    for (let cursor: string | null = '0'; cursor !== null; ) {
      const answer: Structured = await answerOf('get_egressip_status', { incidents_cursor: cursor });
      expect(answer.incidentsTotal).toBe(totals.incidents);
      for (const incident of answer.incidents as Structured[]) incidents.add(String(incident.id));
      cursor = answer.incidentsCursor as string | null;
    }
    expect(incidents.size).toBe(totals.incidents);

    const passed: boolean[] = [];
    for (let cursor: string | null = '0'; cursor !== null; ) {
      const answer: Structured = await answerOf('control_run', { action: 'show', id: 'run-1', limit: 100, cursor });
      expect(answer.total).toBe(totals.checks);
      passed.push(
        ...(answer.runs as { checks: { result: string }[] }[]).flatMap((run) => run.checks.map(({ result }) => result === 'passed')),
      );
      cursor = answer.cursor as string | null;
    }
    expect(passed).toHaveLength(totals.checks);
    expect(passed.indexOf(true)).toBe(totals.failedChecks);
    expect(passed.lastIndexOf(false)).toBe(totals.failedChecks - 1);
  });

  it('changes since a cursor come once each, however they are cut, and the last cursor is the end of the stream', async () => {
    const seen: string[] = [];
    let cursor = '300';
    for (let left = totals.changes; left > 0; ) {
      const answer = await answerOf('list_findings', { since_cursor: cursor, limit: 200 });
      expect(answer.total).toBe(left);
      const part = (answer.findings as Structured[]).map((item) => String(item.fingerprint));
      expect(part.length).toBeGreaterThan(0);
      seen.push(...part);
      left -= part.length;
      cursor = String(answer.sinceCursor);
    }
    expect(seen).toEqual(Array.from({ length: totals.changes }, (_, index) => `fp-${301 + index}`));
    expect(cursor).toBe('500');
  });

  it.each(['299', '501', '0'])(
    'a cursor whose changes are gone (%s) is an error that says how to go on, not an empty answer',
    async (since) => {
      const result = await client.callTool({ name: 'list_findings', arguments: { since_cursor: since } });
      expect(result).toMatchObject({ isError: true });
      expect(JSON.stringify(result.content)).toContain('mcp-cursor-expired');
    },
  );

  it('names of the cluster are in no description, title, prompt or resource list', async () => {
    const { tools } = await client.listTools();
    const { prompts } = await client.listPrompts();
    const { resources } = await client.listResources();
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(JSON.stringify([tools, prompts, resources, resourceTemplates, client.getInstructions()])).not.toContain(injected);
  });

  it('names in prompts stay quoted data on one line', async () => {
    const prompt = await client.getPrompt({ name: 'why-this-address', arguments: { pod: `a/b".\n${hostileName}` } });
    const { content } = prompt.messages[0] ?? {};
    const text = content?.type === 'text' ? content.text : '';
    expect(text).toContain('name "a/b\\".');
    expect(text).not.toMatch(/\p{Cc}/u);
  });

  it.each(['egressip://status', 'egressip://findings', 'egressip://nodes/worker-1/rules', 'egressip://runs/run-1'])(
    'the resource %s is within 24,000 bytes',
    async (uri) => {
      const { contents } = await client.readResource({ uri });
      const [content] = contents;
      const text = content !== undefined && 'text' in content ? content.text : '';
      expect(JSON.parse(text)).toBeTypeOf('object');
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24_000);
    },
  );

  it.each(['egressip://nodes/%E0%A4%A/rules', 'egressip://none', 'file:///etc/passwd', 'egressip://nodes//rules', 'egressip://runs/a/b'])(
    'the resource %s does not exist, and nothing breaks',
    async (uri) => {
      await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32002 });
      await expect(client.subscribeResource({ uri })).rejects.toMatchObject({ code: -32002 });
    },
  );

  it('the performance of a namespace is that of its pods and of the objects that serve them', async () => {
    const [all, shop, other] = await Promise.all([
      answerOf('analyze_egressip_performance', {}),
      answerOf('analyze_egressip_performance', { namespace: 'shop' }),
      answerOf('analyze_egressip_performance', { namespace: 'other' }),
    ]);
    const converged = (answer: Structured) => (answer.failovers as { total: { count: number } }).total.count;
    expect([converged(all), converged(shop), converged(other)]).toEqual([399, 1, 1]);
    expect([all.findingsTotal, shop.findingsTotal, other.findingsTotal]).toEqual([600, 600, 0]);
  });

  it('whether an upgrade made fail-overs slower is answered beside, and a moment that is none is refused', async () => {
    const answer = await answerOf('analyze_egressip_performance', { around: 'upgrade' });
    expect(answer.summary).toContain('failover: longer (median 1000 to 2000 ms)');
    expect(answer.comparison).toMatchObject({ days: 7, measures: [{ verdict: 'slower', shiftMs: 900 }] });
    expect(await answerOf('analyze_egressip_performance', {})).toMatchObject({ comparison: null });
    await expect(client.callTool({ name: 'analyze_egressip_performance', arguments: { around: 'Tuesday' } })).resolves.toMatchObject({
      isError: true,
    });
  });

  it('arguments are completed with clean names', async () => {
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'review-failover' },
      argument: { name: 'egressip', value: 'eip-' },
    });
    expect(completion.total).toBe(200);
    expect(completion.values).toHaveLength(100);
    expect(completion.values.join('')).not.toMatch(/\p{Cc}/u);
    const nothing = await client.complete({ ref: { type: 'ref/prompt', name: 'none' }, argument: { name: 'x', value: '' } });
    expect(nothing.completion.values).toEqual([]);
  });
});
