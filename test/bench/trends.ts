/** `npm run bench:trends`: forecasts and anomalies against public benchmarks, beside the published figures of others. */

import { seededRandom } from '#libs/runtime/random.ts';
import { AnomalyDetector } from '#libs/stats/anomaly.ts';
import { timeToLimit } from '#libs/stats/capacity.ts';
import { ChangePoints } from '#libs/stats/change-points.ts';
import { forecast } from '#libs/stats/forecast.ts';
import { changeSeries, f1Of, match } from '../kit/change-series.ts';
import { growthPath, straightLine } from '../kit/growth-paths.ts';
import { type M4Forecast, m4, m4Present, m4Score, naive2, naive2OfAll, readM4, seasonalNaive } from '../kit/m4.ts';
import { nabPresent, nabScore, readNab } from '../kit/nab.ts';
import { otavaChangePoints } from '../kit/otava.ts';
import { provideOtava } from '../kit/provision/otava.ts';
import { type BenchRow, percentile } from './row.ts';

export async function rows(): Promise<readonly BenchRow[]> {
  return [...forecasts(), ...anomalies(), ...(await changePoints()), ...capacity()];
}

/** First the methods with published figures, so that the scorer is checked before ours. */
function forecasts(): readonly BenchRow[] {
  if (!m4Present) throw new Error('shared/benchmarks/m4 is not beside the checkout');
  const series = readM4();
  const scoreOf = (method: (history: readonly number[]) => M4Forecast) =>
    m4Score(
      series,
      series.map(({ history }) => method(history)),
    );
  const reference = (
    name: string,
    method: (history: readonly number[]) => M4Forecast,
    published: { smape: number; mase: number },
  ): BenchRow => {
    const { smape, mase } = scoreOf(method);
    const near = Math.abs(smape / published.smape - 1) <= 0.1 && Math.abs(mase / published.mase - 1) <= 0.1;
    return {
      name: `M4 scorer: ${name}, sMAPE and MASE`,
      ours: `${smape.toFixed(3)} and ${mase.toFixed(3)}`,
      theirs: `${published.smape} and ${published.mase} of all 414`,
      ratio: null,
      goal: 'within 10 %',
      reached: near,
    };
  };
  const before = process.cpuUsage();
  const ours = scoreOf((history) => {
    const result = forecast(history, { horizon: m4.horizon, seasons: [m4.season, 7 * m4.season], coverage: m4.coverage });
    if ('tooLittle' in result) throw new Error(result.tooLittle);
    return result;
  });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const naive = scoreOf(naive2);
  const ofThisHalf = (ours.smape / naive.smape + ours.mase / naive.mase) / 2;
  return [
    reference('seasonal naive', seasonalNaive, { smape: 13.912, mase: 1.193 }),
    reference('Naive2', naive2, naive2OfAll),
    {
      name: `M4 hourly OWA, ${series.length} series`,
      ours: `${ours.owa.toFixed(3)} (${ofThisHalf.toFixed(3)} by Naive2 of these)`,
      theirs: '0.410 best, 0.440 winner',
      ratio: null,
      goal: 'at most 0.405',
      reached: ours.owa <= 0.405,
    },
    {
      name: 'M4 hourly MSIS',
      ours: ours.msis.toFixed(2),
      theirs: '6.14 best',
      ratio: null,
      goal: 'at most 5.8',
      reached: ours.msis <= 5.8,
    },
    {
      name: 'M4 hourly, coverage of 95 % intervals',
      ours: `${(100 * ours.coverage).toFixed(1)} %`,
      theirs: '',
      ratio: null,
      goal: '94 to 96 %',
      reached: ours.coverage >= 0.94 && ours.coverage <= 0.96,
    },
    {
      name: 'M4 hourly, all series on one core',
      ours: `${seconds.toFixed(1)} s`,
      theirs: '',
      ratio: null,
      goal: 'at most 15 s',
      reached: seconds <= 15,
    },
  ];
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

/** On 1,000 seeded paths of `test/kit/growth-paths.ts`. What is never reached counts as 1,000 days. */
function capacity(): readonly BenchRow[] {
  const never = 1_000;
  const paths = Array.from({ length: 1_000 }, (_, seed) => growthPath(seed));
  const answers = paths.map(({ history, limit, season }) =>
    timeToLimit(history, { limit, season, valuesPerDay: 1, horizonDays: never }, seededRandom(1)),
  );
  const held = paths.filter(({ truth }, index) => {
    const answer = answers[index];
    return answer?.state === 'estimate' && (answer.low ?? never) <= truth && truth <= (answer.high ?? Number.POSITIVE_INFINITY);
  });
  const share = held.length / paths.length;
  const ours = percentile(
    paths.map(({ truth }, index) => {
      const answer = answers[index];
      return Math.abs((answer?.state === 'estimate' ? (answer.days ?? never) : never) - truth);
    }),
    0.5,
  );
  const line = percentile(
    paths.map(({ history, limit, truth }) => Math.abs((straightLine(history, limit) ?? never) - truth)),
    0.5,
  );
  return [
    {
      name: 'Time to capacity, 95 % intervals that hold, 1,000 paths',
      ours: `${(100 * share).toFixed(1)} %`,
      theirs: '',
      ratio: null,
      goal: '93 to 97 %',
      reached: share >= 0.93 && share <= 0.97,
    },
    {
      name: 'Time to capacity, median error',
      ours: `${ours.toFixed(1)} days`,
      theirs: `${line.toFixed(1)} days straight line`,
      ratio: line / ours,
      goal: 'at most 0.7 of it',
      reached: ours <= 0.7 * line,
    },
  ];
}
