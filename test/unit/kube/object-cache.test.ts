import { expect, test } from 'vitest';
import type { NamespaceObject } from '#libs/contracts/objects.ts';
import { createObjectCache } from '#libs/kube/object-cache.ts';

const entry = (name: string, uid = `uid-${name}`, resourceVersion = '1', labels: Record<string, string> = {}) => ({
  object: { kind: 'Namespace', name, uid, labels } satisfies NamespaceObject,
  resourceVersion,
});

test('a list that holds the same shows no change', () => {
  const cache = createObjectCache();
  cache.replace([entry('a'), entry('b')]);
  expect(cache.replace([entry('b', 'uid-b', '9'), entry('a', 'uid-a', '9')])).toEqual([]);
});

test('what is not in the list any more is deleted, before anything is added', () => {
  const cache = createObjectCache();
  cache.replace([entry('a'), entry('b')]);
  expect(cache.replace([entry('b'), entry('c')])).toEqual([
    { type: 'delete', key: 'a' },
    { type: 'upsert', object: entry('c').object },
  ]);
});

test('another UID under the same name is a deletion and an addition, by list and by event', () => {
  const cache = createObjectCache();
  cache.replace([entry('a'), entry('b')]);
  const again = entry('a', 'new');
  expect(cache.replace([again, entry('b')])).toEqual([
    { type: 'delete', key: 'a' },
    { type: 'upsert', object: again.object },
  ]);
  const b = entry('b', 'new');
  expect(cache.upsert(b)).toEqual([
    { type: 'delete', key: 'b' },
    { type: 'upsert', object: b.object },
  ]);
});

test('differences name missing, left over, changed and re-created objects, and leave out touched ones', () => {
  const cache = createObjectCache();
  cache.replace([entry('same'), entry('left-over'), entry('changed'), entry('again'), entry('touched')]);
  const listed = [entry('same'), entry('missing'), entry('changed', 'uid-changed', '2'), entry('again', 'new'), entry('touched', 'new')];
  expect(cache.differences(listed, new Set(['touched'])).sort()).toEqual(['again', 'changed', 'left-over', 'missing']);
});
