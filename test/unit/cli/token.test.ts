/** A running system that asks for tokens: every verb that asks it says so in one line, and doctor asks as the others do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#libs/config/load.ts';
import { toAppError } from '#libs/errors/app-error.ts';
import { createContext, outputFrame } from '../../../services/cli/context.ts';
import { databaseChecks } from '../../../services/cli/doctor/databases.ts';
import { parseCommandLine } from '../../../services/cli/options.ts';
import { writeEndpoints } from '../../../services/cli/up/endpoints.ts';
import { findCommand } from '../../../services/cli/verbs.ts';

const home = mkdtempSync(join(tmpdir(), 'egressip-token-'));
const counts = null;
const node = {
  node: 'worker-1',
  assignable: true,
  ready: true,
  addresses: [],
  consistency: null,
  snat: counts,
  reroute: counts,
  firing: 0,
};
const away = { ...node, complete: false, reason: 'not read', ageMs: null };
let body: unknown = { freshness: { complete: true, missing: [], ageMs: 1, at: 0 }, nodes: [away], total: 1, cursor: null };
const server = createServer((request, response) => {
  const isAllowed = request.headers.authorization === 'Bearer right';
  response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' });
  const refused = { error: { code: 'http-unauthorized', message: 'a valid bearer token is needed', remedy: 'send a header' } };
  response.end(JSON.stringify(isAllowed ? body : refused));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeEndpoints(home, { pid: process.pid, cluster: 'test', gateway: url, nats: '', questdb: null, simulator: null });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(home, { recursive: true });
});
afterEach(() => {
  delete process.env.EGRESSIP_TOKEN;
});

const verbs: readonly (readonly string[])[] = [
  ['status'],
  ['findings'],
  ['failovers'],
  ['trends'],
  ['explain', 'ip', '10.0.0.1'],
  ['test', 'list'],
  ['watch'],
];

describe.each([
  ['', 'not set'],
  ['wrong', 'not valid there'],
])('with EGRESSIP_TOKEN "%s"', (token, why) => {
  it.each(verbs)('egressip %s names the variable and what to put into it', async (verb, ...args) => {
    process.env.EGRESSIP_TOKEN = token;
    const command = await findCommand(verb);
    const context = await createContext(
      command,
      parseCommandLine(command, [...args, '--url', url]),
      outputFrame({ write: () => true }, {}),
    );
    const { message, remedy, exitCode } = toAppError(await command.run(context).catch((thrown: unknown) => thrown));
    expect(message).toBe(`the running system at ${url} asks for a token, and EGRESSIP_TOKEN is ${why}`);
    expect([remedy, exitCode]).toEqual(['set EGRESSIP_TOKEN to a token of its gateway.tokens, or of its identity provider', 1]);
  });

  it('doctor does, too', async () => {
    process.env.EGRESSIP_TOKEN = token;
    const [check] = await databaseChecks(loadConfig({ env: {} }), home);
    expect(check).toMatchObject({ check: 'running system', result: 'unknown' });
    expect(check?.detail).toContain(`EGRESSIP_TOKEN is ${why}`);
    expect(check?.remedy).toContain('set EGRESSIP_TOKEN');
  });
});

describe('doctor with a valid token', () => {
  it('shows the view of each node, and names the log where it is', async () => {
    process.env.EGRESSIP_TOKEN = 'right';
    expect(await databaseChecks(loadConfig({ env: {} }), home)).toEqual([
      {
        check: 'view of worker-1',
        result: 'unknown',
        detail: 'not read, no view yet',
        remedy: `read ${join(home, 'logs', 'poller.log')}`,
      },
    ]);
  });

  it('says in one line that the answer is none of ours', async () => {
    process.env.EGRESSIP_TOKEN = 'right';
    body = { nodes: 'many' };
    const [check] = await databaseChecks(loadConfig({ env: {} }), home);
    expect(check?.detail).toMatch(/^the answer to nodes is not valid: \w+: [^\n{[]+$/);
  });
});
