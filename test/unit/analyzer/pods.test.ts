import { expect, it } from 'vitest';
import type { PodView } from '#libs/egressip/model/port.ts';
import type { AnswerContext } from '../../../services/analyzer/answers/context.ts';
import { answerPods } from '../../../services/analyzer/answers/pods.ts';

it.each([
  ['matched by none', { matchedBy: [] }, true, null, 'none'],
  ['of which it is unknown whether any matches it', { matchedBy: [] }, null, null, 'unknown'],
  ['of which not all rows are known', { matchedBy: ['a'] }, null, null, 'unknown'],
  ['with a wrong row', { matchedBy: ['a'] }, false, null, 'broken'],
  ['whose object has its address on no node', { matchedBy: ['a'], servedBy: null }, true, null, 'unserved'],
  ['served by the object asked about', { matchedBy: ['a'], servedBy: 'a' }, true, 'a', 'ok'],
  ['served by another object than the one asked about', { matchedBy: ['a', 'b'], servedBy: 'b' }, true, 'a', 'standby'],
  ['served by one of two, asked about neither', { matchedBy: ['a', 'b'], servedBy: 'b' }, true, null, 'ok'],
] as const)('a pod %s', (_which, seen, right, egressIP, state) => {
  const pod = { namespace: 'shop', name: 'cart', node: 'n1', ips: ['10.0.0.1'] };
  const model = {
    podKeys: () => ['shop/cart'],
    podsOf: () => ['shop/cart'],
    podView: () => ({ pod, servedBy: null, ...seen }) as unknown as PodView,
    podRight: () => right,
    egressIP: () => null,
  };
  const view = { model, freshness: {} } as unknown as AnswerContext;
  const { pods } = answerPods(view, { egressIP, node: null, search: null, limit: 10, cursor: null });
  expect(pods.map((one) => one.state)).toEqual([state]);
});
