import { describe, expect, it } from 'vitest';
import { AnomalyDetector, anomalyThreshold } from '#libs/stats/anomaly.ts';
import { type NabFile, nabPresent, nabScore, readNab } from '../../kit/nab.ts';

const scoresOf = ({ times, values }: Pick<NabFile, 'times' | 'values'>) => {
  const detector = new AnomalyDetector();
  return values.map((value, index) => detector.add(times[index] ?? 0, value));
};

describe.skipIf(!nabPresent)('the Numenta Anomaly Benchmark (shared/benchmarks/nab)', () => {
  const files = nabPresent ? readNab() : [];

  it('is scored right: 0 for a detector that never speaks, 100 for one that marks the start of each window', () => {
    const silent = files.map(({ values }) => values.map(() => 0));
    const perfect = files.map(({ values, windows }) => values.map((_, index) => (windows.some(([from]) => from === index) ? 1 : 0)));
    expect(nabScore(files, silent).score).toBe(0);
    expect(nabScore(files, perfect).score).toBeCloseTo(100, 10);
  });

  it('is detected with a standard score of at least 65, by one set of parameters', () => {
    expect(nabScore(files, files.map(scoresOf)).score).toBeGreaterThan(65);
  });

  it('is judged without looking ahead: what comes later changes no score', () => {
    const [file] = files.filter(({ name }) => name.endsWith('nyc_taxi.csv'));
    if (file === undefined) throw new Error('nyc_taxi.csv is not there');
    const whole = scoresOf(file);
    const start = scoresOf({ times: file.times.slice(0, 4_000), values: file.values.slice(0, 4_000) });
    expect(start).toEqual(whole.slice(0, 4_000));
  });
});

describe('anomalies of a series', () => {
  const month = 30 * 288;
  const times = Array.from({ length: month }, (_, index) => index * 300_000);
  const daily = (index: number) => 100 + 40 * Math.sin((index * Math.PI) / 144) + (index % 7);

  it('leave a daily rhythm alone for a month', () => {
    const scores = scoresOf({ times, values: times.map((_, index) => daily(index)) });
    expect(scores.filter((score) => score >= anomalyThreshold)).toEqual([]);
  });

  it('are a value outside all that was seen, and usual values at an unusual hour', () => {
    const noon = 20 * 288 + 72;
    const outside = times.map((_, index) => (index === noon ? 900 : daily(index)));
    const wrongHour = times.map((_, index) => daily(index >= noon && index < noon + 36 ? index + 144 : index));
    for (const values of [outside, wrongHour]) {
      const found = scoresOf({ times, values }).flatMap((score, index) => (score >= anomalyThreshold ? [index] : []));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((index) => index < noon || index >= noon + 2 * 288)).toEqual([]);
    }
  });

  it('are none in a series that never changes', () => {
    expect(scoresOf({ times, values: times.map(() => 7) }).every((score) => score < anomalyThreshold)).toBe(true);
  });
});
