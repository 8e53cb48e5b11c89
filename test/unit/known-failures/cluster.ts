/** Four nodes with databases, the pods web/0 on worker-1 to web/3 on worker-4, and rows added by hand. */
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import {
  addDatabase,
  createWorld,
  egressIP,
  namespace,
  nat,
  natIds,
  node,
  pod,
  policyIds,
  reroute,
  serve,
  type World,
} from '../../kit/world.ts';

/** worker-3 and worker-4 also have a secondary network, 10.10.10.0/24. */
export const nodeAddresses = ['172.18.0.11', '172.18.0.12', '172.18.0.13', '172.18.0.14', '10.10.10.3', '10.10.10.4'];
export const podIP = (number: number) => `10.${127 + number}.0.5`;

export function cluster(): World {
  const world = createWorld();
  for (const number of [1, 2, 3, 4]) {
    const secondary = number > 2 ? [`10.10.10.${number}/24`] : [];
    world.put(node(number, { hostCidrs: [`172.18.0.1${number}/16`, ...secondary] }));
    addDatabase(world, number, nodeAddresses);
  }
  world.put(namespace('web', { team: 'web' }));
  for (const number of [1, 2, 3, 4]) world.put(pod(`web/${number - 1}`, `worker-${number}`, podIP(number)));
  return world;
}

export type Item = readonly [node: number, address: string];

/** An object over namespace web with these status items. */
export function assign(world: World, name: string, items: readonly Item[], changes: Partial<EgressIPObject> = {}): void {
  world.put(
    egressIP(
      name,
      { team: 'web' },
      items.map(([number, address]) => [`worker-${number}`, address] as const),
      changes,
    ),
  );
}

export function snat(world: World, number: number, address: string, owner: string, ip: string, port = `k8s-worker-${number}`): void {
  const [name = '', key = ''] = owner.split('_');
  world.add(`worker-${number}`, `GR_worker-${number}`, 'NAT', nat(address, ip, port, natIds(name, key)));
}

export function policy(world: World, number: number, hops: string[], owner: string, ip: string, mark: string | null = null): void {
  const options: Record<string, string> = mark === null ? {} : { pkt_mark: mark };
  world.add(
    `worker-${number}`,
    'ovn_cluster_router',
    'Logical_Router_Policy',
    reroute(ip, hops, policyIds(100, owner, ip.includes(':') ? 'ip6' : 'ip4'), options),
  );
}

export const transit = (number: number) => `100.88.0.${number}`;
export const join = (number: number) => `100.64.0.${number}`;
export const management = (number: number) => `10.${127 + number}.0.2`;

export function serveAll(world: World): void {
  for (const number of [1, 2, 3, 4]) serve(world, `worker-${number}`, [podIP(number)]);
}

/** All rows of an object over the four pods, with addresses on the primary network, right. */
export function right(world: World, name: string, items: readonly Item[]): World {
  assign(world, name, items);
  for (const number of [1, 2, 3, 4]) {
    const owner = `${name}_web/${number - 1}`;
    for (const [at, address] of items) snat(world, at, address, owner, podIP(number));
    policy(
      world,
      number,
      items.map(([at]) => (at === number ? join(at) : transit(at))),
      owner,
      podIP(number),
    );
  }
  serveAll(world);
  return world;
}

/** `kind node pod`, of a model that sees the cluster for the first time. */
export function found(world: World): string[] {
  const model = createModel();
  for (const input of world.snapshots()) model.apply(input);
  return [...model.violations()].map((violation) => `${violation.kind} ${violation.node} ${violation.pod?.name ?? '-'}`).sort();
}
