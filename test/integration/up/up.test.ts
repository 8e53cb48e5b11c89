/** The real thing, as on a user's machine: all services and servers, the simulated cluster, one fault, a stop, a second start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { busy } from '../../kit/busy.ts';
import { eventually } from '../../kit/eventually.ts';
import { runCli } from '../../kit/run-cli.ts';
import { killProcess, processesOf, startSystem } from './system.ts';

const home = mkdtempSync(join(tmpdir(), 'egressip-up-'));
afterAll(() => {
  for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const gone = () => eventually('no process left', async () => (processesOf(home).length === 0 ? true : null));
const firing = (fingerprint: string) => `select count() from findings where fingerprint = '${fingerprint}' and state = 'firing'`;

describe('egressip up --demo', () => {
  let fingerprint = '';

  it('shows an injected missing SNAT as a finding, in the metrics and in the history', async () => {
    const system = await startSystem(home);
    expect(system.cli.stderr()).toContain('simulated, as asked for with --demo');
    await system.inject({ kind: 'missing-snat' });
    const finding = await eventually('the finding fires', async () => {
      const found = (await system.findings()).find(({ kind, state }) => kind === 'missing-snat' && state === 'firing');
      return found ?? null;
    });
    fingerprint = finding.fingerprint;
    await eventually('it is in the history', async () => ((await system.sql(firing(fingerprint)))[0]?.[0] === 1 ? true : null));
    const metrics = await (await fetch(`${system.endpoints().gateway}/metrics`)).text();
    expect(metrics).toMatch(/^egressip_\w+\{[^}]*missing-snat[^}]*\} [1-9]/m);

    // kill -9 of a service and of the bus: both come back, and so does the verdict.
    await killProcess(home, 'run analyzer');
    await killProcess(home, 'nats-server');
    await system.cli.says('NATS is back');
    await eventually('the same finding fires', async () =>
      (await system.findings().catch(() => [])).some((found) => found.fingerprint === fingerprint && found.state === 'firing')
        ? true
        : null,
    );
    expect((await system.sql(firing(fingerprint)))[0]?.[0]).toBe(1);

    const second = await runCli(['up', '--demo'], { env: system.env });
    expect(second.stderr).toContain('already running on the state folder');
    expect(second.code).toBe(1);

    const stopAt = Date.now();
    system.cli.child.kill('SIGINT');
    expect(await system.cli.exited).toBe(0);
    expect(Date.now() - stopAt).toBeLessThan(10_000 * busy());
    await gone();
  });

  it('goes on with its history, and leaves no process behind even when it is killed with -9', async () => {
    const system = await startSystem(home);
    expect(system.cli.stderr()).toContain('continuing its history');
    await eventually('the history is there', async () => ((await system.sql(firing(fingerprint)))[0]?.[0] === 1 ? true : null));
    system.cli.child.kill('SIGKILL');
    await gone();
  });
});
