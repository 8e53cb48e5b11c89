/**
 * Pods: compact copies, and the indexes by namespace, node and address. A pod counts when it is scheduled, not on the
 * host's network and not completed; one that is being deleted counts until it is gone (ovn-kubernetes, PodNeedsSNAT).
 */

import type { PodObject } from '#libs/contracts/objects.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import { addressKey } from '../../ip/address.ts';
import { forgetNamespace, namespaceState } from '../create.ts';
import type { CompactPod, ObjectState, State, Unit } from '../state.ts';
import { type Dirty, touchAddress, unitOf } from './dirty.ts';
import { infersNetworks } from './networks.ts';
import { nodeState } from './nodes.ts';

/** Takes over a new state of a pod; null: it was deleted. Marks the affected units dirty, unless nothing that is compared has changed. */
export function applyPod(state: State, dirty: Dirty, key: string, object: PodObject | null): void {
  if (object === null && state.units.get(key)?.pod == null) return;
  const unit = unitOf(state, key);
  const before = unit.pod;
  const pod = object === null ? null : compactPod(state, dirty, object);
  if (before !== null && pod !== null && samePod(before, pod)) {
    unit.pod = pod;
    return;
  }
  dirty.units.add(unit);
  if (before !== null) unindex(state, dirty, unit, before);
  unit.pod = pod;
  if (pod !== null) index(state, dirty, unit, pod);
  const { matched } = unit;
  rematch(dirty, unit);
  if (before?.nad !== pod?.nad) for (const holder of [...matched, ...unit.matched]) touchTwins(dirty, holder);
  dirty.units.add(unit);
  if (pod === null && before !== null) forgetNamespace(state, before.namespace);
}

/** Whether ovn-kubernetes makes rows for the pod (PodNeedsSNAT): it is scheduled, not on the host network and not completed. */
export function counts(pod: CompactPod): boolean {
  return pod.node !== null && !pod.hostNetwork && pod.phase !== 'Succeeded' && pod.phase !== 'Failed';
}

/** Which objects match the unit's pod now. */
export function rematch(dirty: Dirty, unit: Unit): void {
  const { pod, matched: before } = unit;
  const matched = pod === null || !counts(pod) ? none : matching(pod);
  if (matched.length === before.length && matched.every((holder, position) => holder === before[position])) return;
  for (const holder of before) holder.pods.delete(unit);
  for (const holder of matched) holder.pods.add(unit);
  for (const holder of [...before, ...matched]) {
    dirty.touchedObjects.add(holder.name);
    if (pod?.nad != null) touchTwins(dirty, holder);
  }
  unit.matched = matched;
  dirty.units.add(unit);
}

/** Two objects with one mark disturb each other only where they have pods on user-defined networks. */
function touchTwins(dirty: Dirty, holder: ObjectState): void {
  if (holder.twins.size > 1) dirty.twins.add(holder.twins);
}

/** The full object again, as it was projected. */
export function podObject(unit: Unit): PodObject | null {
  const { pod, key } = unit;
  if (pod === null) return null;
  const slash = key.indexOf('/');
  return {
    kind: 'Pod',
    namespace: key.slice(0, slash),
    name: key.slice(slash + 1),
    uid: pod.uid,
    createdAt: pod.createdAt,
    node: pod.node?.name ?? null,
    hostNetwork: pod.hostNetwork,
    phase: pod.phase,
    deleting: pod.deleting,
    labels: pod.labels,
    ips: [...pod.ips],
    networks: networksOf(pod),
    ...(pod.networks === 'unreadable' ? { unreadable: true } : {}),
  };
}

/** Keys of pods with this address (canonical) in their status or on any of their networks, in order. */
export function podsShowing(state: State, address: string): string[] {
  const isIt = (text: string) => addressKey(text) === address;
  const shows = (pod: CompactPod) => pod.ips.some(isIt) || Object.values(networksOf(pod)).some(({ ips }) => ips.some(isIt));
  return [...state.units.values()].flatMap(({ key, pod }) => (pod !== null && !pod.hostNetwork && shows(pod) ? [key] : [])).sort();
}

function networksOf({ networks, ips }: CompactPod): PodObject['networks'] {
  if (networks === null) return { default: { ips: [...ips], role: 'primary' } };
  if (networks === 'unreadable') return {};
  return Object.fromEntries(Object.entries(networks).map(([name, network]) => [name, { ips: [...network.ips], role: network.role }]));
}

const none: readonly ObjectState[] = [];

function matching(pod: CompactPod): readonly ObjectState[] {
  const candidates = pod.namespace.matched;
  const matched = candidates.filter((holder) => holder.matchesPod(pod.labels));
  if (matched.length === candidates.length) return candidates;
  if (matched.length === 1) return matched[0]?.alone ?? none;
  return matched.length === 0 ? none : matched;
}

function compactPod(state: State, dirty: Dirty, object: PodObject): CompactPod {
  const { default: cluster, ...others } = object.networks;
  const usual = cluster !== undefined && Object.keys(others).length === 0 && cluster.role === 'primary' && same(cluster.ips, object.ips);
  const nad = Object.keys(others).find((name) => others[name]?.role === 'primary') ?? null;
  const network = nad === null ? cluster : others[nad];
  // Before its annotation names the primary network, the address a locked default network gives is not the one that leaves.
  const isOpen = object.unreadable === true || (nad === null && cluster?.role === 'infrastructure-locked');
  const canonical = isOpen ? noAddresses : (network?.ips ?? object.ips).map(addressKey);
  return {
    uid: object.uid,
    createdAt: object.createdAt,
    node: object.node === null || object.node === '' ? null : nodeState(state, dirty, object.node),
    namespace: namespaceState(state, object.namespace),
    hostNetwork: object.hostNetwork,
    phase: state.pool.text(object.phase),
    deleting: object.deleting,
    labels: object.labels,
    ips: object.ips,
    networks: object.unreadable === true ? 'unreadable' : usual ? null : object.networks,
    addresses: same(canonical, object.ips) ? object.ips : canonical,
    nad: nad === null ? null : state.pool.text(nad),
  };
}

const noAddresses: readonly string[] = [];

function samePod(a: CompactPod, b: CompactPod): boolean {
  return (
    a.node === b.node &&
    a.hostNetwork === b.hostNetwork &&
    counts(a) === counts(b) &&
    (a.phase === 'Pending') === (b.phase === 'Pending') &&
    a.uid === b.uid &&
    a.nad === b.nad &&
    (a.networks === 'unreadable') === (b.networks === 'unreadable') &&
    same(a.addresses, b.addresses) &&
    sameJson(a.labels, b.labels)
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, position) => text === b[position]);
}

function index(state: State, dirty: Dirty, unit: Unit, pod: CompactPod): void {
  pod.namespace.units.add(unit);
  pod.node?.pods.add(unit);
  if (pod.nad !== null) {
    state.userNetworkUnits.add(unit);
    if (infersNetworks(state)) dirty.networks = true;
  }
  if (!counts(pod)) return;
  for (const address of pod.addresses) {
    const there = state.podsByIP.get(address);
    if (there === undefined) state.podsByIP.set(address, unit);
    else state.podsByIP.set(address, [...(Array.isArray(there) ? there : [there]), unit]);
    touchAddress(state, dirty, address);
  }
}

function unindex(state: State, dirty: Dirty, unit: Unit, pod: CompactPod): void {
  pod.namespace.units.delete(unit);
  pod.node?.pods.delete(unit);
  if (state.userNetworkUnits.delete(unit) && infersNetworks(state)) dirty.networks = true;
  if (!counts(pod)) return;
  for (const address of pod.addresses) {
    touchAddress(state, dirty, address);
    const there = state.podsByIP.get(address);
    const left = Array.isArray(there) ? there.filter((other) => other !== unit) : there === unit ? [] : there === undefined ? [] : [there];
    if (left.length === 0) state.podsByIP.delete(address);
    else state.podsByIP.set(address, left.length === 1 && left[0] !== undefined ? left[0] : left);
  }
}
