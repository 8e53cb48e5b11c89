/** The analyzer in the test's own process, on a bus of its own: it can be stopped in good order, or cut off as by kill -9. */
import type { Bus } from '#libs/bus/port.ts';
import type { Answer, QuestionName, Request } from '#libs/contracts/questions.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { type AnalyzerOptions, createAnalyzer } from '../../services/analyzer/app.ts';
import { eventually } from './eventually.ts';
import { testBus } from './nats.ts';

export interface TestAnalyzer {
  readonly bus: Bus;
  ask<Q extends QuestionName>(question: Q, request: Request<Q>): Promise<Answer<Q>>;
  ready(): boolean;
  stop(): Promise<void>;
  /** Nothing more is told or stored from this moment on. */
  kill(): Promise<void>;
}

/** Resolves when the log is read. */
export async function startAnalyzer(url: string, cluster: string, more: Partial<AnalyzerOptions> = {}): Promise<TestAnalyzer> {
  const bus = await testBus(url, 'analyzer');
  const app = createAnalyzer({
    connectBus: async () => bus,
    cluster,
    source: 'test',
    holdOffMs: 10_000,
    restartHoldOffMs: 60_000,
    sampleEveryMs: 60_000,
    clock: systemClock,
    logger: silentLogger,
    ...more,
  });
  await app.start();
  await eventually('the state log is read', async () => (app.readiness().ready ? true : null));
  return {
    bus,
    ask: (question, request) => bus.ask(cluster, question, request),
    ready: () => app.readiness().ready,
    stop: () => app.stop(),
    kill: async () => {
      await bus.close();
      await app.stop();
    },
  };
}
