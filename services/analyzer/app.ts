/**
 * analyzer: compares what must be with what is, and gives it time.
 * consumes: the state log (objects and databases). produces: findings, incidents, fail-overs, convergence times, samples, the
 * live summary; answers questions. keeps: a checkpoint on the bus; everything else is rebuilt from the log.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { Freshness } from '#libs/contracts/questions.ts';
import { topics } from '#libs/contracts/topics.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import type { AnswerContext } from './answers/context.ts';
import { answerFailovers, answerFindings } from './answers/findings.ts';
import { answerPods } from './answers/pods.ts';
import { answerNodes, answerStatus, answerVerdict } from './answers/status.ts';
import { answerWhy } from './answers/why.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Producers, watchProducers } from './producers.ts';
import { type Sampler, startSampler } from './sampler.ts';
import { type Twin, watchTwin } from './twin.ts';

export interface AnalyzerOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  readonly source: string;
  readonly holdOffMs: number;
  readonly restartHoldOffMs: number;
  readonly sampleEveryMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Resolved findings and fail-overs of this long ago are still answered from memory; older ones are in the history. */
const keepResolvedMs = 24 * 3_600_000;
const liveEveryMs = 250;

export function createAnalyzer(options: AnalyzerOptions): App {
  const { clock, logger, cluster } = options;
  const metrics = createMetrics();
  const inputs = metrics.counter('egressip_analyzer_inputs_total', 'Observations taken from the state log', ['source', 'type']);
  const told = metrics.counter('egressip_analyzer_events_total', 'Events published', ['type']);
  const gaps = metrics.counter('egressip_analyzer_log_gaps_total', 'Gaps in the state log: a source was unknown until its next snapshot');
  let bus: Bus | null = null;
  let engine: Engine | null = null;
  let producers: Producers | null = null;
  let sampler: Sampler | null = null;
  let rebuilding: Promise<void> = Promise.resolve();
  /** Since when the first of those that came back had paused; null when none has. */
  let rebuildAsked: number | null = null;
  let restarting = false;
  const instance = randomUUID();
  let twin: Twin | null = null;
  const nodeSeenAt = new Map<string, number>();
  const subscriptions: Subscription[] = [];
  const cancels: (() => void)[] = [];
  let changed = true;

  async function startCore(connected: Bus, readFiresUntil = Number.POSITIVE_INFINITY): Promise<void> {
    engine = await startEngine({
      bus: connected,
      cluster,
      clock,
      logger,
      holdOffMs: options.holdOffMs,
      restartHoldOffMs: options.restartHoldOffMs,
      keepResolvedMs,
      completeUntil: () => producers?.completeUntil() ?? 0,
      inDoubt: () => producers?.inDoubt() ?? false,
      readFiresUntil,
      onInput: (input, writer) => {
        changed = true;
        if (writer !== null) producers?.note(input, writer);
        inputs.inc({ source: input.source, type: input.type });
        if (input.source === 'ovn' && input.type !== 'ovn-unavailable') nodeSeenAt.set(input.node, input.at);
      },
      onGap: () => gaps.inc(),
      onEvents: (events) => {
        changed = true;
        for (const event of events) told.inc({ type: event.type });
      },
    });
  }

  function freshness(missingRows = engine?.monitor.verdict().missing ?? []): Freshness {
    const at = clock.now();
    const missing = [...missingRows];
    if (engine === null || !engine.caughtUp) missing.unshift('the analyzer is still reading the state log');
    if (engine !== null && engine.trouble !== null) missing.unshift(engine.trouble);
    if (bus?.connected !== true) missing.unshift('the analyzer has no connection to NATS');
    const ages = (['watcher', 'poller'] as const).map((producer) => producers?.ageMs(producer) ?? null);
    const known = ages.filter((age) => age !== null);
    return { complete: missing.length === 0, missing, ageMs: known.length < ages.length ? null : Math.max(...known), at };
  }

  /** The verdict, complete only when it is of now. */
  function currentVerdict({ monitor }: Engine) {
    const verdict = monitor.verdict();
    const fresh = freshness(verdict.missing);
    return { verdict: { ...verdict, complete: fresh.complete, missing: fresh.missing }, fresh };
  }

  function answerContext(): AnswerContext {
    const core = running();
    const { verdict, fresh } = currentVerdict(core);
    const readable = new Set(verdict.nodes.filter(({ complete }) => complete).map(({ node }) => node));
    return {
      cluster,
      source: options.source,
      model: core.model,
      monitor: core.monitor,
      verdict,
      freshness: fresh,
      nodeAge: (node) => {
        const pollerAge = producers?.databaseAgeMs(node) ?? null;
        const seenAt = nodeSeenAt.get(node);
        if (seenAt === undefined) return null;
        return readable.has(node) && pollerAge !== null ? pollerAge : clock.now() - seenAt;
      },
    };
  }

  function running(): Engine {
    if (engine === null) throw new AppError('analyzer-starting');
    return engine;
  }

  function answerQuestions(connected: Bus): void {
    subscriptions.push(
      connected.answer(cluster, 'verdict', async () => answerVerdict(answerContext())),
      connected.answer(cluster, 'status', async (request) => answerStatus(answerContext(), request)),
      connected.answer(cluster, 'nodes', async (request) => answerNodes(answerContext(), request)),
      connected.answer(cluster, 'findings', async (request) => answerFindings(answerContext(), request)),
      connected.answer(cluster, 'failovers', async (request) => answerFailovers(answerContext(), request)),
      connected.answer(cluster, 'pods', async (request) => answerPods(answerContext(), request)),
      connected.answer(cluster, 'why', async (request) => answerWhy(answerContext(), request)),
      connected.answer(cluster, 'explain', async (request) => ({
        ...explain(running().model, running().monitor, request, sampler?.gap() ?? null),
        freshness: freshness(),
      })),
    );
  }

  function publishLive(connected: Bus): void {
    if (!changed || engine === null || !connected.connected) return;
    changed = false;
    const { complete, missing, consistency, summary } = currentVerdict(engine).verdict;
    connected.send(cluster, topics.live, { at: clock.now(), verdict: { complete, missing, consistency, summary } });
  }

  function readiness() {
    const second = twin?.trouble() ?? null;
    const parts = {
      bus: bus?.connected ? 'connected' : 'away',
      log: engine === null ? 'not read yet' : (engine.trouble ?? (engine.caughtUp ? 'followed' : 'being read')),
      ...(second === null ? {} : { second }),
    };
    return { ready: bus?.connected === true && engine?.caughtUp === true && engine.trouble === null, parts };
  }

  return {
    name: 'analyzer',
    readiness,
    async start() {
      const connected = await options.connectBus();
      bus = connected;
      subscriptions.push(
        startHeartbeat({ bus: connected, cluster, service: 'analyzer', instance, clock, readiness, metrics: metrics.registry }),
      );
      twin = watchTwin({ bus: connected, cluster, instance, clock, logger });
      subscriptions.push(twin);
      answerQuestions(connected);
      producers = watchProducers({
        bus: connected,
        cluster,
        clock,
        isRead: () => !restarting && engine?.caughtUp === true,
        readTo: () => engine?.readTo ?? 0,
        onSilent: (silence) => {
          const { producer } = silence;
          logger.warn(
            { event: 'producer-silent', producer, inputs: silence.inputs.length },
            `the ${producer} is silent: what it told is not known to be true any more`,
          );
          engine?.lose(silence);
        },
        onResumed: (producer, since) => {
          logger.info({ event: 'producer-resumed', producer }, `the ${producer} is back from a pause; the state log is read again`);
          rebuildSoon(connected, since);
        },
      });
      subscriptions.push(producers);
      await startCore(connected);
      sampler = await startSampler({
        bus: connected,
        cluster,
        clock,
        everyMs: options.sampleEveryMs,
        verdict: () => (engine?.caughtUp ? currentVerdict(engine).verdict : null),
        node: (name) => engine?.model.node(name) ?? null,
        logger,
      });
      cancels.push(clock.every(liveEveryMs, () => publishLive(connected)));
    },
    async stop() {
      sampler?.stop();
      for (const cancel of cancels) cancel();
      // Without the bus it would wait for ever; closing the bus ends it.
      if (bus?.connected) await rebuilding;
      await engine?.stop();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await bus?.close();
    },
  };

  /** The log is the truth: after a pause nobody can say what was missed, so the core is built from it again. */
  function rebuildSoon(connected: Bus, pausedSince: number): void {
    // Many may come back at once: who does before it begins is in it.
    const isAsked = rebuildAsked !== null;
    rebuildAsked = Math.min(rebuildAsked ?? pausedSince, pausedSince);
    if (isAsked) return;
    rebuilding = rebuilding.then(() => {
      const since = rebuildAsked ?? pausedSince;
      rebuildAsked = null;
      return rebuild(connected, since);
    });
  }

  async function rebuild(connected: Bus, pausedSince: number): Promise<void> {
    restarting = true;
    try {
      await engine?.stop();
      producers?.forgetTold();
      await startCore(connected, pausedSince);
    } catch (thrown) {
      logger.error({ event: 'rebuild-failed', error: errorText(thrown) }, 'the core could not be built again');
    } finally {
      restarting = false;
    }
  }
}
