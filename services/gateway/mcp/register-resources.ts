/** The protocol's side of resources: lists, reading, subscriptions. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { cleanText } from './clean.ts';
import type { McpDependencies } from './dependencies.ts';
import { protocolError } from './protocol-error.ts';
import type { Resource } from './resources.ts';
import { createSubscriptions } from './subscriptions.ts';
import type { ToolSurroundings } from './tool.ts';

export function registerResources(server: Server, dependencies: McpDependencies, surroundings: () => ToolSurroundings): void {
  const { clock, logger } = dependencies;
  const { fixed, templates, find } = dependencies.catalogue.resources;
  const subscriptions = createSubscriptions({
    listen: (listener) => surroundings().feed.listen(listener),
    clock,
    announce: (uri) => {
      server
        .sendResourceUpdated({ uri })
        .catch((thrown: unknown) => logger.debug({ event: 'announce-failed', error: errorText(thrown) }, 'a subscriber cannot be reached'));
    },
  });
  server.onclose = subscriptions.stop;

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
      if (!subscriptions.add(uri, existing(uri)))
        throw new AppError('mcp-bad-arguments', { what: 'too many subscriptions in this session' });
      return {};
    }),
  );
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params: { uri } }) => {
    subscriptions.remove(uri);
    return {};
  });
}
