/**
 * How the schema says what a key is for. Every leaf is declared with `key`, which carries what the reference page, the
 * environment overrides and the check of unused keys need; so they cannot differ from what is accepted.
 */
import { z } from 'zod';

export type UsedBy =
  | 'watcher'
  | 'poller'
  | 'analyzer'
  | 'historian'
  | 'notifier'
  | 'orchestrator'
  | 'gateway'
  | 'assistant'
  | 'up'
  | 'every service';

export interface KeyMeta {
  /** One sentence: what the key does. */
  readonly description: string;
  readonly usedBy: readonly UsedBy[];
  /** The environment variable, when it is not `EGRESSIP_<PATH>`. */
  readonly env?: string;
}

const keys = z.registry<KeyMeta>();

/** Attaches the description, the users and the environment variable of a configuration key to a copy of its schema. */
export function key<S extends z.ZodType>(schema: S, meta: KeyMeta): S {
  // A copy, because one schema may serve several keys.
  const own = schema.clone();
  keys.add(own, meta);
  return own;
}

function keyMeta(schema: z.ZodType): KeyMeta | undefined {
  return keys.get(schema);
}

/** A section: unknown keys in it are refused, and a section that is left out has its defaults. */
export function section<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape).prefault({} as never);
}

/** Where a secret is, never the secret. */
export const secretReference = z.union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })]);
export type SecretReference = z.infer<typeof secretReference>;

export interface Leaf {
  readonly path: readonly string[];
  readonly schema: z.ZodType;
  readonly meta: KeyMeta;
  readonly env: string;
}

/** Every key of the schema that was declared with `key`, in order. */
export function leavesOf(schema: z.ZodType, path: readonly string[] = []): readonly Leaf[] {
  const meta = keyMeta(schema);
  if (meta !== undefined) return [{ path, schema, meta, env: meta.env ?? `EGRESSIP_${path.join('_').toUpperCase()}` }];
  const shape = shapeOf(schema);
  return shape === null ? [] : Object.entries(shape).flatMap(([name, child]) => leavesOf(child, [...path, name]));
}

/** The keys of an object schema, through defaults and optionals; null for what is no object. */
export function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | null {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : null;
}

/** The schema inside of defaults, nullables and optionals. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let inner: unknown = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodOptional
  ) {
    inner = inner.unwrap();
  }
  return inner as z.ZodType;
}
