/** `npm run bench:trends`: forecasts and anomalies against public benchmarks, beside the published figures of others. */
import { AnomalyDetector } from '#libs/stats/anomaly.ts';
import { nabPresent, nabScore, readNab } from '../kit/nab.ts';
import type { BenchRow } from './row.ts';

export async function rows(): Promise<readonly BenchRow[]> {
  return [...anomalies()];
}

function anomalies(): readonly BenchRow[] {
  if (!nabPresent) throw new Error('shared/benchmarks/nab is not beside the checkout');
  const files = readNab();
  const startedAt = performance.now();
  const scores = files.map(({ times, values }) => {
    const detector = new AnomalyDetector();
    return values.map((value, index) => detector.add(times[index] ?? 0, value));
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const perSecond = files.reduce((sum, { values }) => sum + values.length, 0) / seconds;
  const { score } = nabScore(files, scores);
  return [
    {
      name: `NAB standard score, ${files.length} files`,
      ours: score.toFixed(1),
      theirs: '74.9 ARTime, 70.1 HTM',
      ratio: null,
      goal: 'at least 65',
      reached: score >= 65,
    },
    {
      name: 'NAB points a second',
      ours: Math.round(perSecond).toLocaleString('en'),
      theirs: '',
      ratio: null,
      goal: 'at least 100,000',
      reached: perSecond >= 100_000,
    },
  ];
}
