/**
 * Files of a cluster as model input at one moment, and the parts they leave unknown. The rule: a part that was not collected is
 * unavailable, never empty. If the pods of a namespace are missing, the switch ports stand in for them.
 */
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import {
  type EgressIPObject,
  type KubeKind,
  type KubeObject,
  type NodeObject,
  optionalKinds,
  type PodObject,
  requiredKinds,
} from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { plural } from '#libs/contracts/words.ts';
import { gatewayRouter } from '#libs/egressip/model/names.ts';
import { addressDispute } from '#libs/egressip/model/observe/dispute.ts';
import { compileSelector } from '#libs/egressip/model/observe/selector.ts';
import { addressesOfLostNodes, withoutOpen } from './address-sets.ts';
import { type ClusterFiles, hasPodsOf, type NamedDatabase } from './cluster-files.ts';
import { gatewayNodes } from './databases.ts';
import { type InferredNamespaces, inferNamespaces } from './inferred-namespaces.ts';
import { inferNetworks } from './inferred-networks.ts';
import { labelsFor, needsLabels } from './labels.ts';
import { listed } from './listed.ts';
import { addressesOf, keyOf, ownerOf, ownersByPod } from './owners.ts';
import { completePartial, type PartialDatabase, reachOf } from './partial.ts';
import { podsFromPorts } from './ports.ts';
import { selectingOf } from './selecting.ts';
import { withoutRowless } from './statuses.ts';
import { unlistedPods, withoutUnlisted } from './unlisted.ts';

export interface FileInput {
  readonly inputs: readonly ModelInput[];
  /** Missing parts that the inputs do not name, one line each. */
  readonly missing: readonly string[];
  /** Notes for the reader that do not affect the verdict. */
  readonly notes: readonly string[];
  /** Kinds of findings that would depend on missing parts. */
  readonly doubts: readonly FindingKind[];
  /** Databases of which only a part is in the input. */
  readonly partials: readonly PartialDatabase[];
}

/** `at` is the moment all of it is taken to be from, epoch ms. */
export function assemble(given: ClusterFiles, at: number): FileInput {
  const unlisted = unlistedPods(given);
  const files = { ...withoutUnlisted(given, unlisted), objects: withoutRowless(given.objects, given.databases) };
  const missing = [...files.problems];
  const notes = [...files.notes];
  const unavailable = new Map(files.incompleteKinds);
  // No file says that it has those of every namespace.
  if (files.kinds.has('Service') && !unavailable.has('Service')) unavailable.set('Service', 'the files may not hold all of them');
  const databases = new Map(files.databases.map(({ node, file }) => [node, file.rows]));
  const shownInPart = files.databases.filter(({ file }) => file.shown !== null);
  const damaged = files.databases.filter(({ file }) => file.problems.length > 0 && file.shown === null);
  const withheld = withheldNodes(files);
  const nodes = [...files.objects.filter((object) => object.kind === 'Node'), ...withheld];
  const isCentralShown = shownInPart.some((database) => nodes.every(({ name }) => name !== database.node));
  const unread = nodes.filter((node) => !isCentralShown && !isHosted(node, databases)).map((node) => node.name);

  const collected = [...files.objects, ...withheld, ...inferNetworks(files.objects, databases.values(), notes)];
  const podKeys = new Set(collected.flatMap((object) => (object.kind === 'Pod' ? [keyOf(object)] : [])));
  const standIns = podsFromPorts(databases, collected).filter((pod) => !hasPodsOf(files, pod.namespace) && !podKeys.has(keyOf(pod)));
  const spaces = inferNamespaces([...collected, ...standIns], databases, notes, missing);
  const settled = [...collected, ...spaces.namespaces];
  const labelled = withLabels(standIns, settled, databases, missing);
  const open = new Set(unlisted.areThere ? [] : unlisted.pods.map(keyOf));
  // Without an address, a pod is not judged, nor is any row that may be its own.
  const standing = labelled.map((pod) => (open.has(keyOf(pod)) ? { ...pod, ips: [], networks: {} } : pod));
  const pods = [...settled.filter((object) => object.kind === 'Pod'), ...standing];
  const portless = files.podNamespaces === 'all' ? [] : withoutPorts(files, standIns, settled);
  const podsMayBeMissing = portless.length > 0 || (standIns.length > 0 && (unread.length > 0 || damaged.length > 0));
  const taken = standIns.filter((pod) => !open.has(keyOf(pod)));
  if (taken.length > 0) {
    const names = [...new Set(taken.map((pod) => pod.namespace))].sort();
    notes.push(`pods of ${listed(names, 'namespace')} were not collected: ${taken.length} pods taken from the logical switch ports`);
  }
  const unseen = [...unread, ...damaged.map(({ node }) => node)];
  if (podsMayBeMissing && unseen.length > 0) missing.push(`pods on ${listed(unseen, 'node')}: nothing says which there are`);
  if (portless.length > 0) missing.push('pods of namespaces whose pods were not given: no port shows them');
  if (unlisted.line !== null) missing.push(unlisted.line);
  notes.push(...disputes(pods));
  if (!files.kinds.has('Namespace') && !unavailable.has('Namespace')) missing.push('no Namespace was collected: labels are unknown');

  const objects = [...settled.filter((object) => object.kind !== 'Pod'), ...pods];
  const kinds: ReadonlySet<string> = new Set([...files.kinds, ...[...standIns, ...spaces.namespaces].map(({ kind }) => kind)]);
  markAbsent(unavailable, kinds);
  const partials: PartialDatabase[] = [];
  for (const database of shownInPart) {
    const completed = completePartial(database, objects);
    if (completed === null) continue;
    databases.set(database.node, completed.rows);
    partials.push(completed.partial);
    missing.push(reachOf(completed.partial), ...database.file.problems.map((problem) => `${database.from}: ${problem}`));
    const { contested, cutOff } = completed.partial;
    if (cutOff.size > 0) missing.push(`${database.from} cuts IPv6 addresses off, so that SNATs of several EgressIPs cannot be told apart`);
    if (contested.size > 0)
      missing.push(
        `${plural(contested.size, 'pod')} that several EgressIPs select (the first: ${[...contested][0]}): ${database.from} does not say which one serves them`,
      );
  }
  const lostObjects = uncollectedObjects(databases, files);
  for (const [name, count] of lostObjects) {
    missing.push(
      count === 1
        ? `EgressIP ${name}: a database holds its rows, but perhaps the object was not given: EgressIPs were given one by one, not in a list`
        : `EgressIP ${name}: ${count} databases hold its rows but the object was not collected, or all of them kept its rows`,
    );
  }
  const isKnown = rowFilter(podsMayBeMissing ? pods : null, lostObjects, spaces.undecided, files);
  // Where a node is withheld, nothing is said of node addresses.
  const lostNodes = withheld.length > 0 ? [] : addressesOfLostNodes(files);
  if (lostNodes.length > 0)
    missing.push(`${listed(lostNodes, 'host')}: all databases have it as an address of a node, and no Node of the input does`);
  const ofPods = new Set(pods.flatMap(addressesOf));
  const isOpen = (set: string, address: string) =>
    set === 'node-ips' ? lostNodes.includes(address) : set === 'egressip-served-pods' && podsMayBeMissing && !ofPods.has(address);
  const known = new Map([...databases].map(([node, rows]) => [node, withoutOpen(rows.filter(isKnown), isOpen)]));
  const ovn = (node: string, rows: readonly RowChange[]): ModelInput => ({
    source: 'ovn',
    type: 'ovn-snapshot',
    at,
    node,
    rows: [...rows],
  });
  const away = (node: string, reason: string): ModelInput => ({ source: 'ovn', type: 'ovn-unavailable', at, node, reason });
  return {
    // Incomplete inputs come first: nothing may depend on them, not even until the next input.
    inputs: [
      ...requiredThenOptional(unavailable).flatMap((kind) => kubeInput(objects, kind, unavailable.get(kind), at)),
      ...damaged.flatMap(({ node, from, file }) => [ovn(node, known.get(node) ?? []), away(node, `${from}: ${file.problems.join('; ')}`)]),
      ...unread.map((node) => away(node, 'it was not given')),
      ...files.databases.filter((entry) => !damaged.includes(entry)).map(({ node }) => ovn(node, known.get(node) ?? [])),
      // Optional kinds that nobody collected are kinds the cluster does not have, as far as can be told.
      ...requiredThenOptional(kinds).flatMap((kind) => (unavailable.has(kind) ? [] : kubeInput(objects, kind, undefined, at))),
    ],
    missing,
    notes,
    partials,
    doubts: doubtsOf(podsMayBeMissing || spaces.undecided.size > 0, lostObjects.size + spaces.undecided.size > 0),
  };
}

function kubeInput(objects: readonly KubeObject[], kind: KubeKind, reason: string | undefined, at: number): ModelInput[] {
  const snapshot: ModelInput = {
    source: 'kube',
    type: 'kube-snapshot',
    at,
    kind,
    objects: objects.filter((object) => object.kind === kind),
  };
  return reason === undefined ? [snapshot] : [snapshot, { source: 'kube', type: 'kube-unavailable', at, kind, reason }];
}

function requiredThenOptional(kinds: { has(kind: KubeKind): boolean }): KubeKind[] {
  return [...requiredKinds, ...optionalKinds].filter((kind) => kinds.has(kind));
}

/** Kinds that were not collected. */
function markAbsent(unavailable: Map<KubeKind, string>, kinds: ReadonlySet<string>): void {
  for (const kind of requiredKinds) if (!kinds.has(kind) && !unavailable.has(kind)) unavailable.set(kind, `no ${kind} was collected`);
}

/**
 * Nodes whose objects nobody gave though pods run on them, or their databases are in a must-gather: what such an object says is
 * unknown, and the node is not gone.
 */
function withheldNodes({ objects, kinds, databases, databasesProveNodes }: ClusterFiles): NodeObject[] {
  if (!kinds.has('Node')) return [];
  const known = new Set(objects.flatMap((object) => (object.kind === 'Node' ? [object.name] : [])));
  const running = objects.flatMap((object) =>
    object.kind === 'Pod' && object.phase === 'Running' && !object.deleting && object.node !== null ? [object.node] : [],
  );
  // One of several nodes (central mode) has a name of its own, and loses the gateway router of a node that is deleted.
  const nodesOf = ({ node, file }: NamedDatabase, served = gatewayNodes(file.rows)) => (served.length <= 1 ? [node] : served);
  const proven = databasesProveNodes ? databases.flatMap((database) => nodesOf(database)) : [];
  return [...new Set([...running, ...proven])].filter((name) => !known.has(name)).map(withheldNode);
}

function withheldNode(name: string): NodeObject {
  const nothing = { ipv4: null, ipv6: null };
  return {
    kind: 'Node',
    name,
    uid: `withheld:${name}`,
    withheld: true,
    assignable: true,
    ready: true,
    primary: nothing,
    hostCidrs: null,
    subnets: {},
    nodeId: null,
    transit: nothing,
    gatewayMode: null,
    gatewayNextHops: [],
    zone: null,
    secondaryEgressIPs: [],
    bridgeEgressIPs: [],
    cloud: null,
  };
}

/** The first of them, and how many more. */
function disputes(pods: readonly PodObject[]): string[] {
  const all = pods.flatMap((pod) => addressDispute(pod) ?? []);
  return all.length <= 3 ? all : [...all.slice(0, 3), `and ${all.length - 3} more pods whose annotation and status differ`];
}

/** Kinds of findings that are impossible without all pods, or without an object whose rows exist. */
function doubtsOf(podsMayBeMissing: boolean, objectsMissing: boolean): FindingKind[] {
  return [
    ...(podsMayBeMissing ? (['no-pods'] as const) : []),
    ...(objectsMissing ? (['address-set-mismatch', 'unbalanced'] as const) : []),
  ];
}

/** Databases that show no ports though they may have some: pods of other namespaces than those collected may live there. */
function withoutPorts(files: ClusterFiles, standIns: readonly PodObject[], objects: readonly KubeObject[]): readonly NamedDatabase[] {
  const shownPorts = new Set(standIns.map((pod) => pod.namespace));
  const isUnknown = (namespace: string) => !hasPodsOf(files, namespace) && !shownPorts.has(namespace);
  const selects = selectingOf(objects);
  const isSelected = objects.some((object) => object.kind === 'Namespace' && isUnknown(object.name) && selects(object.labels));
  return files.databases.filter(({ file }) => {
    if (file.shown !== null) return !file.shown.tables.has('Logical_Switch_Port');
    if (file.format !== 'dump' || file.rows.some(({ table }) => table === 'Logical_Switch_Port')) return false;
    // A dump without the table, or a database without pods. A selected namespace tells, also where all rows of its pods are missing; so do
    // rows of pods that nobody collected.
    return isSelected || file.rows.some((change) => isUnknown(ownerOf(change)?.pod?.split('/')[0] ?? '') && ownerOf(change)?.pod != null);
  });
}

/** With its own database, or in central mode with its gateway router in another one. */
function isHosted(node: NodeObject, databases: ReadonlyMap<string, readonly RowChange[]>): boolean {
  if (databases.has(node.name)) return true;
  const router = gatewayRouter(node.name);
  return [...databases.values()].some((rows) => rows.some((change) => change.table === 'Logical_Router' && change.row?.name === router));
}

/** Stand-ins with labels that say what the rows say; where an object's podSelector needs labels, that is named as unknown. */
function withLabels(
  standIns: readonly PodObject[],
  objects: readonly KubeObject[],
  databases: ReadonlyMap<string, readonly RowChange[]>,
  missing: string[],
): PodObject[] {
  const demanding = objects.filter((object) => object.kind === 'EgressIP').filter(needsLabels);
  if (demanding.length === 0 || standIns.length === 0) return [...standIns];
  const labelsOf = new Map(objects.flatMap((object) => (object.kind === 'Namespace' ? [[object.name, object.labels] as const] : [])));
  const owners = ownersByPod(databases.values(), standIns);
  const undecided = new Map<EgressIPObject, number>();
  const labelled = standIns.map((pod) => {
    const namespaceLabels = labelsOf.get(pod.namespace);
    if (namespaceLabels === undefined) return pod;
    const candidates = demanding.filter((object) => compileSelector(object.namespaceSelector)(namespaceLabels));
    for (const object of candidates) undecided.set(object, (undecided.get(object) ?? 0) + 1);
    const named = owners.get(keyOf(pod)) ?? new Set();
    const [wanted, unwanted] = [true, false].map((want) => candidates.filter((object) => named.has(object.name) === want));
    return { ...pod, labels: { ...labelsFor(selectors(wanted), selectors(unwanted)) } };
  });
  for (const [object, count] of undecided) {
    missing.push(
      `labels of ${count} pods that EgressIP ${object.name} may select: those its rows name count as selected, the others are unknown`,
    );
  }
  return labelled;
}

function selectors(objects: readonly EgressIPObject[] = []) {
  return objects.map((object) => object.podSelector);
}

/**
 * Objects that nobody collected though rows in several databases name them, with the number of these. Each zone clears its
 * own rows, so that all of them kept those of a deleted object is far less likely than an object that was left out. Where objects were
 * given one by one, rows in one database are enough; a list of the API server itself leaves none out.
 */
function uncollectedObjects(databases: ReadonlyMap<string, readonly RowChange[]>, files: ClusterFiles): ReadonlyMap<string, number> {
  if (!files.kinds.has('EgressIP') || files.egressIPs === 'all') return new Map();
  const collected = new Set(files.objects.flatMap((object) => (object.kind === 'EgressIP' ? [object.name] : [])));
  const found = new Map<string, number>();
  for (const rows of databases.values()) {
    const named = new Set(rows.flatMap((change) => ownerOf(change)?.egressIP ?? []));
    for (const name of named) if (!collected.has(name)) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return new Map([...found].filter(([, count]) => count > 1 || files.egressIPs === 'some'));
}

/**
 * Leaves out rows of which nobody can say whether they are right: of objects that were not collected and, where not all
 * `pods` are known (else null), of pods that may live where nothing was read.
 */
function rowFilter(
  pods: readonly PodObject[] | null,
  lostObjects: ReadonlyMap<string, number>,
  undecided: InferredNamespaces['undecided'],
  files: ClusterFiles,
) {
  const there = new Set(pods?.map(keyOf));
  const addresses = new Set(pods?.flatMap(addressesOf));
  return (change: RowChange): boolean => {
    const owner = ownerOf(change);
    if (owner === null) return true;
    if (lostObjects.has(owner.egressIP) || undecided.get(owner.pod?.split('/')[0] ?? '')?.has(owner.egressIP) === true) return false;
    if (pods === null || owner.unresolved) return true;
    if (owner.pod === null) return owner.podIP !== null && addresses.has(owner.podIP);
    return there.has(owner.pod) || hasPodsOf(files, owner.pod.slice(0, owner.pod.indexOf('/')));
  };
}
