/** Walks in words: where the packets go, and what these rows cannot say. */
import { addressOfCidr } from '../ip/address.ts';
import type { Topology } from './topology.ts';
import type { Outcome, Walk } from './trace.ts';

/** The ends of all ways, each once: `leaves from worker-1 as 172.18.0.202 or from worker-3 as 172.18.0.201`. */
export function endsText(walks: readonly Walk[]): string {
  return [...new Set(walks.map(({ outcome }) => outcomeText(outcome)))].join(', or ');
}

const whose = { pod: 'its own address, which is unknown outside the cluster', node: "the node's address", given: null } as const;

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'outside': {
      const note = whose[outcome.as];
      return `leaves from ${outcome.node} as ${outcome.source}${note === null ? '' : ` (${note})`}${markText(outcome.mark)}`;
    }
    case 'pod':
      return `reaches ${outcome.port} on ${outcome.node} as ${outcome.source}`;
    case 'host':
      return `goes to the host of ${outcome.node} by ${outcome.port} as ${outcome.source}; the database does not say how it goes on from there`;
    case 'router':
      return `ends at ${outcome.at} on ${outcome.node}, whose own address that is`;
    case 'dropped':
      return `is dropped on ${outcome.node}: ${outcome.why}`;
    case 'unknown':
      return `cannot be followed beyond ${outcome.at} on ${outcome.node}: ${outcome.why}`;
  }
}

/** What the bridge of the node does by the mark (OpenFlow of ovnkube-node, no row). */
function markText(mark: number): string {
  if (mark === 1008) return " with mark 1008, by which the node's bridge gives it the node's address";
  if (mark >= 50_000 && mark <= 55_000) return ` with mark ${mark}, by which the node's bridge gives it the address of that EgressIP`;
  return mark === 0 ? '' : ` with mark ${mark}`;
}

/** Policies that decide and that no EgressIP owns: who wrote them, as far as they say so. */
export function decidedByOthers(walks: readonly Walk[]): string[] {
  const policies = walks.flatMap((walk) => walk.decisions).filter(({ what }) => what === 'policy');
  const decisions = policies.filter(({ row }) => row?.owner?.startsWith('EgressIP ') !== true);
  return [...new Set(decisions.map(({ text, node, row }) => `${row?.owner ?? 'a policy of unknown owner'} on ${node} (${text})`))];
}

/** Rows about the pod's address that none of the ways meets: left over, or for another family or node. */
export function rowsBeside(topologies: Iterable<Topology>, source: string, walks: readonly Walk[]): string[] {
  const met = new Set(walks.flatMap(({ decisions }) => decisions.map(({ row }) => row?.uuid)));
  return [...topologies].flatMap(({ node, routers }) =>
    routers.flatMap((router) => [
      ...router.nats
        .filter(({ uuid, row }) => !met.has(uuid) && addressOfCidr(row.logical_ip) === source && row.type === 'snat')
        .map(({ row }) => `${router.name} on ${node} has a SNAT of ${source} to ${row.external_ip}`),
      ...router.policies
        .filter(({ uuid, row }) => !met.has(uuid) && row.match.includes(`src == ${source}`) && !row.match.includes(`src == ${source}/`))
        .map(({ row }) => `${router.name} on ${node} has policy ${row.priority} "${row.match}"`),
    ]),
  );
}

/** What a trace never looks at. */
export const notLookedAt = [
  'network policies and egress firewalls (ACL)',
  'what the host and its bridge do with the packet (OpenFlow, nftables, routes of the host)',
] as const;

export const notMonitored =
  'services (load balancers), which node has an address of a pod (switch ports) and ports of routes: a monitor does not read them';
