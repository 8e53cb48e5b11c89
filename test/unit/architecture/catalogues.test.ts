import { describe, expect, it } from 'vitest';
import { leavesOf } from '#libs/config/key.ts';
import { configSchema } from '#libs/config/schema.ts';
import { errorCatalog } from '#libs/errors/catalog.ts';
import { code, read } from './source-files.ts';

const production = code.filter((file) => /^(libs|services)\//.test(file));
const all = (except: RegExp) =>
  production
    .filter((file) => !except.test(file))
    .map(read)
    .join('\n');

describe('the catalogue of errors', () => {
  it('has no code that nothing throws', () => {
    const source = all(/^libs\/errors\//);
    expect(Object.keys(errorCatalog).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });

  it('names each code once', () => {
    const areas = production
      .filter((file) => file.startsWith('libs/errors/areas/'))
      .flatMap((file) => [...read(file).matchAll(/^ {2}'?([a-z-]+)'?: \{$/gm)].map(([, name]) => name));
    expect(areas.length).toBe(new Set(areas).size);
    expect(areas.length).toBe(Object.keys(errorCatalog).length);
  });
});

describe('the configuration', () => {
  it('has no key that no code reads', () => {
    const source = all(/^libs\/config\/(?!kube-target)/);
    const unread = leavesOf(configSchema).filter(({ path }) => !new RegExp(`\\.${path.at(-1)}\\b`).test(source));
    expect(unread.map(({ path }) => path.join('.'))).toEqual([]);
  });
});
