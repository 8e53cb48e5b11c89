/** The state log of a large cluster, on a real bus: what its watcher and pollers have written, and that they are alive. */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus } from '#libs/bus/port.ts';
import { longestTail } from '#libs/bus/state-log-writer.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { eventually } from '../../kit/eventually.ts';
import { emptySnapshots, type LargeCluster, type LargeSize } from '../../kit/large-cluster.ts';
import { createStateLogs } from '../../kit/state-log.ts';
import { gatewayOf, rowMadeAgain } from './churn.ts';

export type LargeLog = Awaited<ReturnType<typeof writeLargeLog>>;

/** Resolves when all is on disk. */
export async function writeLargeLog(bus: Bus, cluster: string, large: LargeCluster, { nodes }: LargeSize) {
  const instance = randomUUID();
  const progress = new LogProgress();
  const storing: number[] = [];
  const timed: Pick<Bus, 'publish'> = {
    publish: async (...message) => {
      const at = performance.now();
      const seq = await bus.publish(...message);
      storing.push(performance.now() - at);
      return seq;
    },
  };
  const logs = createStateLogs({ bus: timed, cluster, writerId: instance, progress });
  const put = (input: ModelInput) => logs.put({ ...input, at: Date.now() });
  for (const input of [...emptySnapshots(), ...large.kubeSnapshots(), large.podSnapshot()]) put(input);
  const gateways: ReturnType<typeof gatewayOf>[] = [];
  const snapshotBytes: number[] = [];
  for (let index = 1; index <= nodes; index += 1) {
    const database = large.database(index);
    gateways.push(gatewayOf(database));
    snapshotBytes.push(JSON.stringify(database).length);
    put(database);
    // Not all of it in memory at once.
    if (index % 20 === 0) await logs.flushed();
  }
  await logs.flushed();
  const readiness = () => ({ ready: true, parts: {} });
  const metrics = createMetrics().registry;
  const beats = (['watcher', 'poller'] as const).map((service) =>
    startHeartbeat({ bus, cluster, service, instance, clock: systemClock, readiness, metrics, progress }),
  );
  return {
    gateways,
    put: logs.put,
    /** How long each message took until it was on disk, in ms, since this was asked last. */
    storing: () => storing.splice(0),
    /** To the longest that the log of each database ever gets; resolves with their megabytes when all is on disk. */
    fill: async (): Promise<number> => {
      let total = snapshotBytes.reduce((sum, bytes) => sum + bytes, 0);
      for (const [index, gateway] of gateways.entries()) {
        for (let [bytes, number] = [0, 0]; bytes < longestTail(snapshotBytes[index] ?? 0); number += 1) {
          const input = rowMadeAgain(gateway, number, Date.now());
          if (input === null) break;
          const length = JSON.stringify(input).length;
          [bytes, total] = [bytes + length, total + length];
          logs.put(input);
        }
        if (index % 10 === 0) await logs.flushed();
      }
      await logs.flushed();
      return total / 1e6;
    },
    stop: () => Promise.all(beats.map((beat) => beat.stop())),
  };
}

/** Until the analyzer knows all of it. */
export async function untilComplete(bus: Bus, cluster: string): Promise<void> {
  await eventually('a complete verdict', async () => {
    const verdict = await bus.ask(cluster, 'verdict', {}).catch(() => null);
    return verdict?.complete === true ? true : null;
  });
}
