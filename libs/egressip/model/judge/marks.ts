/**
 * The packet mark of an object: on user-defined networks the bridge of the egress node translates by it, so two objects with one
 * mark leave with one address. The cluster manager gives each object its own; pods of the default network do without.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import type { ObjectState } from '../state.ts';
import { violation } from '../tell/violation.ts';

export function judgeMark(holder: ObjectState): Violation[] {
  const { name, object, twins } = holder;
  if (twins.size < 2 || !isOnUserNetworks(holder)) return [];
  const others = [...twins].flatMap((twin) => (twin !== holder && isOnUserNetworks(twin) ? [twin.name] : [])).sort();
  if (others.length === 0) return [];
  const reason = `${name} and ${others.join(' and ')} have the same packet mark ${object.mark}: the bridge of an egress node cannot tell their pods on user-defined networks apart, and sends the packets of both with the address of one of them.`;
  return [violation({ kind: 'mark-conflict', egressIP: name, actual: { mark: object.mark, objects: [name, ...others] }, reason })];
}

function isOnUserNetworks({ pods }: ObjectState): boolean {
  for (const { pod } of pods) if (pod?.nad != null) return true;
  return false;
}
