/** What is known. Unknown is not zero: what rests on an absent or lost input is neither counted nor reported. */
import { requiredKinds } from '#libs/contracts/objects.ts';
import { clusterRouter } from '../names.ts';
import type { Database, State } from '../state.ts';

/** Whether all objects without which no row can be judged are there. */
export function objectsKnown(state: State): boolean {
  return requiredKinds.every((kind) => state.kinds[kind].state === 'known');
}

/** Whether its rows can be relied on. One without a cluster router is not (yet) an ovn-kubernetes database. */
export function isReadable(database: Database | null): database is Database {
  return database !== null && database.state === 'known' && database.routerByName.has(clusterRouter());
}

/** A database that goes on answering though none of the nodes it is for exists any more. */
export function isGhost(database: Database): boolean {
  if (database.hosted.size === 0) return true;
  for (const node of database.hosted) if (node.object !== null) return false;
  return true;
}
