/** `npm run bench:trends`: forecasts and anomalies against public benchmarks, beside the published figures of others. */
import { AnomalyDetector } from '#libs/stats/anomaly.ts';
import { ChangePoints } from '#libs/stats/change-points.ts';
import { changeSeries, f1Of, match } from '../kit/change-series.ts';
import { nabPresent, nabScore, readNab } from '../kit/nab.ts';
import { otavaChangePoints } from '../kit/otava.ts';
import { provideOtava } from '../kit/provision/otava.ts';
import type { BenchRow } from './row.ts';

export async function rows(): Promise<readonly BenchRow[]> {
  return [...anomalies(), ...(await changePoints())];
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

/** On 500 seeded series of `test/kit/change-series.ts`, a change found at most 5 values away. */
async function changePoints(): Promise<readonly BenchRow[]> {
  const all = Array.from({ length: 500 }, (_, seed) => changeSeries(seed));
  const points = all.reduce((sum, { values }) => sum + values.length, 0);
  const startedAt = performance.now();
  const ours = all.map(({ values, season }) => {
    const changes = new ChangePoints(season);
    return values.flatMap((value) => changes.append(value)).flatMap((change) => (change.state === 'confirmed' ? [change.index] : []));
  });
  const perPoint = (1000 * (performance.now() - startedAt)) / points;
  const otava = await provideOtava();
  const otavas = otava.available
    ? await otavaChangePoints(
        otava.value,
        all.map(({ values }) => values),
      )
    : null;
  const f1 = (found: readonly (readonly number[])[]) => f1Of(all.map(({ truth }, index) => match(found[index] ?? [], truth, 5)));
  const falseAlarms = (found: readonly (readonly number[])[]) => {
    const quiet = all.flatMap(({ kind, values }, index) =>
      kind === 'none' ? [{ length: values.length, alarms: found[index]?.length ?? 0 }] : [],
    );
    return (1000 * quiet.reduce((sum, { alarms }) => sum + alarms, 0)) / quiet.reduce((sum, { length }) => sum + length, 0);
  };
  const theirs = (figure: (found: readonly (readonly number[])[]) => number, digits: number) =>
    otavas === null ? (otava.available ? '' : otava.reason) : `${figure(otavas).toFixed(digits)} apache-otava`;
  return [
    {
      name: 'Change points, F1 on 500 series, margin 5',
      ours: f1(ours).toFixed(3),
      theirs: theirs(f1, 3),
      ratio: null,
      goal: 'at least 0.85',
      reached: f1(ours) >= 0.85,
    },
    {
      name: 'Change points, false alarms in 1,000 quiet values',
      ours: falseAlarms(ours).toFixed(2),
      theirs: theirs(falseAlarms, 2),
      ratio: null,
      goal: 'at most 1',
      reached: falseAlarms(ours) <= 1,
    },
    {
      name: 'Change points, online, a value',
      ours: `${perPoint.toFixed(1)} us`,
      theirs: '',
      ratio: null,
      goal: 'at most 1 ms',
      reached: perPoint <= 1000,
    },
  ];
}
