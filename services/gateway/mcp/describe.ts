/** Tools as clients see them in the list, within the budget of the list (4,000 tokens for all). */
import { z } from 'zod';
import type { Tool } from './tool.ts';

export function describeTool(tool: Tool) {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: withoutNoise(z.toJSONSchema(tool.input.strict(), { io: 'input' })) as { type: 'object' },
    ...(tool.output === null ? {} : { outputSchema: prune(z.toJSONSchema(tool.output, { io: 'output' }), 2) as { type: 'object' } }),
    annotations: {
      readOnlyHint: tool.readOnly,
      // Without these the defaults are the pessimistic ones.
      destructiveHint: tool.need.disruptive,
      idempotentHint: tool.idempotent,
      openWorldHint: false,
    },
  };
}

/** Bounds of integers that zod adds by itself say nothing. */
function withoutNoise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNoise);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([, value]) => value !== Number.MAX_SAFE_INTEGER && value !== Number.MIN_SAFE_INTEGER)
      .map(([key, value]) => [key, withoutNoise(value)]),
  );
}

/**
 * The output schema two levels deep: enough for a client to read the answer. What is left out only makes it accept more, so
 * every answer that fits the whole schema fits this one.
 */
export function prune(schema: unknown, depth: number): unknown {
  if (schema === null || typeof schema !== 'object') return schema;
  const { type, properties, required, items, anyOf, description } = schema as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  const types = Array.isArray(anyOf) ? anyOf.map((choice: unknown) => (choice as { type?: unknown }).type) : [];
  if (type !== undefined) kept.type = type;
  // The short form of "this or null".
  else if (types.length > 0 && types.every((one) => typeof one === 'string')) kept.type = types;
  if (description !== undefined) kept.description = description;
  if (depth > 0 && properties !== null && typeof properties === 'object') {
    kept.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, prune(value, depth - 1)]));
    if (required !== undefined && depth > 1) kept.required = required;
  }
  if (depth > 1 && items !== undefined) kept.items = prune(items, 0);
  return kept;
}
