import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, leastHistory } from '#libs/stats/forecast.ts';
import { forecastersFor } from '#libs/stats/forecasters.ts';
import { autoregress } from '#libs/stats/regression.ts';

const options = { horizon: 12, seasons: [24], coverage: 0.95 };
const noisy = (index: number) => Math.sin(index * 12.9898) * 43758.5453 - Math.floor(Math.sin(index * 12.9898) * 43758.5453) - 0.5;

describe('a forecast', () => {
  it('is refused, with the reason, when there is too little history', () => {
    expect(forecast(Array(leastHistory - 1).fill(1), options)).toEqual({ tooLittle: expect.stringContaining(`${leastHistory}`) });
  });

  it('of a constant is that constant with no width', () => {
    const result = forecast(Array(100).fill(42), options);
    if ('tooLittle' in result) throw new Error(result.tooLittle);
    for (let step = 0; step < 12; step += 1) {
      expect(result.values[step]).toBeCloseTo(42, 6);
      expect((result.high[step] ?? 0) - (result.low[step] ?? 0)).toBeLessThan(1e-6);
    }
  });

  it('goes on with a straight line', () => {
    const result = forecast(
      Array.from({ length: 120 }, (_, index) => 10 + 3 * index),
      options,
    );
    if ('tooLittle' in result) throw new Error(result.tooLittle);
    expect(result.values[11]).toBeGreaterThan(10 + 3 * 120);
    expect(Math.abs((result.values[11] ?? 0) - (10 + 3 * 131))).toBeLessThan(10);
  });

  it('repeats a daily rhythm with its phase', () => {
    const wave = (index: number) => 100 + 20 * Math.sin((2 * Math.PI * index) / 24);
    const result = forecast(
      Array.from({ length: 24 * 8 }, (_, index) => wave(index)),
      { ...options, horizon: 24 },
    );
    if ('tooLittle' in result) throw new Error(result.tooLittle);
    for (let step = 0; step < 24; step += 1) expect(Math.abs((result.values[step] ?? 0) - wave(24 * 8 + step))).toBeLessThan(2);
  });

  it('covers about as many of the values to come as it claims', () => {
    let covered = 0;
    let all = 0;
    for (let series = 0; series < 60; series += 1) {
      const value = (index: number) => 50 + 5 * Math.sin((2 * Math.PI * index) / 24) + 4 * noisy(index + 1000 * series);
      const result = forecast(
        Array.from({ length: 240 }, (_, index) => value(index)),
        options,
      );
      if ('tooLittle' in result) throw new Error(result.tooLittle);
      for (let step = 0; step < 12; step += 1) {
        all += 1;
        if (value(240 + step) >= (result.low[step] ?? 0) && value(240 + step) <= (result.high[step] ?? 0)) covered += 1;
      }
    }
    expect(covered / all).toBeGreaterThan(0.9);
  });

  it('never widens an interval that holds its own value, nor returns what is not finite', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: leastHistory, maxLength: 120 }), (values) => {
        const result = forecast(values, options);
        if ('tooLittle' in result) return;
        for (const [step, value] of result.values.entries()) {
          const [low, high] = [result.low[step] ?? Number.NaN, result.high[step] ?? Number.NaN];
          expect(Number.isFinite(value) && low <= value && value <= high).toBe(true);
          if (step > 0) expect(high - low).toBeGreaterThanOrEqual((result.high[step - 1] ?? 0) - (result.low[step - 1] ?? 0) - 1e-6);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('each forecaster', () => {
  const history = Array.from({ length: 24 * 16 }, (_, index) => 100 + 10 * Math.sin((2 * Math.PI * index) / 24) + noisy(index));
  it.each(forecastersFor([24, 168]).map((forecaster) => [forecaster.name, forecaster] as const))(
    '%s gives as many finite values as asked for',
    (_, forecaster) => {
      const values = forecaster.run(history, 48);
      expect(values).toHaveLength(48);
      expect(values.every(Number.isFinite)).toBe(true);
    },
  );
});

describe('autoregression', () => {
  it('finds the rule of a series that follows one', () => {
    const series = [1, 2];
    while (series.length < 80) series.push(1.6 * (series.at(-1) ?? 0) - 0.8 * (series.at(-2) ?? 0) + 1);
    const next = [...series];
    while (next.length < 90) next.push(1.6 * (next.at(-1) ?? 0) - 0.8 * (next.at(-2) ?? 0) + 1);
    const found = autoregress(series, [1, 2], 10, 0);
    expect(found).not.toBeNull();
    for (const [step, value] of (found ?? []).entries()) expect(value).toBeCloseTo(next[80 + step] ?? 0, 4);
  });

  it('says that it cannot with fewer equations than it needs', () => {
    expect(autoregress([1, 2, 3, 4, 5], [1, 2], 3, 0)).toBeNull();
  });
});
