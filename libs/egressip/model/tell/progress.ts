/** How far one address has moved, from the flags the last judgement of each pod left. */
import { addressKey, type Family, familyOf } from '../../ip/address.ts';
import { isReadable, objectsKnown } from '../judge/completeness.ts';
import { openObjects } from '../judge/open-objects.ts';
import { placeOf } from '../judge/slots.ts';
import type { AddressProgress } from '../port.ts';
import type { Database, NodeState, ObjectState, Row, State, Unit } from '../state.ts';

/** Null while nobody can say whom the object serves: a pod that was not judged must not count as one that it does not serve. */
export function progressOf(
  state: State,
  egressIP: string,
  address: string,
  from: string | null,
  to: string | null,
): AddressProgress | null {
  const object = state.objects.get(egressIP);
  if (object === undefined || !isUnderstood(object) || !objectsKnown(state)) return null;
  const canonical = addressKey(address);
  const family = familyOf(canonical);
  const item = object.items.find((candidate) => candidate.address === canonical && candidate.node.name === to);
  let pods = 0;
  let rightOnNew = 0;
  let nexthopsRight = 0;
  let nexthopsUnread = 0;
  let undecided = 0;
  const old = from === null ? null : (state.nodes.get(from) ?? null);
  const zone = old?.zone ?? null;
  const isOldRead = from === null || isReadable(zone);
  for (const unit of object.pods) {
    if (!unit.pod?.addresses.some((podIP) => familyOf(podIP) === family)) continue;
    if (unit.undecided || isNobodys(unit)) undecided += 1;
    if (unit.servedBy !== object.name) continue;
    pods += 1;
    if ((unit.right & 1) !== 0) nexthopsRight += 1;
    else if (!isOldRead && unit.pod.node === old) nexthopsUnread += 1;
    if (item !== undefined && (unit.right & (2 << item.index)) !== 0) rightOnNew += 1;
  }
  for (const unit of state.mute.keys()) if (mayBeOf(state, unit, object) && mayHave(unit, family)) undecided += 1;
  const oldIsAway = !isOldRead && old?.zone?.isAway === true;
  const leftOnOld = from === null ? 0 : old !== null && isReadable(zone) ? leftOn(old, zone, object, canonical) : null;
  return { pods, rightOnNew, leftOnOld, oldIsAway, nexthopsRight, nexthopsUnread, undecided };
}

/** Several objects select it and rows of it are missing. One that none of them can serve is not waited for. */
function isNobodys({ servedBy, matched, violations }: Unit): boolean {
  return servedBy === null && matched.length > 1 && violations.some(({ kind }) => kind.startsWith('missing-'));
}

const isUnderstood = ({ object }: ObjectState) => object.unreadable === undefined && object.notUnderstood === undefined;

/** One that an object takes which this release does not understand is not waited for: it will never be judged. */
function mayBeOf(state: State, unit: Unit, object: ObjectState): boolean {
  const open = openObjects(state, unit)?.objects ?? [];
  if (open.some((other) => other.object.notUnderstood !== undefined)) return false;
  return unit.matched.includes(object) || open.includes(object);
}

/** Of a mute pod it may be unknown which addresses it has. */
function mayHave({ pod }: Unit, family: Family): boolean {
  return pod !== null && (pod.addresses.length === 0 || pod.addresses.some((podIP) => familyOf(podIP) === family));
}

/** Rows of the address that are still in the database of the node it left, whether or not their pod still is. */
function leftOn(node: NodeState, { rows }: Database, object: ObjectState, address: string): number {
  let left = 0;
  for (const row of rows.values()) {
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
