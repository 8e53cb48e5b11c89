/**
 * The clusters that this gateway serves: its own, or at a hub all of `fleet.clusters`. A request about one cluster names it, unless
 * there is only one.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { AddressClaim, ClusterSummary, FleetAnswer, FleetFinding } from '#libs/contracts/fleet.ts';
import { addressesInTwoClusters, type EgressNetworks } from '#libs/egressip/fleet/two-clusters.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { createAddressClaims } from '#libs/service/address-claims.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type ClusterWatch, createClusterWatch } from './cluster-watch.ts';
import { createFeed, type Feed } from './feed.ts';
import { followBus } from './follow-bus.ts';

const lookEveryMs = 1_000;

export interface Fleet {
  readonly names: readonly string[];
  /** `cluster` whenever something in the list of clusters may have changed. */
  readonly feed: Feed;
  /** Errors: `no-such-cluster`, `fleet-cluster-needed` when none is named and there are several. */
  choose(named: string | null): ClusterWatch;
  answer(): FleetAnswer;
  follow(bus: Bus): Promise<void>;
  stop(): Promise<void>;
}

export function createFleet(options: {
  readonly clusters: readonly string[];
  readonly clock: Clock;
  readonly runsEnabled: boolean;
  readonly egressNetworks?: EgressNetworks;
  readonly logger: Logger;
}): Fleet {
  const { clock, egressNetworks = {}, logger } = options;
  const watches = new Map(options.clusters.map((cluster) => [cluster, createClusterWatch({ ...options, cluster })]));
  const names = [...watches.keys()];
  const feed = createFeed(clock);
  const claims = createAddressClaims({
    ...{ clusters: names, clock, logger },
    isHeard: (cluster) => watches.get(cluster)?.summary().state === 'live',
  });
  let judged: { readonly of: readonly AddressClaim[]; readonly findings: readonly FleetFinding[] } = { of: [], findings: [] };
  let subscriptions: readonly Subscription[] = [];
  let shown = '';

  function answer(): FleetAnswer {
    const clusters = [...watches.values()].map((watch) => watch.summary()).sort(worstFirst);
    const all = claims.all();
    if (all !== judged.of) judged = { of: all, findings: addressesInTwoClusters(all, egressNetworks) };
    const findings = [...judged.findings];
    return { at: clock.now(), complete: clusters.every(({ complete }) => complete), clusters, findings, unread: claims.unread() };
  }

  // A cluster that falls silent sends no event that says so.
  const cancelLook = clock.every(lookEveryMs, () => {
    if (feed.clients() === 0) return;
    const { at: _, ...now } = answer();
    const text = JSON.stringify(now);
    if (text !== shown) feed.publish('cluster', {});
    shown = text;
  });

  return {
    names,
    feed,
    choose(named) {
      const name = named ?? (names.length === 1 ? names[0] : undefined);
      const known = names.slice(0, 20).join(', ');
      if (name === undefined) throw new AppError('fleet-cluster-needed', { known });
      const watch = watches.get(name);
      if (watch === undefined) throw new AppError('no-such-cluster', { name: name.slice(0, 63), known });
      return watch;
    },
    answer,
    async follow(bus) {
      claims.start(bus);
      subscriptions = (await Promise.all([...watches.values()].map((watch) => followBus(bus, watch)))).flat();
    },
    async stop() {
      cancelLook();
      claims.stop();
      feed.stop();
      for (const watch of watches.values()) watch.feed.stop();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      subscriptions = [];
    },
  };
}

/** An unknown state is worse than any other, except a known critical one. */
export function worstFirst(a: ClusterSummary, b: ClusterSummary): number {
  return (
    rankOf(a) - rankOf(b) ||
    (b.critical ?? 0) - (a.critical ?? 0) ||
    (b.warning ?? 0) - (a.warning ?? 0) ||
    a.cluster.localeCompare(b.cluster, 'en', { numeric: true })
  );
}

function rankOf({ state, complete, critical, warning }: ClusterSummary): number {
  if ((critical ?? 0) > 0) return 0;
  if (state !== 'live') return 1;
  if (!complete) return 2;
  return (warning ?? 0) > 0 ? 3 : 4;
}
