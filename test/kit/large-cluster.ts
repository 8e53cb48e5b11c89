/**
 * A large cluster in which everything is right, as the inputs that the watcher and the pollers would tell: each pod is served, each
 * row is there. Any pod, object, node or database can be made again by its number.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import {
  type EgressIPObject,
  type KubeKind,
  type KubeObject,
  type NodeObject,
  optionalKinds,
  type PodObject,
} from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { addDatabase, createWorld, egressIP, namespace, nat, natIds, node, pod, policyIds, reroute } from './world.ts';

export interface LargeSize {
  readonly nodes: number;
  readonly objects: number;
  readonly pods: number;
}

export type LargeCluster = ReturnType<typeof createLargeCluster>;
type DatabaseSnapshot = Extract<ModelInput, { type: 'ovn-snapshot' }>;

const nodeName = (index: number) => `worker-${index}`;
const octets = (base: number, index: number) => `${base}.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
const podIP = (index: number) => octets(10, (128 << 16) + index + 1);
const addressOf = (index: number) => `172.18.${100 + (index >> 8)}.${index & 255}`;
const transit = (index: number) => `100.88.${index >> 8}.${index & 255}`;
const join = (index: number) => `100.64.${index >> 8}.${index & 255}`;

/** Nodes are numbered from 1, objects and pods from 0. */
export function createLargeCluster({ nodes, objects, pods }: LargeSize) {
  const podsPerObject = pods / objects;
  const nodeOfObject = (index: number) => (index % nodes) + 1;
  const nodeOfPod = (index: number) => ((index * 7) % nodes) + 1;
  const podKey = (index: number) => `space-${Math.floor(index / podsPerObject)}/pod-${index}`;
  const podsOn = new Map<number, number[]>();
  for (let index = 0; index < pods; index += 1) {
    const there = podsOn.get(nodeOfPod(index));
    if (there === undefined) podsOn.set(nodeOfPod(index), [index]);
    else there.push(index);
  }

  const makePod = (index: number): PodObject =>
    pod(podKey(index), nodeName(nodeOfPod(index)), podIP(index), {
      uid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      createdAt: '2026-11-24T00:00:00Z',
      labels: { app: 'web', 'pod-template-hash': '5d69ffd5c7' },
    });
  const makeObject = (index: number, at = nodeOfObject(index)): EgressIPObject =>
    egressIP(`eip-${index}`, { space: String(index) }, [[nodeName(at), addressOf(index)]], { mark: String(50_000 + index) });

  /** The rows of one database: what a poller would send. The clone makes the strings its own, as parsing does. */
  function database(index: number): DatabaseSnapshot {
    const name = nodeName(index);
    const world = createWorld();
    addDatabase(
      world,
      index,
      Array.from({ length: nodes }, (_, other) => `172.18.${(other + 1) >> 8}.${(other + 1) & 255}`),
    );
    const [snapshot] = world.snapshots().filter((input) => input.source === 'ovn');
    if (snapshot?.type !== 'ovn-snapshot') throw new Error('no snapshot');
    const nats: RowChange[] = [];
    const policies: RowChange[] = [];
    for (let object = index - 1; object < objects; object += nodes) {
      for (let each = object * podsPerObject; each < (object + 1) * podsPerObject; each += 1) {
        nats.push({
          table: 'NAT',
          uuid: crypto.randomUUID(),
          row: nat(addressOf(object), podIP(each), `k8s-${name}`, natIds(`eip-${object}`, podKey(each))),
        });
      }
    }
    for (const each of podsOn.get(index) ?? []) {
      const object = Math.floor(each / podsPerObject);
      const hop = nodeOfObject(object) === index ? join(index) : transit(nodeOfObject(object));
      policies.push({
        table: 'Logical_Router_Policy',
        uuid: crypto.randomUUID(),
        row: reroute(podIP(each), [hop], policyIds(100, `eip-${object}_${podKey(each)}`, 'ip4')),
      });
    }
    const rows = snapshot.rows.map((change): RowChange => {
      if (change.table === 'Logical_Router' && change.row?.name === `GR_${name}`)
        return { ...change, row: { ...change.row, nat: nats.map((row) => row.uuid) } };
      if (change.table === 'Logical_Router' && change.row?.name === 'ovn_cluster_router')
        return { ...change, row: { ...change.row, policies: [...change.row.policies, ...policies.map((row) => row.uuid)] } };
      if (change.table === 'Address_Set' && change.row?.external_ids['k8s.ovn.org/name'] === 'egressip-served-pods')
        return { ...change, row: { ...change.row, addresses: (podsOn.get(index) ?? []).map(podIP) } };
      if (change.table === 'Logical_Router_Port')
        return {
          ...change,
          row: change.row && {
            ...change.row,
            networks: change.row.networks.map((text) =>
              text.replace(`100.64.0.${index}/`, `${join(index)}/`).replace(`100.88.0.${index}/`, `${transit(index)}/`),
            ),
          },
        };
      if (change.table === 'Logical_Router_Static_Route')
        return {
          ...change,
          row: change.row && {
            ...change.row,
            nexthop: change.row.nexthop.replace(`100.64.0.${index}`, join(index)),
            ip_prefix: change.row.ip_prefix.startsWith('10.128.0.0/14') ? change.row.ip_prefix : `10.${index >> 8}.${index & 255}.0/24`,
          },
        };
      return change;
    });
    return structuredClone({ ...snapshot, node: name, rows: [...rows, ...nats, ...policies] });
  }

  return {
    nodeOfObject,
    makePod,
    makeObject,
    makeNode,
    database,
    /** Everything of Kubernetes but the pods. */
    kubeSnapshots: (): ModelInput[] => [
      kubeSnapshot(
        'Node',
        numbers(nodes, (index) => makeNode(index + 1)),
      ),
      kubeSnapshot(
        'Namespace',
        numbers(objects, (index) => namespace(`space-${index}`, { space: String(index) })),
      ),
      kubeSnapshot(
        'EgressIP',
        numbers(objects, (index) => makeObject(index)),
      ),
    ],
    podSnapshot: (): ModelInput => structuredClone(kubeSnapshot('Pod', numbers(pods, makePod))),
  };
}

function makeNode(index: number): NodeObject {
  return node(index, {
    name: nodeName(index),
    primary: { ipv4: `172.18.${index >> 8}.${index & 255}/16`, ipv6: null },
    hostCidrs: [`172.18.${index >> 8}.${index & 255}/16`],
    subnets: { default: [`10.${index >> 8}.${index & 255}.0/24`] },
    transit: { ipv4: `${transit(index)}/16`, ipv6: null },
  });
}

const kubeSnapshot = (kind: KubeKind, objects: KubeObject[]): ModelInput => ({
  source: 'kube',
  type: 'kube-snapshot',
  at: 0,
  kind,
  objects,
});

/** Kinds of which a cluster without them has none. */
export const emptySnapshots = (): ModelInput[] => optionalKinds.map((kind) => kubeSnapshot(kind, []));

export const numbers = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
