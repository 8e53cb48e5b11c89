/**
 * Hours of a notifier in seconds: a virtual clock that moves on only when nothing is under way, a real bus and real
 * receivers. A notifier that died is started again after half a minute.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import type { Receiver } from '../../../services/notifier/webhook.ts';
import { historyStart, incidentEventAt } from '../../kit/history-messages.ts';
import { testBus } from '../../kit/nats.ts';
import { cluster, publishIncident } from '../../kit/notifier.ts';
import type { TestReceiver } from '../../kit/receiver.ts';
import { createVirtualClock } from '../../unit/simulator/virtual-clock.ts';
import { type Death, startMortal } from './mortal.ts';

export const minute = 60_000;
export const hour = 60 * minute;
const stepMs = 1_000;
const downMs = 30_000;

export type Stage = Awaited<ReturnType<typeof createStage>>;

export async function createStage(natsUrl: string, configured: readonly Receiver[], stubs: readonly TestReceiver[]) {
  const clock = createVirtualClock(historyStart);
  const random = seededRandom(7);
  const bus = await testBus(natsUrl);
  const positions = await bus.bucket('EIP_CHECKPOINT');
  const begin = () => startMortal(natsUrl, configured, { clock, random });
  let notifier = await begin();
  let lives = 1;
  let restartAt: number | null = null;

  /** Until it has dealt with everything on the bus. */
  const caughtUp = async () => {
    const { lastSeq } = await bus.streamInfo('EIP_FINDINGS');
    for (;;) {
      if (notifier.dead) return;
      const stored = await positions.get(`consumer/EIP_FINDINGS/notifier-${cluster}`);
      const position = stored === null ? 0 : (stored.value as { seq: number }).seq;
      if (position >= lastSeq && notifier.app.readiness().ready) return;
      await setTimeout(2);
    }
  };

  /** Until only the clock can bring anything about. */
  const settled = async () => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await setImmediate();
      const hanging = notifier.dead ? 0 : stubs.reduce((sum, stub) => sum + stub.hanging, 0);
      if (notifier.storing === 0 && notifier.delivering === hanging) continue;
      quiet = -1;
      await setTimeout(1);
    }
  };

  const restartWhenDue = async () => {
    if (!notifier.dead) return;
    restartAt ??= clock.now() + downMs;
    if (clock.now() < restartAt) return;
    await notifier.buried();
    notifier = await begin();
    lives += 1;
    restartAt = null;
    await caughtUp();
  };

  return {
    bus,
    clock,
    get lives() {
      return lives;
    },
    get readiness() {
      return notifier.app.readiness();
    },
    die: (when: Death) => notifier.die(when),
    pass: async (ms: number) => {
      await caughtUp();
      for (const end = clock.now() + ms; clock.now() < end; ) {
        await settled();
        clock.advance(Math.min(stepMs, end - clock.now()));
        await restartWhenDue();
      }
      await settled();
    },
    /** An incident changes now. */
    say: async (id: string, state: 'firing' | 'resolved', change: Partial<IncidentEvent['incident']> & { readonly since: string }) => {
      await publishIncident(bus, incidentEventAt(clock.now(), id, state, change));
      await caughtUp();
    },
    close: async () => {
      notifier.die('now');
      await notifier.buried();
      await bus.close();
    },
  };
}
