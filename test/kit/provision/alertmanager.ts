/**
 * alertmanager and amtool: those on PATH or named by the environment, else built from their Go module. Debian's build looks
 * for its templates below /usr, where nothing can be unpacked without root.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';
import { installedProgram } from './debian.ts';

export interface AlertmanagerTools {
  readonly alertmanager: string;
  readonly amtool: string;
}

const version = 'v0.28.1';
const buildDeadlineMs = 10 * 60_000;

export async function provideAlertmanager(): Promise<Provided<AlertmanagerTools>> {
  const alertmanager = installedProgram('EGRESSIP_ALERTMANAGER', 'alertmanager');
  const amtool = installedProgram('EGRESSIP_AMTOOL', 'amtool');
  if (alertmanager !== undefined && amtool !== undefined)
    return { available: true, value: { alertmanager, amtool }, how: `installed: ${alertmanager}` };
  try {
    const folder = await cached(`alertmanager/${version}`, build);
    const value = { alertmanager: join(folder, 'alertmanager'), amtool: join(folder, 'amtool') };
    return { available: true, value, how: `alertmanager ${version} built from its Go module` };
  } catch (thrown) {
    return {
      available: false,
      reason: `alertmanager could not be built: ${errorText(thrown).split('\n').slice(0, 3).join(' ')}`,
      remedy: 'install Go 1.23 or newer, or set EGRESSIP_ALERTMANAGER and EGRESSIP_AMTOOL',
    };
  }
}

async function build(folder: string): Promise<void> {
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '-buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' };
  const packages = ['alertmanager', 'amtool'].map((command) => `github.com/prometheus/alertmanager/cmd/${command}@${version}`);
  await promisify(execFile)('nice', ['-n', '10', 'go', 'install', ...packages], { env, timeout: buildDeadlineMs, maxBuffer: 2 ** 26 });
}
