/** Whether a row is the expected one, and how it differs. */
import type { Expected } from '../expect/expect.ts';
import type { Row } from '../state.ts';
import { expectedMark } from '../tell/violation.ts';

export interface Difference {
  readonly what: 'router' | 'address' | 'external' | 'port' | 'nexthops' | 'mark' | 'shape';
  readonly expected: string;
  readonly actual: string;
}

export function isRight(wanted: Expected, row: Row): boolean {
  return (
    row.role === wanted.role &&
    row.database === wanted.database &&
    row.parent === wanted.router &&
    row.podIP === wanted.podIP &&
    row.flaw === null &&
    row.external === wanted.external &&
    row.port === wanted.port &&
    row.network === wanted.network &&
    markIsRight(wanted, row) &&
    sameHops(wanted.nexthops, row.nexthops)
  );
}

export function differences(wanted: Expected, row: Row): Difference[] {
  const found: Difference[] = [];
  const add = (what: Difference['what'], expected: string | null, actual: string | null) =>
    found.push({ what, expected: expected ?? 'none', actual: actual ?? 'none' });
  if (row.parent !== wanted.router) add('router', wanted.router, row.parent);
  if (row.podIP !== wanted.podIP) add('address', wanted.podIP, row.podIP);
  if (row.external !== wanted.external) add('external', wanted.external, row.external);
  if (row.port !== wanted.port) add('port', wanted.port, row.port);
  if (!sameHops(wanted.nexthops, row.nexthops)) add('nexthops', (wanted.nexthops ?? []).join(', '), row.nexthops.join(', ') || 'none');
  if (!markIsRight(wanted, row)) add('mark', expectedMark(wanted), row.pktMark);
  // A flaw that only repeats a difference above does not count again.
  if (row.flaw !== null && !(row.podIP === null && found.some(({ what }) => what === 'address'))) add('shape', 'the usual form', row.flaw);
  return found;
}

/** Whether reroutes into the host are marked depends on the release. */
function markIsRight(wanted: Expected, row: Row): boolean {
  if (wanted.pktMark === 'any') return true;
  if (wanted.pktMark === 'first') return row.pktMark === null || row.pktMark === '1009';
  if (wanted.pktMark !== 'secondary') return row.pktMark === wanted.pktMark;
  const { secondaryMark } = row.database;
  return row.pktMark === '1009' ? secondaryMark !== 'absent' : row.pktMark === null && secondaryMark !== 'written';
}

function sameHops(wanted: readonly string[] | null, actual: readonly string[]): boolean {
  if (wanted === actual) return true;
  return wanted !== null && wanted.length === actual.length && wanted.every((hop, index) => hop === actual[index]);
}
