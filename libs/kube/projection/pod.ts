/** core/v1 Pod and Namespace: the kinds of which there are many, so the projection keeps little. */
import { z } from 'zod';
import type { NamespaceObject, PodObject } from '#libs/contracts/objects.ts';
import { isRecord, readJson, textOrNull, textsOrNull, withoutMask } from './annotations.ts';
import { listOf, metadata, optionalText } from './shapes.ts';

export const rawPod = z.object({
  metadata: metadata.extend({ namespace: z.string().min(1) }),
  spec: z.object({ nodeName: optionalText, hostNetwork: z.boolean().nullish() }).nullish(),
  status: z.object({ phase: optionalText, podIP: optionalText, podIPs: listOf(z.object({ ip: optionalText })) }).nullish(),
});

export function projectPod(raw: z.infer<typeof rawPod>): PodObject {
  const listed = (raw.status?.podIPs ?? []).flatMap((entry) => (entry.ip === null ? [] : [entry.ip]));
  const single = raw.status?.podIP ?? null;
  return {
    kind: 'Pod',
    namespace: raw.metadata.namespace,
    name: raw.metadata.name,
    uid: raw.metadata.uid,
    createdAt: raw.metadata.creationTimestamp,
    node: raw.spec?.nodeName ?? null,
    hostNetwork: raw.spec?.hostNetwork ?? false,
    phase: raw.status?.phase ?? 'Unknown',
    deleting: raw.metadata.deletionTimestamp !== null,
    labels: raw.metadata.labels,
    ips: listed.length === 0 && single !== null ? [single] : listed,
    networks: podNetworks(raw.metadata.annotations),
    ...(isUnreadable(raw.metadata.annotations) ? { unreadable: true } : {}),
  };
}

export const rawNamespace = z.object({ metadata });

export function projectNamespace(raw: z.infer<typeof rawNamespace>): NamespaceObject {
  return { kind: 'Namespace', name: raw.metadata.name, uid: raw.metadata.uid, labels: raw.metadata.labels };
}

/** It is there and no JSON object: then nobody says the pod's addresses, whatever its status does. */
function isUnreadable(annotations: Readonly<Record<string, string>>): boolean {
  return annotations[networksKey] !== undefined && !isRecord(readJson(annotations, networksKey));
}

const networksKey = 'k8s.ovn.org/pod-networks';

/** Annotation `k8s.ovn.org/pod-networks`; older controllers wrote only the single `ip_address`. */
function podNetworks(annotations: Readonly<Record<string, string>>): PodObject['networks'] {
  const parsed = readJson(annotations, networksKey);
  const networks: PodObject['networks'] = {};
  if (!isRecord(parsed)) return networks;
  for (const [key, network] of Object.entries(parsed)) {
    if (!isRecord(network)) continue;
    const addresses = textsOrNull(network['ip_addresses']) ?? textsOrNull(network['ip_address']) ?? [];
    networks[key] = { ips: addresses.map(withoutMask), role: textOrNull(network['role']) };
  }
  return networks;
}
