/**
 * What a scheduler, the address management of ovnkube-controller and the kubelets do for pods: a node, an address in the
 * `pod-networks` annotation, Running, and the end.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { between, pick } from '../identifiers.ts';
import { type KubeObject, keyOf } from '../kube/resources.ts';
import { type KubeStore, type StoreEvent, timestamp } from '../kube/store.ts';
import { addressAt, familyOf, parseAddress, parsePrefix, withoutMask } from './addresses.ts';
import { mac } from './infrastructure-rows.ts';
import type { Network } from './names.ts';
import type { Networks } from './networks.ts';
import { type NodeView, nodeView, podNetworksAnnotation, podView } from './views.ts';

export interface Workloads {
  observe(event: StoreEvent): void;
  /** Brings a pod to Running at once, for the start of a simulation. */
  settle(podKey: string): void;
  complete(podKey: string): void;
  /** Graceful: it stays, marked, until its kubelet is done. */
  deletePod(podKey: string, graceSeconds: number | null): KubeObject | null;
}

const defaultGraceSeconds = 30;

export function createWorkloads(options: {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly networks: Networks;
  /** Off where a real scheduler is at work. */
  readonly schedules: boolean;
  /** The kubelet of the node does nothing. */
  readonly isDown: (node: string) => boolean;
}): Workloads {
  const { store, clock, random, networks, schedules, isDown } = options;
  const addresses = createAddressPool();

  function schedule(key: string): void {
    const object = store.get('pods', key);
    if (object === null || !schedules || podView(object).node !== null) return;
    const node = pick(
      random,
      store
        .list('nodes')
        .filter(({ spec }) => spec?.['unschedulable'] !== true)
        .map(nodeView)
        .filter(({ ready }) => ready),
    );
    if (node !== undefined) store.change('pods', key, (pod) => ({ ...pod, spec: { ...pod.spec, nodeName: node.name } }));
  }

  function annotate(key: string): void {
    const object = store.get('pods', key);
    if (object === null) return;
    const pod = podView(object);
    const node = pod.node === null ? null : store.get('nodes', pod.node);
    if (!pod.counts || node === null || object.metadata.annotations?.[podNetworksAnnotation] !== undefined) return;
    const annotation = podNetworks(nodeView(node), networks.of(pod.namespace));
    store.change('pods', key, (current) => ({
      ...current,
      metadata: {
        ...current.metadata,
        annotations: { ...current.metadata.annotations, [podNetworksAnnotation]: JSON.stringify(annotation) },
      },
    }));
  }

  function podNetworks(node: NodeView, network: Network): Record<string, unknown> {
    const user = network.name === 'default' ? {} : { [network.podKey]: attachment(node, network, 'primary') };
    const fallback = networks.byName('default');
    return {
      ...user,
      ...(fallback === null
        ? {}
        : { default: attachment(node, fallback, network.name === 'default' ? 'primary' : 'infrastructure-locked') }),
    };
  }

  function attachment(node: NodeView, network: Network, role: string): Record<string, unknown> {
    const subnets = (network.topology === 'layer2' ? network.subnets : node.subnets[network.name]) ?? [];
    const own = subnets.map((subnet) => `${addresses.take(subnet)}/${subnet.split('/')[1]}`);
    const gateways = subnets.map((subnet) => addressAt(subnet, 1));
    return {
      ip_addresses: own,
      mac_address: mac(own[0]),
      gateway_ips: gateways,
      ...(own.length === 1 ? { ip_address: own[0], gateway_ip: gateways[0] } : {}),
      role,
    };
  }

  function run(key: string): void {
    const object = store.get('pods', key);
    if (object === null) return;
    const pod = podView(object);
    const status = (object.status ?? {}) as { phase?: string };
    const node = pod.node === null ? null : store.get('nodes', pod.node);
    if (node === null || status.phase !== 'Pending' || object.metadata.deletionTimestamp !== undefined) return;
    if (!nodeView(node).ready) return void clock.after(between(random, 500, 1_000), () => run(key));
    const hostAddress = nodeView(node).primary[4] ?? nodeView(node).primary[6];
    const ips = pod.counts ? (pod.networks['default'] ?? []) : hostAddress === null ? [] : [withoutMask(hostAddress)];
    if (ips.length === 0) return;
    setStatus(key, 'Running', {
      conditions: [{ type: 'Ready', status: 'True', lastProbeTime: null, lastTransitionTime: timestamp(clock.now()) }],
      podIP: ips[0],
      podIPs: ips.map((ip) => ({ ip })),
      startTime: timestamp(clock.now()),
    });
  }

  const setStatus = (key: string, phase: string, more: Readonly<Record<string, unknown>>) =>
    store.change('pods', key, (pod) => ({ ...pod, status: { ...pod.status, phase, ...more } }));

  /** A pod whose time is up is ended: `activeDeadlineSeconds` from its start on. */
  function expire(key: string, { spec, status }: KubeObject): void {
    const seconds = spec?.['activeDeadlineSeconds'];
    const startedAt = Date.parse(String(status?.['startTime']));
    if (typeof seconds !== 'number' || Number.isNaN(startedAt)) return;
    clock.after(Math.max(0, startedAt + seconds * 1000 - clock.now()), () => end(key, 'Failed', 'DeadlineExceeded'));
  }

  function end(key: string, phase: 'Succeeded' | 'Failed', reason: string): void {
    const object = store.get('pods', key);
    if (object?.status?.['phase'] !== 'Running') return;
    const at = timestamp(clock.now());
    setStatus(key, phase, { conditions: [{ type: 'Ready', status: 'False', reason, lastProbeTime: null, lastTransitionTime: at }] });
    release(object);
  }

  function release(object: KubeObject): void {
    for (const ips of Object.values(podView(object).networks)) for (const ip of ips) addresses.release(ip);
  }

  return {
    observe: ({ resource, type, object }) => {
      if (resource !== 'pods') return;
      const key = keyOf(object);
      if (type === 'DELETED') {
        const phase = object.status?.['phase'];
        // A completed pod gave its address back when it completed.
        if (phase !== 'Succeeded' && phase !== 'Failed') release(object);
        return;
      }
      if (object.status?.['phase'] === 'Running') expire(key, object);
      if (object.status?.['phase'] !== 'Pending') return;
      const pod = podView(object);
      if (pod.node === null) clock.after(between(random, 5, 30), () => schedule(key));
      else if (pod.counts && object.metadata.annotations?.[podNetworksAnnotation] === undefined)
        clock.after(between(random, 15, 60), () => annotate(key));
      else clock.after(between(random, 100, 600), () => run(key));
    },
    settle: (key) => {
      schedule(key);
      annotate(key);
      run(key);
    },
    complete: (key) => end(key, 'Succeeded', 'PodCompleted'),
    deletePod: (key, graceSeconds) => {
      const spec = store.get('pods', key)?.spec;
      const own = spec?.['terminationGracePeriodSeconds'];
      const grace = graceSeconds ?? (typeof own === 'number' ? own : defaultGraceSeconds);
      if (grace === 0) return store.remove('pods', key);
      const marked = store.change('pods', key, (pod) =>
        pod.metadata.deletionTimestamp !== undefined
          ? pod
          : {
              ...pod,
              metadata: { ...pod.metadata, deletionTimestamp: timestamp(clock.now() + grace * 1_000), deletionGracePeriodSeconds: grace },
            },
      );
      // Most processes end soon after SIGTERM.
      const end = () => {
        // Only the kubelet says that it has ended.
        if (isDown(String(spec?.['nodeName']))) clock.after(1_000, end);
        else store.remove('pods', key);
      };
      if (marked !== null) clock.after(Math.min(grace * 1_000, between(random, 300, 2_000)), end);
      return marked;
    },
  };
}

/** Addresses of each subnet in turn, from the third on, so that one that was given back is not used again at once. */
function createAddressPool() {
  const next = new Map<string, number>();
  const used = new Set<string>();
  return {
    take: (subnet: string): string => {
      const prefix = parsePrefix(subnet);
      const size = prefix === null ? 0 : Math.min(2 ** 20, 2 ** Math.min(30, (familyOf(subnet) === 4 ? 32 : 128) - prefix.bits) - 2);
      let offset = next.get(subnet) ?? 3;
      for (let tries = 0; tries < size; tries += 1) {
        const address = addressAt(subnet, offset);
        offset = offset + 1 > size ? 3 : offset + 1;
        if (used.has(address)) continue;
        next.set(subnet, offset);
        used.add(address);
        return address;
      }
      throw new RangeError(`no address left in ${subnet}`);
    },
    release: (address: string): void => {
      if (parseAddress(address) !== null) used.delete(address);
    },
  };
}
