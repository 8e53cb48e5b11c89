/**
 * The fifteen questions of docs/questions.md, asked of a running system in which something is wrong: each by its CLI
 * command, by its MCP call and at its place on the page (what the API gives it, and what a person reads there in Chromium), and
 * each answer must hold what was asked for. And the verbs that ask, in every format.
 */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AskAnswer } from '#libs/contracts/ask.ts';
import { questionsPage, userQuestions } from '../../../scripts/docs/questions.ts';
import { launch, openPage, providedBrowser, visit } from '../../browser/browser.ts';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { startCli } from '../../kit/run-cli.ts';
import { breakThings, filled, type Names } from './broken-things.ts';
import { inWords } from './in-words.ts';
import { pageAnswers } from './page-answers.ts';
import { type QuietSystem, startQuietSystem } from './quiet-system.ts';

const nats = await provided('nats');
const questdb = await provided('questdb');
const chromium = await providedBrowser();

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
  (answer) => expect(answer).toMatch(/leak_ms|could have left with a wrong address/),
  (answer, { NODE }) => expect(answer).toMatch(new RegExp(`longest-findings|"node":\\s*"${NODE}"`)),
  (answer, { NODE }) => expect(answer).toMatch(new RegExp(`"node":\\s*"${NODE}"`)),
  (answer, { EGRESSIP }) => expect(answer).toContain(`"${EGRESSIP}"`),
];
/** The call as docs/questions.md prints it: what a reader copies. */
function printedCall(asked: string, names: Names): { readonly name: string; readonly arguments: Record<string, unknown> } {
  const row = questionsPage()
    .split('\n')
    .find((line) => line.includes(`| ${asked} |`));
  const [, name = '', given = ''] = /\| `(\w+) (\{.*?\})` \|/.exec(row ?? '') ?? [];
  return { name, arguments: JSON.parse(filled(given, names)) };
}

const cases = userQuestions.map((question, index) => [index + 1, question.asked, question, holds[index]] as const);
const places = userQuestions.map(({ asked, page }, index) => [index + 1, asked, page, pageAnswers[index]] as const);

describe.skipIf(!nats.available || !questdb.available)(`a running system (${nats.reason}, ${questdb.reason})`, () => {
  let system: QuietSystem;
  let names: Names;
  let client: Client;

  beforeAll(async () => {
    system = await startQuietSystem();
    names = await breakThings(system);
    client = new Client({ name: 'questions', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${system.gateway}/mcp`)) as Transport);
  });

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
    const answer = await client.callTool(printedCall(question.asked, names));
    expect(answer.isError, JSON.stringify(answer.content)).not.toBe(true);
    check?.(JSON.stringify(answer.structuredContent), names);
  });

  it.each(cases)('answers question %i on the page: %s', async (_number, _asked, question, check) => {
    const page = await fetch(`${system.gateway}${filled(question.page, names)}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    check?.(JSON.stringify(await system.api(filled(question.api, names))), names);
  });

  it.each(inWords)('answers in plain words, with a command that gives the same: %s', async (question, intent, says) => {
    const { code, stdout, stderr } = await system.cli('ask', filled(question, names), '-o', 'json');
    expect(code, stderr).toBe(0);
    const answer = JSON.parse(stdout) as AskAnswer;
    expect(answer).toMatchObject({ understood: { intent }, confident: true, alternatives: [] });
    expect(answer.answer).toMatch(new RegExp(filled(says.source, names)));
    const words = [...(answer.command ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const same = await system.cli(...words.slice(1));
    // The dry run of a test says with 1 that its prerequisites are not all there.
    expect([0, 1, 3], `${answer.command}: ${same.stderr}`).toContain(same.code);
  });

  describe.skipIf(!chromium.available)(`in Chromium (${chromium.reason})`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it.each(places)('a person reads the answer to question %i on the page: %s', async (_number, _asked, path, check) => {
      const watched = await openPage(browser, system.gateway);
      await visit(watched, filled(path, names));
      // What a person reads: cells apart, hidden text left out.
      const text = await watched.page.evaluate<string>('document.querySelector("main").innerText');
      await check?.(text, names, watched.page);
      expect(watched.errors).toEqual([]);
      expect(watched.strangers).toEqual([]);
      await watched.close();
    });
  });

  it.each([
    [['status'], 3, /EGRESSIP +ADDRESS +NODE[\s\S]*billing[\s\S]*missing-snat/],
    [['findings', '--incidents'], 3, /STATE +SEVERITY +KIND[\s\S]*firing/],
    [['failovers'], 0, /label-removed/],
    [['history'], 0, /who-used/],
    [['trends'], 0, /NODE +ROWS +NOW/],
    // It has run for minutes: how budgets burn over six hours it cannot know.
    [['slo'], 4, /OBJECTIVE +ATTAINED[\s\S]*time without drift/],
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

  type Hosted = { readonly egress_ip: string; readonly address: string; readonly node: string };
  const hostedByHistory = async () => {
    const { stdout } = await system.cli('history', 'where-now', '-o', 'json');
    const { rows } = JSON.parse(stdout) as { readonly rows: readonly Hosted[] };
    return rows.map(({ egress_ip, address, node }) => `${egress_ip} ${address} ${node}`);
  };
  const hostedNow = async () => {
    type Seen = { readonly egressIP: string; readonly addresses: readonly { readonly address: string; readonly node: string | null }[] };
    const { egressIPs } = await system.api<{ readonly egressIPs: readonly Seen[] }>('/api/v1/status');
    const hosted = egressIPs.flatMap((object) =>
      object.addresses.flatMap(({ address, node }) => (node === null ? [] : [`${object.egressIP} ${address} ${node}`])),
    );
    return hosted.sort();
  };
  const agree = (what: string, holds: (hosted: readonly string[]) => boolean) =>
    eventually(what, async () => {
      const [history, now] = [await hostedByHistory(), await hostedNow()];
      return history.join() === now.join() && holds(now) ? true : null;
    });

  it('where-now of the history has every hosted address, after a move on its new node, and none of a deleted object', async () => {
    const objects = `${system.simulator.kubeUrl()}/apis/k8s.ovn.org/v1/egressips`;
    const headers = { 'content-type': 'application/json' };
    const spec = { egressIPs: ['172.18.100.77'], namespaceSelector: { matchLabels: { nobody: 'here' } } };
    await agree('as it is now', (hosted) => hosted.includes(`${names.EGRESSIP} ${names.ADDRESS} ${names.NODE}`) && hosted.length > 5);
    const made = await fetch(objects, { method: 'POST', headers, body: JSON.stringify({ metadata: { name: 'passing.by' }, spec }) });
    expect(made.status).toBe(201);
    await agree('with the new object', (hosted) => hosted.some((line) => line.startsWith('passing.by 172.18.100.77 worker-')));
    expect((await fetch(`${objects}/passing.by`, { method: 'DELETE' })).status).toBe(200);
    await agree('without it', (hosted) => hosted.every((line) => !line.startsWith('passing.by')));
  });

  it.each([[{}], [{ ready: 'leaks', sql: 'select 1' }], [{ ready: 'nothing' }]])(
    'query_history refuses %j: it takes a ready query or a statement',
    async (given) => {
      const answer = await client.callTool({ name: 'query_history', arguments: given });
      expect(answer.isError).toBe(true);
      expect(JSON.stringify(answer.content)).toMatch(/mcp-bad-arguments/);
    },
  );

  it('narrows a ready query to an object or a node where it has such a column, and says so where it has not', async () => {
    type Rows = { readonly rows: readonly { readonly from_node: string | null; readonly to_node: string | null }[] };
    const { rows } = await system.api<Rows>('/api/v1/history/moves?egressIP=billing');
    const [{ to_node: to } = { to_node: '' }] = rows;
    const { rows: there } = await system.api<Rows>(`/api/v1/history/moves?node=${to}`);
    expect(there.length).toBeGreaterThan(0);
    expect(there.every((row) => row.from_node === to || row.to_node === to)).toBe(true);
    for (const [path, code] of [
      ['pod-convergence?node=worker-1', 'query-not-allowed'],
      ['moves?pod=x', 'http-bad-request'],
      ['failover-times?egressIP=billing', 'query-not-allowed'],
      ['nothing', 'query-not-allowed'],
    ] as const) {
      const response = await fetch(`${system.gateway}/api/v1/history/${path}`);
      expect([response.status, ((await response.json()) as { readonly error: { readonly code: string } }).error.code]).toEqual([400, code]);
    }
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
    const { id } = await eventually('a finding is told', async () => {
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
    });
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
