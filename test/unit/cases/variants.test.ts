/** Other inputs of the kinds in `../shared/cases`: other names, IPv6, and parts that are withheld, broken or not understood. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  annotated,
  answerOf,
  type CaseFiles,
  caseFiles,
  inIPv6,
  type RawObject,
  renamed,
  withObjects,
  withoutRows,
} from '../../kit/case-files.ts';
import { sharedFolder } from '../../kit/must-gather.ts';

const isNode = ({ kind, metadata }: RawObject, name: string): boolean => kind === 'Node' && metadata.name === name;

async function right(files: CaseFiles) {
  const { code, found, verdict } = await answerOf(files);
  return { code, found, missing: verdict.missing, consistency: verdict.consistency };
}
const allRight = { code: 0, found: [], missing: [], consistency: 1 };
const healthy = [
  'base',
  'D0-l2-all-new',
  'E0-central-one-db',
  'E1-central-three-replicas',
  'K-nad-l2-other-name',
  'N-migration-two-launchers',
];
const broken = [
  'A-cloud-out-of-subnet',
  'B-orphan-cpic',
  'G-kubevirt-node-snat-left',
  'H-egressservice-over-eip',
  'J2-udn-duplicate-mark',
  'J3-udn-no-mark',
  'K2-nad-l2-all-rows-missing',
  'L-hostip-first-then-good',
  'S-udn-secondary-eip',
];

describe.skipIf(!existsSync(join(sharedFolder, 'cases')))('variants of the cases (left out where the shared folder is not present)', () => {
  describe('in IPv6, under other names', () => {
    const names = { w1: 'ip-10-0-1-5.ec2.internal', w2: 'worker_b', w3: 'zone-a.node.3', 'eip-a': 'egress.a-1', 'eip-b': 'egress.b' };

    it.each(healthy)('%s is right', async (name) => {
      expect(await right(inIPv6(caseFiles(name)))).toEqual(allRight);
      expect(await right(renamed(caseFiles(name), names))).toEqual(allRight);
    });

    it.each(broken)('%s gives the findings it gives in IPv4', async (name) => {
      const kinds = async (files: CaseFiles) => (await answerOf(files)).found.map((text) => text.split(' ')[0]);
      expect(await kinds(inIPv6(caseFiles(name)))).toEqual(await kinds(caseFiles(name)));
      expect(await kinds(renamed(caseFiles(name), names))).toEqual(await kinds(caseFiles(name)));
    });
  });

  describe('a Node object that nobody gave', () => {
    it.each(['w1', 'w3'])('%s leaves its node unknown, not gone', async (name) => {
      const files = withObjects(caseFiles('base'), (object) => (isNode(object, name) ? [] : object));
      const { code, found, verdict, explain } = await answerOf(files);
      expect([code, found, verdict.missing]).toEqual([4, [], [`node ${name}: its Node object is not in the input`]]);
      expect((await explain('node', name)).steps[0]?.text).toBe(`the Node object of ${name} is not in the input`);
    });
  });

  describe('the port with the join subnet that is not there', () => {
    it.each(['base w2', 'E0-central-one-db central'])('leaves the row about it unknown: not wrong, and not OK (%s)', async (text) => {
      const [name = '', node = ''] = text.split(' ');
      const { code, found, verdict } = await answerOf(withoutRows(caseFiles(name), node, 'rtoj-ovn_cluster_router'));
      expect([code, found]).toEqual([4, []]);
      expect(verdict.missing.join()).toContain('it has no port rtoj-ovn_cluster_router');
    });
  });

  describe('a pod whose annotation with its addresses nobody can read', () => {
    it.each([
      ['D0-l2-all-new', 'vm-1', null],
      ['K-nad-l2-other-name', 'vm-1', null],
      ['N-migration-two-launchers', 'vl-old', '{'],
      ['N-migration-two-launchers', 'vl-new', 'null'],
    ])('is unjudged, and its address in a set is not one too many (%s, %s: %s)', async (name, pod, text) => {
      const files = withObjects(caseFiles(name), (object) =>
        object.kind === 'Pod' && object.metadata.name === pod ? annotated(object, 'k8s.ovn.org/pod-networks', text) : object,
      );
      const { code, found, verdict } = await answerOf(files);
      expect([code, found, verdict.unjudged.map((one) => one.pod)]).toEqual([4, [], [`shop/${pod}`]]);
    });
  });

  describe('a pod that nothing serves', () => {
    it.each([
      ['S-udn-secondary-eip', 'shop/vm-1', 'is matched by eip-a, and no address of it can serve the pod. 10.10.10.50'],
      ['A-cloud-out-of-subnet', 'shop/app-1', 'is matched by eip-a, and no address of it is on a node.'],
    ])('is told why, and nothing is called undecided (%s)', async (name, pod, text) => {
      const { explain } = await answerOf(caseFiles(name));
      const { verdict, steps } = await explain('pod', pod);
      expect(verdict).toContain(text);
      expect(steps.filter(({ state }) => state === 'unknown')).toEqual([]);
    });
  });

  describe('a Windows node', () => {
    const pod: RawObject = {
      kind: 'Pod',
      metadata: { name: 'win-app', namespace: 'shop' } as RawObject['metadata'],
      spec: { nodeName: 'win1' },
      status: { phase: 'Running', podIPs: [{ ip: '10.132.0.7' }] },
    };
    const files = withObjects(caseFiles('F-windows-node'), (object) => {
      if (!isNode(object, 'win1')) return object;
      const { labels: _, ...metadata } = object.metadata;
      return [{ ...object, metadata, status: { ...object.status, nodeInfo: { operatingSystem: 'windows' } } }, pod];
    });

    it('is known by what its kubelet says, and its pods are listed though nothing of them is judged', async () => {
      const { code, text, verdict, explain } = await answerOf(files);
      expect([code, verdict.complete, verdict.summary.unjudgedPods]).toEqual([0, true, 1]);
      expect(text).toContain('Pods not judged:\n  shop/win-app (eip-a): its node win1 has no northbound database');
      const told = await explain('node', 'win1');
      expect([told.verdict, told.steps.map((step) => step.text).join()]).toEqual([
        expect.stringContaining('It has no northbound database: it runs Windows or a hybrid overlay.'),
        expect.not.stringContaining('win1 is read'),
      ]);
    });

    it('carries no address', async () => {
      const items = [{ node: 'win1', egressIP: '172.18.0.201' }];
      const { found } = await answerOf(
        withObjects(files, (object) => (object.kind === 'EgressIP' ? { ...object, status: { items } } : object)),
      );
      expect(found).toContain('unfit-node win1 -');
    });

    it('carries none either where it is ready and has the label', async () => {
      const items = [{ node: 'win1', egressIP: '172.18.0.201' }];
      const labelled = withObjects(caseFiles('F-windows-node'), (object) => {
        if (object.kind === 'EgressIP') return { ...object, status: { items } };
        if (!isNode(object, 'win1')) return object;
        return { ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, 'k8s.ovn.org/egress-assignable': '' } } };
      });
      const { code, found } = await answerOf(labelled);
      expect([code, found]).toEqual([3, expect.arrayContaining(['unfit-node win1 -'])]);
    });
  });

  describe('an address that no network of its node holds', () => {
    it.each([null, '{"ipv4":"172.18.0.11/16"}'])('is found, though only a router port names the network (annotation %s)', async (text) => {
      const elsewhere = withObjects(caseFiles('base'), (object) => {
        if (object.kind === 'EgressIP')
          return {
            ...object,
            spec: { ...object.spec, egressIPs: ['10.99.0.1'] },
            status: { items: [{ node: 'w1', egressIP: '10.99.0.1' }] },
          };
        return isNode(object, 'w1') ? annotated(object, 'k8s.ovn.org/node-primary-ifaddr', text) : object;
      });
      const { code, found } = await answerOf({ ...elsewhere, w1: (elsewhere['w1'] ?? '').replaceAll('172.18.0.201', '10.99.0.1') });
      expect([code, found]).toEqual([3, ['unfit-node w1 -']]);
    });
  });

  describe('a row that all pods of a node share and that is not there', () => {
    const subjects = [
      ['egressip', 'eip-a'],
      ['ip', '172.18.0.201'],
    ] as const;

    it.each(subjects)('is wrong for the object whose egress node lacks it (explain %s)', async (type, name) => {
      const { found, explain } = await answerOf(withoutRows(caseFiles('base'), 'w1', 'src-ip'));
      expect(found).toEqual(['missing-baseline w1 -']);
      const { verdict, steps, findings, causes } = await explain(type, name);
      expect(verdict).toMatch(/w1 lacks the source route of 10\.128\.0\.0\/14/);
      expect([steps.some(({ state }) => state === 'broken'), findings.length, causes.length]).toEqual([true, 1, 1]);
    });

    it.each(subjects)('is wrong for the object with pods on a node that lacks it (explain %s)', async (type, name) => {
      const { explain } = await answerOf(withoutRows(caseFiles('base'), 'w2', 'pkt.mark == 42'));
      expect((await explain(type, name)).verdict).toMatch(/w2 lacks the policy EIP-No-Reroute-reply-traffic/);
    });

    it('is told of the pods on that node, and of no other', async () => {
      const { explain } = await answerOf(withoutRows(caseFiles('base'), 'w2', 'pkt.mark == 42'));
      const told = await explain('pod', 'shop/app-2');
      expect(told.verdict).toMatch(/^shop\/app-2 leaves with 172\.18\.0\.201 on w1 \(eip-a\), but: w2 lacks the policy/);
      expect([told.findings.length, told.steps.filter(({ state }) => state === 'broken').length]).toEqual([1, 1]);
      expect((await explain('pod', 'shop/app-3')).verdict).toContain('all its rows are right');
    });

    it('is not wrong for an object that has neither an address nor a pod there', async () => {
      const here = withObjects(caseFiles('base'), (object) => (object.kind === 'Pod' && object.metadata.name === 'app-2' ? [] : object));
      const { explain } = await answerOf(withoutRows(withoutPods(here, ['app-2']), 'w2', 'pkt.mark == 42'));
      expect((await explain('egressip', 'eip-a')).verdict).toContain('Nothing is wrong with it.');
      expect((await explain('node', 'w2')).verdict).toContain('w2 lacks');
    });

    it('is wrong for the object where it is a set that lacks its pod', async () => {
      const text = caseFiles('base')['w2'] ?? '';
      const { found, explain } = await answerOf({ ...caseFiles('base'), w2: text.replace('["10.129.0.5"]', '[]') });
      expect(found).toEqual(['address-set-mismatch w2 -']);
      expect((await explain('egressip', 'eip-a')).verdict).toMatch(/egressip-served-pods .* lacks 10\.129\.0\.5/);
    });
  });

  describe('a second subnet of the cluster', () => {
    it('calls for its rows though no database has them: the routes name it (F39)', async () => {
      const files = withSecondSubnet(caseFiles('base'));
      const { code, verdict } = await answerOf(files);
      const reasons = verdict.findings.map(({ kind, expected }) => `${kind} ${expected?.['match']}`);
      const [pods, join] = ['10.132.0.0/14', '100.64.0.0/16'].map((to) => `missing-baseline ip4.src == 10.132.0.0/14 && ip4.dst == ${to}`);
      expect([code, reasons.sort()]).toEqual([3, [pods, pods, pods, join, join, join]]);
    });
  });

  describe('a namespace whose object nobody gave', () => {
    const [db, web] = [{ app: 'db' }, { app: 'web' }];
    const twoObjects = (object: RawObject): RawObject | readonly RawObject[] => {
      if (object.kind === 'Namespace') return { ...object, metadata: { ...object.metadata, name: 'other', labels: {} } };
      if (object.kind === 'Pod')
        return { ...object, metadata: { ...object.metadata, labels: object.metadata.name === 'app-1' ? db : web } };
      if (object.kind !== 'EgressIP') return object;
      const of = (labels: object) => ({ ...object.spec, podSelector: { matchLabels: labels } });
      const other = { ...object.metadata, name: 'eip-web', annotations: { 'k8s.ovn.org/egressip-mark': '50001' } };
      const status = { items: [{ node: 'w2', egressIP: '172.18.0.202' }] };
      return [
        { ...object, spec: { ...of(db), namespaceSelector: { matchLabels: { team: 'db' } } } },
        { ...object, metadata: other, spec: { ...of(web), egressIPs: ['172.18.0.202'] }, status },
      ];
    };

    it('may be selected by an object for pods of which no row shows an owner', async () => {
      const files = withObjects(caseFiles('base'), twoObjects);
      const rowless = withoutPods(files, ['app-2', 'app-3']);
      const { code, found, verdict } = await answerOf(rowless);
      expect([code, found, verdict.missing]).toEqual([
        4,
        [],
        ['namespace shop: not collected, and it is unknown whether EgressIP eip-web selects them'],
      ]);
    });

    it('is not asked of an object that can only have pods of another one there, on standby', async () => {
      const files = withObjects(caseFiles('base'), (object) =>
        [twoObjects(object)].flat().map((one) => (one.kind === 'EgressIP' ? { ...one, spec: { ...one.spec, podSelector: {} } } : one)),
      );
      const { code, found, verdict } = await answerOf(files);
      expect([code, found, verdict.missing]).toEqual([0, [], []]);
    });
  });

  describe('a cluster of one node', () => {
    it('has no transit switch, and lacks nothing (a central database)', async () => {
      const isOther = ({ kind, metadata }: RawObject) =>
        (kind === 'Node' && metadata.name !== 'w1') || (kind === 'Pod' && metadata.name !== 'app-1');
      const files = withObjects(caseFiles('E0-central-one-db'), (object) => (isOther(object) ? [] : object));
      const others = /w2|w3|shop_app-[23]|"10\.129\.0\.5"|"10\.130\.0\.5"|== 10\.129\.0\.5|== 10\.130\.0\.5/;
      const tables = tablesOf(files['central']).map((table) => {
        const text = JSON.stringify(table);
        if (table.caption === 'Address_Set table') return text.replace(/,"(?:10\.1(?:29|30)\.0\.5|172\.18\.0\.1[23])"/g, '');
        return JSON.stringify({ ...table, data: table.data.filter((row) => !others.test(JSON.stringify(row))) });
      });
      const { objects = '' } = files;
      expect(await right({ objects, w1: tables.join('\n') })).toEqual(allRight);
    });
  });

  describe('a packet mark that is pruned', () => {
    it('leaves the marks of rows that are there unknown: not wrong, and not OK', async () => {
      const files = withObjects(caseFiles('D0-l2-all-new'), (object) =>
        object.kind === 'EgressIP' ? annotated(object, 'k8s.ovn.org/egressip-mark', null) : object,
      );
      const { code, found, verdict } = await answerOf(files);
      expect([code, found]).toEqual([4, []]);
      expect(verdict.missing.join()).toContain('eip-a has no readable annotation k8s.ovn.org/egressip-mark');
    });
  });

  describe('the cloud', () => {
    it('says nothing of a node whose annotation cannot be read', async () => {
      const files = withObjects(caseFiles('A-cloud-out-of-subnet'), (object) =>
        isNode(object, 'w2') ? annotated(object, 'cloud.network.openshift.io/egress-ipconfig', '[{') : object,
      );
      const { verdict } = await answerOf(files);
      expect(verdict.missing).toEqual(['node w2: cloud.network.openshift.io/egress-ipconfig cannot be read']);
      expect(verdict.findings[0]?.reason).toContain('whether w2 has a network it belongs to cannot be read');
    });

    it('holds the address of an orphan where its status says it, whatever was asked for', async () => {
      const files = withObjects(caseFiles('B-orphan-cpic'), (object) =>
        object.kind === 'CloudPrivateIPConfig' ? { ...object, spec: {}, status: { node: 'w1' } } : object,
      );
      const reasons = (await answerOf(files)).verdict.findings.map(({ reason }) => reason);
      expect(reasons.filter((reason) => reason.includes('10.0.0.50'))).toHaveLength(2);
    });
  });
});

/** Without the rows of these pods of the case `base`, and their addresses in the sets. */
function withoutPods(files: CaseFiles, pods: readonly string[]): CaseFiles {
  const changed = ['w1', 'w2', 'w3'].map((node) => {
    const tables = tablesOf(files[node]).map((table) => {
      const kept = table.data.filter((row) => pods.every((pod) => !JSON.stringify(row).includes(`shop/${pod}`)));
      return JSON.stringify({ ...table, data: kept });
    });
    const addresses = pods.map((pod) => `["10.${127 + Number(pod.slice(-1))}.0.5"]`);
    return [node, addresses.reduce((text, address) => text.replaceAll(address, '[]'), tables.join('\n'))] as const;
  });
  return { ...files, ...Object.fromEntries(changed) };
}

/** The node w3 and its pod are in a second subnet of the cluster, of which there are the routes and no rows of EgressIPs. */
function withSecondSubnet(files: CaseFiles): CaseFiles {
  const moved = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('10.130.0.', '10.132.0.')]));
  const changed = ['w1', 'w2', 'w3'].map((node, index) => {
    const [there, back] = [uuidOf(index, 1), uuidOf(index, 2)];
    const tables = tablesOf(moved[node]).map((table) => {
      if (table.caption === 'Logical_Router_Static_Route table') {
        const routes = [
          [there, '10.132.0.0/14', '100.64.0.1', ['set', []], ['map', []]],
          [back, '10.132.0.0/14', `100.64.0.${index + 2}`, 'src-ip', ['map', []]],
        ];
        return { ...table, data: [...table.data, ...routes] };
      }
      if (table.caption !== 'Logical_Router table') return table;
      const data = table.data.map((row) => {
        const [uuid, name, nat, policies, routes, ...rest] = row;
        const added = name === 'ovn_cluster_router' ? back : there;
        return Array.isArray(routes) ? [uuid, name, nat, policies, ['set', [...routes[1], added]], ...rest] : row;
      });
      return { ...table, data };
    });
    return [node, tables.map((table) => JSON.stringify(table)).join('\n')] as const;
  });
  return withObjects({ ...moved, ...Object.fromEntries(changed) }, (object) =>
    isNode(object, 'w3') ? annotated(object, 'k8s.ovn.org/node-subnets', '{"default":["10.132.0.0/16"]}') : object,
  );
}

const uuidOf = (node: number, row: number) => ['uuid', `aaaaaaaa-0000-4000-8000-0000000000${node}${row}`];

function tablesOf(text: string | undefined): { readonly caption: string; readonly data: readonly (readonly unknown[])[] }[] {
  return (text ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
