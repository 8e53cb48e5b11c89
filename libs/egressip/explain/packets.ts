/** Where a pod's packets to the outside really go, whatever its rows should do: one step per address, and unusual ends in words. */
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import { familyOf } from '../ip/address.ts';
import type { PodPackets } from '../model/tell/packets.ts';
import { decidedByOthers, endsText } from '../trace/tell.ts';
import { step } from './context.ts';

export interface PacketsTold {
  readonly steps: readonly ExplainStep[];
  /** A sentence for the verdict if the packets do not follow the rows of the pod; else empty. */
  readonly text: string;
}

export function toldPackets(
  packets: readonly PodPackets[],
  node: string | null,
  served: EgressIPObject | null,
  right: boolean | null,
): PacketsTold {
  const told = packets.map((each) => ({ ...each, state: stateOf(each, served), ends: endsText(each.walks) }));
  const steps = told.map(({ source, walks, state, ends }) => {
    const others = decidedByOthers(walks);
    const by = others.length === 0 ? '' : `, by ${others.join(' and ')}`;
    return step('packets', state, `a packet from ${source} to the outside ${ends}${by}`, {
      node,
      actual: walks.map(({ outcome }) => outcome),
    });
  });
  if (served === null) return { steps, text: '' };
  const broken = told.filter(({ state, walks }) => state === 'broken' || (state === 'info' && decidedByOthers(walks).length > 0));
  const ways = broken.map(({ source, walks, ends }) => {
    const others = decidedByOthers(walks);
    return `a packet from ${source} ${ends}${others.length === 0 ? '' : `, by ${others.join(' and ')}`}`;
  });
  if (ways.length > 0) return { steps, text: `${right === false ? 'Now' : 'But'} ${ways.join('; ')}.` };
  const allRight = told.length > 0 && told.every(({ state }) => state === 'ok');
  return { steps, text: right === false && allRight ? 'Its packets still leave as they should.' : '' };
}

/** Right if each path ends at a node with one of the object's addresses: with that source, or at the host for a secondary network. */
function stateOf({ source, walks }: PodPackets, served: EgressIPObject | null): ExplainStep['state'] {
  if (walks.some(({ outcome }) => outcome.kind === 'unknown')) return 'unknown';
  const items = (served?.items ?? []).filter(({ egressIP }) => familyOf(egressIP) === familyOf(source));
  if (items.length === 0) return 'info';
  const isRight = walks.every(({ outcome }) => {
    if (outcome.kind === 'outside') return items.some(({ node, egressIP }) => node === outcome.node && egressIP === outcome.source);
    return outcome.kind === 'host' && items.some(({ node }) => node === outcome.node) && decidedByOthers(walks).length === 0;
  });
  // Another feature takes them, as it was configured to.
  return isRight ? 'ok' : decidedByOthers(walks).length > 0 ? 'info' : 'broken';
}
