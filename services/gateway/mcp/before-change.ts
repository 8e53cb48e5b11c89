/**
 * Another gateway can repeat a call until the call asks the bus for a change. So each such question waits until the other gateways can see
 * a note about it: tools need not take care of that, and no change is asked for twice.
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
