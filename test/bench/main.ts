/** `npm run bench`: every figure with both sides measured in this run. Names of files as arguments run only those. */
import { readdir } from 'node:fs/promises';
import type { BenchRow } from './row.ts';

const wanted = process.argv.slice(2);
const notBenches = new Set(['main.ts', 'row.ts']);
const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts') && !notBenches.has(file)).sort();
const table: BenchRow[] = [];
for (const file of files.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.ts', '')))) {
  process.stderr.write(`measuring ${file}\n`);
  const module = (await import(`./${file}`)) as { readonly rows?: () => Promise<readonly BenchRow[]> };
  table.push(...((await module.rows?.()) ?? []));
}
console.table(
  Object.fromEntries(
    table.map(({ name, ours, theirs, ratio, goal, reached }) => [
      name,
      { ours, theirs, ratio: ratio === null ? '' : `${ratio.toFixed(1)} x`, goal, reached: reached ? 'yes' : 'NO' },
    ]),
  ),
);
process.exit(table.every((row) => row.reached) ? 0 : 1);
