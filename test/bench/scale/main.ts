/**
 * `npm run bench:scale`: what each service costs at size, into the sizing table of `docs/operations.md`. Names of parts as arguments
 * run only those; `--trial` runs all at a fiftieth of the size and writes nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRow } from '../row.ts';
import { machine } from './machine.ts';
import { parts, withFigures } from './sizing-table.ts';

const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'operations.md');
const trial = process.argv.includes('--trial');
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
let missed = 0;
for (const part of parts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  process.stderr.write(`measuring ${part}\n`);
  const { rows } = (await import(`./${part}.ts`)) as { readonly rows: (share: number) => Promise<readonly BenchRow[]> };
  const on = machine();
  const figures = await rows(trial ? 1 / 50 : 1);
  console.table(figures.map(({ name, ours, goal, reached }) => ({ name, ours, goal, reached: reached ? 'yes' : 'NO' })));
  missed += figures.filter(({ reached }) => !reached).length;
  const today = new Date().toISOString().slice(0, 10);
  // Part by part: one that fails costs only itself.
  if (!trial) await writeFile(page, withFigures(await readFile(page, 'utf8'), part, figures, today, on));
}
process.exit(missed === 0 ? 0 : 1);
