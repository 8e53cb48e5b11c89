/**
 * Whether OVN tells the network where an egress address is: with the option nat-addresses of the port towards the node's gateway
 * router it sends gratuitous ARP for the addresses of the router's SNATs. ovn-kubernetes writes it on egress nodes (#1939) and since
 * #4343 on all; before, a gateway update could take it away. Where the port or its options were not read, nothing is said.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import { addressKey } from '../../ip/address.ts';
import { hostingOf } from '../expect/expect.ts';
import { externalSwitchPort, gatewayRouter } from '../names.ts';
import type { NodeState, State } from '../state.ts';
import type { Result } from '../tell/ledger.ts';
import { violation } from '../tell/violation.ts';
import { isReadable } from './completeness.ts';

export function judgeAnnouncements(state: State, node: NodeState): Result {
  const none: Result = { violations: [], counts: [], blind: false, unknownNodes: new Set() };
  if (state.kinds.EgressIP.state !== 'known' || state.kinds.Node.state !== 'known') return { ...none, blind: true };
  const hosted = node.object === null ? [] : hostedOn(node);
  if (hosted.length === 0) return none;
  const name = externalSwitchPort(gatewayRouter(node.name));
  const port = isReadable(node.zone) ? node.zone.announced.get(name) : undefined;
  if (port === undefined) return { ...none, blind: true };
  const silent = hosted.filter(({ address }) => !isAnnounced(port.natAddresses, address));
  return { ...none, violations: silent.map((item) => notAnnounced(node.name, name, item, port.natAddresses)) };
}

interface Hosted {
  readonly address: string;
  readonly egressIP: string;
}

/** Addresses of the primary network: those of others are the host's own, and it announces them itself. */
function hostedOn(node: NodeState): Hosted[] {
  const items = [...node.objects].flatMap(({ name, items: all }) => all.map((item) => ({ ...item, egressIP: name })));
  return items.filter((item) => item.node === node && hostingOf(node, item.address) === 'primary');
}

/** `router` stands for all addresses of the router (ovn-nb(5)); else they are listed after a MAC address. */
function isAnnounced(natAddresses: string | null, address: string): boolean {
  if (natAddresses === null) return false;
  const words = natAddresses.split(/\s+/);
  return words.includes('router') || words.some((word) => addressKey(word) === address);
}

function notAnnounced(node: string, port: string, { address, egressIP }: Hosted, natAddresses: string | null): Violation {
  const says = natAddresses === null ? 'has no option nat-addresses' : `has the option nat-addresses without it (${natAddresses})`;
  return violation({
    kind: 'not-announced',
    node,
    egressIP,
    address,
    table: 'Logical_Switch_Port',
    expected: { port, 'nat-addresses': 'router' },
    actual: { port, 'nat-addresses': natAddresses },
    reason: `${address} of ${egressIP} is on ${node}, but the port ${port} there ${says}: OVN does not announce it to the network (gratuitous ARP). After a move the network sends replies to the node that had it before, until its ARP entries expire.`,
  });
}
