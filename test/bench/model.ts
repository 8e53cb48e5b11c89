/**
 * The model at 500 nodes, 2,000 EgressIPs and 50,000 pods: what an event costs next to a full evaluation, and what a pod
 * costs in memory. Ratios within one run, as machines differ.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { EgressIPObject, NamespaceObject, NodeObject, PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { addDatabase, createWorld, egressIP, namespace, nat, natIds, node, pod, policyIds, reroute } from '../kit/world.ts';
import type { BenchRow } from './row.ts';

const nodeCount = 500;
const objectCount = 2000;
const podCount = 50_000;
const podsPerObject = podCount / objectCount;

const nodeName = (index: number) => `worker-${index}`;
const octets = (base: number, index: number) => `${base}.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
const podIP = (index: number) => octets(10, (128 << 16) + index + 1);
const addressOf = (index: number) => `172.18.${100 + (index >> 8)}.${index & 255}`;
const transit = (index: number) => `100.88.${index >> 8}.${index & 255}`;
const join = (index: number) => `100.64.${index >> 8}.${index & 255}`;
const nodeOfObject = (index: number) => (index % nodeCount) + 1;
const nodeOfPod = (index: number) => ((index * 7) % nodeCount) + 1;
const podKey = (index: number) => `space-${Math.floor(index / podsPerObject)}/pod-${index}`;

const makePod = (index: number): PodObject =>
  pod(podKey(index), nodeName(nodeOfPod(index)), podIP(index), {
    uid: crypto.randomUUID(),
    createdAt: '2026-11-24T00:00:00Z',
    labels: { app: 'web', 'pod-template-hash': '5d69ffd5c7' },
  });
const makeObject = (index: number, at = nodeOfObject(index)): EgressIPObject =>
  egressIP(`eip-${index}`, { space: String(index) }, [[nodeName(at), addressOf(index)]], { mark: String(50_000 + index) });
const makeNode = (index: number): NodeObject =>
  node(index, {
    name: nodeName(index),
    primary: { ipv4: `172.18.${index >> 8}.${index & 255}/16`, ipv6: null },
    hostCidrs: [`172.18.${index >> 8}.${index & 255}/16`],
    subnets: { default: [`10.${index >> 8}.${index & 255}.0/24`] },
    transit: { ipv4: `${transit(index)}/16`, ipv6: null },
  });

/** The rows of one database: what a poller would send. The clone makes the strings its own, as parsing does. */
function database(index: number): ModelInput {
  const name = nodeName(index);
  const world = createWorld();
  addDatabase(
    world,
    index,
    Array.from({ length: nodeCount }, (_, other) => `172.18.${(other + 1) >> 8}.${(other + 1) & 255}`),
  );
  const [snapshot] = world.snapshots().filter((input) => input.source === 'ovn');
  if (snapshot?.type !== 'ovn-snapshot') throw new Error('no snapshot');
  const nats: RowChange[] = [];
  const policies: RowChange[] = [];
  for (let object = 0; object < objectCount; object += 1) {
    if (nodeOfObject(object) !== index) continue;
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

const podsOn = new Map<number, number[]>();
for (let index = 0; index < podCount; index += 1) podsOn.set(nodeOfPod(index), [...(podsOn.get(nodeOfPod(index)) ?? []), index]);

const kube = (
  kind: 'Pod' | 'Node' | 'Namespace' | 'EgressIP',
  objects: (PodObject | NodeObject | NamespaceObject | EgressIPObject)[],
): ModelInput => ({ source: 'kube', type: 'kube-snapshot', at: 0, kind, objects });
const change = (object: PodObject | EgressIPObject | NodeObject): ModelInput => ({
  source: 'kube',
  type: 'kube-changes',
  at: 0,
  kind: object.kind,
  changes: [{ type: 'upsert', object }],
});
const numbers = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

export async function rows(): Promise<readonly BenchRow[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const model = createModel();
  const heap = async () => {
    // Once is not enough: what weak references and finished calls held goes with a later one.
    for (let round = 0; round < 4; round += 1) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return process.memoryUsage().heapUsed;
  };

  model.apply(
    kube(
      'Node',
      numbers(nodeCount, (index) => makeNode(index + 1)),
    ),
  );
  model.apply(
    kube(
      'Namespace',
      numbers(objectCount, (index) => namespace(`space-${index}`, { space: String(index) })),
    ),
  );
  model.apply(
    kube(
      'EgressIP',
      numbers(objectCount, (index) => makeObject(index)),
    ),
  );
  const before = await heap();
  for (let index = 1; index <= nodeCount; index += 1) model.apply(database(index));
  model.apply(structuredClone(kube('Pod', numbers(podCount, makePod))));
  const evaluate = () => {
    const start = performance.now();
    model.apply({ source: 'kube', type: 'kube-unavailable', at: 0, kind: 'Event', reason: 'to evaluate everything' });
    model.drain();
    return performance.now() - start;
  };
  evaluate();
  const bytes = ((await heap()) - before) / podCount;
  const full = Math.min(evaluate(), evaluate(), evaluate());

  const wrong = [...model.violations()];
  if (wrong.length > 0) throw new Error(`the cluster of the measurement is not right: ${wrong[0]?.reason}`);

  /** Median over some events, each drained. */
  function cost(events: readonly ModelInput[]): number {
    const times = events.map((input) => {
      const start = performance.now();
      model.apply(input);
      model.drain();
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  }

  const some = 200;
  const spread = (count: number, index: number) => (index * 7919) % count;
  const table = [
    ['pod completes', cost(numbers(some, (index) => change({ ...makePod(spread(podCount, index)), phase: 'Succeeded' })))],
    ['pod runs', cost(numbers(some, (index) => change(makePod(spread(podCount, index)))))],
    [
      'address moves (status)',
      cost(
        numbers(some, (index) =>
          change(makeObject(spread(objectCount, index), (nodeOfObject(spread(objectCount, index)) % nodeCount) + 1)),
        ),
      ),
    ],
    ['address moves back', cost(numbers(some, (index) => change(makeObject(spread(objectCount, index)))))],
    ['node not ready', cost(numbers(some, (index) => change({ ...makeNode(spread(nodeCount, index) + 1), ready: false })))],
    ['node ready', cost(numbers(some, (index) => change(makeNode(spread(nodeCount, index) + 1))))],
  ] as const;
  const goal = 'at most 1/1000 of a full evaluation';
  const events = table.map(
    ([name, ms]): BenchRow => ({
      name: `model: ${name}`,
      ours: `${ms.toFixed(3)} ms`,
      theirs: `${full.toFixed(0)} ms`,
      ratio: full / ms,
      goal,
      reached: full / ms >= 1000,
    }),
  );
  const memory = {
    name: 'model: memory per pod with its rows',
    ours: `${Math.round(bytes)} bytes`,
    theirs: '',
    ratio: null,
    goal: 'at most 2048 bytes',
    reached: bytes <= 2048,
  };
  return [...events, memory];
}
