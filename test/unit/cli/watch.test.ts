/** `watch` tells each thing once, and fits the terminal. */
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../services/cli/format/change-lines.ts';
import { fitted } from '../../../services/cli/format/fitted.ts';
import { keepDrawn } from '../../../services/cli/format/keep-drawn.ts';
import { wrapped } from '../../../services/cli/format/text.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const about = { severity: 'critical', node: 'worker-1', egressIP: 'shop', address: '10.0.0.1', since: '2026-01-01T00:00:00.000Z' };
const incident = (state: string, pods: number, since = about.since) => ({
  at: 1_000,
  stateSeq: 1,
  incident: { ...about, id: 'i', kind: 'missing-snat', state, pods, findings: pods, since, reason: `${pods} pods have no SNAT` },
});

describe('changes into a pipe', () => {
  it('are told once per state of an episode, however often their counts change', () => {
    const line = changeLines({ incidents: true, state: null });
    const events = [
      ...[1, 2, 3].map((pods) => incident('pending', pods)),
      incident('firing', 3),
      incident('firing', 4),
      incident('resolved', 4),
    ];
    const lines = events.map((event) => line('incident', event)).filter((text) => text !== null);
    expect(lines.map((text) => text.split(' ')[1])).toEqual(['pending', 'firing', 'resolved']);
    expect(line('incident', incident('pending', 1, '2026-01-02T00:00:00.000Z'))).toContain('pending missing-snat 1 pods have no SNAT');
  });

  it('are only those of the wanted state, and only causes where causes are asked for', () => {
    const firing = changeLines({ incidents: true, state: 'firing' });
    expect([incident('pending', 1), incident('firing', 1)].map((event) => firing('incident', event) !== null)).toEqual([false, true]);
    expect(changeLines({ incidents: false, state: null })('incident', incident('firing', 1))).toBeNull();
  });
});

describe('a status on the screen', () => {
  it('is asked for again every ten seconds without any change: a system that has died announces none', async () => {
    const clock = createVirtualClock(0);
    const end = Promise.withResolvers<void>();
    const drawn: number[] = [];
    const told: (() => void)[] = [];
    const watched = keepDrawn(
      clock,
      async () => void drawn.push(clock.now()),
      async (onChange) => {
        told.push(onChange);
        await end.promise;
      },
    );
    const pass = async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 250) {
        clock.advance(250);
        await turn();
      }
    };
    await turn();
    await pass(5_000);
    for (const onChange of [...told, ...told]) onChange();
    await pass(26_000);
    expect(drawn.map((at) => Math.floor(at / 1_000))).toEqual([0, 5, 10, 20, 30]);
    end.resolve();
    await watched;
    await pass(20_000);
    expect(drawn).toHaveLength(5);
  });
});

describe('a status in so many lines', () => {
  const sections = { headline: 'cluster', objects: 'o1\no2\no3', nodes: 'n1\nn2', wrong: 'w1\nw2' };

  it('is in its usual order where it fits', () => {
    expect(fitted(sections, 40)).toBe('cluster\n\no1\no2\no3\n\nn1\nn2\n\nw1\nw2\n');
  });

  it('shows first what is wrong where it does not, counts the rest, and never scrolls', () => {
    const text = fitted(sections, 8);
    expect(text).toBe('cluster\n\nw1\nw2\n\no1\n… 5 more lines: egressip status\n');
    expect(text.split('\n')).toHaveLength(8);
  });
});

it('breaks text at a width of nothing without recursing for ever', () => {
  expect(wrapped('ab', 0)).toEqual(['a', 'b']);
});
