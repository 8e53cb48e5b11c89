/** JSON merge patch (RFC 7386), which strategic merge patch is here too, and JSON patch (RFC 6902). */
import { sameJson } from '#libs/contracts/same-json.ts';

export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** @throws Error when an operation does not apply. */
export function jsonPatch(target: unknown, operations: readonly Operation[]): unknown {
  return operations.reduce<unknown>((document, { op, path, value }) => {
    const steps = path
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (op === 'test') {
      if (!sameJson(read(document, steps), value)) throw new Error(`test of ${path} failed`);
      return document;
    }
    if (op !== 'add' && op !== 'replace' && op !== 'remove') throw new Error(`the operation ${op} is not supported`);
    return write(document, steps, op, value);
  }, target);
}

function read(document: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (Array.isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined),
    document,
  );
}

function write(document: unknown, steps: readonly string[], op: 'add' | 'replace' | 'remove', value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(document)) {
    const list = [...document];
    const index = step === '-' ? list.length : Number(step);
    if (rest.length > 0) list[index] = write(list[index], rest, op, value);
    else if (op === 'add') list.splice(index, 0, value);
    else if (op === 'replace') list[index] = value;
    else list.splice(index, 1);
    return list;
  }
  // ovn-kubernetes replaces a `/status` that is not there yet: the API server allows that for a whole member.
  if (!isObject(document)) throw new Error(`nothing to patch at ${step}`);
  const copy = { ...document };
  if (rest.length > 0) copy[step] = write(copy[step], rest, op, value);
  else if (op === 'remove') delete copy[step];
  else copy[step] = value;
  return copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
