/** Begins a question: what was asked and answered before, then the question itself. Nothing of the question before is left over. */
import { nothingUsed } from '../limits.ts';
import type { Change, Conversation } from './state.ts';

const mostExchanges = 4;
const mostFacts = 12;

export function understand({ asked, history = [], facts = [] }: Conversation): Change {
  const before = history.slice(-mostExchanges);
  return {
    history: before,
    facts: facts.slice(-mostFacts),
    messages: [
      ...before.flatMap(({ question, answer }) => [
        { role: 'user' as const, text: question },
        { role: 'assistant' as const, text: answer, calls: [] },
      ]),
      { role: 'user', text: asked.question },
    ],
    used: nothingUsed,
    calls: [],
    proposal: null,
    decided: null,
    draft: null,
    problems: [],
    repaired: false,
    ending: null,
    answer: null,
  };
}
