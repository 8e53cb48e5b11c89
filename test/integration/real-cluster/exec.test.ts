/** `up --ovn exec`: databases read through pods, which no real API server without nodes can serve; the simulator can. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator, type Simulator } from '../../../services/simulator/simulator.ts';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { runCli } from '../../kit/run-cli.ts';
import { startUp } from './system.ts';

const nats = await provided('nats');

describe.skipIf(!nats.available)(
  `egressip up --ovn exec (${nats.reason})`,
  () => {
    let folder: string;
    let simulator: Simulator;
    let kubeconfig: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'egressip-exec-'));
      simulator = createSimulator({ clock: systemClock, random: seededRandom(7), life: false, folder });
      await simulator.start();
      kubeconfig = join(folder, 'kubeconfig');
      await writeFile(
        kubeconfig,
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'Config',
          'current-context': 'simulated',
          contexts: [{ name: 'simulated', context: { cluster: 'simulated', user: 'nobody' } }],
          clusters: [{ name: 'simulated', cluster: { server: simulator.kubeUrl() } }],
          users: [{ name: 'nobody', user: {} }],
        }),
      );
    });
    afterAll(async () => {
      await simulator?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('reads every database through its pod, and doctor says that it can', async () => {
      const system = await startUp(['--kubeconfig', kubeconfig, '--ovn', 'exec']);
      expect(system.cli.stderr()).toContain('read by exec in the ovnkube-node pods');
      const status = await eventually('everything is known', async () => {
        const now = await system.status();
        return now.freshness.complete ? now : null;
      });
      expect(status).toMatchObject({ consistency: 1, incidents: [] });
      const { nodes } = await system.nodes();
      expect(nodes.map(({ node }) => node).sort()).toEqual(Object.keys(simulator.northbound()).sort());
      const { stdout } = await runCli(['doctor', '--kubeconfig', kubeconfig, '--ovn', 'exec', '-o', 'json'], {
        env: { EGRESSIP_HOME: join(folder, 'home') },
      });
      const { checks } = JSON.parse(stdout) as { readonly checks: readonly { readonly check: string; readonly result: string }[] };
      expect(checks).toContainEqual(expect.objectContaining({ check: 'databases by exec', result: 'ok' }));
      expect(checks).toContainEqual(expect.objectContaining({ check: 'may create pods/exec', result: 'ok' }));
      expect(await system.stop()).toBe(0);
    });
  },
  600_000,
);
