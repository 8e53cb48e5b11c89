/** The addresses outside the cluster that a Service answers on. */
import { z } from 'zod';
import type { ServiceObject } from '#libs/contracts/objects.ts';
import { listOf, metadata, optionalText } from './shapes.ts';

export const rawService = z.object({
  metadata,
  spec: z.object({ type: optionalText, externalIPs: listOf(z.string()) }).nullish(),
  status: z.object({ loadBalancer: z.object({ ingress: listOf(z.object({ ip: optionalText })) }).nullish() }).nullish(),
});

export function projectService(raw: z.infer<typeof rawService>): ServiceObject {
  const externalIPs = raw.spec?.externalIPs ?? [];
  const ingressIPs = (raw.status?.loadBalancer?.ingress ?? []).flatMap(({ ip }) => ip ?? []);
  const { namespace, name, uid } = raw.metadata;
  return { kind: 'Service', namespace: namespace ?? 'default', name, uid, type: raw.spec?.type ?? null, externalIPs, ingressIPs };
}
