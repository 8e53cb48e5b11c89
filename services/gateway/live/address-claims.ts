/**
 * The egress addresses of each cluster. A cluster is asked while it is heard; after that its last answer stands. A gateway with one
 * cluster does not ask: a cluster finds its own conflicts by itself.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { AddressClaim } from '#libs/contracts/fleet.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

const askEveryMs = 10_000;
const pageSize = 5_000;

export function createAddressClaims(options: {
  readonly clusters: readonly string[];
  readonly isHeard: (cluster: string) => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}) {
  const { clusters, clock, logger } = options;
  const known = new Map<string, readonly AddressClaim[]>();
  const asking = new Set<string>();
  let all: readonly AddressClaim[] = [];
  let cancel = () => {};

  /** One question at a time: a cluster that is slow is not asked again before it has answered. */
  async function read(bus: Pick<Bus, 'ask'>, cluster: string): Promise<void> {
    if (asking.has(cluster) || !options.isHeard(cluster)) return;
    asking.add(cluster);
    try {
      known.set(cluster, await claimsOf(bus, cluster));
      all = [...known.values()].flat();
    } catch (thrown) {
      logger.warn(
        { event: 'addresses-not-read', cluster, error: errorText(thrown) },
        `the egress addresses of ${cluster} could not be read`,
      );
    } finally {
      asking.delete(cluster);
    }
  }

  return {
    /** The same list until one was read again. */
    all: () => all,
    /** Those whose addresses were never read. */
    unread: () => (clusters.length < 2 ? [] : clusters.filter((cluster) => !known.has(cluster))),
    start(bus: Pick<Bus, 'ask'>): void {
      if (clusters.length < 2) return;
      const look = () => clusters.forEach((cluster) => void read(bus, cluster));
      look();
      cancel = clock.every(askEveryMs, look);
    },
    stop: () => cancel(),
  };
}

async function claimsOf(bus: Pick<Bus, 'ask'>, cluster: string): Promise<readonly AddressClaim[]> {
  const claims: AddressClaim[] = [];
  let cursor: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof ask>> = await ask(bus, cluster, cursor);
    for (const { egressIP, addresses } of answer.egressIPs) {
      for (const { address, node, since } of addresses) claims.push({ cluster, egressIP, address, node, since });
    }
    cursor = answer.cursor;
  } while (cursor !== null);
  return claims;
}

const ask = (bus: Pick<Bus, 'ask'>, cluster: string, cursor: string | null) => bus.ask(cluster, 'status', { limit: pageSize, cursor });
