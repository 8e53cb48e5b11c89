/** The tracked files of the repository and what each file of TypeScript or of the page's JavaScript imports. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** Path from the root; null for a package or a Node module. */
  readonly file: string | null;
  readonly typeOnly: boolean;
}

/** Tracked, and new ones that are not ignored: a test must not wait for the commit. */
export const files: readonly string[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const code: readonly string[] = files.filter((file) => /^(libs|services|scripts|test)\/.*\.(ts|js)$/.test(file));

const statement =
  /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)|@import\s[^']*?from\s+'([^']+)'/gm;

export function importsOf(file: string): readonly Import[] {
  return [...read(file).matchAll(statement)].map(([, type, from, bare, dynamic, comment]) => {
    const specifier = from ?? bare ?? dynamic ?? comment ?? '';
    return { from: file, specifier, file: target(file, specifier), typeOnly: type !== undefined || comment !== undefined };
  });
}

function target(from: string, specifier: string): string | null {
  if (specifier.startsWith('#libs/')) return specifier.slice(1);
  return specifier.startsWith('.') ? relative(root, join(root, dirname(from), specifier)) : null;
}

/** `@scope/name` or `name`; null for what is no package. */
export function packageOf({ specifier, file }: Import): string | null {
  if (file !== null || specifier.startsWith('node:')) return null;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
