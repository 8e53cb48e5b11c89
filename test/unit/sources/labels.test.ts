import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelSelector } from '#libs/contracts/objects.ts';
import { compileSelector } from '#libs/egressip/model/observe/selector.ts';
import { labelsFor } from '#libs/sources/files/labels.ts';

const key = fc.constantFrom<string>('app', 'tier', 'canary');
const values = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c'), { minLength: 1 });
const term = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In' as const, 'NotIn' as const), values }),
  fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const), values: fc.constant<string[]>([]) }),
);
const selector: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: fc.dictionary(key, fc.constantFrom<string>('a', 'b'), { maxKeys: 2, noNullPrototype: true }),
  matchExpressions: fc.array(term, { maxLength: 2 }),
});

/** Labels that keys and values of these selectors can make: enough to say whether any labels satisfy them. */
const universe = ['app', 'tier', 'canary'].reduce<Record<string, string>[]>(
  (all, name) => all.flatMap((labels) => [labels, ...['a', 'b', 'c', 'z'].map((value) => ({ ...labels, [name]: value }))]),
  [{}],
);

describe('labels for pods whose labels are unknown', () => {
  it('satisfy the selector of an object that names the pod, whenever labels can', () => {
    fc.assert(
      fc.property(selector, (wanted) => {
        const matches = compileSelector(wanted);
        expect(matches(labelsFor([wanted], []))).toBe(universe.some(matches));
      }),
    );
  });

  it('do not satisfy the selector of an object that does not name the pod, whenever labels can fail to', () => {
    fc.assert(
      fc.property(selector, (unwanted) => {
        const matches = compileSelector(unwanted);
        expect(matches(labelsFor([], [unwanted]))).toBe(universe.every(matches));
      }),
    );
  });

  it('tell two objects apart that select by the same key', () => {
    const app = (value: string): LabelSelector => ({ matchLabels: { app: value }, matchExpressions: [] });
    const labels = labelsFor([app('a')], [app('b')]);
    expect([compileSelector(app('a'))(labels), compileSelector(app('b'))(labels)]).toEqual([true, false]);
  });
});
