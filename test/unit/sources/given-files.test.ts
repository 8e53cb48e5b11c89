import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createModel } from '#libs/egressip/model/index.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import { readGivenFiles } from '#libs/sources/files/given-files.ts';
import { auditVerdict } from '#libs/sources/verdicts.ts';
import { journal } from './journal.ts';

const uuid = (end: string) => `00000000-0000-0000-0000-0000000000${end}`;
/** A reroute of an object that is gone and a pod nobody knows: stale. */
const database = (name: string, egressIP: string) => {
  const [controller, owner] = ['default-network-controller', `${egressIP}_shop/web-1`];
  const ids = {
    'ip-family': 'ip4',
    'k8s.ovn.org/id': `${controller}:EgressIP:100:${owner}:ip4:default`,
    'k8s.ovn.org/name': owner,
    'k8s.ovn.org/owner-controller': controller,
    'k8s.ovn.org/owner-type': 'EgressIP',
    network: 'default',
    priority: '100',
  };
  const external_ids = ['map', Object.entries(ids)];
  const policy = { priority: 100, match: 'ip4.src == 10.1.0.9', action: 'reroute', nexthops: '100.88.0.2', external_ids };
  const routers = { [uuid('02')]: { name: 'ovn_cluster_router', policies: ['set', [['uuid', uuid('03')]]] } };
  return journal({ NB_Global: { [uuid('01')]: { name } }, Logical_Router: routers, Logical_Router_Policy: { [uuid('03')]: policy } });
};
const annotations = {
  'k8s.ovn.org/host-cidrs': '["172.18.0.2/16"]',
  'k8s.ovn.org/node-primary-ifaddr': '{"ipv4":"172.18.0.2/16"}',
  'k8s.ovn.org/node-transit-switch-port-ifaddr': '{"ipv4":"100.88.0.2/16"}',
};
const objectOf = (kind: string, name: string, rest = {}) => ({ apiVersion: 'v1', kind, metadata: { name, uid: name, ...rest } });
const status = { conditions: [{ type: 'Ready', status: 'True' }] };
const nodes = ['w1', 'w2'].map((name) => ({ ...objectOf('Node', name, { annotations }), status }));
const others = [
  objectOf('Namespace', 'shop'),
  { ...objectOf('Pod', 'web-2', { namespace: 'shop' }), spec: { nodeName: 'w1' }, status: {} },
];
const none = { apiVersion: 'k8s.ovn.org/v1', kind: 'EgressIPList', metadata: { resourceVersion: '7' }, items: [] };

describe('files given one by one', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-given-'));
  });
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  async function verdict(databases: Readonly<Record<string, string>>, objects: readonly unknown[] = [...nodes, ...others, none]) {
    const path = join(folder, 'objects.json');
    await writeFile(path, objects.map((object) => JSON.stringify(object)).join('\n'));
    const given = Object.entries(databases).map(([node, name]) => ({ node, path: join(folder, `${node}.db`), name }));
    for (const file of given) await writeFile(file.path, database(file.name, `gone-${file.node}`));
    return auditVerdict(createModel(), assemble(await readGivenFiles({ objects: [path], databases: given }), 0));
  }

  it('say of each database what its own node says, and find what is wrong in it', async () => {
    const { complete, missing, findings } = await verdict({ w1: 'w1', w2: 'w2' });
    expect([complete, missing, findings.map(({ kind, node }) => `${kind} ${node}`)]).toEqual([
      true,
      [],
      expect.arrayContaining(['stale-reroute w1', 'stale-reroute w2']),
    ]);
  });

  it('name a database that was given for another node than its own, and find nothing on either', async () => {
    const { complete, missing, findings } = await verdict({ w1: 'w1', w2: 'w1' });
    expect([complete, missing]).toEqual([
      false,
      ['w2.db: given for w2, but it says that it is the database of w1; it counts for neither', 'database of w2: it was not given'],
    ]);
    expect(findings.filter(({ node }) => node === 'w2')).toEqual([]);
  });

  it('name it too where there is no node it was given for: the name may be mistyped, or the file', async () => {
    const { missing, findings } = await verdict({ w2: 'w2', w9: 'w1' });
    expect(missing).toEqual([expect.stringMatching(/^w9.db: given for w9, .* database of w1/), 'database of w1: it was not given']);
    expect(findings.filter(({ node }) => node !== 'w2' && node !== null)).toEqual([]);
  });

  it.each(['', 'global', 'zone-a'])('take a database that names itself %j, which is no node, as what it was given for', async (name) => {
    const { complete, findings } = await verdict({ w1: name, w2: 'w2' });
    expect([complete, findings.some(({ node }) => node === 'w1')]).toEqual([true, true]);
  });

  it('are incomplete without a trace of EgressIPs, say how to show that there is none, and are complete with that', async () => {
    const without = await verdict({ w1: 'w1', w2: 'w2' }, [...nodes, ...others]);
    expect([without.complete, without.missing]).toEqual([
      false,
      [expect.stringMatching(/^EgressIP objects: no EgressIP was collected; .*`kubectl get --raw \/apis\/k8s.ovn.org\/v1\/egressips`/)],
    ]);
    expect((await verdict({ w1: 'w1', w2: 'w2' })).complete).toBe(true);
  });
});
