/**
 * Tools as clients see them in the list, within the budget of the list (4,000 tokens for all): every client pays for it in
 * every conversation.
 */
import { z } from 'zod';
import { clusterArgument, type Tool } from './tool.ts';

/** `severalClusters`: a call says which cluster it is about. */
export function describeTool(tool: Tool, severalClusters = false) {
  const input = severalClusters && !tool.ofFleet ? tool.input.extend({ cluster: clusterArgument }) : tool.input;
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: inputSchema(z.toJSONSchema(input.strict(), { io: 'input' })) as { type: 'object' },
    ...(tool.output === null ? {} : { outputSchema: prune(z.toJSONSchema(tool.output, { io: 'output' }), 1) as { type: 'object' } }),
    annotations: {
      readOnlyHint: tool.readOnly,
      // Without these the defaults are the pessimistic ones.
      destructiveHint: tool.need.disruptive,
      idempotentHint: tool.idempotent,
      openWorldHint: false,
    },
  };
}

/** The dialect is the default one of MCP; it is named only where more than plain keywords need it. */
function inputSchema({ $schema, ...schema }: Record<string, unknown>): unknown {
  const plain = withoutNoise(schema) as Record<string, unknown>;
  return schema.$defs === undefined ? plain : { $schema, ...plain };
}

/** Lengths of texts are checked and say nothing to a model, nor do the bounds of integers that zod adds by itself. */
function withoutNoise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNoise);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(typeof value === 'number' && (/Length$/.test(key) || Math.abs(value) === Number.MAX_SAFE_INTEGER)))
      .map(([key, value]) => [key, withoutNoise(value)]),
  );
}

/**
 * The output schema `depth` levels deep: the fields with their types, not which of them are always there. What is left out only makes it accept more, so every
 * answer that fits the whole schema fits this one; the whole one is in the reference.
 */
export function prune(schema: unknown, depth: number): unknown {
  if (schema === null || typeof schema !== 'object') return schema;
  const { type, properties, anyOf, description } = schema as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  const types = Array.isArray(anyOf) ? anyOf.map((choice: unknown) => (choice as { type?: unknown }).type) : [];
  if (type !== undefined) kept.type = type;
  // The short form of "this or null".
  else if (types.length > 0 && types.every((one) => typeof one === 'string')) kept.type = types;
  if (description !== undefined) kept.description = description;
  if (depth > 0 && properties !== null && typeof properties === 'object') {
    kept.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, prune(value, depth - 1)]));
  }
  return kept;
}
