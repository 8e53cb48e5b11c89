/**
 * The streams of the catalogue on the server: created, or by their keeper brought up to date. What an administrator may have
 * changed for a cluster (replicas) is left as it is.
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
  { names, keeps }: { readonly names: readonly StreamName[]; readonly keeps: boolean },
  logger: Logger,
): Promise<void> {
  for (let share = 1; ; share /= 2) {
    try {
      for (const name of names) await ensureStream(manager, name, share, keeps);
      return;
    } catch (thrown) {
      if (!isShortOfStorage(thrown) || share <= smallestShare) throw thrown;
      logger.warn({ event: 'bus-streams-smaller', share: share / 2 }, 'not enough JetStream storage; trying smaller streams');
    }
  }
}

async function ensureStream(manager: JetStreamManager, name: StreamName, share: number, keeps: boolean): Promise<void> {
  const wanted = configuration(name);
  const bytes = Math.floor(streams[name].maxBytes * share);
  try {
    await manager.streams.add({ ...wanted, max_bytes: bytes });
  } catch (thrown) {
    if (errorCodeOf(thrown) !== nameInUse) throw refused(name, thrown);
    if (keeps) await update(manager, name, wanted, bytes);
  }
}

async function update(manager: JetStreamManager, name: StreamName, wanted: Partial<StreamConfig>, bytes: number): Promise<void> {
  const { config } = await manager.streams.info(name);
  const { num_replicas: _, storage: __, retention: ___, ...changeable } = wanted;
  try {
    await manager.streams.update(name, { ...config, ...changeable, max_bytes: bytes });
  } catch (thrown) {
    if (!isShortOfStorage(thrown)) throw refused(name, thrown);
    // It exists and was made smaller before: it stays so.
    await manager.streams.update(name, { ...config, ...changeable, max_bytes: Math.min(bytes, config.max_bytes) });
  }
}

function configuration(name: StreamName): Partial<StreamConfig> & { readonly name: string } {
  const { maxAgeMs, maxPerSubject, rollup } = streams[name];
  return {
    name,
    subjects: [...streamSubjects(name)],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_age: nanos(maxAgeMs ?? 0),
    max_msgs_per_subject: maxPerSubject ?? -1,
    duplicate_window: nanos(duplicateWindowMs),
    allow_rollup_hdrs: rollup,
    allow_direct: true,
    num_replicas: 1,
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
