/** apache-otava (change points by E-divisive means with a t-test) from PyPI, in the cache; only what its analysis needs. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';

export const otavaVersion = '0.8.0';
const minute = 60_000;

/** The folder for PYTHONPATH. */
export async function provideOtava(): Promise<Provided<string>> {
  try {
    const folder = await cached(`apache-otava/${otavaVersion}`, install);
    if (!existsSync(join(folder, 'otava'))) throw new Error('its package has no module otava');
    return { available: true, value: folder, how: `apache-otava ${otavaVersion} from PyPI` };
  } catch (thrown) {
    return {
      available: false,
      reason: `apache-otava could not be had: ${errorText(thrown).split('\n').slice(0, 2).join(' ')}`,
      remedy: 'install Python 3.10 or newer with pip',
    };
  }
}

async function install(folder: string): Promise<void> {
  const pip = (...args: string[]) =>
    promisify(execFile)('python3', ['-m', 'pip', 'install', '-q', '--target', folder, ...args], { timeout: 10 * minute });
  await pip('--no-deps', `apache-otava==${otavaVersion}`);
  await pip('numpy', 'scipy');
}
