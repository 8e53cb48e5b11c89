/** helm: named by EGRESSIP_HELM or found on PATH, else built from its Go module into the cache. Debian has no package of it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';
import { lastLine, runTool } from '#libs/provision/tool.ts';

const run = promisify(execFile);
const version = 'v3.19.0';
const buildMs = 20 * 60_000;

export async function provideHelm(): Promise<Provided<string>> {
  const named = process.env.EGRESSIP_HELM ?? 'helm';
  const installed = await runTool(named, ['version', '--short'], 60_000);
  if (installed.state === 'ok') return { available: true, value: named, how: `installed: ${named}` };
  try {
    const folder = await cached(`helm/${version}`, build);
    return { available: true, value: join(folder, 'helm'), how: `helm ${version} built from its Go module` };
  } catch (thrown) {
    return {
      available: false,
      reason: `helm could not be built: ${lastLine(errorText(thrown)) ?? 'no reason known'}`,
      remedy: 'install helm 3 or Go 1.24, or name a helm in EGRESSIP_HELM',
    };
  }
}

async function build(folder: string): Promise<void> {
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod', GOWORK: 'off', CGO_ENABLED: '0' };
  await run('nice', ['-n', '10', 'go', 'install', `helm.sh/helm/v3/cmd/helm@${version}`], { env, timeout: buildMs, maxBuffer: 2 ** 26 });
}
