/**
 * One MCP server per session. Tools come from the catalogue; the caller's role and the switch for runs are checked on the
 * call and not only on the list (CVE-2026-46519). Bad input is a tool error that says how to mend it (SEP-1303).
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Identity } from '../http/access.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import type { Tool, ToolContext } from './tool.ts';
import { tools } from './tools/catalog.ts';

export type McpDependencies = Omit<ToolContext, 'signal' | 'progress' | 'confirm'> & {
  readonly runsEnabled: boolean;
  readonly logger: Logger;
};

export const serverInfo = { name: 'egressip-analyzer', version: '0.1.0', title: 'EgressIP analyzer' } as const;

const instructions =
  'Watches EgressIP objects and the OVN rows that make them true. Begin with get_egressip_status; explain answers "why does this pod leave with that address"; complete:false means part of the view is unknown, never that all is well.';

export function createMcpServer(dependencies: McpDependencies, identity: Identity): Server {
  const server = new Server(serverInfo, {
    capabilities: { tools: {}, resources: { subscribe: true }, prompts: {}, logging: {} },
    instructions,
  });
  const visible = tools.filter((tool) => mayCall(tool, dependencies, identity) === null);

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: visible.map(describeTool) }));

  server.setRequestHandler(CallToolRequestSchema, async (request, extra) => {
    const startedAt = dependencies.clock.now();
    const { name } = request.params;
    let outcome = 'ok';
    try {
      const tool = tools.find((candidate) => candidate.name === name);
      if (tool === undefined) throw new AppError('mcp-unknown-tool', { name: name.slice(0, 100) });
      const refusal = mayCall(tool, dependencies, identity);
      if (refusal !== null) throw refusal;
      const input = tool.input.strict().safeParse(request.params.arguments ?? {});
      if (!input.success) {
        const what = input.error.issues.map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`).join('; ');
        throw new AppError('http-bad-request', { what });
      }
      const token = request.params._meta?.progressToken;
      const answer = await tool.run(input.data, {
        ...dependencies,
        signal: extra.signal,
        progress: async (progress, total, message) => {
          if (token === undefined) return;
          await extra.sendNotification({ method: 'notifications/progress', params: { progressToken: token, progress, total, message } });
        },
        confirm: (question) => confirm(server, question),
      });
      // The text repeats the structured answer for clients that read only text.
      return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] };
    } catch (thrown) {
      const error = toAppError(thrown);
      outcome = error.code;
      return { isError: true, content: [{ type: 'text', text: `${error.message}. ${error.remedy} [${error.code}]` }] };
    } finally {
      dependencies.logger.info(
        { event: 'mcp-call', tool: name.slice(0, 100), principal: identity.principal, outcome, ms: dependencies.clock.now() - startedAt },
        'mcp call',
      );
    }
  });

  registerResources(server, dependencies);
  registerPrompts(server);
  return server;
}

/** Null when the caller may, else why not. */
export function mayCall(tool: Tool, dependencies: Pick<McpDependencies, 'runsEnabled'>, identity: Identity): AppError | null {
  if (identity.role === 'public') return new AppError('http-unauthorized');
  if (tool.role === 'operator' && identity.role !== 'operator') return new AppError('http-forbidden', { role: 'operator' });
  if (tool.disruptive && !dependencies.runsEnabled) return new AppError('mcp-runs-disabled', { name: tool.name });
  return null;
}

function describeTool(tool: Tool) {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: z.toJSONSchema(tool.input, { io: 'input' }) as { type: 'object' },
    outputSchema: compactOutput(tool),
    annotations: {
      title: tool.title,
      readOnlyHint: !tool.disruptive && tool.name !== 'control_run',
      destructiveHint: tool.disruptive,
      idempotentHint: tool.idempotent,
      openWorldHint: false,
    },
  };
}

/** The output schema two levels deep: enough for a client to read the answer, within the budget of the tool list. */
function compactOutput(tool: Tool): { type: 'object' } {
  const schema = z.toJSONSchema(tool.output, { io: 'output' }) as Record<string, unknown>;
  return prune(schema, 2) as { type: 'object' };
}

function prune(schema: unknown, depth: number): unknown {
  if (schema === null || typeof schema !== 'object') return schema;
  const { type, properties, required, items, anyOf, description } = schema as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  if (type !== undefined) kept.type = type;
  if (description !== undefined) kept.description = description;
  if (Array.isArray(anyOf)) kept.anyOf = anyOf.map((choice) => prune(choice, 0));
  if (depth > 0 && properties !== undefined && properties !== null) {
    kept.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, prune(value, depth - 1)]));
    if (required !== undefined && depth > 1) kept.required = required;
  }
  if (depth > 0 && items !== undefined) kept.items = prune(items, 0);
  return kept;
}

async function confirm(server: Server, question: string): Promise<'accepted' | 'declined' | 'unsupported'> {
  if (server.getClientCapabilities()?.elicitation === undefined) return 'unsupported';
  const result = await server.elicitInput({
    message: question,
    requestedSchema: { type: 'object', properties: { go: { type: 'boolean', title: 'Go ahead' } }, required: ['go'] },
  });
  return result.action === 'accept' && result.content?.go === true ? 'accepted' : 'declined';
}
