/**
 * `npm run pack -- FOLDER [PLACE]`: the npm package as a file in the folder. With the address that a release's files are loaded from
 * (https://github.com/OWNER/NAME/releases/download/v0.1.0) also the plugin of kubectl with its manifest, and the entry of the MCP
 * registry.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { krewArchive } from './krew-archive.ts';
import { krewManifest, type Processor, serverEntry } from './manifests.ts';
import { pack, readPackage } from './package.ts';

const [named = '.', place = null] = process.argv.slice(2);
const folder = resolve(named);
const draft = await mkdtemp(join(tmpdir(), 'egressip-pack-'));
try {
  await mkdir(folder, { recursive: true });
  const archive = await pack(draft, folder, place);
  console.log(archive);
  if (place !== null) await release(archive, place);
} finally {
  await rm(draft, { recursive: true, force: true });
}

async function release(archive: string, place: string): Promise<void> {
  const checkout = await readPackage();
  const archives = new Map<Processor, string>();
  for (const processor of ['x64', 'arm64'] as const) archives.set(processor, await krewArchive(archive, processor, folder));
  await writeFile(join(folder, 'egressip.yaml'), stringify(krewManifest(checkout, place, archives)));
  await writeFile(join(folder, 'server.json'), `${JSON.stringify(serverEntry(checkout, place), null, 2)}\n`);
  for (const file of [...archives.values(), join(folder, 'egressip.yaml'), join(folder, 'server.json')]) console.log(file);
}
