/**
 * The simulated controllers, given the objects of a recording, write the rows the real ones wrote: the rows of the
 * simulator are true, not merely agreed upon.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createTableStore, type TableUpdates } from '#libs/ovsdb/updates.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Cluster, createCluster } from '../../../services/simulator/control/cluster.ts';
import { type KubeObject, keyOf, type ResourceName } from '../../../services/simulator/kube/resources.ts';
import { rowsOf } from './model-feed.ts';
import { createVirtualClock } from './virtual-clock.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(process.env.EGRESSIP_SHARED ?? join(root, '..', 'shared'), 'recordings');
const present = existsSync(folder);

interface Line {
  readonly src: string;
  readonly kind?: string;
  readonly type: string;
  readonly node?: string;
  readonly items?: readonly KubeObject[];
  readonly object?: KubeObject;
  readonly updates?: TableUpdates;
}

const resourceOf: Readonly<Record<string, ResourceName>> = { Node: 'nodes', Namespace: 'namespaces', Pod: 'pods', EgressIP: 'egressips' };

/** The objects and the rows at the end of a recording. */
function endOf(name: string) {
  const objects = new Map<string, Map<string, KubeObject>>(Object.keys(resourceOf).map((kind) => [kind, new Map()]));
  const databases = new Map<string, ReturnType<typeof createTableStore>>();
  const text = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`))).toString('utf8');
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const { src, kind = '', type, node = '', items = [], object, updates = {} } = JSON.parse(line) as Line;
    if (src === 'k8s') {
      const table = objects.get(kind);
      if (type === 'LIST') table?.clear();
      for (const each of [...items, ...(object === undefined ? [] : [object])]) {
        if (type === 'DELETED') table?.delete(keyOf(each));
        else table?.set(keyOf(each), each);
      }
    } else if (src === 'ovn' && type !== 'disconnected') {
      const store = databases.get(node) ?? createTableStore();
      databases.set(node, store);
      if (type === 'initial') store.applyInitial(updates);
      else store.applyUpdate3(updates);
    }
  }
  return { objects, rows: new Map([...databases].map(([node, store]) => [node, store.rows()])) };
}

function simulate(objects: ReturnType<typeof endOf>['objects'], clusterSubnets: readonly string[], snatPerPod: boolean): Cluster {
  const cluster = createCluster({ clock: createVirtualClock(0), random: seededRandom(1), clusterSubnets, snatPerPod, manageStatus: false });
  for (const [kind, table] of objects) for (const object of table.values()) cluster.store.create(resourceOf[kind] ?? 'pods', object);
  for (const controller of cluster.controllers.values()) controller.settle();
  return cluster;
}

/** The rows EgressIP is made of, with the router or switch they hang on, one line each. */
function described(rows: readonly RowChange[]): string[] {
  const parents = new Map<string, string>();
  for (const change of rows) {
    if (change.row === null) continue;
    if (change.table === 'Logical_Router')
      for (const uuid of [...change.row.nat, ...change.row.policies, ...change.row.static_routes]) parents.set(uuid, change.row.name);
    if (change.table === 'Logical_Switch') for (const uuid of change.row.qos_rules) parents.set(uuid, change.row.name);
  }
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort());
  return rows
    .flatMap((change): string[] => {
      const on = parents.get(change.uuid);
      switch (change.row === null ? '' : change.table) {
        case 'NAT': {
          const row = change.row as Extract<RowChange, { table: 'NAT' }>['row'];
          return row === null
            ? []
            : [
                `NAT ${on} ${row.type} ${row.external_ip} <- ${row.logical_ip} ${row.logical_port} ${row.external_port_range} ${sorted(row.options)} ${sorted(row.external_ids)}`,
              ];
        }
        case 'Logical_Router_Policy': {
          const row = change.row as Extract<RowChange, { table: 'Logical_Router_Policy' }>['row'];
          return row === null || row.priority === 1004
            ? []
            : [
                `LRP ${on} ${row.priority} ${row.match} ${row.action} ${[...row.nexthops].sort()} ${row.nexthop} ${sorted(row.options)} ${sorted(row.external_ids)}`,
              ];
        }
        case 'QoS': {
          const row = change.row as Extract<RowChange, { table: 'QoS' }>['row'];
          return row === null
            ? []
            : [`QoS ${on} ${row.priority} ${row.direction} ${row.match} ${sorted(row.action)} ${sorted(row.external_ids)}`];
        }
        case 'Address_Set': {
          const row = change.row as Extract<RowChange, { table: 'Address_Set' }>['row'];
          return row === null ? [] : [`SET ${row.name} ${[...row.addresses].sort()} ${sorted(row.external_ids)}`];
        }
        case 'Logical_Router_Static_Route': {
          const row = change.row as Extract<RowChange, { table: 'Logical_Router_Static_Route' }>['row'];
          return row?.policy === 'src-ip' ? [`ROUTE ${on} ${row.ip_prefix} via ${row.nexthop}`] : [];
        }
        default:
          return [];
      }
    })
    .sort();
}

const cases: readonly [string, readonly string[], boolean][] = [
  ['basic-lifecycle', ['10.128.0.0/14'], false],
  ['secondary-network', ['10.128.0.0/14'], false],
  ['dual-stack', ['10.128.0.0/14', 'fd01::/48'], false],
  ['snat-per-pod', ['10.128.0.0/14'], true],
  ['scale-10x200', ['10.128.0.0/14'], false],
  ['churn-a', ['10.128.0.0/14'], false],
  ['churn-b', ['10.128.0.0/14'], false],
];

describe.skipIf(!present)(`against the recordings${present ? '' : ' (left out: the shared recordings are not here)'}`, () => {
  it.each(cases)('%s: the same objects lead to the same rows in every database', (name, clusterSubnets, snatPerPod) => {
    const { objects, rows } = endOf(name);
    const cluster = simulate(objects, clusterSubnets, snatPerPod);
    expect([...cluster.controllers.keys()].sort()).toEqual([...rows.keys()].sort());
    for (const [node, real] of rows) {
      const controller = cluster.controllers.get(node);
      expect(controller === undefined ? [] : described(rowsOf(controller)), node).toEqual(described(real));
    }
  });

  it('udn-layer3: the rows on the cluster router of a user-defined network are the recorded ones', () => {
    const { objects, rows } = endOf('udn-layer3');
    const cluster = simulate(objects, ['10.128.0.0/14'], false);
    cluster.store.create('userdefinednetworks', {
      metadata: { namespace: 'blue', name: 'blue-net' },
      spec: { topology: 'Layer3', layer3: { role: 'Primary', subnets: [{ cidr: '20.128.0.0/16', hostSubnet: 24 }] } },
    });
    for (const object of cluster.store.list('pods')) cluster.enqueuePod(keyOf(object));
    for (const controller of cluster.controllers.values()) controller.settle();
    // The part of the recorded nodes that makes a network's gateway routers and baseline did not run (the recordings' README).
    const comparable = (lines: readonly string[]) =>
      lines.filter((line) => !line.includes('blue_blue') || line.startsWith('LRP blue_blue.net_ovn_cluster_router 100 '));
    for (const [node, real] of rows) {
      const controller = cluster.controllers.get(node);
      const hosting = cluster.egressIP('blue-eip')?.items[0]?.node;
      // Nor, for want of them, the reroutes of pods on the egress node itself.
      const known = (lines: readonly string[]) => (node === hosting ? lines.filter((line) => !line.includes('blue_blue-net')) : lines);
      expect(known(comparable(controller === undefined ? [] : described(rowsOf(controller)))), node).toEqual(
        known(comparable(described(real))),
      );
    }
  });
});
