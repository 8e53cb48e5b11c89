/** The verb `test`: waiting for a run outlasts a restart of what is asked, as the run does; reports come as they are. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { runCli } from '../../kit/run-cli.ts';
import { runGoingOn } from '../../kit/run-detail.ts';

const run = runGoingOn({
  id: '1a2b3c4d',
  scenario: 'label-flip',
  createdAt: 1,
  startedAt: 1,
  step: { id: '1/moved', name: '1: addresses have moved', startedAt: 1 },
  counts: { steps: 7, stepsDone: 4, passed: 4, failed: 0, notMeasured: 0 },
});
const unanswered = { code: 'question-unanswered', message: 'nobody answers run-show for cluster demo', remedy: 'start it' };

let asked = 0;
let ending: Pick<RunDetail, 'state' | 'error'> = { state: 'passed', error: null };
const server = createServer((request, response) => {
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.method === 'POST') return answer(200, { run });
  if (request.url?.includes('/report')) {
    const format = new URL(request.url, 'http://localhost').searchParams.get('format');
    const texts: Readonly<Record<string, string>> = { html: '<!doctype html>\n', junit: '<testsuites/>\n', json: '{"id":"1a2b3c4d"}\n' };
    return answer(200, { id: run.id, state: 'failed', format, text: texts[format ?? ''] });
  }
  asked += 1;
  if (asked === 2) return answer(503, { error: unanswered });
  if (asked === 3) return request.socket.destroy();
  return answer(200, { run: asked < 5 ? run : { ...run, ...ending, step: null, endedAt: 9 } });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

it.each([
  ['passed', null, 0],
  ['failed', 'iteration 1: rows on worker-1: 3, expected 4', 1],
] as const)('a run that has %s ends it, whatever is away meanwhile', async (state, error, code) => {
  [asked, ending] = [0, { state, error }];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const result = await runCli(['test', 'run', 'label-flip', '--allow-disruptive', '--wait', '--url', url]);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain('nobody answers run-show for cluster demo; the run continues; asking again');
  expect(result.stdout).toContain(`run 1a2b3c4d label-flip: ${state}${error === null ? '' : `: ${error}`}`);
  expect(asked).toBe(5);
});

it.each([
  [['-o', 'html'], '<!doctype html>\n'],
  [['-o', 'junit'], '<testsuites/>\n'],
  [['-o', 'json'], '{\n  "id": "1a2b3c4d"\n}\n'],
  [[], '{"id":"1a2b3c4d"}\n'],
])('a report %j is printed as it is, with the exit code of the run', async (options, text) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const result = await runCli(['test', 'report', '1a2b3c4d', ...options, '--url', url]);
  expect(result).toEqual({ code: 1, stdout: text, stderr: '' });
});
