/** Parts of the databases and objects in `../shared/cases`: what may have been left out is unknown, never missing. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../kit/audit.ts';
import { type CaseFiles, caseFiles, type RawObject, withObjects } from '../../kit/case-files.ts';
import { sharedFolder } from '../../kit/must-gather.ts';

/** The files under their names, and `given` as `NODE=NAME`. */
async function judge(files: CaseFiles, given: readonly string[], piped?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'eip-parts-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const databases = given.map((text) => text.replace('=', `=${folder}/`));
    const { code, found, verdict, said } = await audit(
      ['--objects', join(folder, 'objects'), ...(given.length === 0 ? [] : ['--nb', ...databases]), ...(piped === undefined ? [] : ['-'])],
      piped,
    );
    return { code, found, missing: verdict.missing, said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Table {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly data: readonly (readonly unknown[])[];
}

function tables(text: string | undefined): Table[] {
  return (text ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Some tables of a dump, with the rows that `keep` says. */
function part(text: string | undefined, names: readonly string[], keep: (row: string) => boolean = () => true): string {
  const shown = tables(text).filter(({ caption }) => names.includes(caption.replace(' table', '')));
  return shown.map((table) => JSON.stringify({ ...table, data: table.data.filter((row) => keep(JSON.stringify(row))) })).join('\n');
}

/** The second object has pods of the first one too. */
const rival = (object: RawObject): RawObject[] =>
  object.kind !== 'EgressIP'
    ? [object]
    : [
        object,
        {
          ...object,
          metadata: { ...object.metadata, name: 'a-first', annotations: { 'k8s.ovn.org/egressip-mark': '50001' } },
          spec: { ...object.spec, egressIPs: ['172.18.0.202'] },
          status: { items: [{ node: 'w2', egressIP: '172.18.0.202' }] },
        },
      ];

describe.skipIf(!existsSync(join(sharedFolder, 'cases')))('parts of the cases (left out where the shared folder is not present)', () => {
  describe('two files for one node', () => {
    const base = () => caseFiles('base');
    const [nat, policies] = [['NAT'], ['Logical_Router_Policy']];

    it.each([
      ['in one order', ['w1=nat', 'w1=policies']],
      ['in the other', ['w1=policies', 'w1=nat']],
    ])('with different tables are judged together (%s)', async (_, given) => {
      const files = base();
      const two = { ...files, nat: part(files['w1'], nat), policies: part(files['w1'], policies) };
      const right = await judge(two, [...given, 'w2=w2', 'w3=w3']);
      expect([right.code, right.found]).toEqual([4, []]);
      expect(right.missing).toContainEqual(
        expect.stringMatching(/(nat and policies|policies and nat) shows SNAT rows and reroute policies;/),
      );
      const lacking = { ...two, nat: part(files['w1'], nat, (row) => !row.includes('10.129.0.5')) };
      expect((await judge(lacking, [...given, 'w2=w2', 'w3=w3'])).found).toEqual(['missing-snat w1 shop/app-2']);
    });

    it('with the same table count for nothing, and it is said', async () => {
      const files = base();
      const two = { ...files, one: part(files['w1'], nat), other: part(files['w2'], nat) };
      const { code, found, missing } = await judge(two, ['w1=one', 'w1=other', 'w2=w2', 'w3=w3']);
      expect([code, found]).toEqual([4, []]);
      expect(missing).toEqual([
        'files one, other: given for w1, and they hold NAT; nothing says which is right, so none of them counts',
        'database of w1: it was not given',
      ]);
    });

    it('of which one is whole are judged by that one, and it is said', async () => {
      const files = { ...base(), nat: part(base()['w1'], nat, (row) => !row.includes('10.129.0.5')) };
      const { code, found, said } = await judge(files, ['w1=nat', 'w1=w1', 'w2=w2', 'w3=w3']);
      expect([code, found]).toEqual([0, []]);
      expect(said).toContain('files nat, w1 are of w1: w1, which holds all of its database, is judged');
    });

    it('that are two whole databases count for nothing, and it is said', async () => {
      const files = base();
      const others = { ...files, other: (files['w1'] ?? '').replaceAll('803e5910', '903e5910') };
      const { code, found, missing } = await judge(others, ['w1=w1', 'w1=other', 'w2=w2', 'w3=w3']);
      expect([code, found]).toEqual([4, []]);
      expect(missing[0]).toMatch(/^files w1, other: given for w1, and they hold different databases/);
    });
  });

  describe('a table that a filter has gone over', () => {
    it.each([
      ['the policies of priority 102', 'w2', 'Logical_Router_Policy', (row: string) => row.includes(',102,')],
      [
        'the policies of priority 100',
        'w2',
        'Logical_Router_Policy',
        (row: string) => row.includes(',100,') && !row.includes('10.129.0.5'),
      ],
      ['the SNATs of the node', 'w1', 'NAT', (row: string) => row.includes('172.18.0.11"')],
      ['the SNATs of some pods', 'w1', 'NAT', (row: string) => row.includes('172.18.0.201') && !row.includes('10.129.0.5')],
    ])('lacks nothing (%s)', async (_, node, table, keep) => {
      const files = caseFiles('base');
      const shown = { ...files, [node]: part(files[node], [table], keep) };
      const { code, found, missing } = await judge(shown, ['w1=w1', 'w2=w2', 'w3=w3']);
      expect([code, found]).toEqual([4, []]);
      expect(missing.join('\n')).toMatch(/as far as they are shown/);
    });

    it('that left rows of EgressIPs and others lacks what is not in it', async () => {
      const files = caseFiles('base');
      const shown = { ...files, w1: part(files['w1'], ['NAT'], (row) => !row.includes('10.129.0.5')) };
      expect((await judge(shown, ['w1=w1', 'w2=w2', 'w3=w3'])).found).toEqual(['missing-snat w1 shop/app-2']);
    });
  });

  describe('the list of one gateway router of a central database', () => {
    const list = (router: string, pods: readonly string[]) =>
      [
        `$ ovn-nbctl lr-nat-list ${router}`,
        'TYPE             EXTERNAL_IP        EXTERNAL_PORT    LOGICAL_IP            EXTERNAL_MAC         LOGICAL_PORT',
        'snat             172.18.0.11                         10.128.0.0/14',
        ...pods.map((pod) => `snat             172.18.0.201                        ${pod}`),
        '',
      ].join('\n');
    const two = (object: RawObject): RawObject =>
      object.kind === 'EgressIP'
        ? {
            ...object,
            spec: { ...object.spec, egressIPs: ['172.18.0.201', '172.18.0.202'] },
            status: {
              items: [
                { node: 'w1', egressIP: '172.18.0.201' },
                { node: 'w2', egressIP: '172.18.0.202' },
              ],
            },
          }
        : object;

    it('says nothing of the SNATs of other nodes, and shows what its own lacks', async () => {
      const files = withObjects(caseFiles('E0-central-one-db'), two);
      const whole = await judge(files, [], list('GR_w1', ['10.128.0.5', '10.129.0.5', '10.130.0.5']));
      expect([whole.code, whole.found]).toEqual([4, []]);
      expect(whole.missing.join('\n')).toContain('shows SNAT rows as far as they are shown');
      expect((await judge(files, [], list('GR_w1', ['10.128.0.5', '10.130.0.5']))).found).toEqual(['missing-snat w1 shop/app-2']);
    });
  });

  it('a list that is given for a node that no object is of counts for none: its name may be mistyped', async () => {
    const files = {
      ...caseFiles('base'),
      list: '$ ovn-nbctl lr-policy-list ovn_cluster_router\nRouting Policies\n   102 pkt.mark == 42  allow\n',
    };
    const { code, found, missing } = await judge(files, ['wl=list']);
    expect([code, found, missing[0]]).toEqual([4, [], 'list: given for wl, but no Node object has that name; it counts for no node']);
  });

  describe('the list of the policies of a node with a pod that two objects select', () => {
    const list = (hop: string) =>
      `node w3\n$ ovn-nbctl lr-policy-list ovn_cluster_router\nRouting Policies\n   102 pkt.mark == 42  allow\n   100 ip4.src == 10.130.0.5  reroute  ${hop}\n`;

    it.each(['100.88.0.2', '100.88.0.3'])('does not say which of them serves it: nothing is wrong, and it is said (%s)', async (hop) => {
      const { code, found, missing } = await judge(withObjects(caseFiles('base'), rival), [], list(hop));
      expect([code, found]).toEqual([4, []]);
      expect(missing).toContain('1 pod that several EgressIPs select (the first: shop/app-3): the pipe does not say which one serves them');
    });

    it('shows a wrong next hop where one object selects it', async () => {
      expect((await judge(caseFiles('base'), [], list('100.88.0.3'))).found).toEqual(['wrong-nexthops w3 shop/app-3']);
    });
  });

  it('rows after a list of all nodes are of the node that they name, not of the first in the list', async () => {
    const nodes =
      'NAME   STATUS   ROLES    AGE   VERSION\nw1     Ready    worker   10d   v1.31.1\nw2     Ready    worker   10d   v1.31.1\n';
    const snat = (external: string) =>
      `$ oc exec ovnkube-node-b -c nbdb -- bash\nTYPE             EXTERNAL_IP        LOGICAL_IP\nsnat             ${external}        10.128.0.0/14\n`;
    for (const [external, node] of [
      ['172.18.0.11', 'w1'],
      ['172.18.0.12', 'w2'],
    ] as const) {
      const { missing } = await judge(caseFiles('base'), [], nodes + snat(external));
      expect(missing.join('\n')).toContain(`database of ${node}: the pipe shows`);
    }
  });

  it('rows without their _uuid hang on no router that names them: none of them is missing', async () => {
    const files = caseFiles('base');
    const nameless = (table: Table): Table =>
      table.caption === 'NAT table' ? { ...table, headings: table.headings.slice(1), data: table.data.map((row) => row.slice(1)) } : table;
    const w1 = (change: (table: Table) => Table) =>
      tables(files['w1'])
        .map((table) => JSON.stringify(change(table)))
        .join('\n');
    const { code, found, missing } = await judge({ ...files, w1: w1(nameless) }, ['w1=w1', 'w2=w2', 'w3=w3']);
    expect([code, found]).toEqual([4, []]);
    expect(missing.join('\n')).toContain('table NAT has no column _uuid in the dump');
  });

  it('two databases in one file are not one: nothing of them is judged, and it is said', async () => {
    const files = caseFiles('base');
    const { code, found, missing } = await judge({ ...files, both: `${files['w1']}\n${files['w2']}` }, ['w1=both', 'w3=w3']);
    expect([code, found]).toEqual([4, []]);
    expect(missing.join('\n')).toContain('both: it holds 2 databases: NB_Global has one row in each');
  });

  it('a page of a list is not the list: it is never OK', async () => {
    const files = caseFiles('base');
    const list: { items: RawObject[] } = JSON.parse(files['objects'] ?? '');
    const others = JSON.stringify({ ...list, items: list.items.filter(({ kind }) => kind !== 'Pod') });
    const items = list.items.filter(({ kind }) => kind === 'Pod');
    const pods = (metadata: object) => `${others}\n${JSON.stringify({ apiVersion: 'v1', kind: 'PodList', metadata, items })}`;
    const given = ['w1=w1', 'w2=w2', 'w3=w3'];
    expect((await judge({ ...files, objects: pods({ continue: '' }) }, given)).code).toBe(0);
    const { code, missing } = await judge({ ...files, objects: pods({ continue: 'eyJ2IjoibWV0YSJ9' }) }, given);
    expect([code, missing.join('\n')]).toEqual([4, expect.stringContaining('a list is only one page of several')]);
  });

  it('an EgressIP that is given by itself may not be the only one: rows of another one are not stale', async () => {
    const files = caseFiles('base');
    const list: { items: RawObject[] } = JSON.parse(files['objects'] ?? '');
    const others = JSON.stringify({ ...list, items: list.items.filter(({ kind }) => kind !== 'EgressIP') });
    const one = JSON.stringify(list.items.find(({ kind }) => kind === 'EgressIP'));
    const w1 = (files['w1'] ?? '').replaceAll('eip-a_shop/app-1', 'eip-z_shop/app-9');
    const given = { ...files, objects: `${others}\n${one}`, w1 };
    const { found, missing } = await judge(given, ['w1=w1', 'w2=w2', 'w3=w3']);
    expect(found.filter((text) => text.startsWith('stale-'))).toEqual([]);
    expect(missing).toContain(
      'EgressIP eip-z: a database holds its rows, but perhaps the object was not given: EgressIPs were given one by one, not in a list',
    );
    const whole = await judge({ ...files, w1 }, ['w1=w1', 'w2=w2', 'w3=w3']);
    expect(whole.found.filter((text) => text.startsWith('stale-'))).toEqual(['stale-reroute w1 shop/app-9', 'stale-snat w1 shop/app-9']);
  });

  it('rows of an object that a list of the API server lacks are stale in whichever databases they are', async () => {
    const files = caseFiles('base');
    const list: { items: RawObject[] } = JSON.parse(files['objects'] ?? '');
    const others = JSON.stringify({ ...list, items: list.items.filter(({ kind }) => kind !== 'EgressIP') });
    const none = JSON.stringify({ apiVersion: 'k8s.ovn.org/v1', kind: 'EgressIPList', metadata: {}, items: [] });
    const { code, found } = await judge({ ...files, objects: `${others}\n${none}` }, ['w1=w1', 'w2=w2', 'w3=w3']);
    expect(code).toBe(3);
    for (const node of ['w1', 'w2', 'w3']) expect(found.some((text) => text.startsWith(`stale-reroute ${node} `))).toBe(true);
  });

  it('policies alone show no SNAT that a pod lacks for its node, where each other pod has one', async () => {
    const files = withOwnSnats(caseFiles('base'));
    expect((await judge(files, ['w1=w1', 'w2=w2', 'w3=w3'])).found).toEqual([]);
    const policies = { ...files, w3: part(files['w3'], ['Logical_Router_Policy']) };
    const { code, found } = await judge(policies, ['w1=w1', 'w2=w2', 'w3=w3']);
    expect([code, found]).toEqual([4, []]);
    const lacking = await judge({ ...files, w3: caseFiles('base')['w3'] ?? '' }, ['w1=w1', 'w2=w2', 'w3=w3']);
    expect(lacking.found).toEqual(['missing-node-snat w3 shop/app-3']);
  });
});

/** As with disable-snat-multiple-gws: pods that leave on another node have a SNAT to the address of their own. */
function withOwnSnats(files: CaseFiles): CaseFiles {
  const more = withObjects(files, (object) =>
    object.kind === 'Namespace'
      ? [object, { ...object, metadata: { ...object.metadata, name: 'other', labels: {} } }]
      : object.kind === 'Pod' && object.metadata.name === 'app-1'
        ? [object, ...['w1', 'w2'].map((node, index) => unserved(object, node, `10.${128 + index}.0.9`))]
        : object,
  );
  const snats = { w1: ['10.128.0.9'], w2: ['10.129.0.5', '10.129.0.9'], w3: ['10.130.0.5'] };
  const changed = Object.entries(snats).map(([node, pods], index) => [node, withSnats(files[node], node, `172.18.0.${11 + index}`, pods)]);
  return { ...more, ...Object.fromEntries(changed) };
}

function unserved(object: RawObject, node: string, address: string): RawObject {
  const networks = JSON.stringify({ default: { ip_addresses: [`${address}/16`], role: 'primary' } });
  const metadata = {
    ...object.metadata,
    name: `other-${node}`,
    namespace: 'other',
    uid: node,
    annotations: { 'k8s.ovn.org/pod-networks': networks },
  };
  return { ...object, metadata, spec: { nodeName: node }, status: { phase: 'Running', podIP: address, podIPs: [{ ip: address }] } };
}

function withSnats(text: string | undefined, node: string, external: string, pods: readonly string[]): string {
  const uuids = pods.map((_, index) => ['uuid', `aaaaaaaa-0000-4000-8000-00000000000${index}`]);
  const snats = pods.map((pod, index) => [uuids[index], 'snat', external, pod, ['set', []], '', '', ['map', []], ['map', []]]);
  const changed = tables(text).map((table) => {
    if (table.caption === 'NAT table') return { ...table, data: [...table.data, ...snats] };
    if (table.caption !== 'Logical_Router table') return table;
    const data = table.data.map((row) => {
      const [uuid, name, nat, ...rest] = row;
      return name === `GR_${node}` && Array.isArray(nat) ? [uuid, name, ['set', [...nat[1], ...uuids]], ...rest] : row;
    });
    return { ...table, data };
  });
  return changed.map((table) => JSON.stringify(table)).join('\n');
}
