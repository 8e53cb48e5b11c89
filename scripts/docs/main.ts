/** `npm run docs`: writes the reference pages of this checkout from its code. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unpacked } from '#libs/answers/taught.ts';
import { checkout, generatedPages } from './pages.ts';
import { taughtFile, taughtSource, taughtText } from './taught.ts';

for (const [name, text] of await generatedPages()) {
  const path = join(checkout, 'docs', name);
  // A page that is not there yet is a changed one.
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`docs/${name} written`);
}

const source = await taughtSource();
const taught = await readFile(taughtFile, 'utf8').catch(() => null);
if (taught === null || unpacked(taught).source !== source) {
  await writeFile(taughtFile, taughtText(source));
  console.log('libs/answers/languages/en/taught.json written');
}
