/** What the running system refuses: one line with what, one with the remedy, and the exit code of that error. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../kit/run-cli.ts';

let code = '';
const server = createServer((_request, response) => {
  response.writeHead(400, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code, message: 'there is no node nope, did you mean node-1?', remedy: 'look' } }));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

it.each([
  ['bad-cursor', 2],
  ['question-unanswered', 4],
  ['an-error-of-a-later-version', 1],
])('%s ends with exit code %d', async (name, exitCode) => {
  code = name;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const result = await runCli(['findings', '--node', 'nope', '--url', url]);
  expect(result).toEqual({ code: exitCode, stdout: '', stderr: 'egressip: there is no node nope, did you mean node-1?\nlook\n' });
});
