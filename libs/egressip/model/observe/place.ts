/** The node that stands for a database: its own, or the first of those it serves. */
import type { Database, NodeState } from '../state.ts';

export function nodeOfDatabase(database: Database): NodeState {
  let first: NodeState | null = null;
  for (const node of database.hosted) {
    if (node.name === database.key) return node;
    if (first === null || node.name < first.name) first = node;
  }
  return first ?? database.node;
}
