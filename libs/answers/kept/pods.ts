/** Which pods used an EgressIP at some moment of that time, as far as the history has seen them start, move or end. */
import { narrowed, type Row, rowLines, stamp } from '../history.ts';
import { holderOf } from '../holder.ts';
import type { Given } from '../port.ts';
import type { Kept, Then } from './port.ts';

export const pods: Kept = {
  // The history has the object of a pod, and no address: the ready query has all objects, and all of 30 days.
  question: (given) => (given.entities.address === undefined ? usedSql(given) : { query: 'who-used' }),
  lines: async (asked) => {
    const { address, ...others } = asked.entities;
    const holder = address === undefined ? undefined : await holderOf(asked.ask, address);
    if (holder === null) return [`No EgressIP is known to have the address ${address}, so who used it is unknown.`];
    const given = holder === undefined ? asked : { ...asked, entities: { ...others, egressip: holder } };
    const { lines } = await rowLines(given, usedSql(given), usedRow, 'The history has no pod that used it in that time.');
    const now = holder === undefined ? [] : [`${address} belongs to EgressIP ${holder} now.`];
    return [...now, ...lines, 'Pods are not listed if the history saw neither their start nor their end.'];
  },
};

function usedSql(given: Then<Given>) {
  const { from, to } = given.range;
  const used = `SELECT egress_ip, namespace, pod, min(CASE WHEN trigger = 'pod-start' THEN ts END) AS since, max(CASE WHEN trigger = 'pod-start' THEN ts END) AS again, max(CASE WHEN trigger = 'pod-end' THEN ts END) AS until FROM convergence WHERE ${narrowed(given, ['egressip', 'pod'])} AND egress_ip IS NOT NULL`;
  return {
    sql: `SELECT egress_ip, namespace, pod, since, CASE WHEN again > until THEN null ELSE until END AS until FROM (${used}) WHERE (since = null OR since <= ${stamp(to)}) AND (until = null OR until >= ${stamp(from)} OR (again > until AND again <= ${stamp(to)})) ORDER BY egress_ip, since`,
  };
}

const usedRow = ({ egress_ip, namespace, pod, since, until }: Row): string =>
  `${egress_ip}: ${namespace}/${pod} from ${since ?? 'a start that was not seen'} to ${until ?? 'now, or an end that was not seen'}`;
