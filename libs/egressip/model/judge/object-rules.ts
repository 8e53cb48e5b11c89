/** What an object's spec and status must satisfy, whatever the databases hold (fact sheet section 6). */
import type { Violation } from '#libs/contracts/findings.ts';
import { canonicalAddress } from '../../ip/address.ts';
import { hostingOf } from '../expect/expect.ts';
import type { Item, NodeState, ObjectState, State } from '../state.ts';
import type { Result } from '../tell/ledger.ts';
import { violation } from '../tell/violation.ts';
import { whyUnassigned } from './assignment.ts';
import { allocations, limitsOf, needsLabel, orphans } from './capacity.ts';
import { judgeHostAddresses } from './host-addresses.ts';
import { judgeMark } from './marks.ts';

const servicesShown = 20;

export function judgeObject(state: State, holder: ObjectState): Result {
  const none: Result = { violations: [], counts: [], blind: false, unknownNodes: new Set() };
  if (state.kinds.EgressIP.state !== 'known' || state.kinds.Node.state !== 'known') return { ...none, blind: true };
  if (state.objects.get(holder.name) !== holder) return none;
  if (holder.object.unreadable !== undefined) return { ...none, blind: true };
  const unknown = state.kinds.CloudPrivateIPConfig.state === 'unavailable' ? holder.items.map((item) => item.node.name) : [];
  const violations = [
    ...judgeSpec(state, holder),
    ...holder.items.flatMap((item) => judgeItem(state, holder, item)),
    ...judgeStatusTexts(holder),
    ...judgeMark(holder),
  ];
  return { ...none, violations, unknownNodes: new Set(unknown) };
}

/** Whether it asks for an address that is nowhere: then what happens to other objects and nodes concerns it. */
export function isDegraded(holder: ObjectState): boolean {
  return unassigned(holder).length > 0;
}

function unassigned(holder: ObjectState): string[] {
  const assigned = new Set(holder.items.map((item) => item.address));
  const wanted = holder.object.egressIPs.map(canonicalAddress).filter((address) => address !== null);
  return [...new Set(wanted)].filter((address) => !assigned.has(address));
}

function judgeSpec(state: State, holder: ObjectState): Violation[] {
  const { name, object } = holder;
  const invalid = [...new Set(object.egressIPs)].filter((text) => canonicalAddress(text) === null);
  const event = lastEvent(state, name);
  return [
    ...invalid.map((text) =>
      violation({
        kind: 'invalid-address',
        egressIP: name,
        address: text,
        expected: { spec: 'an IPv4 or IPv6 address' },
        actual: { spec: text },
        reason: `The spec of ${name} holds "${text}", which is not an IP address: it is never assigned.`,
      }),
    ),
    ...unassigned(holder).map((address) => {
      const { why, text } = whyUnassigned(state, holder, address);
      return violation({
        kind: 'unassigned-address',
        egressIP: name,
        address,
        expected: { address },
        actual: { why, assigned: holder.items.map((item) => `${item.address} on ${item.node.name}`) },
        reason: `${address} of ${name} is on no node: ${text}.${event === null ? '' : ` Last event: ${event}`}`,
      });
    }),
  ];
}

/** Events about assignment; those about pods (UndefinedRequest) explain no address. */
const assignmentEvents = /^(NoMatchingNodeFound|UnassignedRequest|UnsupportedRequest|EgressIPConflict|InvalidEgressIP|Cloud.*)$/;

function lastEvent(state: State, name: string): string | null {
  const events = [...(state.eventsByObject.get(name)?.values() ?? [])].filter(({ reason }) => assignmentEvents.test(reason));
  const order = (a: (typeof events)[number], b: (typeof events)[number]) =>
    (a.lastAt ?? '') < (b.lastAt ?? '') || (a.lastAt === b.lastAt && a.uid < b.uid) ? 1 : -1;
  const [last] = events.sort(order);
  return last === undefined ? null : `${last.reason}: ${last.message}`;
}

/** Status items that are no addresses at all: nothing else can be said of them. */
function judgeStatusTexts({ name, object }: ObjectState): Violation[] {
  return object.items.flatMap((item) => {
    if (canonicalAddress(item.egressIP) !== null) return [];
    const reason = `The status of ${name} holds "${item.egressIP}" on ${item.node}, which is not in its spec.`;
    return [
      violation({ kind: 'address-not-in-spec', node: item.node, egressIP: name, address: item.egressIP, actual: { ...item }, reason }),
    ];
  });
}

function judgeItem(state: State, holder: ObjectState, item: Item): Violation[] {
  const { name, object } = holder;
  const { address, node } = item;
  const found: Violation[] = [];
  const add = (kind: Violation['kind'], reason: string, actual: Violation['actual'] = null, expected: Violation['expected'] = null) =>
    found.push(violation({ kind, node: node.name, egressIP: name, address, expected, actual, reason }));

  if (!object.egressIPs.some((text) => canonicalAddress(text) === address)) {
    add(
      'address-not-in-spec',
      `${address} is assigned to ${name} on ${node.name}, but its spec does not ask for it.`,
      { egressIP: address, node: node.name },
      { spec: [...object.egressIPs] },
    );
  }
  const unfit = whyUnfit(node, address, needsLabel(object));
  if (unfit !== null)
    add('unfit-node', `${address} of ${name} is assigned to ${node.name}, but ${unfit}: traffic through it is lost.`, unfitEvidence(node));
  const before = holder.items.find((other) => other.node === node && other.index < item.index);
  if (before !== undefined) {
    add(
      'two-addresses-one-node',
      `${node.name} holds both ${before.address} and ${address} of ${name}; a node takes one address per object.`,
      { addresses: [before.address, address] },
    );
  }
  const host = state.hostAddresses.get(address);
  if (host !== undefined)
    add(
      'address-is-host-ip',
      `${address} of ${name} is an address of node ${host} itself: traffic for the node and egress traffic collide.`,
      { hostCidrsOf: host },
    );
  const others = conflicting(state, holder, address);
  if (others.length > 0) {
    add(
      'address-conflict',
      `${address} is assigned to ${name} and to ${others.join(' and ')} at the same time; replies reach the pods of only one of them.`,
      { objects: [name, ...others] },
    );
  }
  const services = [...(state.servicesByAddress.get(address) ?? [])].sort();
  if (services.length > 0) {
    const what = services.length === 1 ? `service ${services[0]}` : `${services.length} services, the first ${services[0]}`;
    add(
      'address-of-service',
      `${address} of ${name} on ${node.name} is also an address of ${what}: packets to its ports go to the service, and if the network brings the address to another machine than ${node.name}, replies to the pods that leave with it are lost.`,
      { services: services.slice(0, servicesShown) },
    );
  }
  const cloud = cloudMismatch(state, holder, item);
  if (cloud !== null) found.push(cloud);
  return found;
}

function whyUnfit({ object, ...node }: NodeState, address: string, labelled: boolean): string | null {
  if (object === null) return 'there is no Node object of that name';
  if (object.outsideOvn === true) return 'that node runs Windows or a hybrid overlay and cannot carry it';
  if (labelled && !object.assignable) return 'that node does not have the label k8s.ovn.org/egress-assignable';
  if (!object.ready) return 'that node is not ready';
  if (hostingOf({ object, ...node }, address) !== 'none') return null;
  if (object.cloud === null) return 'no network of that node holds the address';
  const networks = [object.cloud.ifaddr.ipv4, object.cloud.ifaddr.ipv6].filter((network) => network !== null);
  return `the cloud's network of that node (${networks.join(' and ')}) does not hold the address`;
}

function unfitEvidence({ object }: NodeState): Violation['actual'] {
  return object === null
    ? { exists: false }
    : { exists: true, assignable: object.assignable, ready: object.ready, hostCidrs: object.hostCidrs };
}

/** The other objects that hold the address: it belongs to all of them and to the pods of each. */
function conflicting(state: State, holder: ObjectState, address: string): string[] {
  const holders = [...(state.objectsByAddress.get(address) ?? [])].filter((other) => other.items.some((item) => item.address === address));
  return holders.flatMap((other) => (other === holder ? [] : [other.name])).sort();
}

/** In a cloud the platform must have moved the address to the same node. */
function cloudMismatch(state: State, { name }: ObjectState, { address, node }: Item): Violation | null {
  if (state.kinds.CloudPrivateIPConfig.state !== 'known' || node.object === null || node.object.cloud === null) return null;
  const config = state.cloudByAddress.get(address);
  const problem =
    config === undefined
      ? 'there is no CloudPrivateIPConfig for it'
      : config.specNode !== node.name
        ? `its CloudPrivateIPConfig is for ${config.specNode ?? 'no node'}`
        : config.assigned !== 'True'
          ? `its CloudPrivateIPConfig is not assigned (${config.assigned})`
          : config.statusNode !== null && config.statusNode !== node.name
            ? `the cloud has it on ${config.statusNode}`
            : config.owner !== null && config.owner !== name
              ? `its CloudPrivateIPConfig belongs to ${config.owner}`
              : null;
  if (problem === null) return null;
  const actual =
    config === undefined
      ? null
      : { specNode: config.specNode, statusNode: config.statusNode, assigned: config.assigned, owner: config.owner };
  const reason = `${address} of ${name} is assigned to ${node.name}, but ${problem}: the cloud does not deliver its replies there.`;
  return violation({
    kind: 'cloud-ip-mismatch',
    node: node.name,
    egressIP: name,
    address,
    expected: { node: node.name, assigned: 'True', owner: name },
    actual,
    reason,
  });
}

export function judgeCapacity(state: State, node: NodeState): Result {
  if (state.kinds.EgressIP.state !== 'known' || state.kinds.Node.state !== 'known')
    return { violations: [], counts: [], blind: true, unknownNodes: new Set() };
  const limits = limitsOf(node).map((limit) => ({ ...limit, used: allocations(node, limit.family) }));
  const over = limits.filter(({ limit, used }) => used > limit);
  const violations = over.map(({ what, limit, used }) =>
    violation({
      kind: 'capacity-exceeded',
      node: node.name,
      expected: { capacity: limit },
      actual: { assigned: used },
      reason: `${node.name} holds ${used} ${what}, its capacity in the cloud is ${limit}: the cloud refuses more.`,
      detail: what,
    }),
  );
  return {
    violations: [...violations, ...judgeOrphans(state, node), ...judgeHostAddresses(node)],
    counts: [],
    blind: false,
    unknownNodes: new Set(),
  };
}

function judgeOrphans(state: State, node: NodeState): Violation[] {
  const ofNode = orphans(state).filter((orphan) => orphan.node === node.name);
  return ofNode.map(({ address, owner }) => {
    const whose = owner === null ? '' : ` of ${owner}`;
    const reason = `The cloud keeps ${address} on ${node.name} (CloudPrivateIPConfig${whose}), and no EgressIP asks for it: it takes up the capacity of the node.`;
    return violation({ kind: 'orphan-cloud-ip', node: node.name, address, actual: { owner, address, node: node.name }, reason });
  });
}
