/** Completes the arguments of prompts and resource templates with names that exist. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CompleteRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { cleanText } from './clean.ts';
import type { McpDependencies } from './server.ts';

/** The most the protocol allows. */
const most = 100;

export type CompletionSource = (typed: string, dependencies: McpDependencies) => Promise<readonly string[]>;

export function registerCompletion(server: Server, dependencies: McpDependencies): void {
  const { resources, prompts } = dependencies.catalogue;
  server.setRequestHandler(CompleteRequestSchema, async ({ params: { ref, argument } }) => {
    const source =
      ref.type === 'ref/prompt'
        ? prompts.find((prompt) => prompt.name === ref.name)?.complete?.[argument.name]
        : resources.templates.find((template) => template.uriTemplate === ref.uri)?.complete?.[argument.name];
    const names = source === undefined ? [] : await source(argument.value, dependencies);
    const values = names.slice(0, most).map((name) => cleanText(name, 300));
    return { completion: { values, total: names.length, hasMore: names.length > values.length } };
  });
}

export const nodeNames: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'nodes', { limit: 5000 })).nodes.map((entry) => entry.node).filter((name) => name.startsWith(typed));

export const egressIPNames: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'status', { limit: 5000 })).egressIPs.map((entry) => entry.egressIP).filter((name) => name.startsWith(typed));

export const podNames: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'pods', { search: typed, limit: 500 })).pods.map((pod) => `${pod.namespace}/${pod.name}`);

export const runIds: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'run-list', { limit: 500 })).runs.map((run) => run.id).filter((id) => id.startsWith(typed));
