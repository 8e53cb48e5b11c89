/** Moves of addresses, as the history has them. */
import { type HistoryQuestion, literal, type Row, sqlOf } from '../history.ts';
import type { Given } from '../port.ts';

/** `which`: a condition. Of a node are those from it and those to it. */
export function movesSql(given: Given, which: string): HistoryQuestion {
  const { node, ...others } = given.entities;
  const ofNode = node === undefined ? '' : ` AND (from_node = ${literal(node)} OR to_node = ${literal(node)})`;
  const source = { table: 'moves', columns: 'ts, egress_ip, address, from_node, to_node, cause', where: `${which}${ofNode}` };
  return sqlOf({ ...given, entities: others }, source, 'ORDER BY ts DESC');
}

/** Without first assignments and ends. */
export const betweenNodes = 'from_node IS NOT NULL AND to_node IS NOT NULL';

export const moveRow = ({ ts, egress_ip, address, from_node, to_node, cause }: Row): string =>
  `${ts}: ${address} (${egress_ip}) from ${from_node ?? 'no node'} to ${to_node ?? 'no node'}, cause ${cause}`;
