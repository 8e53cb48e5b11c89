/**
 * Where servers that we provide ourselves are kept: `$EGRESSIP_CACHE`, else `egressip-analyzer` in the user's cache folder.
 * An entry is built in a folder of its own and renamed into place, so a half-built one is never used.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** A server's files, or in one line why they cannot be had here and what to install. */
export type Provided<T> =
  | { readonly available: true; readonly value: T; readonly how: string }
  | { readonly available: false; readonly reason: string; readonly remedy: string };

function cacheFolder(): string {
  return process.env.EGRESSIP_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'egressip-analyzer');
}

/** The folder of one entry (`nats-server/2.15.1`), built by `build` when it is not there yet. */
export async function cached(entry: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), entry);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await build(draft);
    await rename(draft, folder).catch((thrown: unknown) => {
      // Another process built the same entry meanwhile: use that one.
      if (!existsSync(folder)) throw thrown;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
