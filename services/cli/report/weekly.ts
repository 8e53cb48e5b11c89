/** The weekly report as data: what four questions answer, and from it what fills up and what to do, in sentences. */
import type { Answer } from '#libs/contracts/questions.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import { span } from '../ask/words.ts';

export interface Answers {
  readonly report: Answer<'report'>;
  readonly slo: Answer<'slo'>;
  readonly performance: Answer<'performance'>;
  readonly trends: Answer<'trends'>;
}

/** A count that reaches its limit within the forecast. */
export interface Filling {
  readonly node: string | null;
  readonly series: string;
  readonly now: number | null;
  readonly limit: number;
  /** Expected, and the ends of its 95 % interval; null: not within the forecast. */
  readonly at: number | null;
  readonly earliest: number | null;
  readonly latest: number | null;
}

export interface Weekly {
  readonly report: Answer<'report'>;
  readonly slos: Answer<'slo'>['slos'];
  readonly bottlenecks: Answer<'performance'>['bottlenecks'];
  readonly filling: readonly Filling[];
  /** Series of which too little is known for a forecast. */
  readonly notForecast: number;
  readonly toDo: readonly string[];
  readonly missing: readonly string[];
}

const mostBottlenecks = 3;
/** More than this unseen is worth a look. */
const muchUnseen = 0.02;

export function weekly({ report, slo, performance, trends }: Answers): Weekly {
  const filling = trends.trends.flatMap(({ node, series, points, crossing }): Filling[] => {
    if (crossing === null || crossing.earliest === null) return [];
    const { threshold: limit, at, earliest, latest } = crossing;
    return [{ node, series, now: points.findLast(({ value }) => value !== null)?.value ?? null, limit, at, earliest, latest }];
  });
  const bottlenecks = performance.bottlenecks.slice(0, mostBottlenecks);
  return {
    report,
    slos: slo.slos,
    bottlenecks,
    filling,
    notForecast: trends.trends.filter(({ crossing }) => crossing === null).length,
    toDo: toDoOf({ report, slos: slo.slos, bottlenecks, filling }),
    missing: [...new Set([report, slo, performance, trends].flatMap(({ freshness }) => freshness.missing))],
  };
}

function toDoOf({ report, slos, bottlenecks, filling }: Pick<Weekly, 'report' | 'slos' | 'bottlenecks' | 'filling'>): string[] {
  const open = report.incidents.filter(({ until }) => until === null);
  const [oldest] = open;
  const share = report.unknownMs / (report.to - report.from);
  return [
    ...(oldest === undefined
      ? []
      : [
          `Resolve the open findings, the oldest since ${span(report.to - oldest.since)}: ${oldest.reason} (egressip findings --incidents says what to do.)`,
        ]),
    ...slos
      .filter(({ budget }) => budget !== null && budget.leftShare < 0)
      .map(
        ({ title, attained, objective }) => `Mend or lower the objective "${title}": ${percent(attained ?? 0)} of ${percent(objective)}.`,
      ),
    ...filling.map(
      ({ node, series, limit, at, earliest }) =>
        `Make room on ${node ?? 'the cluster'}: ${limit} ${series} rows are reached about ${day(at ?? earliest)}, at the earliest ${day(earliest)}.`,
    ),
    ...bottlenecks.map(({ what, recommendation, gain }) => `${capital(what)}. ${recommendation} Gain: ${lower(gain)}`),
    ...(share > muchUnseen ? [`Find out why the monitor did not see ${percent(share)} of the time (egressip history not-observed).`] : []),
    ...(report.failovers.notConverged > 0
      ? [`Look at ${plural(report.failovers.notConverged, 'fail-over')} not seen to end (egressip failovers).`]
      : []),
  ];
}

export const day = (at: number | null): string => (at === null ? 'not known' : new Date(at).toISOString().slice(0, 10));
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
