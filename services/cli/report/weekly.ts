/** The weekly report as data: what four questions answer, and from it what changed, what fills up and what to do, in sentences. */
import type { Insight, Outlook } from '#libs/contracts/insights.ts';
import type { Answer } from '#libs/contracts/questions.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import { span } from '../ask/words.ts';

export interface Answers {
  readonly report: Answer<'report'>;
  readonly slo: Answer<'slo'>;
  readonly performance: Answer<'performance'>;
  readonly insights: Answer<'insights'>;
}

export interface Weekly {
  readonly report: Answer<'report'>;
  readonly slos: Answer<'slo'>['slos'];
  readonly bottlenecks: Answer<'performance'>['bottlenecks'];
  /** Changes of series and unusual values in this time, the newest first. */
  readonly changed: readonly Insight[];
  /** Counts that almost surely reach their limit within the horizon of the outlook; the soonest first. */
  readonly filling: readonly Outlook[];
  /** Counts of which too little is known for an outlook, and how many days of history the one that lacks most needs. */
  readonly notForecast: { readonly counts: number; readonly missingDays: number };
  /** Whether anything is known of what fills up. */
  readonly isForecast: boolean;
  readonly toDo: readonly string[];
  readonly missing: readonly string[];
}

const mostBottlenecks = 3;
const mostNear = 10;
/** What is less likely within the horizon is no news for who decides. */
const sure = 0.9;
/** More than this unseen is worth a look. */
const muchUnseen = 0.02;

export function weekly({ report, slo, performance, insights: { insights, outlooks, ...ahead } }: Answers): Weekly {
  const bottlenecks = performance.bottlenecks.slice(0, mostBottlenecks);
  const tooShort = outlooks.filter(({ state }) => state === 'not-enough-data');
  return {
    report,
    slos: slo.slos,
    bottlenecks,
    changed: insights.filter(({ kind, state, at }) => kind !== 'limit-ahead' && state !== 'pending' && at >= report.from && at < report.to),
    filling: outlooks.filter(({ days, probability }) => days !== null && (probability ?? 0) >= sure),
    notForecast: { counts: tooShort.length, missingDays: Math.ceil(Math.max(0, ...tooShort.map(({ missingDays }) => missingDays))) },
    isForecast: outlooks.length > tooShort.length,
    toDo: toDoOf({ report, slos: slo.slos, bottlenecks, near: insights.filter(isNear) }),
    missing: [...new Set([report, slo, performance, ahead].flatMap(({ freshness }) => freshness.missing))],
  };
}

/** Where inputs are missing nothing is an all-clear. */
export const nothingToDo = ({ missing }: Pick<Weekly, 'missing'>) =>
  missing.length === 0 ? 'nothing to do' : 'nothing to do, as far as is known';

/** Told to people, and not yet taken note of. */
const isNear = ({ kind, state }: Insight) => kind === 'limit-ahead' && state === 'firing';

interface Causes extends Pick<Weekly, 'report' | 'slos' | 'bottlenecks'> {
  readonly near: readonly Insight[];
}

function toDoOf({ report, slos, bottlenecks, near }: Causes): string[] {
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
        ({ title, attained, objective }) => `Reach or lower the objective "${title}": ${percent(attained ?? 0)} of ${percent(objective)}.`,
      ),
    ...near.slice(0, mostNear).map(({ node, reason }) => `Make room on ${node ?? 'the cluster'}: ${reason}`),
    ...(near.length > mostNear ? [`Make room on ${near.length - mostNear} more, too (egressip insights).`] : []),
    ...bottlenecks.map(({ what, recommendation, gain }) => `${capital(what)}. ${recommendation} Gain: ${lower(gain)}`),
    ...(share > muchUnseen ? [`Find out why the monitor did not see ${percent(share)} of the time (egressip history not-observed).`] : []),
    ...(report.failovers.notConverged > 0
      ? [`Look at ${plural(report.failovers.notConverged, 'fail-over')} whose end was not seen (egressip failovers).`]
      : []),
  ];
}

export const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
