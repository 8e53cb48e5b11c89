/** Kubernetes objects and databases from files that are named one by one. */
import { basename } from 'node:path';
import { type KubeKind, type KubeObject, objectKey, requiredKinds } from '#libs/contracts/objects.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { openFile, requireFile } from './bytes.ts';
import { type ClusterFiles, otherNode } from './cluster-files.ts';
import { type FoundDatabase, settleDatabases } from './databases.ts';
import { readObjects } from './objects.ts';

/** kubectl prints an empty `List` that does not say of what; the API server itself does. */
const noEgressIPs =
  'no EgressIP was collected; where there is none, give as --objects, too, what `kubectl get --raw /apis/k8s.ovn.org/v1/egressips` prints';

export interface GivenFiles {
  readonly objects: readonly string[];
  readonly databases: readonly { readonly node: string; readonly path: string }[];
}

/** Throws `file-unreadable` for a path that cannot be opened. */
export async function readGivenFiles(given: GivenFiles): Promise<ClusterFiles> {
  for (const path of [...given.objects, ...given.databases.map((database) => database.path)]) await requireFile(path);
  const objects = new Map<string, KubeObject>();
  const kinds = new Set<string>();
  const incompleteKinds = new Map<KubeKind, string>();
  const problems: string[] = [];
  let hasAllPods = false;
  const podNamespaces = new Set<string>();
  for (const path of given.objects) {
    const file = await readObjects(openFile(path));
    for (const object of file.objects) objects.set(`${object.kind} ${objectKey(object)}`, object);
    for (const kind of file.kinds) kinds.add(kind);
    hasAllPods ||= file.hasAllPods;
    for (const namespace of file.podNamespaces) podNamespaces.add(namespace);
    if (file.problems.length === 0) continue;
    problems.push(`${basename(path)}: ${file.problems.join('; ')}`);
    markAll(incompleteKinds);
  }
  if (!kinds.has('EgressIP') && !incompleteKinds.has('EgressIP')) incompleteKinds.set('EgressIP', noEgressIPs);
  const all = [...objects.values()];
  const nodes = new Set(all.flatMap((object) => (object.kind === 'Node' ? [object.name] : [])));
  const found: FoundDatabase[] = [];
  for (const { node, path } of given.databases) {
    const file = await readDatabase(openFile(path));
    const other = otherNode(node, file.rows, nodes);
    if (other === null) found.push({ node, from: basename(path), file });
    // Whose it is stays open: the name may have been mistyped, or another file meant.
    else problems.push(`${basename(path)}: given for ${node}, but it names itself the database of ${other}; it counts for neither`);
  }
  const settled = settleDatabases(found, nodes);
  return {
    objects: all,
    kinds,
    podNamespaces: hasAllPods ? 'all' : podNamespaces,
    databases: settled.databases,
    incompleteKinds,
    problems: [...problems, ...settled.problems],
    notes: settled.notes,
    databasesProveNodes: false,
  };
}

/** What a damaged source held nobody knows: objects of any kind may be missing. */
export function markAll(incompleteKinds: Map<KubeKind, string>): void {
  for (const kind of requiredKinds) if (!incompleteKinds.has(kind)) incompleteKinds.set(kind, 'some may be missing');
}
