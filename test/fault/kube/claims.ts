/** One reflector per test, and what can be claimed of it. */
import { afterEach, expect } from 'vitest';
import { pod, pods, type Rig, startRig } from '../../kit/reflector-rig.ts';

export let rig: Rig;
afterEach(() => rig.stop());

export async function prepare(...names: string[]): Promise<Rig> {
  rig = await startRig();
  rig.server.serve(pods, 'Pod');
  for (const name of names) rig.server.put(pods, pod(name));
  return rig;
}

export async function watching(...names: string[]): Promise<Rig> {
  await prepare(...names);
  rig.reflector.start();
  await rig.until(rig.watching, 'watching');
  return rig;
}

export const held = () => [...(rig.held()?.keys() ?? [])].sort();
export const relists = () => rig.events.filter((event) => event.type === 'relist').length;
export const outages = () => rig.told.filter((entry) => entry.type === 'unavailable');
export const holds = (...names: string[]) =>
  rig.until(() => held().join() === names.map((name) => `shop/${name}`).join(), `holding ${names}`);
/** Nothing was told since the first snapshot but `count` changes. */
export function expectOnly(count: number): void {
  expect(rig.told.map((entry) => entry.type).filter((type) => type !== 'changes')).toEqual(['snapshot']);
  expect(rig.told.flatMap((entry) => (entry.type === 'changes' ? entry.changes : []))).toHaveLength(count);
}
