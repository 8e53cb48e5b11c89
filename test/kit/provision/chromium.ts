/**
 * Chromium for the browser tests: found (`$EGRESSIP_CHROMIUM`, the path), installed with apt where this user may, else
 * Debian's packages unpacked in the cache with the libraries that this machine lacks.
 */
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, type Provided } from '#libs/provision/cache.ts';
import { runTool } from '#libs/provision/tool.ts';

export interface ChromiumFiles {
  readonly executable: string;
  readonly version: string;
}

const minute = 60_000;
const remedy = 'install Chromium (Debian: chromium), or name one in EGRESSIP_CHROMIUM';

export async function provideChromium(): Promise<Provided<ChromiumFiles>> {
  const named = process.env.EGRESSIP_CHROMIUM;
  if (named !== undefined) {
    return (
      (await usable(named, 'EGRESSIP_CHROMIUM')) ?? { available: false, reason: 'EGRESSIP_CHROMIUM names no Chromium that runs', remedy }
    );
  }
  for (const command of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = await usable(command, 'found on the path');
    if (found !== null) return found;
  }
  try {
    if (process.getuid?.() === 0) {
      await apt(['install', '-y', '--no-install-recommends', 'chromium'], 10 * minute);
      const installed = await usable('chromium', "Debian's package chromium, installed");
      if (installed !== null) return installed;
    }
    const folder = await cached('chromium/debian', unpack);
    const unpacked = await usable(join(folder, 'chromium'), "Debian's package chromium, unpacked");
    if (unpacked !== null) return unpacked;
    return { available: false, reason: "Debian's Chromium does not run on this machine", remedy };
  } catch (thrown) {
    return { available: false, reason: `Chromium could not be fetched: ${thrown instanceof Error ? thrown.message : thrown}`, remedy };
  }
}

/** Packages can be had only after the lists were fetched once; a new machine has none. Without the right to, nothing changes. */
export async function refreshPackageLists(): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const policy = await runTool('apt-cache', ['policy', 'ovn-common'], minute);
  if (policy.state !== 'ok' || /Candidate: \d/.test(policy.stdout)) return;
  await runTool('apt-get', ['update', '-q'], 5 * minute);
}

async function usable(executable: string, how: string): Promise<Provided<ChromiumFiles> | null> {
  const result = await runTool(executable, ['--version'], minute);
  const version = result.state === 'ok' ? /\d+(\.\d+)+/.exec(result.stdout)?.[0] : undefined;
  return version === undefined ? null : { available: true, value: { executable, version }, how };
}

/** Everything that an installation would add, unpacked side by side, behind a script that shows it to the loader. */
async function unpack(folder: string): Promise<void> {
  const plan = await apt(['install', '--simulate', '--no-install-recommends', 'chromium'], minute);
  const packages = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  const archives = join(folder, 'archives');
  await mkdir(archives);
  await apt(['download', ...packages], 10 * minute, archives);
  for (const archive of await readdir(archives)) {
    const result = await runTool('dpkg-deb', ['-x', join(archives, archive), folder], 5 * minute);
    if (result.state !== 'ok') throw new Error(`${archive} could not be unpacked`);
  }
  await rm(archives, { recursive: true });
  const script = join(folder, 'chromium');
  await writeFile(
    script,
    `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
libraries=$(echo "$here"/usr/lib/*-linux-gnu* "$here"/usr/lib/*-linux-gnu*/pulseaudio | tr ' ' ':')
LD_LIBRARY_PATH="$libraries\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/usr/lib/chromium/chromium" "$@"
`,
  );
  await chmod(script, 0o755);
}

async function apt(args: readonly string[], timeoutMs: number, folder?: string): Promise<string> {
  const inFolder = folder === undefined ? [] : ['-C', folder];
  const result = await runTool('env', [...inFolder, 'apt-get', '-q', ...args], timeoutMs, {
    DEBIAN_FRONTEND: 'noninteractive',
    LC_ALL: 'C',
  });
  if (result.state === 'absent') throw new Error('apt-get is not on this machine');
  if (result.state === 'failed') throw new Error(`apt-get ${args[0]}: ${result.detail}`);
  return result.stdout;
}
