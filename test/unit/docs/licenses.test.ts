import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptedLicenses, shippedPackages } from '../../../scripts/docs/licenses.ts';
import { root } from '../architecture/source-files.ts';

describe('the licenses of what ships', () => {
  it('are known and accepted, each of them', () => {
    const packages = shippedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(({ license }) => !acceptedLicenses.includes(license))).toEqual([]);
  });

  it('are unknown where the lock file says nothing', () => {
    expect(shippedPackages({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } })).toEqual([
      { name: 'a', version: '1.0.0', license: 'unknown' },
    ]);
  });
});
