/**
 * The simulated cluster without its sockets: the object store, the cluster manager, the pods' life and one controller with
 * one northbound database per node. Everything is driven by the clock and the randomness given, so that the same seed gives
 * the same history to the byte. Faults take part through hooks.
 */
import { sameJson } from '#libs/contracts/same-json.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type Random, seededRandom } from '#libs/runtime/random.ts';
import { type KubeObject, keyOf, type ResourceName } from '../kube/resources.ts';
import { createStore, type KubeStore, type StoreEvent } from '../kube/store.ts';
import { createDatabase } from '../ovsdb/database.ts';
import { northboundSchema } from '../ovsdb/schema.ts';
import { baselineRows, enabledServiceRows, familiesOf, nodeIpRows } from './baseline-rows.ts';
import { type ClusterManager, createClusterManager, type StatusItem } from './cluster-manager.ts';
import { type Controller, createController } from './controller.ts';
import {
  baselineScope,
  type Desired,
  enabledServicesScope,
  infrastructureScope,
  nodeIpsScope,
  nothing,
  podOfScope,
  podScope,
} from './desired.ts';
import { infrastructureRows } from './infrastructure-rows.ts';
import { createMachines, type Machines, type MachineTimes } from './machines.ts';
import { createMatching, type Matching } from './matching.ts';
import type { Dialect, Network } from './names.ts';
import { allocateSubnets, createNetworks, type Networks } from './networks.ts';
import { createOvnPods } from './ovn-pods.ts';
import { podRows, type RowContext } from './pod-rows.ts';
import { createReplicas } from './replicas.ts';
import { createReporter } from './reporter.ts';
import { type EgressIPView, egressIPView, type NodeView, nodeView, type PodView, podView } from './views.ts';
import { createWorkloads, type Workloads } from './workloads.ts';

export interface ClusterOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly clusterSubnets: readonly string[];
  readonly dialect?: Dialect;
  readonly snatPerPod?: boolean;
  readonly portRange?: string;
  /** Time one pod takes a node's controller. */
  readonly stepMs?: readonly [number, number];
  /** From NotReady until the addresses of a node move. */
  readonly detectMs?: readonly [number, number];
  /** Off: statuses are written by whoever else wants to. */
  readonly manageStatus?: boolean;
  /** Off where a real control plane schedules pods and keeps their number. */
  readonly ownWorkloads?: boolean;
  readonly machineTimes?: MachineTimes;
}

/** How a fault takes part. Absent parts change nothing. */
export interface Hook {
  /** What a node's controller writes for a scope. */
  readonly rows?: (node: string, scope: string, desired: Desired) => Desired;
  /** Which object serves a pod according to one zone. */
  readonly serving?: (zone: string, pod: PodView, matched: readonly string[], serving: string | null) => string | null;
  /** What the cluster manager writes into a status. */
  readonly status?: (egressIP: string, items: readonly StatusItem[]) => readonly StatusItem[];
}

export interface Cluster {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly workloads: Workloads;
  readonly networks: Networks;
  readonly manager: ClusterManager;
  readonly machines: Machines;
  readonly context: RowContext;
  readonly controllers: ReadonlyMap<string, Controller>;
  node(name: string): NodeView | null;
  pod(key: string): PodView | null;
  egressIP(name: string): EgressIPView | null;
  serving(podKey: string): EgressIPView | null;
  matched(podKey: string): readonly string[];
  podsOf(egressIP: string): readonly string[];
  /** Writes all a node should have for a scope again. */
  enqueue(node: string, scope: string): void;
  enqueuePod(podKey: string): void;
  addHook(hook: Hook): () => void;
  /** Stops a node's controller, or starts it with a look at everything. */
  setControllerDown(node: string, down: boolean): void;
  remove(resource: ResourceName, key: string, graceSeconds: number | null): KubeObject | null;
  /** An Event about an object, as the control plane records them. */
  report(egressIP: string, reason: string, message: string): void;
  /** Brings everything to rest at once. */
  settle(): void;
  /** Called when a node's database goes away or comes back with its machine or its pod. */
  onDatabase(listener: (node: string, there: boolean) => void): void;
  /** Called for each node that gets a database. */
  onController(listener: (controller: Controller) => void): void;
}

const joinSubnets = ['100.64.0.0/16', 'fd98::/64'];

export function createCluster(options: ClusterOptions): Cluster {
  const { clock, random } = options;
  const fork = (): Random => seededRandom(Math.floor(random() * 2 ** 32));
  const store = createStore(clock, fork());
  const defaultNetwork: Network = { name: 'default', podKey: 'default', topology: 'layer3', subnets: options.clusterSubnets, joinSubnets };
  const networks = createNetworks(store, defaultNetwork);
  const report = createReporter(store, clock);
  const ownWorkloads = options.ownWorkloads !== false;
  const isDown = (node: string) => machines.isDown(node);
  const workloads = createWorkloads({ store, clock, random: fork(), networks, schedules: ownWorkloads, isDown });
  const controllers = new Map<string, Controller>();
  /** Scope -> nodes with rows for it. */
  const holders = new Map<string, Set<string>>();
  const hooks = new Set<Hook>();
  const controllerListeners: ((controller: Controller) => void)[] = [];
  const databaseListeners: ((node: string, there: boolean) => void)[] = [];
  const context: RowContext = {
    dialect: options.dialect ?? 'D2',
    snatPerPod: options.snatPerPod ?? false,
    portRange: options.portRange ?? '32768-60999',
    node: (name) => viewOf('nodes', name, nodeView),
    networkOf: (pod) => networks.of(pod.namespace),
  };
  const matching: Matching = createMatching(store, (pod, serving, standby) =>
    report(
      standby,
      'UndefinedRequest',
      `EgressIP object ${standby} will not be configured for pod ${pod.namespace}_${pod.name} since another egressIP object ${serving} is serving it`,
    ),
  );
  const manager = createClusterManager({
    store,
    clock,
    random: fork(),
    latencyMs: [10, 60],
    detectMs: options.detectMs ?? [5_000, 8_000],
    report,
    override: (name, items) => [...hooks].reduce((list, hook) => hook.status?.(name, list) ?? list, items),
  });

  const showDatabase = (node: string, there: boolean) => {
    for (const listener of databaseListeners) listener(node, there);
    setControllerDown(node, !there);
  };
  const machines = createMachines({
    store,
    clock,
    random: seededRandom(1),
    times: options.machineTimes ?? { noticedMs: [800, 1_500], bootMs: [12_000, 15_000] },
    onPower: showDatabase,
    onReachable: manager.setReachable,
  });
  const ovnPods = createOvnPods({
    store,
    clock,
    random: seededRandom(2),
    recreate: ownWorkloads,
    onNodePod: (node, there) => {
      if (!machines.isDown(node)) showDatabase(node, there);
    },
    onControlPlane: (there) => manager.setDown(!there),
  });
  const replicas = createReplicas({ store, clock, random: seededRandom(3), deletePod: (key) => workloads.deletePod(key, null) });

  function viewOf<T>(resource: ResourceName, key: string, view: (object: KubeObject) => T): T | null {
    const object = store.get(resource, key);
    return object === null ? null : view(object);
  }

  function desired(node: string, scope: string): Desired {
    return [...hooks].reduce((rows, hook) => hook.rows?.(node, scope, rows) ?? rows, ownDesired(node, scope));
  }

  function ownDesired(name: string, scope: string): Desired {
    const podKey = podOfScope(scope);
    if (podKey !== null) {
      const pod = viewOf('pods', podKey, podView);
      return pod === null ? nothing : podRows(name, pod, servingIn(name, pod), context);
    }
    const node = context.node(name);
    if (node === null) return nothing;
    if (scope === nodeIpsScope) return nodeIps();
    if (scope === enabledServicesScope) return networks.all().length > 1 ? enabledServiceRows(familiesOf(defaultNetwork)) : nothing;
    const network = networks.byName(scope.slice(scope.indexOf('/') + 1));
    if (network === null) return nothing;
    return scope === baselineScope(network.name)
      ? baselineRows(node, network, context.dialect)
      : scope === infrastructureScope(network.name)
        ? infrastructureRows(node, network, context)
        : nothing;
  }

  /** The same for all nodes, and long where there are many. */
  let nodeIpsOf: { readonly nodes: readonly KubeObject[]; readonly desired: Desired } | null = null;
  function nodeIps(): Desired {
    const nodes = store.list('nodes');
    if (nodeIpsOf?.nodes !== nodes)
      nodeIpsOf = { nodes, desired: nodeIpRows(nodes.map(nodeView), familiesOf(defaultNetwork), context.dialect) };
    return nodeIpsOf.desired;
  }

  function servingIn(zone: string, pod: PodView): EgressIPView | null {
    const matched = matching.matched(pod.key);
    const name = [...hooks].reduce(
      (chosen, hook) => (hook.serving === undefined ? chosen : hook.serving(zone, pod, matched, chosen)),
      matching.serving(pod.key),
    );
    return name === null ? null : viewOf('egressips', name, egressIPView);
  }

  function observe(event: StoreEvent): void {
    workloads.observe(event);
    if (options.manageStatus !== false) manager.observe(event);
    machines.observe(event);
    ovnPods.observe(event);
    if (ownWorkloads) replicas.observe(event);
    const key = keyOf(event.object);
    switch (event.resource) {
      case 'nodes':
        observeNode(event);
        return;
      case 'pods':
        matching.refresh(key);
        enqueuePod(key);
        finishNamespace(event);
        return;
      case 'namespaces':
        if (!sameJson(event.previous?.metadata.labels, event.object.metadata.labels)) {
          refreshPods((pod) => pod.namespace === key);
        }
        return;
      case 'egressips':
        observeEgressIP(event);
        return;
      case 'userdefinednetworks':
      case 'clusteruserdefinednetworks':
        enqueueNetworks();
        return;
      default:
        return;
    }
  }

  function observeNode({ type, object }: StoreEvent): void {
    const { name } = object.metadata;
    if (type === 'ADDED') {
      const known = controllers.get(name);
      if (known === undefined) addController(name);
      else known.setDown(false);
    }
    // The database of a deleted node goes on existing, and so do its rows.
    if (type === 'DELETED') controllers.get(name)?.setDown(true);
    else enqueueNode(name);
    for (const controller of controllers.values()) controller.enqueue(nodeIpsScope);
    if (type !== 'MODIFIED') refreshPods((pod) => pod.node === name);
  }

  function addController(name: string): void {
    const controller = createController({
      node: name,
      database: createDatabase(northboundSchema, fork()),
      clock,
      random: fork(),
      stepMs: options.stepMs ?? [10, 40],
      desired: (scope) => desired(name, scope),
      onHolds: (scope, holds) => {
        const nodes = holders.get(scope) ?? new Set<string>();
        holders.set(scope, nodes);
        if (holds) nodes.add(name);
        else nodes.delete(name);
        if (nodes.size === 0) holders.delete(scope);
      },
    });
    controllers.set(name, controller);
    for (const listener of controllerListeners) listener(controller);
  }

  function enqueueNode(name: string): void {
    const controller = controllers.get(name);
    for (const network of networks.all()) {
      controller?.enqueue(infrastructureScope(network.name));
      controller?.enqueue(baselineScope(network.name));
    }
    controller?.enqueue(nodeIpsScope);
    controller?.enqueue(enabledServicesScope);
  }

  function enqueueNetworks(): void {
    for (const [index, { metadata }] of store.list('nodes').entries()) {
      allocateSubnets(store, networks.all(), metadata.name, index);
      enqueueNode(metadata.name);
    }
  }

  function observeEgressIP({ object, previous }: StoreEvent): void {
    const { name } = object.metadata;
    const exists = store.get('egressips', name) !== null;
    const selectorsOf = (each: KubeObject | null) => JSON.stringify([each?.spec?.['namespaceSelector'], each?.spec?.['podSelector']]);
    if (previous === null || !exists || selectorsOf(previous) !== selectorsOf(object)) refreshPods(() => true);
    const nodes = [previous, object].flatMap((each) => (each === null ? [] : egressIPView(each).items.map(({ node }) => node)));
    for (const podKey of matching.podsOf(name)) enqueuePod(podKey, nodes);
  }

  function refreshPods(concerned: (pod: PodView) => boolean): void {
    for (const object of store.list('pods')) {
      const pod = podView(object);
      if (concerned(pod) && matching.refresh(pod.key)) enqueuePod(pod.key);
    }
  }

  /** The nodes that may need rows for a pod: its own and those its objects are assigned to. */
  function zonesOf(key: string): Set<string> {
    const pod = viewOf('pods', key, podView);
    const assigned = matching.matched(key).flatMap((name) => viewOf('egressips', name, egressIPView)?.items ?? []);
    return new Set([...assigned.map(({ node }) => node), ...(pod === null || pod.node === null ? [] : [pod.node])]);
  }

  function enqueuePod(key: string, more: readonly string[] = []): void {
    const scope = podScope(key);
    const nodes = new Set([...zonesOf(key), ...more, ...(holders.get(scope) ?? [])]);
    for (const node of nodes) controllers.get(node)?.enqueue(scope);
  }

  function remove(resource: ResourceName, key: string, graceSeconds: number | null): KubeObject | null {
    if (resource === 'pods') return workloads.deletePod(key, graceSeconds);
    if (resource !== 'namespaces') return store.remove(resource, key);
    const terminating = store.change('namespaces', key, (namespace) => ({ ...namespace, status: { phase: 'Terminating' } }));
    const pods = store.list('pods').filter(({ metadata }) => metadata.namespace === key);
    for (const owner of ['deployments', 'statefulsets'] as const) {
      for (const object of store.list(owner)) if (object.metadata.namespace === key) store.remove(owner, keyOf(object));
    }
    if (terminating === null || pods.length === 0) return store.remove('namespaces', key);
    for (const pod of pods) workloads.deletePod(keyOf(pod), graceSeconds);
    return terminating;
  }

  /** A terminating namespace goes with its last pod. */
  function finishNamespace({ type, object }: StoreEvent): void {
    const name = object.metadata.namespace ?? '';
    if (type !== 'DELETED' || store.get('namespaces', name)?.status?.['phase'] !== 'Terminating') return;
    if (!store.list('pods').some(({ metadata }) => metadata.namespace === name)) store.remove('namespaces', name);
  }

  function setControllerDown(node: string, down: boolean): void {
    const controller = controllers.get(node);
    if (controller === undefined) return;
    controller.setDown(down);
    if (down) return;
    enqueueNode(node);
    for (const scope of [...controller.scopes()]) controller.enqueue(scope);
    for (const object of store.list('pods')) {
      if (zonesOf(keyOf(object)).has(node)) controller.enqueue(podScope(keyOf(object)));
    }
  }

  store.subscribe(observe);
  return {
    store,
    clock,
    random,
    workloads,
    networks,
    manager,
    machines,
    context,
    controllers,
    node: context.node,
    pod: (key) => viewOf('pods', key, podView),
    egressIP: (name) => viewOf('egressips', name, egressIPView),
    serving: (key) => {
      const name = matching.serving(key);
      return name === null ? null : viewOf('egressips', name, egressIPView);
    },
    matched: matching.matched,
    podsOf: (name) => [...matching.podsOf(name)].filter((key) => matching.serving(key) === name).sort(),
    enqueue: (node, scope) => controllers.get(node)?.enqueue(scope),
    enqueuePod,
    addHook: (hook) => {
      hooks.add(hook);
      return () => hooks.delete(hook);
    },
    setControllerDown,
    remove,
    report,
    settle: () => {
      for (const object of store.list('pods')) workloads.settle(keyOf(object));
      manager.settle();
      for (const controller of controllers.values()) controller.settle();
    },
    onDatabase: (listener) => {
      databaseListeners.push(listener);
    },
    onController: (listener) => {
      controllerListeners.push(listener);
      for (const controller of controllers.values()) listener(controller);
    },
  };
}
