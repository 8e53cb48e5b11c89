/**
 * Changes to rows of pods, each with what must be found, by the design's table of kinds. A row says its owner (object,
 * pod, family, network) in its external ids and is the one that must be there; `others` of the same owner in the same
 * database do not exist at a moment that is right, except where two addresses of an object share a database.
 */
import type { Random } from '#libs/runtime/random.ts';
import { added, draw, findingText, type Mutation, type Mutator, moved, otherParents, removed, replaced, rowsAt } from './changes.ts';
import { objectsMatching } from './cluster.ts';
import type { Moment, PodRow, Role } from './pod-rows.ts';

export const podMutators: Readonly<Record<string, Mutator>> = {
  'row removed': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || isOnlyTrace(moment, row)) return null;
    const changes = removed(rowsAt(moment, row.node), row.of, row.router);
    // A row that no router refers to, or a reference to a row that is not there, is no row.
    const part = draw(random, [changes, changes.slice(0, 1), changes.slice(1)]) ?? changes;
    return about(row, `removed (${part.length === 2 ? 'row and reference' : part[0]?.table})`, part, [[missing(row)]]);
  },

  'row doubled': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null) return null;
    const rows = rowsAt(moment, row.node);
    const router = draw(random, [row.router, ...otherParents(rows, row.of, row.router)]) ?? row.router;
    return about(row, `doubled on ${router}`, added(rows, row.of, router, random), [[duplicate(row)]]);
  },

  'second row of the same owner': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null) return null;
    const other =
      row.of.table === 'NAT'
        ? { ...row.of, row: { ...row.of.row, external_ip: foreign(row)[0] ?? '' } }
        : { ...row.of, row: { ...row.of.row, nexthops: foreign(row) } };
    return about(row, 'beside another of its own', added(rowsAt(moment, row.node), other, row.router, random), [[duplicate(row)]]);
  },

  'external address changed': (moment, random) => {
    const row = drawRight(moment, random, 'snat');
    if (row === null || row.of.table !== 'NAT') return null;
    const others = [...foreign(row), ...moment.cluster.list('EgressIP').flatMap(({ egressIPs }) => egressIPs)];
    const to = draw(random, others);
    if (to === null || to === row.of.row.external_ip || isLongForm(to)) return null;
    return about(row, `external_ip ${to}`, replaced(row.of, { external_ip: to }), [[wrong(row)]]);
  },

  /** The owner's row is there with another address. That of another pod may also count as doubled by it: two rows for its address. */
  'pod address changed': (moment, random) => {
    const row = drawRight(moment, random);
    if (row?.legacy) return named(row, 'for an address nobody has', readdressed(row, foreign(row)[0] ?? ''), foreign(row)[0] ?? null);
    const nodeSnats = moment.foreignSnats.map(({ of }) => of.row.logical_ip);
    const to = row && draw(random, [...foreign(row), ...moment.podRows.map(({ podIP }) => podIP), ...nodeSnats]);
    if (row === null || to === null || to === row.podIP) return null;
    const doubled = moment.atAddress(row.node, row.role, row.router, to).map(duplicate);
    return about(row, `for ${to}`, readdressed(row, to), doubled.length > 0 ? [[wrong(row)], [wrong(row), ...doubled]] : [[wrong(row)]]);
  },

  'match changed': (moment, random) => {
    const row = drawRight(moment, random);
    const suffix = draw(random, [' && tcp', ' && ip4.dst == 192.0.2.0/24', ' || ip4.src == 192.0.2.7']);
    if (row === null || suffix === null) return null;
    if (row.of.table === 'NAT') return about(row, 'match', replaced(row.of, { match: suffix.slice(4) }), [[wrong(row)]]);
    const rows = replaced(row.of, { match: `${row.of.row.match}${suffix}` });
    return row.legacy && suffix[1] === '|' ? named(row, `match${suffix}`, rows, null) : about(row, `match${suffix}`, rows, [[wrong(row)]]);
  },

  'port changed': (moment, random) => {
    const row = drawRight(moment, random, 'snat');
    if (row === null || row.of.table !== 'NAT') return null;
    const ports = [
      null,
      'rtoe-GR_nowhere',
      `${row.pod.replace('/', '_')}`,
      ...[...moment.cluster.databases.keys()].map((name) => `k8s-${name}`),
    ];
    const to = ports[Math.floor(random() * ports.length)] ?? null;
    if (to === row.of.row.logical_port) return null;
    return about(row, `logical_port ${to}`, replaced(row.of, { logical_port: to }), [[wrong(row)]]);
  },

  'router changed': (moment, random) => {
    const row = drawRight(moment, random);
    const to = row && draw(random, otherParents(rowsAt(moment, row.node), row.of, row.router));
    if (row === null || to === null) return null;
    return about(row, `moved to ${to}`, moved(rowsAt(moment, row.node), row.of, row.router, to), [[wrong(row)]]);
  },

  'next hop lost': (moment, random) => {
    const row = drawRight(moment, random, 'reroute');
    if (row === null || row.of.table !== 'Logical_Router_Policy') return null;
    const { nexthops } = row.of.row;
    const lost = draw(random, nexthops);
    const left = nexthops.filter((hop) => hop !== lost);
    return lost === null ? null : about(row, `without hop ${lost}`, replaced(row.of, { nexthops: left }), [[wrongHops(row)]]);
  },

  'next hop added or changed': (moment, random) => {
    const row = drawRight(moment, random, 'reroute');
    if (row === null || row.of.table !== 'Logical_Router_Policy') return null;
    const { nexthops } = row.of.row;
    const others = moment.podRows.flatMap(({ of }) => (of.table === 'Logical_Router_Policy' ? of.row.nexthops : []));
    const hop = draw(random, [...foreign(row), ...others]);
    if (hop === null || nexthops.includes(hop)) return null;
    const to = random() < 0.5 ? [...nexthops, hop] : [hop, ...nexthops.slice(1)];
    return about(row, `hops ${to.join(', ')}`, replaced(row.of, { nexthops: to }), [[wrongHops(row)]]);
  },

  /** The set has no order, and an address is the same in any spelling. */
  'written otherwise': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null) return null;
    if (row.of.table === 'NAT') {
      const { external_ip, logical_ip } = row.of.row;
      const columns =
        row.family === 'ip6'
          ? { external_ip: longForm(external_ip), logical_ip: longForm(logical_ip) }
          : { logical_ip: `${logical_ip}/32`, external_port_range: '' };
      return about(row, 'the same in other words', replaced(row.of, columns), [[]]);
    }
    const nexthops = row.of.row.nexthops.map((hop) => (row.family === 'ip6' ? longForm(hop) : hop)).reverse();
    return about(row, 'the same in other words', replaced(row.of, { nexthops }), [[]]);
  },

  /**
   * Releases before mid 2026 do not mark reroutes into the host: what most rows of a database show is its dialect. Where one
   * of several addresses is on a secondary network, the mark is that of the address that came first, so both are right.
   */
  'packet mark changed': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.of.table !== 'Logical_Router_Policy') return null;
    const { pkt_mark: mark, ...rest } = row.of.row.options;
    const options = draw(random, mark === undefined ? [{ ...rest, pkt_mark: '1009' }] : [rest, { ...rest, pkt_mark: '7' }]);
    if (options === null) return null;
    // A single reroute into the host shows what its release writes; with several, the odd one is wrong.
    const alike = moment.podRows.filter(({ node, of }) => node === row.node && hopsOf(of) === hopsOf(row.of));
    const open = row.of.row.nexthops.length > 1 || (alike.length === 1 && options['pkt_mark'] !== '7' && row.role === 'reroute');
    const accepted = open ? [[wrong(row)], []] : [[wrong(row)]];
    return about(row, `options ${JSON.stringify(options)}`, replaced(row.of, { options }), accepted);
  },

  'priority, action or single next hop changed': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.of.table !== 'Logical_Router_Policy') return null;
    const [hop = '192.0.2.7'] = row.of.row.nexthops;
    const columns = draw(random, [{ priority: row.of.row.priority + 1 }, { action: 'drop' }, { nexthop: hop }]);
    // Without ids, the priority is what says that it is one.
    if (row.legacy && columns !== null && 'priority' in columns) {
      return isOnlyTrace(moment, row) ? null : about(row, JSON.stringify(columns), replaced(row.of, columns), [[missing(row)]]);
    }
    return columns && about(row, JSON.stringify(columns), replaced(row.of, columns), [[wrong(row)]]);
  },

  /** The old owner misses its row; the new one has a second where it has one, else one that nothing calls for. */
  'owner changed to another pod': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.legacy || isOnlyTrace(moment, row)) return null;
    const pods = [...moment.cluster.list('Pod').map(({ namespace, name }) => `${namespace}/${name}`), 'nowhere/none-0'];
    const to = draw(random, pods);
    if (to === null || to === row.pod || !isUndisputed(moment, row, to)) return null;
    const own = moment.sameOwner(row.node, row.role, row.egressIP, to, row.family, row.network)[0];
    const found = own === undefined ? stale({ ...row, pod: to }) : duplicate(own);
    return about(row, `owner ${row.egressIP}_${to}`, renamed(row, row.egressIP, to), [[missing(row), found]]);
  },

  /** An object that also selects the pod and calls for a row there serves it in one zone and not in the other. */
  'owner changed to another object': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || isOnlyTrace(moment, row)) return null;
    const to = draw(random, [...moment.cluster.list('EgressIP').map(({ name }) => name), 'no-such-eip']);
    if (to === null || to === row.egressIP) return null;
    const apart = [missing(row), stale({ ...row, egressIP: to })];
    const disputed = matching(moment, row.pod).has(to);
    const home = podOf(moment, row.pod)?.node ?? null;
    const accepted = disputed ? [apart, [disagreement(home, row.pod)]] : [apart];
    return about(row, `owner ${to}_${row.pod}`, renamed(row, to, row.pod), accepted);
  },

  /** The row still does its work. */
  'owner unknown': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.legacy || isOnlyTrace(moment, row)) return null;
    const changes = renamed(row, row.egressIP, 'UNKNOWN/UNKNOWN');
    return about(row, 'owner UNKNOWN/UNKNOWN', changes, [[finding('unresolved-owner', row)]]);
  },

  /** ovn-kubernetes no longer takes it for its own. */
  'owner lost': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || isOnlyTrace(moment, row)) return null;
    const changes = replaced(row.of, { external_ids: {} });
    return about(row, 'without external ids', changes, [[missing(row)]]);
  },

  'name changed, id kept': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.legacy) return null;
    const external_ids = { ...row.of.row.external_ids, 'k8s.ovn.org/name': `${row.egressIP}_nowhere/none-0` };
    return about(row, 'another name beside the same id', replaced(row.of, { external_ids }), [[wrong(row)]]);
  },

  'key of the ids changed, id kept': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.legacy) return null;
    const keys = { 'ip-family': row.family === 'ip4' ? 'ip6' : 'ip4', ...(row.role === 'snat' ? {} : { network: 'elsewhere' }) };
    const [key, value] = draw(random, Object.entries(keys)) ?? [];
    if (key === undefined || value === undefined) return null;
    return about(row, `${key} ${value}`, replaced(row.of, { external_ids: { ...row.of.row.external_ids, [key]: value } }), [[wrong(row)]]);
  },

  /** It does its work, whatever it is called. */
  'owner spelled as before an upgrade': (moment, random) => {
    const row = drawRight(moment, random);
    if (row === null || row.legacy || row.network !== 'default' || isOnlyTrace(moment, row)) return null;
    return about(row, 'by the name alone', replaced(row.of, { external_ids: { name: row.egressIP } }), [[]]);
  },

  /** It follows settings of the node. */
  'port range changed': (moment, random) => {
    const row = drawRight(moment, random, 'snat');
    const range = draw(random, ['', '32768-60999', '1024-65535', 'nonsense']);
    if (row === null || row.of.table !== 'NAT' || range === null) return null;
    return about(row, `external_port_range ${range}`, replaced(row.of, { external_port_range: range }), [[]]);
  },

  /** Where the same owner has a row already it is a second one, else nothing calls for it there. */
  'row of another node copied in': (moment, random) => {
    const row = draw(random, moment.podRows);
    return row && copiedTo(moment, random, row);
  },

  'row of a node that is no more copied in': (moment, random) => {
    const row = draw(random, moment.ghostRows);
    // Its owner may be an object that no longer serves the pod: then the zones would disagree.
    return row === null || isContested(moment, row.pod) ? null : copiedTo(moment, random, row);
  },

  'row of a node that is no more changed': (moment, random) => {
    const row = draw(random, moment.ghostRows);
    if (row === null) return null;
    const rows = rowsAt(moment, row.node);
    const changes = random() < 0.5 ? removed(rows, row.of, row.router) : added(rows, row.of, row.router, random);
    return about(row, 'on a node that is no more', changes, [[]]);
  },

  /** A SNAT of the pod's node address beside the one of the EgressIP (left behind by disable-snat-multiple-gws). */
  'node SNAT beside the egress SNAT': (moment, random) => {
    const row = drawRight(moment, random, 'snat');
    if (row === null || row.of.table !== 'NAT') return null;
    const twin = { ...row.of, row: { ...row.of.row, external_ip: '192.0.2.1', logical_port: null, external_ids: {} } };
    return about(row, 'beside one of the node', added(rowsAt(moment, row.node), twin, row.router, random), [[duplicate(row)]]);
  },

  'node SNAT of a pod changed': (moment, random) => {
    const foreignSnat = draw(random, moment.foreignSnats);
    if (foreignSnat === null) return null;
    const { node, of, router } = foreignSnat;
    const rows = rowsAt(moment, node);
    const twin = added(rows, of, router, random);
    const changes = draw(random, [
      removed(rows, of, router),
      twin,
      replaced(of, { external_ip: '192.0.2.1' }),
      replaced(of, { logical_ip: '192.0.2.7' }),
    ]);
    const podIP = of.row.logical_ip;
    if (changes === null || moment.atAddress(node, 'snat', router, podIP).length > 0) return null;
    const pods = moment.cluster
      .list('Pod')
      .filter((one) => one.node === node && one.ips.includes(podIP) && !/Succeeded|Failed/.test(one.phase));
    // A second one does no harm; without one the pod leaves with its own address.
    const lost = pods.map(({ namespace, name }) =>
      findingText({ kind: 'missing-node-snat', node, table: 'NAT', egressIP: null, pod: `${namespace}/${name}`, podIP, address: null }),
    );
    return { what: `node SNAT ${of.uuid} of ${podIP}`, node, changes, accepted: [changes === twin ? [] : lost] };
  },
};

function copiedTo(moment: Moment, random: Random, row: PodRow): Mutation | null {
  const live = moment.cluster.list('Node').map(({ name }) => name);
  const target = draw(
    random,
    [...moment.cluster.databases.keys()].filter((node) => node !== row.node && live.includes(node)),
  );
  if (target === null) return null;
  const rows = rowsAt(moment, target);
  const routers = otherParents(rows, row.of, null);
  const router = row.role === 'snat' ? `GR_${target}` : row.router;
  if (!routers.includes(router) || isTroubled(moment, target, row.pod)) return null;
  const own = moment.sameOwner(target, row.role, row.egressIP, row.pod, row.family, row.network)[0];
  const found = own === undefined ? stale({ ...row, node: target }) : duplicate(own);
  return { ...about(row, `copied to ${router} of ${target}`, added(rows, row.of, router, random), [[found]]), node: target };
}

/** A row of a pod that nothing is wrong with in that database. */
function drawRight(moment: Moment, random: Random, role: Role | null = null): PodRow | null {
  const row = draw(random, moment.podRows);
  if (row === null || (role !== null && row.role !== role)) return null;
  return isTroubled(moment, row.node, row.pod) ? null : row;
}

function isTroubled(moment: Moment, node: string, pod: string): boolean {
  return moment.before.some((violation) => {
    if (violation.pod === null || `${violation.pod.namespace}/${violation.pod.name}` !== pod) return false;
    return violation.node === node || violation.kind === 'zones-disagree';
  });
}

/** Of a pod that several objects select, nothing would tell which of them served it. */
function isOnlyTrace(moment: Moment, row: PodRow): boolean {
  return matching(moment, row.pod).size > 1 && moment.podRows.filter(({ pod }) => pod === row.pod).length < 2;
}

/** Several objects select it: a further row of one of them may make the zones disagree. */
function isContested(moment: Moment, pod: string): boolean {
  return matching(moment, pod).size > 1;
}

/** Whether it is clear what a row of the object for this pod is there: not where another object serves it. */
function isUndisputed(moment: Moment, { node, egressIP, role }: PodRow, pod: string): boolean {
  if (isTroubled(moment, node, pod)) return false;
  const matched = matching(moment, pod);
  if (!matched.has(egressIP)) return true;
  return !isContested(moment, pod) && moment.podRows.some((row) => row.pod === pod && row.role === role && row.egressIP === egressIP);
}

function matching(moment: Moment, pod: string): Set<string> {
  const object = podOf(moment, pod);
  return object === null ? new Set() : objectsMatching(moment.cluster, object);
}

function podOf({ cluster }: Moment, pod: string) {
  return cluster.list('Pod').find(({ namespace, name }) => `${namespace}/${name}` === pod) ?? null;
}

function renamed(row: PodRow, egressIP: string, pod: string) {
  if (row.legacy) return replaced(row.of, { external_ids: { name: egressIP } });
  const name = `${egressIP}_${pod}`;
  const ids = row.of.row.external_ids;
  const id = (ids['k8s.ovn.org/id'] ?? '').replace(`${row.egressIP}_${row.pod}`, name);
  return replaced(row.of, { external_ids: { ...ids, 'k8s.ovn.org/name': name, 'k8s.ovn.org/id': id } });
}

function readdressed(row: PodRow, to: string) {
  if (row.of.table === 'NAT') return replaced(row.of, { logical_ip: to });
  const ip = to.includes(':') ? 'ip6' : 'ip4';
  return replaced(row.of, { match: row.of.row.match.replace(`${row.family}.src == ${row.podIP}`, `${ip}.src == ${to}`) });
}

/** Addresses that nobody has. */
function foreign({ family }: PodRow): string[] {
  return family === 'ip6' ? ['2001:db8::7'] : ['192.0.2.7'];
}

function isLongForm(address: string): boolean {
  return /(^|:)0[0-9a-f]|:0:0/.test(address);
}

/** All eight groups of an IPv6 address, in capitals. */
function longForm(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(':'));
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array.from({ length: zeros }, () => '0'), ...groups(tail)].join(':').toUpperCase();
}

function hopsOf(of: PodRow['of']): string {
  return of.table === 'Logical_Router_Policy' ? of.row.nexthops.join(' ') : '';
}

function finding(kind: string, { node, role, egressIP, pod, podIP, of }: PodRow): string {
  const table = role === 'snat' ? 'NAT' : 'Logical_Router_Policy';
  return findingText({ kind, node, table, egressIP, pod, podIP, address: of.table === 'NAT' ? of.row.external_ip : null });
}

/** A legacy row that is for another address, or for none that can be read, belongs to no pod any more. */
function named(row: PodRow, what: string, changes: Mutation['changes'], podIP: string | null): Mutation {
  const { node, role, egressIP, of } = row;
  const address = of.table === 'NAT' ? of.row.external_ip : null;
  const table = role === 'snat' ? 'NAT' : 'Logical_Router_Policy';
  const orphan = findingText({ kind: `stale-${role}`, node, table, egressIP, pod: null, podIP, address });
  return about(row, what, changes, [[missing(row), orphan]]);
}

function disagreement(node: string | null, pod: string): string {
  return findingText({ kind: 'zones-disagree', node, table: null, egressIP: null, pod, podIP: null, address: null });
}

const missing = (row: PodRow) => finding(`missing-${row.role}`, row);
const wrong = (row: PodRow) => finding(`wrong-${row.role}`, row);
const wrongHops = (row: PodRow) => finding('wrong-nexthops', row);
const stale = (row: PodRow) => finding(`stale-${row.role}`, row);
/** There is no kind for a second mark policy; it is one that nothing calls for. */
const duplicate = (row: PodRow) => finding(row.role === 'mark' ? 'stale-mark' : `duplicate-${row.role}`, row);

function about(row: PodRow, what: string, changes: Mutation['changes'], accepted: Mutation['accepted']): Mutation {
  const { node, role, egressIP, pod, of } = row;
  return { what: `${role} ${of.uuid} of ${egressIP} for ${pod} on ${node}: ${what}`, node, changes, accepted };
}
