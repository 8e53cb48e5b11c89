/**
 * What files say about a cluster, before it is model input. Filled by `given-files.ts` (kubectl output and databases
 * named one by one) and `must-gather.ts`, turned into input by `assemble.ts`.
 */
import type { KubeKind, KubeObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { DatabaseFile } from '#libs/ovsdb/files/database-file.ts';

export interface ClusterFiles {
  readonly objects: readonly KubeObject[];
  /** Kinds that were collected, even if there is no object of them. */
  readonly kinds: ReadonlySet<string>;
  /** Namespaces whose pods were collected. The pods of all others come from the switch ports. */
  readonly podNamespaces: ReadonlySet<string> | 'all';
  readonly databases: readonly NamedDatabase[];
  /** Whether there may be others: `some` were given one by one; a list that names its kind has `all`; one that does not (`listed`) may lack one. */
  readonly egressIPs: 'some' | 'listed' | 'all';
  /** Kinds of which a list says itself that it has all of a namespace or of the cluster. Others may be filtered. */
  readonly namedLists: ReadonlySet<string>;
  /** Kinds of which objects may be missing, and why. */
  readonly incompleteKinds: ReadonlyMap<KubeKind, string>;
  /** Other missing or damaged parts, one line each. */
  readonly problems: readonly string[];
  /** Notes for the reader that do not affect the verdict. */
  readonly notes: readonly string[];
  /** Whether a database of a node without an object means that the object is missing (and not that the node is gone). */
  readonly databasesProveNodes: boolean;
}

export interface NamedDatabase {
  readonly node: string;
  /** Where it was read, for messages. */
  readonly from: string;
  readonly file: DatabaseFile;
}

/** The node a database belongs to by its own word; ovn-kubernetes names it after its zone, which is the node. */
export function ownName(rows: readonly RowChange[]): string | null {
  for (const change of rows) {
    if (change.table !== 'NB_Global' || change.row === null) continue;
    const name = change.row.name === '' ? (change.row.options.name ?? '') : change.row.name;
    if (name !== '') return name;
  }
  return null;
}

/**
 * The node a database names as its own where it was given for another one, else null. A zone may have a name that is no
 * node's (central mode, zones of several nodes): that says nothing.
 */
export function otherNode(node: string, rows: readonly RowChange[], nodes: ReadonlySet<string>): string | null {
  const name = ownName(rows);
  return name !== null && name !== node && nodes.has(name) ? name : null;
}

export function hasPodsOf(files: Pick<ClusterFiles, 'podNamespaces'>, namespace: string): boolean {
  return files.podNamespaces === 'all' || files.podNamespaces.has(namespace);
}
