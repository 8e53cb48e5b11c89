/** The assistant in this process: the real graph, the real MCP server over HTTP with the role of a viewer, a model of a script. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ask } from '#libs/answers/port.ts';
import type { Proposal } from '#libs/contracts/ask.ts';
import type { QuestionName } from '#libs/contracts/questions.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { StoredCheckpoints } from '../../services/assistant/checkpoints.ts';
import { createGraph } from '../../services/assistant/graph/graph.ts';
import type { Limits, Prices } from '../../services/assistant/limits.ts';
import type { Model } from '../../services/assistant/model/port.ts';
import { gatewayTools, type Tools } from '../../services/assistant/tools.ts';
import { createTurns } from '../../services/assistant/turns.ts';
import { productCatalogue } from '../../services/gateway/mcp/catalogue.ts';
import { createMcpEndpoint } from '../../services/gateway/mcp/http.ts';
import { runForPerson } from '../../services/gateway/mcp/run-for-person.ts';
import type { ToolSurroundings } from '../../services/gateway/mcp/tool.ts';
import { memoryBucket } from './memory-bucket.ts';
import { inCluster, oneCluster } from './one-cluster.ts';
import { type ScriptedModel, startScriptedModel } from './scripted-model.ts';

export interface ModelAndTools {
  readonly model: ScriptedModel;
  readonly tools: TestTools;
  /** The assistant's client of the tools. */
  readonly shared: Tools;
  stop(): Promise<void>;
}

export async function startModelAndTools(ask: Ask, cluster: string): Promise<ModelAndTools> {
  const [model, tools] = await Promise.all([startScriptedModel(), startTools(ask, cluster)]);
  const shared = gatewayTools(tools.url, 'token');
  const stop = async () => {
    await shared.close();
    await Promise.all([model.stop(), tools.stop()]);
  };
  return { model, tools, shared, stop };
}

interface TestTools {
  readonly url: string;
  /** What the tools asked the bus, in order. */
  readonly asked: QuestionName[];
  /** As the gateway does it after a yes. */
  run(proposal: Proposal): ReturnType<typeof runForPerson>;
  stop(): Promise<void>;
}

export async function startTools(ask: Ask, cluster: string): Promise<TestTools> {
  const asked: QuestionName[] = [];
  const not = (what: string) => async () => {
    throw new Error(`${what} is not of this bus`);
  };
  const bus: ToolSurroundings['bus'] = {
    ask: (_cluster, question, request) => {
      asked.push(question);
      return ask(question, request);
    },
    read: not('read'),
    streamInfo: not('streamInfo'),
  };
  const fleet = oneCluster(cluster);
  const around = {
    bus,
    cluster,
    fleet,
    feed: fleet.choose(cluster).feed,
    clock: systemClock,
    consistencyMinimum: 0.9,
    runsEnabled: true,
    logger: silentLogger,
  };
  const sessions = memoryBucket();
  const endpoint = createMcpEndpoint({ ...around, bus: { ...bus, bucket: async () => sessions }, catalogue: productCatalogue });
  await endpoint.follow();
  const server: Server = createServer((request, response) => {
    const context = {
      request,
      response,
      url: new URL('http://here/mcp'),
      parameters: {},
      principal: 'token:assistant',
      role: 'viewer',
      expiresAt: null,
      ...inCluster(cluster),
    } as const;
    void Promise.resolve(endpoint.route.handle(context)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    asked,
    run: (proposal) => runForPerson(proposal, { principal: 'local', role: 'operator' }, around),
    stop: async () => {
      await endpoint.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export function startTurns(options: {
  readonly model: Model;
  readonly tools: Tools;
  readonly limits?: Partial<Limits>;
  readonly prices?: Prices;
  readonly mayPropose?: boolean;
  readonly buckets?: ReturnType<typeof memoryBuckets>;
}) {
  const limits: Limits = { steps: 6, tokens: 50_000, seconds: 60, cost: null, ...options.limits };
  const { bucket, states } = options.buckets ?? memoryBuckets();
  const graph = createGraph(
    {
      ...{ model: options.model, tools: options.tools, limits, clock: systemClock, mayPropose: options.mayPropose ?? true },
      prices: options.prices ?? { input: 0, output: 0 },
      onStep: (conversation, text) => turns.onStep(conversation, text),
    },
    new StoredCheckpoints(states),
  );
  const turns: ReturnType<typeof createTurns> = createTurns({
    cluster: 'test',
    bucket,
    graph,
    clock: systemClock,
    logger: silentLogger,
    steps: limits.steps,
  });
  const ended = async (at: { readonly conversation: string; readonly turn: number }) => {
    for (let seen = 0; ; ) {
      const shown = await turns.show({ ...at, seen, waitMs: 5_000 });
      if (shown.state !== 'running') return shown;
      seen = shown.steps.length;
    }
  };
  return {
    turns,
    ended,
    ask: async (question: string, conversation?: string) => ended(await turns.begin({ question, utcOffsetMinutes: 0, conversation })),
    stop: () => turns.stop(),
  };
}

/** What outlasts a process. */
export const memoryBuckets = () => ({ bucket: memoryBucket(), states: memoryBucket() });
