import type { Violation } from '#libs/contracts/findings.ts';
import type { State } from './state.ts';
export function notesOf(_state: State): Violation[] {
  return [];
}
