import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Change, ChangePoints, changePointsOf } from '#libs/stats/change-points.ts';
import { bestSplit, twoSided } from '#libs/stats/rank-split.ts';
import { changeKinds, changeSeries, f1Of, match } from '../../kit/change-series.ts';

const noiseOf = (seed: number, length: number) => {
  const random = seededRandom(seed);
  return Array.from({ length }, () => random() + random() + random() - 1.5);
};
const feed = (values: readonly number[], season = 0): Change[] => {
  const changes = new ChangePoints(season);
  return values.flatMap((value) => changes.append(value));
};

describe('change points', () => {
  it('tells a step as provisional first, then confirms it at its place with size, test and probability', () => {
    const values = noiseOf(1, 200).map((value, index) => value + (index < 120 ? 0 : 5));
    const [provisional, confirmed, ...others] = feed(values);
    expect(others).toEqual([]);
    expect(provisional).toMatchObject({ state: 'provisional', kind: 'level' });
    expect(confirmed).toMatchObject({ state: 'confirmed', index: 120, kind: 'level', test: 'Mann-Whitney' });
    if (confirmed?.state !== 'confirmed') throw new Error('not confirmed');
    expect(confirmed.magnitude).toBeCloseTo(5, 0);
    expect(confirmed.pValue).toBeLessThan(1e-4);
  });

  it('withdraws what more values do not bear out, and confirms nothing then', () => {
    const values = noiseOf(3, 200).map((value, index) => value + (index >= 120 && index < 124 ? 8 : 0));
    expect(feed(values).map(({ state }) => state)).toEqual(['provisional', 'withdrawn']);
  });

  it('tells where a ramp begins with its slope, and where it ends with its rise', () => {
    const values = noiseOf(4, 260).map((value, index) => value + 12 * Math.min(1, Math.max(0, (index - 120) / 30)));
    const [begins, ends, ...others] = changePointsOf(values);
    expect(others).toEqual([]);
    expect(begins).toMatchObject({ kind: 'ramp begins' });
    expect(Math.abs((begins?.index ?? 0) - 121)).toBeLessThanOrEqual(5);
    expect(begins?.magnitude).toBeCloseTo(0.4, 1);
    expect(ends).toMatchObject({ kind: 'ramp ends', test: 'F' });
    expect(Math.abs((ends?.index ?? 0) - 150)).toBeLessThanOrEqual(5);
    expect(Math.abs((ends?.magnitude ?? 0) - 12)).toBeLessThan(1.5);
  });

  it('tells another spread by its ratio', () => {
    const values = noiseOf(5, 300).map((value, index) => value * (index < 150 ? 1 : 4));
    const [change, ...others] = changePointsOf(values);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'spread', test: 'Mood' });
    expect(change?.magnitude).toBeGreaterThan(3);
    expect(change?.magnitude).toBeLessThan(5.5);
  });

  it('does not take a known rhythm for changes, and finds a step on top of it', () => {
    const values = noiseOf(6, 600).map((value, index) => value + 10 * Math.sin((2 * Math.PI * index) / 24));
    expect(changePointsOf(values, 24)).toEqual([]);
    const [step, ...others] = changePointsOf(
      values.map((value, index) => value + (index < 300 ? 0 : 4)),
      24,
    );
    expect(others).toEqual([]);
    expect(step).toMatchObject({ kind: 'level' });
    expect(Math.abs((step?.index ?? 0) - 300)).toBeLessThanOrEqual(1);
  });

  it('says nothing of a constant, of the first values, nor of one outlier', () => {
    expect(feed(Array(500).fill(7))).toEqual([]);
    expect(feed(noiseOf(7, 16).map((value) => value * 1000))).toEqual([]);
    expect(changePointsOf(noiseOf(8, 300).map((value, index) => (index === 200 ? 1e9 : value)))).toEqual([]);
  });

  it('does not depend on the unit: any rising function of a step gives the same place', () => {
    const values = noiseOf(9, 200).map((value, index) => value + (index < 100 ? 0 : 4));
    expect(changePointsOf(values.map((value) => 1000 * value - 5)).map(({ index }) => index)).toEqual(
      changePointsOf(values).map(({ index }) => index),
    );
  });

  it.each(changeKinds.map((kind, index) => [kind, index] as const))('never moves or takes back what it confirmed (%s)', (_, index) => {
    for (const seed of [index, index + 5, index + 10]) {
      const { values, season } = changeSeries(seed);
      const closed = changePointsOf(values, season);
      for (let length = 1; length < values.length; length += 37) {
        const sofar = changePointsOf(values.slice(0, length), season);
        expect(sofar).toEqual(closed.slice(0, sofar.length));
      }
    }
  });

  it('finds real changes among real noise: F1 at least 0.85 within 5 values, nothing in the quiet series', () => {
    const results = Array.from({ length: 150 }, (_, seed) => {
      const series = changeSeries(seed + 1000);
      const found = changePointsOf(series.values, series.season).map(({ index }) => index);
      return { kind: series.kind, matched: match(found, series.truth, 5) };
    });
    expect(f1Of(results.map(({ matched }) => matched))).toBeGreaterThanOrEqual(0.85);
    expect(results.filter(({ kind, matched }) => kind === 'none' && matched.false > 0)).toEqual([]);
  });
});

describe('the split by ranks', () => {
  // scipy 1.16: mannwhitneyu([1..10], [11..20], use_continuity=False, method='asymptotic') has z 3.7796, p 0.000157052.
  it('has the statistic and the probability of Mann and Whitney', () => {
    const split = bestSplit(
      Array.from({ length: 20 }, (_, index) => index),
      10,
      10,
    );
    expect(split?.at).toBe(10);
    expect(split?.test).toBe('Mann-Whitney');
    expect(split?.z).toBeGreaterThan(3.77);
    expect(split?.z).toBeLessThan(3.9);
  });

  // scipy 1.16: 2 * norm.sf(z).
  it.each([
    [1, 0.31731050786291415],
    [5, 5.733031437583878e-7],
    [10, 1.523970604832105e-23],
  ])('has the probability of %d standard deviations', (z, p) => {
    expect(twoSided(z) / p).toBeCloseTo(1, 6);
  });
});
