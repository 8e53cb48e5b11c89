/** An egress address that is a service's too: found where services are read, said where nobody looked, never a reason to be incomplete. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { ServiceObject } from '#libs/contracts/objects.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { answerOf, caseFiles, type RawObject, withObjects } from '../../kit/case-files.ts';
import { sharedFolder } from '../../kit/must-gather.ts';
import { addDatabase, createWorld, egressIP, node } from '../../kit/world.ts';

const address = '172.18.0.201';
const found = expect.stringContaining('is also an address of service');

function service(name: string, part: Pick<RawObject, 'spec' | 'status'>): RawObject {
  return { kind: 'Service', metadata: { name, namespace: 'shop' } as RawObject['metadata'], ...part };
}

const base = (...services: RawObject[]) =>
  answerOf(withObjects(caseFiles('base'), (object) => (object.kind === 'EgressIP' ? [object, ...services] : object)));

describe.skipIf(!existsSync(join(sharedFolder, 'cases')))('a service in the objects of a case (left out: no shared folder)', () => {
  it.each<[string, Pick<RawObject, 'spec' | 'status'>]>([
    ['external', { spec: { type: 'ClusterIP', externalIPs: [address] } }],
    ['load-balancer', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: { ingress: [{ hostname: 'lb' }, { ip: address }] } } }],
  ])('with the egress address as its %s address is a warning that names both', async (_, part) => {
    const { verdict, explain } = await base(service('web', part));
    expect(verdict.findings).toMatchObject([
      { kind: 'address-of-service', severity: 'warning', egressIP: 'eip-a', address, node: 'w1', actual: { services: ['shop/web'] } },
    ]);
    expect(verdict.complete).toBe(true);
    for (const [type, name] of [
      ['egressip', 'eip-a'],
      ['ip', address],
      ['pod', 'shop/app-1'],
    ] as const)
      expect((await explain(type, name)).verdict).toEqual(found);
  });

  it('with other addresses, or none, is nothing, and that there may be more of them is said', async () => {
    const { code, found: all, explain } = await base(service('web', { spec: { externalIPs: ['172.18.0.99'] } }), service('inner', {}));
    expect([code, all]).toEqual([0, []]);
    expect((await explain('egressip', 'eip-a')).steps.map(({ text }) => text).join()).toContain('the files may not hold all of them');
  });

  it('that nobody gave leaves everything as it was, and explain says that nobody looked', async () => {
    const { code, verdict, explain } = await base();
    expect([code, verdict.complete, verdict.missing]).toEqual([0, true, []]);
    for (const [type, name] of [
      ['egressip', 'eip-a'],
      ['ip', address],
      ['pod', 'shop/app-1'],
    ] as const) {
      const { steps, freshness } = await explain(type, name);
      expect(steps.filter(({ what }) => what === 'services')).toMatchObject([
        { state: 'info', text: expect.stringContaining('Services are unknown (they were not read)') },
      ]);
      expect(freshness.complete).toBe(true);
    }
  });
});

describe('services of a watch', () => {
  const at = 0;
  const web: ServiceObject = {
    kind: 'Service',
    namespace: 'shop',
    name: 'web',
    uid: 'u',
    type: 'LoadBalancer',
    externalIPs: [],
    ingressIPs: [address],
  };
  const list = (...objects: ServiceObject[]): ModelInput => ({ source: 'kube', type: 'kube-snapshot', at, kind: 'Service', objects });
  const away: ModelInput = { source: 'kube', type: 'kube-unavailable', at, kind: 'Service', reason: 'missing permission: list services' };

  function watched() {
    const world = createWorld();
    world.put(node(1));
    world.put(egressIP('eip', { team: 'web' }, [['worker-1', address]]));
    addDatabase(world, 1, ['172.18.0.11']);
    const model = createModel();
    for (const input of world.snapshots()) model.apply(input);
    return { model, said: () => [...model.violations()].filter(({ kind }) => kind === 'address-of-service').map(({ actual }) => actual) };
  }

  it('come, change and go, and what is found follows them', () => {
    const { model, said } = watched();
    model.apply(list(web, { ...web, name: 'api', externalIPs: [address], ingressIPs: [] }));
    expect(said()).toEqual([{ services: ['shop/api', 'shop/web'] }]);
    model.apply({ source: 'kube', type: 'kube-changes', at, kind: 'Service', changes: [{ type: 'delete', key: 'shop/api' }] });
    expect(said()).toEqual([{ services: ['shop/web'] }]);
    model.apply({
      source: 'kube',
      type: 'kube-changes',
      at,
      kind: 'Service',
      changes: [{ type: 'upsert', object: { ...web, ingressIPs: [] } }],
    });
    expect(said()).toEqual([]);
    model.apply(list(web));
    expect(said()).toHaveLength(1);
    model.apply(list());
    expect(said()).toEqual([]);
  });

  it('that may not be read make no verdict incomplete, and what was known of them stays', () => {
    const { model, said } = watched();
    model.apply(list(web));
    const before = model.verdict();
    model.apply(away);
    expect(model.verdict()).toEqual(before);
    expect(said()).toHaveLength(1);
    expect(model.servicesUnread()).toBe('missing permission: list services');
    model.apply(list(web));
    expect(model.servicesUnread()).toBeNull();
  });
});
