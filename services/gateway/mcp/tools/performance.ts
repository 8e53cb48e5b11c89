import { z } from 'zod';
import { insight } from '#libs/contracts/insights.ts';
import { bottleneck, correlation, nodeOutlier, performance } from '#libs/contracts/performance.ts';
import { type Answer, type Freshness, freshness, type QuestionName, questions, type Request, trend } from '#libs/contracts/questions.ts';
import { slo } from '#libs/contracts/slo.ts';
import { plural } from '#libs/contracts/words.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { offsetOf, page } from '#libs/service/paging.ts';
import { medianOf } from '#libs/stats/median.ts';
import { askOfNode } from '../../trends.ts';
import { allFailovers } from '../all-failovers.ts';
import { fitItems, fitList } from '../budget.ts';
import { cleanText } from '../clean.ts';
import { shortFreshness, summaryOf } from '../freshness.ts';
import { defineTool, type ToolSurroundings } from '../tool.ts';

const durations = z.object({
  count: z.number(),
  medianMs: z.number().nullable(),
  p95Ms: z.number().nullable(),
  maxMs: z.number().nullable(),
});

/** What it lacks is in `freshness` of the whole answer. */
const comparisonOf = questions['before-after'].answer.omit({ freshness: true });

const budget = 14_000;

export const analyzeEgressIPPerformance = defineTool({
  name: 'analyze_egressip_performance',
  title: 'EgressIP performance',
  description:
    'How fast and how reliably EgressIP works here: fail-overs by phase, findings by kind, consistency, service level objectives; bottlenecks of the last week with evidence, remedy and expected gain. With a namespace: findings about its pods, fail-overs of objects that serve them.',
  input: z.object({
    namespace: z.string().max(300).optional(),
    around: z.string().max(40).optional().describe('Compares the week before and after: ISO time, or "upgrade": the last one'),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    consistency: z.number().nullable(),
    failovers: z.object({ total: durations, status: durations, rows: durations, notConverged: z.number() }),
    findingsByKind: z.record(z.string(), z.number()),
    findingsTotal: z.number(),
    slos: z
      .array(slo.omit({ windows: true }))
      .nullable()
      .describe('null: the history does not answer'),
    bottlenecks: z.array(bottleneck).describe('Of the whole cluster, largest gain first'),
    outliers: z.array(nodeOutlier),
    correlations: z.array(correlation).describe('Correlation of times with load; it does not prove a cause'),
    phases: performance.shape.phases,
    notMeasured: z.array(z.string()),
    comparison: comparisonOf.nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    const [verdict, allMoves, objectives, past, comparison, served] = await Promise.all([
      bus.ask(cluster, 'verdict', {}),
      allFailovers(bus, cluster),
      askPast(bus, cluster, 'slo', {}),
      askPast(bus, cluster, 'performance', {}),
      input.around === undefined ? null : bus.ask(cluster, 'before-after', { at: momentOf(input.around) }),
      input.namespace === undefined ? null : objectsServing(bus, cluster, input.namespace),
      // Refuses an unknown namespace.
      bus.ask(cluster, 'findings', { namespace: input.namespace ?? null, limit: 1 }),
    ]);
    const findings = verdict.findings.filter((entry) => input.namespace === undefined || entry.pod?.namespace === input.namespace);
    const moves = allMoves.filter(({ egressIP }) => served === null || served.has(egressIP));
    const span = (pick: (move: (typeof moves)[number]) => number | null) =>
      describe(moves.map((move) => pick(move)).filter((ms) => ms !== null));
    const total = span((move) => (move.convergedAt === null ? null : move.convergedAt - move.startedAt));
    const byKind: Record<string, number> = {};
    for (const entry of findings) byKind[entry.kind] = (byKind[entry.kind] ?? 0) + 1;
    const [worst] = past?.bottlenecks ?? [];
    const compared = comparison === null ? [] : unread('before-after', comparison);
    const gaps = [...new Set([...unread('performance', past), ...unread('slo', objectives), ...compared])];
    const missing = [...verdict.freshness.missing, ...gaps];
    const counts = `${plural(total.count, 'fail-over')} converged, median ${total.medianMs ?? 'unknown'} ms, slowest ${total.maxMs ?? 'unknown'} ms; ${plural(findings.length, 'finding')}${input.namespace === undefined ? '' : ` in ${input.namespace}`}. ${bottleneckText(past, worst)}${comparison === null ? '' : ` ${comparisonText(comparison)}`}`;
    return {
      summary: summaryOf(counts, verdict.freshness),
      freshness: shortFreshness({ ...verdict.freshness, complete: verdict.freshness.complete && gaps.length === 0, missing }),
      consistency: verdict.consistency,
      failovers: {
        total,
        status: span((move) => (move.statusMovedAt === null ? null : move.statusMovedAt - move.startedAt)),
        rows: span((move) => (move.convergedAt === null || move.statusMovedAt === null ? null : move.convergedAt - move.statusMovedAt)),
        notConverged: moves.filter((move) => move.convergedAt === null).length,
      },
      findingsByKind: byKind,
      findingsTotal: findings.length,
      slos: objectives?.slos.map(({ windows: _windows, ...told }) => told) ?? null,
      bottlenecks: [...fitItems(past?.bottlenecks ?? [], budget / 4)],
      outliers: [...fitItems(past?.outliers ?? [], budget / 8)],
      correlations: past?.correlations ?? [],
      phases: past?.phases ?? [],
      notMeasured: past?.notMeasured ?? [],
      comparison: comparison === null ? null : comparisonOf.parse(comparison),
    };
  },
});

/** What is missing from the history; the whole answer is then incomplete. */
function unread(question: 'performance' | 'slo' | 'before-after', answer: { readonly freshness: Freshness } | null): string[] {
  if (answer === null) return [`the history does not answer (${question})`];
  const { complete, missing } = answer.freshness;
  return complete ? [] : missing.length === 0 ? [`part of the history is unknown (${question})`] : [...missing];
}

function bottleneckText(past: Answer<'performance'> | null, worst: { readonly what: string } | undefined): string {
  if (past === null) return 'The history does not answer: bottlenecks are unknown.';
  if (worst !== undefined) return cleanText(`Bottleneck: ${worst.what}.`, 300);
  return past.freshness.complete
    ? 'No bottleneck is known.'
    : cleanText(`Bottlenecks are unknown: ${past.freshness.missing.join('; ')}.`, 300);
}

/** Null: of the last upgrade or rollout. */
function momentOf(around: string): number | null {
  const at = around === 'upgrade' ? null : Date.parse(around);
  if (Number.isNaN(at)) throw new AppError('mcp-bad-arguments', { what: 'around: an ISO time, or "upgrade"' });
  return at;
}

const verdicts = { slower: 'longer', faster: 'shorter', 'no-difference': 'as long as before', 'too-few': 'too few to tell' } as const;

function comparisonText({ at, days, measures, freshness }: Answer<'before-after'>): string {
  const told = measures.map(({ series, verdict, before, after }) => {
    const medians = before.medianMs === null || after.medianMs === null ? '' : ` (median ${before.medianMs} to ${after.medianMs} ms)`;
    const untimed =
      before.untimed + after.untimed === 0 ? '' : `, no time is known for ${untimedText(before)} before and ${untimedText(after)} after`;
    return `${series}: ${verdicts[verdict]}${medians}${untimed}`;
  });
  return `${days} days after ${new Date(at).toISOString()} against those before: ${told.join('; ')}.${freshness.complete ? '' : ' The history is incomplete.'}`;
}

const untimedText = ({ count, untimed }: { readonly count: number; readonly untimed: number }) => `${untimed} of ${count + untimed}`;

/** Null if no historian answers: the rest of the answer does not wait for the past. */
async function askPast<Q extends QuestionName>(
  bus: ToolSurroundings['bus'],
  cluster: string,
  question: Q,
  request: Request<Q>,
): Promise<Answer<Q> | null> {
  try {
    return await bus.ask(cluster, question, request);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** The objects that serve a pod of the namespace now. */
async function objectsServing(bus: ToolSurroundings['bus'], cluster: string, namespace: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  let cursor: string | null = null;
  do {
    const answer: Answer<'pods'> = await bus.ask(cluster, 'pods', { search: `${namespace}/`, limit: 5000, cursor });
    for (const pod of answer.pods) if (pod.namespace === namespace && pod.egressIP !== null) names.add(pod.egressIP);
    cursor = answer.cursor;
  } while (cursor !== null);
  return names;
}

export const getTrends = defineTool({
  name: 'get_trends',
  title: 'Trends and forecast',
  description:
    'How the number of EgressIP rows per node develops, with slope, forecast, prediction interval and the time a limit will be reached. Says so when there is too little history.',
  input: z.object({
    node: z.string().max(300).optional(),
    hours: z.number().min(0.1).max(8760).default(24),
    horizon_hours: z.number().min(0).max(2160).default(24),
    cursor: z.string().optional(),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    trends: z.array(trend),
    insights: z.array(insight),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget: 24_000,
  run: async (input, { bus, cluster }) => {
    const [answer, ahead] = await Promise.all([
      askOfNode(bus, cluster, 'trends', { node: input.node ?? null, hours: input.hours, horizonHours: input.horizon_hours }),
      bus.ask(cluster, 'insights', { node: input.node ?? null, limit: 1 }),
    ]);
    const open = ahead.insights.filter(({ state }) => state !== 'resolved');
    const { items, cursor } = page(answer.trends, { limit: 100, cursor: input.cursor ?? null });
    const trends = items.map((entry) => ({ ...entry, points: thin(entry.points, 24), forecast: thin(entry.forecast, 12) }));
    const rising = answer.trends.filter((entry) => entry.direction === 'rising').length;
    const unclear = answer.trends.filter((entry) => entry.direction === 'unknown').length;
    const directions = `${rising} rising${unclear === 0 ? '' : `, ${unclear} unknown`}`;
    const insights = `${plural(open.length, 'insight')}${ahead.freshness.complete ? '' : ' (incomplete)'}`;
    const full = {
      summary: summaryOf(`${answer.trends.length} series, ${directions}; ${insights}.`, answer.freshness),
      freshness: shortFreshness(answer.freshness),
      trends,
      insights: [...fitItems(open, 6_000)],
      total: answer.trends.length,
      cursor,
    };
    return fitList(full, 'trends', 24_000, offsetOf(input.cursor));
  },
});

function describe(values: readonly number[]): z.infer<typeof durations> {
  const sorted = [...values].sort((a, b) => a - b);
  // By nearest rank, as the percentiles of the history are: a duration that was really observed.
  const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1];
  return { count: sorted.length, medianMs: medianOf(sorted), p95Ms: p95 ?? null, maxMs: sorted.at(-1) ?? null };
}

/** At most `count` of the points, evenly, always with the last one. */
function thin<T>(points: readonly T[], count: number): T[] {
  if (points.length <= count) return [...points];
  const step = (points.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => points[Math.round(index * step)]).filter((point) => point !== undefined);
}
