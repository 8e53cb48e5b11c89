/** Addresses that a pod's annotation and its status say differently. The annotation is believed: ovn-kubernetes makes the rows of it. */
import type { PodObject } from '#libs/contracts/objects.ts';
import { addressKey } from '../../ip/address.ts';

/** Without a full stop; null where they agree, or one of them says nothing. Of the default network alone: the status knows no other. */
export function addressDispute({ namespace, name, ips, networks, hostNetwork }: PodObject): string | null {
  const annotated = networks['default']?.ips ?? [];
  if (hostNetwork || annotated.length === 0 || ips.length === 0) return null;
  const [said, seen] = [annotated, ips].map((list) => list.map(addressKey).sort().join(' and '));
  if (said === seen) return null;
  return `pod ${namespace}/${name}: its annotation k8s.ovn.org/pod-networks says ${said}, its status ${seen}; the annotation is used, since ovn-kubernetes makes the rows from it`;
}
