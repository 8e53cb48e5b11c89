/**
 * Questions of the gateway to the assistant, the process with a model. A question begins a turn of a conversation, and the
 * gateway polls its progress until the turn is over. So neither side blocks the other, and a restart of either loses nothing.
 */
import { z } from 'zod';
import { askRequest, assistedAnswer, proposal } from './ask.ts';

const place = { conversation: z.uuid(), turn: z.number().int().min(1) };

/** `waiting`: for a person's yes or no. `failed`: it could not answer; `failure` says why. */
const turnStates = ['running', 'waiting', 'done', 'failed'] as const;

export const assistQuestions = {
  assist: {
    by: 'assistant',
    request: askRequest.pick({ question: true, utcOffsetMinutes: true, conversation: true }),
    answer: z.object(place),
  },
  'assist-show': {
    by: 'assistant',
    /** Answers as soon as there are more steps than `seen`, the turn is over, or `waitMs` have passed. */
    request: z.object({ ...place, seen: z.number().int().min(0), waitMs: z.number().int().min(0).max(5_000) }),
    answer: z.object({
      state: z.enum(turnStates),
      steps: z.array(z.string()),
      answer: assistedAnswer.nullable(),
      failure: z.string().nullable(),
    }),
  },
  /** A person's decision. It counts once: a second yes to the same proposal is refused, even after restarts. */
  'assist-decide': {
    by: 'assistant',
    request: z.object({ conversation: z.uuid(), id: z.uuid(), yes: z.boolean() }),
    answer: z.object({ ...place, proposal }),
  },
  /** What the gateway did after a yes: `result` is the tool's answer, or why it did not run. */
  'assist-resume': {
    by: 'assistant',
    request: z.object({ ...place, ran: z.boolean(), result: z.string().max(100_000) }),
    answer: z.object({}),
  },
  'assist-cancel': { by: 'assistant', request: z.object(place), answer: z.object({}) },
} as const;

export type TurnState = (typeof turnStates)[number];
