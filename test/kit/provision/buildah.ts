/**
 * buildah of Debian's package, with the files of a base image: a root file system of Debian's packages with the Node that this
 * project pins and npm. Unpacked into the cache; the machine stays as it was. Building needs root (chroot isolation, no daemon).
 */
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';
import { lastLine } from '#libs/provision/tool.ts';
import { libraryFolders, unpackedPackages } from './ovn.ts';

export interface Buildah {
  readonly program: string;
  /** The root file system of the base image. */
  readonly base: string;
}

const builder = ['buildah', 'libgpgme11', 'libassuan0', 'libgpg-error0', 'libdevmapper1.02.1', 'libseccomp2', 'libsubid4', 'patchelf'];
const system = ['base-files', 'base-passwd', 'dash', 'coreutils', 'libc6', 'libgcc-s1', 'libstdc++6'];
/** Of coreutils. */
const libraries = ['libacl1', 'libattr1', 'libselinux1', 'libpcre2-8-0', 'libgmp10', 'libssl3'];
const npmVersion = '11.6.2';
const run = promisify(execFile);

export async function provideBuildah(): Promise<Provided<Buildah>> {
  try {
    if (process.getuid?.() !== 0) throw new Error('only root can change the root of a process');
    const program = await patchedBuildah();
    await run(program, ['--version']);
    return { available: true, how: 'buildah of Debian, unpacked in the cache', value: { program, base: await baseSystem() } };
  } catch (thrown) {
    return {
      available: false,
      reason: `images cannot be built: ${lastLine(errorText(thrown)) ?? 'no reason known'}`,
      remedy: 'run the tests as root on Debian 12 or 13',
    };
  }
}

/** buildah starts itself again with an empty environment, so it has to know by itself where its libraries are. */
async function patchedBuildah(): Promise<string> {
  const tools = await unpackedPackages(`image/builder-${process.arch}`, builder);
  const places = (await libraryFolders(tools)).join(':');
  const folder = await cached(`image/buildah-${process.arch}`, async (draft) => {
    const program = join(draft, 'buildah');
    await copyFile(join(tools, 'usr/bin/buildah'), program);
    await run(join(tools, 'usr/bin/patchelf'), ['--force-rpath', '--set-rpath', places, program]);
  });
  return join(folder, 'buildah');
}

async function baseSystem(): Promise<string> {
  const packages = await unpackedPackages(`image/packages-${process.arch}`, [...system, ...libraries]);
  return await cached(`image/base-node-${process.version}-npm-${npmVersion}-${process.arch}`, async (draft) => {
    await cp(packages, draft, { recursive: true, verbatimSymlinks: true });
    for (const name of ['passwd', 'group']) await copyFile(join(draft, `usr/share/base-passwd/${name}.master`), join(draft, `etc/${name}`));
    await copyFile(process.execPath, join(draft, 'usr/bin/node'));
    const modules = join(draft, 'usr/lib');
    await mkdir(modules, { recursive: true });
    await run('npm', ['install', '--ignore-scripts', '--no-package-lock', '--prefix', modules, `npm@${npmVersion}`]);
    await writeFile(join(draft, 'usr/bin/npm'), '#!/bin/sh\nexec node /usr/lib/node_modules/npm/bin/npm-cli.js "$@"\n', { mode: 0o755 });
  });
}
