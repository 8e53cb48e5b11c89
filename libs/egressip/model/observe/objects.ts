/** Observations of Kubernetes objects: what they change in the indexes, and which units that touches. */

import type { ModelInput } from '#libs/contracts/model-input.ts';
import {
  type CloudPrivateIPConfigObject,
  type EgressIPObject,
  type EventObject,
  type KubeKind,
  type KubeObject,
  type NamespaceObject,
  type NodeObject,
  objectKey,
  type ServiceObject,
} from '#libs/contracts/objects.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import { addressKey, canonicalAddress, familyOf } from '../../ip/address.ts';
import { forgetNamespace, namespaceState, objectNumber } from '../create.ts';
import { type Item, type NamespaceState, nothing, type ObjectState, type State } from '../state.ts';
import { type Dirty, touchAll, touchDatabase, touchMentions, touchNode, touchObjectPods, touchUnowned, touchWhole } from './dirty.ts';
import { nodeState, refreshNode } from './nodes.ts';
import { applyPod, rematch } from './pods.ts';
import { compileSelector } from './selector.ts';
import { joinTwins, leaveTwins } from './twins.ts';

type KubeInput = Extract<ModelInput, { source: 'kube' }>;

export function applyKube(state: State, dirty: Dirty, input: KubeInput): void {
  const kind = state.kinds[input.kind];
  if (input.type === 'kube-unavailable') {
    kind.state = 'unavailable';
    kind.reason = input.reason;
    touchAll(state, dirty);
    return;
  }
  if (input.type === 'kube-changes') {
    for (const change of input.changes) {
      if (change.type === 'upsert') applyObject(state, dirty, input.kind, objectKey(change.object), change.object);
      else applyObject(state, dirty, input.kind, change.key, null);
    }
    return;
  }
  const there = new Set(input.objects.map(objectKey));
  for (const key of keysOf(state, input.kind)) if (!there.has(key)) applyObject(state, dirty, input.kind, key, null);
  for (const object of input.objects) applyObject(state, dirty, input.kind, objectKey(object), object);
  if (kind.state === 'known') return;
  kind.state = 'known';
  kind.reason = null;
  touchAll(state, dirty);
}

function applyObject(state: State, dirty: Dirty, kind: KubeKind, key: string, object: KubeObject | null): void {
  switch (kind) {
    case 'Pod':
      applyPod(state, dirty, key, object?.kind === 'Pod' ? object : null);
      break;
    case 'EgressIP':
      applyEgressIP(state, dirty, key, object?.kind === 'EgressIP' ? object : null);
      break;
    case 'Namespace':
      applyNamespace(state, dirty, key, object?.kind === 'Namespace' ? object : null);
      break;
    case 'Node':
      applyNode(state, dirty, key, object?.kind === 'Node' ? object : null);
      break;
    case 'CloudPrivateIPConfig':
      applyCloudConfig(state, dirty, key, object?.kind === kind ? object : null);
      break;
    case 'UserDefinedNetwork':
    case 'ClusterUserDefinedNetwork':
      if (object?.kind === kind) state.networks.set(`${kind}/${key}`, object);
      else state.networks.delete(`${kind}/${key}`);
      dirty.networks = true;
      dirty.evidence = true;
      break;
    case 'Event':
      applyEvent(state, dirty, key, object?.kind === 'Event' ? object : null);
      break;
    case 'Service':
      applyService(state, dirty, key, object?.kind === 'Service' ? object : null);
  }
}

function applyNamespace(state: State, dirty: Dirty, name: string, object: NamespaceObject | null): void {
  const namespace = namespaceState(state, name);
  const labels = (of: NamespaceObject | null) => JSON.stringify(of?.labels);
  const changed = labels(namespace.object) !== labels(object);
  const appeared = (namespace.object === null) !== (object === null);
  namespace.object = object;
  if (object === null) forgetNamespace(state, namespace);
  // Whether its pods are judged at all depends on it.
  if (appeared) for (const unit of namespace.units) dirty.units.add(unit);
  if (!changed) return;
  rematchNamespace(state, dirty, namespace);
  // Its labels also say which network its pods are on.
  for (const unit of namespace.units) if (unit.matched.length > 0) dirty.units.add(unit);
}

function applyCloudConfig(state: State, dirty: Dirty, key: string, object: CloudPrivateIPConfigObject | null): void {
  const before = state.clouds.get(key);
  // It takes up capacity of its node: what waits for room there may have another reason now.
  dirty.allocations = true;
  if (before !== undefined) {
    touchAddressHolders(state, dirty, addressKey(before.address));
    state.cloudByAddress.delete(addressKey(before.address));
  }
  if (object === null) {
    state.clouds.delete(key);
    return;
  }
  state.clouds.set(key, object);
  state.cloudByAddress.set(addressKey(object.address), object);
  touchAddressHolders(state, dirty, addressKey(object.address));
}

function applyEvent(state: State, dirty: Dirty, key: string, event: EventObject | null): void {
  const before = state.events.get(key);
  if (before !== undefined) state.eventsByObject.get(before.egressIP)?.delete(key);
  if (event === null) state.events.delete(key);
  else {
    state.events.set(key, event);
    const events = state.eventsByObject.get(event.egressIP) ?? new Map<string, EventObject>();
    state.eventsByObject.set(event.egressIP, events.set(key, event));
  }
  const about = state.objects.get(event?.egressIP ?? before?.egressIP ?? '');
  if (about !== undefined) dirty.objects.add(about);
}

function applyService(state: State, dirty: Dirty, key: string, object: ServiceObject | null): void {
  const addressesOf = (of: ServiceObject | null | undefined) => [...(of?.externalIPs ?? []), ...(of?.ingressIPs ?? [])].map(addressKey);
  const before = addressesOf(state.services.get(key));
  const after = addressesOf(object);
  for (const address of before) {
    const services = state.servicesByAddress.get(address);
    services?.delete(key);
    if (services?.size === 0) state.servicesByAddress.delete(address);
  }
  for (const address of after) state.servicesByAddress.set(address, (state.servicesByAddress.get(address) ?? new Set()).add(key));
  // Most answer inside the cluster alone.
  if (object === null || after.length === 0) state.services.delete(key);
  else state.services.set(key, object);
  for (const address of [...before, ...after]) touchAddressHolders(state, dirty, address);
}

function keysOf(state: State, kind: KubeKind): string[] {
  switch (kind) {
    case 'Pod':
      return [...state.units.values()].filter((unit) => unit.pod !== null).map((unit) => unit.key);
    case 'EgressIP':
      return [...state.objects.keys()];
    case 'Namespace':
      return [...state.namespaces.values()].filter((namespace) => namespace.object !== null).map((namespace) => namespace.name);
    case 'Node':
      return [...state.nodes.values()].filter((node) => node.object !== null).map((node) => node.name);
    case 'CloudPrivateIPConfig':
      return [...state.clouds.keys()];
    case 'UserDefinedNetwork':
    case 'ClusterUserDefinedNetwork':
      return [...state.networks.keys()].filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
    case 'Event':
      return [...state.events.keys()];
    case 'Service':
      return [...state.services.keys()];
  }
}

function applyEgressIP(state: State, dirty: Dirty, name: string, object: EgressIPObject | null): void {
  const known = state.objects.get(name);
  if (object === null) {
    if (known !== undefined) removeEgressIP(state, dirty, known);
    return;
  }
  const holder = known ?? createObject(state, object);
  const before = holder.object;
  const selectors = (of: EgressIPObject) => [of.namespaceSelector, of.podSelector];
  const reselect = known === undefined || !sameJson(selectors(before), selectors(object));
  const reassign = known === undefined || !sameJson([before.egressIPs, before.items], [object.egressIPs, object.items]);
  const remark = before.mark !== object.mark;
  const isUnderstood = before.notUnderstood?.join() === object.notUnderstood?.join();
  const isRead = before.unreadable === object.unreadable && object.unreadable === undefined;
  holder.object = object;
  dirty.objects.add(holder);
  if (object.unreadable === undefined) state.unreadable.delete(holder);
  else state.unreadable.add(holder);
  if (reselect || !isRead) touchOpen(state, dirty, !isRead);
  if (remark || known === undefined) {
    leaveTwins(state, dirty, holder, before.mark);
    joinTwins(state, dirty, holder);
  }
  if (reassign) assign(state, dirty, holder, object);
  if (reassign || remark || !isUnderstood) touchObjectPods(dirty, holder);
  if (reassign) touchMentions(state, dirty, name);
  if (!isRead) dirty.touchedObjects.add(name);
  if (!reselect && isRead) return;
  holder.matchesNamespace = compileSelector(object.namespaceSelector);
  holder.matchesPod = compileSelector(object.podSelector);
  for (const namespace of state.namespaces.values()) {
    const matches = namespace.object !== null && selects(holder, namespace.object);
    if (matches || holder.namespaces.has(namespace)) rematchNamespace(state, dirty, namespace);
  }
}

/** Pods that are open for any object that may select them: those of namespaces nobody knows, or all for an object that cannot be read. */
function touchOpen(state: State, dirty: Dirty, all: boolean): void {
  if (all) {
    for (const unit of state.units.values()) dirty.units.add(unit);
    for (const loose of state.loose.values()) dirty.loose.add(loose);
    return;
  }
  for (const namespace of state.namespaces.values())
    if (namespace.object === null) for (const unit of namespace.units) dirty.units.add(unit);
}

function selects({ object, matchesNamespace }: ObjectState, { labels }: NamespaceObject): boolean {
  return object.unreadable === undefined && matchesNamespace(labels);
}

function createObject(state: State, object: EgressIPObject): ObjectState {
  const alone: ObjectState[] = [];
  const holder: ObjectState = {
    ...nothing,
    name: state.pool.text(object.name),
    number: objectNumber(state, object.name),
    object: { ...object, egressIPs: [], items: [] },
    matchesNamespace: () => false,
    matchesPod: () => false,
    twins: new Set(),
    items: [],
    addresses: [],
    alone,
    pods: new Set(),
    namespaces: new Set(),
  };
  alone.push(holder);
  state.objects.set(holder.name, holder);
  return holder;
}

function removeEgressIP(state: State, dirty: Dirty, holder: ObjectState): void {
  touchObjectPods(dirty, holder);
  touchOpen(state, dirty, state.unreadable.delete(holder));
  assign(state, dirty, holder, { ...holder.object, egressIPs: [], items: [] });
  state.objects.delete(holder.name);
  leaveTwins(state, dirty, holder, holder.object.mark);
  touchMentions(state, dirty, holder.name);
  dirty.objects.add(holder);
  for (const namespace of [...holder.namespaces]) rematchNamespace(state, dirty, namespace);
}

/** Takes over spec and status addresses into the indexes by address and by node. */
function assign(state: State, dirty: Dirty, holder: ObjectState, object: EgressIPObject): void {
  for (const address of holder.addresses) {
    touchAddressHolders(state, dirty, address);
    const holders = state.objectsByAddress.get(address);
    holders?.delete(holder);
    if (holders?.size === 0) state.objectsByAddress.delete(address);
  }
  holder.addresses = [...new Set([...object.egressIPs, ...object.items.map((item) => item.egressIP)].map(addressKey))];
  for (const address of holder.addresses) {
    const holders = state.objectsByAddress.get(address) ?? new Set();
    state.objectsByAddress.set(address, holders.add(holder));
    touchAddressHolders(state, dirty, address);
  }
  for (const item of holder.items) leaveNode(dirty, holder, item);
  holder.items = itemsOf(state, dirty, object);
  for (const item of holder.items) {
    item.node.objects.add(holder);
    dirty.nodes.add(item.node);
  }
  dirty.allocations = true;
  touchUnowned(state, dirty);
}

function leaveNode(dirty: Dirty, holder: ObjectState, item: Item): void {
  item.node.objects.delete(holder);
  dirty.nodes.add(item.node);
}

function itemsOf(state: State, dirty: Dirty, object: EgressIPObject): Item[] {
  return object.items.flatMap((item, index) => {
    const address = canonicalAddress(item.egressIP);
    if (address === null || item.node === '') return [];
    return [{ node: nodeState(state, dirty, item.node), address: state.pool.text(address), family: familyOf(address), index }];
  });
}

function touchAddressHolders(state: State, dirty: Dirty, address: string): void {
  for (const holder of state.objectsByAddress.get(address) ?? []) dirty.objects.add(holder);
  const config = state.cloudByAddress.get(address);
  const node = config?.specNode ?? config?.statusNode ?? null;
  if (node !== null) dirty.nodes.add(nodeState(state, dirty, node));
}

/** Objects that select a namespace, in the order of their names, and with it the objects of its pods. */
function rematchNamespace(state: State, dirty: Dirty, namespace: NamespaceState): void {
  const { object } = namespace;
  const before = namespace.matched;
  const matched = object === null ? [] : [...state.objects.values()].filter((holder) => selects(holder, object));
  matched.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const holder of before) holder.namespaces.delete(namespace);
  for (const holder of matched) holder.namespaces.add(namespace);
  namespace.matched = matched.length === before.length && matched.every((holder, index) => holder === before[index]) ? before : matched;
  for (const unit of namespace.units) rematch(dirty, unit);
}

function applyNode(state: State, dirty: Dirty, name: string, object: NodeObject | null): void {
  if (object === null && !state.nodes.has(name)) return;
  const node = nodeState(state, dirty, name);
  const before = node.object;
  node.object = object;
  refreshNode(dirty, node);
  const rules = (of: NodeObject | null) =>
    JSON.stringify(of && [of.assignable, of.ready, of.cloud, of.outsideOvn, of.secondaryEgressIPs, of.bridgeEgressIPs]);
  if (rules(before) !== rules(object)) {
    for (const holder of node.objects) dirty.objects.add(holder);
    dirty.nodes.add(node);
    dirty.allocations = true;
  }
  if (!sameJson(before?.hostCidrs, object?.hostCidrs)) {
    dirty.nodeAddresses = true;
    touchUnowned(state, dirty);
    // An address of a node may be an address of any object.
    for (const cidr of [...(before?.hostCidrs ?? []), ...(object?.hostCidrs ?? [])])
      touchAddressHolders(state, dirty, addressKey(cidr.split('/')[0] ?? ''));
  }
  if (
    !sameJson(before?.subnets, object?.subnets) ||
    before?.gatewayNextHops.join() !== object?.gatewayNextHops.join() ||
    before?.layer2Topology !== object?.layer2Topology ||
    before?.outsideOvn !== object?.outsideOvn
  ) {
    dirty.networks = true;
    if (node.zone !== null) touchWhole(dirty, node.zone);
  }
  if ((before === null) === (object === null)) return;
  touchNode(dirty, node);
  dirty.nodeAddresses = true;
  dirty.evidence = true;
  if (node.zone !== null) touchDatabase(state, dirty, node.zone);
}
