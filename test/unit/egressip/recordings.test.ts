/** What a real control plane did, and what is known of it (shared/recordings/README.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import { recordedEvents, recordingPath, recordingsPresent, replay, type Span } from '../../kit/recording.ts';

const named = (violation: Violation) =>
  [violation.kind, violation.node, violation.pod && `${violation.pod.namespace}/${violation.pod.name}`]
    .filter((part) => part !== null)
    .join(' ');
const lasting = (spans: readonly Span[], endsAt: number, ms: number) => spans.filter(({ from, to }) => (to ?? endsAt) - from >= ms);

describe.skipIf(!recordingsPresent)('the recordings (left out: the folder shared/recordings is not here)', () => {
  it.each([
    'basic-lifecycle',
    'dual-stack',
    'secondary-network',
    'snat-per-pod',
    'scale-10x200',
    'r1.0-secondary-network',
    'r1.2-secondary-network',
  ])('%s: nothing is wrong for 10 s', async (name) => {
    const { model, spans, endsAt } = replay(await recordedEvents(name));
    expect(lasting(spans, endsAt, 10_000).map(({ violation }) => named(violation))).toEqual([]);
    expect([...model.violations()]).toEqual([]);
    expect(model.verdict()).toMatchObject({ complete: true, consistency: 1 });
  });

  it('scale-10x200 ends with 2000 SNATs and 2000 reroutes, all right', async () => {
    const { model } = replay(await recordedEvents('scale-10x200'));
    const all = { expected: 2000, actual: 2000, matched: 2000 };
    expect(model.verdict().summary).toMatchObject({ snat: all, reroute: all, pods: 2000 });
  });

  it.each(['churn-a', 'churn-b'])('%s: nothing is wrong at its end', async (name) => {
    expect([...replay(await recordedEvents(name)).model.violations()]).toEqual([]);
  });

  describe('of older releases', () => {
    const atEnd = async (name: string) => {
      const { model } = replay(await recordedEvents(name));
      return {
        model,
        found: [...model.violations()].map((one) => `${named(one)} ${one.egressIP}${one.pod ? '' : ` ${one.podIP ?? one.address}`}`),
      };
    };

    it('r1.2-churn: every row is right; two addresses are on no node because only one node may take them', async () => {
      const { model, found } = await atEnd('r1.2-churn');
      expect(found.sort()).toEqual(['unassigned-address eip-16 172.18.0.132', 'unassigned-address eip-28 172.18.0.139']);
      expect(model.verdict().consistency).toBe(1);
    });

    it('r1.0-churn: one reroute is missing and three of deleted objects stay', async () => {
      const { model, found } = await atEnd('r1.0-churn');
      expect(found.sort()).toEqual([
        'missing-reroute worker-4 ns-4/p-30 eip-65',
        'stale-reroute worker-4 eip-26 10.131.0.3',
        'stale-reroute worker-4 ns-3/p-8 eip-13',
        'stale-reroute worker-4 ns-4/p-30 eip-13',
      ]);
      // What the set keeps for good is worth a word on every node, and no alert.
      expect(model.notes().flatMap(({ kind, node }) => (kind === 'leftover-addresses' ? [node] : []))).toEqual([
        'worker-1',
        'worker-2',
        'worker-3',
        'worker-4',
      ]);
    });

    it('r1.0-overlapping-egressips: the zones are divided over pay-3, and a set lacks a served pod', async () => {
      const { found } = await atEnd('r1.0-overlapping-egressips');
      expect(found.filter((text) => !text.startsWith('unassigned')).sort()).toEqual([
        'address-set-mismatch worker-2 null null',
        'zones-disagree worker-4 pay/pay-3 null',
      ]);
    });

    it('r1.2-overlapping-egressips: the SNAT of narrow-eip for pay-3 is missing on worker-2', async () => {
      const { found } = await atEnd('r1.2-overlapping-egressips');
      expect(found.filter((text) => !text.startsWith('unassigned'))).toEqual(['missing-snat worker-2 pay/pay-3 narrow-eip']);
    });
  });

  it('node-deleted: the rows of the node that is no more are one finding', async () => {
    const { model } = replay(await recordedEvents('node-deleted'));
    expect([...model.violations()].map(named)).toEqual(['ghost-node worker-2']);
    expect([...model.violations()][0]?.actual).toEqual({ snat: 12, reroute: 4, mark: 0 });
  });

  it('overlapping-egressips: the zones disagree about two pods, and three requests are impossible', async () => {
    const events = await recordedEvents('overlapping-egressips');
    const found = [...replay(events).model.violations()];
    expect(
      found
        .filter(({ pod }) => pod !== null)
        .map(named)
        .sort(),
    ).toEqual(['zones-disagree worker-2 pay/pay-1', 'zones-disagree worker-4 pay/pay-3']);
    const objects = found.filter(({ pod }) => pod === null).map(({ kind, egressIP, address }) => `${kind} ${egressIP} ${address}`);
    expect(objects.sort()).toEqual(
      ['172.18.0.111', '172.18.0.13', '172.18.0.123', '172.18.0.124'].map(
        (address, index) => `unassigned-address ${['dup-eip', 'host-eip', 'many-eip', 'many-eip'][index]} ${address}`,
      ),
    );
    const between = [...replay(events, 18_000).model.violations()];
    expect(between.map(named)).toEqual(['missing-snat worker-2 pay/pay-3']);
  });

  it('udn-layer3: what needs the gateway router that is not there is missing, nothing else', async () => {
    const { model } = replay(await recordedEvents('udn-layer3'));
    const marks = [0, 1, 2, 3].map((index) => `missing-mark worker-2 blue/b-${index}`);
    expect([...model.violations()].map(named).sort()).toEqual([...marks, 'missing-reroute worker-2 blue/b-1']);
  });

  it('long-churn: a pod is wrong exactly while the truth says so', async () => {
    const truth = JSON.parse(readFileSync(recordingPath('long-churn.truth.json'), 'utf8')) as {
      episodes: { pod: string; from: number; to: number | null }[];
    };
    const { spans, endsAt } = replay(await recordedEvents('long-churn'));
    const ofPod = (pod: string) =>
      spans.filter(({ violation }) => violation.pod !== null && `${violation.pod.namespace}/${violation.pod.name}` === pod);
    const step = 500;
    const gaps = truth.episodes.filter((episode) => {
      const own = ofPod(episode.pod)
        .map(({ from, to }) => [from, to ?? endsAt] as const)
        .sort((a, b) => a[0] - b[0]);
      let covered = episode.from + step;
      // It was looked at every 500 ms: a shorter moment in between does not end an episode.
      for (const [from, to] of own) if (from <= covered + step) covered = Math.max(covered, to);
      return covered < (episode.to ?? endsAt) - step;
    });
    expect(gaps).toEqual([]);
    const unfounded = lasting(spans, endsAt, 10_000).filter(({ violation, from, to }) => {
      if (violation.pod === null) return false;
      const key = `${violation.pod.namespace}/${violation.pod.name}`;
      return !truth.episodes.some((episode) => episode.pod === key && episode.from <= (to ?? endsAt) && (episode.to ?? endsAt) >= from);
    });
    expect(unfounded).toEqual([]);
  });
});
