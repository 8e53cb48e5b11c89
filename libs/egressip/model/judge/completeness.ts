/** Which inputs are known. Unknown is not zero: nothing that depends on a missing or lost input is counted or reported. */
import { requiredKinds } from '#libs/contracts/objects.ts';
import { clusterRouter } from '../names.ts';
import type { Database, State } from '../state.ts';

/** Whether all objects that judging any row needs are there. */
export function objectsKnown(state: State): boolean {
  return requiredKinds.every((kind) => state.kinds[kind].state === 'known');
}

/** Whether its rows are reliable. A database without a cluster router is not (yet) an ovn-kubernetes database. */
export function isReadable(database: Database | null): database is Database {
  return database !== null && database.state === 'known' && database.routerByName.has(clusterRouter());
}

/** A database that still answers although none of its nodes exists any more. */
export function isGhost(database: Database): boolean {
  if (database.hosted.size === 0) return true;
  for (const node of database.hosted) if (node.object !== null) return false;
  return true;
}
