/**
 * The history: what the analyzer and the orchestrator publish, as rows in QuestDB. A batch is acknowledged after its rows
 * are committed; rows are functions of their messages and the tables have dedup keys, so a batch that comes again changes
 * nothing. While QuestDB is away batches wait on the bus, and the history is filled in later.
 */
import type { Bus, Consumer, TopicMessage } from '#libs/bus/port.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { RejectedRow, Row } from '#libs/store/row.ts';
import { createSchema } from '#libs/store/schema.ts';
import { createSink } from '#libs/store/sink.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { historyRows, historyTopics } from './rows.ts';

export interface HistoryWriter {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Null while rows are written, else why they wait. */
  readonly trouble: string | null;
  /** That another historian writes the same; null when none was noticed. */
  readonly second: string | null;
}

export interface HistoryWriterOptions {
  readonly bus: Bus;
  /** QuestDB's address, with credentials where it wants some. */
  readonly url: string;
  readonly cluster: string;
  /** Rows of a batch that is stored; those rejected are kept as rows of `rejected_rows`, and a message that could not be read counts as both. */
  readonly onRows: (rows: { readonly written: number; readonly rejected: number }) => void;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
}

const maxBatch = 2_000;
export function createHistoryWriter(options: HistoryWriterOptions): HistoryWriter {
  const { bus, cluster, logger } = options;
  const sink = createSink({ ...options, schema: createSchema(options) });
  const stopping = new AbortController();
  let consumer: Consumer | null = null;
  let opening: Promise<void> = Promise.resolve();

  const write = async (messages: readonly TopicMessage<(typeof historyTopics)[number]>[]) => {
    const rows = messages.flatMap((message) => historyRows(message, cluster));
    const refusals = await sink.write(rows, stopping.signal);
    const unreadable = rows.filter((row) => row.table === 'rejected_rows').length;
    options.onRows({ written: rows.length - refusals.length, rejected: refusals.length + unreadable });
    if (refusals.length > 0) await keepRejected(refusals);
  };

  const keepRejected = async (refusals: readonly RejectedRow[]) => {
    for (const { row, reason } of refusals) {
      const error = new AppError('row-refused', { table: row.table, detail: reason });
      logger.error({ event: 'row-refused', code: error.code, row }, error.message);
    }
    // What is refused even there is in the log.
    await sink.write(
      refusals.map((refusal) => letterOf(refusal, cluster)),
      stopping.signal,
    );
  };

  return {
    start: async () => {
      // So that the tables are there before their first row. It ends at the latest with the stop.
      opening = sink.open(stopping.signal).catch(() => undefined);
      consumer = await bus.consume({ cluster, topics: historyTopics, name: `history-${cluster}`, maxBatch, onBatch: write });
    },
    stop: async () => {
      stopping.abort(new AppError('bus-closed', { what: 'the history was written' }));
      await Promise.all([opening, consumer?.stop()]);
    },
    get trouble() {
      return sink.trouble === null ? null : `waiting for QuestDB: ${sink.trouble}`;
    },
    get second() {
      return consumer?.trouble() ?? null;
    },
  };
}

function letterOf({ row, reason }: RejectedRow, cluster: string): Row {
  const at = Number.isSafeInteger(row.at) && row.at >= 0 ? row.at : 0;
  return { table: 'rejected_rows', at, values: { cluster, table_name: row.table, reason, content: JSON.stringify(row) } };
}
