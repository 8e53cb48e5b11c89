/**
 * An OpenShift must-gather, a folder or an archive (.tar, .tar.gz): objects as `oc adm inspect` writes them, northbound
 * databases as `network_logs/ovnk_database_store.tar.gz` holds them, one `<ovnkube-node pod>_nbdb` each. It is only read,
 * never unpacked to disk. Files are told by the end of their path, so any folder of it will do.
 */
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type KubeKind, type KubeObject, objectKey } from '#libs/contracts/objects.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { resources } from '#libs/kube/resources.ts';
import { ByteReader } from '#libs/ovsdb/files/byte-reader.ts';
import type { DatabaseFile } from '#libs/ovsdb/files/database-file.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { type Bytes, decompressed, openFile } from './bytes.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { type SettledDatabases, settleDatabases } from './databases.ts';
import { markAll } from './given-files.ts';
import { readObjects } from './objects.ts';
import { type ArchiveEntry, looksLikeTar, readTar } from './tar.ts';

/** Throws `must-gather-invalid` when it is something else, `file-unreadable` when it is not there. */
export async function readMustGather(path: string): Promise<ClusterFiles> {
  const collected = new Collected();
  const information = await stat(path).catch((thrown: unknown) => {
    throw new AppError('file-unreadable', { path, detail: errorText(thrown) }, thrown);
  });
  try {
    for await (const entry of information.isDirectory() ? folderEntries(path) : archiveEntries(path)) await collected.take(entry);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    collected.cutOff(`it cannot be read to its end: ${errorText(thrown)}`);
  }
  if (collected.isEmpty()) throw new AppError('must-gather-invalid', { path, detail: 'it holds neither objects nor databases' });
  return collected.result();
}

const objectPath = /(?:^|\/)(?:cluster-scoped-resources|namespaces\/([^/]+))\/([^/]+)\/([^/.]+)(?:\/[^/]+)?\.(?:ya?ml|json)(?:\.gz)?$/;
const namespacePath = /(?:^|\/)namespaces\/([^/]+)\/\1\.(?:ya?ml|json)$/;
const databasePath = /(?:^|\/)([^/]+)_nbdb(?:\.gz)?$/;
const storePath = /(?:^|\/)ovnk_database_store\.tar(?:\.gz)?$/;

class Collected {
  readonly #incompleteKinds = new Map<KubeKind, string>();
  readonly #objects = new Map<string, KubeObject>();
  readonly #kinds = new Set<string>();
  readonly #podNamespaces = new Set<string>();
  readonly #problems: string[] = [];
  readonly #databases = new Map<string, { readonly from: string; readonly file: DatabaseFile }>();

  cutOff(problem: string): void {
    this.#problems.push(problem);
    markAll(this.#incompleteKinds);
  }

  isEmpty(): boolean {
    return this.#objects.size === 0 && this.#databases.size === 0;
  }

  async take(entry: ArchiveEntry): Promise<void> {
    const database = databasePath.exec(entry.path)?.[1];
    if (database !== undefined) {
      this.#databases.set(database, { from: shortPath(entry.path), file: await readDatabase(decompressed(entry.content)) });
    } else if (storePath.test(entry.path)) {
      await this.#takeStore(entry);
    } else if (namespacePath.test(entry.path)) {
      await this.#takeObjects(entry, 'Namespace', null);
    } else {
      const [, namespace, group, plural] = objectPath.exec(entry.path) ?? [];
      const kind = kindOf(group, plural);
      if (kind !== null) await this.#takeObjects(entry, kind, namespace ?? null);
    }
  }

  result(): ClusterFiles {
    const objects = [...this.#objects.values()];
    const settled = this.#settledDatabases(objects);
    return {
      objects,
      kinds: this.#kinds,
      podNamespaces: this.#podNamespaces,
      databases: settled.databases,
      incompleteKinds: this.#incompleteKinds,
      problems: [...this.#problems, ...settled.problems],
      notes: settled.notes,
      databasesProveNodes: true,
    };
  }

  async #takeObjects(entry: ArchiveEntry, kind: KubeKind, namespace: string | null): Promise<void> {
    const file = await readObjects(decompressed(entry.content));
    if (file.problems.length > 0) {
      const reason = `${shortPath(entry.path)}: ${file.problems.join('; ')}`;
      // The ports of the switches stand in for the pods of a namespace, also where its file is damaged.
      if (kind === 'Pod') this.#problems.push(reason);
      else if (!this.#incompleteKinds.has(kind)) this.#incompleteKinds.set(kind, reason);
      if (kind === 'Pod') return;
    }
    this.#kinds.add(kind);
    if (kind === 'Pod' && namespace !== null) this.#podNamespaces.add(namespace);
    for (const object of file.objects) this.#objects.set(`${object.kind} ${objectKey(object)}`, object);
  }

  async #takeStore(entry: ArchiveEntry): Promise<void> {
    try {
      for await (const inner of readTar(decompressed(entry.content))) {
        if (databasePath.test(inner.path)) await this.take(inner);
      }
    } catch (thrown) {
      this.#problems.push(`${shortPath(entry.path)} cannot be read to its end: ${errorText(thrown)}`);
    }
  }

  /** A database is named after its pod, which says the node; where that pod was not collected, the database says it itself. */
  #settledDatabases(objects: readonly KubeObject[]): SettledDatabases {
    const nodeOfPod = new Map(
      objects.flatMap((object) => (object.kind === 'Pod' && object.node !== null ? [[object.name, object.node]] : [])),
    );
    const nodes = new Set(objects.flatMap((object) => (object.kind === 'Node' ? [object.name] : [])));
    if (this.#databases.size === 0) this.#problems.push('no northbound database was collected (network_logs/ovnk_database_store.tar.gz)');
    const found = [...this.#databases].map(([pod, { from, file }]) => ({ node: nodeOfPod.get(pod) ?? null, from, file }));
    return settleDatabases(found, nodes);
  }
}

function kindOf(group: string | undefined, plural: string | undefined): KubeKind | null {
  // `oc adm inspect` calls the folder of the core group by name.
  const named = Object.values(resources).find((resource) => (resource.group || 'core') === group && resource.plural === plural);
  return named?.kind ?? null;
}

async function* archiveEntries(path: string): AsyncGenerator<ArchiveEntry> {
  const reader = new ByteReader(openFile(path));
  if (!looksLikeTar(await reader.peek(512))) throw new AppError('must-gather-invalid', { path, detail: 'it is no tar archive' });
  yield* readTar(chunksOf(reader));
}

async function* chunksOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) yield chunk;
}

/** Regular files below the folder; links are not followed, they may lead anywhere. */
async function* folderEntries(path: string): AsyncGenerator<ArchiveEntry> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const content: Bytes = { [Symbol.asyncIterator]: () => openFile(file)[Symbol.asyncIterator]() };
    yield { path: relative(path, file).split('\\').join('/'), content };
  }
}

/** Without the folders of the must-gather itself, whose names are long and say nothing. */
function shortPath(path: string): string {
  return /(?:^|\/)((?:cluster-scoped-resources|namespaces|network_logs|ovnk_database_store)\/.*)$/.exec(path)?.[1] ?? path;
}
