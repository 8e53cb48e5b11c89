/**
 * The same EgressIP address in two clusters that share an egress network: both answer for it there, and replies reach only one of
 * them. No cluster can see that alone. A person configures which clusters share a network: equal addresses show that the networks
 * overlap, but not whether 10.0.0.0/16 of one cluster is the same network as 10.0.0.0/16 of the other.
 */
import { fleetFindingKinds } from '#libs/contracts/findings.ts';
import type { AddressClaim, FleetFinding } from '#libs/contracts/fleet.ts';
import { addressKey } from '../ip/address.ts';

const kind = 'address-in-two-clusters';
const sharedNetwork = 'default';

/** The network that the EgressIPs of a cluster leave into, of those that do not share one with all others. */
export type EgressNetworks = Readonly<Record<string, string>>;

/** In the order of the addresses. */
export function addressesInTwoClusters(claims: readonly AddressClaim[], networks: EgressNetworks): readonly FleetFinding[] {
  const networkOf = (cluster: string) => networks[cluster] ?? sharedNetwork;
  const byPlace = Map.groupBy(claims, ({ cluster, address }) => JSON.stringify([networkOf(cluster), addressKey(address)]));
  const found = [...byPlace.values()].flatMap((same): FleetFinding[] => {
    const clusters = [...new Set(same.map(({ cluster }) => cluster))].sort();
    const [first] = same;
    if (first === undefined || clusters.length < 2) return [];
    const address = addressKey(first.address);
    const egressNetwork = networkOf(first.cluster);
    return [
      {
        id: `${kind}/${egressNetwork}/${address}`,
        kind,
        severity: fleetFindingKinds[kind].severity,
        address,
        egressNetwork,
        since: lastOf(same),
        claims: [...same].sort((a, b) => order(a.cluster, b.cluster) || order(a.egressIP, b.egressIP)),
        reason: `${address} is an egress address in the clusters ${clusters.join(' and ')}, which share the egress network ${egressNetwork}`,
      },
    ];
  });
  return found.sort((a, b) => order(a.address, b.address));
}

/** From when on both have it; null where that is not known of one of them. */
function lastOf(claims: readonly AddressClaim[]): string | null {
  const times = claims.map(({ since }) => since);
  return times.includes(null) ? null : (times.toSorted().at(-1) ?? null);
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
