/**
 * The fifteen questions of docs/questions.md, asked of a running system in which something is wrong: each by its CLI
 * command, by its MCP call and at its place on the page, and each answer must hold what was asked for. And the verbs that
 * ask, in every format.
 */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { userQuestions } from '../../../services/cli/docs/questions.ts';
import { provided } from '../../kit/provided.ts';
import { startCli } from '../../kit/run-cli.ts';
import { eventually } from '../up/system.ts';
import { type QuietSystem, startQuietSystem } from './quiet-system.ts';

const nats = await provided('nats');
const questdb = await provided('questdb');

/** What stands for the words in capitals. */
interface Names {
  readonly EGRESSIP: string;
  readonly ADDRESS: string;
  readonly NODE: string;
  readonly POD: string;
}

/** What each answer must hold: any of the three is given, as JSON. In the order of the questions. */
const holds: readonly ((answer: string, names: Names) => void)[] = [
  (answer, { EGRESSIP, ADDRESS, NODE }) => {
    expect(answer).toContain(`"${EGRESSIP}"`);
    expect(answer).toMatch(new RegExp(`"address":\\s*"${ADDRESS}",\\s*"node":\\s*"${NODE}",\\s*"since":\\s*"2`));
    expect(answer).toMatch(/"moves":\s*1/);
  },
  (answer, { POD }) => {
    expect(answer).toContain(POD);
    expect(answer).toMatch(/"state":\s*"broken"/);
    expect(answer).toContain('has no SNAT');
  },
  (answer, { NODE }) => {
    expect(answer).toMatch(/"kind":\s*"missing-snat"/);
    expect(answer).toMatch(new RegExp(`"node":\\s*"${NODE}"`));
  },
  (answer) => expect(answer).toMatch(/"(convergedAt|medianMs)":\s*\d/),
  (answer, { ADDRESS, NODE }) => expect(answer).toContain(`${ADDRESS} of billing is on ${NODE}`),
  (answer) => expect(answer).toMatch(/"kind":\s*"unassigned-address"/),
  (answer, { NODE }) => expect(answer).toContain(`how many addresses ${NODE} takes`),
  (answer, { EGRESSIP }) => {
    expect(answer).toMatch(/"total":\s*[1-9]/);
    expect(answer).toMatch(new RegExp(`"egressIP":\\s*"${EGRESSIP}"`));
  },
  (answer, { ADDRESS }) => {
    expect(answer).toContain(ADDRESS);
    expect(answer).toMatch(/"cause":\s*"label-removed"/);
    expect(answer).toMatch(/"podsAffected":\s*[1-9]/);
    expect(answer).toMatch(/"oldSnatGoneAt":\s*\d/);
  },
  (answer) => expect(answer).toMatch(/"kind":\s*"address-conflict"/),
  (answer) => expect(answer).toMatch(/"kind":\s*"missing-baseline"/),
  (answer) => expect(answer).toMatch(/leak_ms|"series"/),
  (answer, { NODE }) => expect(answer).toMatch(new RegExp(`longest-findings|"node":\\s*"${NODE}"`)),
  (answer, { NODE }) => expect(answer).toMatch(new RegExp(`"node":\\s*"${NODE}"`)),
  (answer, { EGRESSIP }) => expect(answer).toContain(`"${EGRESSIP}"`),
];
const cases = userQuestions.map((question, index) => [index + 1, question.asked, question, holds[index]] as const);

describe.skipIf(!nats.available || !questdb.available)(`a running system (${nats.reason}, ${questdb.reason})`, () => {
  let system: QuietSystem;
  let names: Names;
  let client: Client;

  beforeAll(async () => {
    system = await startQuietSystem();
    names = await breakThings(system);
    client = new Client({ name: 'questions', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${system.gateway}/mcp`)) as Transport);
  }, 240_000);

  afterAll(async () => {
    await client?.close();
    await system?.stop();
  });

  it.each(cases)('answers question %i on the command line: %s', async (_number, _asked, question, check) => {
    const { code, stdout, stderr } = await system.cli(...filled(question.cli, names).split(' ').slice(1), '-o', 'json');
    expect([0, 3], stderr).toContain(code);
    check?.(stdout, names);
  });

  it.each(cases)('answers question %i by MCP: %s', async (_number, _asked, question, check) => {
    const given = Object.entries(question.arguments).map(([key, value]) => {
      return [key, typeof value === 'string' && key !== 'sql' ? filled(value, names) : value] as const;
    });
    const answer = await client.callTool({ name: question.tool, arguments: Object.fromEntries(given) });
    expect(answer.isError, JSON.stringify(answer.content)).not.toBe(true);
    check?.(JSON.stringify(answer.structuredContent), names);
  });

  it.each(cases)('answers question %i on the page: %s', async (_number, _asked, question, check) => {
    const page = await fetch(`${system.gateway}${filled(question.page, names)}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    check?.(JSON.stringify(await system.api(filled(question.api, names))), names);
  });

  it.each([
    [['status'], 3, /EGRESSIP +ADDRESS +NODE[\s\S]*billing[\s\S]*missing-snat/],
    [['findings', '--incidents'], 3, /STATE +SEVERITY +KIND[\s\S]*firing/],
    [['failovers'], 0, /label-removed/],
    [['history'], 0, /who-used/],
    [['trends'], 0, /NODE +ROWS +NOW/],
    [['test', 'list'], 0, /ID +SCENARIO +STATE/],
  ] as const)('egressip %j says the same as a table, as JSON and as YAML', async (args, code, text) => {
    const [table, json, yaml] = [
      await system.cli(...args),
      await system.cli(...args, '-o', 'json'),
      await system.cli(...args, '-o', 'yaml'),
    ];
    expect([table.code, json.code, yaml.code]).toEqual([code, code, code]);
    expect(table.stdout).toMatch(text);
    expect(Object.keys(parse(yaml.stdout) as object)).toEqual(Object.keys(JSON.parse(json.stdout) as object));
  });

  it('tells what it was asked for and is not there, with the exit code of its kind', async () => {
    for (const [args, code, said] of [
      [['status', 'nobody'], 1, 'there is no EgressIP nobody'],
      [['explain', 'pod', 'shop/nobody'], 1, 'shop/nobody'],
      [['explain', 'planet', 'mars'], 2, 'say what to explain'],
      [['findings', '--kind', 'missing'], 2, 'missing'],
      [['history', 'nothing'], 2, 'there is no ready query nothing'],
      [['test', 'show', 'none'], 1, 'none'],
      [['status', '--url', 'http://127.0.0.1:1'], 4, 'does not answer at http://127.0.0.1:1'],
    ] as const) {
      const { code: ended, stdout, stderr } = await system.cli(...args);
      expect(`${stdout}${stderr}`, args.join(' ')).toContain(said);
      expect(ended, args.join(' ')).toBe(code);
    }
  });

  it('egressip watch into a pipe tells a change as one line, in JSON too, and ends when it is told to', async () => {
    const lines = startCli(['watch', '-o', 'json'], { env: system.env });
    const text = startCli(['watch'], { env: system.env });
    const { id } = await eventually(
      'a finding is told',
      async () => {
        // Again until both listen: an event is not kept for who comes later.
        const fault = system.simulator.inject({ kind: 'stale-reroute' });
        const told = await eventually(
          'both tell it',
          async () => (lines.stdout().includes('stale-reroute') && text.stdout().includes('stale-reroute') ? true : null),
          5_000,
        ).catch(() => false);
        if (told) return fault;
        system.simulator.heal(fault.id);
        return null;
      },
      60_000,
    );
    const first =
      lines
        .stdout()
        .split('\n')
        .find((line) => line.includes('"topic":"finding"')) ?? '{}';
    expect(JSON.parse(first)).toMatchObject({ topic: 'finding', data: { finding: { kind: expect.any(String) } } });
    system.simulator.heal(id);
    for (const { child, exited } of [lines, text]) {
      child.kill('SIGINT');
      expect(await exited).toBe(130);
    }
  });
});

function filled(text: string, names: Names): string {
  return Object.entries(names).reduce((result, [word, name]) => result.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), name), text);
}

/** Moves an address by taking a node's label, then breaks what the questions ask about. */
async function breakThings({ api, simulator }: QuietSystem): Promise<Names> {
  type Objects = { readonly addresses: readonly { readonly address: string; readonly node: string | null }[] };
  type Pods = { readonly pods: readonly { readonly namespace: string; readonly name: string; readonly state: string }[] };
  const before = (await api<Objects>('/api/v1/egressips/billing')).addresses[0]?.node;
  const label = async (value: string | null) => {
    const response = await fetch(`${simulator.kubeUrl()}/api/v1/nodes/${before}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ metadata: { labels: { 'k8s.ovn.org/egress-assignable': value } } }),
    });
    expect(response.status).toBe(200);
  };
  await label(null);
  await eventually('the address has moved and all rows are right', async () => {
    const answer = await api<{ readonly failovers: readonly { readonly convergedAt: number | null }[] }>(
      '/api/v1/failovers?egressIP=billing',
    );
    return answer.failovers.some(({ convergedAt }) => convergedAt !== null) ? true : null;
  });
  await label('');
  const [place] = (await api<Objects>('/api/v1/egressips/billing')).addresses;
  const pod = (await api<Pods>('/api/v1/pods?egressIP=billing&limit=500')).pods.find(({ state }) => state === 'ok');
  const names = { EGRESSIP: 'billing', ADDRESS: place?.address ?? '', NODE: place?.node ?? '', POD: `${pod?.namespace}/${pod?.name}` };
  simulator.inject({ kind: 'missing-snat', pod: names.POD });
  simulator.inject({ kind: 'missing-baseline' });
  simulator.inject({ kind: 'unassigned', egressIP: 'search' });
  simulator.inject({ kind: 'conflict', egressIP: 'reports' });
  await eventually('all of it fires', async () => {
    const { findings } = await api<{ readonly findings: readonly { readonly kind: string }[] }>('/api/v1/findings?state=firing&limit=5000');
    const kinds = new Set(findings.map(({ kind }) => kind));
    return ['missing-snat', 'missing-baseline', 'unassigned-address', 'address-conflict'].every((kind) => kinds.has(kind)) ? true : null;
  });
  return names;
}
