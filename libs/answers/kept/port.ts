/** A part of the past that the history keeps, as a question to it and as lines of an answer. */
import type { HistoryQuestion } from '../history.ts';
import type { Asked, Given, TimeRange } from '../port.ts';

export type Then<T extends Given> = T & { readonly range: TimeRange };

export interface Kept {
  question(given: Then<Given>): HistoryQuestion;
  lines(asked: Then<Asked>): Promise<readonly string[]>;
}
