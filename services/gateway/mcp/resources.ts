/**
 * Resources with subscriptions: the status, one node's rows, the findings, one run. Updates are announced at most once a
 * second per resource and session; the client reads again when it wants to.
 */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { FeedTopic } from '../live/feed.ts';
import type { McpDependencies } from './server.ts';

const fixed = [
  { uri: 'egressip://status', name: 'status', title: 'Status of all EgressIPs', mimeType: 'application/json' },
  { uri: 'egressip://findings', name: 'findings', title: 'Open findings', mimeType: 'application/json' },
];
const templates = [
  {
    uriTemplate: 'egressip://nodes/{node}/rules',
    name: 'node-rules',
    title: "Row counts of one node's database",
    mimeType: 'application/json',
  },
  { uriTemplate: 'egressip://runs/{id}', name: 'run', title: 'One test run', mimeType: 'application/json' },
];
const announceEveryMs = 1_000;

export function registerResources(server: Server, dependencies: McpDependencies): void {
  const subscribed = new Set<string>();
  const due = new Set<string>();
  let cancelTimer: (() => void) | null = null;

  const announce = () => {
    cancelTimer = null;
    for (const uri of due) {
      server
        .sendResourceUpdated({ uri })
        .catch((thrown: unknown) =>
          dependencies.logger.debug({ event: 'announce-failed', error: errorText(thrown) }, 'subscriber is away'),
        );
    }
    due.clear();
  };
  const stopListening = dependencies.feed.listen((topic, data) => {
    for (const uri of subscribed) if (concerns(uri, topic, data)) due.add(uri);
    if (due.size > 0 && cancelTimer === null) cancelTimer = dependencies.clock.after(announceEveryMs, announce);
  });
  server.onclose = () => {
    stopListening();
    cancelTimer?.();
  };

  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: fixed }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: templates }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const value = await read(uri, dependencies);
    return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(value) }] };
  });
  server.setRequestHandler(SubscribeRequestSchema, ({ params: { uri } }) => {
    if (parse(uri) === null) throw new AppError('mcp-unknown-resource', { uri: uri.slice(0, 200) });
    subscribed.add(uri);
    return {};
  });
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params: { uri } }) => {
    subscribed.delete(uri);
    return {};
  });
}

type Target =
  | { readonly type: 'status' }
  | { readonly type: 'findings' }
  | { readonly type: 'node'; readonly name: string }
  | { readonly type: 'run'; readonly id: string };

function parse(uri: string): Target | null {
  if (uri === 'egressip://status') return { type: 'status' };
  if (uri === 'egressip://findings') return { type: 'findings' };
  const node = /^egressip:\/\/nodes\/([^/]+)\/rules$/.exec(uri)?.[1];
  if (node !== undefined) return { type: 'node', name: decodeURIComponent(node) };
  const run = /^egressip:\/\/runs\/([^/]+)$/.exec(uri)?.[1];
  if (run !== undefined) return { type: 'run', id: decodeURIComponent(run) };
  return null;
}

async function read(uri: string, { bus, cluster }: McpDependencies): Promise<unknown> {
  const target = parse(uri);
  if (target === null) throw new AppError('mcp-unknown-resource', { uri: uri.slice(0, 200) });
  switch (target.type) {
    case 'status':
      return bus.ask(cluster, 'status', { limit: 50 });
    case 'findings':
      return bus.ask(cluster, 'findings', { limit: 50 });
    case 'node':
      return bus.ask(cluster, 'nodes', { node: target.name });
    case 'run':
      return bus.ask(cluster, 'run-show', { id: target.id });
  }
}

function concerns(uri: string, topic: FeedTopic, data: unknown): boolean {
  const target = parse(uri);
  if (target === null) return false;
  switch (target.type) {
    case 'status':
      return topic === 'live' || topic === 'incident';
    case 'findings':
      return topic === 'finding';
    case 'node':
      return topic === 'finding' && (data as { finding?: { node?: string } }).finding?.node === target.name;
    case 'run':
      return topic === 'run' && (data as { id?: string }).id === target.id;
  }
}
