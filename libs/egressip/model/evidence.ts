import type { Dirty } from './dirty.ts';
import type { State } from './state.ts';
export function refreshEvidence(_state: State, _dirty: Dirty): boolean {
  return false;
}
