/** `docs/reference/licenses.md`: what ships besides our own code, and under which license; from the lock file. */
import { z } from 'zod';
import { code, markdownTable, page } from './markdown.ts';

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() })),
});

/** Each lets anybody use it in a product, with its notice kept. A test holds the lock file to them. */
export const acceptedLicenses = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'PSF-2.0', 'Unlicense'];

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

export function licensesReference(lock: unknown): string {
  const packages = shippedPackages(lock);
  return page([
    '# Licenses',
    '',
    'Generated from `package-lock.json`: the packages that ship besides our own code (Apache-2.0). In machine form, CycloneDX:',
    '`npm run --silent sbom`.',
    '',
    ...markdownTable(
      ['Package', 'Version', 'License'],
      packages.map(({ name, version, license }) => [code(name), version, license]),
    ),
  ]);
}

export function shippedPackages(lock: unknown): readonly ShippedPackage[] {
  const entries = Object.entries(lockFile.parse(lock).packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const packages = entries.map(([path, { version = 'unknown', license = 'unknown' }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version,
    license,
  }));
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
