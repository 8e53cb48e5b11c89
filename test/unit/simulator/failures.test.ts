/**
 * Each fault of the simulator, and with them each known failure F1 to F41 that can be seen, gives exactly the findings it
 * names; healed, it gives none. docs/reference/failures.md is written from the same table.
 */

import { describe, expect, it } from 'vitest';
import { type FindingKind, findingKinds } from '#libs/contracts/findings.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { setAssignable } from '../../../services/simulator/demo/life.ts';
import type { FaultRequest, Need } from '../../../services/simulator/faults/fault.ts';
import { createFaults, faultDefinitions } from '../../../services/simulator/faults/index.ts';
import { unseenFailures } from '../../../services/simulator/faults/known/unseen.ts';
import { failuresReference } from '../../../services/simulator/faults/reference.ts';
import { fixture } from './fixtures.ts';
import { feed } from './model-feed.ts';

const noTransport = {
  setDatabaseDown: () => undefined,
  setDatabaseStalled: () => undefined,
  cutWatches: () => undefined,
  setAccessDenied: () => undefined,
};

function play(need: Need | 'demo', request: FaultRequest) {
  const { cluster, clock } = fixture(need);
  const model = createModel();
  feed(cluster, (input) => model.apply(input));
  const seen = () => [...model.violations()].filter(({ kind }) => findingKinds[kind].severity !== 'info');
  const kinds = () => [...new Set(seen().map(({ kind }) => kind))].sort();
  const before = kinds();
  const faults = createFaults({ cluster, transport: noTransport });
  const { id, target } = faults.inject(request);
  clock.advance(30_000);
  const during = seen();
  const duringKinds = kinds();
  faults.heal(id);
  clock.advance(60_000);
  return { before, during, duringKinds, target, after: seen().map(({ kind, reason }) => `${kind}: ${reason}`) };
}

describe('a healthy cluster', () => {
  it.each([
    ['with the rows of before DbObjectIDs (D0)', 'demo', { dialect: 'D0' }],
    ['with DbObjectIDs (D1)', 'demo', { dialect: 'D1' }],
    ['with interconnect as the only mode (D2)', 'demo', { dialect: 'D2' }],
    ['with a SNAT for every pod', 'snat-per-pod', {}],
    ['with several cluster subnets', 'several-subnets', {}],
    ['with a primary layer-3 network', 'udn-layer3', {}],
    ['with a primary layer-2 network', 'udn-layer2', {}],
    ['in a cloud', 'cloud', {}],
  ] as const)('%s gives no finding, before and after a fail-over', (_, need, options) => {
    const { cluster, clock } = fixture(need, options);
    const model = createModel();
    feed(cluster, (input) => model.apply(input));
    const seen = () =>
      [...model.violations()].filter(({ kind }) => findingKinds[kind].severity !== 'info').map(({ kind, reason }) => `${kind}: ${reason}`);
    expect(seen()).toEqual([]);
    expect(model.verdict()).toMatchObject({ complete: true, consistency: 1 });
    if (need === 'cloud') return;
    setAssignable(cluster, 'worker-4', false);
    clock.advance(20_000);
    expect(seen()).toEqual([]);
    expect(model.verdict().consistency).toBe(1);
  });
});

const visible = faultDefinitions.filter(({ findings }) => findings.length > 0);

describe('a fault of the simulated cluster', () => {
  it.each(visible.map((definition) => [definition.kind, definition] as const))(
    '%s gives exactly the findings it names, and none once healed',
    (kind, definition) => {
      const { before, during, duringKinds, target, after } = play(definition.needs ?? 'demo', { kind });
      expect(before).toEqual([]);
      const told = during.slice(0, 6).map((each) => `${each.kind} ${each.node} ${each.egressIP} ${each.pod?.name}: ${each.reason}`);
      expect({ kinds: duringKinds, told: duringKinds.join() === [...definition.findings].sort().join() ? [] : told }).toEqual({
        kinds: [...definition.findings].sort() satisfies FindingKind[],
        told: [],
      });
      if (target.egressIP !== undefined && !['ghost-node', 'unfit-node'].includes(kind)) {
        expect(
          during.some(({ egressIP }) => egressIP === null || egressIP.startsWith(String(target.egressIP)) || kind === 'zones-disagree'),
        ).toBe(true);
      }
      expect(after).toEqual([]);
    },
  );

  it('accounts for every failure from F1 to F41: re-enacted, or listed with the reason it cannot be seen', () => {
    const known = [...faultDefinitions.map(({ kind }) => kind), ...Object.keys(unseenFailures)].filter((kind) => /^F\d+$/.test(kind));
    const numbers = known.map((kind) => Number(kind.slice(1))).sort((left, right) => left - right);
    expect(numbers).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  });

  it('covers every kind of finding but the informative ones', () => {
    const given = new Set(visible.flatMap(({ findings }) => findings));
    const kinds = Object.entries(findingKinds).filter(([, { severity }]) => severity !== 'info');
    expect(kinds.map(([kind]) => kind).filter((kind) => !given.has(kind as FindingKind))).toEqual([]);
  });

  it('is described in docs/reference/failures.md as it is (vitest -u writes the page)', async () => {
    await expect(failuresReference()).toMatchFileSnapshot('../../../docs/reference/failures.md');
  });
});
