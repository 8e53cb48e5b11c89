/** What a conversation keeps between two nodes of the graph. All of it is plain data, and bounded: it is stored after each node. */
import { Annotation } from '@langchain/langgraph';
import type { AssistedAnswer, Proposal } from '#libs/contracts/ask.ts';
import type { Used } from '../limits.ts';
import type { Call, Message } from '../model/port.ts';

/** A question before this one, and what was answered. */
export interface Exchanged {
  readonly question: string;
  readonly answer: string;
}

/** What a tool answered: the one source of what may be said. */
export interface Fact {
  /** Which question of the conversation it was asked for. */
  readonly turn: number;
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** Epoch ms. */
  readonly at: number;
}

/** Given with each question; all else is kept. */
export interface Asked {
  readonly turn: number;
  readonly question: string;
  readonly utcOffsetMinutes: number;
  /** Epoch ms. */
  readonly startedAt: number;
}

export const conversation = Annotation.Root({
  asked: Annotation<Asked>,
  history: Annotation<readonly Exchanged[]>,
  facts: Annotation<readonly Fact[]>,
  messages: Annotation<readonly Message[]>,
  used: Annotation<Used>,
  /** What the model wants to call next. */
  calls: Annotation<readonly Call[]>,
  /** What a person is asked to agree to, and the call it came from. */
  proposal: Annotation<(Proposal & { readonly callId: string }) | null>,
  /** What became of a proposal, in our own words. */
  decided: Annotation<{ readonly ran: boolean; readonly text: string } | null>,
  /** What the model would say. */
  draft: Annotation<string | null>,
  /** What of it no tool said. */
  problems: Annotation<readonly string[]>,
  repaired: Annotation<boolean>,
  /** Why it ends before the model is done. */
  ending: Annotation<string | null>,
  answer: Annotation<AssistedAnswer | null>,
});

export type Conversation = typeof conversation.State;
export type Change = typeof conversation.Update;

/** What a person decided, and what the gateway told of what it ran. */
export interface Decision {
  readonly yes: boolean;
  /** False where the gateway refused it. */
  readonly ran: boolean;
  readonly result: string;
  /** Epoch ms. */
  readonly at: number;
}
