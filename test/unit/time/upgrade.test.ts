/**
 * An upgrade of ovn-kubernetes from node to node, in both orders, with everything right all the time: nothing may fire, neither within a
 * node's upgrade nor in the hours between two nodes. What an upgrade leaves behind is found.
 */
import { describe, expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { asRelease, type Release } from '../../kit/releases.ts';
import type { World } from '../../kit/world.ts';
import { assign, cluster, type Item, management, podIP, policy, right, serveAll, snat, transit } from '../known-failures/cluster.ts';

const hours = 3_600_000;
const seconds = 1_000;

/** Pods with an address on the primary network, or on a secondary one of worker-3. */
function world(secondary: boolean): World {
  if (!secondary)
    return right(cluster(), 'eip', [
      [1, '172.18.0.101'],
      [2, '172.18.0.102'],
    ]);
  const made = cluster();
  const items: readonly Item[] = [[3, '10.10.10.50']];
  assign(made, 'eip', items);
  for (const number of [1, 2, 3, 4]) {
    const owner = `eip_web/${number - 1}`;
    policy(made, number, [number === 3 ? management(3) : transit(3)], owner, podIP(number), number === 3 ? '1009' : null);
    if (number !== 3) policy(made, 3, [management(3)], owner, podIP(number), '1009');
  }
  serveAll(made);
  return made;
}

interface Node {
  readonly name: string;
  readonly rows: (release: Release) => readonly RowChange[];
}

/** The transactions of one node's upgrade: new sets, then what refers to them, then the rows of pods, then the old sets go. */
function steps({ rows }: Node, from: Release, to: Release): RowChange[][] {
  const before = rows(from);
  const after = rows(to);
  const kept = new Set(after.map(({ uuid }) => uuid));
  const isSet = ({ table }: RowChange) => table === 'Address_Set';
  const isOfPods = ({ table, row }: RowChange) =>
    table === 'NAT' || (table === 'Logical_Router_Policy' && row !== null && row.priority !== 102);
  return [
    after.filter(isSet),
    after.filter((change) => !isSet(change) && !isOfPods(change) && (change.table === 'QoS' || change.table === 'Logical_Router_Policy')),
    after.filter(isOfPods),
    before.filter((change) => isSet(change) && !kept.has(change.uuid)).map((change) => ({ ...change, row: null }) as RowChange),
  ];
}

function play(made: World, [from, to]: readonly [Release, Release], backwards: boolean, change = (step: RowChange[]) => step) {
  const inputs = made.snapshots();
  const nodes: Node[] = inputs.flatMap((input) =>
    input.type === 'ovn-snapshot' ? [{ name: input.node, rows: (release: Release) => asRelease(input.rows, release) }] : [],
  );
  const monitor = createMonitor({ model: createModel() });
  for (const input of inputs) monitor.apply(input.type === 'ovn-snapshot' ? { ...input, rows: asRelease(input.rows, from) } : input);
  let at = hours;
  monitor.advance(at);
  for (const node of backwards ? nodes.reverse() : nodes) {
    for (const rows of steps(node, from, to)) {
      at += 5 * seconds;
      monitor.apply({ source: 'ovn', type: 'ovn-changes', at, node: node.name, rows: change(rows) });
    }
    at += hours;
    monitor.advance(at);
  }
  return monitor;
}

const fired = (monitor: ReturnType<typeof play>) =>
  monitor.history().flatMap(({ kind, node, firingAt }) => (firingAt === null ? [] : [`${kind} ${node}`]));

describe('an upgrade from node to node', () => {
  for (const path of [
    ['r1.0', 'r1.2'],
    ['r1.2', 'master'],
    ['r1.0', 'master'],
  ] as const) {
    for (const backwards of [false, true]) {
      for (const secondary of [false, true]) {
        it(`from ${path.join(' to ')} fires nothing (${backwards ? 'last' : 'first'} node first, ${secondary ? 'secondary' : 'primary'} network)`, () => {
          const monitor = play(world(secondary), path, backwards);
          expect(fired(monitor)).toEqual([]);
          expect(monitor.verdict()).toMatchObject({ complete: true, consistency: 1 });
        });
      }
    }
  }

  it('leaves rows whose pod it could not tell, which are found', () => {
    const unknown = (step: RowChange[]) =>
      step.map((change) =>
        change.table === 'NAT' && change.row?.logical_ip === podIP(3)
          ? {
              ...change,
              row: {
                ...change.row,
                external_ids: JSON.parse(JSON.stringify(change.row.external_ids).replaceAll('web/2', 'UNKNOWN/UNKNOWN')),
              },
            }
          : change,
      );
    const found = fired(play(world(false), ['r1.0', 'r1.2'], false, unknown));
    expect([...new Set(found)].sort()).toEqual(['unresolved-owner worker-1', 'unresolved-owner worker-2']);
  });

  it('leaves a second row beside one it did not recognise, which is found', () => {
    const made = world(false);
    const monitor = play(made, ['r1.0', 'r1.2'], false);
    snat(made, 1, '172.18.0.101', 'eip_web/0', podIP(1));
    const rows = asRelease(
      made.snapshots().flatMap((input) => (input.type === 'ovn-snapshot' && input.node === 'worker-1' ? input.rows : [])),
      'r1.0',
    );
    const last = rows.findLast(({ table, row }) => table === 'NAT' && row !== null && 'logical_ip' in row && row.logical_ip === podIP(1));
    const router = rows.find(({ row }) => row !== null && 'name' in row && row.name === 'GR_worker-1');
    if (last === undefined || router === undefined) throw new Error('there is no such row');
    monitor.apply({ source: 'ovn', type: 'ovn-changes', at: 10 * hours, node: 'worker-1', rows: [last, router] });
    monitor.advance(11 * hours);
    expect(fired(monitor)).toEqual(['duplicate-snat worker-1']);
  });
});
