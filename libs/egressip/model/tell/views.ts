/** One pod with everything about its rows, for `explain`: computed anew, nothing of it is kept. */
import type { TableName } from '#libs/contracts/ovn-tables.ts';
import { judgePod } from '../judge/pod.ts';
import { placeOf } from '../judge/slots.ts';
import { podObject } from '../observe/pods.ts';
import type { PodView } from '../port.ts';
import type { State } from '../state.ts';
import { expectedEvidence, rowEvidence, tableOf } from './violation.ts';

export function podViewOf(state: State, key: string): PodView | null {
  const unit = state.units.get(key);
  const pod = unit === undefined ? null : podObject(unit);
  if (unit === undefined || pod === null) return null;
  const judgement = judgePod(state, unit);
  return {
    pod,
    matchedBy: unit.matched.map((object) => object.name),
    servedBy: judgement.servedBy,
    unjudged: judgement.unjudged,
    rows: judgement.outcomes.map(({ expected, row, state: found }) => ({
      node: expected.node.name,
      table: tableOf[expected.role] as TableName,
      role: expected.role,
      address: expected.items.length === 1 ? (expected.items[0]?.address ?? null) : null,
      expected: expectedEvidence(expected),
      actual: row === null ? null : rowEvidence(row),
      state: found,
    })),
    stale: judgement.stale.map((row) => ({
      node: placeOf(row, unit.pod?.node ?? null).name,
      table: tableOf[row.role] as TableName,
      uuid: row.uuid,
      row: rowEvidence(row),
    })),
    violations: unit.violations,
  };
}
