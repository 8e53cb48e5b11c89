/** On which node each address was at the end of that time, and how it moved within it. */
import { literal, narrowed, type Row, rowLines, stamp } from '../history.ts';
import type { Given } from '../port.ts';
import { instant } from '../tell.ts';
import { moveRow, movesSql } from './moves.ts';
import type { Kept, Then } from './port.ts';

export const places: Kept = {
  question,
  lines: async (asked) => {
    const [held, moved] = await Promise.all([
      rowLines(asked, question(asked), placeRow, 'The history has no such address on a node at that time.'),
      rowLines(asked, movesSql(asked, "cause <> 'already-there'"), moveRow, ''),
    ]);
    return [
      ...headed(`At the end, ${instant(asked.range.to)}:`, held.lines),
      ...(moved.lines.length < 2 ? [`No such address moved in that time.`] : headed('Moves in that time:', moved.lines)),
    ];
  },
};

/** The head says the time; `rowLines` says it as well. */
const headed = (head: string, lines: readonly string[]): readonly string[] => (lines.length < 2 ? lines : [head, ...lines.slice(1)]);

/** A deleted object's addresses have no node. */
function question(given: Then<Given>) {
  const { node } = given.entities;
  const latest = `SELECT * FROM moves WHERE ${narrowed(given, ['egressip', 'address'])} AND ts <= ${stamp(given.range.to)} LATEST ON ts PARTITION BY egress_ip, address`;
  const onNode = node === undefined ? "cause <> 'deleted'" : `to_node = ${literal(node)}`;
  return { sql: `SELECT ts, egress_ip, address, to_node, cause FROM (${latest}) WHERE ${onNode} ORDER BY egress_ip, address` };
}

const placeRow = ({ ts, egress_ip, address, to_node, cause }: Row): string =>
  `${address} (${egress_ip}) on ${to_node ?? 'no node'}, ${cause === 'already-there' ? `since ${ts} or earlier` : `since ${ts}`}`;
