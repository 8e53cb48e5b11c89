/** A node passes to another poller only when its log says that it is unobserved: until then heartbeats would vouch for it. */
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { NorthboundTarget } from '#libs/ovsdb/targets.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../../services/poller/app.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { playedDatabases } from '../../kit/played-databases.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const node = 'w1';

async function startStage() {
  const { clock, advance } = manualClock();
  const server = createMemoryBus(clock);
  const { bus } = server.connect();
  /** Messages wait for it before they are published. */
  let open = Promise.resolve();
  const publish: Bus['publish'] = async (...given) => {
    await open;
    return bus.publish(...given);
  };
  const databases = playedDatabases([{ source: 'ovn', type: 'ovn-snapshot', at: 0, node, rows: [] }], clock);
  let tell: (targets: readonly NorthboundTarget[]) => void | Promise<void> = () => undefined;
  const targets = {
    follow: (onTargets: typeof tell) => {
      tell = onTargets;
      return databases.targets.follow(onTargets);
    },
  };
  const app = createPoller({
    cluster: 'c',
    bus: Object.create(bus, { publish: { value: publish } }),
    targets,
    clock,
    logger: silentLogger,
  });
  await app.start();
  await advance(100);
  const gate = Promise.withResolvers<void>();
  open = gate.promise;
  return { app, server, advance, open: gate.resolve, leave: async () => tell([]) };
}

it('a database that is no longer followed is left when the log says so, however slow the bus is', async () => {
  const { app, server, advance, open, leave } = await startStage();
  let isLeft = false;
  const leaving = leave().then(() => {
    isLeft = true;
  });
  await advance(60_000);
  expect(isLeft).toBe(false);
  open();
  await leaving;
  expect(server.messages().at(-1)?.data).toMatchObject({ input: { type: 'ovn-unavailable', node, unobserved: true } });
  await app.stop();
});

it('a poller that is told to stop meanwhile ends after some seconds', async () => {
  const { app, advance, leave } = await startStage();
  void leave();
  let isOver = false;
  void app.stop().then(() => {
    isOver = true;
  });
  await advance(5_000);
  expect(isOver).toBe(true);
});
