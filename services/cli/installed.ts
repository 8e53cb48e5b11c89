/** How we are installed: as a checkout, whose TypeScript Node runs directly, or as an npm package with compiled code. */
import { extname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Of our own modules: `.ts` or `.js`. */
export const moduleExtension = extname(import.meta.filename);

export const isPackage = moduleExtension === '.js';
