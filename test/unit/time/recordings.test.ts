/** What a real control plane did, over time: the truth of the recordings, of their README and of long-churn's truth file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FindingHistory } from '#libs/contracts/verdict.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor, type Monitor } from '#libs/egressip/time/monitor.ts';
import { openRecording } from '#libs/sources/recording/recording.ts';
import { recordingPath, recordingsPresent } from '../../kit/recording.ts';

interface Replayed {
  readonly monitor: Monitor;
  readonly events: readonly MonitorEvent[];
  /** Milliseconds of the recording. */
  readonly t: (at: number | null) => number | null;
}

async function replay(name: string, restartAfter: number | null = null): Promise<Replayed> {
  const recording = await openRecording(recordingPath(`${name}.jsonl.gz`));
  const model = createModel();
  let monitor = createMonitor({ model });
  const events: MonitorEvent[] = [];
  let taken = 0;
  let end = 0;
  for await (const { t, input } of recording.events) {
    end = recording.epochMs + t;
    if (input === null) continue;
    events.push(...monitor.apply(input));
    taken += 1;
    if (taken !== restartAfter) continue;
    const state = JSON.parse(JSON.stringify(monitor.checkpoint()));
    monitor = createMonitor({ model });
    events.push(...monitor.restore(state));
  }
  events.push(...monitor.advance(end));
  return { monitor, events, t: (at) => (at === null ? null : at - recording.epochMs) };
}

const fired = (monitor: Monitor) => monitor.history().filter((finding) => finding.firingAt !== null);
const describeFinding = ({ kind, node, pod }: FindingHistory) => `${kind} ${node} ${pod?.namespace}/${pod?.name}`;
const podOf = ({ pod }: FindingHistory) => (pod === null ? null : `${pod.namespace}/${pod.name}`);

describe.skipIf(!recordingsPresent)('recordings (reference data, left out where the shared folder is not there)', () => {
  test.each([
    'basic-lifecycle',
    'dual-stack',
    'secondary-network',
    'snat-per-pod',
    'scale-10x200',
    'r1.0-secondary-network',
    'r1.2-secondary-network',
  ])('a healthy control plane never makes a finding fire: %s', async (name) => {
    const { monitor } = await replay(name);
    expect(fired(monitor).map(describeFinding)).toEqual([]);
    expect(monitor.findings()).toEqual([]);
  });

  test.each(['churn-a', 'churn-b'])('after random operations and then quiet nothing is left: %s', async (name) => {
    const { monitor } = await replay(name);
    expect(monitor.findings()).toEqual([]);
    expect(monitor.incidents()).toEqual([]);
  });

  test('of the older releases exactly their faults fire', async () => {
    const ofRows = ({ pod, kind }: FindingHistory) => pod !== null || kind.startsWith('stale') || kind === 'address-set-mismatch';
    const last = async (name: string) => {
      const { monitor } = await replay(name);
      const firing = monitor.findings().filter(({ state }) => state === 'firing');
      return firing
        .filter((finding) => ofRows({ ...finding, pendingAt: null, firingAt: null, resolvedAt: null }))
        .map(({ kind, node, pod }) => `${kind} ${node} ${pod?.name ?? '-'}`)
        .sort();
    };
    expect(await last('r1.2-churn')).toEqual([]);
    expect(await last('r1.0-churn')).toEqual([
      'missing-reroute worker-4 p-30',
      'stale-reroute worker-4 -',
      'stale-reroute worker-4 p-30',
      'stale-reroute worker-4 p-8',
    ]);
    expect(await last('r1.0-overlapping-egressips')).toEqual(['address-set-mismatch worker-2 -', 'zones-disagree worker-4 pay-3']);
    expect(await last('r1.2-overlapping-egressips')).toEqual(['missing-snat worker-2 pay-3']);
  });

  test('pay-3 has no SNAT on worker-2 while wide-eip is deleted, and the zones disagree about pay-1 and pay-3 at the end', async () => {
    const { monitor } = await replay('overlapping-egressips');
    const missing = monitor.history().filter((finding) => finding.kind === 'missing-snat' && podOf(finding) === 'pay/pay-3');
    expect(missing.filter((finding) => finding.node === 'worker-2' && finding.firingAt === null).length).toBeGreaterThan(0);
    expect(
      fired(monitor)
        .filter((finding) => finding.pod !== null)
        .map(describeFinding)
        .sort(),
    ).toEqual(['zones-disagree worker-2 pay/pay-1', 'zones-disagree worker-4 pay/pay-3']);
  });

  test('the fail-over of scale-10x200 agrees with the file to the millisecond', async () => {
    // Read from the file by another program: NAT and policy rows counted per object and node after every line.
    const { monitor, t } = await replay('scale-10x200');
    const phases = monitor
      .failovers()
      .map((failover) => [
        `${failover.egressIP} ${failover.address} ${failover.from} ${failover.to} ${failover.cause} ${failover.podsAffected}`,
        ...[
          failover.startedAt,
          failover.statusMovedAt,
          failover.firstSnatAt,
          failover.lastSnatAt,
          failover.oldSnatGoneAt,
          failover.nexthopsRightAt,
          failover.convergedAt,
        ].map(t),
      ]);
    expect(phases).toEqual([
      ['scale-eip-0 172.18.1.1 worker-1 worker-2 node-not-ready 200', 60461, 60461, 60638, 63856, 60686, 63762, 63856],
      ['scale-eip-4 172.18.1.5 worker-1 worker-3 node-not-ready 200', 60465, 60465, 61203, 63612, 61451, 63919, 63919],
      ['scale-eip-6 172.18.1.7 worker-1 worker-2 node-not-ready 200', 60467, 60506, 63937, 65363, 61910, 65293, 65363],
      ['scale-eip-9 172.18.1.10 worker-1 worker-3 node-not-ready 200', 60467, 60579, 63744, 65750, 62267, 65604, 65750],
    ]);
  });

  test('rows that are observed before the status that moves them keep their own moments', async () => {
    const { monitor, t } = await replay('basic-lifecycle');
    const [first] = monitor.failovers();
    expect([first?.address, t(first?.statusMovedAt ?? null), t(first?.oldSnatGoneAt ?? null)]).toEqual(['172.18.0.102', 32169, 32167]);
  });

  test('every move has a trigger that was observed, even where the status came first', async () => {
    for (const name of ['basic-lifecycle', 'secondary-network', 'churn-a', 'churn-b', 'long-churn']) {
      const { monitor } = await replay(name);
      expect(monitor.failovers().filter(({ cause }) => cause === 'unreachable' || cause === 'unknown')).toEqual([]);
    }
  });

  test('every pod start and end of scale-10x200 has its convergence time', async () => {
    const { events } = await replay('scale-10x200');
    const convergences = events.flatMap((event) => (event.type === 'convergence' ? [event.convergence] : []));
    const triggers = new Map<string, number>();
    for (const { trigger } of convergences) triggers.set(trigger, (triggers.get(trigger) ?? 0) + 1);
    expect(triggers.get('pod-start')).toBe(2000);
    expect(triggers.get('failover')).toBe(800);
  });

  test('a restart at any moment of a recording changes nothing of what is said', async () => {
    const straight = await replay('churn-a');
    for (const after of [1, 150, 400, 700, 900]) {
      const again = await replay('churn-a', after);
      expect(again.events).toEqual(straight.events);
      expect(fired(again.monitor)).toEqual(fired(straight.monitor));
      expect(again.monitor.verdict()).toEqual(straight.monitor.verdict());
      expect(again.monitor.failovers()).toEqual(straight.monitor.failovers());
    }
  });

  describe('long-churn', () => {
    interface Episode {
      readonly pod: string;
      readonly from: number;
      readonly to: number | null;
    }
    const episodes = (): readonly Episode[] => JSON.parse(readFileSync(recordingPath('long-churn.truth.json'), 'utf8')).episodes;
    const lasting = (episode: Episode, ms: number) => (episode.to ?? Number.POSITIVE_INFINITY) - episode.from >= ms;

    test('every episode of 30 s or more fires for that pod while it lasts', async () => {
      const { monitor, t } = await replay('long-churn');
      const findings = fired(monitor);
      const missed = episodes()
        .filter((episode) => lasting(episode, 30_000))
        .filter(({ pod, from, to }) => {
          const isDuring = (at: number | null) => at !== null && at >= from && at <= (to ?? Number.POSITIVE_INFINITY);
          return !findings.some((finding) => podOf(finding) === pod && isDuring(t(finding.firingAt)));
        });
      expect(missed).toEqual([]);
    });

    test('nothing fires for a pod but in an episode of 10 s or more', async () => {
      const { monitor, t } = await replay('long-churn');
      // The truth was looked at every 500 ms.
      const step = 500;
      const long = episodes().filter((episode) => lasting(episode, 10_000));
      const groundless = fired(monitor).filter((finding) => {
        if (finding.pod === null) return false;
        const at = t(finding.firingAt) ?? 0;
        return !long.some(
          ({ pod, from, to }) => pod === podOf(finding) && at >= from - step && at <= (to ?? Number.POSITIVE_INFINITY) + step,
        );
      });
      expect(groundless.map(describeFinding)).toEqual([]);
    });

    test('the incident of eip-187 reads as one cause with its pods', async () => {
      const { events, t } = await replay('long-churn');
      const firing = events.flatMap((event) =>
        event.type === 'incident' && event.incident.state === 'firing' && event.incident.egressIP === 'eip-187' ? [event] : [],
      );
      const during = firing.filter(({ at }) => (t(at) ?? 0) > 431_000 && (t(at) ?? 0) < 463_000);
      expect(new Set(during.map(({ incident }) => incident.id)).size).toBe(1);
      expect(during[0]?.incident).toMatchObject({ kind: 'missing-snat', severity: 'critical', node: 'worker-1', address: '172.18.0.174' });
      expect(during[0]?.incident.reason).toMatch(/^2\d pods of eip-187 have no SNAT for 172\.18\.0\.174 on worker-1\.$/);
    });
  });
});
