/** The priority-102 policies that keep traffic off the egress path (ovn-kubernetes InitClusterEgressPolicies). */
import type { FindingKind, Violation } from '#libs/contracts/findings.ts';
import { type Family, familyOf } from '../../ip/address.ts';
import { parseCidr } from '../../ip/cidr.ts';
import { clusterRouter, joinPort } from '../names.ts';
import { expects, shows } from '../observe/dialect.ts';
import { networkOfIds, policyName, subnetPair } from '../observe/evidence.ts';
import { ownerTypeKey } from '../observe/owner.ts';
import type { State, WholeRow } from '../state.ts';
import { violation } from '../tell/violation.ts';
import { replyQoS } from './baseline-rows.ts';
import { familiesOf, type NetworkPlace } from './network-place.ts';
import { type SetKind, setNames } from './set-names.ts';

type PolicyRow = WholeRow<'Logical_Router_Policy'>;

interface Wanted {
  readonly name: string;
  readonly family: 'ip4' | 'ip6' | 'ip';
  /** Any of these; the first is shown. */
  readonly matches: readonly string[];
  readonly mark: string | null;
}

const replyPolicy = 'EIP-No-Reroute-reply-traffic';

const meaning: Readonly<Record<string, string>> = {
  'EIP-No-Reroute-Pod-To-Pod': 'traffic between pods would be sent to the egress node',
  'EIP-No-Reroute-Pod-To-Join': 'traffic to services and gateways would be sent to the egress node',
  'EIP-No-Reroute-Pod-To-Node': 'traffic to nodes would leave with the egress address',
  'EIP-No-Reroute-Pod-To-CDN-Svc': 'traffic to services of the default network would be sent to the egress node',
  [replyPolicy]: 'replies of served pods would be sent to the egress node',
};

export function judgePolicies(state: State, place: NetworkPlace): Violation[] {
  const wanted = wantedPolicies(state, place);
  const left = new Set(actualPolicies(place));
  const missing: Wanted[] = [];
  for (const policy of wanted) {
    const found = [...left].find((row) => isRight(policy, row, place));
    if (found === undefined) missing.push(policy);
    else left.delete(found);
  }
  const violations: Violation[] = [];
  for (const policy of missing) {
    const found = [...left].find((row) => isMeant(policy, row));
    if (found !== undefined) left.delete(found);
    violations.push(report(place, policy, found ?? null));
  }
  for (const row of left) {
    const twin = wanted.find((policy) => policy.matches.includes(row.row.match));
    if (twin !== undefined || isUncalledFor(place, row)) violations.push(reportSuperfluous(place, row, twin !== undefined));
  }
  return violations;
}

function wantedPolicies(state: State, place: NetworkPlace): Wanted[] {
  const { network, subnets } = place;
  // Of a user-defined network, only rows that its release is seen to write.
  const isWritten = (name: string) => network === 'default' || expects(state, place.database, network, name);
  const wanted: Wanted[] = [];
  const families = familiesOf(subnets);
  for (const family of families) {
    const ip = `ip${family}` as const;
    const own = subnets.filter((subnet) => familyOf(subnet) === family);
    const crosses = writesCrossPairs(state, place, own);
    const pairs = own.flatMap((a) => own.filter((b) => a === b || crosses).map((b) => [a, b] as const));
    if (isWritten('EIP-No-Reroute-Pod-To-Pod')) wanted.push(...pairs.map(([a, b]) => pairPolicy('EIP-No-Reroute-Pod-To-Pod', ip, a, b)));
    const join = joinSubnet(place, family);
    if (join !== null && isWritten('EIP-No-Reroute-Pod-To-Join'))
      wanted.push(...own.map((a) => pairPolicy('EIP-No-Reroute-Pod-To-Join', ip, a, join)));
    if (isWritten('EIP-No-Reroute-Pod-To-Node'))
      wanted.push({ name: 'EIP-No-Reroute-Pod-To-Node', family: ip, matches: servedTo(place, family, 'node-ips'), mark: '1008' });
    if (network !== 'default' && isWritten('EIP-No-Reroute-Pod-To-CDN-Svc')) {
      const matches = servedTo(place, family, 'udn-enabled-svc-cluster-ips');
      wanted.push({ name: 'EIP-No-Reroute-Pod-To-CDN-Svc', family: ip, matches, mark: null });
    }
  }
  if (families.length > 0 && keepsReplies(state, place)) {
    wanted.push({ name: replyPolicy, family: 'ip', matches: ['pkt.mark == 42'], mark: null });
  }
  return wanted;
}

/** Policy and QoS row came together; releases with database ids always write the policy. */
function keepsReplies(state: State, { database, network }: NetworkPlace): boolean {
  if (network === 'default' && database.evidence.release === 'ids') return true;
  const names = [replyPolicy, replyQoS];
  if (!names.some((name) => shows(database, network, name)) && database.evidence.release === 'names') return false;
  return names.some((name) => expects(state, database, network, name));
}

/** Since December 2025: all of them or none. With half of them, the other databases say which are odd. */
function writesCrossPairs(state: State, { database, network }: NetworkPlace, own: readonly string[]): boolean {
  if (own.length < 2 || !shows(database, network, 'cross-pairs')) return false;
  const pairs = new Set<string>();
  for (const { row } of database.policies.values()) {
    const pair = networkOfIds(row.external_ids) === network ? subnetPair(row.match) : null;
    if (pair !== null && pair[0] !== pair[1] && pair.every((subnet) => own.includes(subnet))) pairs.add(row.match);
  }
  const all = own.length * (own.length - 1);
  return pairs.size * 2 > all || (pairs.size > 0 && expects(state, database, network, 'cross-pairs'));
}

/** From the pods that egress objects or services serve to the addresses of a set, by the names that set may have. */
function servedTo({ database, network }: NetworkPlace, family: Family, target: SetKind): string[] {
  const served = setNames(database, 'egressip-served-pods', family, network);
  const services = setNames(database, 'egresssvc-served-pods', family, 'default');
  const targets = setNames(database, target, family, 'default');
  return served.flatMap((a) =>
    services.flatMap((b) => targets.map((c) => `(ip${family}.src == $${a} || ip${family}.src == $${b}) && ip${family}.dst == $${c}`)),
  );
}

function pairPolicy(name: string, ip: 'ip4' | 'ip6', source: string, target: string): Wanted {
  return { name, family: ip, matches: [`${ip}.src == ${source} && ${ip}.dst == ${target}`], mark: null };
}

/** Always that of the default network, also for user-defined ones. */
function joinSubnet({ database }: NetworkPlace, family: Family): string | null {
  for (const network of database.portByName.get(joinPort(clusterRouter())) ?? []) {
    const cidr = parseCidr(network);
    if (cidr?.family === family) return cidr.network;
  }
  return null;
}

function actualPolicies({ database, network, router }: NetworkPlace): PolicyRow[] {
  const rows = [...database.policies.values()].filter(({ row, parent }) => {
    if (parent === null || networkOfIds(row.external_ids) !== network) return false;
    return row.external_ids[ownerTypeKey] === 'EgressIP' || (parent === router && row.external_ids[ownerTypeKey] === undefined);
  });
  return rows.sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}

function isRight(policy: Wanted, { row, parent }: PolicyRow, place: NetworkPlace): boolean {
  const match = canonicalMatch(row.match);
  return (
    parent === place.router &&
    row.priority === 102 &&
    row.action === 'allow' &&
    policy.matches.includes(match) &&
    (row.options['pkt_mark'] ?? null) === policy.mark &&
    (row.external_ids[ownerTypeKey] === undefined || policyName(row) === policy.name)
  );
}

/** The row that was meant to be it: of the same name and family, or with its match. */
function isMeant(policy: Wanted, { row }: PolicyRow): boolean {
  if (policy.matches.includes(canonicalMatch(row.match))) return true;
  return policyName(row) === policy.name && (row.external_ids['ip-family'] ?? policy.family) === policy.family;
}

function canonicalMatch(match: string): string {
  const pair = subnetPair(match);
  return pair === null ? match : `${match.slice(0, 3)}.src == ${pair[0]} && ${match.slice(0, 3)}.dst == ${pair[1]}`;
}

/** A row of ours that nothing wants. Rows between two subnets of the cluster are harmless, those of newer features not ours to judge. */
function isUncalledFor({ subnets, database }: NetworkPlace, { row }: PolicyRow): boolean {
  if (row.external_ids[ownerTypeKey] !== 'EgressIP') return false;
  const name = policyName(row);
  if (name === null || !Object.hasOwn(meaning, name)) return false;
  // Without the port nobody knows the join subnet.
  if (name === 'EIP-No-Reroute-Pod-To-Join' && !database.portByName.has(joinPort(clusterRouter()))) return false;
  const pair = subnetPair(row.match);
  const between = pair?.every((subnet) => subnets.includes(subnet)) === true;
  const harmless = (between && pair?.[0] !== pair?.[1]) || row.match === 'pkt.mark == 42';
  return !(harmless && row.priority === 102 && row.action === 'allow');
}

function report(place: NetworkPlace, policy: Wanted, found: PolicyRow | null): Violation {
  const kind: FindingKind = found === null ? 'missing-baseline' : 'wrong-baseline';
  const { name } = place.node;
  const what = `the policy ${policy.name} (${policy.family}) of network ${place.network}`;
  const effect = meaning[policy.name] ?? 'traffic may be rerouted that must not';
  const reason = found === null ? `${name} lacks ${what}: ${effect}.` : `On ${name} ${what} is wrong: ${effect}.`;
  return violation({
    ...common(place),
    kind,
    expected: { router: place.router, priority: 102, action: 'allow', match: policy.matches[0] ?? '', ...markOf(policy.mark) },
    actual: found === null ? null : evidence(found),
    reason,
    detail: `${policy.name}|${policy.family}|${policy.matches[0]}`,
  });
}

function reportSuperfluous(place: NetworkPlace, row: PolicyRow, twice: boolean): Violation {
  const name = policyName(row.row) ?? 'a policy of priority 102';
  const reason = twice
    ? `${place.node.name} has ${name} more than once.`
    : `${place.node.name} has ${name} with a match that nothing calls for: ${row.row.match}.`;
  return violation({
    ...common(place),
    kind: 'wrong-baseline',
    actual: evidence(row),
    reason,
    detail: `${name}|superfluous|${row.row.match}`,
  });
}

function common(place: NetworkPlace) {
  return { node: place.node.name, network: place.network, table: 'Logical_Router_Policy' } as const;
}

function markOf(mark: string | null): { pkt_mark?: string } {
  return mark === null ? {} : { pkt_mark: mark };
}

function evidence({ uuid, row, parent }: PolicyRow) {
  return { uuid, router: parent, priority: row.priority, action: row.action, match: row.match, ...markOf(row.options['pkt_mark'] ?? null) };
}
