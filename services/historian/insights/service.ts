/**
 * Looks at each hour of the history when it is over, and tells the insights that follow: as incidents, for alerts, and as
 * messages of their own, which a restarted historian reads again. While QuestDB is away the answers say so; the hours that
 * were filled in meanwhile are looked at in their order.
 */
import { setImmediate } from 'node:timers/promises';
import type { Bus } from '#libs/bus/port.ts';
import type { Insight, InsightEvent, Outlook } from '#libs/contracts/insights.ts';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { joined } from '#libs/runtime/shared-work.ts';
import { page } from '#libs/service/paging.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { InsightKeeper, type KeeperOptions } from './keeper.ts';
import { horizonDays } from './outlook.ts';
import type { InsightSource } from './read.ts';
import { hourMs } from './series-watch.ts';

export interface Insights {
  answer(request: ParsedRequest<'insights'>): Answer<'insights'>;
  acknowledge(id: string): Promise<Answer<'insight-acknowledge'>>;
  /** Looks at the hours that are over and were not looked at; at once, instead of at the next round. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export interface InsightsOptions {
  readonly bus: Pick<Bus, 'publish' | 'read'>;
  readonly cluster: string;
  readonly source: InsightSource;
  readonly limits: KeeperOptions['limits'];
  readonly clock: Clock;
  readonly logger: Logger;
}

const everyMs = 60_000;
const dayMs = 24 * hourMs;
/** Read at once: 500 nodes have 24,000 hours in it. */
const batchMs = 2 * dayMs;
/** An hour is over, and the next one, before its absence is worth a word. */
const lateMs = 2.5 * hourMs;

export function startInsights(options: InsightsOptions): Insights {
  const { bus, cluster, source, clock, logger } = options;
  let keeper: InsightKeeper | null = null;
  const told = new Map<string, InsightEvent>();
  let doneUntil: number | null = null;
  /** Until then `doneUntil` only says how far the first look has got. */
  let caughtUp = false;
  let outlooks: readonly Outlook[] = [];
  let unread: readonly string[] = [];
  let trouble: string | null = 'the history has not been examined yet';
  let stopped = false;

  const look = joined(async () => {
    trouble = source.trouble();
    if (trouble !== null) return;
    try {
      keeper ??= await openKeeper();
      const newest = await source.newest();
      if (newest === null) {
        trouble = 'the history holds no samples yet';
        return;
      }
      // A clock that went ahead for a moment left samples of hours that have not begun.
      const until = Math.floor(Math.min(newest, clock.now()) / hourMs) * hourMs;
      doneUntil ??= until - horizonDays * dayMs;
      if (doneUntil < until) await catchUp(keeper, doneUntil, until);
      caughtUp = true;
    } catch (thrown) {
      if (stopped) return;
      trouble = errorText(thrown);
      const known = hasCode(thrown, 'store-unavailable');
      if (!known) logger.error({ event: 'insights-failed', error: trouble }, 'the history could not be examined');
    }
  });

  async function openKeeper(): Promise<InsightKeeper> {
    for (const message of await bus.read(cluster, topics.insight, 'last'))
      if (message.topic === 'insight') told.set(message.event.insight.id, message.event);
    return new InsightKeeper({ limits: options.limits, known: [...told.values()].map(({ insight }) => insight) });
  }

  async function catchUp(keeper: InsightKeeper, from: number, until: number): Promise<void> {
    for (let begin = from; begin < until && !stopped; begin = doneUntil ?? until) {
      const end = Math.min(begin + batchMs, until);
      const batch = await source.batch(begin, end);
      for (const insight of keeper.take(batch, until)) {
        if (insight !== null) await tell(insight, until);
        // Each step takes a moment: the rows that come in meanwhile must not wait for all of them.
        await setImmediate();
      }
      doneUntil = end;
    }
    const next: Outlook[] = [];
    for (const { outlook, insight } of keeper.outlooks(until)) {
      if (outlook !== null) next.push(outlook);
      if (insight !== null) await tell(insight, until);
      await setImmediate();
    }
    unread = keeper.unread(until);
    outlooks = next.sort(
      (a, b) => (a.days ?? Number.POSITIVE_INFINITY) - (b.days ?? Number.POSITIVE_INFINITY) || b.now / b.limit - a.now / a.limit,
    );
    for (const { at, insight } of [...told.values()])
      if (isKept(insight) && Math.floor(at / dayMs) < Math.floor(until / dayMs)) await remember(insight, until);
  }

  async function tell(insight: Insight, at: number): Promise<void> {
    const revision = await remember(insight, at);
    const { id, kind, severity, state, node, since, reason } = insight;
    const incident = { id, kind, severity, state, node, egressIP: null, address: null, pods: 0, findings: 1, reason };
    await bus.publish(cluster, topics.incident, {
      at,
      stateSeq: 0,
      revision,
      incident: { ...incident, since: new Date(since).toISOString() },
    });
  }

  async function remember(insight: Insight, at: number): Promise<number> {
    const revision = (told.get(insight.id)?.revision ?? -1) + 1;
    const event = { at, revision, insight };
    await bus.publish(cluster, topics.insight, event);
    told.set(insight.id, event);
    return revision;
  }

  const cancel = clock.every(everyMs, () => void look());
  void look();

  return {
    look: async () => {
      await look.idle();
      await look();
    },
    answer: ({ node, limit, cursor }) => {
      const at = clock.now();
      const isLate = caughtUp && doneUntil !== null && at - doneUntil > lateMs;
      const missing = [
        ...(trouble === null ? [] : [`no new insights: ${trouble}`]),
        ...(trouble === null && !caughtUp ? ['the history is being examined for the first time'] : []),
        ...(isLate && trouble === null ? [`the history ends at ${new Date(doneUntil ?? at).toISOString()}`] : []),
        ...unread
          .filter((name) => node === null || name === node)
          .map((name) => `the growth of ${name} is unknown: it could not be read for a day`),
      ];
      const of = <T extends { readonly node: string | null }>(all: readonly T[]) => all.filter((one) => node === null || one.node === node);
      const cut = page(of(outlooks), { limit, cursor });
      return {
        freshness: { complete: missing.length === 0, missing, ageMs: doneUntil === null ? null : at - doneUntil, at },
        insights: [...of(keeper?.all() ?? [])],
        outlooks: cut.items,
        total: cut.total,
        cursor: cut.cursor,
      };
    },
    acknowledge: async (id) => {
      const insight = keeper?.acknowledge(id, doneUntil ?? clock.now()) ?? null;
      if (insight === null) throw new AppError('no-such-insight', { id });
      await tell(insight, clock.now());
      return { insight };
    },
    stop: async () => {
      stopped = true;
      cancel();
      await look.idle();
    },
  };
}

/** Without QuestDB. */
export function noInsights(at: number): Answer<'insights'> {
  const missing = ['no history: QuestDB is not configured'];
  return { freshness: { complete: false, missing, ageMs: null, at }, insights: [], outlooks: [], total: 0, cursor: null };
}

/** The stream forgets after a week: what is open, or quiet because it was acknowledged, is told again before. */
function isKept({ kind, state, acknowledgedAt }: Insight): boolean {
  return state === 'firing' || (kind === 'limit-ahead' && acknowledgedAt !== null);
}
