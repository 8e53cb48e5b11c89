/** Names that exist, for the arguments of prompts and resource templates. */
import type { ToolSurroundings } from './tool.ts';

export type CompletionSource = (typed: string, surroundings: ToolSurroundings) => Promise<readonly string[]>;

export const nodeNames: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'nodes', { limit: 5000 })).nodes.map((entry) => entry.node).filter((name) => name.startsWith(typed));

export const egressIPNames: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'status', { limit: 5000 })).egressIPs.map((entry) => entry.egressIP).filter((name) => name.startsWith(typed));

export const podNames: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'pods', { search: typed, limit: 500 })).pods.map((pod) => `${pod.namespace}/${pod.name}`);

export const runIds: CompletionSource = async (typed, { bus, cluster }) =>
  (await bus.ask(cluster, 'run-list', { limit: 500 })).runs.map((run) => run.id).filter((id) => id.startsWith(typed));
