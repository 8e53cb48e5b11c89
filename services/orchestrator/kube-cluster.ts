/** The cluster port over a real API server (or the simulator: it speaks the same). */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import { projectNode, rawNode } from '#libs/kube/projection/node.ts';
import { type KubeResource, resources } from '#libs/kube/resources.ts';
import { type ClusterNode, type ClusterPort, type KubeManifest, ownerLabel } from './cluster-port.ts';

const creatable: Readonly<Record<string, KubeResource>> = {
  Namespace: resources.Namespace,
  Pod: resources.Pod,
  EgressIP: resources.EgressIP,
};

export function kubeCluster(client: KubeClient): ClusterPort {
  return {
    nodes: async () => (await client.list(resources.Node, { project: nodeOf })).items,
    labelNode: async (node, label, value) => {
      await client.patch(resources.Node, { name: node }, { metadata: { labels: { [label]: value } } });
    },
    nodeLabel: async (node, label) => {
      const object = (await client.get(resources.Node, { name: node })) as { metadata?: { labels?: Record<string, string> } } | null;
      return object?.metadata?.labels?.[label] ?? null;
    },
    create: async (manifest) => {
      const resource = resourceOf(manifest);
      try {
        await client.create(resource, manifest, manifest.metadata.namespace);
      } catch (thrown) {
        // Made before a restart cut the step short.
        if (!(thrown instanceof AppError && thrown.code === 'kube-conflict')) throw thrown;
      }
    },
    deleteOwned: async (runId) => {
      // Objects first: their rows go while the pods still exist. Namespaces take their pods with them.
      for (const resource of owning) {
        for (const name of await owned(client, resource, runId)) await client.delete(resource, { name });
      }
    },
    countOwned: async (runId) => {
      const names = await Promise.all(owning.map((resource) => owned(client, resource, runId)));
      return names.flat().length;
    },
  };
}

const provider = z.object({ spec: z.object({ providerID: z.string().optional() }).nullish() });
const owning = [resources.EgressIP, resources.Namespace];

async function owned(client: KubeClient, resource: KubeResource, runId: string): Promise<readonly string[]> {
  return (await client.list(resource, { labelSelector: `${ownerLabel}=${runId}`, project: nameOf })).items;
}

function nodeOf(raw: unknown): ClusterNode {
  return { object: projectNode(rawNode.parse(raw)), providerId: provider.parse(raw).spec?.providerID ?? null };
}

function nameOf(raw: unknown): string | null {
  return (raw as { readonly metadata?: { readonly name?: string } }).metadata?.name ?? null;
}

function resourceOf(manifest: KubeManifest): KubeResource {
  const resource = creatable[manifest.kind];
  if (resource === undefined) throw new AppError('unexpected', { detail: `a scenario may not create a ${manifest.kind}` });
  return resource;
}
