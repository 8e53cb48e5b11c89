/** Which cluster is watched: the one that was named, else the current kubeconfig's when it serves EgressIPs, else the simulator. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import type { Config } from '#libs/config/schema.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { delay, systemClock } from '#libs/runtime/clock.ts';

export type Cluster =
  | { readonly kind: 'simulated'; readonly why: string }
  | { readonly kind: 'real'; readonly server: string; readonly context: string | null; readonly why: string };

export interface ClusterChoice {
  readonly demo: boolean;
  readonly kube: Config['kube'];
}

const probeMs = 4_000;

/** @throws AppError when a cluster was named and cannot be watched; what was only found is passed over with the reason. */
export async function chooseCluster({ demo, kube }: ClusterChoice): Promise<Cluster> {
  if (demo) return { kind: 'simulated', why: 'as asked for with --demo' };
  const named = kube.config !== null || kube.url !== null || kube.context !== null;
  try {
    return await probe(kube, named);
  } catch (thrown) {
    if (named || !(thrown instanceof AppError)) throw thrown;
    return { kind: 'simulated', why: thrown.code === 'kube-no-config' ? 'no kubeconfig here' : thrown.message };
  }
}

async function probe(kube: Config['kube'], named: boolean): Promise<Cluster> {
  // Only here: whoever watches the simulated cluster needs none of it.
  const { connectKube } = await import('#libs/kube/client.ts');
  const client = connectKube(kubeTarget(kube));
  const giveUp = new AbortController();
  try {
    const serves = await Promise.race([
      client.servesEgressIPs(),
      delay(systemClock, probeMs, giveUp.signal).then(() => {
        throw new AppError('kube-unreachable', { server: client.server, detail: `no answer within ${probeMs / 1000} s` });
      }),
    ]);
    if (!serves) throw new AppError('cluster-without-egressips', { server: client.server });
    return { kind: 'real', server: client.server, context: client.context, why: named ? 'named' : 'current kubeconfig' };
  } finally {
    giveUp.abort();
    client.close();
  }
}
