/** The offer of an MCP server, as data. The server's code is the same for any catalogue (the conformance suite brings its own). */
import { type Prompt, prompts } from './prompts.ts';
import { type ResourceSet, resources } from './resources.ts';
import type { Tool } from './tool.ts';
import { tools } from './tools/all.ts';

export interface McpCatalogue {
  readonly tools: readonly Tool[];
  readonly resources: ResourceSet;
  readonly prompts: readonly Prompt[];
}

export const productCatalogue: McpCatalogue = { tools, resources, prompts };
