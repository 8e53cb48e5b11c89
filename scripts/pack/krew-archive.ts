/**
 * The archive that `kubectl krew` unpacks: the npm package with all it needs and its Node, as a plugin must run on machines
 * that have neither npm nor Node. Any platform's is made on any machine: nothing in it is compiled here.
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Processor, processors } from './manifests.ts';
import { run } from './package.ts';

/** Gives the path of the archive, in `folder`. */
export async function krewArchive(packagePath: string, processor: Processor, folder: string): Promise<string> {
  const draft = join(folder, `krew-${processor}`);
  await mkdir(draft, { recursive: true });
  const options = [
    '--prefix',
    draft,
    '--os=linux',
    `--cpu=${processor}`,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await run('npm', ['install', ...options, packagePath]);
  await addStarter(draft, processor);
  const archive = join(folder, `kubectl-egressip-linux-${processors[processor]}.tar.gz`);
  await run('tar', ['-czf', archive, '-C', draft, 'kubectl-egressip', 'node_modules']);
  await rm(draft, { recursive: true });
  return archive;
}

/** krew links to this file from its own folder of programs; beside it is `node_modules`. */
export async function addStarter(folder: string, processor: Processor): Promise<void> {
  const program = join(folder, 'kubectl-egressip');
  await writeFile(program, starter(processor));
  await chmod(program, 0o755);
}

const starter = (processor: Processor) => `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")/node_modules
exec "$here/node-linux-${processor}/bin/node" "$here/egressip-analyzer/bin/packed.mjs" "$@"
`;
