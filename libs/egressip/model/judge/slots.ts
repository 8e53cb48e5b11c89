/** The slot of a row, actual or expected: rows of one owner in one slot are judged against each other. */

import type { Expected } from '../expect/expect.ts';
import { isGatewayOf } from '../names.ts';
import { nodeOfDatabase } from '../observe/place.ts';
import type { NodeState, Row } from '../state.ts';

/** A row with the node it counts for. */
export interface Placed {
  readonly row: Row;
  readonly node: NodeState;
  readonly slot: string;
  used: boolean;
}

export interface Outcome {
  readonly expected: Expected;
  readonly row: Row | null;
  readonly state: 'ok' | 'missing' | 'wrong' | 'unknown';
}

/** Database, role, family and network; in central mode also the router, as rows of all nodes with one owner stand side by side. */
export function slotOf(row: Row | Expected): string {
  const router = 'parent' in row ? row.parent : row.router;
  const shared = row.database !== null && row.database.hosted.size > 1 && row.role !== 'reroute';
  return `${row.role}|${row.database?.key}|${row.family}|${row.network}|${shared ? router : ''}`;
}

/** The node a row counts for: the one of its database; in central mode that of its gateway router, or the pod's. */
export function placeOf(row: Row, home: NodeState | null): NodeState {
  const { hosted } = row.database;
  if (hosted.size > 1) {
    for (const node of hosted) if (row.role !== 'reroute' && row.parent !== null && isGatewayOf(row.parent, node.name)) return node;
    if (home !== null && hosted.has(home)) return home;
  }
  return nodeOfDatabase(row.database);
}

/** The same order for the same rows, whichever came first. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  return [...rows].sort((a, b) => (a.uuid < b.uuid ? -1 : a.uuid > b.uuid ? 1 : a.database.key < b.database.key ? -1 : 1));
}
