import { describe, expect, it } from 'vitest';
import { code, files, read } from './source-files.ts';

const text = files.filter((file) => !/\.(png|gz|ico)$/.test(file));

describe('files', () => {
  it('hold one idea each: 400 lines at most', () => {
    const long = code.map((file) => ({ file, lines: read(file).split('\n').length - 1 })).filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('name no package registry, whose place is the settings of each machine', () => {
    // In pieces, or this file would name them itself.
    const hosts = [
      ['registry', 'npmjs'],
      ['pypi', 'org'],
      ['pythonhosted', 'org'],
      ['repo1', 'maven'],
      ['repo', 'maven'],
      ['proxy', 'golang'],
      ['deb', 'debian'],
      ['static', 'crates'],
    ];
    const pattern = new RegExp(hosts.map((parts) => parts.join('\\.')).join('|'));
    expect(text.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('name no path of the machine they were written on', () => {
    const pattern = new RegExp(`/(${['work', 'root', 'home'].join('|')})/[a-z.]`);
    expect(text.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('leave the grammar of subjects to one of them', () => {
    const pattern = new RegExp(['eip', 'v1'].join('\\.'));
    expect(code.filter((file) => /^(libs|services|scripts)\//.test(file) && pattern.test(read(file)))).toEqual([
      'libs/contracts/subjects.ts',
    ]);
  });

  it('of code switch off no check and swallow no error', () => {
    const pattern = new RegExp(
      ['@ts' + '-ignore', '@ts' + '-expect-error', 'biome' + '-ignore', 'catch( \\(\\w+\\))? \\{\\s*\\}'].join('|'),
    );
    expect(code.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('of tests run all: none is focused or switched off', () => {
    const pattern = new RegExp(`\\b(it|test|describe)\\.(${['only', 'skip', 'todo'].join('|')})\\(`);
    expect(code.filter((file) => pattern.test(read(file)))).toEqual([]);
  });
});
