/** A row that an upgrade left with an owner that reads UNKNOWN: nobody can say which object it belongs to. */
import type { Violation } from '#libs/contracts/findings.ts';
import type { Row } from '../state.ts';
import { unresolvedText } from '../tell/texts.ts';
import { rowEvidence, tableOf, violation } from '../tell/violation.ts';
export function unresolvedOwner(row: Row, node: string, podKey: string | null): Violation {
  return violation({
    kind: 'unresolved-owner',
    node,
    egressIP: row.egressIP,
    address: row.external,
    podKey,
    podIP: row.podIP,
    network: row.network,
    table: tableOf[row.role],
    actual: rowEvidence(row),
    reason: unresolvedText(row, node, podKey),
    detail: `${row.podIP}|${row.role}|${row.family}`,
  });
}
