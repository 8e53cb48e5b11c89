/** Where each node's northbound database runs: OpenShift and upstream name namespace and container differently. */
import { z } from 'zod';
import type { Listed, ListOptions } from './list.ts';
import { type KubeResource, resources } from './resources.ts';

export interface OvnPod {
  readonly node: string;
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

const deployments = [
  { namespace: 'openshift-ovn-kubernetes', container: 'nbdb' },
  { namespace: 'ovn-kubernetes', container: 'nb-ovsdb' },
] as const;

const runningPod = z.object({
  metadata: z.object({ name: z.string(), deletionTimestamp: z.string().nullish() }),
  spec: z.object({ nodeName: z.string(), containers: z.array(z.object({ name: z.string() })) }),
  status: z.object({ phase: z.literal('Running') }),
});

interface Lists {
  list<T>(resource: KubeResource, options: ListOptions<T>): Promise<Listed<T>>;
}

/** One pod per node; empty where neither deployment runs. */
export async function findOvnPods(client: Lists): Promise<readonly OvnPod[]> {
  for (const { namespace, container } of deployments) {
    const project = (raw: unknown): OvnPod | null => {
      const pod = runningPod.safeParse(raw).data;
      if (pod === undefined || pod.metadata.deletionTimestamp != null) return null;
      if (!pod.spec.containers.some((candidate) => candidate.name === container)) return null;
      return { node: pod.spec.nodeName, namespace, pod: pod.metadata.name, container };
    };
    const { items } = await client.list(resources.Pod, { namespace, project });
    if (items.length > 0) return items;
  }
  return [];
}
