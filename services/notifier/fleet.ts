/**
 * The findings of a hub as incidents. The notifier finds them itself, from the same answers as the gateways: any number of gateways run,
 * and none leads, whereas a notifier has a lead and a fence around what it stores. Firing findings are kept there and nowhere else.
 *
 * A finding fires once each of its clusters has named the address again since it was seen first: an address that moves from one cluster to
 * another seems to be in both until the first one is asked again. It is over when answers say so, never because a cluster is silent.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { Incident } from '#libs/contracts/findings.ts';
import type { AddressClaim, FleetFinding } from '#libs/contracts/fleet.ts';
import { addressesInTwoClusters, type EgressNetworks } from '#libs/egressip/fleet/two-clusters.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { createAddressClaims } from '#libs/service/address-claims.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Delivery } from './delivery.ts';
import type { IncidentSource } from './source.ts';

export interface FleetNetworks {
  readonly clusters: readonly string[];
  readonly egressNetworks: EgressNetworks;
}

interface Pending {
  readonly since: number;
  /** The clusters that have not said it again. */
  readonly open: Set<string>;
}

export function watchFleet(
  options: FleetNetworks & {
    readonly bus: Pick<Bus, 'ask'>;
    readonly delivery: Pick<Delivery, 'take' | 'firing'>;
    readonly clock: Clock;
    readonly logger: Logger;
  },
): IncidentSource {
  const { egressNetworks, bus, delivery, clock, logger } = options;
  const claims = createAddressClaims({ ...options, onRead: (cluster, askedAt) => void judgeInTurn(cluster, askedAt) });
  const pending = new Map<string, Pending>();
  let turn: Promise<void> = Promise.resolve();

  /** Tries again when the next cluster has answered if something could not be stored. */
  const judgeInTurn = (cluster: string | null, askedAt: number): Promise<void> => {
    turn = turn
      .then(() => judge(cluster, askedAt))
      .catch((thrown: unknown) => {
        logger.error({ event: 'fleet-late', error: errorText(thrown) }, 'a finding of the fleet could not be stored; it is tried again');
      });
    return turn;
  };

  async function judge(cluster: string | null, askedAt: number): Promise<void> {
    const firing = delivery.firing();
    const found = addressesInTwoClusters([...claims.all(), ...lastKnown(firing, claims.unread())], egressNetworks);
    const ids = new Set(found.map(({ id }) => id));
    for (const id of pending.keys()) if (!ids.has(id)) pending.delete(id);
    for (const incident of firing) if (!ids.has(incident.id)) await take({ ...incident, state: 'resolved' });
    for (const finding of found) {
      const known = firing.find(({ id }) => id === finding.id);
      if (known === undefined) await seeAgain(finding, cluster, askedAt);
      else if (known.reason !== finding.reason) await take(incidentOf(finding, known.since));
    }
  }

  /** Fires when nobody has to say it again. */
  async function seeAgain(finding: FleetFinding, cluster: string | null, askedAt: number): Promise<void> {
    const clusters = clustersOf(finding);
    const seen = pending.get(finding.id) ?? { since: clock.now(), open: new Set(clusters) };
    pending.set(finding.id, seen);
    if (cluster !== null && askedAt > seen.since) seen.open.delete(cluster);
    if (clusters.some((name) => seen.open.has(name))) return;
    await take(incidentOf(finding, finding.since ?? new Date(seen.since).toISOString()));
    pending.delete(finding.id);
  }

  const take = (incident: Incident) => delivery.take({ at: clock.now(), stateSeq: 0, revision: 0, incident });

  claims.start(bus);
  // In a fleet of one nothing is read, and no finding goes on firing.
  void judgeInTurn(null, 0);
  return {
    stop: async () => {
      claims.stop();
      await turn;
    },
    troubles: () => {
      const unknown = new Set([...claims.unread(), ...claims.silent()]);
      return unknown.size === 0 ? {} : { addresses: `not known now: ${[...unknown].sort().join(', ')}` };
    },
  };
}

/** The last addresses of the clusters that were not read since the start, as far as firing incidents name them. */
function lastKnown(firing: readonly Incident[], unread: readonly string[]): AddressClaim[] {
  return firing.flatMap(({ address, clusters = [] }) =>
    clusters
      .filter((cluster) => address !== null && unread.includes(cluster))
      .map((cluster) => ({ cluster, egressIP: '', pods: 0, address: address ?? '', node: null, since: null })),
  );
}

const clustersOf = ({ claims }: FleetFinding) => [...new Set(claims.map(({ cluster }) => cluster))];

function incidentOf(finding: FleetFinding, since: string): Incident {
  const { id, kind, severity, address, reason, claims } = finding;
  return {
    ...{ id, kind, severity, state: 'firing', node: null, egressIP: null, address, findings: 1, since, reason },
    pods: claims.reduce((sum, { pods }) => sum + pods, 0),
    clusters: clustersOf(finding),
  };
}
