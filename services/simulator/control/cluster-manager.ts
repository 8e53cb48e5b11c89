/**
 * The cluster manager: puts the addresses of each EgressIP on nodes by the rules of facts/ovn-egressip.md section 6, moves
 * them when a node no longer fits, gives each object its packet mark and says in Events what it could not do.
 */
import { sameJson } from '#libs/contracts/same-json.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { between } from '../identifiers.ts';
import type { KubeObject } from '../kube/resources.ts';
import type { KubeStore, StoreEvent } from '../kube/store.ts';
import { canonicalAddress, familyOf, parseAddress } from './addresses.ts';
import { type EgressIPView, egressIPView, hostNetworkOf, markAnnotation, type NodeView, nodeView } from './views.ts';

export type StatusItem = EgressIPView['items'][number];

export interface ClusterManager {
  observe(event: StoreEvent): void;
  /** Does at once all that is waiting. */
  settle(): void;
  /** Looks at an object again, after the usual delay. */
  enqueue(egressIP: string): void;
  /** Down: what happens waits. Up again it looks at everything. */
  setDown(down: boolean): void;
  /** The health check of a node fails, or passes again; its readiness does not matter to that. */
  setReachable(node: string, reachable: boolean): void;
}

export interface ClusterManagerOptions {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly latencyMs: readonly [number, number];
  /** From a node's NotReady until its addresses move. */
  readonly detectMs: readonly [number, number];
  readonly report: (egressIP: string, reason: string, message: string) => void;
  /** The last word on a status, for faults; null: what the rules say. */
  readonly override: (egressIP: string, items: readonly StatusItem[]) => readonly StatusItem[] | null;
}

const firstMark = 50_000;

export function createClusterManager(options: ClusterManagerOptions): ClusterManager {
  const { store, clock, random, latencyMs, detectMs, report } = options;
  const waiting = new Set<string>();
  /** Nodes found to be lost; a node that just became NotReady is not yet. */
  const lost = new Set<string>();
  const unreachable = new Set<string>();
  let nextMark = firstMark;
  let down = false;
  let cancel: (() => void) | null = null;

  const views = (): EgressIPView[] => store.list('egressips').map(egressIPView);
  const nodes = (): NodeView[] => store.list('nodes').map(nodeView);

  function enqueue(name: string): void {
    waiting.add(name);
    cancel ??= clock.after(between(random, ...latencyMs), () => {
      cancel = null;
      work();
    });
  }
  const enqueueAll = () => {
    for (const { name } of views()) enqueue(name);
  };

  function settle(): void {
    cancel?.();
    cancel = null;
    work();
  }

  function work(): void {
    if (down) return;
    for (const name of [...waiting].sort()) {
      waiting.delete(name);
      reconcile(name);
    }
  }

  function observe({ resource, type, object, previous }: StoreEvent): void {
    const { name } = object.metadata;
    if (resource === 'egressips') {
      if (type === 'DELETED') enqueueAll();
      else if (previous === null || !sameJson(previous.spec, object.spec)) enqueue(name);
      return;
    }
    if (resource !== 'nodes') return;
    if (type === 'DELETED') lost.delete(name);
    const wasReady = previous === null ? false : nodeView(previous).ready;
    if (type === 'MODIFIED' && wasReady && !nodeView(object).ready) {
      clock.after(between(random, ...detectMs), () => {
        const current = store.get('nodes', name);
        if (current === null || nodeView(current).ready) return;
        lost.add(name);
        enqueueAll();
      });
    } else if (nodeView(object).ready && lost.has(name)) {
      // What its loss calls for is due before: a busy process may be late with it.
      settle();
      lost.delete(name);
    }
    if (type !== 'MODIFIED' || fitness(previous) !== fitness(object)) enqueueAll();
  }

  function reconcile(name: string): void {
    const object = store.get('egressips', name);
    if (object === null) return;
    const ruled = placements(egressIPView(object));
    const items = options.override(name, ruled) ?? ruled;
    store.change('egressips', name, (current) => {
      const annotations = current.metadata.annotations ?? {};
      const marked = annotations[markAnnotation] === undefined ? { ...annotations, [markAnnotation]: String(nextMark++) } : annotations;
      const unchanged = sameJson(egressIPView(current).items, items);
      const status = unchanged && current.status !== undefined ? current.status : { items };
      return {
        ...current,
        metadata: { ...current.metadata, annotations: marked },
        ...(items.length === 0 && current.status === undefined ? {} : { status }),
      };
    });
  }

  function placements(wanted: EgressIPView): StatusItem[] {
    const all = nodes();
    const others = views().filter(({ name }) => name !== wanted.name);
    const spec = wanted.egressIPs.map(canonicalAddress);
    const kept = wanted.items.filter(({ node: name, egressIP }, index) => {
      const node = all.find((candidate) => candidate.name === name);
      const twice = wanted.items.findIndex((item) => item.node === name || item.egressIP === egressIP) < index;
      return node !== undefined && keeps(node) && !twice && spec.includes(egressIP) && hostNetworkOf(node, egressIP) !== null;
    });
    const items = [...kept];
    for (const address of spec) {
      if (items.some(({ egressIP }) => egressIP === address)) continue;
      const node = place(wanted, address, items, all, others);
      if (node !== null) items.push({ egressIP: address, node });
    }
    if (items.length === 0 && spec.length > 0)
      report(wanted.name, 'NoMatchingNodeFound', `no assignable nodes for EgressIP: ${wanted.name}`);
    else if (items.length < spec.length) {
      report(wanted.name, 'UnassignedRequest', `Not all egress IPs for EgressIP: ${wanted.name} could be assigned, please tag more nodes`);
    }
    // In the order of the spec, as it is written by ovn-kubernetes.
    return items
      .sort((left, right) => spec.indexOf(left.egressIP) - spec.indexOf(right.egressIP))
      .map(({ egressIP, node }) => ({ egressIP, node }));
  }

  function place(
    wanted: EgressIPView,
    address: string,
    items: readonly StatusItem[],
    all: readonly NodeView[],
    others: readonly EgressIPView[],
  ) {
    if (parseAddress(address) === null) {
      report(wanted.name, 'InvalidEgressIP', `egress IP: ${address} for object EgressIP: ${wanted.name} is not a valid IP address`);
      return null;
    }
    const host = all.find(({ hostAddresses }) => hostAddresses.includes(address));
    if (host !== undefined) {
      report(
        wanted.name,
        'EgressIPConflict',
        `Egress IP ${wanted.name} with IP ${address} is conflicting with a host (${host.name}) IP address`,
      );
      return null;
    }
    const owner = others.find((other) => other.items.some(({ egressIP }) => egressIP === address));
    if (owner !== undefined) {
      report(
        wanted.name,
        'UnsupportedRequest',
        `IP: ${address} for EgressIP: ${wanted.name} is already allocated for EgressIP: ${owner.name}`,
      );
      return null;
    }
    const hosting = all.filter((node) => attracts(node) && hostNetworkOf(node, address) !== null);
    const secondary = hosting.filter((node) => hostNetworkOf(node, address) === 'secondary');
    const count = (node: NodeView) =>
      [...others.flatMap((other) => other.items), ...items].filter((item) => item.node === node.name).length;
    const candidates = (secondary.length > 0 ? secondary : hosting)
      .filter((node) => !items.some((item) => item.node === node.name) && hasRoom(node, address, count(node)))
      .map((node) => ({ node, allocations: count(node) }))
      .sort((left, right) => left.allocations - right.allocations || (left.node.name < right.node.name ? -1 : 1));
    return candidates[0]?.node.name ?? null;
  }

  /** A NotReady node keeps what it has until it is found to be lost. */
  const keeps = (node: NodeView): boolean => node.assignable && !lost.has(node.name) && !unreachable.has(node.name);
  const attracts = (node: NodeView): boolean => keeps(node) && node.ready;

  return {
    observe,
    enqueue,
    setDown: (value) => {
      down = value;
      if (!down) enqueueAll();
    },
    setReachable: (node, reachable) => {
      clock.after(reachable ? 0 : between(random, ...detectMs), () => {
        if (reachable) unreachable.delete(node);
        else unreachable.add(node);
        enqueueAll();
      });
    },
    settle,
  };
}

function hasRoom({ cloud }: NodeView, address: string, allocations: number): boolean {
  if (cloud === null) return true;
  const capacity = cloud.capacity['ip'] ?? cloud.capacity[familyOf(address) === 4 ? 'ipv4' : 'ipv6'];
  return capacity === undefined || allocations < capacity;
}

/** What of a node the rules look at. */
function fitness(object: KubeObject | null): string {
  if (object === null) return '';
  const { assignable, ready, hostCidrs, primary, cloud } = nodeView(object);
  return JSON.stringify([assignable, ready, hostCidrs, primary, cloud]);
}
