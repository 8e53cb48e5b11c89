/** One question of a conversation, as it is stored: what was asked, where it is, and how it ended. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { assistedAnswer, type Proposal, proposal } from '#libs/contracts/ask.ts';
import type { Asked } from './graph/state.ts';

export const storedTurn = z.object({
  conversation: z.uuid(),
  turn: z.number(),
  question: z.string(),
  utcOffsetMinutes: z.number(),
  startedAt: z.number(),
  state: z.enum(['running', 'waiting', 'done', 'failed']),
  answer: assistedAnswer.nullable(),
  failure: z.string().nullable(),
  /** What a person has not decided yet. */
  pending: proposal.extend({ id: z.uuid() }).nullable(),
  /** What a person decided; it may not have come to the graph yet. */
  decision: z.object({ yes: z.boolean(), ran: z.boolean(), result: z.string(), at: z.number() }).nullable(),
});
export type Turn = z.output<typeof storedTurn>;

export const askedOf = ({ turn, question, utcOffsetMinutes, startedAt }: Turn): Asked => ({ turn, question, utcOffsetMinutes, startedAt });

/** It waits for a person's yes or no to exactly this. */
export function waitingFor(turn: Turn, wanted: Proposal, cluster: string): Turn {
  const id = randomUUID();
  const text = `${wanted.tool} ${JSON.stringify(wanted.arguments)} on cluster ${cluster}`;
  return {
    ...turn,
    state: 'waiting',
    pending: { ...wanted, id },
    decision: null,
    answer: {
      answer: `This changes the cluster and runs only after a yes: ${text}. Nothing has run.`,
      understood: { intent: 'assistant', entities: {} },
      confident: true,
      command: null,
      alternatives: [],
      evidence: [],
      conversation: turn.conversation,
      confirmation: { ...wanted, id, text },
    },
  };
}
