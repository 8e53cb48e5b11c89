/** Which pods the EgressIP rows of the databases name, and for which object (dialects D0 to D2 of ovn-kubernetes). */
import type { PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { addressKey } from '#libs/egressip/ip/address.ts';
import { rowOwner } from '#libs/egressip/model/observe/owner.ts';

export interface RowOwner {
  readonly egressIP: string;
  /** An upgrade could not tell its pod. */
  readonly unresolved: boolean;
  /** `namespace/name`; null where the row names only the object and an address. */
  readonly pod: string | null;
  /** Canonical. */
  readonly podIP: string | null;
}

/** Null for rows that are not about one pod's EgressIP. */
export function ownerOf(change: RowChange): RowOwner | null {
  if (change.row === null || (change.table !== 'NAT' && change.table !== 'Logical_Router_Policy')) return null;
  const owner = rowOwner(change.table, change.row);
  const podIP = change.table === 'NAT' ? change.row.logical_ip : /^ip[46]\.src == (\S+)/.exec(change.row.match)?.[1];
  if (owner === null || !(owner.by === 'object' ? podIP !== undefined : owner.text.includes('_'))) return null;
  return {
    egressIP: owner.egressIP,
    unresolved: owner.by === 'unresolved',
    pod: owner.podKey,
    podIP: podIP === undefined ? null : addressKey(podIP),
  };
}

/** Per pod (`namespace/name`) the objects whose rows name it, by name or, in D0, by its address. */
export function ownersByPod(databases: Iterable<readonly RowChange[]>, pods: readonly PodObject[]): Map<string, Set<string>> {
  const byAddress = new Map(pods.flatMap((pod) => addressesOf(pod).map((address) => [address, keyOf(pod)] as const)));
  const found = new Map<string, Set<string>>();
  for (const rows of databases) {
    for (const change of rows) {
      const owner = ownerOf(change);
      if (owner === null) continue;
      const pod = owner.pod ?? (owner.podIP === null ? undefined : byAddress.get(owner.podIP));
      if (pod === undefined) continue;
      found.set(pod, (found.get(pod) ?? new Set()).add(owner.egressIP));
    }
  }
  return found;
}

export function keyOf(pod: Pick<PodObject, 'namespace' | 'name'>): string {
  return `${pod.namespace}/${pod.name}`;
}

/** Canonical, of all its networks. */
export function addressesOf(pod: PodObject): string[] {
  return [pod.ips, ...Object.values(pod.networks).map((network) => network.ips)].flat().map(addressKey);
}
