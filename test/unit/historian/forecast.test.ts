/** One node's series as users see it: with a direction only where a test finds one, and with what nobody saw left out. */
import { describe, expect, it } from 'vitest';
import { forecastSeries } from '../../../services/historian/forecast.ts';

const minute = 60_000;
const of = { node: 'worker-1', series: 'snat' } as const;
const options = { horizonHours: 1, rowLimit: 1_000, gapMs: 2.5 * minute };
const every = (count: number, value: (index: number) => number, everyMs = minute, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ at: from + index * everyMs, value: value(index) }));

describe('a series of rows', () => {
  it('of six minutes with a fail-over in it has no direction and no number', () => {
    const points = every(60, (index) => (index < 31 ? 150 : 335) + (index % 7 === 0 ? 1 : 0), 6_000);
    expect(forecastSeries(of, points, { ...options, gapMs: 15_000 })).toMatchObject({ direction: 'steady', slopePerHour: null });
  });

  it('that rises says how fast, in rows per hour', () => {
    const { direction, slopePerHour } = forecastSeries(
      of,
      every(60, (index) => 100 + 2 * index),
      options,
    );
    expect(direction).toBe('rising');
    expect(slopePerHour).toBeCloseTo(120, 6);
  });

  it('is forecast in whole rows, never fewer than none, with the error it had in the past', () => {
    const { forecast, backTestError } = forecastSeries(
      of,
      every(120, (index) => Math.max(0, 3 - Math.floor(index / 40)) + (index % 3)),
      options,
    );
    expect(forecast.length).toBeGreaterThan(0);
    for (const { value, low, high } of forecast) {
      expect([value, low, high].every(Number.isInteger)).toBe(true);
      expect(0 <= low && low <= value && value <= high).toBe(true);
    }
    expect(backTestError).toBeGreaterThanOrEqual(0);
  });

  it('of too few samples says that it is too little', () => {
    expect(
      forecastSeries(
        of,
        every(5, (index) => index),
        options,
      ),
    ).toMatchObject({
      direction: 'unknown',
      slopePerHour: null,
      reason: expect.stringMatching(/^too little data: 5/),
    });
    expect(forecastSeries(of, [], options)).toMatchObject({ direction: 'unknown', points: [], reason: 'too little data: 0 samples' });
  });

  it.each<readonly [string, readonly (readonly [minutes: number, value: number])[]]>([
    ['a constant', Array.from({ length: 120 }, (_, index) => [index, 42] as const)],
    ['zero', Array.from({ length: 120 }, (_, index) => [index, 0] as const)],
    ['one sample', [[0, 5]]],
    [
      'two samples',
      [
        [0, 5],
        [1, 50],
      ],
    ],
    [
      'two samples at one moment',
      [
        [0, 5],
        [0, 50],
      ],
    ],
    ['a constant with an hour away', Array.from({ length: 120 }, (_, index) => [index < 60 ? index : index + 60, 7] as const)],
    ['one step and back', Array.from({ length: 120 }, (_, index) => [index, index > 50 && index < 60 ? 90 : 7] as const)],
  ])('of %s has no direction, no slope and no day on which it is full', (_, samples) => {
    const { direction, slopePerHour, crossing, forecast } = forecastSeries(
      of,
      samples.map(([at, value]) => ({ at: at * minute, value })),
      options,
    );
    expect(['steady', 'unknown']).toContain(direction);
    expect([slopePerHour, crossing?.at ?? null]).toEqual([null, null]);
    for (const { value, low, high } of forecast) expect([value, low, high].every(Number.isFinite)).toBe(true);
  });

  it('has null where nobody looked, says how long, and keeps the grid of its samples', () => {
    const points = [...every(30, () => 10), ...every(30, () => 10, minute, 90 * minute)];
    const answer = forecastSeries(of, points, options);
    const unobserved = answer.points.filter(({ value }) => value === null);
    expect(unobserved.map(({ at }) => at / minute)).toEqual(Array.from({ length: 60 }, (_, index) => 30 + index));
    expect(answer.points.filter(({ value }) => value !== null)).toHaveLength(60);
    expect(answer.reason).toContain('60 min not observed');
  });

  it('with one sample late has no gap', () => {
    const points = every(30, () => 10).filter((_, index) => index !== 12);
    expect(forecastSeries(of, points, options).points.every(({ value }) => value === 10)).toBe(true);
  });
});
