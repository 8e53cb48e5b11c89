/** Pods on user-defined networks are served through the primary network of a node only. */
import type { Violation } from '#libs/contracts/findings.ts';
import { familyOf } from '../../ip/address.ts';
import type { CompactPod, Item, ObjectState } from '../state.ts';
import { violation } from '../tell/violation.ts';

export function cannotServe(podKey: string, pod: CompactPod, object: ObjectState, { node, address, family }: Item): Violation {
  return violation({
    kind: 'cannot-serve',
    node: node.name,
    egressIP: object.name,
    address,
    podKey,
    podIP: pod.addresses.find((podIP) => familyOf(podIP) === family) ?? null,
    network: pod.nad,
    actual: { hostNetworks: (node.facts.hostCidrs ?? []).map(({ network }) => network) },
    reason: `${address} of ${object.name} is on a secondary network of ${node.name} and cannot serve ${podKey}: pods on a user-defined network (${pod.nad}) are served through the primary network of a node only. Its packets leave without it.`,
  });
}
