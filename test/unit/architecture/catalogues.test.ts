import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '#libs/config/key.ts';
import { configSchema } from '#libs/config/schema.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { errorCatalogue } from '#libs/errors/catalogue.ts';
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
    expect(Object.keys(errorCatalogue).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });

  it('keeps each code once, in the file named after what it begins with', () => {
    const files = production.filter((file) => file.startsWith('libs/errors/areas/'));
    const families = files.map((file) => basename(file, '.ts')).filter((name) => name !== 'other');
    const places = files.flatMap((file) =>
      [...read(file).matchAll(/^ {2}'?([a-z-]+)'?: \{$/gm)].map(([, name = '']) => [name, basename(file, '.ts')] as const),
    );
    expect(places.map(([name]) => name).sort()).toEqual(Object.keys(errorCatalogue).sort());
    const right = (name: string) => families.find((family) => name.startsWith(`${family}-`)) ?? 'other';
    expect(places.filter(([name, file]) => file !== right(name))).toEqual([]);
  });

  it('takes no error without what its texts name', () => {
    // Checked by `npm run types`.
    type Fits<Given extends unknown[]> = Given extends ConstructorParameters<typeof AppError> ? 'yes' : 'no';
    const fits: [Fits<['http-forbidden', { role: 'operator' }]>, Fits<['http-forbidden', { roll: 'x' }]>, Fits<['http-forbidden']>] = [
      'yes',
      'no',
      'no',
    ];
    expect(fits).toHaveLength(3);
  });

  it('says how the gateway answers with an error', () => {
    expect(new AppError('http-bad-body').httpStatus).toBe(400);
    expect(new AppError('history-off').httpStatus).toBe(404);
  });
});

describe('the configuration', () => {
  it('has no key that no code reads', () => {
    const source = all(/^libs\/config\/(?!kube-target)/);
    const unread = leavesOf(configSchema).filter(({ path }) => !new RegExp(`\\.${path.at(-1)}\\b`).test(source));
    expect(unread.map(({ path }) => path.join('.'))).toEqual([]);
  });
});
