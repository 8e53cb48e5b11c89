/**
 * Probe pods of a staged test run, played: once a second each that runs asks the echo server in both families, and its packet
 * is followed through the rows of the simulated databases themselves, not through what anybody thinks of them.
 */
import { askPath, seenPath } from '#libs/contracts/traffic.ts';
import { createEchoLog } from '../../services/cli/echo/log.ts';
import { probeLabel } from '../../services/orchestrator/traffic/look.ts';
import type { Cluster } from '../../services/simulator/control/cluster.ts';
import type { PodView } from '../../services/simulator/control/views.ts';
import { keyOf } from '../../services/simulator/kube/resources.ts';
import { asSet } from '../../services/simulator/ovsdb/value.ts';

export interface PlayedProbes {
  /** The last word on the address that a pod's packet leaves with; null: it is lost. */
  override: (pod: string, source: string | null) => string | null;
  /** What the echo server answers; gives itself out as `aheadMs` in the future. */
  readonly fetchText: (url: string) => Promise<string>;
  /** It does not answer. */
  away: boolean;
}

export function playProbes(cluster: Cluster, aheadMs = 0): PlayedProbes {
  const { clock, store } = cluster;
  const now = () => clock.now() + aheadMs;
  const log = createEchoLog(now());
  clock.every(1_000, () => {
    for (const object of store.list('pods')) {
      const key = keyOf(object);
      const pod = cluster.pod(key);
      if (object.metadata.labels?.[probeLabel] !== 'yes' || object.status?.['phase'] !== 'Running' || pod?.node == null) continue;
      if (cluster.machines.isDown(pod.node)) continue;
      const [, run = ''] = askPath(runOf(object), key).split('/').slice(1);
      for (const address of pod.networks['default'] ?? []) {
        const source = played.override(key, sourceOf(cluster, pod, address));
        if (source !== null) log.asked(run, key, source, now());
      }
    }
  });
  const played: PlayedProbes = {
    override: (_, source) => source,
    away: false,
    fetchText: async (url) => {
      if (played.away) throw new Error('connect ECONNREFUSED');
      const { pathname } = new URL(url);
      const run = pathname.split('/')[2] ?? '';
      if (!pathname.startsWith(new URL(seenPath(run, 0), url).pathname)) throw new Error('HTTP 404');
      return JSON.stringify(log.seen(run, 0, now()));
    },
  };
  return played;
}

/** As its command line says. */
function runOf({ spec }: { readonly spec?: Readonly<Record<string, unknown>> }): string {
  const [container] = (spec?.['containers'] ?? []) as readonly { readonly args?: readonly string[] }[];
  return container?.args?.at(-1)?.split('/')[0] ?? '';
}

/** The address of a packet outside: rerouted in the pod's zone, translated on the egress node; else its own node's. */
function sourceOf(cluster: Cluster, { node: own }: PodView, address: string): string | null {
  const family = address.includes(':') ? 6 : 4;
  const rowsOf = (node: string, table: string) => [...(cluster.controllers.get(node)?.database.table(table).values() ?? [])];
  const translated = (node: string) =>
    rowsOf(node, 'NAT').find((row) => row['type'] === 'snat' && row['logical_ip'] === address)?.['external_ip'];
  const reroute = rowsOf(own ?? '', 'Logical_Router_Policy').find(
    (row) => row['action'] === 'reroute' && row['match'] === `ip${family}.src == ${address}`,
  );
  const hops = reroute === undefined ? [] : asSet(reroute['nexthops']).map(String);
  const nodes = [...cluster.controllers.keys()].map((name) => cluster.node(name)).filter((node) => node !== null);
  const [hop] = hops;
  if (hop === undefined) return cluster.node(own ?? '')?.primary[family]?.split('/')[0] ?? null;
  // To the gateway router of the own node, or over the transit switch to that of another.
  const egress = nodes.find(({ transit }) => transit[family]?.split('/')[0] === hop)?.name ?? own ?? '';
  if (cluster.machines.isDown(egress)) return null;
  return String(translated(egress) ?? cluster.node(egress)?.primary[family]?.split('/')[0] ?? '');
}
