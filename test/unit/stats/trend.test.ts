/** The tests behind "rising" and "falling", beside an independent implementation, and what they must not call a rise. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { hamedRao, mannKendall, trendOf } from '#libs/stats/trend.ts';
import fixture from './mann-kendall.json' with { type: 'json' };

const pointsOf = (values: readonly number[]) => values.map((y, x) => ({ x, y }));
const random = seededRandom(3);
/** Near enough to a normal distribution. */
const noise = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
const series = <T>(length: number, value: (index: number) => T) => Array.from({ length }, (_, index) => value(index));
function autocorrelated(length: number, share: number): number[] {
  let last = 0;
  return series(length, () => {
    last = share * last + noise();
    return last;
  });
}

describe(`Mann-Kendall, as ${fixture.origin}`, () => {
  it.each(fixture.series)('$name', ({ values, s, slope, original, hamedRao: corrected }) => {
    const points = pointsOf(values);
    const plain = mannKendall([points]);
    expect(plain.s).toBe(s);
    expect(plain.variance).toBeCloseTo(original.variance, 6);
    expect(plain.p).toBeCloseTo(original.p, 6);
    const own = hamedRao(points);
    expect(own.slope).toBeCloseTo(slope, 9);
    // A correction that makes the test surer than none is not used.
    expect(own.variance).toBeCloseTo(Math.max(corrected.variance, original.variance), 4);
    if (corrected.variance > original.variance) expect(own.p).toBeCloseTo(corrected.p, 6);
  });

  // By hand: S = 41, variance n(n-1)(2n+5)/18 = 125, z = 40/sqrt(125), p = 2 (1 - Phi(z)) from an exact erf.
  it('agrees with the test worked out by hand', () => {
    expect(mannKendall([pointsOf([1, 2, 3, 5, 4, 6, 8, 7, 9, 10])])).toMatchObject({
      s: 41,
      variance: 125,
      p: expect.closeTo(0.0003466, 6),
    });
  });
});

describe('a trend', () => {
  it.each([
    ['a straight line', series(60, (index) => index), 1],
    ['a line with outliers', series(60, (index) => (index === 10 ? 10_000 : index === 30 ? -10_000 : 2 * index)), 2],
    ['a rise in noise', series(120, (index) => 0.2 * index + 3 * noise()), 0.2],
    ['a fall in noise that hangs together', autocorrelated(200, 0.5).map((value, index) => value - 0.1 * index), -0.1],
    ['pods that come one by one', series(120, (index) => 5 * Math.floor(index / 7)), 5 / 7],
  ])('is found in %s', (_name, values, slope) => {
    const trend = trendOf(values);
    expect(trend).toMatchObject({ direction: slope > 0 ? 'rising' : 'falling' });
    expect(Math.abs((trend?.slope ?? 0) / slope - 1)).toBeLessThan(0.25);
    expect(trend?.p).toBeLessThan(0.05);
  });

  it.each([
    ['a constant', series(60, () => 5)],
    ['noise', series(60, noise)],
    ['one fail-over', series(60, (index) => (index < 30 ? 150 : 330) + Math.round(noise()))],
    ['one fail-over of a quiet node', series(60, (index) => (index < 20 ? 0 : 185))],
    ['two fail-overs to the same node', series(60, (index) => (index < 20 ? 0 : index < 40 ? 185 : 370))],
    ['a fail-over there and back', series(60, (index) => (index < 20 || index >= 40 ? 0 : 185))],
    ['a fail-over whose rows come within a few samples', series(60, (index) => Math.min(185, Math.max(0, 60 * (index - 30))))],
    ['a daily rhythm', series(96, (index) => 50 * Math.sin((2 * Math.PI * index) / 24))],
  ])('is not seen in %s: no direction, and no number', (_name, values) => {
    expect(trendOf(values)).toMatchObject({ direction: 'steady', slope: null });
  });

  it('is seldom seen where values only hang together', () => {
    const seen = series(300, () => trendOf(autocorrelated(100, 0.5))).filter((trend) => trend?.direction !== 'steady').length;
    // Without correction: one in five.
    expect(seen / 300).toBeLessThan(0.05);
  });

  it('leaves out what was not observed, and counts its time', () => {
    const values = series(60, (index) => (index >= 20 && index < 40 ? null : 3 * index));
    expect(trendOf(values)).toMatchObject({ direction: 'rising', slope: 3 });
  });

  it('is unknown from fewer than ten values', () => {
    expect(trendOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
    expect(trendOf([...series(9, (index) => index), null, null])).toBeNull();
  });
});
