import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Deadline, Deadlines } from '#libs/egressip/time/deadlines.ts';

test('deadlines come in order of time and, at the same time, of key, whatever order they went in', () => {
  const deadline = fc.record({ at: fc.nat({ max: 20 }), key: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
  fc.assert(
    fc.property(fc.array(deadline, { maxLength: 60 }), (entries) => {
      const deadlines = new Deadlines();
      for (const { at, key } of entries) deadlines.push(at, key);
      const out: Deadline[] = [];
      for (let next = deadlines.shift(); next !== undefined; next = deadlines.shift()) out.push(next);
      expect(out).toEqual(
        [...entries].sort((left, right) => left.at - right.at || (left.key < right.key ? -1 : left.key > right.key ? 1 : 0)),
      );
    }),
  );
});
