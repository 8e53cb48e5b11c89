/** The served pods of a node (all addresses of its pods that some object serves) and the addresses of all nodes. */
import type { Violation } from '#libs/contracts/findings.ts';
import { addressKey, type Family, familyOf } from '../../ip/address.ts';
import { contains, parseCidr } from '../../ip/cidr.ts';
import { expects } from '../observe/dialect.ts';
import type { Database, State } from '../state.ts';
import { violation } from '../tell/violation.ts';
import { familiesOf, type NetworkPlace } from './network-place.ts';
import { type Addresses, servedAddresses } from './served.ts';
import { findSet, type SetKind } from './set-names.ts';

/** `isOpen`: whether an address that no pod is known to call for may be of one of which that is not known. */
export function judgeAddressSets(state: State, place: NetworkPlace, isOpen: (address: string) => boolean): Violation[] {
  const { network } = place;
  if (network !== 'default' && !expects(state, place.database, network, 'egressip-served-pods')) return [];
  const families = familiesOf(place.subnets);
  const served = servedAddresses(place.database, network);
  const violations: Violation[] = [];
  for (const family of families) {
    const wanted = families.length === 1 ? served : new Set([...served.keys()].filter((address) => familyOf(address) === family));
    violations.push(...compare(place, 'egressip-served-pods', family, wanted, isOpen));
    if (network === 'default' && state.nodeAddresses !== null)
      violations.push(...compare(place, 'node-ips', family, state.nodeAddresses[family], () => false));
  }
  return violations;
}

/**
 * Release 1.0 never takes an address out of the set when its EgressIP is deleted before the pod. That harms only a later pod with
 * that address: its traffic to nodes is treated as that of a served one.
 */
export function leftovers(database: Database, family: Family): string[] {
  const set = database.evidence.release === 'names' ? findSet(database, 'egressip-served-pods', family, 'default') : null;
  if (set === null) return [];
  const subnets = [...database.hosted].flatMap((node) => node.facts.subnets.map(parseCidr)).filter((cidr) => cidr !== null);
  const served = servedAddresses(database, 'default');
  return set.row.addresses
    .map(addressKey)
    .filter((address) => !served.has(address) && subnets.some((subnet) => contains(subnet, address)))
    .sort();
}

/** All addresses of all nodes; null when one does not say its own. */
export function allNodeAddresses(state: State): State['nodeAddresses'] {
  const all = new Set<string>();
  for (const node of state.nodes.values()) {
    if (node.object === null) continue;
    if (node.facts.hostCidrs === null) {
      if (node.object.outsideOvn === true) continue;
      return null;
    }
    for (const cidr of node.facts.hostCidrs) all.add(cidr.address);
  }
  const of = (family: Family) => new Set([...all].filter((address) => familyOf(address) === family));
  return { 4: of(4), 6: of(6) };
}

export function hostAddresses(state: State): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of state.nodes.values()) {
    for (const { address } of node.object === null ? [] : (node.facts.hostCidrs ?? [])) {
      const other = found.get(address);
      if (other === undefined || node.name < other) found.set(address, node.name);
    }
  }
  return found;
}

const meaning: Readonly<Record<JudgedSet, { readonly lacks: string; readonly extra: string }>> = {
  'egressip-served-pods': {
    lacks: 'Traffic of a served pod that is not in it to other nodes leaves with the egress address, and its replies may be rerouted.',
    extra: 'A pod with an address that should not be in it is treated as served on its way to other nodes.',
  },
  'node-ips': {
    lacks: 'Traffic of served pods to a node address that is not in it leaves with the egress address.',
    extra: 'Traffic of served pods to an address that no node has does not take the egress path.',
  },
};

type JudgedSet = Extract<SetKind, 'egressip-served-pods' | 'node-ips'>;

function compare(
  place: NetworkPlace,
  kind: JudgedSet,
  family: Family,
  wanted: Addresses,
  isOpen: (address: string) => boolean,
): Violation[] {
  const set = findSet(place.database, kind, family, place.network);
  const actual = new Set(set?.row.addresses.map(addressKey));
  if (set !== null && actual.size === wanted.size && wanted.keys().every((address) => actual.has(address))) return [];
  const missing = [...wanted.keys()].filter((address) => !actual.has(address)).sort();
  const left = new Set(kind === 'egressip-served-pods' && place.network === 'default' ? leftovers(place.database, family) : []);
  const extra = [...actual].filter((address) => !wanted.has(address) && !left.has(address) && !isOpen(address)).sort();
  if (set !== null && missing.length + extra.length === 0) return [];
  const parts = [
    ...(missing.length > 0 ? [`it lacks ${listed(missing)}`] : []),
    ...(extra.length > 0 ? [`it has ${listed(extra)} too many`] : []),
  ];
  const what = set === null ? 'does not exist' : `differs: ${parts.join(', ')}`;
  const { lacks, extra: surplus } = meaning[kind];
  const effects = [...(set === null || missing.length > 0 ? [lacks] : []), ...(extra.length > 0 ? [surplus] : [])];
  return [
    violation({
      kind: 'address-set-mismatch',
      node: place.node.name,
      network: place.network,
      table: 'Address_Set',
      expected: { name: kind, family: `v${family}`, count: wanted.size, missing: missing.slice(0, shown) },
      actual: set === null ? null : { uuid: set.uuid, name: kind, count: actual.size, extra: extra.slice(0, shown) },
      reason: `On ${place.node.name} the address set ${kind} (IPv${family}, network ${place.network}) ${what}. ${effects.join(' ')}`,
      detail: `${kind}|${family}`,
    }),
  ];
}

const shown = 20;

export function listed(addresses: readonly string[]): string {
  return addresses.length <= 3 ? addresses.join(' and ') : `${addresses.slice(0, 3).join(', ')} and ${addresses.length - 3} more`;
}
