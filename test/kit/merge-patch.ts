/** JSON merge patches (RFC 7386): the one that leads from one object to another, and what one makes of an object. */
export type Json = { readonly [key: string]: unknown };

export function difference(from: Json, to: Json): Json {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(from)) if (to[key] === undefined && from[key] !== undefined) patch[key] = null;
  for (const [key, value] of Object.entries(to)) {
    const before = from[key];
    if (value === undefined || JSON.stringify(before) === JSON.stringify(value)) continue;
    if (!isObject(before) || !isObject(value)) patch[key] = value;
    else {
      const inner = difference(before, value);
      // Equal but for the order of keys.
      if (Object.keys(inner).length > 0) patch[key] = inner;
    }
  }
  return patch;
}

export function merged(object: Json, patch: Json): Json {
  const result: Record<string, unknown> = { ...object };
  for (const [key, value] of Object.entries(patch)) {
    const before = result[key];
    if (value === null) delete result[key];
    else result[key] = isObject(value) ? merged(isObject(before) ? before : {}, value) : value;
  }
  return result;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
