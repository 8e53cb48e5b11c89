/** How we are here: as a checkout, whose TypeScript Node runs as it is, or as an npm package, which holds it compiled. */
import { extname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Of our own modules: `.ts` or `.js`. */
export const moduleExtension = extname(import.meta.filename);

export const isPackage = moduleExtension === '.js';
