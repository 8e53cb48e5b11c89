/** The npm package, staged in a folder of its own: compiled there, so that the checkout stays without a build. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { checkoutPackage, packedPackage } from './manifests.ts';

export const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** What is shipped as it is. Of the page all but what only the type checker reads. */
const shipped = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'bin/packed.mjs',
  'scripts/start.mjs',
  'config',
  'docs/runbooks',
  'libs/answers/languages/en/taught.json',
  'services/gateway/page',
];
const checkedOnly = /page\/(tsconfig\.json|.*\.ts)$/;

export async function readPackage() {
  return checkoutPackage.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
}

/** Writes the archive into `folder` and gives its path. `draft` is an empty folder to work in. */
export async function pack(draft: string, folder: string, place: string | null): Promise<string> {
  await run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(root, 'scripts', 'pack'), '--outDir', draft]);
  for (const path of shipped) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await cp(join(root, path), join(draft, path), { recursive: true, filter: (source) => !checkedOnly.test(source) });
  }
  await writeFile(join(draft, 'package.json'), `${JSON.stringify(packedPackage(await readPackage(), place), null, 2)}\n`);
  const { stdout } = await run('npm', ['pack', draft, '--pack-destination', folder, '--json', '--loglevel=error'], {
    maxBuffer: 64_000_000,
  });
  return join(folder, firstFile(JSON.parse(stdout)));
}

const packed = z.object({ filename: z.string() });

/** npm 12 answers with an object by name, earlier ones with a list. */
function firstFile(answer: unknown): string {
  const [first] = Object.values(z.union([z.array(packed), z.record(z.string(), packed)]).parse(answer));
  if (first === undefined) throw new Error('npm pack says that it packed nothing');
  return first.filename;
}
