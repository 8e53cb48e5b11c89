/**
 * The host side as far as annotations tell it: ovnkube-node lists the egress addresses it has put on secondary host interfaces and on the
 * bridge. One that is listed on a node it is not assigned to answers there still; one that is not listed where it is assigned does not
 * answer at all. An empty list says nothing: older releases and other modes do not write it.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import { addressKey } from '../../ip/address.ts';
import { hostingOf } from '../expect/expect.ts';
import type { NodeState } from '../state.ts';
import { violation } from '../tell/violation.ts';

type Place = 'secondary' | 'primary';

const annotations: Readonly<Record<Place, string>> = {
  secondary: 'k8s.ovn.org/secondary-host-egress-ips',
  primary: 'k8s.ovn.org/bridge-egress-ips',
};

export function judgeHostAddresses(node: NodeState): Violation[] {
  const { object } = node;
  if (object === null) return [];
  return (['secondary', 'primary'] as const).flatMap((place) => {
    const listed = new Set((place === 'secondary' ? object.secondaryEgressIPs : object.bridgeEgressIPs).map(addressKey));
    return listed.size === 0 ? [] : compare(node, place, listed);
  });
}

function compare(node: NodeState, place: Place, listed: ReadonlySet<string>): Violation[] {
  const assigned = assignedTo(node);
  const found: Violation[] = [];
  const report = (address: string, reason: string) =>
    found.push(
      violation({
        kind: 'host-address-mismatch',
        node: node.name,
        egressIP: assigned.get(address) ?? null,
        address,
        expected: { assigned: [...assigned.keys()].filter((other) => hostingOf(node, other) === place).sort() },
        actual: { [annotations[place]]: [...listed].sort() },
        reason,
        detail: place,
      }),
    );
  for (const address of [...listed].sort()) {
    const owner = assigned.get(address);
    if (owner === undefined)
      report(
        address,
        `${node.name} says that its host has the egress address ${address} (${annotations[place]}), but no EgressIP has it there: it still answers for it.`,
      );
    else if (hostingOf(node, address) !== place && hostingOf(node, address) !== 'unknown')
      report(
        address,
        `${address} of ${owner} is in ${annotations[place]} of ${node.name}, but belongs on a ${hostingOf(node, address)} network of it: two interfaces answer for it.`,
      );
  }
  for (const [address, owner] of [...assigned].sort()) {
    if (hostingOf(node, address) === place && !listed.has(address))
      report(
        address,
        `${address} of ${owner} is assigned to ${node.name}, but its host does not have it (${annotations[place]}): nothing answers for it.`,
      );
  }
  return found;
}

/** Addresses with the object they are of. */
function assignedTo(node: NodeState): Map<string, string> {
  const found = new Map<string, string>();
  for (const object of node.objects) for (const item of object.items) if (item.node === node) found.set(item.address, object.name);
  return found;
}
