import { describe, expect, it } from 'vitest';
import { importers, levels } from './levels.ts';
import { code, type Import, importsOf, packageOf, read } from './source-files.ts';

/** What verbs of the CLI start or describe: entry points and catalogues, which is no meeting of services. */
const entryPoints: Readonly<Record<string, RegExp>> = {
  'services/cli/commands/run.ts': /^services\/[\w-]+\/main\.ts$/,
  'services/cli/commands/mcp.ts': /^services\/gateway\/stdio\.ts$/,
};

const production = code.filter((file) => file.startsWith('libs/') || file.startsWith('services/'));
const imports: readonly Import[] = production.flatMap(importsOf);
const show = ({ from, specifier }: Import) => `${from} imports ${specifier}`;
const libOf = (file: string) => /^libs\/([^/]+)\//.exec(file)?.[1];
const serviceOf = (file: string) => /^services\/([^/]+)\//.exec(file)?.[1];

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.some(({ specifier }) => specifier === 'zod')).toBe(true);
  });

  it('know every lib and its level', () => {
    const libs = new Set(production.map(libOf).filter((lib) => lib !== undefined));
    expect([...libs].filter((lib) => levels[lib] === undefined)).toEqual([]);
  });

  it('go from a lib only to itself and to lower levels', () => {
    const wrong = imports.filter(({ from, file, typeOnly }) => {
      const [own, other] = [libOf(from), file === null ? undefined : libOf(file)];
      if (own === undefined || file === null || own === other) return false;
      if (other === undefined) return true;
      const distance = (levels[own] ?? 0) - (levels[other] ?? 9);
      return distance < 0 || (distance === 0 && !(typeOnly && file.endsWith('/port.ts')));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('never go from one service to another, but for the entry points that the CLI starts', () => {
    const wrong = imports.filter(({ from, file }) => {
      const [own, other] = [serviceOf(from), file === null ? undefined : serviceOf(file)];
      if (own === undefined || file === null || other === undefined || own === other) return false;
      return entryPoints[from]?.test(file) !== true;
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('of services and libs never go to tests or scripts', () => {
    expect(imports.filter(({ file }) => file !== null && /^(test|scripts)\//.test(file)).map(show)).toEqual([]);
  });

  it('of a package are made in its own lib alone', () => {
    const wrong = imports.filter((one) => {
      const name = packageOf(one);
      return name !== null && !(importers[name] ?? []).some((folder) => one.from.startsWith(folder));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('across libs use the import map, so that a file can be moved within its folder', () => {
    const wrong = imports.filter(({ from, specifier, file }) => specifier.startsWith('.') && file !== null && libOf(file) !== libOf(from));
    expect(wrong.map(show)).toEqual([]);
  });

  it('of the page go only to the page, and for types to the contracts', () => {
    const page = /^services\/gateway\/page\//;
    const ofPage = imports.filter(({ from }) => page.test(from));
    expect(ofPage.length).toBeGreaterThan(60);
    const wrong = ofPage.filter(
      ({ file, typeOnly }) => file !== null && !page.test(file) && !(typeOnly && file.startsWith('libs/contracts/')),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('of the page leave nothing that is exported and used nowhere', () => {
    const page = code.filter((file) => /^services\/gateway\/page\/.*\.(js|ts)$/.test(file));
    const used = [...page, ...code.filter((file) => /^test\/.*\/page\/|^test\/browser\//.test(file))];
    const dead = page.flatMap((file) =>
      [...read(file).matchAll(/^export (?:async )?(?:const|function|interface|type) (\w+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => !used.some((other) => other !== file && new RegExp(`\\b${name}\\b`).test(read(other))))
        .map((name) => `${file}: ${name}`),
    );
    expect(dead).toEqual([]);
  });

  it('form no cycle, not even of types', () => {
    const graph = new Map<string, string[]>();
    for (const { from, file } of imports) {
      if (file !== null) graph.set(from, [...(graph.get(from) ?? []), file]);
    }
    expect(cycles(graph)).toEqual([]);
  });
});

/** Each cycle once, as `a > b > a`. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' > '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
