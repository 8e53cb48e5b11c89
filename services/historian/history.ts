/** The history in QuestDB: written from the bus, and read back. The SQL of trends is here, the rest in `libs/store`. */
import { z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { createStoreHealth } from '#libs/store/health.ts';
import { createQuery } from '#libs/store/query.ts';
import { Sql, sql } from '#libs/store/sql.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { answerBeforeAfter } from './before-after.ts';
import type { RowRole, SeriesPoint } from './forecast.ts';
import { createInsightSource, type InsightSource } from './insights/read.ts';
import { answerHistory, freshnessFor } from './queries.ts';
import { answerSamples } from './samples.ts';
import { watchTables } from './table-watch.ts';
import { createHistoryWriter, type HistoryWriterOptions } from './writer.ts';

export interface RowSeries {
  /** SNAT and reroute rows of each node, in order of time; unknown moments are left out. */
  readonly nodes: ReadonlyMap<string, Readonly<Record<RowRole, readonly SeriesPoint[]>>>;
  /** When the newest sample was taken; null if there is none. */
  readonly newest: number | null;
  /** Two points further apart than this have unobserved time between them. */
  readonly gapMs: number;
}

export interface History {
  /** For one node; null: for all nodes in the newest samples. */
  rowsPerNode(node: string | null, hours: number): Promise<RowSeries>;
  samples(request: ParsedRequest<'samples'>): Promise<Answer<'samples'>>;
  query(request: ParsedRequest<'history'>): Promise<Answer<'history'>>;
  beforeAfter(request: ParsedRequest<'before-after'>): Promise<Answer<'before-after'>>;
  /** The input of insights. */
  readonly insightSource: InsightSource;
  /** Null while rows can be written and read, else the reason. */
  trouble(): string | null;
  /** Says that another historian writes the same; null if none was noticed. */
  second(): string | null;
  stop(): Promise<void>;
}

export interface HistoryOptions {
  readonly bus: Bus;
  readonly url: string;
  readonly readerUrl: string | null;
  readonly cluster: string;
  readonly sampleEveryMs: number;
  readonly onRows: HistoryWriterOptions['onRows'];
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/**
 * As many points of one node as a chart shows: a month every two hours, which is forecast in a moment. Many nodes share so many that
 * the answer stays quick, and each has enough for a forecast.
 */
const chartPoints = 480;
const sharedPoints = 20_000;
const leastPoints = 60;
const mostRows = 200_000;
const mostNodes = 10_000;
/** From this many hours on, the roll-up is read. */
const rolledUpHours = 72;
/** A sample may be late, and its place in a raster earlier than it. */
const gapFactor = 2.5;
const number = z.number().nullable();
const moment = z.coerce.date();
const momentRow = z.tuple([moment.nullable()]);
const nameRow = z.tuple([z.string()]);
const pointRow = z.tuple([moment, z.string(), number, number]);

/** So that days and weeks, the rhythms of a forecast, are whole numbers of steps. */
function wholeHours(atLeast: number): number {
  return [1, 2, 3, 4, 6, 8, 12].find((hours) => hours >= atLeast) ?? 24 * Math.ceil(atLeast / 24);
}

export async function openHistory(options: HistoryOptions): Promise<History> {
  const { cluster, clock } = options;
  const query = createQuery(options);
  const writer = createHistoryWriter(options);
  await writer.start();
  const tables = watchTables({ ...options, health: createStoreHealth(options) });

  const momentOf = async (statement: Sql) => momentRow.parse((await query.run(statement)).rows[0] ?? [null])[0];

  const nodesAt = async (newest: Date) => {
    // The samples of one moment may be on both sides of a batch.
    const since = new Date(newest.getTime() - options.sampleEveryMs);
    const { rows } = await query.run(sql`select distinct node from node_samples where cluster = ${cluster} and ts >= ${since}`, {
      rows: mostNodes,
    });
    return rows.map((row) => nameRow.parse(row)[0]).sort();
  };

  const trouble = () => writer.trouble ?? tables.trouble();

  async function withFreshness<T>(told: Promise<T>) {
    const [freshness, rest] = await Promise.all([freshnessFor(query, { cluster, now: clock.now(), trouble: trouble() }), told]);
    return { freshness, ...rest };
  }

  return {
    trouble,
    beforeAfter: (request) => withFreshness(answerBeforeAfter(query, cluster, clock.now(), request)),
    samples: (request) => withFreshness(answerSamples(query, cluster, request)),
    insightSource: createInsightSource({ query, cluster, trouble }),
    second: () => writer.second,
    query: (request) => answerHistory(query, { cluster, now: clock.now(), trouble: trouble() }, request),
    async rowsPerNode(node, hours) {
      const asked = new Date(clock.now() - hours * 3_600_000);
      // An hour of the roll-up begins before its first sample: for a short while that is too coarse.
      const begins = new Sql(hours >= rolledUpHours ? 'node_samples_hourly' : 'node_samples');
      const since = sql`where cluster = ${cluster} and ts >= ${asked}`;
      const [first, newest] = await Promise.all([
        momentOf(sql`select ts from ${begins} ${since} order by ts limit 1`),
        momentOf(sql`select ts from node_samples ${since} order by ts desc limit 1`),
      ]);
      const names = node !== null ? [node] : newest === null ? [] : await nodesAt(newest);
      const nodes = new Map(names.map((name) => [name, { snat: [] as SeriesPoint[], reroute: [] as SeriesPoint[] }]));
      if (first === null || names.length === 0) return { nodes, newest: newest?.getTime() ?? null, gapMs: 0 };
      const points = Math.min(chartPoints, Math.max(leastPoints, Math.floor(sharedPoints / names.length)));
      // A history younger than what was asked for is shown in full: the points are spread over what there is.
      const seconds = Math.max(1, Math.ceil((clock.now() - first.getTime()) / 1_000 / points));
      // Of days the roll-up has it, in steps of whole hours.
      const isRolledUp = seconds >= 3_600 || clock.now() - first.getTime() >= rolledUpHours * 3_600_000;
      const step = isRolledUp ? 3_600 * wholeHours(seconds / 3_600) : seconds;
      const [table, complete] = isRolledUp ? ['node_samples_hourly', 'true'] : ['node_samples', 'complete'];
      const { rows } = await query.run(
        sql`select ts, node, last(snat) snat, last(reroute) reroute from ${new Sql(table)} where cluster = ${cluster} and ts >= ${first} and ${new Sql(complete)} and node in ${names} sample by ${new Sql(`${step}s`)} align to calendar`,
        { rows: mostRows },
      );
      for (const row of rows) {
        const [ts, name, snat, reroute] = pointRow.parse(row);
        const of = nodes.get(name);
        if (snat !== null) of?.snat.push({ at: ts.getTime(), value: snat });
        if (reroute !== null) of?.reroute.push({ at: ts.getTime(), value: reroute });
      }
      return { nodes, newest: newest?.getTime() ?? null, gapMs: gapFactor * Math.max(step * 1_000, options.sampleEveryMs) };
    },
    stop: async () => {
      await Promise.all([tables.stop(), writer.stop()]);
    },
  };
}
