/**
 * The streams of the catalogue on the server: created, or brought up to date. What an administrator may have changed for
 * a cluster (replicas) is left as it is.
 */
import { DiscardPolicy, type JetStreamManager, NatsError, nanos, RetentionPolicy, StorageType, type StreamConfig } from 'nats';
import { type StreamName, streams } from '#libs/contracts/catalog.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

/** A publish that is tried again within this time with the same id is stored once. */
const duplicateWindowMs = 10 * 60_000;
const smallestBytes = 64_000_000;

/** JetStream's `err_code`s. */
const nameInUse = 10_058;
const noStorage = new Set([10_023, 10_028, 10_047]);

export async function ensureStreams(manager: JetStreamManager, logger: Logger): Promise<void> {
  for (const name of Object.keys(streams) as StreamName[]) await ensureStream(manager, name, logger);
}

async function ensureStream(manager: JetStreamManager, name: StreamName, logger: Logger): Promise<void> {
  const wanted = configuration(name);
  let bytes: number = streams[name].maxBytes;
  for (;;) {
    try {
      await manager.streams.add({ ...wanted, max_bytes: bytes });
      return;
    } catch (thrown) {
      const code = thrown instanceof NatsError ? thrown.api_error?.err_code : undefined;
      if (code === nameInUse) return update(manager, name, wanted, bytes);
      if (code === undefined || !noStorage.has(code) || bytes <= smallestBytes) throw refused(name, thrown);
      // JetStream reserves the whole size; a small disk gets a shorter memory rather than none.
      bytes = Math.max(smallestBytes, Math.floor(bytes / 2));
      logger.warn({ event: 'bus-stream-smaller', stream: name, bytes }, `not enough JetStream storage for ${name}; trying ${bytes} bytes`);
    }
  }
}

async function update(manager: JetStreamManager, name: StreamName, wanted: Partial<StreamConfig>, bytes: number): Promise<void> {
  const { config } = await manager.streams.info(name);
  const { num_replicas: _, storage: __, retention: ___, ...changeable } = wanted;
  try {
    await manager.streams.update(name, { ...config, ...changeable, max_bytes: bytes });
  } catch (thrown) {
    const code = thrown instanceof NatsError ? thrown.api_error?.err_code : undefined;
    if (code === undefined || !noStorage.has(code)) throw refused(name, thrown);
    await manager.streams.update(name, { ...config, ...changeable, max_bytes: config.max_bytes });
  }
}

function configuration(name: StreamName): Partial<StreamConfig> & { readonly name: string } {
  const { subjects, maxAgeMs, maxPerSubject, rollup } = streams[name];
  return {
    name,
    subjects: [...subjects],
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

/** Whether the message on `subject` is kept by a stream of the catalogue. */
export function isKept(subject: string): boolean {
  return Object.values(streams).some((stream) => stream.subjects.some((pattern) => matches(pattern, subject)));
}

function matches(pattern: string, subject: string): boolean {
  const wanted = pattern.split('.');
  const tokens = subject.split('.');
  for (const [index, token] of wanted.entries()) {
    if (token === '>') return tokens.length > index;
    if (tokens[index] === undefined || (token !== '*' && token !== tokens[index])) return false;
  }
  return tokens.length === wanted.length;
}
