/** A poller that shares the nodes with others, in the test's own process: it can be stopped in good order, or end as by kill -9. */
import { openCandidate } from '#libs/bus/lead/candidate.ts';
import { connectBus } from '#libs/bus/nats-bus.ts';
import type { NorthboundTargets } from '#libs/ovsdb/targets.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../services/poller/app.ts';
import { sharedTargets } from '../../services/poller/shared-targets.ts';
import { tracked } from './tracked-bus.ts';

export interface SharingPoller {
  /** As in the roster, in the heartbeats and in the log. */
  readonly instance: string;
  /** The nodes that are its own. */
  held(): readonly string[];
  /** False once it has found that others have dropped it, or was killed. */
  isAlive(): boolean;
  /** Resolves when it has found that others have dropped it, and has ended. */
  readonly lost: Promise<void>;
  /** Resolves when all that it was told to publish is stored. */
  settled(): Promise<void>;
  stop(): Promise<void>;
  /** Nothing more is told or stored from this moment on. */
  kill(): Promise<void>;
}

export interface SharingOptions {
  readonly url: string;
  readonly cluster: string;
  readonly targets: NorthboundTargets;
  /** The clocks of its observations and of its lease; the system's by default. */
  readonly clock?: Clock;
  readonly leaseClock?: Clock;
}

const tools = { name: 'poller', random: Math.random, logger: silentLogger } as const;

/** Resolves when it is in the roster. */
export async function startSharingPoller(options: SharingOptions): Promise<SharingPoller> {
  const { url, cluster, targets, clock = systemClock, leaseClock = systemClock } = options;
  const candidate = openCandidate({ url, cluster, clock: leaseClock, ...tools });
  const member = await candidate.join();
  const { lead } = member;
  const instance = lead.holder;
  const { bus, settled } = tracked(await connectBus({ url, lead, clock: systemClock, ...tools }));
  let held: readonly string[] = [];
  let isKilled = false;
  const share = (onHeld: (items: readonly string[]) => Promise<void>) =>
    member.share(async (items) => {
      held = items;
      await onHeld(items);
    });
  const app = createPoller({ cluster, bus, targets: sharedTargets(targets, { share }), instance, ...tools, clock });
  const kill = async () => {
    isKilled = true;
    held = [];
    await Promise.all([candidate.close(), bus.close()]);
    await app.stop();
  };
  const lost = new Promise<void>((resolve) => lead.lost.addEventListener('abort', () => void kill().then(resolve), { once: true }));
  await app.start();
  return {
    instance,
    held: () => (lead.isHeld() ? held : []),
    isAlive: () => !isKilled && !lead.lost.aborted,
    lost,
    settled,
    stop: async () => {
      await app.stop();
      await lead.release();
      await Promise.all([candidate.close(), bus.close()]);
    },
    kill,
  };
}
