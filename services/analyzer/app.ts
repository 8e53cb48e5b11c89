/**
 * analyzer: compares expected with actual rows, over time.
 * consumes: the state log (objects and databases). produces: findings, incidents, fail-overs, convergence times, samples, the
 * live summary; answers questions. keeps: a checkpoint on the bus; everything else is rebuilt from the log.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { Freshness } from '#libs/contracts/questions.ts';
import { topics } from '#libs/contracts/topics.ts';
import { keptMs, logUnread } from '#libs/contracts/verdict.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics, type Metrics } from '#libs/telemetry/metrics.ts';
import type { AnswerContext } from './answers/context.ts';
import { answerFailovers, answerFindings } from './answers/findings.ts';
import { answerPods } from './answers/pods.ts';
import { answerNodes, answerStatus, answerVerdict } from './answers/status.ts';
import { answerWhy } from './answers/why.ts';
import { inDoubt } from './doubt.ts';
import { type Engine, startEngine } from './engine.ts';
import { lateMs, type Producer, type Producers, watchProducers } from './producers.ts';
import { startRetelling } from './retell.ts';
import { type Sampler, startSampler } from './sampler.ts';
import { type Twin, watchTwin } from './twin.ts';

export interface AnalyzerOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  readonly source: string;
  readonly holdOffMs: number;
  readonly restartHoldOffMs: number;
  readonly sampleEveryMs: number;
  /** Whether firing incidents get a report; off by default. */
  readonly investigates?: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

const liveEveryMs = 250;
const rebuildAgainMs = 1_000;

export function createAnalyzer(options: AnalyzerOptions): App {
  return new Analyzer(options);
}

class Analyzer implements App {
  readonly name = 'analyzer';
  readonly #options: AnalyzerOptions;
  readonly #metrics = createMetrics();
  readonly #counts: ReturnType<typeof countersIn>;
  readonly #instance = randomUUID();
  readonly #nodeSeenAt = new Map<string, number>();
  readonly #subscriptions: Subscription[] = [];
  #cancelLive = () => {};
  #cancelRetelling = () => {};
  #bus: Bus | null = null;
  #engine: Engine | null = null;
  #producers: Producers | null = null;
  #sampler: Sampler | null = null;
  #twin: Twin | null = null;
  /** True if something changed since the live summary was sent. */
  #changed = true;
  #doubtsSent = '';
  #rebuilding: Promise<void> = Promise.resolve();
  /** Since when the first of those that came back had paused; null when none has. */
  #rebuildAsked: number | null = null;
  #restarting = false;
  readonly #stopping = new AbortController();

  constructor(options: AnalyzerOptions) {
    this.#options = options;
    this.#counts = countersIn(this.#metrics);
  }

  // Handed on as functions.
  readonly readiness = () => {
    const [bus, engine, second] = [this.#bus, this.#engine, this.#twin?.trouble() ?? null];
    const parts = {
      bus: bus?.connected ? 'connected' : 'away',
      log: engine === null ? 'not read yet' : (engine.trouble ?? (engine.caughtUp ? 'followed' : 'being read')),
      ...(second === null ? {} : { second }),
    };
    return { ready: bus?.connected === true && engine?.caughtUp === true && engine.trouble === null, parts };
  };

  readonly start = async () => {
    const { cluster, clock, logger, sampleEveryMs } = this.#options;
    const bus = await this.#options.connectBus();
    this.#bus = bus;
    const { readiness } = this;
    const instance = this.#instance;
    const { registry } = this.#metrics;
    this.#subscriptions.push(startHeartbeat({ bus, cluster, service: 'analyzer', instance, clock, readiness, metrics: registry }));
    this.#twin = watchTwin({ bus, cluster, instance, clock, logger });
    this.#subscriptions.push(this.#twin);
    this.#answerQuestions(bus);
    this.#producers = this.#watchProducers(bus);
    this.#subscriptions.push(this.#producers);
    await this.#startCore(bus);
    // A sample in doubt would say that nothing is observed; one that is left out is bridged, since what was missed is in the log.
    const verdict = () => (this.#engine !== null && this.#doubts().length === 0 ? this.#currentVerdict(this.#engine).verdict : null);
    const node = (name: string) => this.#engine?.model.node(name) ?? null;
    this.#sampler = await startSampler({ bus, cluster, clock, everyMs: sampleEveryMs, verdict, node, logger });
    const read = () => (this.#isRead() ? this.#engine : null);
    this.#cancelRetelling = startRetelling({ bus, cluster, clock, engine: read, logger });
    this.#cancelLive = clock.every(liveEveryMs, () => this.#publishLive(bus));
  };

  readonly stop = async () => {
    this.#stopping.abort(new AppError('bus-closed', { what: 'the analyzer stops' }));
    this.#sampler?.stop();
    this.#cancelLive();
    this.#cancelRetelling();
    // Without the bus it would wait for ever; closing the bus ends it.
    if (this.#bus?.connected) await this.#rebuilding;
    await this.#engine?.stop();
    await Promise.all(this.#subscriptions.map((subscription) => subscription.stop()));
    await this.#bus?.close();
  };

  #watchProducers(bus: Bus): Producers {
    const { cluster, clock, logger } = this.#options;
    return watchProducers({
      bus,
      cluster,
      clock,
      isRead: () => this.#isRead(),
      readTo: () => this.#engine?.readTo ?? 0,
      onSilent: (silence) => {
        const { producer, inputs } = silence;
        logger.warn(
          { event: 'producer-silent', producer, inputs: inputs.length },
          `the ${producer} is silent: its part of the state is unknown now`,
        );
        this.#engine?.lose(silence);
      },
      onResumed: (producer, since) => {
        logger.info({ event: 'producer-resumed', producer }, `the ${producer} is back from a pause; the state log is read again`);
        this.#rebuildSoon(bus, since);
      },
    });
  }

  async #startCore(bus: Bus, pausedSince = Number.POSITIVE_INFINITY): Promise<void> {
    const { cluster, clock, logger, holdOffMs, restartHoldOffMs, investigates = false } = this.#options;
    const { inputs, gaps, told } = this.#counts;
    this.#engine = await startEngine({
      bus,
      cluster,
      clock,
      logger,
      holdOffMs,
      restartHoldOffMs,
      investigates,
      keepResolvedMs: keptMs,
      completeUntil: () => this.#producers?.completeUntil() ?? 0,
      heardUntil: () => this.#producers?.heardUntil() ?? Number.POSITIVE_INFINITY,
      confirm: () => this.#producers?.confirm(),
      readKnownUntil: () => Math.min(pausedSince, this.#producers?.wroteUntil() ?? 0),
      onInput: (input, writer) => {
        this.#changed = true;
        if (writer !== null) this.#producers?.note(input, writer);
        inputs.inc({ source: input.source, type: input.type });
        if (input.source === 'ovn' && input.type !== 'ovn-unavailable') this.#nodeSeenAt.set(input.node, input.at);
      },
      onGap: () => gaps.inc(),
      onEvents: (events) => {
        this.#changed = true;
        for (const event of events) told.inc({ type: event.type });
      },
    });
  }

  /** The log is the truth: after a pause nobody can say what was missed, so the core is built from it again. */
  #rebuildSoon(bus: Bus, pausedSince: number): void {
    // Several producers may come back at once; one rebuild covers all that came back before it began.
    const isAsked = this.#rebuildAsked !== null;
    this.#rebuildAsked = Math.min(this.#rebuildAsked ?? pausedSince, pausedSince);
    if (isAsked) return;
    this.#rebuilding = this.#rebuilding.then(() => {
      const since = this.#rebuildAsked ?? pausedSince;
      this.#rebuildAsked = null;
      return this.#rebuild(bus, since);
    });
  }

  /** Until it is built the core is the old one, which takes nothing more and does not count as current. */
  async #rebuild(bus: Bus, pausedSince: number): Promise<void> {
    const { clock, logger } = this.#options;
    const { signal } = this.#stopping;
    this.#restarting = true;
    while (this.#restarting && !signal.aborted) {
      try {
        await this.#engine?.stop();
        this.#producers?.forgetTold();
        await this.#startCore(bus, pausedSince);
        this.#restarting = false;
      } catch (thrown) {
        logger.error({ event: 'rebuild-failed', error: errorText(thrown) }, 'the core could not be built again; trying again');
        // Only the stop ends the wait early.
        await delay(clock, rebuildAgainMs, signal).catch(() => undefined);
      }
    }
  }

  #answerQuestions(bus: Bus): void {
    const { cluster } = this.#options;
    const context = () => this.#answerContext();
    this.#subscriptions.push(
      bus.answer(cluster, 'verdict', async () => answerVerdict(context())),
      bus.answer(cluster, 'status', async (request) => answerStatus(context(), request)),
      bus.answer(cluster, 'nodes', async (request) => answerNodes(context(), request)),
      bus.answer(cluster, 'findings', async (request) => answerFindings(context(), request)),
      bus.answer(cluster, 'failovers', async (request) => answerFailovers(context(), request)),
      bus.answer(cluster, 'pods', async (request) => answerPods(context(), request)),
      bus.answer(cluster, 'why', async (request) => answerWhy(context(), request)),
      bus.answer(cluster, 'explain', async (request) => {
        const { model, monitor, causes } = this.#running();
        const explained = explain(model, monitor, request, this.#sampler?.gap() ?? null);
        const doubts = this.#doubts();
        const verdict =
          doubts.length === 0
            ? explained.verdict
            : `The present state is unknown: ${doubts.join('; ')}. As last read: ${explained.verdict}`;
        const reports = causes.reports([...new Set(explained.findings.map(({ incident }) => incident))]);
        return { ...explained, verdict, reports, freshness: this.#freshness([...doubts, ...explained.freshness.missing]) };
      }),
    );
  }

  #answerContext(): AnswerContext {
    const { cluster, source, clock } = this.#options;
    const engine = this.#running();
    const { judged, verdict, doubts, fresh } = this.#currentVerdict(engine);
    const readable = new Set(judged.nodes.filter(({ complete }) => complete).map(({ node }) => node));
    return {
      cluster,
      source,
      model: engine.model,
      monitor: engine.monitor,
      causes: engine.causes,
      verdict,
      freshness: fresh,
      egressIPsKnown: this.#isCurrent('watcher') && engine.model.egressIPsKnown(),
      doubts,
      nodeAge: (node) => {
        const database = engine.model.databaseOf(node) ?? node;
        const pollerAge = this.#producers?.databaseAgeMs(database) ?? null;
        const seenAt = this.#nodeSeenAt.get(database);
        if (seenAt === undefined) return null;
        return readable.has(node) && pollerAge !== null ? pollerAge : clock.now() - seenAt;
      },
    };
  }

  /** Whether the core has taken all that this writer has told, and the writer lives. */
  #isCurrent(writer: Producer): boolean {
    const producers = this.#producers;
    const isRead = this.#bus?.connected === true && this.#isRead() && this.#engine?.trouble === null;
    return isRead && producers !== null && ![...producers.unheard(), ...producers.late()].includes(writer);
  }

  #isRead(): boolean {
    return !this.#restarting && this.#engine?.caughtUp === true;
  }

  #running(): Engine {
    if (this.#engine === null) throw new AppError('analyzer-starting');
    return this.#engine;
  }

  /** The verdict, which is complete only if it is current, and the core's own (`judged`). */
  #currentVerdict({ monitor }: Engine) {
    const judged = monitor.verdict();
    const doubts = this.#doubts();
    const verdict = inDoubt(judged, doubts);
    return { judged, verdict, doubts, fresh: this.#freshness(verdict.missing) };
  }

  #freshness(missing: readonly string[]): Freshness {
    const ages = (['watcher', 'poller'] as const).map((producer) => this.#producers?.ageMs(producer) ?? null);
    const known = ages.filter((age) => age !== null);
    const ageMs = known.length < ages.length ? null : Math.max(...known);
    return { complete: missing.length === 0, missing: [...missing], ageMs, at: this.#options.clock.now() };
  }

  /** Reasons to doubt that the core is current, the worst first. */
  #doubts(): string[] {
    const engine = this.#engine;
    const trouble = engine?.trouble ?? null;
    return [
      ...(this.#bus?.connected === true ? [] : ['the analyzer has no connection to NATS']),
      ...(trouble === null ? [] : [trouble]),
      ...(this.#isRead() ? [] : [logUnread]),
      ...(this.#producers?.unheard() ?? []).map((producer) => `the analyzer has not heard from the ${producer} yet`),
      ...(this.#producers?.late() ?? []).map((producer) => `the observations of the ${producer} come more than ${lateMs / 1_000} s late`),
    ];
  }

  #publishLive(bus: Bus): void {
    if (this.#engine === null || !bus.connected) return;
    const doubts = this.#doubts().join();
    if (!this.#changed && doubts === this.#doubtsSent) return;
    this.#changed = false;
    this.#doubtsSent = doubts;
    const { complete, missing, consistency, summary } = this.#currentVerdict(this.#engine).verdict;
    bus.send(this.#options.cluster, topics.live, {
      at: this.#options.clock.now(),
      verdict: { complete, missing, consistency, summary },
    });
  }
}

function countersIn(metrics: Metrics) {
  return {
    inputs: metrics.counter('egressip_analyzer_inputs_total', 'Observations taken from the state log', ['source', 'type']),
    told: metrics.counter('egressip_analyzer_events_total', 'Events published', ['type']),
    gaps: metrics.counter('egressip_analyzer_log_gaps_total', 'Gaps in the state log: an input was unknown until its next snapshot'),
  };
}
