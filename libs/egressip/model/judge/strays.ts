/**
 * SNATs that name no owner and give pods an address of an EgressIP. OVN answers for each address that it translates to: on a node that does
 * not hold the address, the row takes the replies away from the one that does, whoever wrote it. Those of the node itself
 * (disable-snat-multiple-gws) give its own address.
 */
import type { NodeState, Row, State } from '../state.ts';

/** The row as one of the EgressIP whose address it gives; null for one that is in order, or in nobody's way. */
export function asStray(state: State, row: Row, node: NodeState): Row | null {
  if (row.role !== 'snat' || row.owner !== 'none' || row.external === null) return null;
  if (node.facts.hostCidrs?.some(({ address }) => address === row.external) !== false) return null;
  const holders = [...(state.objectsByAddress.get(row.external) ?? [])];
  if (holders.some(({ items }) => items.some((item) => item.node === node && item.address === row.external))) return null;
  const [first] = holders.map(({ name }) => name).sort();
  return first === undefined ? null : { ...row, egressIP: first };
}
