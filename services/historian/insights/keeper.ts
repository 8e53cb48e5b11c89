/**
 * What is known of all series, hour by hour, and the insights that follow. It has no clock and asks nobody: batches of closed
 * hours come in, insights go out. A told change keeps its moment for good, whatever a later look at the series would say.
 */

import { insightKinds } from '#libs/contracts/findings.ts';
import { type CandidateCause, type Insight, type Outlook, seriesInWords } from '#libs/contracts/insights.ts';
import { percent } from '#libs/contracts/words.ts';
import { rankCauses } from './causes.ts';
import { horizonDays, isNear, outlookOf, outlookReason } from './outlook.ts';
import { hourMs, type Noticed, SeriesWatch, type WatchKind } from './series-watch.ts';

/** The last counts of a node in one hour; null: unknown. */
export interface NodeHour {
  readonly at: number;
  readonly node: string;
  readonly snat: number | null;
  readonly reroute: number | null;
  /** Rows that no object calls for. */
  readonly stale: number | null;
  /** Of the cloud. */
  readonly capacity: readonly { readonly series: string; readonly used: number; readonly limit: number }[];
}

/** The cluster in one hour; unobserved hours are left out. */
export interface ClusterHour {
  readonly at: number;
  /** Mean; null: unknown. */
  readonly consistency: number | null;
  /** Fail-overs that began. */
  readonly moves: number;
  /** Number of findings that fired, by kind. */
  readonly findings: Readonly<Record<string, number>>;
}

/** How long something took, ms. */
export interface Timing {
  readonly at: number;
  readonly series: 'convergence' | 'failover';
  /** Null: the whole cluster. */
  readonly node: string | null;
  readonly value: number;
}

export interface Batch {
  /** The last sample of each node, also of one whose database could not be read: such a node is not gone. */
  readonly seen: readonly { readonly node: string; readonly at: number }[];
  /** All in order of time. */
  readonly hours: readonly NodeHour[];
  readonly clusterHours: readonly ClusterHour[];
  readonly timings: readonly Timing[];
  readonly candidates: readonly CandidateCause[];
}

export interface KeeperOptions {
  readonly limits: Readonly<Record<'snat' | 'reroute', number>>;
  /** The insights as they were published before. */
  readonly known: readonly Insight[];
}

const dayMs = 24 * hourMs;
/** What changed is news for so long, and what was unusual. Older ones, of a first look at the history, are not told. */
const newsMs = { 'series-changed': 7 * dayMs, 'value-unusual': dayMs } as const;
/** Found again within so long of a told one, it is the same. */
const sameMs = 12 * hourMs;
/** A node that the others outlive by so long is gone: where nodes come and go, what is known of them must not pile up. */
const goneMs = 7 * dayMs;
const rowSeries = ['snat', 'reroute'] as const;

export class InsightKeeper {
  readonly #limits: KeeperOptions['limits'];
  readonly #insights = new Map<string, Insight>();
  readonly #watches = new Map<string, SeriesWatch>();
  readonly #limitOf = new Map<string, { readonly series: string; readonly node: string; readonly limit: number }>();
  readonly #lastSeen = new Map<string, number>();
  readonly #lastRead = new Map<string, number>();
  readonly #firedKinds = new Set<string>();
  #clusterHours: readonly number[] = [];
  #candidates: CandidateCause[] = [];

  constructor({ limits, known }: KeeperOptions) {
    this.#limits = limits;
    for (const insight of known) this.#insights.set(insight.id, insight);
  }

  /** Every insight that is open, or was within the last days; the newest first. */
  all(): readonly Insight[] {
    return [...this.#insights.values()].sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
  }

  /** Takes what happened until `now`. Returns the insights that are new or have changed, one by one: it is long work. */
  *take(batch: Batch, now: number): Generator<Insight | null> {
    this.#candidates = [...this.#candidates, ...batch.candidates].filter(({ at }) => at > now - newsMs['series-changed'] - 2 * dayMs);
    for (const { node, at } of [...batch.hours, ...batch.seen]) this.#lastSeen.set(node, Math.max(at, this.#lastSeen.get(node) ?? 0));
    for (const hour of batch.hours) {
      this.#lastRead.set(hour.node, hour.at);
      for (const series of rowSeries) {
        const value = hour[series];
        if (value === null) continue;
        this.#limitOf.set(keyOf(series, hour.node), { series, node: hour.node, limit: this.#limits[series] });
        yield* this.#notice(series, hour.node, 'rows', hour.at, value, now);
      }
      if (hour.stale !== null) this.#watch('stale', hour.node, 'rows').add(hour.at, hour.stale);
      for (const { series, used, limit } of hour.capacity) {
        this.#limitOf.set(keyOf(series, hour.node), { series, node: hour.node, limit });
        yield* this.#notice(series, hour.node, 'rows', hour.at, used, now);
      }
      yield null;
    }
    for (const { at, consistency, moves, findings } of batch.clusterHours) {
      if (consistency !== null) yield* this.#notice('consistency', null, 'share', at, consistency, now);
      yield* this.#notice('moves', null, 'events', at, moves, now);
      for (const kind of Object.keys(findings)) this.#beginKind(kind);
      for (const kind of this.#firedKinds) yield* this.#notice(`findings:${kind}`, null, 'events', at, findings[kind] ?? 0, now);
      this.#clusterHours = [...this.#clusterHours.slice(1 - horizonDays * 24), at];
      yield null;
    }
    for (const { series, node, at, value } of batch.timings) {
      yield* this.#notice(series, node, 'times', at, value, now);
      yield null;
    }
    this.#forgetGone();
    yield* this.#expire(now);
  }

  /** Of every count with a limit, one after the other, and the insights that follow from them. */
  *outlooks(now: number): Generator<{ readonly outlook: Outlook | null; readonly insight: Insight | null }> {
    for (const [key, of] of this.#limitOf) {
      const daily = this.#watches.get(key)?.daily(horizonDays) ?? [];
      // A node that is gone grows no more.
      if (daily.length === 0 || now - (this.#lastSeen.get(of.node) ?? 0) > dayMs) {
        this.#limitOf.delete(key);
        yield { outlook: null, insight: this.#calm(`limit-ahead:${key}`, now) };
        continue;
      }
      // Its present growth is unknown, so its last insight stays.
      if (this.#isUnread(of.node, now)) continue;
      const outlook = outlookOf(of, daily);
      const stale = rowSeries.some((series) => series === of.series) ? this.#watch('stale', of.node, 'rows').daily(horizonDays) : [];
      yield { outlook, insight: this.#foresee(outlook, outlookReason(outlook, daily, stale), now) };
    }
  }

  /** Existing nodes with a limit whose growth is unknown, since they could not be read for a day. */
  unread(now: number): readonly string[] {
    return [...new Set([...this.#limitOf.values()].map(({ node }) => node))].filter((node) => this.#isUnread(node, now)).sort();
  }

  /** Null if no insight with that id is open. */
  acknowledge(id: string, now: number): Insight | null {
    const insight = this.#insights.get(id);
    if (insight === undefined || insight.state === 'resolved') return null;
    // A limit ahead stays acknowledged, and quiet, for as long as it is foreseen.
    return this.#put({ ...insight, acknowledgedAt: now, state: 'resolved', resolvedAt: now });
  }

  #isUnread(node: string, now: number): boolean {
    return now - (this.#lastRead.get(node) ?? 0) > dayMs;
  }

  /** Before it first fired there were none of it, which its series has to know. Most kinds never fire. */
  #beginKind(kind: string): void {
    if (this.#firedKinds.has(kind)) return;
    this.#firedKinds.add(kind);
    const watch = this.#watch(`findings:${kind}`, null, 'events');
    for (const at of this.#clusterHours) watch.add(at, 0);
  }

  #watch(series: string, node: string | null, kind: WatchKind): SeriesWatch {
    const key = keyOf(series, node);
    const watch = this.#watches.get(key) ?? new SeriesWatch(kind);
    this.#watches.set(key, watch);
    return watch;
  }

  *#notice(series: string, node: string | null, kind: WatchKind, at: number, value: number, now: number): Generator<Insight> {
    for (const noticed of this.#watch(series, node, kind).add(at, value)) {
      const insight = noticed.type === 'change' ? this.#changed(series, node, noticed, now) : this.#unusual(series, node, noticed, now);
      if (insight !== null) yield insight;
    }
  }

  #changed(series: string, node: string | null, change: Extract<Noticed, { type: 'change' }>, now: number): Insight | null {
    const provisional = `series-changed:${keyOf(series, node)}:provisional`;
    const before = this.#insights.get(provisional);
    this.#insights.delete(provisional);
    if (change.state === 'withdrawn' || now - change.at > newsMs['series-changed']) return null;
    if (change.state === 'provisional') {
      const reason = `${subject(series, node)} may have changed; more values will show.`;
      const pending = this.#build('series-changed', series, node, change.at, now, { state: 'pending', reason });
      this.#insights.set(provisional, { ...pending, id: provisional });
      return null;
    }
    if (this.#isTold('series-changed', series, node, change.at)) return null;
    const { magnitude, pValue } = change;
    const causes = rankCauses({ at: change.at, node }, this.#candidates);
    const reason = `${changeText(series, node, change)}${causeText(causes)}`;
    return this.#put(this.#build('series-changed', series, node, change.at, before?.since ?? now, { reason, magnitude, pValue, causes }));
  }

  #unusual(series: string, node: string | null, { at, value }: Extract<Noticed, { type: 'unusual' }>, now: number): Insight | null {
    if (now - at > newsMs['value-unusual'] || this.#isTold('value-unusual', series, node, at)) return null;
    const causes = rankCauses({ at, node }, this.#candidates);
    const reason = `${subject(series, node)}: ${valueText(series, value)} is unlike all earlier values${causeText(causes)}`;
    return this.#put(this.#build('value-unusual', series, node, at, now, { reason, causes }));
  }

  #foresee(outlook: Outlook, reason: string, now: number): Insight | null {
    const { series, node } = outlook;
    const id = `limit-ahead:${keyOf(series, node)}`;
    const known = this.#insights.get(id);
    const isOpen = known !== undefined && (known.state === 'firing' || known.acknowledgedAt !== null);
    if (isNear(outlook, isOpen)) {
      if (known?.acknowledgedAt != null) return null;
      if (known?.state === 'firing') {
        // The text changes, the alert stays the same.
        this.#insights.set(id, { ...known, reason });
        return null;
      }
      return this.#put({ ...this.#build('limit-ahead', series, node, now, now, { reason }), id });
    }
    return outlook.state === 'not-enough-data' ? null : this.#calm(id, now);
  }

  /** The limit is far again. One that was acknowledged is forgotten: when it comes near once more, it is told. */
  #calm(id: string, now: number): Insight | null {
    const known = this.#insights.get(id);
    if (known === undefined || (known.state === 'resolved' && known.acknowledgedAt === null)) return null;
    return this.#put({ ...known, state: 'resolved', acknowledgedAt: null, resolvedAt: now });
  }

  #forgetGone(): void {
    const newest = Math.max(...this.#lastSeen.values());
    for (const [node, at] of this.#lastSeen) {
      if (newest - at <= goneMs) continue;
      this.#lastSeen.delete(node);
      this.#lastRead.delete(node);
      for (const key of [...this.#watches.keys()]) if (key.endsWith(`:${node}`)) this.#watches.delete(key);
    }
  }

  *#expire(now: number): Generator<Insight> {
    for (const insight of [...this.#insights.values()]) {
      const { kind, state, at, resolvedAt } = insight;
      if (kind !== 'limit-ahead' && state === 'firing' && now - at > newsMs[kind])
        yield this.#put({ ...insight, state: 'resolved', resolvedAt: now });
      // While it is acknowledged and still foreseen, it must not be published again.
      const isQuiet = kind === 'limit-ahead' && insight.acknowledgedAt !== null;
      if (state === 'resolved' && !isQuiet && now - (resolvedAt ?? at) > 2 * newsMs['series-changed']) this.#insights.delete(insight.id);
    }
  }

  #isTold(kind: Insight['kind'], series: string, node: string | null, at: number): boolean {
    return [...this.#insights.values()].some(
      (told) =>
        told.kind === kind && told.series === series && told.node === node && told.state !== 'pending' && Math.abs(told.at - at) <= sameMs,
    );
  }

  #build(kind: Insight['kind'], series: string, node: string | null, at: number, since: number, more: Partial<Insight>): Insight {
    return {
      id: `${kind}:${keyOf(series, node)}:${new Date(at).toISOString()}`,
      kind,
      severity: insightKinds[kind].severity,
      state: 'firing',
      series,
      node,
      at,
      since,
      reason: '',
      magnitude: null,
      pValue: null,
      causes: [],
      acknowledgedAt: null,
      resolvedAt: null,
      ...more,
    };
  }

  #put(insight: Insight): Insight {
    this.#insights.set(insight.id, insight);
    return insight;
  }
}

const keyOf = (series: string, node: string | null) => `${series}:${node ?? 'cluster'}`;
const subject = (series: string, node: string | null) => `${seriesInWords(series)} of ${node ?? 'the cluster'}`;

function changeText(series: string, node: string | null, change: Extract<Noticed, { type: 'change' }>): string {
  const { shape, before, after, magnitude } = change;
  const moment = new Date(change.at).toISOString().slice(0, 16).replace('T', ' ');
  const values = before === null || after === null ? '' : ` from ${valueText(series, before)} to ${valueText(series, after)}`;
  if (shape === 'level') return `${subject(series, node)} went${values} at ${moment} UTC`;
  if (shape === 'spread')
    return `${subject(series, node)} spread ${magnitude === null ? 'more' : `${magnitude.toFixed(1)} times as wide`} since ${moment} UTC`;
  return `${subject(series, node)}: a ${shape === 'ramp begins' ? 'steady change began' : 'steady change ended'} at ${moment} UTC`;
}

function valueText(series: string, value: number): string {
  if (series === 'convergence' || series === 'failover') return `${Math.round(value)} ms`;
  if (series === 'consistency') return percent(value);
  return String(Math.round(10 * value) / 10);
}

function causeText([first]: readonly CandidateCause[]): string {
  return first === undefined ? '.' : `; shortly before: ${first.text}.`;
}
