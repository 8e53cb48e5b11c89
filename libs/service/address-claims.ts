/**
 * The egress addresses of each cluster, as a hub reads them. A cluster whose question fails, or that does not know its objects itself,
 * keeps its last answer: addresses are gone only when it says so. One cluster alone is not asked: it finds its own conflicts.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { AddressClaim } from '#libs/contracts/fleet.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

const askEveryMs = 10_000;
const pageSize = 5_000;

export function createAddressClaims(options: {
  readonly clusters: readonly string[];
  /** Whether it makes sense to ask now; always by default. */
  readonly isHeard?: (cluster: string) => boolean;
  /** `askedAt`: its addresses are those of then or later, epoch ms. */
  readonly onRead?: (cluster: string, askedAt: number) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}) {
  const { clusters, isHeard = () => true, onRead = () => {}, clock, logger } = options;
  const known = new Map<string, readonly AddressClaim[]>();
  const asking = new Set<string>();
  const silent = new Set<string>();
  let all: readonly AddressClaim[] = [];
  let cancel = () => {};

  /** One question at a time: a cluster that is slow is not asked again before it has answered. */
  async function read(bus: Pick<Bus, 'ask'>, cluster: string): Promise<void> {
    if (asking.has(cluster) || !isHeard(cluster)) return;
    asking.add(cluster);
    const askedAt = clock.now();
    try {
      known.set(cluster, await claimsOf(bus, cluster));
      all = [...known.values()].flat();
      silent.delete(cluster);
      onRead(cluster, askedAt);
    } catch (thrown) {
      const about = { event: 'addresses-not-read', cluster, error: errorText(thrown) };
      if (!silent.has(cluster)) logger.warn(about, `the egress addresses of ${cluster} could not be read`);
      silent.add(cluster);
    } finally {
      asking.delete(cluster);
    }
  }

  return {
    /** The same list until one was read again. */
    all: () => all,
    /** Those whose addresses were never read. */
    unread: () => (clusters.length < 2 ? [] : clusters.filter((cluster) => !known.has(cluster))),
    /** Those whose last question failed. */
    silent: () => [...silent],
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
    if (!answer.egressIPsKnown) throw new AppError('fleet-objects-unknown', { cluster, missing: answer.freshness.missing[0] ?? 'all' });
    for (const { egressIP, pods, addresses } of answer.egressIPs) {
      for (const { address, node, since } of addresses) claims.push({ cluster, egressIP, pods, address, node, since });
    }
    cursor = answer.cursor;
  } while (cursor !== null);
  return claims;
}

const ask = (bus: Pick<Bus, 'ask'>, cluster: string, cursor: string | null) => bus.ask(cluster, 'status', { limit: pageSize, cursor });
