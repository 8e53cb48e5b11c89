/** What the inputs say the cluster is, kept without the model: objects by key, rows by uuid, and who refers to a row. */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, type KubeObject, type LabelSelector, objectKey, type PodObject } from '#libs/contracts/objects.ts';
import type { OvnRow, RowChange, TableName } from '#libs/contracts/ovn-tables.ts';

export type AnyRow = { [T in TableName]: { readonly table: T; readonly uuid: string; readonly row: OvnRow<T> } }[TableName];
export type RowOf<T extends TableName> = Extract<AnyRow, { table: T }>;
export type Rows = ReadonlyMap<string, AnyRow>;

export interface Cluster {
  apply(input: ModelInput): void;
  readonly databases: ReadonlyMap<string, Rows>;
  list<K extends KubeKind>(kind: K): Extract<KubeObject, { kind: K }>[];
}

export function createCluster(): Cluster {
  const databases = new Map<string, Map<string, AnyRow>>();
  const objects = new Map<KubeKind, Map<string, KubeObject>>();
  const applyRows = (rows: Map<string, AnyRow>, changes: readonly RowChange[]) => {
    for (const change of changes) {
      if (change.row === null) rows.delete(change.uuid);
      else rows.set(change.uuid, change as AnyRow);
    }
  };
  return {
    databases,
    list: (kind) => [...(objects.get(kind) ?? new Map()).values()] as never,
    apply: (input) => {
      switch (input.type) {
        case 'ovn-snapshot':
          databases.set(input.node, new Map());
          applyRows(databases.get(input.node) ?? new Map(), input.rows);
          return;
        case 'ovn-changes':
          applyRows(databases.get(input.node) ?? new Map(), input.rows);
          return;
        case 'kube-snapshot':
          objects.set(input.kind, new Map(input.objects.map((object) => [objectKey(object), object])));
          return;
        case 'kube-changes': {
          const known = objects.get(input.kind) ?? new Map<string, KubeObject>();
          objects.set(input.kind, known);
          for (const change of input.changes) {
            if (change.type === 'delete') known.delete(change.key);
            else known.set(objectKey(change.object), change.object);
          }
        }
      }
    },
  };
}

export function rowsOf<T extends TableName>(rows: Rows, table: T): RowOf<T>[] {
  return [...rows.values()].filter((row): row is RowOf<T> => row.table === table);
}

/** Name of the router or switch that each row hangs on, by uuid. */
export function parentsOf(rows: Rows): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { row } of rowsOf(rows, 'Logical_Router')) {
    for (const uuid of [...row.nat, ...row.policies, ...row.static_routes]) parents.set(uuid, row.name);
  }
  for (const { row } of rowsOf(rows, 'Logical_Switch')) for (const uuid of row.qos_rules) parents.set(uuid, row.name);
  return parents;
}

/** Names of the objects whose selectors match a pod, whether it counts or not. */
export function objectsMatching(cluster: Cluster, pod: PodObject): Set<string> {
  const namespace = cluster.list('Namespace').find(({ name }) => name === pod.namespace);
  const matching = cluster
    .list('EgressIP')
    .filter((object) => matches(object.namespaceSelector, namespace?.labels ?? {}) && matches(object.podSelector, pod.labels));
  return new Set(matching.map(({ name }) => name));
}

function matches(selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean {
  if (!Object.entries(selector.matchLabels).every(([key, value]) => labels[key] === value)) return false;
  return selector.matchExpressions.every(({ key, operator, values }) => {
    const value = labels[key];
    if (operator === 'Exists' || operator === 'DoesNotExist') return (value !== undefined) === (operator === 'Exists');
    return (value !== undefined && values.includes(value)) === (operator === 'In');
  });
}
