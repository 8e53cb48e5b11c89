/**
 * prometheus and promtool: those on PATH or named by the environment, else Debian's package unpacked into the cache, which
 * needs no root. The programs are static enough to run without the packages they depend on.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from './cache.ts';

export interface PrometheusTools {
  readonly prometheus: string;
  readonly promtool: string;
}

export async function providePrometheus(): Promise<Provided<PrometheusTools>> {
  try {
    const installed = findInstalled();
    const tools = installed ?? (await unpackPackage());
    await run(tools.promtool, ['--version']);
    return {
      available: true,
      value: tools,
      how: installed === null ? "Debian's package, unpacked in the cache" : `installed: ${tools.prometheus}`,
    };
  } catch (thrown) {
    return {
      available: false,
      reason: `no prometheus: ${errorText(thrown).split('\n').slice(0, 3).join(' ')}`,
      remedy: 'install prometheus (apt-get), or set EGRESSIP_PROMETHEUS and EGRESSIP_PROMTOOL',
    };
  }
}

function findInstalled(): PrometheusTools | null {
  const prometheus = named('EGRESSIP_PROMETHEUS', 'prometheus');
  const promtool = named('EGRESSIP_PROMTOOL', 'promtool');
  return prometheus === undefined || promtool === undefined ? null : { prometheus, promtool };
}

function named(variable: string, program: string): string | undefined {
  const value = process.env[variable];
  if (value !== undefined && value !== '') return value;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

async function unpackPackage(): Promise<PrometheusTools> {
  const folder = await cached(`prometheus/debian-${process.arch}`, async (draft) => {
    const packages = await mkdtemp(join(tmpdir(), 'egressip-prometheus-'));
    try {
      await downloadPackage(packages);
      const file = (await readdir(packages)).find((name) => name.endsWith('.deb'));
      if (file === undefined) throw new Error('apt-get downloaded no package');
      await run('dpkg-deb', ['-x', join(packages, file), draft]);
    } finally {
      await rm(packages, { recursive: true, force: true });
    }
  });
  return { prometheus: join(folder, 'usr/bin/prometheus'), promtool: join(folder, 'usr/bin/promtool') };
}

/** `apt-get update` only when the lists at hand do not do, and then into a folder of our own. */
async function downloadPackage(folder: string): Promise<void> {
  try {
    await run('apt-get', ['download', 'prometheus'], folder);
  } catch {
    // No lists yet, or old ones: what fails now is the answer.
    const state = join(folder, 'apt');
    await mkdir(join(state, 'lists/partial'), { recursive: true });
    await mkdir(join(state, 'cache/archives/partial'), { recursive: true });
    const options = ['-o', `Dir::State::lists=${join(state, 'lists')}`, '-o', `Dir::Cache=${join(state, 'cache')}`];
    await run('apt-get', [...options, 'update'], folder);
    await run('apt-get', [...options, 'download', 'prometheus'], folder);
  }
}

const execute = promisify(execFile);

async function run(program: string, args: readonly string[], cwd?: string): Promise<void> {
  await execute(program, [...args], { timeout: 180_000, maxBuffer: 16_000_000, ...(cwd === undefined ? {} : { cwd }) });
}
