/** `k8s.ovn.org/v1` EgressIP. */
import { z } from 'zod';
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import { listOf, metadata, selector } from './shapes.ts';

export const rawEgressIP = z.object({
  metadata,
  spec: z.object({ egressIPs: listOf(z.string()), namespaceSelector: selector, podSelector: selector }),
  status: z.object({ items: listOf(z.object({ node: z.string(), egressIP: z.string() })) }).nullish(),
});

export function projectEgressIP(raw: z.infer<typeof rawEgressIP>): EgressIPObject {
  return {
    kind: 'EgressIP',
    name: raw.metadata.name,
    uid: raw.metadata.uid,
    createdAt: raw.metadata.creationTimestamp,
    generation: raw.metadata.generation,
    egressIPs: raw.spec.egressIPs,
    namespaceSelector: raw.spec.namespaceSelector,
    podSelector: raw.spec.podSelector,
    mark: raw.metadata.annotations['k8s.ovn.org/egressip-mark'] ?? null,
    items: raw.status?.items ?? [],
  };
}
