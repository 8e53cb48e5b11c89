/** How the verbs that ask print what they are told, and the names the CLI goes by. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#libs/contracts/questions.ts';
import type { Terminal } from '../../../services/cli/command.ts';
import { render as renderExplanation } from '../../../services/cli/commands/explain.ts';
import { createContext } from '../../../services/cli/context.ts';
import { parseCommandLine } from '../../../services/cli/options.ts';
import { findCommand } from '../../../services/cli/verbs.ts';
import { conversation, decidedAnswer, proposalId, proposedAnswer } from '../../kit/proposal.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const freshness = { complete: true, missing: [], ageMs: 1, at: 0 };

describe('explain', () => {
  const explanation: Answer<'explain'> = {
    subject: { type: 'pod', name: 'shop/web' },
    found: true,
    verdict: 'broken',
    steps: [
      {
        what: 'snat',
        state: 'broken',
        text: 'no \u001b[31mSNAT',
        node: 'w',
        expected: { external_ip: '10.0.0.1' },
        actual: null,
        since: null,
      },
      { what: 'finding', state: 'broken', text: 'a summary', node: 'w', expected: null, actual: null, since: null },
    ],
    findings: [],
    recent: [{ at: '2026-01-01T00:00:00Z', text: 'event\u0007' }],
    remedies: ['restart it'],
    causes: [],
    reports: [],
    freshness,
  };
  const plain: Terminal = { columns: null, colour: false };

  it('shows what must be and what is for a row, and says no row is missing where only a summary is broken', () => {
    const text = renderExplanation(explanation, plain);
    expect(text.match(/found +nothing/g)).toHaveLength(1);
    expect(text).toContain('expected {"external_ip":"10.0.0.1"}');
    expect(text).toContain('what to do:\n  restart it');
  });

  it('lets no control character of the cluster reach the terminal', () => {
    expect(renderExplanation(explanation, plain).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('a running system that is asked', () => {
  const move = {
    id: '1',
    egressIP: 'payments-production',
    address: 'fc00:f853:ccd:e793::6403',
    from: 'worker-with-a-long-name-1',
    to: 'worker-with-a-long-name-2',
    cause: 'label-removed',
    startedAt: 1_790_000_000_000,
    statusMovedAt: 1_790_000_000_400,
    firstSnatAt: 1_790_000_000_500,
    lastSnatAt: 1_790_000_000_900,
    oldSnatGoneAt: 1_790_000_000_800,
    nexthopsRightAt: 1_790_000_000_950,
    convergedAt: 1_790_000_000_950,
    podsAffected: 200,
  };
  const none = { freshness, failovers: [], findings: [], incidents: [], total: 0, cursor: null };
  let answer: object = { ...none, failovers: [move], total: 1 };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  async function asked(verb: string, given: readonly string[], columns: number) {
    const command = await findCommand(verb);
    let text = '';
    const write = (more: string) => {
      text += more;
    };
    const line = parseCommandLine(command, [...given, '--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
    const code = await command.run(await createContext(command, line, { write, terminal: { columns, colour: false } }));
    return { text, code };
  }

  it('prints fail-overs that fit the terminal: all phases where there is room, else the whole duration', async () => {
    const printed = async (columns: number) => {
      const { text, code } = await asked('failovers', [], columns);
      expect(code).toBe(0);
      return text;
    };
    const [narrow, wide] = [await printed(80), await printed(200)];
    for (const [text, columns] of [
      [narrow, 80],
      [wide, 200],
    ] as const) {
      expect(Math.max(...text.split('\n').map((each) => [...each].length))).toBeLessThanOrEqual(columns);
    }
    expect(narrow).toContain('CONVERGED');
    expect(narrow).not.toContain('FIRST SNAT');
    expect(wide).toMatch(/FIRST SNAT +LAST SNAT[\s\S]*500 ms +900 ms/);
  });

  it('says of moves and resolved findings for how long they are kept, and where the older ones are', async () => {
    answer = none;
    expect(await asked('failovers', ['eip-1'], 200)).toEqual({
      text: 'no move of eip-1 in the last 24 h is known; older ones: egressip history moves\n',
      code: 0,
    });
    const { text } = await asked('findings', ['--state', 'resolved'], 200);
    expect(text).toBe('no finding resolved in the last 24 h is known; older ones: egressip history longest-findings\n');
    expect((await asked('findings', [], 200)).text).toBe('nothing found\n');
  });

  it('says that some inputs are missing where no insight is known', async () => {
    const ahead = { insights: [], outlooks: [], total: 0, cursor: null };
    answer = { ...ahead, freshness };
    expect(await asked('insights', [], 200)).toEqual({ text: 'no insights\n\nno counts with a limit yet\n', code: 0 });
    answer = { ...ahead, freshness: { ...freshness, complete: false, missing: ['no new insights: waiting for QuestDB'] } };
    const text = 'no insight is known, but some inputs are missing\n\nno count with a limit is known\n';
    expect(await asked('insights', [], 200)).toEqual({ text, code: 4 });
  });

  it('shows how many have no time before and after a moment, and ends with 4 where the history does not reach the present', async () => {
    const side = (untimed: number) => ({ count: 12, medianMs: 5, untimed });
    const measure = { series: 'failover', before: side(0), after: side(12), shiftMs: null, p: 0.9, verdict: 'no-difference' };
    answer = {
      freshness: { ...freshness, complete: false, missing: ['QuestDB is behind'] },
      at: 0,
      what: null,
      days: 7,
      measures: [measure],
    };
    const { text, code } = await asked('insights', ['--around', '2026-11-24T10:00Z'], 200);
    expect(text).toMatch(/failover +12 +5 +12 \(\+12\) +5 .*no difference\n\(\+N\): N more without a measured time/);
    expect(code).toBe(4);
  });

  it('says that some inputs are missing where no move is known', async () => {
    answer = { ...none, freshness: { ...freshness, complete: false, missing: ['EgressIP objects: never read'] } };
    const { text, code } = await asked('failovers', [], 200);
    expect([text, code]).toEqual([
      'no move in the last 24 h is known, but some inputs are missing; older ones: egressip history moves\n',
      4,
    ]);
  });
});

describe('a change that the assistant proposes', () => {
  const asked: { readonly confirm?: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const given = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString()) as { readonly confirm?: unknown };
    asked.push(given);
    response.setHeader('content-type', 'text/event-stream');
    response.end(`event: answer\ndata: ${JSON.stringify(given.confirm === undefined ? proposedAnswer : decidedAnswer)}\n\n`);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** On a terminal where a person types that; null: on none. */
  async function decided(typed: string | null): Promise<number> {
    asked.length = 0;
    const command = await findCommand('ask');
    const line = parseCommandLine(command, ['cancel r1', '--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
    const stdin = Object.assign(new PassThrough(), { isTTY: typed !== null });
    if (typed !== null) stdin.write(`${typed}\n`);
    const real = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
    try {
      return await command.run(await createContext(command, line, { write: () => {}, terminal: { columns: 80, colour: false } }));
    } finally {
      Object.defineProperty(process, 'stdin', real);
    }
  }

  it.each([
    ['y', true],
    ['yes', true],
    ['n', false],
    ['', false],
    ['yesterday', false],
  ])('runs after a yes alone: "%s" says %s', async (typed, yes) => {
    expect(await decided(typed)).toBe(0);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ conversation, confirm: { id: proposalId, yes } });
  });

  it('runs nothing where nobody can be asked', async () => {
    expect(await decided(null)).toBe(1);
    expect(asked).toHaveLength(1);
  });
});

describe('the names of the CLI', () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-plugin-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('kubectl and oc find it as a plugin: a link of that name runs it', async () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly bin: Readonly<Record<string, string>> };
    expect(Object.keys(bin).sort()).toEqual(['egressip', 'egressip-analyzer', 'kubectl-egressip', 'oc-egressip']);
    const plugin = join(folder, 'kubectl-egressip');
    symlinkSync(join(root, bin['kubectl-egressip'] ?? ''), plugin);
    const { stdout } = await promisify(execFile)(plugin, ['status', '--help']);
    expect(stdout).toContain('Usage: egressip status');
  });
});
