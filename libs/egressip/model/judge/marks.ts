/**
 * The packet mark of an object: on user-defined networks the bridge of the egress node translates by it, so two objects with one
 * mark leave with one address. The cluster manager gives each object its own; pods of the default network do without.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import type { Dirty } from '../observe/dirty.ts';
import type { ObjectState, State } from '../state.ts';
import { violation } from '../tell/violation.ts';

/** After an object with one of these marks came, went or changed. */
export function refreshTwins(state: State, dirty: Dirty, marks: readonly (string | null)[]): void {
  for (const mark of marks) {
    const holders = mark === null ? [] : [...state.objects.values()].filter(({ object }) => object.mark === mark);
    for (const holder of holders) {
      holder.twins = holders.flatMap((other) => (other === holder ? [] : [other.name])).sort();
      dirty.objects.add(holder);
    }
  }
}

export function judgeMark({ objects }: State, holder: ObjectState): Violation[] {
  const { name, object, twins } = holder;
  const others = twins.filter((twin) => isOnUserNetworks(objects.get(twin)));
  if (others.length === 0 || !isOnUserNetworks(holder)) return [];
  const reason = `${name} and ${others.join(' and ')} have the same packet mark ${object.mark}: the bridge of an egress node cannot tell their pods on user-defined networks apart, and sends the packets of both with the address of one of them.`;
  return [violation({ kind: 'mark-conflict', egressIP: name, actual: { mark: object.mark, objects: [name, ...others] }, reason })];
}

function isOnUserNetworks(holder: ObjectState | undefined): boolean {
  for (const { pod } of holder?.pods ?? []) if (pod?.nad != null) return true;
  return false;
}
