/** One node's northbound database as the poller sees it, whether it is read over a socket or through a pod. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { AppError } from '#libs/errors/app-error.ts';
import type { ReadingPlaces } from './reading-places.ts';

export interface NorthboundHandlers {
  /** The whole content, after every (re)connect; `changes` is how it differs from the last content known. */
  readonly onSnapshot: (rows: readonly RowChange[], changes: readonly RowChange[]) => void;
  /** One committed transaction. */
  readonly onChanges: (rows: readonly RowChange[]) => void;
  /** Once when the database goes away, and again only when the reason becomes another one. */
  readonly onUnavailable: (error: AppError) => void;
  /** Of all databases together; without it none waits for another. */
  readonly places?: ReadingPlaces;
}

export interface NorthboundState {
  readonly node: string;
  readonly phase: 'stopped' | 'connecting' | 'live' | 'unavailable';
  /** Rows of the last content known, null before the first one. */
  readonly rows: number | null;
  /** Everything that happened in it until then has come, epoch ms; null before the first content. */
  readonly observedUntil: number | null;
  readonly reconnects: number;
  readonly reason: string | null;
}

export interface NorthboundMonitor {
  start(): void;
  stop(): Promise<void>;
  state(): NorthboundState;
  /** The last content known, empty before the first one. */
  rows(): RowChange[];
  /** Asks the database, so that `observedUntil` becomes now; resolves when it has answered or is away. */
  ask(): Promise<void>;
  /**
   * Reads everything again and repairs what differs from what the updates led to: the number of rows that silently
   * differed (0 in a healthy system; differences come through `onChanges` too), or null when it could not be read.
   */
  refetch(): Promise<number | null>;
}
