/** A notifier in this process with short pauses, and what the analyzer would publish for it. */
import type { Bus } from '#libs/bus/port.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createNotifier } from '../../services/notifier/app.ts';
import { createDeliver, type Receiver } from '../../services/notifier/webhook.ts';
import { testBus } from './nats.ts';
import type { TestReceiver } from './receiver.ts';

export const cluster = 'c';

export function receiverAt(url: string, name = 'team', change: Partial<Receiver> = {}): Receiver {
  return { name, url, key: null, token: null, minSeverity: 'warning', sendResolved: true, repeatMs: null, ...change };
}

export async function startNotifier(
  natsUrl: string,
  receivers: readonly Receiver[],
  change: { readonly allowPrivate?: boolean; readonly groupWaitMs?: number } = {},
): Promise<App & { readonly bus: Bus }> {
  const bus = await testBus(natsUrl, 'notifier');
  const app = createNotifier({
    connectBus: async () => bus,
    cluster,
    receivers,
    deliver: createDeliver({ allowPrivate: change.allowPrivate ?? true, timeoutMs: 300, clock: systemClock }),
    links: { page: 'http://page', runbook: (kind) => `http://page/runbooks/${kind}` },
    clock: systemClock,
    random: Math.random,
    logger: silentLogger,
    groupWaitMs: change.groupWaitMs ?? 20,
    retry: { firstMs: 20, maxMs: 200 },
  });
  await app.start();
  return { ...app, bus };
}

export async function publishIncident(bus: Bus, event: IncidentEvent): Promise<void> {
  await bus.publish(cluster, topics.incident, event);
}

/** What a receiver took, in order: each alert with its status. */
export const toldTo = (receiver: TestReceiver): readonly string[] =>
  receiver.accepted().flatMap(({ body }) => body.alerts.map(({ fingerprint, status }) => `${fingerprint} ${status}`));
