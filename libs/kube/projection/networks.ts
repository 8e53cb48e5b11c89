/** `k8s.ovn.org/v1` UserDefinedNetwork and ClusterUserDefinedNetwork. */
import { z } from 'zod';
import type { UserDefinedNetworkObject } from '#libs/contracts/objects.ts';
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
