/**
 * With disable-snat-multiple-gws every pod has a SNAT of its own to the address of its node, which ovn-kubernetes takes away while an egress
 * address on that very node serves the pod, and has to put back afterwards. Without it the pod leaves with its own address. Whether a
 * cluster runs so shows in most of its pods.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import { familyOf } from '../../ip/address.ts';
import { hostingOf, isLocal } from '../expect/expect.ts';
import { gatewayRouter } from '../names.ts';
import { isOnUserNetwork } from '../observe/networks.ts';
import type { CompactPod, ObjectState, Row, State, Unit } from '../state.ts';
import { violation } from '../tell/violation.ts';
import { isReadable } from './completeness.ts';

/** The pod's addresses that must have one in such a cluster, and those that have it. */
export interface NodeSnats {
  readonly wanted: readonly string[];
  readonly missing: readonly string[];
}

export function nodeSnatsOf(pod: CompactPod, serving: ObjectState | null, foreign: readonly Row[]): NodeSnats | null {
  const { node } = pod;
  if (node === null || node.object === null || !isReadable(node.zone) || pod.nad !== null || isOnUserNetwork(pod)) return null;
  const isServedHere = (address: string) =>
    serving?.items.some(
      (item) => item.family === familyOf(address) && isLocal(node, item.node) && hostingOf(item.node, item.address) !== 'secondary',
    ) === true;
  const wanted = pod.addresses.filter((address) => !isServedHere(address));
  const has = (address: string) => {
    const own = node.facts.primary[familyOf(address)]?.address ?? null;
    return foreign.some(
      (row) =>
        row.role === 'snat' && row.podIP === address && row.parent === gatewayRouter(node.name) && (own === null || row.external === own),
    );
  };
  return wanted.length === 0 ? null : { wanted, missing: wanted.filter((address) => !has(address)) };
}

/** Counts the pod anew; whether most pods have theirs is looked at when all are counted. */
export function countNodeSnats({ snatWanted, snatMissing }: State, unit: Unit, found: NodeSnats | null): void {
  const note = (set: Set<Unit>, belongs: boolean) => {
    if (belongs) set.add(unit);
    else set.delete(unit);
  };
  note(snatWanted, found !== null);
  note(snatMissing, found !== null && found.missing.length > 0);
}

/** More than half of the pods have one: whether that has changed since it was last looked at. */
export function refreshNodeSnats(state: State): boolean {
  const perPod = state.snatMissing.size * 2 < state.snatWanted.size;
  if (perPod === state.snatPerPod) return false;
  state.snatPerPod = perPod;
  return true;
}

export function judgeNodeSnats(podKey: string, pod: CompactPod, { missing }: NodeSnats): Violation[] {
  const name = pod.node?.name ?? '';
  return missing.map((address) => {
    const external = pod.node?.facts.primary[familyOf(address)]?.address ?? null;
    return violation({
      kind: 'missing-node-snat',
      node: name,
      podKey,
      podIP: address,
      network: 'default',
      table: 'NAT',
      expected: { router: gatewayRouter(name), external_ip: external, logical_ip: address },
      reason: `${name} has no SNAT of ${podKey} (${address}) to the node's own address, which every pod of this cluster has (disable-snat-multiple-gws) that no egress address on its own node serves. It leaves with its own address.`,
      detail: String(familyOf(address)),
    });
  });
}
