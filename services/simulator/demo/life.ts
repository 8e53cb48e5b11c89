/** What happens in the simulated cluster by itself: pods come, complete and go; every minute a node loses its addresses. */

import type { Cluster } from '../control/cluster.ts';
import { readyCondition } from '../control/node-object.ts';
import { assignableLabel, egressIPView, nodeView } from '../control/views.ts';
import { between, pick } from '../identifiers.ts';
import { type KubeObject, keyOf } from '../kube/resources.ts';
import { timestamp } from '../kube/store.ts';
import { addPod, isDemoNamespace } from './contents.ts';

export interface LifeOptions {
  readonly pods: number;
  readonly podEveryMs: readonly [number, number];
  readonly failoverEveryMs: number;
  /** How long a node stays without its label or not ready. */
  readonly outageMs: number;
}

export const demoLife: Omit<LifeOptions, 'pods'> = { podEveryMs: [1_000, 4_000], failoverEveryMs: 60_000, outageMs: 25_000 };

/** @returns how to stop it, and how many fail-overs it has caused. */
export function startLife(cluster: Cluster, options: LifeOptions): { stop(): void; failovers(): number } {
  const { clock, random, store } = cluster;
  let cancelPods: () => void = () => undefined;
  let failovers = 0;
  let created = options.pods;

  function nextPod(): void {
    cancelPods = clock.after(between(random, ...options.podEveryMs), () => {
      changePods();
      nextPod();
    });
  }

  function changePods(): void {
    const namespaces = store.list('namespaces').filter((each) => isDemoNamespace(each) && each.status?.['phase'] === 'Active');
    const names = new Set(namespaces.map(({ metadata }) => metadata.name));
    const pods = store
      .list('pods')
      .filter(({ metadata }) => names.has(metadata.namespace ?? '') && metadata.deletionTimestamp === undefined);
    const completed = pods.filter(({ status }) => status?.['phase'] === 'Succeeded');
    const running = pods.filter(({ status }) => status?.['phase'] === 'Running');
    if (running.length < options.pods * (0.9 + 0.2 * random())) {
      const namespace = pick(random, namespaces);
      created += 1;
      if (namespace !== undefined) addPod(cluster, namespace.metadata.name, created);
      return;
    }
    const [finished] = completed;
    if (finished !== undefined && random() < 0.5) cluster.remove('pods', keyOf(finished), 1);
    else {
      const pod = pick(random, running);
      if (pod === undefined) return;
      if (random() < 0.3) cluster.workloads.complete(keyOf(pod));
      else cluster.remove('pods', keyOf(pod), null);
    }
  }

  function failover(): void {
    const assigned = new Set(store.list('egressips').flatMap((object) => egressIPView(object).items.map(({ node }) => node)));
    const node = pick(
      random,
      [...assigned].sort().filter((name) => store.get('nodes', name) !== null),
    );
    if (node === undefined) return;
    failovers += 1;
    const change = failovers % 2 === 0 ? setReady : setAssignable;
    change(cluster, node, false);
    clock.after(options.outageMs, () => change(cluster, node, true));
  }

  nextPod();
  const cancelFailovers = clock.every(options.failoverEveryMs, failover);
  return {
    stop: () => {
      cancelPods();
      cancelFailovers();
    },
    failovers: () => failovers,
  };
}

export function setAssignable(cluster: Cluster, node: string, assignable: boolean): void {
  cluster.store.change('nodes', node, (object) => {
    const { [assignableLabel]: _, ...labels } = object.metadata.labels ?? {};
    return { ...object, metadata: { ...object.metadata, labels: assignable ? { ...labels, [assignableLabel]: '' } : labels } };
  });
}

export function setReady(cluster: Cluster, node: string, ready: boolean): void {
  cluster.store.change('nodes', node, (object: KubeObject) => {
    if (nodeView(object).ready === ready) return object;
    return { ...object, status: { ...object.status, conditions: [readyCondition(ready, timestamp(cluster.clock.now()))] } };
  });
}
