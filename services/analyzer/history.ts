/** What the analyzer needs of the history in QuestDB; the writer and the queries are `libs/store`. */
import type { NodeSample } from '#libs/contracts/catalog.ts';
import type { RowRole, SeriesPoint } from './forecast.ts';

export interface HistoryReader {
  /** SNAT and reroute rows of each node over the last hours, in order of time; unknown moments are left out. */
  rowsPerNode(nodes: readonly string[], hours: number): Promise<ReadonlyMap<string, Readonly<Record<RowRole, readonly SeriesPoint[]>>>>;
  samples(node: string, sinceMs: number): Promise<NodeSample[]>;
}

export interface History extends HistoryReader {
  /** `written`, `filling in`, `away: ...`. */
  state(): string;
  stop(): Promise<void>;
}
