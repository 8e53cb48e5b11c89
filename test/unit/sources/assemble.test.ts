import { describe, expect, it } from 'vitest';
import type { KubeObject, PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { wholeFile } from '#libs/ovsdb/files/database-file.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import type { ClusterFiles } from '#libs/sources/files/cluster-files.ts';
import { podsFromPorts } from '#libs/sources/files/ports.ts';
import { nodeNamed } from '../../kit/node-named.ts';
import { fileRecord, inChunks, journal, northboundSchema } from './journal.ts';

type PortColumns = Partial<Extract<RowChange, { table: 'Logical_Switch_Port' }>['row']>;
let next = 0;
const port = (name: string, columns: PortColumns = {}): RowChange => {
  next += 1;
  const row = {
    name,
    type: '',
    addresses: ['0a:58:0a:80:00:05 10.128.0.5 fd00::5'],
    options: {},
    external_ids: { pod: 'true', namespace: name.split('_').at(-2) ?? '' },
  };
  return { table: 'Logical_Switch_Port', uuid: `port-${next}`, row: { ...row, ...columns } };
};
const onSwitch = (name: string, ...ports: RowChange[]): RowChange[] => [
  ...ports,
  { table: 'Logical_Switch', uuid: `switch-${name}`, row: { name, qos_rules: [], ports: ports.map(({ uuid }) => uuid), external_ids: {} } },
];
const node = (name: string): KubeObject =>
  nodeNamed(name, { primary: { ipv4: '172.18.0.2/16', ipv6: null }, hostCidrs: ['172.18.0.2/16'] });
const namespace = (name: string): KubeObject => ({ kind: 'Namespace', name, uid: name, labels: { env: 'prod' } });
const pod = (name: string, of: string): PodObject => {
  const common = {
    uid: name,
    createdAt: null,
    node: 'w1',
    hostNetwork: false,
    phase: 'Running',
    deleting: false,
    labels: {},
    networks: {},
  };
  return { kind: 'Pod', namespace: of, name, ips: ['10.128.0.9'], ...common };
};

describe('pods from logical switch ports', () => {
  it('have the name, node and addresses of the port', () => {
    const [found] = podsFromPorts(new Map([['w1', onSwitch('w1', port('shop_web-0'))]]), []);
    expect(found).toMatchObject({
      namespace: 'shop',
      name: 'web-0',
      node: 'w1',
      ips: ['10.128.0.5', 'fd00::5'],
      networks: { default: { role: 'primary' } },
    });
  });

  it('leave out ports of nodes, routers, and pods that live elsewhere', () => {
    const others = [
      port('k8s-w1', { external_ids: {} }),
      port('stor-w1', { type: 'router', external_ids: {} }),
      port('shop_far-0', { type: 'remote' }),
    ];
    expect(podsFromPorts(new Map([['w1', others]]), [])).toEqual([]);
  });

  it('are on the node of their switch where one database holds all of them', () => {
    const rows = [...onSwitch('w1', port('shop_a')), ...onSwitch('w2', port('shop_b'))];
    const found = podsFromPorts(new Map([['central', rows]]), [node('w1'), node('w2')]);
    expect(found.map(({ name, node: on }) => [name, on])).toEqual([
      ['a', 'w1'],
      ['b', 'w2'],
    ]);
  });

  it('join the ports of one pod: its primary network carries the traffic, the default one only probes', () => {
    const external_ids = { pod: 'true', namespace: 'blue', 'k8s.ovn.org/nad': 'blue/net', 'k8s.ovn.org/network': 'blue_net' };
    const user = port('blue.net_blue_b-0', { addresses: ['0a:58:14:80:00:05 20.128.0.5'], external_ids });
    const common = { uid: 'n', topology: 'Layer3', role: 'Primary', subnets: [], joinSubnets: [], namespaceSelector: null };
    const network: KubeObject = { kind: 'UserDefinedNetwork', namespace: 'blue', name: 'net', network: 'blue_net', ...common };
    const [found, ...others] = podsFromPorts(new Map([['w1', [port('blue_b-0'), user]]]), [network]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      name: 'b-0',
      ips: ['10.128.0.5', 'fd00::5'],
      networks: { default: { role: 'infrastructure-locked' }, 'blue/net': { ips: ['20.128.0.5'], role: 'primary' } },
    });
  });
});

describe('files as model input', () => {
  const database = (node: string, rows: readonly RowChange[], problems: readonly string[] = []): ClusterFiles['databases'][number] => ({
    node,
    from: `${node}.db`,
    file: { format: 'standalone', rows: [...rows], problems, ...wholeFile },
  });
  const files = (parts: Partial<ClusterFiles>): ClusterFiles => {
    const objects = parts.objects ?? [node('w1'), namespace('shop')];
    const kinds = new Set(['EgressIP', 'Pod', 'Namespace', 'Node']);
    const defaults = {
      podNamespaces: new Set<string>(),
      databases: [],
      incompleteKinds: new Map(),
      problems: [],
      notes: [],
      databasesProveNodes: false,
      namedLists: new Set<string>(),
      egressIPs: 'listed' as const,
    };
    return { kinds, ...defaults, ...parts, objects };
  };
  const podsOf = (input: ReturnType<typeof assemble>) =>
    input.inputs.flatMap((one) => (one.type === 'kube-snapshot' && one.kind === 'Pod' ? one.objects.map(({ name }) => name) : []));

  it('take the ports of a namespace only where its pods were not given', () => {
    const rows = onSwitch('w1', port('shop_port-0'));
    const given = [node('w1'), namespace('shop'), pod('given-0', 'shop')];
    expect(podsOf(assemble(files({ databases: [database('w1', rows)] }), 0))).toEqual(['port-0']);
    expect(podsOf(assemble(files({ databases: [database('w1', rows)], objects: given, podNamespaces: new Set(['shop']) }), 0))).toEqual([
      'given-0',
    ]);
  });

  it('take a list of all pods for filtered if it lacks all of a namespace that has a port', () => {
    const rows = onSwitch('w1', port('shop_given-0'), port('shop_port-0'), port('other_port-1'));
    const given = [node('w1'), namespace('shop'), namespace('other'), pod('given-0', 'shop')];
    const of = (...more: ReturnType<typeof pod>[]) =>
      assemble(files({ databases: [database('w1', rows)], objects: [...given, ...more], podNamespaces: 'all' }), 0);
    const filtered = of();
    expect(podsOf(filtered).sort()).toEqual(['given-0', 'port-0', 'port-1']);
    expect(filtered.missing).toEqual(['the list of pods may be filtered: it lacks 2 pods that switch ports show, the first other/port-1']);
    const whole = of(pod('port-0', 'shop'), pod('port-1', 'other'));
    expect([podsOf(whole).length, whole.missing]).toEqual([3, []]);
  });

  it('do not call a row stale whose pod may live in a namespace that no port shows', () => {
    const ids = { 'k8s.ovn.org/owner-type': 'EgressIP', 'k8s.ovn.org/name': 'eip_other/far-0' };
    const row = {
      priority: 100,
      match: 'ip4.src == 10.128.0.7',
      action: 'reroute',
      nexthop: null,
      nexthops: [],
      options: {},
      external_ids: ids,
    };
    const policy: RowChange = { table: 'Logical_Router_Policy', uuid: 'p', row };
    const dump = { ...database('w1', [policy]), file: { ...database('w1', [policy]).file, format: 'dump' as const } };
    const rowsOf = (parts: Partial<ClusterFiles>) =>
      assemble(files({ databases: [dump], objects: [node('w1'), namespace('shop'), pod('given-0', 'shop')], ...parts }), 0);
    const partly = rowsOf({ podNamespaces: new Set(['shop']) });
    expect(partly.missing).toEqual(['pods of namespaces whose pods were not given: no port shows them']);
    expect(partly.inputs.find((input) => input.type === 'ovn-snapshot')).toMatchObject({ rows: [] });
    const wholly = rowsOf({ podNamespaces: 'all' });
    expect([wholly.missing, wholly.inputs.find((input) => input.type === 'ovn-snapshot')]).toMatchObject([[], { rows: [policy] }]);
  });

  it('keep what a damaged database held and make it unavailable, before anything can rest on it', () => {
    const { inputs } = assemble(files({ databases: [database('w1', onSwitch('w1', port('shop_a')), ['cut off'])] }), 7);
    const [first, second] = inputs.filter((input) => input.source === 'ovn');
    expect([first, second]).toMatchObject([
      { type: 'ovn-snapshot', node: 'w1' },
      { type: 'ovn-unavailable', node: 'w1', reason: 'w1.db: cut off' },
    ]);
    expect(inputs.findIndex((input) => input.source === 'kube')).toBeGreaterThan(inputs.indexOf(second as (typeof inputs)[number]));
  });

  it('say of a node without a database that it was not given, but not in central mode', () => {
    const away = (parts: Partial<ClusterFiles>) =>
      assemble(files({ objects: [node('w1'), node('w2')], ...parts }), 0).inputs.flatMap((input) =>
        input.type === 'ovn-unavailable' ? [input.node] : [],
      );
    expect(away({ databases: [database('w1', [])] })).toEqual(['w2']);
    const router = (name: string): RowChange => ({
      table: 'Logical_Router',
      uuid: name,
      row: { name, nat: [], policies: [], static_routes: [], ports: [], external_ids: {} },
    });
    expect(away({ databases: [database('central', [router('GR_w1'), router('GR_w2')])] })).toEqual([]);
  });

  it('make a required kind unavailable that was not collected', () => {
    const { inputs } = assemble(files({ kinds: new Set(['Pod', 'Namespace', 'Node']) }), 0);
    expect(inputs[0]).toMatchObject({ type: 'kube-snapshot', kind: 'EgressIP', objects: [] });
    expect(inputs[1]).toEqual({ source: 'kube', type: 'kube-unavailable', at: 0, kind: 'EgressIP', reason: 'no EgressIP was collected' });
  });

  it('give nothing of a database of another kind', async () => {
    const southbound = fileRecord('JSON', { ...northboundSchema, name: 'OVN_Southbound' });
    const file = await readDatabase(inChunks(southbound));
    const { inputs } = assemble(files({ databases: [{ node: 'w1', from: 'w1_sbdb', file }] }), 0);
    expect(inputs.filter((input) => input.source === 'ovn')).toMatchObject([
      { rows: [] },
      { reason: 'w1_sbdb: it is a database of OVN_Southbound, not of OVN_Northbound' },
    ]);
    expect((await readDatabase(inChunks(journal()))).problems).toEqual([]);
  });
});
