/** Our resources: the status, the open findings, one node's rows, one run. Each is a question on the bus. */
import { findingEvent } from '#libs/contracts/messages.ts';
import type { FeedTopic } from '../live/positions.ts';
import { fitItems, fitList } from './budget.ts';
import { jsonBytes } from './clean.ts';
import { type CompletionSource, nodeNames, runIds } from './completion.ts';
import { shortFreshness } from './freshness.ts';
import type { ToolSurroundings } from './tool.ts';
import { shortRun } from './tools/runs.ts';

interface Described {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
}

export interface ResourceContent {
  readonly uri: string;
  readonly mimeType: string;
  readonly text?: string;
  /** Base64. */
  readonly blob?: string;
}

export interface ResourceSet {
  readonly fixed: readonly (Described & { readonly uri: string })[];
  readonly templates: readonly (Described & {
    readonly uriTemplate: string;
    readonly complete?: Readonly<Record<string, CompletionSource>>;
  })[];
  /** Null when there is no such resource. */
  readonly find: (uri: string) => Resource | null;
}

export interface Resource {
  readonly read: (dependencies: ToolSurroundings) => Promise<ResourceContent>;
  /** Whether an event of the feed changes it. */
  readonly concerns: (topic: FeedTopic, data: unknown) => boolean;
}

/** Upper bound of a resource's text in bytes. */
const budget = 24_000;
const json = 'application/json';

export const resources: ResourceSet = {
  fixed: [
    {
      uri: 'egressip://status',
      name: 'status',
      title: 'Status of all EgressIPs',
      description: 'Objects, consistency and open incidents',
      mimeType: json,
    },
    {
      uri: 'egressip://findings',
      name: 'findings',
      title: 'Open findings',
      description: 'Current differences, most severe first',
      mimeType: json,
    },
  ],
  templates: [
    {
      uriTemplate: 'egressip://nodes/{node}/rules',
      name: 'node-rules',
      title: "One node's rows",
      description: "Row counts of one node's database, and what is wrong there",
      mimeType: json,
      complete: { node: nodeNames },
    },
    {
      uriTemplate: 'egressip://runs/{id}',
      name: 'run',
      title: 'One test run',
      description: 'State, steps and checks of a test run',
      mimeType: json,
      complete: { id: runIds },
    },
  ],
  find: (uri) => {
    if (uri === 'egressip://status') return status(uri);
    if (uri === 'egressip://findings') return findings(uri);
    const node = named(/^egressip:\/\/nodes\/([^/]+)\/rules$/, uri);
    if (node !== null) return nodeRules(uri, node);
    const run = named(/^egressip:\/\/runs\/([^/]+)$/, uri);
    return run === null ? null : testRun(uri, run);
  },
};

function status(uri: string): Resource {
  return {
    read: async ({ bus, cluster }) => {
      const answer = await bus.ask(cluster, 'status', { limit: 100 });
      const incidents = fitItems(answer.incidents, budget / 3);
      const freshness = shortFreshness(answer.freshness);
      return content(uri, fitList({ ...answer, freshness, incidents, incidentsTotal: answer.incidents.length }, 'egressIPs', budget, 0));
    },
    concerns: (topic) => topic === 'live' || topic === 'incident',
  };
}

function findings(uri: string): Resource {
  return {
    read: async ({ bus, cluster }) => {
      const { incidents, ...answer } = await bus.ask(cluster, 'findings', { limit: 100 });
      const freshness = shortFreshness(answer.freshness);
      return content(uri, fitList({ ...answer, freshness, incidentsTotal: incidents.length }, 'findings', budget, 0));
    },
    concerns: (topic) => topic === 'finding',
  };
}

function nodeRules(uri: string, node: string): Resource {
  return {
    read: async ({ bus, cluster }) => {
      const [nodes, wrong] = await Promise.all([bus.ask(cluster, 'nodes', { node }), bus.ask(cluster, 'findings', { node, limit: 50 })]);
      const freshness = shortFreshness(nodes.freshness);
      const list = nodes.nodes.map((entry) => ({ ...entry, addresses: fitItems(entry.addresses, budget / 3) }));
      const room = budget - jsonBytes({ freshness, list }) - 200;
      return content(uri, {
        freshness,
        nodes: list,
        findings: room > 0 ? fitItems(wrong.findings, room) : [],
        findingsTotal: wrong.total,
      });
    },
    concerns: (topic, data) => {
      const event = topic === 'finding' ? findingEvent.safeParse(data) : null;
      return event?.success === true && event.data.finding.node === node;
    },
  };
}

function testRun(uri: string, id: string): Resource {
  return {
    read: async ({ bus, cluster }) => content(uri, { run: shortRun((await bus.ask(cluster, 'run-show', { id })).run, budget - 200) }),
    concerns: (topic, data) => topic === 'run' && (data as { readonly id?: unknown } | null)?.id === id,
  };
}

function content(uri: string, value: unknown): ResourceContent {
  return { uri, mimeType: json, text: JSON.stringify(value) };
}

/** The name in an address; null when the address is another one, or is escaped wrongly. */
function named(pattern: RegExp, uri: string): string | null {
  const escaped = pattern.exec(uri)?.[1];
  if (escaped === undefined) return null;
  try {
    return decodeURIComponent(escaped);
  } catch {
    // A malformed escape names nothing.
    return null;
  }
}
