/** Rows as EgressIPs make them, many of them, in a database that has none: a router, SNATs and reroute policies. */
import type { Ovsdb } from './ovsdb.ts';

const perTransaction = 500;

export function snatRow(index: number) {
  return { type: 'snat', external_ip: '192.168.126.101', logical_ip: podAddress(index), logical_port: 'k8s-worker-1', ...owner(index, '') };
}

export function rerouteRow(index: number) {
  const nexthops = ['set', ['100.64.0.2', '100.88.0.3']];
  return { priority: 100, action: 'reroute', match: `ip4.src == ${podAddress(index)}`, nexthops, ...owner(index, '100:') };
}

/** `count` SNATs and `count` reroute policies on the router GR. */
export async function egressRows(server: Ovsdb, count: number): Promise<void> {
  await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR' } }]);
  for (let from = 0; from < count; from += perTransaction) {
    const indexes = Array.from({ length: Math.min(perTransaction, count - from) }, (_, offset) => from + offset);
    const named = (prefix: string) => ['set', indexes.map((index) => ['named-uuid', `${prefix}${index}`])];
    await server.transact([
      ...indexes.map((index) => ({ op: 'insert', table: 'NAT', 'uuid-name': `n${index}`, row: snatRow(index) })),
      ...indexes.map((index) => ({ op: 'insert', table: 'Logical_Router_Policy', 'uuid-name': `p${index}`, row: rerouteRow(index) })),
      {
        op: 'mutate',
        table: 'Logical_Router',
        where: [['name', '==', 'GR']],
        mutations: [
          ['nat', 'insert', named('n')],
          ['policies', 'insert', named('p')],
        ],
      },
    ]);
  }
}

function podAddress(index: number): string {
  return `10.${128 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
}

function owner(index: number, priority: string) {
  const pod = `eip-1_ns-${index % 7}/pod-${index}`;
  return {
    external_ids: [
      'map',
      [
        ['ip-family', 'ip4'],
        ['k8s.ovn.org/id', `default-network-controller:EgressIP:${priority}${pod}:ip4:default`],
        ['k8s.ovn.org/name', pod],
        ['k8s.ovn.org/owner-controller', 'default-network-controller'],
        ['k8s.ovn.org/owner-type', 'EgressIP'],
        ['network', 'default'],
      ],
    ],
  };
}
