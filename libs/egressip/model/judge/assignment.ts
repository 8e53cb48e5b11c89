/**
 * Why an address of a spec is on no node: one pass of the cluster manager, in its order (ovn-kubernetes
 * `assignEgressIPs`). What older releases do differently explains an address only where today's rules would place it.
 * Which release the cluster manager is of cannot be seen from its objects nor from the rows, which others write.
 * A pass takes the addresses of an object in no fixed order, so "before" and "after" are the chance of that pass.
 */
import { canonicalAddress, familyOf } from '../../ip/address.ts';
import { cloudKey, hostingOf } from '../expect/expect.ts';
import type { NodeState, ObjectState, State } from '../state.ts';
import { canHost, heldInCloud, isFit, limitsOf, needsLabel, orphans } from './capacity.ts';

/** Every reason there is, for the reference; the test of each has its name. */
export const unassignedReasons = {
  'invalid-spec': 'Another entry of the spec is not an address: the cluster manager then places none of the object.',
  'chosen-nodes': 'Its `egressNodeSelector`, or a field that may be one, says which nodes may host it. Which these are is not evaluated.',
  'no-label': 'No node has the label `k8s.ovn.org/egress-assignable`.',
  'not-ready': 'None of the labelled nodes is ready.',
  'host-address': "It is a node's own address (`k8s.ovn.org/host-cidrs`).",
  taken: 'Another EgressIP has it.',
  'held-in-cloud': 'A CloudPrivateIPConfig of another or a deleted EgressIP has it.',
  'cloud-pending': 'The cluster manager chose a node and the cloud has not confirmed it (CloudPrivateIPConfig).',
  'no-network':
    'No ready labelled node has a network for it: in a cloud the `ifaddr` of `cloud.network.openshift.io/egress-ipconfig`, elsewhere its primary and secondary host networks.',
  'network-unknown': 'No node is known to have a network for it, and of some nodes the networks cannot be read.',
  'one-per-node': 'A node takes one address per object, and each node that could take it has another one of the same object.',
  'no-capacity': 'The nodes that could take it are full; addresses the cloud still keeps for deleted objects count and are named.',
  'unreadable-node':
    'A node without a readable `k8s.ovn.org/host-cidrs` stops the assignment of every address in the cluster (until upstream #6773).',
  narrowed: 'Another address of the object needs a secondary network, and one pass considers only nodes that have it for the rest too.',
  'pass-ended':
    'The pass ended at another address of the object, which is a host address or taken, and did not try this one (until upstream #5973).',
  unreachable: 'Nothing that can be read explains it. Probably the cluster manager cannot reach the nodes that could take it.',
} as const;

export type UnassignedReason = keyof typeof unassignedReasons;

export interface WhyUnassigned {
  readonly why: UnassignedReason;
  /** A clause that follows "is on no node:". */
  readonly text: string;
}

export function whyUnassigned(state: State, object: ObjectState, address: string): WhyUnassigned {
  const inPass = passOver(state, object, address);
  const stoppers = nodesWithoutHostAddresses(state);
  if (stoppers.length === 0) return inPass;
  const stopped = `${naming(stoppers, 'and')} ${stoppers.length === 1 ? 'has' : 'have'} no readable k8s.ovn.org/host-cidrs, and until upstream #6773 the cluster manager assigns nothing to anybody while there is such a node`;
  if (!explainedByRelease.has(inPass.why)) return { ...inPass, text: `${inPass.text}. Besides, ${stopped}` };
  return { why: 'unreadable-node', text: stopped };
}

const explainedByRelease: ReadonlySet<UnassignedReason> = new Set(['narrowed', 'pass-ended', 'unreachable']);

function passOver(state: State, object: ObjectState, address: string): WhyUnassigned {
  const invalid = object.object.egressIPs.find((text) => canonicalAddress(text) === null);
  if (invalid !== undefined)
    return say('invalid-spec', `its spec also holds "${invalid}", which is not an address, and then none of its addresses is placed`);
  if (!needsLabel(object.object)) return refused(state, object, address) ?? pending(state, object, address) ?? chosen(object);
  const labelled = [...state.nodes.values()].filter((node) => node.object?.assignable === true);
  if (labelled.length === 0) return say('no-label', 'no node has the label k8s.ovn.org/egress-assignable');
  const fit = labelled.filter(isFit);
  if (fit.length === 0) return say('not-ready', `none of the ${labelled.length} labelled nodes is ready`);
  return refused(state, object, address) ?? pending(state, object, address) ?? placed(state, object, address, fit);
}

function chosen({ object: { choosesNodes, notUnderstood = [] } }: ObjectState): WhyUnassigned {
  const fields = [...(choosesNodes === true ? ['egressNodeSelector'] : []), ...notUnderstood].join(' and ');
  return say('chosen-nodes', `${fields} of its spec may say which nodes can host it, and which these are is not evaluated here`);
}

/** What the cluster manager refuses whatever the nodes are. */
function refused(state: State, object: ObjectState, address: string): WhyUnassigned | null {
  const host = state.hostAddresses.get(address);
  if (host !== undefined) return say('host-address', `it is an address of node ${host} itself`);
  const owner = [...(state.objectsByAddress.get(address) ?? [])]
    .filter((other) => other !== object && other.items.some((item) => item.address === address))
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
  return owner === undefined ? null : say('taken', `it is already assigned to ${owner.name}`);
}

/** Where a CloudPrivateIPConfig has the address already. */
function pending(state: State, object: ObjectState, address: string): WhyUnassigned | null {
  const config = state.cloudByAddress.get(address);
  if (config === undefined) return null;
  const where = config.specNode ?? config.statusNode ?? 'no node';
  if (config.owner !== null && config.owner !== object.name)
    return say('held-in-cloud', `its CloudPrivateIPConfig on ${where} belongs to ${config.owner}${left(state, config.owner)}`);
  if (config.assigned !== 'True') return say('cloud-pending', `its CloudPrivateIPConfig on ${where} is not assigned (${config.assigned})`);
  return say('cloud-pending', `the cloud has it on ${where}, and the status of ${object.name} has not followed`);
}

function placed(state: State, object: ObjectState, address: string, fit: readonly NodeState[]): WhyUnassigned {
  // Where one node has the cloud's annotation, a node without it takes no address.
  const inCloud = fit.some((node) => node.object?.cloud != null);
  const isOfCloud = ({ object: node }: NodeState) => node?.cloud != null || node?.unreadable?.includes(cloudKey) === true;
  const considered = inCloud ? fit.filter(isOfCloud) : fit;
  const hosts = considered.filter((node) => canHost(node, address));
  const ready = fit.length === 1 ? 'the only ready egress node' : `none of the ${fit.length} ready egress nodes`;
  if (hosts.length === 0) {
    const unknown = considered.filter((node) => hostingOf(node, address) === 'unknown');
    if (unknown.length > 0) return say('network-unknown', `whether ${naming(unknown, 'or')} has a network it belongs to cannot be read`);
    const networks = inCloud ? considered.flatMap((node) => cloudNetwork(node, address)) : [];
    const shown = networks.length === 0 ? '' : ` (${listed(networks, 'and')})`;
    return say('no-network', `${ready} has ${fit.length === 1 ? 'no' : 'a'} network it belongs to${shown}`);
  }
  const free = hosts.filter((node) => !node.objects.has(object));
  if (free.length === 0) {
    const each = hosts.length === 1 ? 'the only node' : `each of the ${hosts.length} nodes`;
    return say('one-per-node', `a node takes one address per object, and ${each} that could take it holds another one of ${object.name}`);
  }
  const held = inCloud ? heldInCloud(state) : new Map<string, Set<string>>();
  const open = free.filter((node) => isOpen(node, familyOf(address), held.get(node.name)));
  if (open.length === 0) return full(state, free);
  return (
    narrowed(object, address, considered, open) ??
    ended(state, object, address) ??
    say(
      'unreachable',
      `${naming(open, 'or')} could take it and nothing that is read explains why none does: probably the cluster manager cannot reach ${open.length === 1 ? 'it' : 'them'}`,
    )
  );
}

function isOpen(node: NodeState, family: 4 | 6, held: ReadonlySet<string> = new Set()): boolean {
  return limitsOf(node).every((limit) => {
    if (limit.family !== null && limit.family !== family) return true;
    const used = limit.family === null ? held.size : [...held].filter((address) => familyOf(address) === family).length;
    return used < limit.limit;
  });
}

function full(state: State, free: readonly NodeState[]): WhyUnassigned {
  const names = new Set(free.map((node) => node.name));
  const kept = orphans(state)
    .filter((orphan) => names.has(orphan.node))
    .map(({ node, address, owner }) => `${address} on ${node} ${owner === null ? 'for nobody' : `for ${owner}${left(state, owner)}`}`);
  const orphaned = kept.length === 0 ? '' : `; the cloud still keeps ${listed(kept, 'and')} (CloudPrivateIPConfig)`;
  const nodes =
    free.length === 1 ? `${free[0]?.name}, the only node that could take it, has` : `the ${free.length} nodes that could take it have`;
  return say('no-capacity', `${nodes} reached ${free.length === 1 ? 'its' : 'their'} capacity${orphaned}`);
}

/** A secondary network restricts the nodes for the rest of the pass. */
function narrowed(object: ObjectState, address: string, fit: readonly NodeState[], open: readonly NodeState[]): WhyUnassigned | null {
  for (const other of otherAddresses(object, address)) {
    const having = fit.filter((node) => hostingOf(node, other) === 'secondary');
    if (having.length === 0 || open.some((node) => having.includes(node))) continue;
    return say(
      'narrowed',
      `in one pass with ${other}, which belongs to a secondary network of ${naming(having, 'and')}, only ${having.length === 1 ? 'that node is' : 'those nodes are'} considered for it too; ${naming(open, 'or')} could take it in a later pass`,
    );
  }
  return null;
}

function ended(state: State, object: ObjectState, address: string): WhyUnassigned | null {
  for (const other of otherAddresses(object, address)) {
    if (object.items.some((item) => item.address === other)) continue;
    const why = refused(state, object, other);
    if (why === null) continue;
    const what = why.text.replace(/^it is /, '');
    return say(
      'pass-ended',
      `the pass ended at ${other} of the same object (${what}) and did not try this one; until upstream #5973 it does`,
    );
  }
  return null;
}

function otherAddresses({ object }: ObjectState, address: string): string[] {
  return object.egressIPs.flatMap((text) => canonicalAddress(text) ?? []).filter((other) => other !== address);
}

/** Nodes whose own addresses the cluster manager cannot read; it skips those that are no part of OVN (Windows, hybrid overlay). */
function nodesWithoutHostAddresses(state: State): NodeState[] {
  return [...state.nodes.values()].filter(
    (node) => node.object !== null && node.object.hostCidrs === null && node.object.outsideOvn !== true && node.object.withheld !== true,
  );
}

function cloudNetwork({ name, object }: NodeState, address: string): string[] {
  const { ipv4 = null, ipv6 = null } = object?.cloud?.ifaddr ?? {};
  const network = familyOf(address) === 4 ? ipv4 : ipv6;
  return [`${name} has ${network ?? `none of IPv${familyOf(address)}`} in the cloud`];
}

function left(state: State, owner: string): string {
  return state.objects.has(owner) ? '' : ', which does not exist';
}

function naming(nodes: readonly NodeState[], word: 'and' | 'or'): string {
  return listed(nodes.map((node) => node.name).sort(), word);
}

function listed(texts: readonly string[], word: 'and' | 'or'): string {
  if (texts.length > 3) return `${texts.slice(0, 3).join(', ')} and ${texts.length - 3} more`;
  return texts.length === 3 ? `${texts.slice(0, 2).join(', ')} ${word} ${texts[2]}` : texts.join(` ${word} `);
}

function say(why: UnassignedReason, text: string): WhyUnassigned {
  return { why, text };
}
