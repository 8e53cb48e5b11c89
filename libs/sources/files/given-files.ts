/** Kubernetes objects and databases from files that are named one by one. */
import { basename } from 'node:path';
import { type KubeKind, requiredKinds } from '#libs/contracts/objects.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { openFile, requireFile } from './bytes.ts';
import { type ClusterFiles, otherNode } from './cluster-files.ts';
import { type FoundDatabase, settleDatabases } from './databases.ts';
import type { Bytes } from './decompress.ts';
import { NewestObjects } from './newest-objects.ts';
import { type ObjectFile, readObjects } from './objects.ts';
import { databasesOfPaste, readPaste } from './paste.ts';

/** kubectl prints an empty `List` that does not say of what; the API server itself does. */
const noEgressIPs =
  'no EgressIP was collected; where the cluster has none, add the output of `kubectl get --raw /apis/k8s.ovn.org/v1/egressips` to --objects';

export interface GivenFiles {
  readonly objects: readonly string[];
  readonly databases: readonly { readonly node: string; readonly path: string }[];
  /** What comes through a pipe, told by its content; for the database whose path is `-` where there is one. */
  readonly pipe?: Bytes;
}

/** Throws `file-unreadable` if a path cannot be opened. */
export async function readGivenFiles(given: GivenFiles): Promise<ClusterFiles> {
  for (const path of [...given.objects, ...given.databases.map((database) => database.path)]) if (path !== '-') await requireFile(path);
  const collected = new CollectedObjects();
  const problems: string[] = [];
  const isDatabase = given.databases.some(({ path }) => path === '-');
  const paste = given.pipe === undefined || isDatabase ? null : await readPaste(given.pipe);
  for (const path of given.objects) collected.take(basename(path), await readObjects(openFile(path)));
  for (const file of paste?.objects ?? []) collected.take(pipeName, file);
  const objects = collected.objects.values();
  const nodes = new Set(objects.flatMap((object) => (object.kind === 'Node' ? [object.name] : [])));
  const isInterconnect = objects.some((object) => object.kind === 'Node' && (object.transit.ipv4 ?? object.transit.ipv6) !== null);
  const found: FoundDatabase[] = [];
  for (const { node, path } of given.databases) {
    const from = path === '-' ? pipeName : basename(path);
    const file = await readDatabase(path === '-' && given.pipe !== undefined ? given.pipe : openFile(path));
    const other = otherNode(node, file.rows, nodes);
    // Whose it is stays open: the name may have been mistyped, or another file meant.
    if (file.shown !== null && isInterconnect && !nodes.has(node))
      problems.push(`${from}: given for ${node}, but no Node object has that name; it counts for no node`);
    else if (other === null) found.push({ node, from, file });
    else problems.push(`${from}: given for ${node}, but it says that it is the database of ${other}; it counts for neither`);
  }
  if (paste !== null) {
    problems.push(...paste.problems.map((problem) => `${pipeName}: ${problem}`));
    found.push(...paste.databases, ...databasesOfPaste(paste.sections, objects, pipeName, problems));
    if (paste.problems.length > 0) markAll(collected.incompleteKinds);
  }
  const { kinds, incompleteKinds } = collected;
  for (const [kind, reason] of collected.objects.unclear) incompleteKinds.set(kind, reason);
  if (!kinds.has('EgressIP') && !incompleteKinds.has('EgressIP')) incompleteKinds.set('EgressIP', noEgressIPs);
  const settled = settleDatabases(found, nodes);
  return {
    objects,
    kinds,
    podNamespaces: collected.hasAllPods ? 'all' : collected.podNamespaces,
    databases: settled.databases,
    egressIPs: collected.namedLists.has('EgressIP') ? 'all' : collected.listedKinds.has('EgressIP') ? 'listed' : 'some',
    namedLists: collected.namedLists,
    incompleteKinds,
    problems: [...collected.problems, ...problems, ...settled.problems],
    notes: [...collected.objects.notes(), ...settled.notes],
    databasesProveNodes: false,
  };
}

const pipeName = 'the pipe';

class CollectedObjects {
  readonly objects = new NewestObjects();
  readonly kinds = new Set<string>();
  readonly listedKinds = new Set<string>();
  readonly namedLists = new Set<string>();
  readonly incompleteKinds = new Map<KubeKind, string>();
  readonly podNamespaces = new Set<string>();
  readonly problems: string[] = [];
  hasAllPods = false;

  take(from: string, file: ObjectFile): void {
    this.objects.take(file.objects, file.versions);
    for (const kind of file.kinds) this.kinds.add(kind);
    for (const kind of file.listedKinds) this.listedKinds.add(kind);
    for (const kind of file.namedLists) this.namedLists.add(kind);
    this.hasAllPods ||= file.hasAllPods;
    for (const namespace of file.podNamespaces) this.podNamespaces.add(namespace);
    if (file.problems.length === 0) return;
    this.problems.push(`${from}: ${file.problems.join('; ')}`);
    markAll(this.incompleteKinds);
  }
}

/** The contents of a damaged source are unknown: objects of any kind may be missing. */
export function markAll(incompleteKinds: Map<KubeKind, string>): void {
  for (const kind of requiredKinds) if (!incompleteKinds.has(kind)) incompleteKinds.set(kind, 'some may be missing');
}
