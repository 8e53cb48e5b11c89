/**
 * `docs/where.md` is true: one example of each row, made with the files of the row and no others, is added to a copy of the
 * tree. It passes the type check there, and the generated reference shows it.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files, read, root } from '../architecture/source-files.ts';
import { type Edit, examples } from './where-examples.ts';

const run = promisify(execFile);
const rows = new Map(
  [...read('docs/where.md').matchAll(/^\| (an? [^|]+?) +\| ([^|]+)\|/gm)].map(([, what = '', cell = '']) => [
    what,
    [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  ]),
);

const copy = mkdtempSync(join(tmpdir(), 'egressip-where-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function apply({ file, before, text }: Edit): void {
  const path = join(copy, file);
  if (before === null) {
    writeFileSync(path, text);
    return;
  }
  const content = readFileSync(path, 'utf8');
  expect(content.includes(before), `${file} has no longer "${before}": mend the example, and docs/where.md if another file is meant`).toBe(
    true,
  );
  writeFileSync(
    path,
    content.replace(before, () => text + before),
  );
}

beforeAll(async () => {
  for (const file of files.filter((name) =>
    /^(libs|services|scripts|config|docs|deploy|package(-lock)?\.json|tsconfig\.json|CONTRIBUTING|test\/unit\/architecture\/levels)/.test(
      name,
    ),
  )) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const { edits } of examples) edits.forEach(apply);
});

describe('docs/where.md', () => {
  it('has a row for each example, and an example for each row', () => {
    expect([...rows.keys()]).toEqual(examples.map(({ what }) => what));
  });

  it.each(examples)('names every file that $what needs', ({ what, edits }) => {
    const named = rows.get(what) ?? [];
    const isNamed = (file: string) => named.some((path) => file === path || (path.endsWith('/') && file.startsWith(path)));
    expect(edits.map(({ file }) => file).filter((file) => !isNamed(file))).toEqual([]);
  });

  it('needs nothing else: with all examples the types are right, and the reference shows each of them', async () => {
    writeFileSync(join(copy, 'tsconfig.where.json'), '{ "extends": "./tsconfig.json", "include": ["libs", "services", "scripts/docs"] }');
    const types = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.where.json'], {
      cwd: copy,
    }).catch((thrown: { readonly stdout?: string }) => ({ stdout: thrown.stdout ?? String(thrown) }));
    expect(types.stdout).toBe('');
    await run(process.execPath, ['scripts/docs/main.ts'], { cwd: copy });
    for (const { what, page, shown } of examples) {
      if (page !== null)
        expect(readFileSync(join(copy, 'docs', page), 'utf8').includes(shown), `${what}: ${shown} in docs/${page}`).toBe(true);
    }
  });
});
