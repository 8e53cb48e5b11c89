/**
 * Refuses keys that the schema does not have, with the nearest one that it has, and secrets that are written out. Done before
 * validation, whose own messages could say neither.
 */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import type { ConfigFile } from './config-file.ts';
import { secretReference, shapeOf, unwrap } from './key.ts';
import { nearest } from './nearest.ts';

/** Throws `config-unknown-key` or `config-inline-secret` for the first of them. */
export function checkKeys(schema: z.ZodType, written: ConfigFile): void {
  check(schema, written.data, [], written);
}

function check(schema: z.ZodType, value: unknown, path: readonly string[], written: ConfigFile): void {
  const inner = unwrap(schema);
  if (inner === secretReference) {
    if (typeof value === 'string') throw new AppError('config-inline-secret', { where: written.where(path), key: path.join('.') });
    return;
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(inner.element as z.ZodType, item, [...path, String(index)], written);
    return;
  }
  const shape = shapeOf(inner);
  if (shape === null || typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (known === undefined) throw unknownKey([...path, name], Object.keys(shape), written);
    check(known, child, [...path, name], written);
  }
}

function unknownKey(path: readonly string[], siblings: readonly string[], written: ConfigFile): AppError {
  const name = path.at(-1) ?? '';
  const section = path.slice(0, -1).join('.');
  const close = nearest(name, siblings);
  return new AppError('config-unknown-key', {
    where: written.where(path),
    key: path.join('.'),
    suggestion:
      close === null
        ? `remove it; ${section === '' ? 'the file' : section} may hold ${siblings.join(', ')}`
        : `did you mean ${[...path.slice(0, -1), close].join('.')}? Else remove it`,
  });
}
