/** The must-gathers of the reference data, as folders that tests may damage. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openFile } from '#libs/sources/files/bytes.ts';
import { decompressed } from '#libs/sources/files/decompress.ts';
import { readTar } from '#libs/sources/files/tar.ts';

export const sharedFolder = process.env.EGRESSIP_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared');
export const hasMustGathers = existsSync(join(sharedFolder, 'must-gather'));

export function archiveOf(name: 'healthy' | 'faulty'): string {
  return join(sharedFolder, 'must-gather', `must-gather-${name}.tar.gz`);
}

export interface MustGatherFolder {
  readonly path: string;
  /** Paths of its files, relative. */
  files(): Promise<string[]>;
  /** Removes a file or folder. */
  remove(part: string): Promise<void>;
  edit(part: string, change: (text: string) => string): Promise<void>;
  dispose(): Promise<void>;
}

/** Unpacked, the databases too, with each file given by `keep` (all when left out). */
export async function unpacked(name: 'healthy' | 'faulty', keep: (path: string) => boolean = () => true): Promise<MustGatherFolder> {
  const path = await mkdtemp(join(tmpdir(), 'eip-must-gather-'));
  for await (const entry of readTar(openFile(archiveOf(name)))) {
    const at = entry.path.split('/').slice(2).join('/');
    if (entry.path.endsWith('ovnk_database_store.tar.gz')) {
      for await (const inner of readTar(decompressed(entry.content))) await save(join('network_logs', inner.path), inner.content);
    } else await save(at, entry.content);
  }

  async function save(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    if (!keep(file)) return;
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), content);
  }

  return {
    path,
    files: async () => {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
    },
    remove: (part) => rm(join(path, part), { recursive: true }),
    edit: async (part, change) => await writeFile(join(path, part), change(await readFile(join(path, part), 'utf8'))),
    dispose: () => rm(path, { recursive: true, force: true }),
  };
}
