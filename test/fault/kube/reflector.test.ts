import { afterEach, expect, test } from 'vitest';
import { pod, pods, type Rig, startRig } from '../../kit/reflector-rig.ts';

let rig: Rig;
afterEach(() => rig.stop());

async function startWithPods(...names: string[]): Promise<Rig> {
  rig = await startRig();
  rig.server.serve(pods, 'Pod');
  for (const name of names) rig.server.put(pods, pod(name));
  rig.reflector.start();
  await rig.until(rig.watching, 'watching');
  return rig;
}

test('a list becomes a snapshot and events become changes, in order', async () => {
  await startWithPods('a', 'b');
  rig.server.put(pods, pod('c'));
  rig.server.remove(pods, 'shop/a');
  rig.server.put(pods, pod('b', { labels: { app: 'web' } }));
  await rig.until(() => rig.held()?.size === 2 && rig.deletes().length === 1, 'changes');
  await rig.pass(1000);
  expect([...(rig.held()?.keys() ?? [])]).toEqual(['shop/b', 'shop/c']);
  expect(rig.held()?.get('shop/b')).toMatchObject({ labels: { app: 'web' } });
  expect(rig.told[0]).toMatchObject({ type: 'snapshot' });
});
