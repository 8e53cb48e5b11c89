/** A simulated cluster left alone: the same seed gives the same history, and the model finds nothing that lasts. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findingKinds } from '#libs/contracts/findings.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Cluster, createCluster } from '../../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, demoSize, populate } from '../../../services/simulator/demo/contents.ts';
import { demoLife, startLife } from '../../../services/simulator/demo/life.ts';
import { feed } from './model-feed.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

function demo(seed: number): { readonly cluster: Cluster; readonly clock: VirtualClock } {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const cluster = createCluster({ clock, random: seededRandom(seed), clusterSubnets: demoClusterSubnets });
  return { cluster, clock };
}

describe('a simulated cluster left alone', () => {
  const historyOf = (seed: number): string => {
    const { cluster, clock } = demo(seed);
    const hash = createHash('sha256');
    cluster.store.subscribe((event) => hash.update(JSON.stringify([clock.now(), event])));
    cluster.onController(({ node, database }) => {
      database.onCommit((changes) =>
        hash.update(JSON.stringify([clock.now(), node, [...changes].map(([table, rows]) => [table, [...rows]])])),
      );
    });
    populate(cluster, { ...demoSize, pods: 60 });
    startLife(cluster, { ...demoLife, pods: 60 });
    clock.advance(10 * 60_000);
    return hash.digest('hex');
  };

  it('has the same history to the byte for the same seed, and another for another', () => {
    const first = historyOf(7);
    expect(historyOf(7)).toBe(first);
    expect(historyOf(8)).not.toBe(first);
  });

  it('shows no violation of ten seconds or more in an hour of pods coming and going and a fail-over every minute', () => {
    const { cluster, clock } = demo(3);
    populate(cluster, demoSize);
    const model = createModel();
    const open = new Map<string, { readonly at: number; readonly text: string }>();
    const lasting: string[] = [];
    const close = (fingerprint: string): void => {
      const found = open.get(fingerprint);
      open.delete(fingerprint);
      if (found !== undefined && clock.now() - found.at >= 10_000) lasting.push(`${clock.now() - found.at} ms: ${found.text}`);
    };
    const drain = (): void => {
      const { appeared, disappeared } = model.drain();
      for (const fingerprint of disappeared) close(fingerprint);
      for (const { fingerprint, kind, node, egressIP, pod, reason } of appeared) {
        if (findingKinds[kind].severity === 'info') continue;
        open.set(fingerprint, { at: clock.now(), text: `${kind} ${node} ${egressIP} ${pod?.namespace}/${pod?.name}: ${reason}` });
      }
    };
    feed(cluster, (input) => {
      model.apply(input);
      drain();
    });
    expect([...open.values()].map(({ text }) => text)).toEqual([]);
    const life = startLife(cluster, { ...demoLife, pods: demoSize.pods });
    const movesBefore = cluster.store.resourceVersion();
    for (let second = 0; second < 3600; second += 1) {
      clock.advance(1_000);
      drain();
    }
    for (const fingerprint of [...open.keys()]) close(fingerprint);
    expect(lasting).toEqual([]);
    // It was not a quiet hour.
    expect(life.failovers()).toBe(60);
    expect(cluster.store.resourceVersion() - movesBefore).toBeGreaterThan(2_000);
    const verdict = model.verdict();
    expect(verdict.complete).toBe(true);
    expect(verdict.consistency).toBe(1);
    expect(verdict.summary.expected).toBeGreaterThan(400);
  });
});
