/** `k8s.ovn.org/v1` UserDefinedNetwork and ClusterUserDefinedNetwork. */
import { z } from 'zod';
import type { UserDefinedNetworkObject } from '#libs/contracts/objects.ts';
import { readJson } from './annotations.ts';
import { listOf, metadata, optionalText, selector } from './shapes.ts';

/** Layer 3 subnets are objects with a per-node size, layer 2 and localnet subnets are plain CIDRs. */
const subnet = z.union([z.string(), z.object({ cidr: z.string() }).transform((layer3) => layer3.cidr)]);
const topologyConfig = z.object({ role: optionalText, subnets: listOf(subnet), joinSubnets: listOf(z.string()) }).nullish();
const networkSpec = z.object({ topology: z.string(), layer3: topologyConfig, layer2: topologyConfig, localnet: topologyConfig });

export const rawUserDefinedNetwork = z.object({
  metadata: metadata.extend({ namespace: z.string().min(1) }),
  spec: networkSpec,
});
export const rawClusterUserDefinedNetwork = z.object({ metadata, spec: z.object({ namespaceSelector: selector, network: networkSpec }) });

export function projectUserDefinedNetwork(raw: z.infer<typeof rawUserDefinedNetwork>): UserDefinedNetworkObject {
  const { namespace, name, uid } = raw.metadata;
  return {
    kind: 'UserDefinedNetwork',
    namespace,
    name,
    uid,
    network: `${namespace}_${name}`,
    ...topologyOf(raw.spec),
    namespaceSelector: null,
  };
}

export function projectClusterUserDefinedNetwork(raw: z.infer<typeof rawClusterUserDefinedNetwork>): UserDefinedNetworkObject {
  const { name, uid } = raw.metadata;
  return {
    kind: 'ClusterUserDefinedNetwork',
    namespace: null,
    name,
    uid,
    network: `cluster_udn_${name}`,
    ...topologyOf(raw.spec.network),
    namespaceSelector: raw.spec.namespaceSelector,
  };
}

export const rawNetworkAttachment = z.object({
  metadata: metadata.extend({ namespace: z.string().min(1) }),
  spec: z.object({ config: optionalText }).nullish(),
});

const attachmentConfig = z.object({
  name: z.string(),
  type: z.literal('ovn-k8s-cni-overlay'),
  topology: z.string(),
  role: z.literal('primary'),
  subnets: z.string().default(''),
  joinSubnet: z.string().default(''),
});

/** A primary network may be made by hand, under any name; null for an attachment that makes none. */
export function projectNetworkAttachment(raw: z.infer<typeof rawNetworkAttachment>): UserDefinedNetworkObject | null {
  const config = attachmentConfig.safeParse(readJson({ config: raw.spec?.config ?? '' }, 'config'));
  if (!config.success) return null;
  const { namespace, name, uid } = raw.metadata;
  // A layer-3 subnet is followed by the size of each node's part: 10.128.0.0/16/24.
  const cidrs = (text: string) => text.split(',').flatMap((part) => /^\s*([^/\s]+\/\d+)/.exec(part)?.[1] ?? []);
  const { name: network, topology, subnets, joinSubnet } = config.data;
  const addresses = { subnets: cidrs(subnets), joinSubnets: cidrs(joinSubnet), namespaceSelector: null };
  return { kind: 'UserDefinedNetwork', namespace, name, uid, network, topology, role: 'Primary', ...addresses };
}

function topologyOf(spec: z.infer<typeof networkSpec>) {
  const config = { Layer3: spec.layer3, Layer2: spec.layer2, Localnet: spec.localnet }[spec.topology];
  return {
    topology: spec.topology,
    // A localnet network says nothing of its role and is always secondary.
    role: config?.role ?? 'Secondary',
    subnets: config?.subnets ?? [],
    joinSubnets: config?.joinSubnets ?? [],
  };
}
