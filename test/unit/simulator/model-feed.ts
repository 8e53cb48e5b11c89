/** Feeds the core's model with what happens in a simulated cluster, as watcher and poller would, but without sockets. */

import type { ModelInput } from '#libs/contracts/model-input.ts';
import { optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { columnKinds, partlyMonitored, type RowChange, type TableName, tableColumnKinds } from '#libs/contracts/ovn-tables.ts';
import { projectObject } from '#libs/kube/projection/project.ts';
import type { Cluster } from '../../../services/simulator/control/cluster.ts';
import type { Controller } from '../../../services/simulator/control/controller.ts';
import { keyOf, type ResourceName, resourceNames, resources } from '../../../services/simulator/kube/resources.ts';
import { asMap, asSet, type Row } from '../../../services/simulator/ovsdb/value.ts';

/** @returns how to lose a node's database, and to have it again. */
export function feed(cluster: Cluster, apply: (input: ModelInput) => void): (node: string, lost: boolean) => void {
  const away = new Set<string>();
  // What the watcher follows: not what only test runs use.
  const kindOf = (resource: ResourceName) => [...requiredKinds, ...optionalKinds].find((kind) => kind === resources[resource].kind) ?? null;
  for (const resource of resourceNames) {
    const kind = kindOf(resource);
    if (kind === null) continue;
    const objects = cluster.store.list(resource).flatMap((object) => projectObject(object) ?? []);
    apply({ source: 'kube', type: 'kube-snapshot', at: cluster.clock.now(), kind, objects });
  }
  cluster.store.subscribe(({ type, resource, object }) => {
    const projected = projectObject(object);
    const change =
      type === 'DELETED'
        ? { type: 'delete' as const, key: keyOf(object) }
        : projected === null
          ? null
          : { type: 'upsert' as const, object: projected };
    const kind = kindOf(resource);
    if (change === null || kind === null) return;
    apply({ source: 'kube', type: 'kube-changes', at: cluster.clock.now(), kind, changes: [change] });
  });
  const follow = ({ node, database }: Controller): void => {
    apply({ source: 'ovn', type: 'ovn-snapshot', at: cluster.clock.now(), node, rows: rowsOf({ database }) });
    database.onCommit((changes) => {
      const changed = watchedTables.flatMap((table) =>
        [...(changes.get(table) ?? [])].flatMap(([uuid, { before, after }]) =>
          isWatched(table, before ?? after) ? [rowChange(table, uuid, after)] : [],
        ),
      );
      if (changed.length > 0 && !away.has(node))
        apply({ source: 'ovn', type: 'ovn-changes', at: cluster.clock.now(), node, rows: changed });
    });
  };
  cluster.onController(follow);
  return (node, lost) => {
    const at = cluster.clock.now();
    const database = cluster.controllers.get(node)?.database;
    if (lost) {
      away.add(node);
      apply({ source: 'ovn', type: 'ovn-unavailable', at, node, reason: 'connection lost' });
    } else if (away.delete(node) && database !== undefined) {
      apply({ source: 'ovn', type: 'ovn-snapshot', at, node, rows: rowsOf({ database }) });
    }
  };
}

/** All watched rows of a database, as the product has them. */
export function rowsOf({ database }: Pick<Controller, 'database'>): RowChange[] {
  return watchedTables.flatMap((table) =>
    [...database.table(table)].flatMap(([uuid, row]) => (isWatched(table, row) ? [rowChange(table, uuid, row)] : [])),
  );
}

type Watched = keyof typeof columnKinds | keyof typeof partlyMonitored;

const watchedTables = [...Object.keys(columnKinds), ...Object.keys(partlyMonitored)] as Watched[];

function isWatched(table: TableName, row: Row | null): boolean {
  const part = table === 'Logical_Switch_Port' ? partlyMonitored[table] : null;
  return part === null || part.where.some(([column, , value]) => row?.[column] === value);
}

function rowChange(table: Watched, uuid: string, row: Row | null): RowChange {
  if (row === null) return { table, uuid, row: null } as RowChange;
  const plain = Object.entries(tableColumnKinds[table]).map(([column, kind]) => {
    const value = row[column];
    if (kind === 'optional') return [column, asSet(value)[0] ?? null];
    if (kind === 'strings' || kind === 'uuids') return [column, asSet(value)];
    if (kind === 'map') return [column, Object.fromEntries(Object.entries(asMap(value)).map(([key, atom]) => [key, String(atom)]))];
    return [column, value];
  });
  return { table, uuid, row: Object.fromEntries(plain) } as RowChange;
}
