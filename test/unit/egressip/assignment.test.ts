/** Why an address is on no node: every reason the reference lists, and the small inputs from the field. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { CloudPrivateIPConfigObject, EventObject, NodeObject } from '#libs/contracts/objects.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { type UnassignedReason, unassignedReasons } from '#libs/egressip/model/judge/assignment.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import { readGivenFiles } from '#libs/sources/files/given-files.ts';
import { auditVerdict } from '#libs/sources/verdicts.ts';
import { sharedFolder } from '../../kit/must-gather.ts';
import { createWorld, egressIP, namespace, node, type World } from '../../kit/world.ts';

const wanted = '172.18.0.201';

interface Scene {
  readonly build: (world: World) => void;
  readonly says: RegExp;
}

/** An object over namespace web with these addresses in its spec, and these of them on nodes. */
function asks(world: World, name: string, spec: readonly string[], items: readonly (readonly [number, string])[] = []): void {
  const onNodes = items.map(([number, address]) => [`worker-${number}`, address] as const);
  world.put(egressIP(name, { team: 'web' }, onNodes, { egressIPs: [...spec] }));
}

function nodes(world: World, changes: (number: number) => Partial<NodeObject> = () => ({})): void {
  for (const number of [1, 2]) world.put(node(number, changes(number)));
}

const cloud = (ipv4: string | null, ip: number | null = null): NodeObject['cloud'] => ({
  ifaddr: { ipv4, ipv6: null },
  capacity: { ip, ipv4: null, ipv6: null },
});

function config(address: string, at: string, owner: string, assigned: CloudPrivateIPConfigObject['assigned'] = 'True') {
  return { kind: 'CloudPrivateIPConfig', name: address, uid: address, address, owner, specNode: at, statusNode: at, assigned } as const;
}

const scenes: Record<UnassignedReason, Scene> = {
  'invalid-spec': {
    build: (world) => {
      nodes(world);
      asks(world, 'eip', [wanted, '172.18.0.x']);
    },
    says: /its spec also holds "172\.18\.0\.x"/,
  },
  'chosen-nodes': {
    build: (world) => {
      nodes(world, () => ({ assignable: false }));
      world.put(egressIP('eip', { team: 'web' }, [], { egressIPs: [wanted], choosesNodes: true, notUnderstood: ['nodeSelector'] }));
    },
    says: /egressNodeSelector and nodeSelector of its spec may say which nodes can host it/,
  },
  'no-label': {
    build: (world) => {
      nodes(world, () => ({ assignable: false }));
      asks(world, 'eip', [wanted]);
    },
    says: /no node has the label/,
  },
  'not-ready': {
    build: (world) => {
      nodes(world, (number) => ({ ready: false, assignable: number === 1 }));
      asks(world, 'eip', [wanted]);
    },
    says: /none of the 1 labelled nodes is ready/,
  },
  'host-address': {
    build: (world) => {
      nodes(world, (number) => (number === 2 ? { hostCidrs: [`${wanted}/16`] } : {}));
      asks(world, 'eip', [wanted]);
    },
    says: /an address of node worker-2 itself/,
  },
  taken: {
    build: (world) => {
      nodes(world);
      asks(world, 'eip', [wanted]);
      asks(world, 'other', [wanted], [[1, wanted]]);
    },
    says: /already assigned to other/,
  },
  'held-in-cloud': {
    build: (world) => {
      nodes(world, () => ({ cloud: cloud('172.18.0.0/16') }));
      world.put(config(wanted, 'worker-1', 'gone'));
      asks(world, 'eip', [wanted]);
    },
    says: /on worker-1 belongs to gone, which does not exist/,
  },
  'cloud-pending': {
    build: (world) => {
      nodes(world, () => ({ cloud: cloud('172.18.0.0/16') }));
      world.put(config(wanted, 'worker-1', 'eip', 'False'));
      asks(world, 'eip', [wanted]);
    },
    says: /on worker-1 is not assigned \(False\)/,
  },
  'no-network': {
    // The primary network holds it, but in a cloud only the interface's own subnet counts.
    build: (world) => {
      nodes(world, (number) => ({ cloud: cloud(`172.18.${number}.0/24`) }));
      asks(world, 'eip', [wanted]);
    },
    says: /none of the 2 ready egress nodes has a network it belongs to \(worker-1 has 172\.18\.1\.0\/24 in the cloud and worker-2/,
  },
  'network-unknown': {
    build: (world) => {
      nodes(world, () => ({ primary: { ipv4: null, ipv6: null } }));
      asks(world, 'eip', ['10.1.1.1']);
    },
    says: /whether worker-1 or worker-2 has a network it belongs to cannot be read/,
  },
  'one-per-node': {
    build: (world) => {
      nodes(world);
      asks(
        world,
        'eip',
        ['172.18.0.2', '172.18.0.3', wanted],
        [
          [1, '172.18.0.2'],
          [2, '172.18.0.3'],
        ],
      );
    },
    says: /each of the 2 nodes that could take it holds another one of eip/,
  },
  'no-capacity': {
    build: (world) => {
      nodes(world, (number) => ({ cloud: cloud('172.18.0.0/16', 1), assignable: number === 1 }));
      world.put(config('172.18.0.77', 'worker-1', 'gone'));
      asks(world, 'eip', [wanted]);
    },
    says: /worker-1, the only node that could take it, has reached its capacity; the cloud still keeps 172\.18\.0\.77 on worker-1 for gone, which does not exist/,
  },
  'unreadable-node': {
    build: (world) => {
      nodes(world);
      world.put(node(9, { hostCidrs: null, assignable: false, ready: false }));
      asks(world, 'eip', [wanted]);
    },
    says: /^172\.18\.0\.201 of eip is on no node: worker-9 has no readable k8s\.ovn\.org\/host-cidrs.*#6773/,
  },
  narrowed: {
    build: (world) => {
      nodes(world, (number) => (number === 2 ? { hostCidrs: ['172.18.0.12/16', '10.9.0.2/24'] } : {}));
      asks(world, 'eip', ['10.9.0.50', wanted], [[2, '10.9.0.50']]);
    },
    says: /in one pass with 10\.9\.0\.50, which belongs to a secondary network of worker-2, only that node is considered .* worker-1 could take it/,
  },
  'pass-ended': {
    build: (world) => {
      nodes(world);
      asks(world, 'eip', ['172.18.0.12', wanted]);
    },
    says: /the pass ended at 172\.18\.0\.12 of the same object \(an address of node worker-2 itself\)/,
  },
  unreachable: {
    build: (world) => {
      nodes(world);
      asks(world, 'eip', [wanted]);
    },
    says: /worker-1 or worker-2 could take it and nothing .* explains why none does: probably the cluster manager cannot reach them/,
  },
};

function judged(build: (world: World) => void) {
  const world = createWorld();
  world.put(namespace('web', { team: 'web' }));
  build(world);
  const model = createModel();
  for (const input of world.snapshots()) model.apply(input);
  const all = [...model.violations()];
  return { all, of: (address: string) => all.find((found) => found.kind === 'unassigned-address' && found.address === address) };
}

describe('an address is on no node', () => {
  for (const [why, { build, says }] of Object.entries(scenes)) {
    it(why, () => {
      const found = judged(build).of(why === 'network-unknown' ? '10.1.1.1' : wanted);
      expect(found?.actual).toMatchObject({ why });
      expect(found?.reason).toMatch(says);
    });
  }

  it('for each reason the reference lists, and no other', () => {
    expect(Object.keys(scenes).sort()).toEqual(Object.keys(unassignedReasons).sort());
  });

  it('for a reason of its own, and a node that stops everybody is named besides', () => {
    const { of } = judged((world) => {
      nodes(world, () => ({ assignable: false }));
      world.put(node(9, { hostCidrs: null, assignable: false }));
      asks(world, 'eip', [wanted]);
    });
    expect(of(wanted)?.reason).toMatch(/no node has the label .*\. Besides, worker-9 has no readable/);
  });

  it('and a node of Windows, which has no host-cidrs by its nature, stops nobody', () => {
    const { of } = judged((world) => {
      nodes(world);
      world.put(node(9, { hostCidrs: null, assignable: false, outsideOvn: true }));
      asks(world, 'eip', [wanted]);
    });
    expect(of(wanted)?.actual).toMatchObject({ why: 'unreachable' });
  });

  it('in IPv6, on a cloud node that got its IPv6 network late', () => {
    const { of } = judged((world) => {
      nodes(world, () => ({ cloud: cloud('172.18.0.0/16') }));
      asks(world, 'eip', ['fd00::9']);
    });
    expect(of('fd00::9')?.reason).toMatch(/worker-1 has none of IPv6 in the cloud/);
  });

  it('and quotes the last event about assignment, not one about pods', () => {
    const event = (reason: string, lastAt: string): EventObject => {
      return { kind: 'Event', namespace: 'default', name: reason, uid: reason, egressIP: 'eip', reason, message: `says ${reason}`, lastAt };
    };
    const { of } = judged((world) => {
      nodes(world, () => ({ assignable: false }));
      asks(world, 'eip', [wanted]);
      world.put(event('NoMatchingNodeFound', '2026-01-01T00:00:00Z'));
      world.put(event('UndefinedRequest', '2026-01-02T00:00:00Z'));
    });
    expect(of(wanted)?.reason).toMatch(/Last event: NoMatchingNodeFound: says NoMatchingNodeFound$/);
  });
});

describe('an address the cloud keeps for nobody', () => {
  it('is found until an object asks for it, and is found again when that goes', () => {
    const world = createWorld();
    nodes(world, () => ({ cloud: cloud('172.18.0.0/16', 2) }));
    world.put(config('172.18.0.77', 'worker-1', 'gone'));
    const model = createModel();
    for (const input of world.snapshots()) model.apply(input);
    const kept = () =>
      [...model.violations()].filter(({ kind }) => kind === 'orphan-cloud-ip').map(({ node: at, address }) => [at, address]);
    expect(kept()).toEqual([['worker-1', '172.18.0.77']]);
    model.apply(world.put(egressIP('eip', { team: 'web' }, [['worker-1', '172.18.0.77']])));
    expect(kept()).toEqual([]);
    model.apply(world.remove('EgressIP', 'eip'));
    expect(kept()).toEqual([['worker-1', '172.18.0.77']]);
    model.apply(world.remove('CloudPrivateIPConfig', '172.18.0.77'));
    expect(kept()).toEqual([]);
  });
});

test('an assigned address outside the network its cloud node has is on an unfit node', () => {
  const { all } = judged((world) => {
    nodes(world, () => ({ cloud: cloud('172.19.0.0/16') }));
    world.put(config(wanted, 'worker-1', 'eip'));
    asks(world, 'eip', [wanted], [[1, wanted]]);
  });
  expect(all.filter(({ kind }) => kind === 'unfit-node').map(({ reason }) => reason)).toEqual([
    `${wanted} of eip is assigned to worker-1, but the cloud's network of that node (172.19.0.0/16) does not hold the address: traffic through it is lost.`,
  ]);
});

const cases = join(sharedFolder, 'cases');

describe.skipIf(!existsSync(cases))('small inputs from the field (left out: the folder shared/cases is not here)', () => {
  async function input(name: string) {
    const folder = join(cases, name);
    const databases = ['w1', 'w2', 'w3'].map((at) => ({ node: at, path: join(folder, `${at}.json`) }));
    return assemble(await readGivenFiles({ objects: [join(folder, 'objects.json')], databases }), 0);
  }
  const reasons = async (name: string) =>
    auditVerdict(createModel(), await input(name))
      .findings.filter(({ kind }) => kind === 'unassigned-address')
      .map(({ address, reason }) => `${address}: ${reason}`);

  it('A: each cloud node has another subnet, the address is in none', async () => {
    expect(await reasons('A-cloud-out-of-subnet')).toEqual([expect.stringContaining('none of the 3 ready egress nodes has a network')]);
  });

  it('B: a deleted object left its address in the cloud, and with it the only capacity', async () => {
    const verdict = auditVerdict(createModel(), await input('B-orphan-cpic'));
    expect(verdict.findings.map(({ kind, severity, node: at, address }) => [kind, severity, at, address])).toEqual(
      expect.arrayContaining([
        ['orphan-cloud-ip', 'warning', 'w1', '10.0.0.50'],
        ['unassigned-address', 'critical', null, '10.0.0.51'],
      ]),
    );
    expect(await reasons('B-orphan-cpic')).toEqual([expect.stringMatching(/10\.0\.0\.50 on w1 for eip-gone, which does not exist/)]);
    const model = createModel();
    const monitor = createMonitor({ model, holdOffMs: 0 });
    for (const each of (await input('B-orphan-cpic')).inputs) monitor.apply(each);
    const told = (type: 'node' | 'ip', name: string) => explain(model, monitor, { type, name });
    expect(told('node', 'w1').verdict).toContain('10.0.0.50');
    expect(told('ip', '10.0.0.50')).toMatchObject({ found: true, verdict: expect.stringContaining('CloudPrivateIPConfig of eip-gone') });
    expect(told('ip', '10.0.0.51').verdict).toContain('10.0.0.50 on w1 for eip-gone');
  });

  it('C: a node that never came up stops the assignment of every address, and each names it', async () => {
    const all = await reasons('C-orphan-node-no-hostcidrs');
    expect(all).toHaveLength(2);
    for (const reason of all) expect(reason).toMatch(/w9 has no readable k8s\.ovn\.org\/host-cidrs/);
  });

  it("L: the first address is a host's, and the second says why the pass ended", async () => {
    const all = await reasons('L-hostip-first-then-good');
    expect(all).toEqual([
      expect.stringContaining('172.18.0.12 of eip-a is on no node: it is an address of node w2 itself'),
      expect.stringContaining('the pass ended at 172.18.0.12 of the same object (an address of node w2 itself)'),
    ]);
  });
});
