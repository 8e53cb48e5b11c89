/** What the core cannot take must be seen: silence about it would look like health. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { startEngine } from '../../../services/analyzer/engine.ts';
import { eventually } from '../../kit/eventually.ts';
import { startLogCluster } from '../../kit/log-cluster.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const nats = await provided('nats');

describe.skipIf(!nats.available)(`an engine (${nats.reason})`, () => {
  let server: TestNats;
  let bus: Bus;
  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url);
  });
  afterAll(async () => {
    await bus?.close();
    await server?.dispose();
  });

  it('goes on after a message it could not process, and says from then on which one that was', async () => {
    await startLogCluster({ bus, name: 'trouble' });
    const taken: string[] = [];
    const engine = await startEngine({
      bus,
      cluster: 'trouble',
      clock: systemClock,
      logger: silentLogger,
      holdOffMs: 0,
      restartHoldOffMs: 0,
      keepResolvedMs: 0,
      completeUntil: () => Number.POSITIVE_INFINITY,
      heardUntil: () => Number.POSITIVE_INFINITY,
      confirm: () => undefined,
      readKnownUntil: () => Number.POSITIVE_INFINITY,
      onInput: (input) => {
        const name = input.source === 'kube' ? input.kind : input.node;
        if (name === 'Namespace') throw new Error('a defect');
        taken.push(name);
      },
      onGap: () => undefined,
      onEvents: () => undefined,
    });
    await eventually('the log is read', async () => (engine.caughtUp ? true : null));
    expect(engine.trouble).toMatch(/^message \d+ of eip\.v1\.trouble\.state\.\S*amespace\S* could not be processed: a defect$/);
    expect(taken).toContain('Pod');
    expect(taken).toContain('worker-1');
    await engine.stop();
  });
});
