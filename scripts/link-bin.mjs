// Runs when npm has installed: makes `npx egressip-analyzer` work inside the checkout (npm links the bins of dependencies only, not a
// package's own), and fills the compile cache for the first start.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const binFolder = join(root, 'node_modules', '.bin');
mkdirSync(binFolder, { recursive: true });
for (const [name, target] of Object.entries(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin)) {
  const link = join(binFolder, name);
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', target), link);
}

// Not in an image, which installs before it has the sources. A failure costs time at the first start and nothing else.
const [node, warm] = [join(binFolder, 'node'), join(root, 'scripts', 'warm.mjs')];
if (existsSync(node) && existsSync(warm) && existsSync(join(root, 'services'))) {
  const env = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile') };
  spawnSync(node, [warm], { env, stdio: 'ignore', timeout: 60_000 });
}
