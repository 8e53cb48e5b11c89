/** The platform of a cluster, from the provider ids of its nodes (`spec.providerID`, set by the cloud controller manager). */

/** The platforms that a run can require: `auto` takes any, `none` means that nodes have no provider id. */
export const platforms = ['auto', 'aws', 'gcp', 'azure', 'openstack', 'vsphere', 'baremetal', 'nutanix', 'powervs', 'none'] as const;

/** Schemes that are not the names people use. */
const names: Readonly<Record<string, string>> = { gce: 'gcp', baremetalhost: 'baremetal', ibmpowervs: 'powervs', ibm: 'ibmcloud' };

/** Lower case, e.g. `aws`; null when the nodes have no provider id, several with ` and ` between. */
export function platformOf(providerIds: readonly (string | null)[]): string | null {
  const schemes = providerIds.filter((id) => id !== null).map((id) => id.split('://', 1)[0]?.toLowerCase() ?? '');
  const found = [...new Set(schemes.map((scheme) => names[scheme] ?? scheme))];
  return found.length === 0 ? null : found.toSorted().join(' and ');
}
