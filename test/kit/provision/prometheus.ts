/** prometheus and promtool: those on PATH or named by the environment, else of Debian's package. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import type { Provided } from '#libs/provision/cache.ts';
import { installedProgram, unpackedPackage } from './debian.ts';

export interface PrometheusTools {
  readonly prometheus: string;
  readonly promtool: string;
}

export async function providePrometheus(): Promise<Provided<PrometheusTools>> {
  try {
    const installed = findInstalled();
    const tools = installed ?? (await unpack());
    await promisify(execFile)(tools.promtool, ['--version'], { timeout: 20_000 });
    const how = installed === null ? "Debian's package, unpacked in the cache" : `installed: ${tools.prometheus}`;
    return { available: true, value: tools, how };
  } catch (thrown) {
    return {
      available: false,
      reason: `no prometheus: ${errorText(thrown).split('\n').slice(0, 3).join(' ')}`,
      remedy: 'install prometheus (apt-get), or set EGRESSIP_PROMETHEUS and EGRESSIP_PROMTOOL',
    };
  }
}

function findInstalled(): PrometheusTools | null {
  const prometheus = installedProgram('EGRESSIP_PROMETHEUS', 'prometheus');
  const promtool = installedProgram('EGRESSIP_PROMTOOL', 'promtool');
  return prometheus === undefined || promtool === undefined ? null : { prometheus, promtool };
}

async function unpack(): Promise<PrometheusTools> {
  const folder = join(await unpackedPackage('prometheus'), 'usr/bin');
  return { prometheus: join(folder, 'prometheus'), promtool: join(folder, 'promtool') };
}
