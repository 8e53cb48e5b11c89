/** How many rows there were, and how many of them were right: of a node by role, of an object or the cluster only in all. */
import { percent } from '#libs/contracts/words.ts';
import { type Row, sqlOf } from '../history.ts';
import type { Given } from '../port.ts';
import { instant, lined } from '../tell.ts';
import type { Kept, Then } from './port.ts';

const byRole = { snat: 'SNAT rows', reroute: 'reroute policies' } as const;
const inAll = { actual: 'rows in all', expected: 'rows expected', matched: 'rows matched' } as const;

export const rows: Kept = {
  question,
  lines: async (asked) => {
    const [found] = (await asked.ask('history', { ...question(asked), limit: 1 })).rows;
    const samples = Number(found?.samples ?? 0);
    if (found === undefined || samples === 0) return ['The history has no sample of that time: the rows are unknown.'];
    const complete = Number(found.complete);
    const gaps = complete === samples ? '' : `; ${samples - complete} of ${samples} samples were incomplete`;
    const counts = Object.entries(countsOf(asked)).map(([column, noun]) => `${noun}: ${spanOf(found, column, String)}`);
    return [
      `From the history, at ${instant(String(found.latest))} (in brackets: lowest and highest in that time)${gaps}:`,
      ...lined([...counts, `consistency: ${spanOf(found, 'consistency', percent)}`]),
      ...(isOfNode(asked) ? [] : ['The history counts SNAT rows and reroute policies separately only for nodes.']),
    ];
  },
};

function question(given: Then<Given>) {
  const ofNode = isOfNode(given);
  const table = ofNode ? 'node_samples' : given.entities.egressip === undefined ? 'cluster_samples' : 'object_samples';
  const counts = [...Object.keys(countsOf(given)), 'consistency'].map(
    (column) => `min(${column}) AS ${column}_least, max(${column}) AS ${column}_most, last(${column}) AS ${column}_last`,
  );
  const columns = ['count() AS samples, sum(CASE WHEN complete THEN 1 ELSE 0 END) AS complete, max(ts) AS latest', ...counts].join(', ');
  return sqlOf(given, { table, columns }, '');
}

const isOfNode = ({ entities: { node } }: Given): boolean => node !== undefined;
const countsOf = (given: Given): Readonly<Record<string, string>> => (isOfNode(given) ? { ...byRole, ...inAll } : inAll);

/** `41 (38 to 41)`. The last sample may be of an incomplete read. */
function spanOf(row: Row, column: string, textOf: (value: number) => string): string {
  const of = (which: string) => {
    const value = row[`${column}_${which}`];
    return typeof value === 'number' ? textOf(value) : null;
  };
  const [least, most, last] = [of('least'), of('most'), of('last')];
  return least === null || most === null ? 'unknown' : `${last ?? 'unknown'} (${least === most ? least : `${least} to ${most}`})`;
}
