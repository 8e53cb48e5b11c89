/**
 * The model at 500 nodes, 2,000 EgressIPs and 50,000 pods: what an event costs next to a full evaluation, and what a pod
 * costs in memory. Ratios within one run, as machines differ.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { EgressIPObject, NodeObject, PodObject } from '#libs/contracts/objects.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createLargeCluster, numbers } from '../kit/large-cluster.ts';
import type { BenchRow } from './row.ts';

const size = { nodes: 500, objects: 2_000, pods: 50_000 };
const { nodes: nodeCount, objects: objectCount, pods: podCount } = size;
const { makePod, makeObject, makeNode, nodeOfObject, database, kubeSnapshots, podSnapshot } = createLargeCluster(size);

const change = (object: PodObject | EgressIPObject | NodeObject): ModelInput => ({
  source: 'kube',
  type: 'kube-changes',
  at: 0,
  kind: object.kind,
  changes: [{ type: 'upsert', object }],
});

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

  for (const input of kubeSnapshots()) model.apply(input);
  const before = await heap();
  for (let index = 1; index <= nodeCount; index += 1) model.apply(database(index));
  model.apply(podSnapshot());
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
