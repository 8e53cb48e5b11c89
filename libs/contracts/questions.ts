/**
 * What can be asked over the bus (`subjects.ask`, request and reply, JSON): question -> who answers, request, answer. The
 * gateway adds nothing to these answers. Lists come with an exact `total` and a `cursor` when they were cut.
 */
import { z } from 'zod';
import { assistQuestions } from './assist.ts';
import { finding, findingKindNames, findingStates, incident } from './findings.ts';
import { insight, outlook } from './insights.ts';
import { nodeSample } from './messages.ts';
import { performance } from './performance.ts';
import { report } from './report.ts';
import { reportFormats, runCheck, runComparison, runDetail, runFigures, runScenario, runStates, testRun } from './runs.ts';
import { slo } from './slo.ts';
import { failover, failoverCauses, verdict } from './verdict.ts';
import { causeCase } from './why.ts';

/** Age of the least fresh input in ms, and whether all of it is there. Every answer carries it. */
export const freshness = z.object({ complete: z.boolean(), missing: z.array(z.string()), ageMs: z.number().nullable(), at: z.number() });

const paging = { limit: z.number().int().min(1).max(5000).default(100), cursor: z.string().nullable().default(null) };
const paged = { total: z.number(), cursor: z.string().nullable() };

export const objectSummary = z.object({
  egressIP: z.string(),
  addresses: z.array(z.object({ address: z.string(), node: z.string().nullable(), since: z.string().nullable() })),
  pods: z.number(),
  standbyPods: z.number(),
  consistency: z.number().nullable(),
  firing: z.number(),
  moves: z.number(),
  flapping: z.boolean(),
});

export const nodeSummary = z.object({
  node: z.string(),
  assignable: z.boolean().nullable(),
  ready: z.boolean().nullable(),
  complete: z.boolean(),
  reason: z.string().nullable(),
  ageMs: z.number().nullable(),
  addresses: z.array(z.object({ egressIP: z.string(), address: z.string() })),
  consistency: z.number().nullable(),
  snat: z.object({ expected: z.number(), actual: z.number(), matched: z.number() }).nullable(),
  reroute: z.object({ expected: z.number(), actual: z.number(), matched: z.number() }).nullable(),
  firing: z.number(),
});

/** One link of the chain from selector to packet. */
export const explainStep = z.object({
  /** e.g. `pod`, `namespace`, `match`, `standby`, `address`, `reroute`, `snat`, `mark`, `finding`, `recent`. */
  what: z.string(),
  state: z.enum(['ok', 'broken', 'unknown', 'info']),
  text: z.string(),
  node: z.string().nullable(),
  expected: z.json().nullable(),
  actual: z.json().nullable(),
  since: z.string().nullable(),
});

export const explanation = z.object({
  subject: z.object({ type: z.enum(['pod', 'ip', 'node', 'egressip']), name: z.string() }),
  found: z.boolean(),
  verdict: z.string(),
  steps: z.array(explainStep),
  findings: z.array(finding),
  recent: z.array(z.object({ at: z.string(), text: z.string() })),
  remedies: z.array(z.string()),
  /** The likely causes of what fires here, those with most findings first. */
  causes: z.array(causeCase).default([]),
  /** Of the incidents that fire here; empty unless `investigations.enabled`. */
  reports: z.array(z.object({ incident: z.string(), lines: z.array(z.string()) })).default([]),
  freshness,
});

export const forecastPoint = z.object({ at: z.number(), value: z.number(), low: z.number(), high: z.number() });
export const trend = z.object({
  series: z.string(),
  node: z.string().nullable(),
  /** Null values: not observed. */
  points: z.array(z.object({ at: z.number(), value: z.number().nullable() })),
  /** Null where no test calls a rise or fall real, and where there is too little history; then `reason` says so. */
  slopePerHour: z.number().nullable(),
  direction: z.enum(['rising', 'falling', 'steady', 'unknown']),
  forecast: z.array(forecastPoint),
  interval: z.number(),
  method: z.string().nullable(),
  /** Mean error of forecasts as they would have been made in the past, in rows. */
  backTestError: z.number().nullable().default(null),
  /** When the upper threshold is expected to be crossed. */
  crossing: z
    .object({ threshold: z.number(), at: z.number().nullable(), earliest: z.number().nullable(), latest: z.number().nullable() })
    .nullable(),
  reason: z.string().nullable(),
});

export const silence = z.object({
  id: z.string(),
  matchers: z.record(z.string(), z.string()),
  comment: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
});

const timesOfSide = z.object({
  count: z.number(),
  medianMs: z.number().nullable(),
  /** So many more have no time: moves not seen to converge, pods whose rows were out of sight. They decide nothing. */
  untimed: z.number(),
});

export const questions = {
  verdict: { by: 'analyzer', request: z.object({}), answer: verdict.extend({ freshness }) },
  status: {
    by: 'analyzer',
    request: z.object({ egressIP: z.string().nullable().default(null), ...paging }),
    answer: z.object({
      cluster: z.string(),
      source: z.string(),
      freshness,
      consistency: z.number().nullable(),
      summary: verdict.shape.summary,
      /** Whether `egressIPs` is current; otherwise it may lack some, or be an old list. */
      egressIPsKnown: z.boolean(),
      egressIPs: z.array(objectSummary),
      incidents: z.array(incident),
      ...paged,
    }),
  },
  nodes: {
    by: 'analyzer',
    request: z.object({ node: z.string().nullable().default(null), ...paging }),
    answer: z.object({ freshness, nodes: z.array(nodeSummary), ...paged }),
  },
  findings: {
    by: 'analyzer',
    request: z.object({
      state: z.enum(findingStates).nullable().default(null),
      kind: z.enum(findingKindNames).nullable().default(null),
      node: z.string().nullable().default(null),
      egressIP: z.string().nullable().default(null),
      namespace: z.string().nullable().default(null),
      pod: z.string().nullable().default(null),
      ...paging,
    }),
    answer: z.object({
      freshness,
      /** `resolvedAt` of those that are over. */
      findings: z.array(finding.extend({ resolvedAt: z.string().optional() })),
      incidents: z.array(incident),
      ...paged,
    }),
  },
  failovers: {
    by: 'analyzer',
    request: z.object({
      egressIP: z.string().nullable().default(null),
      cause: z.enum(failoverCauses).nullable().default(null),
      ...paging,
    }),
    answer: z.object({ freshness, failovers: z.array(failover.extend({ id: z.string() })), ...paged }),
  },
  explain: {
    by: 'analyzer',
    request: z.object({ type: z.enum(['pod', 'ip', 'node', 'egressip']), name: z.string() }),
    answer: explanation,
  },
  why: {
    by: 'analyzer',
    request: z.object({
      node: z.string().nullable().default(null),
      egressIP: z.string().nullable().default(null),
      pod: z.string().nullable().default(null),
    }),
    /** Those with most findings first. */
    answer: z.object({ freshness, cases: z.array(causeCase) }),
  },
  pods: {
    by: 'analyzer',
    request: z.object({
      egressIP: z.string().nullable().default(null),
      node: z.string().nullable().default(null),
      search: z.string().nullable().default(null),
      ...paging,
    }),
    answer: z.object({
      freshness,
      pods: z.array(
        z.object({
          namespace: z.string(),
          name: z.string(),
          node: z.string().nullable(),
          ips: z.array(z.string()),
          egressIP: z.string().nullable(),
          addresses: z.array(z.string()),
          /** `unserved`: matched, but the address is on no node; `standby`: another object serves it than the one asked about. */
          state: z.enum(['ok', 'broken', 'unknown', 'unserved', 'standby', 'none']),
        }),
      ),
      ...paged,
    }),
  },
  trends: {
    by: 'historian',
    request: z.object({
      node: z.string().nullable().default(null),
      hours: z
        .number()
        .min(0.01)
        .max(24 * 365)
        .default(24),
      horizonHours: z
        .number()
        .min(0)
        .max(24 * 90)
        .default(24),
    }),
    answer: z.object({ freshness, trends: z.array(trend) }),
  },
  performance: {
    by: 'historian',
    request: z.object({
      hours: z
        .number()
        .min(1)
        .max(24 * 90)
        .default(24 * 7),
    }),
    answer: performance.extend({ freshness }),
  },
  report: {
    by: 'historian',
    request: z.object({ days: z.number().int().min(1).max(90).default(7) }),
    answer: report.extend({ freshness }),
  },
  slo: { by: 'historian', request: z.object({}), answer: z.object({ freshness, slos: z.array(slo) }) },
  'before-after': {
    by: 'historian',
    request: z.object({
      /** Null: the last upgrade or rollout. */
      at: z.number().nullable().default(null),
      days: z.number().min(0.01).max(90).default(7),
      node: z.string().nullable().default(null),
    }),
    /** Complete as that of `history`. */
    answer: z.object({
      freshness,
      at: z.number(),
      /** What happened then, where that was looked up. */
      what: z.string().nullable(),
      days: z.number(),
      measures: z.array(
        z.object({
          series: z.enum(['failover', 'convergence']),
          before: timesOfSide,
          after: timesOfSide,
          /** Median of all differences (Hodges-Lehmann); null where no test calls it real. */
          shiftMs: z.number().nullable(),
          /** Two-sided, Mann-Whitney. */
          p: z.number().nullable(),
          verdict: z.enum(['slower', 'faster', 'no-difference', 'too-few']),
        }),
      ),
    }),
  },
  insights: {
    by: 'historian',
    request: z.object({ node: z.string().nullable().default(null), ...paging }),
    answer: z.object({
      freshness,
      /** Open ones and those of the last two weeks, the newest first. */
      insights: z.array(insight),
      /** Of each count with a limit, the soonest first. */
      outlooks: z.array(outlook),
      ...paged,
    }),
  },
  'insight-acknowledge': { by: 'historian', request: z.object({ id: z.string() }), answer: z.object({ insight }) },
  samples: {
    by: 'historian',
    request: z.object({ node: z.string(), sinceMs: z.number() }),
    /** In order of time; `more`: there are older ones since then. */
    answer: z.object({ freshness, samples: z.array(nodeSample), more: z.boolean() }),
  },
  history: {
    by: 'historian',
    request: z.object({
      /** A ready query, which may be narrowed to an object or a node; or `sql`, one reading statement. */
      query: z.string().nullable().default(null),
      sql: z.string().min(1).max(10_000).nullable().default(null),
      egressIP: z.string().nullable().default(null),
      node: z.string().nullable().default(null),
      limit: z.number().int().min(1).max(51_000).default(200),
    }),
    /** Complete: all that was reported is stored, and the cluster is being observed; the ready query `not-observed` has earlier gaps. */
    answer: z.object({
      freshness,
      query: z.string().nullable(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      rows: z.array(z.record(z.string(), z.json())),
      more: z.boolean(),
    }),
  },
  'run-scenarios': { by: 'orchestrator', request: z.object({}), answer: z.object({ scenarios: z.array(runScenario) }) },
  'run-start': {
    by: 'orchestrator',
    request: z.object({
      scenario: z.string(),
      parameters: z.record(z.string(), z.json()).default({}),
      /** Sizes of the configuration for what `parameters` does not say. */
      preset: z.enum(['development', 'production']).nullable().default(null),
      /** Says that the caller knows that this disturbs the cluster. Without it only a dry run begins. */
      allowDisruptive: z.boolean().default(false),
      /** Says what would be touched and changes nothing. */
      dryRun: z.boolean().default(false),
    }),
    answer: z.object({ run: testRun }),
  },
  'run-report': {
    by: 'orchestrator',
    request: z.object({ id: z.string(), format: z.enum(reportFormats).default('json') }),
    answer: z.object({ id: z.string(), state: z.enum(runStates), format: z.enum(reportFormats), text: z.string() }),
  },
  /** What charts show: the parts of `run-show` are cut, this is made of all of them. */
  'run-figures': { by: 'orchestrator', request: z.object({ id: z.string() }), answer: runFigures },
  'run-compare': { by: 'orchestrator', request: z.object({ before: z.string(), after: z.string() }), answer: runComparison },
  /** Removes what runs left that are over or unknown. */
  'run-clean': { by: 'orchestrator', request: z.object({}), answer: z.object({ removed: z.array(z.string()) }) },
  'run-cancel': { by: 'orchestrator', request: z.object({ id: z.string() }), answer: z.object({ run: testRun }) },
  'run-show': { by: 'orchestrator', request: z.object({ id: z.string() }), answer: z.object({ run: runDetail }) },
  'run-checks': {
    by: 'orchestrator',
    request: z.object({ id: z.string(), ...paging }),
    /** Those that did not pass first. */
    answer: z.object({ checks: z.array(runCheck), ...paged }),
  },
  'run-list': { by: 'orchestrator', request: z.object({ ...paging }), answer: z.object({ runs: z.array(testRun), ...paged }) },
  'silence-add': {
    by: 'notifier',
    request: z.object({ matchers: z.record(z.string(), z.string()), comment: z.string().default(''), expiresAt: z.number() }),
    answer: z.object({ silence }),
  },
  'silence-list': { by: 'notifier', request: z.object({}), answer: z.object({ silences: z.array(silence) }) },
  'silence-delete': { by: 'notifier', request: z.object({ id: z.string() }), answer: z.object({ deleted: z.boolean() }) },
  'dead-letters': {
    by: 'notifier',
    request: z.object({ resend: z.boolean().default(false) }),
    answer: z.object({
      total: z.number(),
      letters: z.array(z.object({ id: z.string(), receiver: z.string(), at: z.number(), reason: z.string() })),
      resent: z.number(),
    }),
  },
  ...assistQuestions,
} as const satisfies Record<string, { by: string; request: z.ZodType; answer: z.ZodType }>;

/** Who asks, and whom: people's questions come by the gateway; a test run asks what was seen of what it did. */
export const askers: Readonly<Record<string, readonly string[]>> = {
  gateway: ['analyzer', 'historian', 'notifier', 'orchestrator', 'assistant'],
  orchestrator: ['analyzer'],
};

/** At a hub: the notifier looks for what no cluster sees alone. */
export const hubAskers: typeof askers = { gateway: askers.gateway ?? [], notifier: ['analyzer'] };

/** What comes back on the bus: the answer, or the code and text of the error that prevented it. */
export const reply = <A extends z.ZodType>(answer: A) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), answer }),
    z.object({
      ok: z.literal(false),
      code: z.string(),
      message: z.string(),
      remedy: z.string(),
      /** What fills the texts of that code. */
      details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    }),
  ]);

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type Request<Q extends QuestionName> = z.input<Questions[Q]['request']>;
export type ParsedRequest<Q extends QuestionName> = z.output<Questions[Q]['request']>;
export type Answer<Q extends QuestionName> = z.output<Questions[Q]['answer']>;
export type Freshness = z.infer<typeof freshness>;
export type Explanation = z.infer<typeof explanation>;
export type ExplainStep = z.infer<typeof explainStep>;
export type Trend = z.infer<typeof trend>;
export type Silence = z.infer<typeof silence>;
export type ObjectSummary = z.infer<typeof objectSummary>;
export type NodeSummary = z.infer<typeof nodeSummary>;
