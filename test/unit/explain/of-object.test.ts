/** Which findings concern an object whose name they do not have. */
import { expect, it } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import { findingsOf } from '#libs/egressip/explain/of-object.ts';
import { violation } from '#libs/egressip/model/tell/violation.ts';

/** The object `a` has the pod shop/a-1 on w1 with 10.1.0.1; 10.1.0.2 is of a pod of another object there. */
const model = {
  podsOf: (name: string) => (name === 'a' ? ['shop/a-1'] : []),
  sharedPlaces: (name: string) => new Set(name === 'a' ? ['w1 default'] : []),
  podsByAddress: (address: string) => (address === '10.1.0.1' ? ['shop/a-1'] : []),
};
const shared = (kind: Violation['kind'], node: string, network = 'default') => violation({ kind, node, network, reason: '' });
const lacking = (missing: readonly string[], actual: Violation['actual'] = {}) =>
  violation({
    kind: 'address-set-mismatch',
    node: 'w1',
    network: 'default',
    expected: { name: 'egressip-served-pods', missing: [...missing] },
    actual,
    reason: '',
  });

it.each<[string, Violation, boolean]>([
  ['a baseline row that its node lacks', shared('missing-baseline', 'w1'), true],
  ['a wrong one', shared('wrong-baseline', 'w1'), true],
  ['one on a node that has nothing of it', shared('missing-baseline', 'w2'), false],
  ['one of a network that none of its pods is on', shared('missing-baseline', 'w1', 'blue'), false],
  ['what is about the node alone', shared('capacity-exceeded', 'w1'), false],
  ['a set that lacks its pod', lacking(['10.1.0.2', '10.1.0.1']), true],
  ['a set that lacks a pod of another object', lacking(['10.1.0.2']), false],
  ['a set that does not exist', lacking(['10.1.0.2'], null), true],
  ['a set that lacks more pods than it names', lacking(Array.from({ length: 20 }, (_, index) => `10.1.1.${index}`)), true],
])('%s', (_, finding, concerns) => {
  expect(findingsOf(model, [finding], 'a')).toEqual(concerns ? [finding] : []);
});
