/** The protocol's side of resources: lists, reading, subscriptions. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AppError } from '#libs/errors/app-error.ts';
import { cleanText } from './clean.ts';
import type { McpDependencies } from './dependencies.ts';
import { protocolError } from './protocol-error.ts';
import type { Resource } from './resources.ts';
import type { SessionState } from './session-state.ts';
import type { ToolSurroundings } from './tool.ts';

export function registerResources(
  server: Server,
  dependencies: Pick<McpDependencies, 'catalogue'>,
  surroundings: () => ToolSurroundings,
  state: Pick<SessionState, 'subscribe' | 'unsubscribe'>,
): void {
  const { fixed, templates, find } = dependencies.catalogue.resources;
  const existing = (uri: string): Resource => {
    const resource = find(uri);
    if (resource === null) throw new AppError('mcp-unknown-resource', { uri: cleanText(uri, 200) });
    return resource;
  };

  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [...fixed] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: templates.map(({ complete: _, ...template }) => template),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) =>
    protocolError(async () => {
      const { text, blob, ...about } = await existing(uri).read(surroundings());
      return { contents: [text === undefined ? { ...about, blob: blob ?? '' } : { ...about, text }] };
    }),
  );
  server.setRequestHandler(SubscribeRequestSchema, ({ params: { uri } }) =>
    protocolError(async () => {
      existing(uri);
      if (!(await state.subscribe(uri))) throw new AppError('mcp-bad-arguments', { what: 'too many subscriptions in this session' });
      return {};
    }),
  );
  server.setRequestHandler(UnsubscribeRequestSchema, async ({ params: { uri } }) => {
    await state.unsubscribe(uri);
    return {};
  });
}
