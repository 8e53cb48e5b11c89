/**
 * historian: keeps the past. It writes what the others publish into QuestDB, which no other process knows, and answers from it.
 * consumes: findings, incidents, the history, runs with their checks and measurements. produces: insights, and incidents of them; answers trends, samples, history, slo, performance and report.
 * keeps: how far it has read; after a restart it goes on there. Without QuestDB it says so, and nothing else waits for it.
 */
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { SloObjectives } from '#libs/egressip/slo/judge.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { createQuery, type Query } from '#libs/store/query.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type Console, startConsole } from './console.ts';
import type { RowLimits } from './forecast.ts';
import { type History, openHistory } from './history.ts';
import { type Insights, noInsights, startInsights } from './insights/service.ts';
import { answerPerformance } from './performance.ts';
import { answerReport } from './report.ts';
import { createSloBoard, type SloBoard } from './slo.ts';
import { readSloInputs } from './slo-history.ts';
import { answerTrends } from './trends.ts';
import type { HistoryWriterOptions } from './writer.ts';

export interface HistorianOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  /** QuestDB's address, with credentials if it needs them; null: there is no history. */
  readonly url: string | null;
  /** Its address for SQL of people; null: none is taken. */
  readonly readerUrl: string | null;
  /** Null: there is no console. */
  readonly consolePort: number | null;
  readonly sampleEveryMs: number;
  /** Limits of the rows of one node: forecasts say when they will be reached. */
  readonly rowLimits: RowLimits;
  readonly objectives: SloObjectives;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

export function createHistorian(options: HistorianOptions): App {
  const { cluster, clock, logger, url } = options;
  const metrics = createMetrics();
  const rows = metrics.counter('egressip_historian_rows_total', 'Rows of the history: written, or rejected and kept with the reason', [
    'outcome',
  ]);
  const subscriptions: Subscription[] = [];
  let bus: Bus | null = null;
  let history: History | null = null;
  let slos: SloBoard | null = null;
  let insights: Insights | null = null;
  let sqlConsole: Console | null = null;

  function readiness() {
    const trouble = history?.trouble() ?? null;
    const second = history?.second() ?? null;
    const tables = url === null ? 'off: QuestDB is not configured' : history === null ? 'starting' : (trouble ?? 'written');
    return {
      ready: bus?.connected === true && (url === null || (history !== null && trouble === null)),
      parts: {
        bus: bus?.connected ? 'connected' : 'away',
        tables,
        ...(sqlConsole === null ? {} : { console: sqlConsole.url }),
        ...(second === null ? {} : { second }),
      },
    };
  }

  function count(by: Parameters<HistoryWriterOptions['onRows']>[0]) {
    rows.inc({ outcome: 'written' }, by.written);
    rows.inc({ outcome: 'rejected' }, by.rejected);
  }

  function kept(): History {
    if (history === null) throw new AppError('history-off');
    return history;
  }

  /** Everything else works without it. */
  async function openConsole(url: string, query: Query): Promise<Console | null> {
    const { consolePort: port, readerUrl } = options;
    // One that asks nobody for a login lets everybody write: nothing of it is passed on.
    if (port === null || readerUrl === null || new URL(url).username === '') return null;
    try {
      return await startConsole({ port, questdb: new URL(url).origin, query, clock });
    } catch (thrown) {
      logger.warn({ event: 'console-not-open', port, error: errorText(thrown) }, "QuestDB's console is not served");
      return null;
    }
  }

  return {
    name: 'historian',
    readiness,
    async start() {
      const connected = await options.connectBus();
      bus = connected;
      subscriptions.push(startHeartbeat({ bus: connected, cluster, service: 'historian', clock, readiness, metrics: metrics.registry }));
      if (url !== null) history = await openHistory({ ...options, bus: connected, url, onRows: count });
      const query = url === null ? null : createQuery({ ...options, url });
      if (url !== null && query !== null) sqlConsole = await openConsole(url, query);
      const trouble = () => history?.trouble() ?? null;
      const read = query === null ? null : (now: number) => readSloInputs(query, cluster, options.objectives, now);
      const board = createSloBoard({ ...options, metrics, read, trouble });
      slos = board;
      const past = () => ({ query, cluster, now: clock.now(), trouble: trouble() });
      if (history !== null)
        insights = startInsights({ bus: connected, cluster, source: history.insightSource, limits: options.rowLimits, clock, logger });
      subscriptions.push(
        connected.answer(cluster, 'slo', () => board.answer()),
        connected.answer(cluster, 'performance', (request) => answerPerformance(past(), request)),
        connected.answer(cluster, 'report', (request) => answerReport(past(), request)),
        connected.answer(cluster, 'trends', async (request) =>
          answerTrends(history, options.rowLimits, clock, request, options.sampleEveryMs),
        ),
        connected.answer(cluster, 'samples', async (request) => kept().samples(request)),
        connected.answer(cluster, 'insights', async (request) => insights?.answer(request) ?? noInsights(clock.now())),
        connected.answer(cluster, 'insight-acknowledge', async ({ id }) => {
          if (insights === null) throw new AppError('history-off');
          return insights.acknowledge(id);
        }),
        connected.answer(cluster, 'before-after', async (request) => kept().beforeAfter(request)),
        connected.answer(cluster, 'history', async (request) => kept().query(request)),
      );
      logger.info(
        { event: 'history', kept: url !== null },
        url === null ? 'no history is kept' : `the history is kept in ${new URL(url).origin}`,
      );
    },
    async stop() {
      await sqlConsole?.stop();
      await slos?.stop();
      await insights?.stop();
      await history?.stop();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await bus?.close();
    },
  };
}
