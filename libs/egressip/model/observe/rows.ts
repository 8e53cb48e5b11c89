/**
 * NAT rows and router policies, reduced to what is compared; whose they are is for `owner.ts`. A SNAT (alone, or with a DNAT) or reroute
 * of a single address that no EgressIP owns is kept too: it can stand in the way of one. Everything else does not concern us.
 * external_port_range and options:stateless are not compared: they follow ovnkube's settings, not the objects.
 */
import type { OvnRow } from '#libs/contracts/ovn-tables.ts';
import { addressKey, type Family, familyOf } from '../../ip/address.ts';
import { parseCidr } from '../../ip/cidr.ts';
import type { Database, Pool, Row } from '../state.ts';
import { nameKey, type RowOwner, rowOwner } from './owner.ts';

export function natRow(database: Database, uuid: string, row: OvnRow<'NAT'>, pool: Pool): Row | null {
  const owner = rowOwner('NAT', row);
  if (owner === null && !translatesSource.includes(row.type)) return null;
  const logical = hostAddress(row.logical_ip);
  if (owner === null && logical === null) return null;
  const flaws: string[] = [];
  if (row.type !== 'snat') flaws.push(`${otherType} ${row.type}`);
  if (logical === null) flaws.push(`logical_ip is ${row.logical_ip}`);
  if (row.match !== '') flaws.push(`${narrowed} ${row.match}`);
  const family = familyFrom(owner?.family ?? null, logical);
  if (owner !== null) flaws.push(...ownerFlaws(owner, row.external_ids, logical, family));
  return {
    ...ownership(owner, pool),
    uuid,
    database,
    role: 'snat',
    family,
    podIP: logical,
    network: 'default',
    external: pool.text(addressKey(row.external_ip)),
    port: row.logical_port === null ? null : pool.text(row.logical_port),
    nexthops: none,
    pktMark: null,
    flaw: flawText(flaws),
    parent: null,
    stamp: 0,
  };
}

const translatesSource = ['snat', 'dnat_and_snat'];

/** Null for a policy that is not one of a pod: a baseline one, or one of another feature. */
export function policyRow(database: Database, uuid: string, row: OvnRow<'Logical_Router_Policy'>, pool: Pool): Row | null {
  const ids = row.external_ids;
  const owner = rowOwner('Logical_Router_Policy', row);
  const priority = owner === null || owner.by === 'object' ? row.priority : owner.priority;
  const role = priority === 100 ? 'reroute' : priority === 95 ? 'mark' : null;
  if (role === null || (role === 'mark' && owner?.by === 'object')) return null;
  const match = parseMatch(row.match, role);
  if (owner === null && (role === 'mark' || match === null || match.rest !== null || row.action !== 'reroute')) return null;
  const flaws: string[] = [];
  if (match === null) flaws.push(`match is ${row.match}`);
  else if (match.rest !== null) flaws.push(`${narrowed} ${match.rest}`);
  if (row.priority !== priority) flaws.push(`priority is ${row.priority}`);
  const action = role === 'reroute' ? 'reroute' : 'allow';
  if (row.action !== action) flaws.push(`action is ${row.action}`);
  if (row.nexthop !== null && row.nexthop !== '') flaws.push(`nexthop is ${row.nexthop}`);
  const podIP = match?.address ?? null;
  const family = familyFrom(owner?.family ?? null, podIP);
  if (owner !== null) flaws.push(...ownerFlaws(owner, ids, podIP, family));
  const nexthops = row.nexthops.map(addressKey).sort();
  return {
    ...ownership(owner, pool),
    uuid,
    database,
    role,
    family,
    podIP,
    network: pool.text(owner?.network ?? 'default'),
    external: null,
    port: null,
    nexthops: nexthops.length === 0 ? none : pool.shared(nexthops.join(' '), nexthops),
    pktMark: row.options['pkt_mark'] === undefined ? null : pool.text(row.options['pkt_mark']),
    flaw: flawText(flaws),
    parent: null,
    stamp: 0,
  };
}

const none: readonly string[] = [];

function ownership(owner: RowOwner | null, pool: Pool): Pick<Row, 'owner' | 'egressIP' | 'podKey'> {
  if (owner === null) return { owner: 'none', egressIP: null, podKey: null };
  return { owner: owner.by, egressIP: pool.text(owner.egressIP), podKey: owner.podKey };
}

/** ovn-kubernetes takes a row for its own only when every external id agrees: one that differs gets a second row beside it. */
function ownerFlaws(owner: RowOwner, ids: Readonly<Record<string, string>>, address: string | null, family: Family): string[] {
  const flaws: string[] = [];
  if (owner.by === 'object') return flaws;
  const name = ids[nameKey];
  if (name !== undefined && name !== owner.text) flaws.push(`its id names ${owner.text}, its name ${name}`);
  const said = ids['ip-family'];
  if (said !== undefined && said !== `ip${family}`) flaws.push(`its ip-family is ${said}`);
  const network = ids['network'];
  if (network !== undefined && network !== owner.network) flaws.push(`its id says network ${owner.network}, its network is ${network}`);
  if (address !== null && familyOf(address) !== family) flaws.push(`its owner is of ip${family}, its address is not`);
  return flaws;
}

function familyFrom(said: Family | null, address: string | null): Family {
  return said ?? (address === null ? 4 : familyOf(address));
}

function flawText(flaws: readonly string[]): string | null {
  return flaws.length === 0 ? null : flaws.join('; ');
}

/** `10.244.1.3` and `10.244.1.3/32`, canonical; null for a network. */
function hostAddress(text: string): string | null {
  const cidr = parseCidr(text);
  return cidr !== null && cidr.prefix === (cidr.family === 4 ? 32 : 128) ? cidr.address : null;
}

/**
 * The pod's address, and what else must hold of a packet. Both forms of the mark's match are in use: the start-up sync writes the one
 * without `pkt.mark == 0`.
 */
function parseMatch(match: string, role: 'reroute' | 'mark'): { readonly address: string; readonly rest: string | null } | null {
  const found = /^ip([46])\.src == (\S+?)(?: && ([^|]+))?$/.exec(match);
  const address = hostAddress(found?.[2] ?? '');
  if (found === null || address === null || String(familyOf(address)) !== found[1]) return null;
  const rest = found[3] ?? null;
  return { address, rest: role === 'mark' && rest === 'pkt.mark == 0' ? null : rest };
}

/** How the flaw of a SNAT begins that is of another type: it translates all the same. */
export const otherType = 'its type is not snat but';

/** How the flaw of a row begins that takes some of the pod's packets and leaves the others to what comes next. */
export const narrowed = 'it only takes packets with';
