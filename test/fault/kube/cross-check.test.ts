import { afterEach, expect, test } from 'vitest';
import { pod, pods, type Rig, startRig } from '../../kit/reflector-rig.ts';

let rig: Rig;
afterEach(() => rig.stop());

test('changes that a watch swallowed are found by the cross-check, counted and repaired', async () => {
  rig = await startRig();
  rig.server.serve(pods, 'Pod');
  for (const name of ['a', 'b', 'c']) rig.server.put(pods, pod(name));
  rig.reflector.start();
  await rig.until(rig.watching, 'watching');
  rig.server.silently(() => {
    rig.server.remove(pods, 'shop/a');
    rig.server.put(pods, pod('b', { labels: { app: 'web' } }));
    rig.server.put(pods, pod('d'));
  });
  const keepAlive = rig.clock.every(60_000, () => rig.server.bookmark(pods));
  await rig.until(() => rig.events.some((event) => event.type === 'cross-check'), 'a cross-check', 40 * 60_000, 1_000);
  expect(rig.events).toContainEqual({ type: 'cross-check', misses: 3 });
  expect([...(rig.held()?.keys() ?? [])].sort()).toEqual(['shop/b', 'shop/c', 'shop/d']);
  expect(rig.deletes()).toEqual(['shop/a']);
  await rig.until(() => rig.events.filter((event) => event.type === 'cross-check').length === 2, 'another', 40 * 60_000, 1_000);
  expect(rig.events.filter((event) => event.type === 'cross-check').at(-1)).toEqual({ type: 'cross-check', misses: 0 });
  keepAlive();
});

test('objects that change while it runs are no misses', async () => {
  rig = await startRig();
  rig.server.serve(pods, 'Pod');
  rig.server.put(pods, pod('a'));
  rig.reflector.start();
  await rig.until(rig.watching, 'watching');
  const keepAlive = rig.clock.every(60_000, () => rig.server.bookmark(pods));
  let changes = 0;
  rig.server.script('list', (_response, _request, honest) => {
    honest();
    rig.server.put(pods, pod('a', { labels: { late: 'yes' } }));
    rig.server.put(pods, pod('b'));
    changes += 1;
  });
  await rig.until(() => rig.events.some((event) => event.type === 'cross-check'), 'a cross-check', 40 * 60_000, 1_000);
  expect(changes).toBe(1);
  expect(rig.events).toContainEqual({ type: 'cross-check', misses: 0 });
  expect(rig.held()?.size).toBe(2);
  keepAlive();
});
