/** The history in QuestDB as the analyzer uses it: written from the bus, read back for trends. The SQL is here, the rest in `libs/store`. */

import { z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import type { NodeSample } from '#libs/contracts/catalog.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { createHistoryWriter } from '#libs/store/history-writer.ts';
import { createQuery } from '#libs/store/query.ts';
import { Sql, sql } from '#libs/store/sql.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { RowRole, SeriesPoint } from './forecast.ts';

export interface HistoryReader {
  /** SNAT and reroute rows of each node over the last hours, in order of time; unknown moments are left out. */
  rowsPerNode(nodes: readonly string[], hours: number): Promise<ReadonlyMap<string, Readonly<Record<RowRole, readonly SeriesPoint[]>>>>;
  samples(node: string, sinceMs: number): Promise<NodeSample[]>;
}

export interface History extends HistoryReader {
  /** `writing`, or why rows wait. */
  state(): string;
  stop(): Promise<void>;
}

export interface HistoryOptions {
  readonly bus: Bus;
  readonly url: string;
  readonly cluster: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** As many points of one node as a chart shows; of many nodes they share so many that the answer stays quick, and each has enough for a forecast. */
const chartPoints = 720;
const sharedPoints = 20_000;
const leastPoints = 60;
const mostRows = 200_000;
const number = z.number().nullable();
const firstRow = z.tuple([z.coerce.date().nullable()]);
const pointRow = z.tuple([z.coerce.date(), z.string(), number, number]);
const sampleRow = z.tuple([z.coerce.date(), z.string(), z.boolean(), number, number, number, number, number, number, z.number()]);

export async function openHistory(options: HistoryOptions): Promise<History> {
  const { cluster, clock } = options;
  const writer = createHistoryWriter(options);
  const query = createQuery(options);
  // Waits for QuestDB by itself: the analyzer does not.
  const started = writer.start();

  return {
    state: () => writer.state,
    async rowsPerNode(nodes, hours) {
      const asked = new Date(clock.now() - hours * 3_600_000);
      // A history younger than what was asked for is shown in full: the points are spread over what there is.
      const first = await query.run(
        sql`select min(ts) from node_samples where cluster = ${cluster} and ts >= ${asked} and node in ${nodes}`,
      );
      const since = firstRow.parse(first.rows[0] ?? [null])[0] ?? asked;
      const points = Math.min(chartPoints, Math.max(leastPoints, Math.floor(sharedPoints / Math.max(1, nodes.length))));
      const seconds = Math.max(1, Math.ceil((clock.now() - since.getTime()) / 1_000 / points));
      const { rows } = await query.run(
        sql`select ts, node, last(snat) snat, last(reroute) reroute from node_samples where cluster = ${cluster} and ts >= ${since} and complete and node in ${nodes} sample by ${new Sql(`${seconds}s`)} align to calendar`,
        { rows: mostRows },
      );
      const series = new Map(nodes.map((node) => [node, { snat: [] as SeriesPoint[], reroute: [] as SeriesPoint[] }]));
      for (const row of rows) {
        const [ts, node, snat, reroute] = pointRow.parse(row);
        const of = series.get(node);
        if (snat !== null) of?.snat.push({ at: ts.getTime(), value: snat });
        if (reroute !== null) of?.reroute.push({ at: ts.getTime(), value: reroute });
      }
      return series;
    },
    async samples(node, sinceMs) {
      const { rows } = await query.run(
        sql`select ts, node, complete, expected, actual, matched, snat, reroute, consistency, egress_ips from node_samples where cluster = ${cluster} and node = ${node} and ts >= ${new Date(sinceMs)} order by ts`,
      );
      return rows.map((row) => {
        const [ts, name, complete, expected, actual, matched, snat, reroute, consistency, egressIPs] = sampleRow.parse(row);
        return { at: ts.getTime(), node: name, complete, expected, actual, matched, snat, reroute, consistency, egressIPs };
      });
    },
    async stop() {
      await writer.stop();
      await started;
    },
  };
}
