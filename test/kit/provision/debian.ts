/**
 * Programs of a Debian package, unpacked into the cache: needs no root, and does for programs that are static enough to run
 * without the packages they depend on.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from '#libs/provision/cache.ts';

/** The folder the package was unpacked to (`usr/bin/...`). Rejects with what apt-get or dpkg-deb says. */
export function unpackedPackage(name: string): Promise<string> {
  return cached(`debian/${name}-${process.arch}`, async (draft) => {
    const packages = await mkdtemp(join(tmpdir(), 'egressip-debian-'));
    try {
      await download(name, packages);
      const file = (await readdir(packages)).find((entry) => entry.endsWith('.deb'));
      if (file === undefined) throw new Error('apt-get downloaded no package');
      await run('dpkg-deb', ['-x', join(packages, file), draft]);
    } finally {
      await rm(packages, { recursive: true, force: true });
    }
  });
}

/** The program named by an environment variable or found on PATH. */
export function installedProgram(variable: string, program: string): string | undefined {
  const value = process.env[variable];
  if (value !== undefined && value !== '') return value;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/** `apt-get update` only when the lists at hand do not do, and then into a folder of our own. */
async function download(name: string, folder: string): Promise<void> {
  try {
    await run('apt-get', ['download', name], folder);
  } catch {
    // No lists yet, or old ones: what fails now is the answer.
    const state = join(folder, 'apt');
    await mkdir(join(state, 'lists/partial'), { recursive: true });
    await mkdir(join(state, 'cache/archives/partial'), { recursive: true });
    const options = ['-o', `Dir::State::lists=${join(state, 'lists')}`, '-o', `Dir::Cache=${join(state, 'cache')}`];
    await run('apt-get', [...options, 'update'], folder);
    await run('apt-get', [...options, 'download', name], folder);
  }
}

async function run(program: string, args: readonly string[], cwd?: string): Promise<void> {
  await promisify(execFile)(program, [...args], { timeout: 180_000, maxBuffer: 16_000_000, ...(cwd === undefined ? {} : { cwd }) });
}
