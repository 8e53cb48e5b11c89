import { isGhost, isReadable, objectsKnown } from './completeness.ts';
import type { Result } from './ledger.ts';
import type { Database, State } from './state.ts';
import { violation } from './violation.ts';
export function judgeDatabase(state: State, database: Database): Result {
  if (!objectsKnown(state) || !isReadable(database)) return { violations: [], counts: [], blind: true, unknownNodes: new Set() };
  void isGhost;
  void violation;
  return { violations: [], counts: [], blind: false, unknownNodes: new Set() };
}
