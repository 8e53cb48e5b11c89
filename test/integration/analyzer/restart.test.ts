/** A restarted analyzer goes on as if it had not been away: nothing is told twice, nothing is lost, nothing changes its moment. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { FindingEvent } from '#libs/contracts/messages.ts';
import { checkpointKey } from '../../../services/analyzer/checkpoint.ts';
import { startAnalyzer } from '../../kit/analyzer.ts';
import { eventually } from '../../kit/eventually.ts';
import { type LogCluster, startBeating, startLogCluster, toldFindings } from '../../kit/log-cluster.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const natsServer = await provided('nats');

describe.skipIf(!natsServer.available)(`a restarted analyzer (${natsServer.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;
  beforeAll(async () => {
    nats = await startNats();
    bus = await testBus(nats.url);
  });
  afterAll(async () => {
    await bus.close();
    await nats.dispose();
  });

  const summary = (events: readonly FindingEvent[]) =>
    events.map(({ at, finding }) => `${at} ${finding.state} ${finding.fingerprint} ${finding.since}`);
  const until = (name: string, count: number) =>
    eventually(`${count} findings told`, async () => {
      const told = await toldFindings(bus, name);
      return told.length >= count ? told : null;
    });

  /** The state is known only once those who wrote the log are heard. */
  const beating = (name: string, { writer }: LogCluster) =>
    (['watcher', 'poller'] as const).map((service) => startBeating(bus, name, service, writer));

  /** Four faults that begin, fire and end around the moments at which `interrupt` is called. */
  async function story(scene: LogCluster, interrupt: () => Promise<void>): Promise<void> {
    const first = scene.faults.inject({ kind: 'missing-snat' });
    await scene.pass(4_000);
    await interrupt();
    const second = scene.faults.inject({ kind: 'missing-reroute' });
    await scene.pass(8_000);
    await interrupt();
    const third = scene.faults.inject({ kind: 'stale-snat' });
    scene.faults.heal(first.id);
    await scene.pass(5_000);
    scene.faults.heal(second.id);
    await interrupt();
    await scene.pass(20_000);
    scene.faults.heal(third.id);
    await scene.pass(1_000);
  }

  it('tells exactly what one that was never away tells, also what happened while none ran', async () => {
    const whole = await startLogCluster({ bus, name: 'whole' });
    const unbroken = await startAnalyzer(nats.url, 'whole');
    await story(whole, async () => undefined);
    const expected = await until('whole', 9);
    await unbroken.stop();
    expect(expected.map(({ finding }) => `${finding.kind} ${finding.state}`).sort()).toEqual([
      'missing-reroute firing',
      'missing-reroute pending',
      'missing-reroute resolved',
      'missing-snat firing',
      'missing-snat pending',
      'missing-snat resolved',
      'stale-snat firing',
      'stale-snat pending',
      'stale-snat resolved',
    ]);

    const scene = await startLogCluster({ bus, name: 'broken' });
    let running = await startAnalyzer(nats.url, 'broken');
    let interruptions = 0;
    await story(scene, async () => {
      interruptions += 1;
      // The last time it comes back only after everything is over.
      if (interruptions === 1) await running.stop();
      else await running.kill();
      if (interruptions < 3) running = await startAnalyzer(nats.url, 'broken');
    });
    running = await startAnalyzer(nats.url, 'broken');
    expect(summary(await until('broken', 9))).toEqual(summary(expected));
    const { findings } = await running.ask('findings', { state: 'resolved' });
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['missing-reroute', 'missing-snat', 'stale-snat']);
    await running.stop();
  });

  it('keeps a finding whose database is in the middle of being read, and confirms it at the end of the snapshot', async () => {
    const gate = createGate(bus);
    const scene = await startLogCluster({ bus: gate.bus, name: 'parts', maxPartBytes: 20_000 });
    const { target } = scene.faults.inject({ kind: 'missing-snat' });
    await scene.pass(12_000);
    const before = await startAnalyzer(nats.url, 'parts');
    const [firing] = (await before.ask('findings', {})).findings;
    expect(firing).toMatchObject({ kind: 'missing-snat', state: 'firing' });
    const node = firing?.node ?? '';

    // The first part deletes what was known; the analyzer ends after it, with a checkpoint.
    gate.passOnly(1);
    scene.snapshot(node);
    await gate.passed();
    await before.stop();

    const beats = beating('parts', scene);
    const after = await startAnalyzer(nats.url, 'parts');
    const middle = await after.ask('findings', {});
    expect(middle.findings).toEqual([firing]);
    expect(middle.freshness.complete).toBe(false);
    gate.passAll();
    await scene.written();
    await eventually('the database is known again', async () => ((await after.ask('verdict', {})).complete ? true : null));
    expect((await after.ask('findings', {})).findings).toEqual([firing]);
    expect(summary(await toldFindings(bus, 'parts')).length).toBe(2);
    expect(target.pod).toBe(`${firing?.pod?.namespace}/${firing?.pod?.name}`);
    await after.stop();
    for (const each of beats) await each.stop();
  });

  it('keeps what was open when the state log is younger than its checkpoint', async () => {
    const scene = await startLogCluster({ bus, name: 'older' });
    scene.faults.inject({ kind: 'missing-snat' });
    await scene.pass(12_000);
    const before = await startAnalyzer(nats.url, 'older');
    const [firing] = (await before.ask('findings', {})).findings;
    await before.stop();

    // The same cluster under another name has a log of its own: as if the stream had been lost and written anew.
    const bucket = await bus.bucket('EIP_CHECKPOINT');
    const stored = (await bucket.get(checkpointKey('older')))?.value as { seq: number };
    await bucket.put(checkpointKey('younger'), { ...stored, seq: 1_000_000 });
    const again = await startLogCluster({ bus, name: 'younger', startAt: scene.now(), fault: 'missing-snat' });
    await again.pass(1_000);
    const after = await startAnalyzer(nats.url, 'younger');
    expect((await after.ask('findings', {})).findings).toEqual([{ ...firing }]);
    expect(await toldFindings(bus, 'younger')).toEqual([]);
    await after.stop();
  });

  it('knows the end of its log although the messages of another cluster come after it', async () => {
    const beats = beating('quiet', await startLogCluster({ bus, name: 'quiet' }));
    const other = await startLogCluster({ bus, name: 'noisy' });
    await other.pass(1_000);
    const analyzer = await startAnalyzer(nats.url, 'quiet');
    await eventually('its state is known', async () => ((await analyzer.ask('verdict', {})).complete ? true : null));
    await analyzer.stop();
    for (const each of beats) await each.stop();
  });

  it('stores 2,000 open findings in a message that a NATS server takes as it comes, and has them all again', async () => {
    const { writer } = await startLogCluster({
      bus,
      name: 'many',
      size: { pods: 1_900 },
      edit: (input) => (input.type === 'ovn-snapshot' ? { ...input, rows: input.rows.filter(({ table }) => table !== 'NAT') } : input),
    });
    // However long reading takes: who wrote it lives.
    const beats = startBeating(bus, 'many', 'watcher', writer);
    const before = await startAnalyzer(nats.url, 'many');
    const { total } = await before.ask('findings', { limit: 1 });
    expect(total).toBeGreaterThan(2_000);
    const bucket = await bus.bucket('EIP_CHECKPOINT');
    // A stop waits for its last checkpoint only so long; this one comes however long the findings take to be stored.
    const stored = await eventually('a checkpoint of all of them', () => bucket.get(checkpointKey('many')));
    expect(JSON.stringify(stored.value).length).toBeLessThan(1_000_000);
    await before.stop();
    const after = await startAnalyzer(nats.url, 'many');
    expect((await after.ask('findings', { limit: 1 })).total).toBe(total);
    await after.stop();
    await beats.stop();
  });
});

/** A bus that lets only so many messages through. */
function createGate(bus: Bus) {
  let left = Number.POSITIVE_INFINITY;
  let open = Promise.withResolvers<void>();
  let reached = Promise.withResolvers<void>();
  return {
    bus: {
      publish: async (...message: Parameters<Bus['publish']>) => {
        left -= 1;
        if (left < 0) await open.promise;
        const seq = await bus.publish(...message);
        if (left <= 0) reached.resolve();
        return seq;
      },
    },
    passOnly: (count: number) => {
      left = count;
      open = Promise.withResolvers();
      reached = Promise.withResolvers();
    },
    passed: () => reached.promise,
    passAll: () => {
      left = Number.POSITIVE_INFINITY;
      open.resolve();
    },
  };
}
