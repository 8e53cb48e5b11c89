import { describe, expect, it } from 'vitest';
import { forecast } from '#libs/stats/forecast.ts';
import { type M4Forecast, m4, m4Present, m4Score, naive2, readM4, seasonalNaive } from '../../kit/m4.ts';

const ours = (history: readonly number[]): M4Forecast => {
  const result = forecast(history, { horizon: m4.horizon, seasons: [24, 168], coverage: m4.coverage });
  if ('tooLittle' in result) throw new Error(result.tooLittle);
  return result;
};

describe.skipIf(!m4Present)('the M4 competition, hourly series (shared/benchmarks/m4)', () => {
  const series = m4Present ? readM4() : [];
  const scoreOf = (method: (history: readonly number[]) => M4Forecast) =>
    m4Score(
      series,
      series.map(({ history }) => method(history)),
    );

  it('is scored right: an exact forecast has no error and covers everything', () => {
    const exact = series.map(({ future }) => ({ values: future, low: future, high: future }));
    expect(m4Score(series, exact)).toEqual({ smape: 0, mase: 0, owa: 0, msis: 0, coverage: 1 });
  });

  it('is scored right: seasonal naive and Naive2 are near their published figures, which are of twice as many series', () => {
    // Published of all 414: seasonal naive 13.912 and 1.193, Naive2 18.383 and 2.395.
    const [seasonal, naive] = [scoreOf(seasonalNaive), scoreOf(naive2)];
    expect(Math.abs(seasonal.smape / 13.912 - 1)).toBeLessThan(0.1);
    expect(Math.abs(seasonal.mase / 1.193 - 1)).toBeLessThan(0.1);
    expect(Math.abs(naive.smape / 18.383 - 1)).toBeLessThan(0.1);
    expect(Math.abs(naive.mase / 2.395 - 1)).toBeLessThan(0.1);
  });

  it('is forecast better than by the best published (OWA 0.410), with better intervals (MSIS 6.14)', () => {
    const { owa, msis, coverage } = scoreOf(ours);
    expect(owa).toBeLessThanOrEqual(0.39);
    expect(msis).toBeLessThanOrEqual(5.8);
    expect(coverage).toBeGreaterThanOrEqual(0.94);
    expect(coverage).toBeLessThanOrEqual(0.96);
  });
});
