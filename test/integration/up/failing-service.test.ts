/** A service that ends at each start: it is named with its reason, and no address is shown where nothing listens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import { startCli } from '../../kit/run-cli.ts';
import { processesOf } from './system.ts';

const home = mkdtempSync(join(tmpdir(), 'egressip-failing-'));
afterAll(() => {
  for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

it('egressip up says which service ends at each start and why, and shows no link to it', async () => {
  const config = join(home, 'config.yaml');
  // RFC 5737: an address that is none of this machine.
  writeFileSync(config, 'gateway: {host: 192.0.2.1, tokens: [{name: qe, role: viewer, token: {env: QE_TOKEN}}]}\n');
  const cli = startCli(['up', '--demo', '--config', config], { env: { EGRESSIP_HOME: home, QE_TOKEN: 'x' } });
  await cli.says('nothing can be asked until it does');
  cli.child.kill('SIGINT');
  expect(await cli.exited).toBe(0);
  const said = cli.stderr();
  expect(said).toMatch(/gateway has ended \d+ times \(exit code 1\): the gateway cannot listen on 192\.0\.2\.1:\d+/);
  expect(said).not.toMatch(/Live page|Metrics|is not ready yet|no heartbeat/);
  await eventually('no process left', async () => (processesOf(home).length === 0 ? true : null));
});
