/**
 * What one collection of a cluster holds, file by file as it comes: objects as `oc adm inspect` writes them, northbound
 * databases by the names the collectors gave them (openshift/must-gather `gather_network_logs`, sos reports):
 *
 *   4.14 on        network_logs/ovnk_database_store.tar.gz with `<ovnkube-node pod>_nbdb`, one per node
 *   4.10 to 4.13   network_logs/leader_nbdb.gz, one for the cluster
 *   4.6 to 4.9     network_logs/<ovnkube-master pod>_nbdb.gz, one per server of the cluster
 *   4.5            the same with the node before the pod
 *   sos            var/lib/ovn/etc/ovnnb_db.db
 */
import type { KubeKind, KubeObject } from '#libs/contracts/objects.ts';
import type { DatabaseFile } from '#libs/ovsdb/files/database-file.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { type Bytes, readText } from './bytes.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { type FoundDatabase, settleDatabases } from './databases.ts';
import type { FoundEntry } from './entries.ts';
import { markAll } from './given-files.ts';
import { listed } from './listed.ts';
import { NewestObjects } from './newest-objects.ts';
import { readObjects } from './objects.ts';

/** The role of a file of a collection, by its path; null if no verdict needs it. */
export type FileContent =
  | { readonly type: 'database' }
  | { readonly type: 'objects'; readonly kind: KubeKind; readonly podsOf: string | null }
  | { readonly type: 'timestamp' };

/** Plural resource names by kind, and the API group's folder. */
const resources: Readonly<Record<KubeKind, { readonly group: string; readonly plural: string }>> = {
  EgressIP: { group: 'k8s.ovn.org', plural: 'egressips' },
  Node: { group: 'core', plural: 'nodes' },
  Namespace: { group: 'core', plural: 'namespaces' },
  Pod: { group: 'core', plural: 'pods' },
  Event: { group: 'core', plural: 'events' },
  Service: { group: 'core', plural: 'services' },
  CloudPrivateIPConfig: { group: 'cloud.network.openshift.io', plural: 'cloudprivateipconfigs' },
  UserDefinedNetwork: { group: 'k8s.ovn.org', plural: 'userdefinednetworks' },
  ClusterUserDefinedNetwork: { group: 'k8s.ovn.org', plural: 'clusteruserdefinednetworks' },
};

const objectPath = /(?:^|\/)(?:cluster-scoped-resources|namespaces\/([^/]+))\/([^/]+)\/([^/.]+)(\/[^/]+)?\.(?:ya?ml|json)(?:\.gz)?$/;
const namespacePath = /(?:^|\/)namespaces\/([^/]+)\/\1\.(?:ya?ml|json)$/;
const attachmentPath = /(?:^|\/)k8s\.cni\.cncf\.io\/network-attachment-definitions(?:\/[^/]+)?\.ya?ml$/;
const databasePath = /(?:^|[/_-])(?:ovn_?)?nb_?db(?:\.db)?(?:\.(?:gz|zst|xz))?$/i;
const timestampPath = /(?:^|\/)timestamp$/;
/** Other contents of must-gathers, some of it in large archives. */
const logs = /(?:^|\/)(?:monitoring|host_service_logs|audit_logs|etcd_info|static-pods|insights-data|node_core_dumps)\//;
/** Where a collection's own folders begin. */
const beginning = /(?:^|\/)(?:cluster-scoped-resources|namespaces|network_logs|ovnk_database_store|var\/lib)\//;

export function contentOf(path: string): FileContent | null {
  if (databasePath.test(path)) return { type: 'database' };
  if (timestampPath.test(path)) return { type: 'timestamp' };
  // Kept under the UserDefinedNetworks: it is told as the one it stands for.
  if (attachmentPath.test(path)) return { type: 'objects', kind: 'UserDefinedNetwork', podsOf: null };
  if (namespacePath.test(path)) return { type: 'objects', kind: 'Namespace', podsOf: null };
  const [, namespace, group, plural, single] = objectPath.exec(path) ?? [];
  const kind = kindOf(group, plural);
  // A file with a list of its own holds all pods of the namespace; files of single pods may not be all of them.
  if (kind !== null) return { type: 'objects', kind, podsOf: single === undefined ? (namespace ?? null) : null };
  return null;
}

/** Whether an archive within may hold such files: those between the logs of a collection hold only more logs. */
export function mayHoldParts(path: string): boolean {
  return (!beginning.test(path) && !logs.test(path)) || /(?:^|\/)ovnk_database_store\.tar/.test(path);
}

/** The folder the collection of this file is in: what comes before its own folders. */
export function collectionOf(path: string): string {
  const match = beginning.exec(path);
  return match === null ? path.split('/').slice(0, -1).join('/') : path.slice(0, match.index);
}

export class Gather {
  /** When it was taken, epoch ms; null where no file says it. */
  takenAt: number | null = null;
  readonly #incompleteKinds = new Map<KubeKind, string>();
  readonly #objects = new NewestObjects();
  readonly #kinds = new Set<string>();
  readonly #podNamespaces = new Set<string>();
  /** Networks known by a NetworkAttachmentDefinition. */
  readonly #attached = new Set<string>();
  readonly #problems: string[] = [];
  readonly #databases: { readonly path: string; readonly file: DatabaseFile }[] = [];

  get hasObjects(): boolean {
    return this.#objects.keys().length > 0;
  }

  get hasDatabases(): boolean {
    return this.#databases.length > 0;
  }

  /** The lost part may have held any kind. */
  cutOff(problem: string): void {
    this.#problems.push(problem);
    markAll(this.#incompleteKinds);
  }

  async take(content: FileContent, entry: Extract<FoundEntry, { content: Bytes }>): Promise<void> {
    if (content.type === 'database') this.#databases.push({ path: entry.path, file: await readDatabase(entry.content) });
    else if (content.type === 'timestamp') this.takenAt = timeOf((await readText(entry.content)).text) ?? this.takenAt;
    else await this.#takeObjects(content, entry);
  }

  /** Takes over the contents of another part of the same collection. */
  merge(other: Gather, databasesOnly = false): void {
    this.#databases.push(...other.#databases);
    if (databasesOnly) return;
    this.takenAt = Math.max(this.takenAt ?? 0, other.takenAt ?? 0) || null;
    this.#objects.merge(other.#objects);
    for (const kind of other.#kinds) this.#kinds.add(kind);
    for (const namespace of other.#podNamespaces) this.#podNamespaces.add(namespace);
    for (const network of other.#attached) this.#attached.add(network);
    for (const [kind, reason] of other.#incompleteKinds) if (!this.#incompleteKinds.has(kind)) this.#incompleteKinds.set(kind, reason);
    this.#problems.push(...other.#problems);
  }

  /** Whether both hold the same objects, none of them damaged: one collection that is there twice. */
  isSameAs(other: Gather): boolean {
    const whole = [this, other].every((gather) => gather.#problems.length === 0 && gather.#incompleteKinds.size === 0);
    const keys = this.#objects.keys();
    return whole && keys.length === other.#objects.keys().length && keys.every((key) => other.#objects.has(key));
  }

  /** When its databases were last written to, where nothing else says when it was taken. */
  writtenAt(): number | null {
    const moments = this.#databases.flatMap(({ file }) => file.copy.writtenAt ?? []);
    return moments.length === 0 ? null : Math.max(...moments);
  }

  result(notes: readonly string[]): ClusterFiles {
    const objects = this.#objects.values();
    const nodeOfPod = new Map(
      objects.flatMap((object) => (object.kind === 'Pod' && object.node !== null ? [[object.name, object.node]] : [])),
    );
    const nodes = new Set(objects.flatMap((object) => (object.kind === 'Node' ? [object.name] : [])));
    const found = this.#databases.map(({ path, file }): FoundDatabase => {
      const words = path.slice(path.lastIndexOf('/') + 1).split('_');
      return { node: words.flatMap((word) => nodeOfPod.get(word) ?? [])[0] ?? null, from: shortPath(path), file };
    });
    const settled = settleDatabases(found, nodes);
    const none = found.length === 0 ? ['no northbound database was collected (network_logs/ovnk_database_store.tar.gz)'] : [];
    return {
      objects,
      kinds: this.#kinds,
      podNamespaces: this.#podNamespaces,
      databases: settled.databases,
      egressIPs: 'listed',
      namedLists: new Set(['Pod']),
      incompleteKinds: new Map([...this.#incompleteKinds, ...this.#objects.unclear]),
      problems: [...this.#problems, ...none, ...settled.problems],
      notes: [...notes, ...this.#objects.notes(), ...settled.notes, ...this.#attachedNotes(objects)],
      databasesProveNodes: true,
    };
  }

  #attachedNotes(objects: readonly KubeObject[]): string[] {
    const own = objects.flatMap((object) => ('network' in object && object.kind === 'ClusterUserDefinedNetwork' ? [object.network] : []));
    const names = [...this.#attached].filter((network) => !own.includes(network)).sort();
    return names.length === 0 ? [] : [`${listed(names, 'network')}: known by its NetworkAttachmentDefinition`];
  }

  async #takeObjects(
    { kind, podsOf }: Extract<FileContent, { type: 'objects' }>,
    entry: Extract<FoundEntry, { content: Bytes }>,
  ): Promise<void> {
    const file = await readObjects(entry.content);
    if (file.problems.length > 0) {
      const reason = `${shortPath(entry.path)}: ${file.problems.join('; ')}`;
      // The ports of the switches stand in for the pods of a namespace, also where its file is damaged.
      if (kind === 'Pod') this.#problems.push(reason);
      else if (!this.#incompleteKinds.has(kind)) this.#incompleteKinds.set(kind, reason);
      if (kind === 'Pod') return;
    }
    this.#kinds.add(kind);
    if (kind === 'Pod' && podsOf !== null) this.#podNamespaces.add(podsOf);
    this.#objects.take(file.objects, file.versions);
    if (!attachmentPath.test(entry.path)) return;
    for (const object of file.objects) if ('network' in object) this.#attached.add(object.network);
  }
}

function kindOf(group: string | undefined, plural: string | undefined): KubeKind | null {
  for (const [kind, resource] of Object.entries(resources)) {
    if (resource.group === group && resource.plural === plural) return kind as KubeKind;
  }
  return null;
}

/** Of the last line that is one: `2026-08-20 09:34:10.61 +0000 UTC m=+752.1`, as Go prints a time. */
function timeOf(text: string): number | null {
  const times = [...text.matchAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d\d)(\d\d)/g)];
  const [, day, time, hours, minutes] = times.at(-1) ?? [];
  const parsed = Date.parse(`${day}T${time}${hours}:${minutes}`);
  return Number.isNaN(parsed) ? null : parsed;
}

/** Without the folders of the collection itself, whose names are long and say nothing; those of a sos report name the host. */
export function shortPath(path: string): string {
  const match = beginning.exec(path);
  return match === null || match[0].includes('var/lib') ? path : path.slice(match.index).replace(/^\//, '');
}
