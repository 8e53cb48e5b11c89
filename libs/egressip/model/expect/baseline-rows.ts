/** The QoS row that marks replies of served pods, and the source route that takes their traffic to the gateway. */
import type { Violation } from '#libs/contracts/findings.ts';
import { addressKey, type Family, familyOf } from '../../ip/address.ts';
import { parseCidr } from '../../ip/cidr.ts';
import { gatewayRouter, joinPort, networkPrefix } from '../names.ts';
import { expects } from '../observe/dialect.ts';
import { networkOfIds } from '../observe/evidence.ts';
import { portAddress } from '../observe/nodes.ts';
import { nameKey, ownerTypeKey } from '../observe/owner.ts';
import type { State, WholeRow } from '../state.ts';
import { violation } from '../tell/violation.ts';
import { familiesOf, type NetworkPlace } from './network-place.ts';
import { setNames } from './set-names.ts';

export const replyQoS = 'EgressIP-Mark-Reply-Traffic';

export function judgeQoS(state: State, place: NetworkPlace): Violation[] {
  const { database, network, switches } = place;
  const left = [...database.qos.values()]
    .filter(
      ({ row, parent }) => parent !== null && row.external_ids[ownerTypeKey] === 'EgressIP' && networkOfIds(row.external_ids) === network,
    )
    .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  const violations: Violation[] = [];
  // Releases with database ids always write it; before them, the schema may not have its action.
  const isWritten = (network === 'default' && database.evidence.release === 'ids') || expects(state, database, network, replyQoS);
  if (!isWritten) return violations;
  const take = (test: (row: WholeRow<'QoS'>) => boolean) => {
    const index = left.findIndex(test);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  const wanted = switches.flatMap((name) => familiesOf(place.subnets).map((family) => ({ name, family })));
  const missing = wanted.filter(({ name, family }) => {
    const matches = setNames(database, 'egressip-served-pods', family, network).map(
      (set) => `ip${family}.src == $${set} && ct.trk && ct.rpl`,
    );
    return take(({ row, parent }) => parent === name && matches.includes(row.match) && isMark(row)) === null;
  });
  for (const { name, family } of missing) {
    const found = take(({ row }) => (row.external_ids['ip-family'] ?? `ip${family}`) === `ip${family}`);
    const [set] = setNames(database, 'egressip-served-pods', family, network);
    const where = `the QoS row ${replyQoS} (ip${family}) of network ${network} on switch ${name}`;
    violations.push(
      violation({
        ...common(place, 'QoS'),
        kind: found === null ? 'missing-baseline' : 'wrong-baseline',
        expected: {
          switch: name,
          priority: 103,
          direction: 'from-lport',
          action: { mark: '42' },
          match: `ip${family}.src == $${set} && ct.trk && ct.rpl`,
        },
        actual: found === null ? null : qosEvidence(found),
        reason: `${place.node.name}: ${where} ${found === null ? 'does not exist' : 'has wrong content'}. Replies of served pods to connections from outside may be sent to the egress node.`,
        detail: `${name}|${family}`,
      }),
    );
  }
  for (const row of left) {
    const reason = `${place.node.name} has a QoS row that no EgressIP needs (${row.row.external_ids[nameKey] ?? 'without a name'}), on switch ${row.parent}.`;
    violations.push(
      violation({
        ...common(place, 'QoS'),
        kind: 'wrong-baseline',
        actual: qosEvidence(row),
        reason,
        detail: `superfluous|${row.parent}|${row.row.match}`,
      }),
    );
  }
  return violations;
}

function isMark(row: WholeRow<'QoS'>['row']): boolean {
  return row.priority === 103 && row.direction === 'from-lport' && row.action['mark'] === '42' && row.external_ids[nameKey] === replyQoS;
}

function qosEvidence({ uuid, row, parent }: WholeRow<'QoS'>) {
  return { uuid, switch: parent, priority: row.priority, direction: row.direction, action: row.action, match: row.match };
}

/** With interconnect only: one per cluster subnet, to the node's own gateway router. */
export function judgeSourceRoutes(state: State, place: NetworkPlace): Violation[] {
  const { database, node, router, network, subnets } = place;
  if (database.hosted.size !== 1 || !routesBySource(state, place)) return [];
  const own = network === 'default' ? node.facts.subnets : networkSubnets(place);
  const rows = [...database.routes.values()].filter(({ parent }) => parent === router).sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  const prefixOf = (row: WholeRow<'Logical_Router_Static_Route'>) => parseCidr(row.row.ip_prefix)?.network ?? row.row.ip_prefix;
  const left = new Set(
    rows.filter((row) => (row.row.policy === 'src-ip' ? !own.includes(prefixOf(row)) : subnets.includes(prefixOf(row)))),
  );
  const violations: Violation[] = [];
  const missing: { readonly subnet: string; readonly hop: string }[] = [];
  for (const subnet of subnets) {
    const hop = gatewayAddress(place, familyOf(subnet));
    if (hop === null) continue;
    const found = [...left].find((row) => row.row.policy === 'src-ip' && prefixOf(row) === subnet && addressKey(row.row.nexthop) === hop);
    if (found === undefined) missing.push({ subnet, hop });
    else left.delete(found);
  }
  for (const { subnet, hop } of missing) {
    const found = [...left].find((row) => prefixOf(row) === subnet) ?? [...left].find((row) => addressKey(row.row.nexthop) === hop) ?? null;
    if (found !== null) left.delete(found);
    violations.push(
      violation({
        ...common(place, 'Logical_Router_Static_Route'),
        kind: found === null ? 'missing-baseline' : 'wrong-baseline',
        expected: { router, ip_prefix: subnet, nexthop: hop, policy: 'src-ip' },
        actual: found === null ? null : routeEvidence(found),
        reason: `${node.name} ${found === null ? 'lacks' : 'has, with wrong content,'} the source route of ${subnet} to its gateway router (${hop}). Egress traffic of pods on other nodes does not leave there.`,
        detail: subnet,
      }),
    );
  }
  for (const row of left) {
    if (row.row.policy !== 'src-ip' || !subnets.includes(prefixOf(row))) continue;
    const reason = `${node.name} has a second source route for ${prefixOf(row)}, to ${row.row.nexthop}: part of the egress traffic takes it.`;
    violations.push(
      violation({
        ...common(place, 'Logical_Router_Static_Route'),
        kind: 'wrong-baseline',
        actual: routeEvidence(row),
        reason,
        detail: `superfluous|${prefixOf(row)}|${row.row.nexthop}`,
      }),
    );
  }
  return violations;
}

/** Releases with database ids write them wherever nodes meet at a transit switch. */
function routesBySource(state: State, { database, node, network }: NetworkPlace): boolean {
  const interconnect =
    network === 'default' && database.evidence.release === 'ids' && (node.facts.transit[4] ?? node.facts.transit[6]) !== null;
  return interconnect || expects(state, database, network, 'source-route');
}

/** Of the node's gateway router on the join network. */
function gatewayAddress({ database, node, network }: NetworkPlace, family: Family): string | null {
  if (network === 'default') return node.facts.join[family];
  return portAddress(database, joinPort(gatewayRouter(node.name, networkPrefix(network))), family);
}

/** The node's part of a user-defined network has a route of its own, which is not one of ours. */
function networkSubnets({ node, network }: NetworkPlace): string[] {
  return (node.object?.subnets[network] ?? []).map((text) => parseCidr(text)?.network ?? text);
}

function routeEvidence({ uuid, row, parent }: WholeRow<'Logical_Router_Static_Route'>) {
  return { uuid, router: parent, ip_prefix: row.ip_prefix, nexthop: row.nexthop, policy: row.policy };
}

function common(place: NetworkPlace, table: string) {
  return { node: place.node.name, network: place.network, table };
}
