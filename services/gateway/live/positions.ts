/**
 * How far a client has heard the logs, as one text that every gateway understands: the sequence number in each stream that the page
 * and MCP follow. A client that comes back to any gateway with this text gets everything stored since.
 */
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';

export type FeedTopic = 'finding' | 'incident' | 'failover' | 'run' | 'live' | 'service' | 'cluster';

export const toldStreams = ['EIP_FINDINGS', 'EIP_HISTORY', 'EIP_RUNS'] as const;
type ToldStream = (typeof toldStreams)[number];
export type Positions = Readonly<Record<ToldStream, number>>;

export interface Place {
  readonly stream: ToldStream;
  readonly seq: number;
}

export interface StoredEvent extends Place {
  readonly topic: FeedTopic;
  readonly data: unknown;
}

const toldTopics = [topics.finding, topics.incident, topics.failover, topics.run];
/** A client that is further behind should ask for the state instead. */
const furthest = 5_000;
const readMs = 10_000;

export const positionsText = (at: Positions): string => toldStreams.map((stream) => at[stream]).join('-');

/** Null: not one of ours. */
export function parsePositions(text: string): Positions | null {
  const [findings, history, runs] = (/^(\d{1,15})-(\d{1,15})-(\d{1,15})$/.exec(text) ?? []).slice(1).map(Number);
  if (findings === undefined || history === undefined || runs === undefined) return null;
  return { EIP_FINDINGS: findings, EIP_HISTORY: history, EIP_RUNS: runs };
}

type LogBus = Pick<Bus, 'read' | 'streamInfo'>;

export async function positionsNow(bus: LogBus): Promise<Positions> {
  const [findings, history, runs] = await Promise.all(toldStreams.map(async (stream) => (await bus.streamInfo(stream)).lastSeq));
  return { EIP_FINDINGS: findings ?? 0, EIP_HISTORY: history ?? 0, EIP_RUNS: runs ?? 0 };
}

/** The events stored after a position, in the order of each stream; null if the logs no longer reach back so far. Of a run only its last state. */
export async function storedSince(options: {
  readonly bus: LogBus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly after: Positions;
}): Promise<readonly StoredEvent[] | null> {
  const { bus, cluster, clock, after } = options;
  const parts = toldStreams.map(async (stream): Promise<readonly StoredEvent[] | null> => {
    const { firstSeq, lastSeq } = await bus.streamInfo(stream);
    // The stream was made anew, the position is too old, or messages have aged out. Older states of a run are replaced: nothing is lost.
    if (after[stream] > lastSeq || lastSeq - after[stream] > furthest) return null;
    if (stream !== 'EIP_RUNS' && after[stream] + 1 < firstSeq) return null;
    if (after[stream] === lastSeq) return [];
    const of = toldTopics.filter((topic) => topic.stream === stream);
    const read = (await Promise.all(of.map((topic) => bus.read(cluster, topic, after[stream] + 1)))).flat();
    return read
      .flatMap(({ seq, ...message }) => (message.topic === 'invalid' ? [] : [{ stream, seq, topic: message.topic, data: message.event }]))
      .sort((a, b) => a.seq - b.seq);
  });
  const all = await within(clock, readMs, Promise.all(parts), () => [null]);
  return all.includes(null) ? null : all.flatMap((part) => part ?? []);
}

/** Where a message of a stored topic lies. */
export function placeIn(stream: string, seq: number): Place | undefined {
  const told = toldStreams.find((one) => one === stream);
  return told === undefined ? undefined : { stream: told, seq };
}

export const isPast = (at: Positions, { stream, seq }: Place): boolean => seq <= at[stream];
export const movedTo = (at: Positions, { stream, seq }: Place): Positions => ({ ...at, [stream]: Math.max(seq, at[stream]) });
