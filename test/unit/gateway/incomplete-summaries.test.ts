/** The summary of an MCP tool is read first, and often alone: a count of an incomplete view must not read like an all-clear. */
import { describe, expect, it } from 'vitest';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Tool, ToolContext } from '../../../services/gateway/mcp/tool.ts';
import { listClusters } from '../../../services/gateway/mcp/tools/clusters.ts';
import { listFailovers } from '../../../services/gateway/mcp/tools/failovers.ts';
import { listFindings } from '../../../services/gateway/mcp/tools/findings.ts';
import { analyzeEgressIPPerformance, getTrends } from '../../../services/gateway/mcp/tools/performance.ts';
import { getEgressIPStatus } from '../../../services/gateway/mcp/tools/status.ts';
import { monitorOvnRules } from '../../../services/gateway/mcp/tools/watching.ts';
import { answerPerformance } from '../../../services/historian/performance.ts';

const lost = 'database of worker-1: lost';
const none = { findings: [], incidents: [], failovers: [], trends: [], insights: [], egressIPs: [], slos: [], total: 0, cursor: null };
const summary = { egressIPs: 0, pods: 0, nodes: 1, findings: { critical: 0, warning: 0, info: 0 } };
const past = await answerPerformance({ query: null, cluster: 'c', now: 0, trouble: null }, { hours: 168 });

/** Answers with nothing at all: of an empty cluster, or of one that nobody can see. */
function context(complete: boolean): ToolContext {
  const freshness = { complete, missing: complete ? [] : [lost], ageMs: 1, at: 0 };
  const node = { node: 'worker-1', complete, reason: complete ? null : lost, addresses: [] };
  const answer = { ...none, freshness, cluster: 'c', consistency: null, nodes: [node] };
  const answers: Readonly<Record<string, object>> = { performance: { ...past, freshness }, status: { ...answer, summary } };
  let now = 0;
  const clock: Clock = {
    now: () => now,
    after: (ms, callback) => {
      now += ms;
      queueMicrotask(callback);
      return () => {};
    },
    every: () => () => {},
  };
  const cluster = (name: string) => ({ cluster: name, state: 'live', complete, critical: complete ? 0 : null, warning: null });
  const told = {
    bus: {
      ask: async (_cluster: string, question: string) => answers[question] ?? answer,
      streamInfo: async () => ({ firstSeq: 1, lastSeq: 5 }),
      read: async () => [],
    },
    cluster: 'c',
    clock,
    signal: new AbortController().signal,
    feed: { listen: () => () => {} },
    client: { progress: async () => {}, log: async () => {} },
    fleet: {
      answer: () => ({ at: 0, complete, clusters: [cluster('a'), cluster('b')], findings: [], unread: complete ? [] : ['a', 'b'] }),
    },
  };
  return told as unknown as ToolContext;
}

interface Call {
  readonly tool: Tool;
  readonly given?: Readonly<Record<string, unknown>>;
  /** How the summary begins where everything is known. */
  readonly counts: string;
  readonly gap?: string;
}

const watched = { node_name: 'worker-1', duration_minutes: 1 };
const calls: readonly Call[] = [
  { tool: getEgressIPStatus, counts: '0 EgressIPs for 0 pods; 0 incidents firing; consistency unknown.' },
  { tool: listFindings, counts: '0 findings in 0 incidents.' },
  { tool: listFindings, given: { since_cursor: '5' }, counts: '0 changes since 5.' },
  { tool: listFailovers, counts: '0 moves in the last 24 h; of the 0 in this answer 0 have not converged.' },
  { tool: analyzeEgressIPPerformance, counts: '0 fail-overs converged' },
  { tool: getTrends, counts: '0 series, 0 rising; 0 insights' },
  { tool: monitorOvnRules, given: watched, counts: '0 changes of findings on worker-1 in 1 minute.' },
  {
    tool: listClusters,
    counts: '2 clusters: incidents fire in 0; 0 addresses in two clusters.',
    gap: 'the addresses of 2 clusters were not read yet',
  },
];

describe('the summary', () => {
  it.each(calls)('of $tool.name says what is unknown where a view is incomplete, and only there: $counts', async (call) => {
    const { tool, given = {}, counts, gap = lost } = call;
    const told = async (complete: boolean) => (await tool.run(tool.input.parse(given), context(complete))).summary;
    const blind = await told(false);
    expect(blind).toMatch(/^Known: /);
    expect(blind).toContain(counts);
    expect(blind).toContain(gap);
    const seen = await told(true);
    expect(seen).toMatch(new RegExp(`^${RegExp.escape(counts)}`));
    expect(seen).not.toMatch(/incomplete|could be judged/);
  });

  it('of trends counts the series of which no direction is known', async () => {
    const blind = context(true);
    const trends = ['rising', 'unknown', 'unknown'].map((direction) => ({ direction, points: [], forecast: [] }));
    const ask = async () => ({ ...none, trends, freshness: { complete: true, missing: [], ageMs: 1, at: 0 } });
    const answer = await getTrends.run(getTrends.input.parse({}), { ...blind, bus: { ...blind.bus, ask: ask as never } });
    expect(answer.summary).toBe('3 series, 1 rising, 2 unknown; 0 insights.');
  });
});
