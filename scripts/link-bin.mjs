// Makes `npx egressip` work inside the checkout: npm links the bins of dependencies only, not a package's own.
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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
