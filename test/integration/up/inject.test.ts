import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { writeEndpoints } from '../../../services/cli/up/endpoints.ts';
import { createSimulator } from '../../../services/simulator/simulator.ts';
import { runCli } from '../../kit/run-cli.ts';

const home = mkdtempSync(join(tmpdir(), 'egressip-inject-'));
const folder = join(home, 'simulator');
mkdirSync(folder);
const simulator = createSimulator({ clock: systemClock, random: seededRandom(1), life: false, folder });
beforeAll(async () => {
  await simulator.start();
  writeEndpoints(home, { pid: process.pid, cluster: 'test', gateway: '', nats: '', questdb: null, simulator: folder });
});
afterAll(async () => {
  await simulator.stop();
  rmSync(home, { recursive: true });
});

const inject = (...args: string[]) => runCli(['inject', ...args], { env: { EGRESSIP_HOME: home } });

describe('egressip inject', () => {
  it('puts a fault in, lists it by the name to heal it by, and heals it', async () => {
    expect((await inject('missing-snat')).stdout).toMatch(/^missing-snat-1: [^{]*pod [a-z]+\/[a-z0-9-]+/);
    expect((await inject('list')).stdout).toMatch(/^IN FORCE[\s\S]*^missing-snat-1 /m);
    expect(await inject('heal', 'missing-snat-1')).toEqual({ code: 0, stdout: 'missing-snat-1 is healed\n', stderr: '' });
    expect(simulator.faults()).toEqual([]);
  });

  it.each([
    [['missing-snt'], 2, 'egressip: there is no fault missing-snt, did you mean missing-snat?\nsee: egressip inject --help\n'],
    [['qqqqqqq'], 2, 'egressip: there is no fault qqqqqqq: egressip inject list shows them\nsee: egressip inject --help\n'],
    [['heal', 'nope'], 1, 'egressip: no fault nope is in force\negressip inject list shows the faults in force\n'],
  ])('%j: one line with what, and the remedy', async (args, code, stderr) => {
    expect(await inject(...args)).toEqual({ code, stdout: '', stderr });
  });

  it('shows in doctor that the account has lost its rights, while access-denied is in force', async () => {
    const checks = async () => {
      const { stdout } = await runCli(['doctor', '-o', 'json'], { env: { EGRESSIP_HOME: home } });
      return (JSON.parse(stdout) as { checks: { check: string; result: string }[] }).checks;
    };
    const mayListPods = { check: 'may list pods', result: 'ok' };
    expect(await checks()).toContainEqual(expect.objectContaining(mayListPods));
    await inject('access-denied');
    expect(await checks()).toContainEqual(expect.objectContaining({ ...mayListPods, result: 'failed' }));
    await inject('heal');
  });

  it('passes on why a fault cannot be had, as one line with the remedy', async () => {
    const { code, stderr } = await inject('missing-snat', '--pod', 'nowhere/none');
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 2]);
    expect(stderr).toMatch(
      /^egressip: the fault missing-snat cannot be re-enacted: it needs a served pod named nowhere\/none, and this cluster has none\nleave the target out/,
    );
  });
});
