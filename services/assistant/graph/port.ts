/** What the nodes of the graph reach outside with. */
import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import { z } from 'zod';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Limits, Prices } from '../limits.ts';
import type { Model } from '../model/port.ts';
import type { Tools } from '../tools.ts';
import type { Conversation } from './state.ts';

export interface GraphTools {
  readonly model: Model;
  readonly tools: Tools;
  readonly limits: Limits;
  readonly prices: Prices;
  /** Whether what changes the cluster may be proposed at all. */
  readonly mayPropose: boolean;
  readonly clock: Clock;
  /** Tells whoever waits what is done. */
  readonly onStep: (conversation: string, text: string) => void;
}

const place = z.object({ thread_id: z.string() });

export const conversationOf = ({ configurable }: LangGraphRunnableConfig): string => place.parse(configurable).thread_id;

export function leftMs({ asked }: Conversation, { limits, clock }: GraphTools): number {
  return asked.startedAt + limits.seconds * 1_000 - clock.now();
}

/** Runs what may take long until the time of the question is up, or whoever asked goes away. Null: the time is up. */
export async function inTime<T>(
  turn: Conversation,
  tools: GraphTools,
  cancelled: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ readonly value: T } | null> {
  const late = new AbortController();
  const cancel = tools.clock.after(Math.max(0, leftMs(turn, tools)), () => late.abort(new Error('the time of the question is up')));
  try {
    return { value: await work(cancelled === undefined ? late.signal : AbortSignal.any([late.signal, cancelled])) };
  } catch (thrown) {
    if (late.signal.aborted && cancelled?.aborted !== true) return null;
    throw thrown;
  } finally {
    cancel();
  }
}
