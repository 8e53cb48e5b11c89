/**
 * A must-gather: a folder or an archive, with archives in it or not. Where there are several (one folder for a whole case),
 * the newest one that has databases is judged, and it is said which. It is only read, never unpacked to disk.
 */
import { AppError } from '#libs/errors/app-error.ts';
import type { ByteReader } from '#libs/ovsdb/files/byte-reader.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { archiveIn, entriesOf, type FoundEntry } from './entries.ts';
import { collectionOf, contentOf, Gather, mayHoldParts, shortPath } from './gather.ts';
import { listed } from './listed.ts';

/** Throws `must-gather-invalid` when it is something else, or several and nothing says which is newest; `file-unreadable` when it is not there. */
export async function readMustGather(path: string): Promise<ClusterFiles> {
  return await gatherFrom(path, entriesOf(path, mayHoldParts));
}

/** One that comes as a stream: null where it is no archive, with nothing taken from the reader. */
export async function readMustGatherStream(reader: ByteReader): Promise<ClusterFiles | null> {
  const entries = await archiveIn(reader, mayHoldParts);
  return entries === null ? null : await gatherFrom('the pipe', entries);
}

async function gatherFrom(path: string, entries: AsyncIterable<FoundEntry>): Promise<ClusterFiles> {
  const parts = new Map<string, Gather>();
  const stamped = new Map<string, number | null>();
  const failures: { readonly path: string; readonly failure: string }[] = [];
  const unread: string[] = [];
  const gatherAt = (folder: string) => {
    const known = parts.get(folder) ?? new Gather();
    parts.set(folder, known);
    return known;
  };
  for await (const entry of entries) {
    if ('failure' in entry) {
      failures.push(entry);
      continue;
    }
    const content = contentOf(entry.path);
    if (content === null) {
      if (otherArchive.test(entry.path) && mayHoldParts(entry.path)) unread.push(entry.path);
      continue;
    }
    const gather = content.type === 'timestamp' ? new Gather() : gatherAt(collectionOf(entry.path));
    await gather.take(content, entry);
    if (content.type === 'timestamp') stamped.set(collectionOf(entry.path), gather.takenAt);
  }
  const gathers = joined(parts, stamped);
  for (const { path: at, failure } of failures) blame(gathers, at, failure);
  if (gathers.size === 0 && unread.length > 0)
    throw new AppError('must-gather-invalid', { path, detail: `${listed(unread, 'file')}: such a file is not read, unpack it first` });
  const files = choose(path, gathers);
  return unread.length === 0 ? files : { ...files, notes: [...files.notes, `not read: ${listed(unread, 'file')}`] };
}

/** Of kinds that are not taken apart, or a download that has not ended: another collection may be in it. */
const otherArchive = /\.(?:zip|7z|rar|part|crdownload|filepart)$/i;

/** The parts of one collection (one folder for each image) as one. */
function joined(parts: ReadonlyMap<string, Gather>, stamped: ReadonlyMap<string, number | null>): Map<string, Gather> {
  const gathers = new Map<string, Gather>();
  for (const [folder, gather] of parts) {
    const root = rootOf(folder, stamped);
    const known = gathers.get(root) ?? new Gather();
    gathers.set(root, known);
    known.merge(gather);
    for (const [at, takenAt] of stamped)
      if (isWithin(root, at) || at === folder) known.takenAt = Math.max(known.takenAt ?? 0, takenAt ?? 0) || null;
  }
  return gathers;
}

/** The folder that `oc adm must-gather` made, for that of one of its images. */
function rootOf(folder: string, stamped: ReadonlyMap<string, unknown>): string {
  const names = folder === '' ? [] : folder.split('/');
  const upTo = (length: number) => names.slice(0, length).join('/');
  const own = names.findIndex((name) => /^(?:must-gather|inspect)\.local\./.test(name));
  if (own >= 0) return upTo(own + 1);
  const archive = names.findLastIndex((name) => /\.(?:tar|t[gxbz]+\d?|tar\.\w+)$/i.test(name)) + 1;
  for (let length = archive; length <= names.length; length += 1) if (stamped.has(upTo(length))) return upTo(length);
  const isImage = /sha256|^quay-io-|^registry-/.test(names.at(-1) ?? '');
  return upTo(isImage ? Math.max(archive, names.length - 1) : names.length);
}

function isWithin(root: string, folder: string): boolean {
  return root === '' || folder === root || folder.startsWith(`${root}/`);
}

/** What an archive lost may belong to any of the collections in it. */
function blame(gathers: Map<string, Gather>, path: string, failure: string): void {
  const name = path === '' ? '' : `${shortPath(path)}: `;
  const touched = [...gathers].filter(([root]) => isWithin(path, root) || (root !== '' && isWithin(root, path)));
  if (touched.length === 0 && gathers.size > 0) touched.push(...gathers);
  if (touched.length === 0) {
    const gather = new Gather();
    gathers.set(path, gather);
    touched.push([path, gather]);
  }
  for (const [, gather] of touched) gather.cutOff(`${name}${failure}`);
}

function choose(path: string, gathers: ReadonlyMap<string, Gather>): ClusterFiles {
  const all = [...gathers].map(([root, gather]) => ({ root: root === '' ? path : root, gather, at: gather.takenAt ?? gather.writtenAt() }));
  const collections = all.filter(({ gather }) => gather.hasObjects);
  const strays = all.filter(({ gather }) => !gather.hasObjects && gather.hasDatabases);
  if (collections.length === 0)
    return onlyDatabases(
      path,
      strays.map(({ gather }) => gather),
      all.map(({ gather }) => gather),
    );
  const candidates = collections.some(({ gather }) => gather.hasDatabases)
    ? collections.filter(({ gather }) => gather.hasDatabases)
    : collections;
  const notes: string[] = [];
  const [newest, second] = candidates.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  if (newest === undefined) throw new AppError('must-gather-invalid', { path, detail: 'it holds neither objects nor databases' });
  const isOpen = newest.at === null || newest.at === second?.at || second?.at === null;
  if (second !== undefined && isOpen && !newest.gather.isSameAs(second.gather)) {
    const names = candidates.map(({ root }) => root);
    throw new AppError('must-gather-invalid', {
      path,
      detail: `it holds several and nothing says which is the newest, so give one of ${names.join(', ')}`,
    });
  }
  if (collections.length > 1) {
    const others = collections.filter((other) => other !== newest).map(({ root, at }) => `${root}${timeText(at)}`);
    notes.push(
      `${collections.length} must-gathers: ${newest.root}${timeText(newest.at)} is judged; give the path of another to judge that: ${others.join(', ')}`,
    );
  }
  if (!newest.gather.hasDatabases) {
    for (const { root, gather } of strays) {
      newest.gather.merge(gather, true);
      notes.push(`databases of ${root} are taken with the objects of ${newest.root}, which has none`);
    }
  } else if (strays.length > 0)
    notes.push(
      `left aside, since ${newest.root} has its own: databases of ${listed(
        strays.map(({ root }) => root),
        'folder',
      )}`,
    );
  return newest.gather.result(notes);
}

/** Databases without any object, such as those of sos reports: whatever there is, so that it is said what is missing. */
function onlyDatabases(path: string, strays: readonly Gather[], all: readonly Gather[]): ClusterFiles {
  const gather = new Gather();
  for (const part of strays.length > 0 ? strays : all) gather.merge(part);
  if (strays.length === 0)
    throw new AppError('must-gather-invalid', {
      path,
      detail:
        all.length === 0
          ? 'it holds neither objects nor databases'
          : `it holds neither objects nor databases that can be read; ${gather.result([]).problems.join('; ')}`,
    });
  return gather.result([]);
}

function timeText(at: number | null): string {
  return at === null ? '' : ` of ${new Date(at).toISOString().slice(0, 19)}Z`;
}
