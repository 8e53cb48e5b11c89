/** Which objects share a packet mark. A change costs in proportion to those that share it, however many objects there are. */
import type { ObjectState, State } from '../state.ts';
import type { Dirty } from './dirty.ts';

const nobody: ReadonlySet<ObjectState> = new Set();

/** After an object came, or got another mark. */
export function joinTwins({ objectsByMark }: State, dirty: Dirty, holder: ObjectState): void {
  const { mark } = holder.object;
  const twins = mark === null ? null : (objectsByMark.get(mark) ?? new Set());
  holder.twins = twins ?? nobody;
  if (mark === null || twins === null) return;
  objectsByMark.set(mark, twins.add(holder));
  for (const twin of twins) dirty.objects.add(twin);
}

/** Before an object goes or gets another mark; nothing when it was not among those with this one. */
export function leaveTwins({ objectsByMark }: State, dirty: Dirty, holder: ObjectState, mark: string | null): void {
  const twins = mark === null ? undefined : objectsByMark.get(mark);
  if (mark === null || !twins?.delete(holder)) return;
  if (twins.size === 0) objectsByMark.delete(mark);
  for (const twin of twins) dirty.objects.add(twin);
}
