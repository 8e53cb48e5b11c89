/**
 * The way of an alert from the bus to its receivers. Its stages, in this order:
 *
 *   mute     a silence or a lost node holds it back, now (`notices`) or when its message is made up (`queue`)
 *   group    it joins the queue of its receiver and its object or node (`queues`)
 *   wait     for others of its cause
 *   freeze   into a message with a fixed id, content and reason
 *   attempt  one delivery, throttled by receiver
 *   retry    later, unless it was refused for good or has been tried for days
 *   finish   taken, or given up to the dead letters
 *
 * Nothing is dropped without a line in the log and a count in the metrics.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { Incident } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { openDeadLetters } from './dead-letters.ts';
import { openIncidents } from './incidents.ts';
import { mutedBy } from './mute.ts';
import { createNotices } from './notices.ts';
import type { Outlet } from './outlet.ts';
import { createQueues } from './queues.ts';
import { openSilences } from './silences.ts';
import type { Receiver } from './webhook.ts';

export interface DeliveryParts {
  readonly bus: Bus;
  readonly cluster: string;
  readonly receivers: readonly Receiver[];
  readonly outlet: Outlet;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly stopped: AbortSignal;
  readonly groupWaitMs: number;
  /** The first pause after a failed attempt, and the longest. */
  readonly retry: { readonly firstMs: number; readonly maxMs: number };
}

export interface Delivery extends Subscription {
  /** Resolves when the effects of the event are stored. */
  take(event: IncidentEvent): Promise<void>;
  /** The incidents that fire, as they were taken last. */
  firing(): readonly Incident[];
  /** Changes that only time brings: silences that end, repeats, unused queues. */
  review(): Promise<void>;
  /** Number of messages and alerts that wait for a receiver, and why the first one does; null if nothing is wrong. */
  stateOf(receiver: string): { readonly waiting: number; readonly trouble: string | null };
}

const giveUpMs = 3 * 86_400_000;

export async function createDelivery(parts: DeliveryParts): Promise<Delivery> {
  const { bus, cluster, receivers, outlet, clock, random, logger, stopped } = parts;
  const bucket = await bus.bucket('EIP_DELIVERY');
  const stored = await bucket.entries();
  const inTurn = createTurn();

  const silences = await openSilences(bus, cluster, clock);
  const incidents = openIncidents(bucket, cluster, stored);
  const muting = (incident: Incident) => mutedBy(incident, cluster, incidents.firing(), silences.active(), clock.now());
  const letters = openDeadLetters({ bucket, cluster, stored, onDropped: outlet.deadLetterDropped });
  const queues = createQueues({
    cluster,
    receivers,
    clock,
    stopped,
    bucket,
    logger,
    queueTools: (receiver, group) => ({
      groupWaitMs: parts.groupWaitMs,
      repeatMs: receiver.repeatMs,
      retryMs: (tries) => Math.min(parts.retry.maxMs, parts.retry.firstMs * 2 ** Math.min(tries, 30)) * (0.5 + 0.5 * random()),
      giveUpMs,
      mutedBy: muting,
      isOutdated: incidents.isOutdated,
      withdraw: (withdrawn, remove) =>
        inTurn(async () => {
          for (const incident of withdrawn) await incidents.withdraw(receiver.name, incident);
          await remove();
        }),
      deliver: (message) => outlet.attempt(receiver, message),
      onWithheld: (incident, why) => outlet.withheld(receiver, incident, why),
      onTaken: (message) => outlet.taken(receiver, message),
      onDead: async (message, reason) => {
        outlet.givenUp(receiver, message, reason);
        await letters.add({ receiver: receiver.name, group, message, at: clock.now(), reason });
      },
      onFault: (thrown) => {
        if (stopped.aborted) return;
        const about = { event: 'queue-again', receiver: receiver.name, error: errorText(thrown) };
        logger.error(about, `the queue of ${receiver.name} could not go on; trying again`);
      },
    }),
  });
  await queues.goOn(stored);
  const notices = createNotices({
    receivers,
    incidents,
    mutedBy: muting,
    tell: queues.tell,
    remind: queues.remind,
    now: clock.now,
    logger,
  });

  const answering = [
    silences.answer(() => inTurn(notices.review)),
    letters.answer(bus, async ({ receiver: name, group, message }) => {
      const receiver = receivers.find((each) => each.name === name);
      if (receiver === undefined) return 'no receiver';
      return (await inTurn(() => queues.of(receiver, group).resend(message))) ? 'resent' : 'outdated';
    }),
  ];

  return {
    take: (event) => inTurn(() => notices.take(event)),
    firing: () => [...incidents.firing()],
    review: () =>
      inTurn(async () => {
        await silences.expire();
        await notices.review();
        await queues.sweep();
      }),
    stateOf: (name) => {
      const own = queues.ofReceiver(name);
      return {
        waiting: own.reduce((sum, queue) => sum + queue.length, 0),
        trouble: own.map((queue) => queue.trouble).find((text) => text !== null) ?? null,
      };
    },
    stop: async () => {
      await Promise.all([...answering.map((one) => one.stop()), queues.ended()]);
    },
  };
}

/** One after the other, whatever the trigger: events, silences, time. */
function createTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
}
