/**
 * The streams of the catalogue on the server: created, or by their keeper brought up to date. Replicas become more where the
 * configuration wants more, and never fewer: an administrator may have raised them.
 */
import { DiscardPolicy, type JetStreamManager, NatsError, nanos, RetentionPolicy, StorageType, type StreamConfig } from 'nats';
import { type StreamName, streamSubjects, streams } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

/** A publish that is tried again within this time with the same id is stored once. */
const duplicateWindowMs = 10 * 60_000;
const smallestShare = 1 / 64;

/** JetStream's `err_code`s. */
const nameInUse = 10_058;
const noStorage = new Set([10_023, 10_028, 10_047]);

/**
 * JetStream reserves the whole size of every stream. On a small disk all of them shrink together, which shortens what can be
 * looked back on, rather than the first one taking it all. Whoever only makes what it lacks waits until the keeper has shrunk them.
 */
export async function ensureStreams(
  manager: JetStreamManager,
  { names, keeps, replicas }: { readonly names: readonly StreamName[]; readonly keeps: boolean; readonly replicas: number },
  logger: Logger,
): Promise<void> {
  for (let share = 1; ; share /= 2) {
    try {
      for (const name of names) await ensureStream(manager, { ...configuration(name, share), num_replicas: replicas }, keeps);
      return;
    } catch (thrown) {
      if (!isShortOfStorage(thrown) || share <= smallestShare) throw thrown;
      logger.warn({ event: 'bus-streams-smaller', share: share / 2 }, 'not enough JetStream storage; trying smaller streams');
    }
  }
}

type Wanted = Partial<StreamConfig> & { readonly name: StreamName; readonly max_bytes: number; readonly num_replicas: number };

async function ensureStream(manager: JetStreamManager, wanted: Wanted, keeps: boolean): Promise<void> {
  try {
    await manager.streams.add(wanted);
  } catch (thrown) {
    if (errorCodeOf(thrown) !== nameInUse) throw refused(wanted.name, thrown);
    if (keeps) await update(manager, wanted);
  }
}

async function update(manager: JetStreamManager, { name, ...wanted }: Wanted): Promise<void> {
  const { config } = await manager.streams.info(name);
  const { storage: _, retention: __, ...changeable } = wanted;
  const next = { ...config, ...changeable, num_replicas: Math.max(config.num_replicas, wanted.num_replicas) };
  try {
    await manager.streams.update(name, next);
  } catch (thrown) {
    if (!isShortOfStorage(thrown)) throw refused(name, thrown);
    // It exists and was made smaller before: it stays so.
    await manager.streams.update(name, { ...next, max_bytes: Math.min(wanted.max_bytes, config.max_bytes) });
  }
}

function configuration(name: StreamName, share: number) {
  const { maxAgeMs, maxPerSubject, maxBytes, rollup } = streams[name];
  return {
    name,
    subjects: [...streamSubjects(name)],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_age: nanos(maxAgeMs ?? 0),
    max_bytes: Math.floor(maxBytes * share),
    max_msgs_per_subject: maxPerSubject ?? -1,
    duplicate_window: nanos(duplicateWindowMs),
    allow_rollup_hdrs: rollup,
    allow_direct: true,
  };
}

function refused(name: StreamName, thrown: unknown): unknown {
  if (!(thrown instanceof NatsError) || thrown.api_error === undefined) return thrown;
  return new AppError('bus-refused', { what: `the stream ${name}`, detail: thrown.api_error.description }, thrown);
}

function errorCodeOf(thrown: unknown): number | undefined {
  const error = thrown instanceof AppError ? thrown.cause : thrown;
  return error instanceof NatsError ? error.api_error?.err_code : undefined;
}

function isShortOfStorage(thrown: unknown): boolean {
  return noStorage.has(errorCodeOf(thrown) ?? 0);
}
