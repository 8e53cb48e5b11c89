/** How far one address has moved, from the flags the last judgement of each pod left. */
import { addressKey, familyOf } from '../../ip/address.ts';
import { placeOf } from '../judge/slots.ts';
import type { AddressProgress } from '../port.ts';
import type { NodeState, ObjectState, Row, State } from '../state.ts';

/** Null when the object is not there. */
export function progressOf(
  state: State,
  egressIP: string,
  address: string,
  from: string | null,
  to: string | null,
): AddressProgress | null {
  const object = state.objects.get(egressIP);
  if (object === undefined) return null;
  const canonical = addressKey(address);
  const family = familyOf(canonical);
  const item = object.items.find((candidate) => candidate.address === canonical && candidate.node.name === to);
  let pods = 0;
  let rightOnNew = 0;
  let nexthopsRight = 0;
  let undecided = 0;
  for (const unit of object.pods) {
    if (!unit.pod?.addresses.some((podIP) => familyOf(podIP) === family)) continue;
    if (unit.undecided) undecided += 1;
    if (unit.servedBy !== object.name) continue;
    pods += 1;
    if ((unit.right & 1) !== 0) nexthopsRight += 1;
    if (item !== undefined && (unit.right & (2 << item.index)) !== 0) rightOnNew += 1;
  }
  const old = from === null ? undefined : state.nodes.get(from);
  return { pods, rightOnNew, leftOnOld: old === undefined ? 0 : leftOn(old, object, canonical), nexthopsRight, undecided };
}

/** Rows of the address that are still in the database of the node it left, whether or not their pod still is. */
function leftOn(node: NodeState, object: ObjectState, address: string): number {
  let left = 0;
  for (const row of node.zone?.rows.values() ?? []) {
    if (row.egressIP === object.name && row.parent !== null && placeOf(row, null) === node && carries(row, node, address)) left += 1;
  }
  return left;
}

function carries(row: Row, node: NodeState, address: string): boolean {
  if (familyOf(address) !== row.family) return false;
  if (row.role === 'snat') return row.external === address;
  if (row.role === 'mark') return true;
  // On a secondary network it is the reroute into the host that carries it.
  const management = node.facts.management[row.family];
  return management !== null && row.nexthops.includes(management);
}
