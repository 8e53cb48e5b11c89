/**
 * Refuses keys that the schema does not have, with the nearest one that it has, and secrets that are written out. Done before
 * validation, whose own messages could say neither.
 */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import { secretReference, shapeOf, unwrap } from './key.ts';
import { nearest } from './nearest.ts';
import type { Source } from './source.ts';

export function checkKeys(schema: z.ZodType, source: Source): void {
  check(schema, source.data, [], source);
}

function check(schema: z.ZodType, value: unknown, path: readonly string[], source: Source): void {
  const inner = unwrap(schema);
  if (inner === secretReference) {
    if (typeof value === 'string') throw new AppError('config-inline-secret', { where: source.where(path), key: path.join('.') });
    return;
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(inner.element as z.ZodType, item, [...path, String(index)], source);
    return;
  }
  const shape = shapeOf(inner);
  if (shape === null || typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (known === undefined) throw unknownKey([...path, name], Object.keys(shape), source);
    check(known, child, [...path, name], source);
  }
}

function unknownKey(path: readonly string[], siblings: readonly string[], source: Source): AppError {
  const name = path.at(-1) ?? '';
  const section = path.slice(0, -1).join('.');
  const close = nearest(name, siblings);
  return new AppError('config-unknown-key', {
    where: source.where(path),
    key: path.join('.'),
    suggestion:
      close === null
        ? `remove it; ${section === '' ? 'the file' : section} may hold ${siblings.join(', ')}`
        : `did you mean ${[...path.slice(0, -1), close].join('.')}? Else remove it`,
  });
}
