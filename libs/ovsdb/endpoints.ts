/**
 * Which of the servers of one database to follow. Of several in a Raft cluster it is the leader, as for ovn-nbctl, and never
 * one that is behind what was seen already, as in OVS's own client (min_index): a follower that was cut off would show rows
 * of the past, and those made since as gone. Pure: the monitor says what happened and asks what to do.
 */
import { AppError } from '#libs/errors/app-error.ts';
import type { ErrorCode } from '#libs/errors/catalogue.ts';
import type { ServedDatabase } from './served.ts';

export interface Endpoints {
  /** The place in the list of the server to try, or that is followed. */
  readonly current: number;
  /** Why the current server must not be followed, judged by its row of the database; null: it may be. */
  unfit(database: ServedDatabase): string | null;
  /** The current server was left: the next one's turn. The result says why none can be followed, as far as that is known. */
  left(error: AppError): AppError;
  /** The current server is followed. */
  followed(): void;
}

/** `addresses` has one element at least. */
export function createEndpoints(addresses: readonly string[]): Endpoints {
  let current = 0;
  let cluster: string | null = null;
  let seen = 0;
  /** The cluster that each server said it belongs to, by its place in the list. */
  const claims = new Map<number, string>();
  /** Why each server was left since one was followed. */
  const reasons = new Map<number, string>();

  function unfit(database: ServedDatabase): string | null {
    if (!database.connected) return 'it has lost its cluster';
    if (!database.clustered) return null;
    if (database.cluster !== null && !isOurs(database.cluster)) return 'it belongs to another cluster';
    // With a single address there is no other server to choose.
    if (addresses.length > 1 && !database.leader) return 'it is not the leader of its cluster';
    const index = database.index ?? 0;
    if (index < seen) return 'it is behind what was seen already';
    seen = index;
    return null;
  }

  /** A cluster that was made anew counts its entries from the beginning: it is believed when most of the servers belong to it. */
  function isOurs(claimed: string): boolean {
    claims.set(current, claimed);
    if (claimed === cluster) return true;
    const agreeing = [...claims.values()].filter((other) => other === claimed).length;
    if (cluster !== null && agreeing * 2 <= addresses.length) return false;
    cluster = claimed;
    seen = 0;
    return true;
  }

  function left(error: AppError): AppError {
    if (addresses.length === 1) return error;
    reasons.set(current, words[error.code] ?? (error.code === 'ovsdb-server-unfit' ? String(error.details.detail) : error.message));
    current = (current + 1) % addresses.length;
    const detail = addresses.flatMap((address, place) => (reasons.has(place) ? [`${address}: ${reasons.get(place)}`] : [])).join('; ');
    return new AppError('ovsdb-no-server', { count: addresses.length, detail }, error);
  }

  return {
    get current() {
      return current;
    },
    unfit,
    left,
    followed: () => reasons.clear(),
  };
}

/** Short, and the same each time: a reason that changes is news. */
const words: Readonly<Partial<Record<ErrorCode, string>>> = {
  'ovsdb-unreachable': 'it cannot be reached',
  'ovsdb-closed': 'it closed the connection',
  'ovsdb-stalled': 'it does not answer',
};
