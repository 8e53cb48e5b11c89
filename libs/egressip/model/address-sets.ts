/** The served pods of a node (all addresses of its pods that some object serves) and the addresses of all nodes. */
import type { Violation } from '#libs/contracts/findings.ts';
import { addressKey, type Family, familyOf } from '../ip/address.ts';
import type { NetworkPlace } from './baseline.ts';
import { familiesOf } from './baseline-policies.ts';
import { expectedRows } from './expect.ts';
import { userNetworkOf } from './networks.ts';
import { findSet, type SetKind } from './set-names.ts';
import type { State, Unit } from './state.ts';
import { violation } from './violation.ts';

export function judgeAddressSets(state: State, place: NetworkPlace): Violation[] {
  const { network } = place;
  if (network !== 'default' && !state.cluster.seen.has(`${network}|egressip-served-pods`)) return [];
  const families = familiesOf(place.subnets);
  const served = servedAddresses(state, place);
  const violations: Violation[] = [];
  for (const family of families) {
    const wanted = served.filter((address) => familyOf(address) === family);
    violations.push(...compare(place, 'egressip-served-pods', family, wanted));
    if (network === 'default' && state.nodeAddresses !== null) violations.push(...compare(place, 'node-ips', family, state.nodeAddresses[family]));
  }
  return violations;
}

/** All addresses of all nodes; null when one does not say its own. */
export function allNodeAddresses(state: State): State['nodeAddresses'] {
  const all = new Set<string>();
  for (const node of state.nodes.values()) {
    if (node.object === null) continue;
    if (node.facts.hostCidrs === null) return null;
    for (const cidr of node.facts.hostCidrs) all.add(cidr.address);
  }
  const sorted = [...all].sort();
  return { 4: sorted.filter((address) => familyOf(address) === 4), 6: sorted.filter((address) => familyOf(address) === 6) };
}

function servedAddresses(state: State, { database, network }: NetworkPlace): string[] {
  const served = new Set<string>();
  for (const node of database.hosted) {
    for (const unit of node.pods) {
      if (unit.matched.length === 0 || unit.pod === null || !isOn(state, unit, network) || !isServed(state, unit)) continue;
      for (const address of unit.pod.addresses) served.add(address);
    }
  }
  return [...served].sort();
}

function isOn(state: State, { pod }: Unit, network: string): boolean {
  if (pod === null) return false;
  return pod.nad === null ? network === 'default' : userNetworkOf(state, pod)?.name === network;
}

function isServed(state: State, { pod, matched }: Unit): boolean {
  return pod !== null && matched.some((object) => (expectedRows(state, pod, object)?.length ?? 0) > 0);
}

const meaning: Readonly<Record<string, string>> = {
  'egressip-served-pods': 'Traffic of a served pod that is not in it to other nodes leaves with the egress address, and its replies may be rerouted',
  'node-ips': 'Traffic of served pods to a node address that is not in it leaves with the egress address',
};

function compare(place: NetworkPlace, kind: SetKind, family: Family, wanted: readonly string[]): Violation[] {
  const set = findSet(place.database, kind, family, place.network);
  const actual = set === null ? null : [...new Set(set.row.addresses.map(addressKey))].sort();
  if (actual !== null && actual.length === wanted.length && actual.every((address, index) => address === wanted[index])) return [];
  const there = new Set(actual ?? []);
  const right = new Set(wanted);
  const missing = wanted.filter((address) => !there.has(address));
  const extra = (actual ?? []).filter((address) => !right.has(address));
  const parts = [...(missing.length > 0 ? [`it lacks ${listed(missing)}`] : []), ...(extra.length > 0 ? [`it has ${listed(extra)} too many`] : [])];
  const what = set === null ? 'does not exist' : `differs: ${parts.join(', ')}`;
  return [
    violation({
      kind: 'address-set-mismatch',
      node: place.node.name,
      network: place.network,
      table: 'Address_Set',
      expected: { name: kind, family: `v${family}`, count: wanted.length, missing: missing.slice(0, shown) },
      actual: set === null ? null : { uuid: set.uuid, name: kind, count: actual?.length ?? 0, extra: extra.slice(0, shown) },
      reason: `On ${place.node.name} the address set ${kind} (IPv${family}, network ${place.network}) ${what}. ${meaning[kind]}.`,
      detail: `${kind}|${family}`,
    }),
  ];
}

const shown = 20;

function listed(addresses: readonly string[]): string {
  return addresses.length <= 3 ? addresses.join(' and ') : `${addresses.slice(0, 3).join(', ')} and ${addresses.length - 3} more`;
}
