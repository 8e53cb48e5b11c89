/**
 * Pods whose packets a policy of something else takes before their reroute: an EgressService, a policy somebody made by hand.
 * Their EgressIP rows are right and say nothing about the address they leave with, so it is told beside every verdict.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import { plural } from '#libs/contracts/words.ts';
import { decidedByOthers } from '../../trace/tell.ts';
import { listed } from '../expect/address-sets.ts';
import { isReadable } from '../judge/completeness.ts';
import type { NodeState, State } from '../state.ts';
import { packetsOf } from './packets.ts';
import { violation } from './violation.ts';

export function takenByOthers(state: State, node: NodeState): Violation[] {
  if (node.object === null || !isReadable(node.zone) || !mayTake(node)) return [];
  const taken = [...node.pods].flatMap(({ key, servedBy }) => {
    if (servedBy === null) return [];
    const by = packetsOf(state, key).flatMap(({ walks }) => decidedByOthers(walks));
    return by.length === 0 ? [] : [{ key, servedBy, by }];
  });
  return [...Map.groupBy(taken, ({ servedBy }) => servedBy)].map(([egressIP, pods]) => {
    const names = pods.map(({ key }) => key).sort();
    const by = [...new Set(pods.flatMap((pod) => pod.by))].sort();
    return violation({
      kind: 'taken-by-other',
      node: node.name,
      egressIP,
      table: 'Logical_Router_Policy',
      actual: { pods: names.slice(0, 20), by: by.slice(0, 20) },
      reason: `The packets of ${plural(names.length, 'pod')} of ${egressIP} on ${node.name} (${listed(names)}) are taken before its reroute policy: by ${listed(by)}. They leave with the address that gives them, or not at all.`,
    });
  });
}

/** Nothing is walked where no other policy comes before the reroutes. */
function mayTake({ zone }: NodeState): boolean {
  return [...(zone?.others.values() ?? [])].some(
    (entry) => entry.table === 'Logical_Router_Policy' && entry.row.priority >= reroutePriority,
  );
}

/** ovn-kubernetes types.EgressIPReroutePriority */
const reroutePriority = 100;
