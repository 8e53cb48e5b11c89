/** `npm run docs`: writes the reference pages of this checkout from its code. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkout, generatedPages } from './pages.ts';

for (const [name, text] of await generatedPages()) {
  const path = join(checkout, 'docs', name);
  // A page that is not there yet is a changed one.
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`docs/${name} written`);
}
