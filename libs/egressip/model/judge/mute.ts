/**
 * Mute pods: an object selects them, or may, and what they call for is not known, such as their address. An address that is in a set of
 * served pods, or in a row that names no pod, may be theirs: it is not left over as long as nobody knows.
 */
import { type Dirty, podsAt } from '../observe/dirty.ts';
import { isOnUserNetwork } from '../observe/networks.ts';
import type { CompactPod, Database, Row, State, Unit } from '../state.ts';
import { openObjects } from './open-objects.ts';
import type { Judgement } from './pod.ts';

/** After a unit was judged. @returns whether rows that name no pod must be looked at again. */
export function refreshMute(state: State, dirty: Dirty, unit: Unit, { unjudged, servedOn }: Judgement): boolean {
  const node = unit.pod?.node ?? null;
  const isMute = unjudged !== null && servedOn === null && node?.object?.outsideOvn !== true;
  const before = state.mute.get(unit);
  const zone = node?.zone ?? null;
  if (!isMute && before === undefined) return false;
  if (isMute) state.mute.set(unit, zone);
  else state.mute.delete(unit);
  for (const database of [before, zone]) if (database != null) dirty.addressSets.add(database);
  return true;
}

/** Whether an address that nobody is known to call for in a database may be of a mute pod there. */
export function mayBeMute(state: State, database: Database, address: string): boolean {
  // A machine that migrates has its address on two nodes: only a pod here explains it here.
  const isOfAnother = podsAt(state, address).some(({ pod }) => pod?.node?.zone === database);
  return [...state.mute].some(([{ pod }, zone]) => zone === database && pod !== null && mayBeOf(pod, address, isOfAnother));
}

/** Whether a row that names no pod, and whose address no pod has, may be right all the same. */
export function mayBeRight(state: State, { egressIP, podIP }: Row): boolean {
  return [...state.mute.keys()].some((unit) => {
    if (unit.pod === null || podIP === null || !mayBeOf(unit.pod, podIP, podsAt(state, podIP).length > 0)) return false;
    const objects = openObjects(state, unit)?.objects ?? unit.matched;
    return objects.some(({ name }) => name === egressIP);
  });
}

/** Its addresses on the default network say nothing of the one on a network of its namespace. */
function mayBeOf(pod: CompactPod, address: string, isOfAnother: boolean): boolean {
  const isKnown = pod.addresses.length > 0 && (pod.nad !== null || !isOnUserNetwork(pod));
  return isKnown ? pod.addresses.includes(address) : !isOfAnother;
}
