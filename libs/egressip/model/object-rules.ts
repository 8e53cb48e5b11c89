import type { Result } from './ledger.ts';
import type { NodeState, ObjectState, State } from './state.ts';

const nil: Result = { violations: [], counts: [], blind: false, unknownNodes: new Set() };
export function judgeObject(_state: State, _holder: ObjectState): Result {
  return nil;
}
export function judgeCapacity(_state: State, _node: NodeState): Result {
  return nil;
}
export function isDegraded(_holder: ObjectState): boolean {
  return false;
}
