import { expect, test } from 'vitest';
import { kubeObject } from '#libs/contracts/objects.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { listItems, projectObject } from '#libs/kube/projection/project.ts';

const meta = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  uid: `uid-${name}`,
  creationTimestamp: '2026-11-23T23:34:46Z',
  ...more,
});

test('an EgressIP keeps its spec, its mark and its status', () => {
  const raw = {
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'EgressIP',
    metadata: meta('prod', { generation: 2, annotations: { 'k8s.ovn.org/egressip-mark': '50000' } }),
    spec: {
      egressIPs: ['172.18.0.33', '172.18.0.44'],
      namespaceSelector: { matchLabels: { env: 'prod' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
    },
    status: { items: [{ node: 'worker', egressIP: '172.18.0.33' }] },
  };
  expect(projectObject(raw)).toEqual({
    kind: 'EgressIP',
    name: 'prod',
    uid: 'uid-prod',
    createdAt: '2026-11-23T23:34:46Z',
    generation: 2,
    egressIPs: ['172.18.0.33', '172.18.0.44'],
    namespaceSelector: { matchLabels: { env: 'prod' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist', values: [] }] },
    podSelector: { matchLabels: {}, matchExpressions: [] },
    mark: '50000',
    items: [{ node: 'worker', egressIP: '172.18.0.33' }],
  });
});

test('a pod keeps the addresses of each network without their masks', () => {
  const networks = {
    default: { ip_addresses: ['10.244.1.3/24', 'fd00::3/64'], ip_address: '10.244.1.3/24', role: 'infrastructure-locked' },
    'blue/blue-net': { ip_address: '20.128.0.3/24', role: 'primary' },
  };
  const raw = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: meta('web-0', {
      namespace: 'shop',
      deletionTimestamp: '2026-11-24T00:00:00Z',
      labels: { app: 'web' },
      annotations: { 'k8s.ovn.org/pod-networks': JSON.stringify(networks) },
    }),
    spec: { nodeName: 'worker-1', containers: [] },
    status: { phase: 'Running', podIP: '10.244.1.3', podIPs: [{ ip: '10.244.1.3' }, { ip: 'fd00::3' }] },
  };
  expect(projectObject(raw)).toEqual({
    kind: 'Pod',
    namespace: 'shop',
    name: 'web-0',
    uid: 'uid-web-0',
    createdAt: '2026-11-23T23:34:46Z',
    node: 'worker-1',
    hostNetwork: false,
    phase: 'Running',
    deleting: true,
    labels: { app: 'web' },
    ips: ['10.244.1.3', 'fd00::3'],
    networks: {
      default: { ips: ['10.244.1.3', 'fd00::3'], role: 'infrastructure-locked' },
      'blue/blue-net': { ips: ['20.128.0.3'], role: 'primary' },
    },
  });
});

test('a pod with only status.podIP has that address', () => {
  const raw = { kind: 'Pod', metadata: meta('a', { namespace: 'b' }), status: { phase: 'Running', podIP: '10.0.0.9' } };
  expect(projectObject(raw)).toMatchObject({ ips: ['10.0.0.9'], node: null });
});

const nodeAnnotations = {
  'k8s.ovn.org/node-primary-ifaddr': '{"ipv4":"172.18.0.3/16","ipv6":""}',
  'k8s.ovn.org/host-cidrs': '["172.18.0.3/16","10.10.10.4/24"]',
  'k8s.ovn.org/l3-gateway-config': '{"default":{"mode":"shared","next-hops":["172.18.0.1"],"next-hop":"172.18.0.1"}}',
  'k8s.ovn.org/zone-name': 'worker',
  'k8s.ovn.org/node-subnets': '{"default":["10.244.1.0/24"],"network1":"20.128.0.0/24"}',
  'k8s.ovn.org/node-id': '3',
  'k8s.ovn.org/node-transit-switch-port-ifaddr': '{"ipv4":"100.88.0.3/16","ipv6":"fd97::3/64"}',
  'k8s.ovn.org/secondary-host-egress-ips': '["10.10.10.20"]',
  'k8s.ovn.org/bridge-egress-ips': '["172.18.0.33"]',
  'cloud.network.openshift.io/egress-ipconfig':
    '[{"interface":"eni-0a1","ifaddr":{"ipv4":"10.0.128.0/18"},"capacity":{"ipv4":14,"ipv6":15}}]',
};

test('a node is read from its label, its Ready condition and its annotations', () => {
  const raw = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: meta('worker', { labels: { 'k8s.ovn.org/egress-assignable': '' }, annotations: nodeAnnotations }),
    status: {
      conditions: [
        { type: 'DiskPressure', status: 'False' },
        { type: 'Ready', status: 'True' },
      ],
    },
  };
  expect(projectObject(raw)).toEqual({
    kind: 'Node',
    name: 'worker',
    uid: 'uid-worker',
    assignable: true,
    ready: true,
    primary: { ipv4: '172.18.0.3/16', ipv6: null },
    hostCidrs: ['172.18.0.3/16', '10.10.10.4/24'],
    subnets: { default: ['10.244.1.0/24'], network1: ['20.128.0.0/24'] },
    nodeId: 3,
    transit: { ipv4: '100.88.0.3/16', ipv6: 'fd97::3/64' },
    gatewayMode: 'shared',
    gatewayNextHops: ['172.18.0.1'],
    zone: 'worker',
    secondaryEgressIPs: ['10.10.10.20'],
    bridgeEgressIPs: ['172.18.0.33'],
    cloud: { ifaddr: { ipv4: '10.0.128.0/18', ipv6: null }, capacity: { ip: null, ipv4: 14, ipv6: 15 } },
  });
});

test('a node whose annotations are broken is kept, without what they stood for', () => {
  const broken = Object.fromEntries(Object.keys(nodeAnnotations).map((key) => [key, '{"half":']));
  expect(projectObject({ kind: 'Node', metadata: meta('worker', { annotations: broken }) })).toEqual({
    kind: 'Node',
    name: 'worker',
    uid: 'uid-worker',
    assignable: false,
    ready: false,
    primary: { ipv4: null, ipv6: null },
    hostCidrs: null,
    subnets: {},
    nodeId: null,
    transit: { ipv4: null, ipv6: null },
    gatewayMode: null,
    gatewayNextHops: [],
    zone: '{"half":',
    secondaryEgressIPs: [],
    bridgeEgressIPs: [],
    unreadable: [
      'k8s.ovn.org/node-primary-ifaddr',
      'k8s.ovn.org/node-transit-switch-port-ifaddr',
      'k8s.ovn.org/host-cidrs',
      'cloud.network.openshift.io/egress-ipconfig',
    ],
    cloud: null,
  });
});

test.each([
  ['the label', { labels: { 'kubernetes.io/os': 'windows' } }, {}],
  ['the label of before 1.14', { labels: { 'beta.kubernetes.io/os': 'windows' } }, {}],
  ['what the kubelet says', {}, { nodeInfo: { operatingSystem: 'windows', osImage: 'Windows Server 2022 Datacenter' } }],
  ['a hybrid-overlay subnet', { annotations: { 'k8s.ovn.org/hybrid-overlay-node-subnet': '10.132.0.0/24' } }, {}],
])('a node is outside of OVN by %s', (_, more, status) => {
  expect(projectObject({ kind: 'Node', metadata: meta('win1', more), status })).toMatchObject({ outsideOvn: true });
  const linux = { nodeInfo: { operatingSystem: 'linux' } };
  expect(projectObject({ kind: 'Node', metadata: meta('w1'), status: linux })).not.toHaveProperty('outsideOvn');
});

test('a node that was migrated has its hybrid-overlay subnet of before beside its subnet of OVN, and is inside', () => {
  const annotations = {
    'k8s.ovn.org/hybrid-overlay-node-subnet': '10.132.0.0/24',
    'k8s.ovn.org/node-subnets': '{"default":["10.128.0.0/23"]}',
  };
  expect(projectObject({ kind: 'Node', metadata: meta('w1', { annotations }), status: {} })).not.toHaveProperty('outsideOvn');
});

test.each([
  [
    'a text for its addresses',
    { spec: { egressIPs: 'one', namespaceSelector: { matchLabels: { team: 'web' } } } },
    'spec.egressIPs',
    { team: 'web' },
  ],
  ['a selector that is none', { spec: { egressIPs: ['1.1.1.1'], namespaceSelector: ['web'] } }, 'spec.namespaceSelector', {}],
  ['no spec', {}, 'spec', {}],
])('an EgressIP with %s is kept with what can be read of it', (_, body, path, matchLabels) => {
  expect(projectObject({ kind: 'EgressIP', metadata: meta('prod'), ...body })).toMatchObject({
    name: 'prod',
    unreadable: expect.stringContaining(path),
    namespaceSelector: { matchLabels },
  });
});

test('an EgressIP that cannot be read is the same object still', () => {
  const metadata = meta('prod', { generation: 3, creationTimestamp: '2026-11-28T10:00:00Z', annotations: 'none' });
  const spec = { egressIPs: ['1.1.1.1'], namespaceSelector: {}, podSelector: { matchExpressions: [{ key: 'a', operator: 'Gt' }] } };
  const identity = { uid: 'uid-prod', createdAt: '2026-11-28T10:00:00Z', generation: 3 };
  expect(projectObject({ kind: 'EgressIP', metadata, spec })).toMatchObject({ ...identity, unreadable: expect.any(String) });
});

test('fields of an EgressIP that are not known are named, but the selector of its nodes changes no row', () => {
  const spec = { egressIPs: ['1.1.1.1'], namespaceSelector: {}, trafficSelector: {}, egressNodeSelector: {}, later: null };
  expect(projectObject({ kind: 'EgressIP', metadata: meta('prod'), spec })).toMatchObject({
    choosesNodes: true,
    notUnderstood: ['trafficSelector'],
  });
});

test('every kind of annotation nonsense leaves a pod that the contract accepts', () => {
  for (const nonsense of ['', 'null', '[]', '7', '"text"', '{"default":null}', '{"default":{"ip_addresses":[null,4]}}']) {
    const pod = projectObject({
      kind: 'Pod',
      metadata: meta('a', { namespace: 'b', annotations: { 'k8s.ovn.org/pod-networks': nonsense } }),
    });
    expect(kubeObject.parse(pod)).toMatchObject({ kind: 'Pod' });
  }
});

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['fc00.f853.0ccd.e793.0000.0000.0000.0054', 'fc00:f853:ccd:e793::54'],
])('CloudPrivateIPConfig %s stands for %s', (name, address) => {
  const raw = {
    apiVersion: 'cloud.network.openshift.io/v1',
    kind: 'CloudPrivateIPConfig',
    metadata: meta(name, { annotations: { 'k8s.ovn.org/egressip-owner-ref': 'prod' } }),
    spec: { node: 'a' },
    status: { node: 'b', conditions: [{ type: 'Assigned', status: 'True' }] },
  };
  expect(projectObject(raw)).toMatchObject({ address, owner: 'prod', specNode: 'a', statusNode: 'b', assigned: 'True' });
});

test("a user-defined network has ovn-kubernetes' network name and its subnets as CIDRs", () => {
  const layer3 = { role: 'Primary', subnets: [{ cidr: '20.128.0.0/16', hostSubnet: 24 }], joinSubnets: ['100.65.0.0/16'] };
  expect(
    projectObject({ kind: 'UserDefinedNetwork', metadata: meta('blue-net', { namespace: 'blue' }), spec: { topology: 'Layer3', layer3 } }),
  ).toMatchObject({
    network: 'blue_blue-net',
    role: 'Primary',
    subnets: ['20.128.0.0/16'],
    joinSubnets: ['100.65.0.0/16'],
    namespaceSelector: null,
  });
  const spec = {
    namespaceSelector: { matchLabels: { team: 'a' } },
    network: { topology: 'Layer2', layer2: { role: 'Secondary', subnets: ['10.1.0.0/16'] } },
  };
  expect(projectObject({ kind: 'ClusterUserDefinedNetwork', metadata: meta('shared'), spec })).toMatchObject({
    namespace: null,
    network: 'cluster_udn_shared',
    topology: 'Layer2',
    subnets: ['10.1.0.0/16'],
    namespaceSelector: { matchLabels: { team: 'a' } },
  });
});

test('only events about an EgressIP are kept', () => {
  const event = {
    kind: 'Event',
    apiVersion: 'v1',
    metadata: meta('e', { namespace: 'default' }),
    reason: 'NoMatchingNodeFound',
    message: 'm',
  };
  expect(projectObject({ ...event, involvedObject: { kind: 'Pod', name: 'x' } })).toBeNull();
  expect(
    projectObject({ ...event, lastTimestamp: '2026-11-24T00:00:00Z', involvedObject: { kind: 'EgressIP', name: 'prod' } }),
  ).toMatchObject({
    egressIP: 'prod',
    reason: 'NoMatchingNodeFound',
    lastAt: '2026-11-24T00:00:00Z',
  });
});

test('a kind of the same name in another API group is not taken for ours', () => {
  expect(projectObject({ apiVersion: 'config.openshift.io/v1', kind: 'Node', metadata: meta('cluster'), spec: {} })).toBeNull();
  expect(projectObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta('x') })).toBeNull();
  expect(projectObject('nonsense')).toBeNull();
});

test.each([
  [{ kind: 'EgressIP', metadata: {}, spec: { egressIPs: 'one' } }, 'EgressIP (no name)', 'metadata.name'],
  [{ kind: 'Pod', metadata: { name: 'web' } }, 'Pod web', 'metadata.namespace'],
  [{ kind: 'Node', metadata: {} }, 'Node (no name)', 'metadata.name'],
])('a broken body is an error that says which object and where', (raw, object, path) => {
  expect(() => projectObject(raw)).toThrow(AppError);
  expect(() => projectObject(raw)).toThrow(object);
  expect(() => projectObject(raw)).toThrow(path);
});

test('lists of every shape are unrolled to their items with their kinds', () => {
  const pod = { metadata: meta('a', { namespace: 'b' }) };
  expect([...listItems({ kind: 'PodList', items: [pod] })]).toEqual([{ raw: pod, kind: 'Pod' }]);
  expect([...listItems({ kind: 'List', items: [{ ...pod, kind: 'Pod' }] })]).toEqual([{ raw: { ...pod, kind: 'Pod' }, kind: 'Pod' }]);
  expect([...listItems({ kind: 'PodList', items: null })]).toEqual([]);
  expect([...listItems({ kind: 'Pod', ...pod })]).toEqual([{ raw: { kind: 'Pod', ...pod }, kind: undefined }]);
});
