/** Which addresses of the board are marked as broken, and which as unknown. */
import { expect, it } from 'vitest';
import type { Incident } from '#libs/contracts/findings.ts';
import { addressHealth } from '../../../../services/gateway/page/address-health.js';
import type { NodeSummary } from '../../../../services/gateway/page/types.ts';

const node = (name: string, complete = true) => ({ node: name, complete }) as NodeSummary;
const incident = (about: Partial<Incident>) =>
  ({ kind: 'missing-snat', state: 'firing', severity: 'critical', node: null, egressIP: null, address: null, ...about }) as Incident;
const right = { state: 'ok', why: '' };

it('zones that disagree about a pod mark the addresses of the objects in question, on whatever node, and no others', () => {
  const disagree = [incident({ kind: 'zones-disagree', node: 'worker-1', egressIPs: ['blue', 'green'] })];
  const broken = { state: 'bad', why: 'zones-disagree' };
  expect(addressHealth('blue', '10.0.0.1', node('worker-2'), disagree)).toEqual(broken);
  expect(addressHealth('green', '10.0.0.2', node('worker-3'), disagree)).toEqual(broken);
  expect(addressHealth('red', '10.0.0.3', node('worker-1'), disagree)).toEqual(right);
});

it('an incident of an object marks its address, one of a node each address there', () => {
  const ofObject = [incident({ egressIP: 'blue', address: '10.0.0.1' })];
  expect(addressHealth('blue', '10.0.0.1', node('worker-1'), ofObject).state).toBe('bad');
  expect(addressHealth('blue', '10.0.0.9', node('worker-1'), ofObject)).toEqual(right);
  const ofNode = [incident({ kind: 'missing-baseline', node: 'worker-1' })];
  expect(addressHealth('red', '10.0.0.3', node('worker-1'), ofNode)).toEqual({ state: 'bad', why: 'missing-baseline' });
  expect(addressHealth('red', '10.0.0.3', node('worker-2'), ofNode)).toEqual(right);
});

it('what does not fire, and information, mark nothing; what is not read is unknown', () => {
  const others = [incident({ egressIP: 'blue', state: 'pending' }), incident({ egressIP: 'blue', severity: 'info' })];
  expect(addressHealth('blue', '10.0.0.1', node('worker-1'), others)).toEqual(right);
  expect(addressHealth('blue', '10.0.0.1', node('worker-1', false), []).state).toBe('unknown');
  expect(addressHealth('blue', '10.0.0.1', undefined, [])).toEqual({ state: 'bad', why: 'on no node' });
});
