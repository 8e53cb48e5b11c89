/**
 * A call can be made again at another gateway until it asks the bus for a change. So each such question waits until that is noted where
 * the other gateways see it: a tool need not think of it, and what was asked for is never asked for twice.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { QuestionName } from '#libs/contracts/questions.ts';

/** @internal */
export const changingQuestions: ReadonlySet<QuestionName> = new Set([
  'run-start',
  'run-clean',
  'run-cancel',
  'insight-acknowledge',
  'silence-add',
  'silence-delete',
  'dead-letters',
]);

/** `note` rejects when the call is no longer this gateway's; then nothing is asked. */
export function askAfterNote(ask: Bus['ask'], note: () => Promise<void>): Bus['ask'] {
  return async (cluster, question, ...more) => {
    if (changingQuestions.has(question)) await note();
    return ask(cluster, question, ...more);
  };
}
