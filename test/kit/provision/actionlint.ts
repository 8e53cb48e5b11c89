/** actionlint, built from its Go module into the cache: it knows what GitHub accepts in a workflow. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';
import { lastLine } from '#libs/provision/tool.ts';

const run = promisify(execFile);
const version = 'v1.7.12';
const buildMs = 10 * 60_000;

export async function provideActionlint(): Promise<Provided<string>> {
  try {
    const folder = await cached(`actionlint/${version}`, build);
    return { available: true, value: join(folder, 'actionlint'), how: `actionlint ${version} built from its Go module` };
  } catch (thrown) {
    return {
      available: false,
      reason: `actionlint could not be built: ${lastLine(errorText(thrown)) ?? 'no reason known'}`,
      remedy: 'install Go 1.24',
    };
  }
}

async function build(folder: string): Promise<void> {
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod', GOWORK: 'off', CGO_ENABLED: '0' };
  await run('nice', ['-n', '10', 'go', 'install', `github.com/rhysd/actionlint/cmd/actionlint@${version}`], {
    env,
    timeout: buildMs,
    maxBuffer: 2 ** 26,
  });
}
