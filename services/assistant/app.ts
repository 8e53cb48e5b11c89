/**
 * assistant: answers questions in plain words with a model and the tools of the gateway; only where a model is configured.
 * consumes: the questions `assist`, `assist-show`, `assist-decide`, `assist-resume`, `assist-cancel`. produces: their answers.
 * keeps: conversations (EIP_CONVERSATIONS, EIP_CONVERSATION_STATES), so that a restart in the middle of an answer goes on with it.
 */
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus } from '#libs/bus/port.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { StoredCheckpoints } from './checkpoints.ts';
import { createGraph } from './graph/graph.ts';
import type { GraphTools } from './graph/port.ts';
import { createTurns, type Turns } from './turns.ts';

export interface AssistantOptions extends Omit<GraphTools, 'onStep'> {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

const stopMs = 3_000;

export function createAssistant(options: AssistantOptions): App {
  const { cluster, clock, logger, tools, limits } = options;
  const metrics = createMetrics();
  const subscriptions: { stop(): Promise<void> }[] = [];
  let bus: Bus | null = null;
  let state = 'starting';
  let isStopping = false;

  async function begin(connected: Bus): Promise<void> {
    const [bucket, states] = await Promise.all([connected.bucket('EIP_CONVERSATIONS'), connected.bucket('EIP_CONVERSATION_STATES')]);
    const graph = createGraph(
      { ...options, onStep: (conversation, text) => turns.onStep(conversation, text) },
      new StoredCheckpoints(states),
    );
    const turns: Turns = createTurns({ cluster, bucket, graph, clock, logger, steps: limits.steps });
    subscriptions.push(turns);
    await turns.goOn();
    subscriptions.push(
      connected.answer(cluster, 'assist', (request) => turns.begin(request)),
      connected.answer(cluster, 'assist-show', (request) => turns.show(request)),
      connected.answer(cluster, 'assist-decide', (request) => turns.decide(request)),
      connected.answer(cluster, 'assist-resume', async (request) => {
        await turns.told(request);
        return {};
      }),
      connected.answer(cluster, 'assist-cancel', async (request) => {
        turns.cancel(request);
        return {};
      }),
      startHeartbeat({ bus: connected, cluster, service: 'assistant', clock, readiness: app.readiness, metrics: metrics.registry, logger }),
    );
    state = 'answering';
  }

  const app: App = {
    name: 'assistant',
    start: async () => {
      const connected = await options.connectBus();
      bus = connected;
      begin(connected).catch((thrown: unknown) => {
        state = `failed: ${errorText(thrown)}`;
        if (isStopping) return;
        logger.error({ event: 'assistant-not-begun', error: errorText(thrown) }, 'the assistant could not begin');
      });
    },
    stop: async () => {
      isStopping = true;
      await within(clock, stopMs, Promise.allSettled(subscriptions.splice(0).map((one) => one.stop())), () => []);
      await tools.close();
      await bus?.close();
    },
    readiness: () => ({
      ready: bus?.connected === true && state === 'answering',
      parts: { nats: bus?.connected === true ? 'connected' : 'connecting', questions: state },
    }),
  };
  return app;
}
