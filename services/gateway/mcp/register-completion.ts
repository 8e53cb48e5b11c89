/** Completes the arguments of prompts and resource templates. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CompleteRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { McpCatalogue } from './catalogue.ts';
import { cleanText } from './clean.ts';
import type { ToolSurroundings } from './tool.ts';

/** The most the protocol allows. */
const most = 100;

export function registerCompletion(server: Server, { resources, prompts }: McpCatalogue, surroundings: () => ToolSurroundings): void {
  server.setRequestHandler(CompleteRequestSchema, async ({ params: { ref, argument } }) => {
    const source =
      ref.type === 'ref/prompt'
        ? prompts.find((prompt) => prompt.name === ref.name)?.complete?.[argument.name]
        : resources.templates.find((template) => template.uriTemplate === ref.uri)?.complete?.[argument.name];
    const names = source === undefined ? [] : await source(argument.value, surroundings());
    const values = names.slice(0, most).map((name) => cleanText(name, 300));
    return { completion: { values, total: names.length, hasMore: names.length > values.length } };
  });
}
