/** The cluster port over a real API server (or the simulator: it speaks the same). */
import { z } from 'zod';
import { hasCode } from '#libs/errors/app-error.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import { projectNode, rawNode } from '#libs/kube/projection/node.ts';
import { resourcePath } from '#libs/kube/resources.ts';
import { type ClusterNode, type ClusterObject, type ClusterPort, kinds } from './port.ts';

/** The calls of the client that the orchestrator uses. */
export type KubeCalls = Pick<KubeClient, 'list' | 'get' | 'create' | 'patch' | 'delete' | 'request' | 'reviewAccess'>;

export function kubeCluster(client: KubeCalls): ClusterPort {
  return {
    nodes: async () => (await client.list(kinds.Node, { project: nodeOf })).items,
    get: async (kind, at) => {
      const raw = await client.get(kinds[kind], at);
      return raw === null ? null : objectOf(raw);
    },
    list: async (kind, { namespace, labels } = {}) => {
      const where = { ...(namespace === undefined ? {} : { namespace }), ...(labels === undefined ? {} : { labelSelector: labels }) };
      return (await client.list(kinds[kind], { ...where, project: objectOf })).items;
    },
    create: async (manifest) => {
      try {
        await client.create(kinds[manifest.kind], manifest, manifest.metadata.namespace);
      } catch (thrown) {
        // Made before a restart cut the step short.
        if (!isConflict(thrown)) throw thrown;
      }
    },
    patch: async (kind, at, merge) => {
      await client.patch(kinds[kind], at, merge);
    },
    remove: (kind, at, graceSeconds) =>
      client.delete(kinds[kind], at, graceSeconds === undefined ? {} : { gracePeriodSeconds: graceSeconds }),
    evict: async (at) => {
      const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: at };
      await client.request({ method: 'POST', path: `${resourcePath(kinds.Pod, at)}/eviction`, body });
    },
  };
}

const isConflict = (thrown: unknown) => hasCode(thrown, 'kube-conflict');

const rawObject = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
    deletionTimestamp: z.string().nullish(),
  }),
  spec: z.record(z.string(), z.unknown()).nullish(),
  status: z.record(z.string(), z.unknown()).nullish(),
});

function objectOf(raw: unknown): ClusterObject {
  const { metadata, spec, status } = rawObject.parse(raw);
  return {
    name: metadata.name,
    namespace: metadata.namespace ?? null,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    deleting: (metadata.deletionTimestamp ?? null) !== null,
    spec: spec ?? {},
    status: status ?? {},
  };
}

const nodeMore = z.object({
  spec: z.object({ providerID: z.string().optional(), unschedulable: z.boolean().optional() }).nullish(),
  status: z.object({ nodeInfo: z.object({ bootID: z.string().optional() }).nullish() }).nullish(),
});

function nodeOf(raw: unknown): ClusterNode {
  const { spec, status } = nodeMore.parse(raw);
  return {
    object: projectNode(rawNode.parse(raw)),
    labels: objectOf(raw).labels,
    providerId: spec?.providerID ?? null,
    bootId: status?.nodeInfo?.bootID ?? null,
    cordoned: spec?.unschedulable ?? false,
  };
}
