import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { startNats, type TestNats } from '../kit/nats.ts';
import { npx, npxProvided } from '../kit/npx.ts';
import { provided } from '../kit/provided.ts';
import { fixtures } from './catalogue.ts';
import expected from './expected.json' with { type: 'json' };

const nats = await provided('nats');
const suite = nats.available ? await npxProvided(expected.suite) : nats;

const checks = z.array(z.object({ id: z.string(), status: z.string(), errorMessage: z.string().optional() }));

describe.skipIf(!suite.available)(`the official conformance suite against our transport (${suite.reason})`, () => {
  let server: TestNats;
  let gateway: TestGateway;
  let folder: string;
  let said = '';
  const found = new Map<string, z.infer<typeof checks>>();

  beforeAll(async () => {
    server = await startNats();
    gateway = await startGateway(server.url, { catalogue: fixtures });
    folder = await mkdtemp(join(tmpdir(), 'egressip-conformance-'));
    const result = await npx(expected.suite, ['server', '--url', `${gateway.url}/mcp`, '--suite', 'all', '-o', folder], {
      timeoutMs: 500_000,
    });
    said = result.stdout + result.stderr;
    for (const name of await readdir(folder)) {
      const scenario = name.replace(/^server-/, '').replace(/-\d{4}-\d\d-\d\dT.*$/, '');
      found.set(scenario, checks.parse(JSON.parse(await readFile(join(folder, name, 'checks.json'), 'utf8'))));
    }
  });

  afterAll(async () => {
    await gateway?.stop();
    await server?.dispose();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const withStatus = (scenario: string, status: string) => [
    ...new Set((found.get(scenario) ?? []).filter((check) => check.status === status).map((check) => check.id)),
  ];

  it('finds no failure', () => {
    const failures = [...found].flatMap(([scenario, all]) =>
      all.filter((check) => check.status === 'FAILURE').map((check) => `${scenario}: ${check.id}: ${check.errorMessage}`),
    );
    expect(failures, said).toEqual([]);
    expect(found.size, said).toBe(Object.keys(expected.passes).length + 1);
  });

  it.each(Object.entries(expected.passes))('passes every check of %s', (scenario, ids) => {
    expect(withStatus(scenario, 'SUCCESS').toSorted(), said).toEqual(ids);
  });

  it('leaves no check open but those whose reason is kept', () => {
    const open = [...found.keys()].flatMap((scenario) => withStatus(scenario, 'WARNING').map((id) => `${scenario}: ${id}`));
    const reasons = expected.doesNotApply.flatMap(({ scenario, checks: ids }) => ids.map((id) => `${scenario}: ${id}`));
    expect(open.toSorted()).toEqual(reasons.toSorted());
  });
});
