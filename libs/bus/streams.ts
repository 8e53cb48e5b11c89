/**
 * The streams of the catalogue on the server: created, or by their keeper brought up to date. Replicas become more where the
 * configuration wants more, and never fewer: an administrator may have raised them.
 *
 * At the hub of a fleet a stream takes in what the one of the same name in each cluster keeps. The trap: it must listen to no subject
 * itself, since the leaf nodes pass those on too, and the hub would acknowledge a message that its own cluster never stored.
 */
import { DiscardPolicy, type JetStreamManager, NatsError, nanos, RetentionPolicy, StorageType, type StreamConfig } from 'nats';
import { clusterSubjects, subjectToken } from '#libs/contracts/subjects.ts';
import { type StreamName, streamSubjects, streams } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

/** A publish that is tried again within this time with the same id is stored once. */
const duplicateWindowMs = 10 * 60_000;
const smallestShare = 1 / 64;

/** JetStream's `err_code`s. */
const nameInUse = 10_058;
const noStorage = new Set([10_023, 10_028, 10_047]);

export interface StreamSettings {
  readonly names: readonly StreamName[];
  /** Whether those that exist are brought up to date. */
  readonly keeps: boolean;
  readonly replicas: number;
  /** At a hub: the clusters it takes them from, each from the JetStream domain of its name. */
  readonly fleet: readonly string[];
}

/**
 * JetStream reserves the whole size of every stream. On a small disk all of them shrink together, which shortens what can be
 * looked back on, rather than the first one taking it all. Whoever only makes what it lacks waits until the keeper has shrunk them.
 */
export async function ensureStreams(
  manager: JetStreamManager,
  { names, keeps, replicas, fleet }: StreamSettings,
  logger: Logger,
): Promise<void> {
  for (let share = 1; ; share /= 2) {
    try {
      for (const name of names) await ensureStream(manager, { ...configuration(name, share, fleet), num_replicas: replicas }, keeps);
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

function configuration(name: StreamName, share: number, fleet: readonly string[]) {
  const { maxAgeMs, maxPerSubject, maxBytes, rollup } = streams[name];
  return {
    name,
    ...(fleet.length === 0 ? { subjects: [...streamSubjects(name)] } : { sources: fleet.map((cluster) => sourceOf(name, cluster)) }),
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_age: nanos(maxAgeMs ?? 0),
    max_bytes: Math.floor(maxBytes * Math.max(1, fleet.length) * share),
    max_msgs_per_subject: maxPerSubject ?? -1,
    duplicate_window: nanos(duplicateWindowMs),
    allow_rollup_hdrs: rollup,
    allow_direct: true,
  };
}

/** What a cluster says of others is not taken in. */
function sourceOf(name: StreamName, cluster: string) {
  return { name, domain: subjectToken(cluster), filter_subject: clusterSubjects(cluster) };
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
