/** `egressip up` over a simulated cluster that lives in the test: what is wrong in it, and since when, only the test decides. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '#libs/contracts/findings.ts';
import { freePort } from '#libs/provision/ports.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import type { Cluster } from '../../../services/simulator/control/cluster.ts';
import { addPod, populate } from '../../../services/simulator/demo/contents.ts';
import { createSimulator, type Simulator } from '../../../services/simulator/simulator.ts';
import { processesOf } from '../../integration/up/system.ts';
import { type RunningCli, startCli } from '../../kit/run-cli.ts';

export interface WatchedSystem {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly cli: RunningCli;
  readonly simulator: Simulator;
  readonly gateway: string;
  readonly questdb: string;
  /** Null while nobody answers. */
  findings(query?: string): Promise<readonly Finding[] | null>;
  /** Rows of the history; empty while QuestDB does not answer. */
  sql<T extends readonly unknown[]>(query: string): Promise<readonly T[]>;
  /** Ends it in good order; the processes still there afterwards. */
  stop(): Promise<readonly string[]>;
}

/** Longer than a part is away, as the real one is. */
export const holdOffMs = 5_000;
/** The namespace whose pods stay, and the object that serves them. */
export const steady = 'steady';
const pods = 80;
const steadyPods = 40;
const answerMs = 3_000;

/** Resolves when everything is ready. Pods come and go all the time; nothing else happens by itself. */
export async function startWatchedSystem(more: NodeJS.ProcessEnv = {}): Promise<WatchedSystem> {
  const home = mkdtempSync(join(tmpdir(), 'egressip-system-'));
  const simulator = createSimulator({
    clock: systemClock,
    random: seededRandom(21),
    contents,
    life: { pods, podEveryMs: [200, 500], failoverEveryMs: 1e9 },
  });
  await simulator.start();
  const env = {
    EGRESSIP_HOME: home,
    EGRESSIP_GATEWAY_PORT: String(await freePort()),
    EGRESSIP_MONITORING_HOLD_OFF_SECONDS: String(holdOffMs / 1000),
    EGRESSIP_KUBE_URL: simulator.kubeUrl(),
    EGRESSIP_NB: Object.entries(simulator.northbound())
      .map(([node, address]) => `${node}=${address}`)
      .join(','),
    ...more,
  };
  const cli = startCli(['up'], { env });
  await cli.says('Ctrl-C stops everything');
  const { gateway, questdb } = JSON.parse(readFileSync(join(home, 'endpoints.json'), 'utf8')) as { gateway: string; questdb: string };

  async function ask(url: string): Promise<unknown> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(answerMs) });
      return response.ok ? await response.json() : null;
    } catch {
      // The one that answers was killed, or what it asks: that is what these tests are about.
      return null;
    }
  }
  return {
    home,
    env,
    cli,
    simulator,
    gateway,
    questdb,
    findings: async (query = '') => {
      const answer = (await ask(`${gateway}/api/v1/findings?limit=5000${query}`)) as { readonly findings: readonly Finding[] } | null;
      return answer?.findings ?? null;
    },
    sql: async <T extends readonly unknown[]>(query: string) => {
      const answer = (await ask(`${questdb}/exec?query=${encodeURIComponent(query)}`)) as { readonly dataset?: readonly T[] } | null;
      return answer?.dataset ?? [];
    },
    stop: async () => {
      cli.child.kill('SIGINT');
      await cli.exited;
      const left = processesOf(home);
      for (const { pid } of left) process.kill(pid, 'SIGKILL');
      await simulator.stop();
      rmSync(home, { recursive: true, force: true });
      return left.map(({ command }) => command);
    },
  };
}

/** 6 nodes and 8 objects whose pods come and go, and one object whose pods stay. */
export function contents(cluster: Cluster): void {
  populate(cluster, { nodes: 6, namespaces: 8, egressIPs: 8, pods });
  cluster.store.create('namespaces', { metadata: { name: steady, labels: { [steady]: '' } } });
  cluster.store.create('egressips', {
    metadata: { name: steady },
    spec: { egressIPs: ['172.18.110.1'], namespaceSelector: { matchLabels: { [steady]: '' } } },
  });
  for (let index = 0; index < steadyPods; index += 1) addPod(cluster, steady, index);
  cluster.settle();
}
