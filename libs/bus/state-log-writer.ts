/**
 * Writes one subject of EIP_STATE: a snapshot replaces (rolls up) what the subject held, changes follow it, each message
 * with the writer's next sequence number. The log stays bounded: `wantsSnapshot` turns true when the tail has outgrown its
 * snapshot, when the bus was away so long that waiting changes would pile up, or when it refused something for good. In the last two cases
 * further changes are dropped until the owner gives a snapshot, which holds them anyway, or says that the content is unavailable, after
 * which none is wanted before it is available again.
 *
 * A log that lacks something must not pass for current. After a refusal it says that its content is unknown, and nothing is vouched for since
 * the first input that it lacks, until it has stored that, or a snapshot.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StateEntry } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type StoredTopic, subjectOf } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { type Logger, silentLogger } from '#libs/telemetry/logger.ts';
import { JsonText } from './encoding.ts';
import { LogProgress } from './log-progress.ts';
import type { Bus } from './port.ts';
import { isUnavailable, type SnapshotInput, splitSnapshot, splitTail, type TailInput, unavailableAs } from './state-log-parts.ts';

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
  /** Why something was dropped last; told once. */
  let told = '';
  /** The snapshot being cut up; what is appended meanwhile goes after it. */
  let cutting: Promise<void> | null = null;
  /** Ends the progress of inputs that the log lacks. */
  let lacking: (() => void)[] = [];
  /** The last message stored says that the content is unknown. */
  let saysUnknown = false;

  /** `work`: whether it was stored. */
  const track = (work: Promise<boolean>, at: number) => {
    const end = progress.begin(at);
    const tracked = work.then((isStored) => {
      // While the log says that it is unknown, it lacks nothing.
      if (isStored || saysUnknown) end();
      else lacking.push(end);
      underWay.delete(tracked);
    });
    underWay.add(tracked);
    return tracked;
  };

  /** The log says again what is known. */
  const isWhole = () => {
    for (const end of lacking) end();
    lacking = [];
  };

  const startEra = (why: string) => {
    era.abort(new Error(why));
    era = new AbortController();
  };

  const drop = (why: string, entry: StateEntry<I>) => {
    need = 'dropping';
    startEra(why);
    if (why === told) return;
    told = why;
    const subject = subjectOf(topic, cluster, entry);
    logger.warn({ event: 'state-log-dropped', subject, why }, `changes on ${subject} are dropped until the next snapshot`);
  };

  const publish = async (text: string, place: Place, input: I, signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return false;
    const { seq, part, parts } = place;
    const entry = { writer, ...place, input };
    const whole = `{"writer":${JSON.stringify(writer)},"seq":${seq},"part":${part},"parts":${parts},"input":${text}}`;
    try {
      progress.stored(await bus.publish(cluster, topic, new JsonText(whole, entry), { signal }));
      saysUnknown = isUnavailable(input);
      if (saysUnknown && !signal.aborted) isWhole();
      return true;
    } catch (thrown) {
      if (signal.aborted) return false;
      drop(errorText(thrown), entry);
      if (!saysUnknown && !isUnavailable(input)) sayUnknown(input, errorText(thrown));
      return false;
    }
  };

  /** Once: a snapshot that is refused too changes nothing about it. */
  const sayUnknown = (refused: I, why: string) => {
    seq += 1;
    const input = unavailableAs(refused, `the bus refused what was observed: ${why}`) as ModelInput as I;
    const place = { seq, part: 0, parts: 1 };
    // The snapshot that is tried next must not take it from the queue.
    const { signal } = new AbortController();
    // It stands for what the refusal took from the queue, which is counted as lacking first.
    track(
      nextTurn().then(() => publish(JSON.stringify(input), place, input, signal)),
      input.at,
    );
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
        if (signal.aborted) return false;
        snapshotBytes = parts.reduce((sum, part) => sum + part.length, 0);
        let missing = parts.length;
        const publishPart = async (text: string, part: number) => {
          const isStored = await publish(text, { ...place, part, parts: parts.length }, input, signal);
          if (isStored) missing -= 1;
          if (missing === 0 && !signal.aborted) {
            isWhole();
            told = '';
          }
          return isStored;
        };
        for (const [part, text] of parts.entries()) track(publishPart(text, part), input.at);
        return true;
      };
      const mine = track(cut(cutting), input.at).finally(() => {
        if (cutting === mine) cutting = null;
      });
      cutting = mine;
    },
    append: (input) => {
      const isAway = isUnavailable(input);
      if (need === 'dropping' && !isAway) return;
      if (isAway) need = 'none';
      const { signal } = era;
      const texts = splitTail(input, maxPartBytes);
      for (const [part, text] of texts.entries()) {
        seq += 1;
        const place = { seq, part, parts: texts.length };
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
      else if (need === 'none' && !isAway && tailBytes > longestTail(snapshotBytes)) need = 'outgrown';
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
