/** The Lease of test runs, in a namespace that every cluster has. */
import { z } from 'zod';
import { hasCode } from '#libs/errors/app-error.ts';
import type { KubeResource } from '#libs/kube/resources.ts';
import type { LeasePort } from '../safety/lock.ts';
import type { KubeCalls } from './kube.ts';

export const leaseAt = { namespace: 'default', name: 'egressip-test-run' } as const;
export const leases: KubeResource = { group: 'coordination.k8s.io', version: 'v1', plural: 'leases', namespaced: true };

const rawLease = z.object({
  metadata: z.object({ resourceVersion: z.string() }),
  spec: z.object({ holderIdentity: z.string().nullish(), renewTime: z.string().nullish() }).nullish(),
});

export function leasePort(client: Pick<KubeCalls, 'get' | 'create' | 'patch'>): LeasePort {
  return {
    read: async () => {
      const raw = await client.get(leases, leaseAt);
      if (raw === null) return null;
      const { metadata, spec } = rawLease.parse(raw);
      return { holder: spec?.holderIdentity ?? '', renewTime: spec?.renewTime ?? null, resourceVersion: metadata.resourceVersion };
    },
    write: async (holder, at, durationMs, resourceVersion) => {
      const spec = {
        holderIdentity: holder,
        leaseDurationSeconds: Math.max(1, Math.round(durationMs / 1000)),
        // MicroTime: six digits.
        renewTime: new Date(at).toISOString().replace('Z', '000Z'),
      };
      const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { ...leaseAt }, spec };
      try {
        if (resourceVersion === null) await client.create(leases, lease, leaseAt.namespace);
        else await client.patch(leases, leaseAt, { metadata: { resourceVersion }, spec });
        return true;
      } catch (thrown) {
        if (hasCode(thrown, 'kube-conflict')) return false;
        throw thrown;
      }
    },
  };
}
