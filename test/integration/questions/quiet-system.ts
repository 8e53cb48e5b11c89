/**
 * The whole system as `egressip up` runs it on a cluster in which nothing happens by itself: what a test reads after it has
 * broken something stays so. The simulator runs in this process and is reached over its addresses, as a real cluster is.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#libs/provision/ports.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator, type Simulator } from '../../../services/simulator/simulator.ts';
import { type CliResult, runCli, startCli } from '../../kit/run-cli.ts';
import { processesOf } from '../up/system.ts';

export interface QuietSystem {
  readonly gateway: string;
  readonly env: NodeJS.ProcessEnv;
  readonly simulator: Simulator;
  /** A verb of the CLI, as a process of its own. */
  cli(...args: readonly string[]): Promise<CliResult>;
  /** Of the HTTP API; fails when the answer is no 200. */
  api<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/** Resolves when everything is ready. */
export async function startQuietSystem(change: NodeJS.ProcessEnv = {}): Promise<QuietSystem> {
  const home = mkdtempSync(join(tmpdir(), 'egressip-quiet-'));
  const size = { pods: 80 };
  const simulator = createSimulator({ clock: systemClock, random: seededRandom(7), life: false, folder: join(home, 'cluster'), size });
  await simulator.start();
  const databases = Object.entries(simulator.northbound()).map(([node, address]) => `${node}=${address}`);
  const env = {
    EGRESSIP_HOME: home,
    EGRESSIP_GATEWAY_PORT: String(await freePort()),
    EGRESSIP_MONITORING_HOLD_OFF_SECONDS: '1',
    EGRESSIP_KUBE_URL: simulator.kubeUrl(),
    EGRESSIP_NB: databases.join(','),
    ...change,
  };
  const up = startCli(['up'], { env });
  const stop = async () => {
    up.child.kill('SIGINT');
    await up.exited;
    await simulator.stop();
    for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await up.says('Ctrl-C stops everything');
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  const { gateway } = JSON.parse(readFileSync(join(home, 'endpoints.json'), 'utf8')) as { readonly gateway: string };
  return {
    gateway,
    env,
    simulator,
    cli: (...args) => runCli(args, { env }),
    api: async <T>(path: string) => {
      const response = await fetch(`${gateway}${path}`);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    stop,
  };
}
