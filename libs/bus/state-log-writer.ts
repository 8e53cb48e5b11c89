/**
 * Writes one subject of EIP_STATE: a snapshot replaces (rolls up) what the subject held, changes follow it, each message
 * with the writer's next sequence number. The log stays bounded: `wantsSnapshot` turns true when the tail has outgrown its
 * snapshot, or when the bus was away so long that waiting changes would pile up. In that case further changes are
 * dropped until the owner gives a snapshot, which holds them anyway, or says that the content is unavailable, after which none is wanted
 * before it is available again.
 */
import type { StateEntry } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type StoredTopic, subjectOf } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { type Logger, silentLogger } from '#libs/telemetry/logger.ts';
import { JsonText } from './encoding.ts';
import { LogProgress } from './log-progress.ts';
import type { Bus } from './port.ts';
import { type SnapshotInput, splitSnapshot, splitTail, type TailInput } from './state-log-parts.ts';

export interface StateLogWriter<I extends ModelInput> {
  /** Both return at once and keep their order. The elements of a snapshot must not be changed in place afterwards. */
  snapshot(input: Extract<I, SnapshotInput>): void;
  append(input: Extract<I, TailInput>): void;
  /** Bytes of changes not yet acknowledged by the bus. */
  readonly pendingBytes: number;
  /** The owner should give a snapshot at its next opportunity. True from the start. */
  readonly wantsSnapshot: boolean;
  /** Resolves when everything given so far is on disk, or was dropped for a snapshot to come. */
  flushed(): Promise<void>;
}

/** All inputs given to one writer are of one kind or node. */
export interface StateLogWriterOptions<I extends ModelInput> {
  readonly bus: Pick<Bus, 'publish'>;
  readonly cluster: string;
  readonly topic: StoredTopic<string, StateEntry<I>>;
  /** A new id for each start of the writer. */
  readonly writerId: string;
  /** Largest message; the default fits a NATS server with its usual 1 MB limit. */
  readonly maxPartBytes?: number;
  /** Of all logs of this instance together. */
  readonly progress?: LogProgress;
  readonly logger?: Logger;
}

interface Place {
  readonly seq: number;
  readonly part: number;
  readonly parts: number;
}

const defaultPartBytes = 900_000;
const largestPending = 16_000_000;
/** 500 databases at their longest must fit the stream, which drops the oldest first: snapshots that nobody would write again. */
const smallestTail = 1_000_000;

/** Bytes of changes after which a snapshot takes their place: writing it again costs half as much as they did, at most. */
export const longestTail = (snapshotBytes: number) => Math.max(smallestTail, 2 * snapshotBytes);

export function createStateLogWriter<I extends ModelInput>(options: StateLogWriterOptions<I>): StateLogWriter<I> {
  const { bus, cluster, topic, writerId: writer, maxPartBytes = defaultPartBytes, logger = silentLogger } = options;
  const progress = options.progress ?? new LogProgress();
  const underWay = new Set<Promise<void>>();
  let seq = 0;
  let pendingBytes = 0;
  let snapshotBytes = 0;
  let tailBytes = 0;
  /** Aborts what is still waiting in the bus when a snapshot will replace it. */
  let era = new AbortController();
  let need: 'none' | 'first' | 'outgrown' | 'dropping' = 'first';
  /** The snapshot being cut up; what is appended meanwhile goes after it. */
  let cutting: Promise<void> | null = null;

  const track = (work: Promise<void>, at: number) => {
    const end = progress.begin(at);
    underWay.add(work);
    work.finally(() => {
      underWay.delete(work);
      end();
    });
    return work;
  };

  const startEra = (why: string) => {
    era.abort(new Error(why));
    era = new AbortController();
  };

  const drop = (why: string, entry: StateEntry<I>) => {
    need = 'dropping';
    startEra(why);
    const subject = subjectOf(topic, cluster, entry);
    logger.warn({ event: 'state-log-dropped', subject, why }, `changes on ${subject} are dropped until the next snapshot`);
  };

  const publish = async (text: string, place: Place, input: I, signal: AbortSignal) => {
    const { seq, part, parts } = place;
    const entry = { writer, ...place, input };
    const whole = `{"writer":${JSON.stringify(writer)},"seq":${seq},"part":${part},"parts":${parts},"input":${text}}`;
    try {
      progress.stored(await bus.publish(cluster, topic, new JsonText(whole, entry), { signal }));
    } catch (thrown) {
      if (!signal.aborted) drop(errorText(thrown), entry);
    }
  };

  return {
    snapshot: (input) => {
      startEra('a snapshot follows');
      need = 'none';
      tailBytes = 0;
      seq += 1;
      const place = { seq };
      const { signal } = era;
      const kept = input.type === 'kube-snapshot' ? { ...input, objects: [...input.objects] } : { ...input, rows: [...input.rows] };
      const cut = async (before: Promise<void> | null) => {
        await before;
        const parts = await splitSnapshot(kept, maxPartBytes);
        if (signal.aborted) return;
        snapshotBytes = parts.reduce((sum, part) => sum + part.length, 0);
        for (const [part, text] of parts.entries()) track(publish(text, { ...place, part, parts: parts.length }, input, signal), input.at);
      };
      const mine = track(cut(cutting), input.at).finally(() => {
        if (cutting === mine) cutting = null;
      });
      cutting = mine;
    },
    append: (input) => {
      const isUnavailable = input.type === 'kube-unavailable' || input.type === 'ovn-unavailable';
      if (need === 'dropping' && !isUnavailable) return;
      if (isUnavailable && need !== 'first') need = 'none';
      const { signal } = era;
      for (const text of splitTail(input, maxPartBytes)) {
        seq += 1;
        const place = { seq, part: 0, parts: 1 };
        tailBytes += text.length;
        pendingBytes += text.length;
        const published = cutting === null ? publish(text, place, input, signal) : cutting.then(() => publish(text, place, input, signal));
        track(
          published.finally(() => {
            pendingBytes -= text.length;
          }),
          input.at,
        );
      }
      if (pendingBytes > largestPending) drop('too much is waiting for the bus', { writer, seq, part: 0, parts: 1, input });
      else if (need === 'none' && !isUnavailable && tailBytes > longestTail(snapshotBytes)) need = 'outgrown';
    },
    get pendingBytes() {
      return pendingBytes;
    },
    get wantsSnapshot() {
      return need !== 'none';
    },
    flushed: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
