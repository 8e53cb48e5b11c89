/** `egressip test` as a process of its own, against a gateway that answers as a run goes on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RunCheck, RunDetail } from '#libs/contracts/runs.ts';
import { runCli, startCli } from '../../kit/run-cli.ts';
import { runGoingOn } from '../../kit/run-detail.ts';

const at = Date.now() - 60_000;
const run = runGoingOn({
  id: '1a2b3c4d',
  scenario: 'node-reboot',
  parameters: { iterations: 1 },
  createdAt: at,
  startedAt: at,
  step: { id: '1/reboot', name: '1: reboot', startedAt: at },
  counts: { steps: 12, stepsDone: 6, passed: 3, failed: 0, notMeasured: 0 },
});
const failed: RunCheck = {
  run: run.id,
  id: '1/rows back: SNAT rows',
  step: '1/rows',
  iteration: 1,
  name: 'back: SNAT rows',
  result: 'failed',
  expected: 20,
  actual: 19,
  detail: '',
  rows: ['missing-snat worker-1'],
  at,
};
const next: RunDetail = {
  ...run,
  step: { id: '1/rows', name: '1: check rows back', startedAt: at },
  counts: { ...run.counts, stepsDone: 9 },
};
const ended: RunDetail = {
  ...run,
  step: null,
  state: 'failed',
  endedAt: at + 90_000,
  error: 'iteration 1: back: SNAT rows: 19, expected 20',
  counts: { ...run.counts, failed: 1 },
  checks: [failed],
};

let states: RunDetail[] = [];
let asked: { readonly path: string; readonly body: unknown }[] = [];
const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  asked.push({ path: request.url ?? '', body: text === '' ? null : JSON.parse(text) });
  const [state = ended, ...more] = states;
  if (request.method === 'GET' && more.length > 0) states = more;
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ run: state }));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
});

it('run prints the run at once as JSON, its id first, with what was asked for', async () => {
  states = [run];
  const args = ['run', 'node-reboot', 'iterations=1', 'echo=http://192.0.2.1:8081', '--preset', 'development', '--allow-disruptive'];
  const { code, stdout } = await runCli(['test', ...args, '-o', 'json', '--url', url]);
  expect([code, Object.keys(JSON.parse(stdout))[0], JSON.parse(stdout)]).toEqual([
    0,
    'id',
    expect.objectContaining({ id: run.id, state: 'running' }),
  ]);
  expect(asked[0]?.body).toEqual({
    scenario: 'node-reboot',
    parameters: { iterations: 1, echo: 'http://192.0.2.1:8081' },
    preset: 'development',
    allowDisruptive: true,
    dryRun: false,
  });
});

it.each([
  ['run node-reboot --allow-disruptive --wait', 'run 1a2b3c4d started\n'],
  ['show 1a2b3c4d --wait', ''],
])('%s tells each step with what is left, and each check that fails, then prints the end and exits with 1', async (line, first) => {
  states = [run, run, next, ended];
  const { code, stdout, stderr } = await runCli(['test', ...line.split(' '), '-o', 'json', '--url', url]);
  expect([code, JSON.parse(stdout).state]).toEqual([1, 'failed']);
  expect(stderr).toMatch(
    new RegExp(
      `^${first}6/12 1: reboot \\(about .+ left\\)\\n9/12 1: check rows back \\(about .+ left\\)\\nFAILED: back: SNAT rows: 19, expected 20\\n$`,
    ),
  );
});

it('interrupted while it waits, it says that the run goes on and how to end it', async () => {
  states = [run];
  const cli = startCli(['test', 'show', run.id, '--wait', '--url', url]);
  await cli.says('1: reboot');
  cli.child.kill('SIGINT');
  expect([await cli.exited, cli.stdout(), cli.stderr()]).toEqual([130, '', expect.stringContaining('run 1a2b3c4d goes on')]);
  expect(asked.some(({ path }) => path.endsWith('/cancel'))).toBe(false);
});
