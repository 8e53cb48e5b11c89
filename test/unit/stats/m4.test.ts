import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { forecast } from '#libs/stats/forecast.ts';

const folder = join(process.env.EGRESSIP_SHARED ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared'), 'benchmarks', 'm4');
/** Naive2 on the whole hourly set, the unit of OWA (M4 competition). */
const naive2 = { smape: 18.383, mase: 2.395 };
const horizon = 48;
const coverage = 0.95;

describe.skipIf(!existsSync(folder))('the M4 competition, hourly series (shared/benchmarks/m4)', () => {
  const series = readSeries();

  it('is scored right: seasonal naive has the published OWA of about 0.63', () => {
    const { owa } = score((history) => {
      const values = Array.from({ length: horizon }, (_, step) => history[history.length - 24 + (step % 24)] ?? 0);
      return { values, low: values, high: values };
    });
    expect(owa).toBeGreaterThan(0.6);
    expect(owa).toBeLessThan(0.66);
  });

  it('is forecast better than by the winner (OWA 0.440), with better intervals than the best (MSIS 6.14)', () => {
    const { owa, msis, covered } = score((history) => {
      const result = forecast(history, { horizon, seasons: [24, 168], coverage });
      if ('tooLittle' in result) throw new Error(result.tooLittle);
      return result;
    });
    console.log(
      `M4 hourly, ${series.length} series: OWA ${owa.toFixed(3)}, MSIS ${msis.toFixed(2)}, coverage ${(100 * covered).toFixed(1)} %`,
    );
    expect(owa).toBeLessThan(0.44);
    expect(msis).toBeLessThan(6.14);
    expect(covered).toBeGreaterThan(0.92);
  });

  type Method = (history: readonly number[]) => {
    readonly values: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  };

  function score(method: Method): { owa: number; msis: number; covered: number } {
    let [smape, mase, msis, covered] = [0, 0, 0, 0];
    for (const { history, future } of series) {
      const result = method(history);
      const scale = seasonalScale(history, 24);
      for (const [step, actual] of future.entries()) {
        const [value, low, high] = [result.values[step] ?? 0, result.low[step] ?? 0, result.high[step] ?? 0];
        smape += (200 * Math.abs(actual - value)) / (Math.abs(actual) + Math.abs(value) || 1);
        mase += Math.abs(actual - value) / scale;
        const miss = Math.max(0, low - actual, actual - high);
        msis += (high - low + (2 / (1 - coverage)) * miss) / scale;
        if (miss === 0) covered += 1;
      }
    }
    const count = series.length * horizon;
    return { owa: (smape / count / naive2.smape + mase / count / naive2.mase) / 2, msis: msis / count, covered: covered / count };
  }
});

function readSeries(): { readonly history: number[]; readonly future: number[] }[] {
  if (!existsSync(folder)) return [];
  const read = (file: string) =>
    new Map(
      gunzipSync(readFileSync(join(folder, file)))
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('"', '').split(','))
        .map(([name = '', ...values]) => [name, values.filter((text) => text !== '').map(Number)] as const)
        .filter(([, values]) => values.length > 0 && values.every(Number.isFinite)),
    );
  const futures = read('hourly-test.csv.gz');
  return [...read('hourly-train.csv.gz')].flatMap(([name, history]) => {
    const future = futures.get(name);
    return future === undefined ? [] : [{ history, future }];
  });
}

/** Mean absolute difference between values one season apart: the scale of MASE. */
function seasonalScale(values: readonly number[], season: number): number {
  let sum = 0;
  const count = values.length - season;
  for (let index = season; index < values.length; index += 1) sum += Math.abs((values[index] ?? 0) - (values[index - season] ?? 0));
  return count > 0 ? sum / count : 0;
}
