/** `cloud.network.openshift.io/v1` CloudPrivateIPConfig: its name is the address. */
import { z } from 'zod';
import type { CloudPrivateIPConfigObject } from '#libs/contracts/objects.ts';
import { canonicalAddress } from '#libs/egressip/ip/address.ts';
import { listOf, metadata, optionalText } from './shapes.ts';

export const rawCloudPrivateIPConfig = z.object({
  metadata,
  spec: z.object({ node: optionalText }).nullish(),
  status: z.object({ node: optionalText, conditions: listOf(z.object({ type: z.string(), status: z.string() })) }).nullish(),
});

export function projectCloudPrivateIPConfig(raw: z.infer<typeof rawCloudPrivateIPConfig>): CloudPrivateIPConfigObject {
  const condition = raw.status?.conditions.find((candidate) => candidate.type === 'Assigned')?.status;
  return {
    kind: 'CloudPrivateIPConfig',
    name: raw.metadata.name,
    uid: raw.metadata.uid,
    address: addressOfName(raw.metadata.name),
    owner: raw.metadata.annotations['k8s.ovn.org/egressip-owner-ref'] ?? null,
    specNode: raw.spec?.node ?? null,
    statusNode: raw.status?.node ?? null,
    assigned: condition === 'True' || condition === 'False' ? condition : 'Unknown',
  };
}

/** An object name cannot hold colons, so IPv6 is written in full with dots: `fc00.f853.0ccd.e793.0000.0000.0000.0054`. */
function addressOfName(name: string): string {
  return canonicalAddress(name.split('.').length === 8 ? name.replaceAll('.', ':') : name) ?? name;
}
