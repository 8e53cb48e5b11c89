/** Judges rows that name no pod (legacy names, UNKNOWN owners) and whose address no counting pod has. */
import type { Violation } from '#libs/contracts/findings.ts';
import { objectNumber } from '../create.ts';
import { podsAt } from '../observe/dirty.ts';
import type { LooseUnit, State } from '../state.ts';
import { createCounter } from '../tell/counts.ts';
import { orphanText } from '../tell/texts.ts';
import { rowEvidence, tableOf, violation } from '../tell/violation.ts';
import { isGhost, isReadable, objectsKnown } from './completeness.ts';
import { mayBeRight } from './mute.ts';
import { placeOf } from './slots.ts';
import { asStray } from './strays.ts';
import { unresolvedOwner } from './unresolved.ts';

export function judgeLoose(state: State, unit: LooseUnit) {
  const violations: Violation[] = [];
  const counter = createCounter();
  const unknownNodes = new Set<string>();
  if (!objectsKnown(state)) return { violations, counts: [], blind: true, unknownNodes: new Set(['*']) };
  // With a counting pod these rows are judged as its rows.
  if (podsAt(state, unit.address).length > 0) return { violations, counts: [], blind: false, unknownNodes };
  // Equal rows share a fingerprint: which of them is shown must not depend on which came first.
  for (const found of unit.rows.toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1))) {
    if (found.parent === null || isGhost(found.database)) continue;
    const node = placeOf(found, null);
    const row = found.owner === 'none' ? asStray(state, found, node) : found;
    if (row === null) continue;
    if (!isReadable(row.database) || mayBeRight(state, row)) {
      unknownNodes.add(node.name);
      continue;
    }
    counter.add(node.number, objectNumber(state, row.egressIP ?? ''), row.role, 'actual');
    violations.push(
      row.owner === 'unresolved'
        ? unresolvedOwner(row, node.name, null)
        : violation({
            kind: `stale-${row.role}`,
            node: node.name,
            egressIP: row.egressIP,
            address: row.external,
            podIP: row.podIP,
            network: row.network,
            table: tableOf[row.role],
            actual: rowEvidence(row),
            reason: orphanText(state, row, node.name),
            detail: `${row.podIP}|${row.parent}`,
          }),
    );
  }
  return { violations, counts: counter.done(), blind: false, unknownNodes };
}
