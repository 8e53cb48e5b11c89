/**
 * A test run on the bus. The run itself is a small summary that replaces the one before; steps, checks and measurements are
 * messages of their own, because there are thousands of them. Whoever carries the run out writes all four, and nobody else;
 * the wish to cancel it is the only thing that others write.
 */
import { z } from 'zod';
import { failover } from './verdict.ts';

/** `restoring`: it has ended, and what it changed is being put back; `cancelling`: the same, because someone asked for it. */
export const runStates = ['queued', 'running', 'cancelling', 'restoring', 'passed', 'failed', 'cancelled', 'error'] as const;
export const checkResults = ['passed', 'failed', 'not-measured'] as const;

const moment = z.number().nullable();

/** One comparison of what was expected with what was there, recorded whichever way it went. */
export const runCheck = z.object({
  run: z.string(),
  /** Unique in its run, and the same when its step is done again. */
  id: z.string(),
  /** Id of the step that made it. */
  step: z.string(),
  /** Counted from 1; null outside iterations. */
  iteration: z.number().nullable(),
  name: z.string(),
  /** `not-measured`: the view was not complete, so it neither passed nor failed. The run does not pass with it. */
  result: z.enum(checkResults),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  detail: z.string(),
  /** The rows that are wrong, one line each, at most twenty. */
  rows: z.array(z.string()).default([]),
  at: z.number(),
});

export const runStep = z.object({
  run: z.string(),
  /** Unique in its plan and the same in every process that runs this plan: `2/reboot`. */
  id: z.string(),
  name: z.string(),
  iteration: z.number().nullable(),
  state: z.enum(['pending', 'running', 'done', 'failed']),
  startedAt: moment,
  endedAt: moment,
  detail: z.string().nullable(),
});

/** A figure that is no check: how long something took, how many there were. */
export const runMeasurement = z.object({
  run: z.string(),
  /** As of a check. */
  id: z.string(),
  step: z.string(),
  iteration: z.number().nullable(),
  /** What was measured: `fail-over: converged`, `SNAT convergence P95`. */
  name: z.string(),
  /** Of what: an EgressIP, a node, a group of pods; empty for the whole run. */
  subject: z.string(),
  /** Null: not measured; `detail` says why. */
  value: z.number().nullable(),
  unit: z.enum(['ms', 'rows', 'pods', 'requests', 'cores', 'bytes']),
  detail: z.string(),
  at: z.number(),
});

/** How to put one change back: the kind is registered beside the action that makes the change. */
export const runUndo = z.object({ kind: z.string(), data: z.json() });

/** The state of a test run: the last message on its subject. */
export const testRun = z.object({
  id: z.string(),
  scenario: z.string(),
  /** Of the steps: a run is only continued by a process with the same plan. */
  plan: z.string(),
  parameters: z.record(z.string(), z.json()),
  /** Nothing is changed and nothing is waited for; the steps say what they would do. */
  dryRun: z.boolean(),
  state: z.enum(runStates),
  createdAt: z.number(),
  startedAt: moment,
  endedAt: moment,
  iteration: z.number(),
  iterations: z.number(),
  /** The step that is under way. */
  step: z.object({ id: z.string(), name: z.string(), startedAt: z.number() }).nullable(),
  counts: z.object({
    steps: z.number(),
    stepsDone: z.number(),
    passed: z.number(),
    failed: z.number(),
    notMeasured: z.number(),
  }),
  /** What must be put back if the run is cut short, most recent last. */
  undo: z.array(runUndo),
  /** What steps found out for later ones. */
  memory: z.record(z.string(), z.json()),
  /** How it ends, once that is decided: from then on it is only put back, whoever does it. */
  ending: z.object({ state: z.enum(['passed', 'failed', 'cancelled', 'error']), error: z.string().nullable() }).nullable(),
  error: z.string().nullable(),
});

/** Written by whoever answers the question; the process that carries the run out follows it. */
export const runCancel = z.object({ run: z.string(), at: z.number() });

/** A run with what belongs to it. Lists are cut (`counts` are exact): failed checks first, the steps around the current one. */
export const runDetail = testRun.extend({
  steps: z.array(runStep),
  checks: z.array(runCheck),
  measurements: z.array(runMeasurement),
});

export const convergingRows = ['SNAT', 'reroute'] as const;
export const convergenceQuantiles = [0.5, 0.95, 0.99] as const;

/** A move of an address in a run; each phase in ms after the first sign of the move, null: not observed. */
export const runMove = z.object({
  id: z.string(),
  iteration: z.number().nullable(),
  egressIP: z.string(),
  address: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  cause: failover.shape.cause,
  podsAffected: failover.shape.podsAffected,
  statusMovedMs: moment,
  firstSnatMs: moment,
  lastSnatMs: moment,
  oldSnatGoneMs: moment,
  nexthopsRightMs: moment,
  convergedMs: moment,
});

/** What charts show of a run. */
export const runFigures = z.object({
  id: z.string(),
  /**
   * How long the rows of a pod took to be right, by iteration: below it is this share of all pods, in the disturbance of the
   * iteration that took longest. An iteration without a point was not measured.
   */
  convergence: z.array(
    z.object({
      rows: z.enum(convergingRows),
      share: z.number(),
      points: z.array(z.object({ iteration: z.number(), ms: z.number() })),
    }),
  ),
  /** Latest first, at most 500 of `total`. */
  moves: z.array(runMove),
  total: z.number(),
});

const compared = z.object({ values: z.number(), median: z.number().nullable() });
export const runComparison = z.object({
  before: z.string(),
  after: z.string(),
  /** What the p values come from. */
  statistic: z.string(),
  figures: z.array(
    z.object({
      name: z.string(),
      unit: runMeasurement.shape.unit,
      before: compared,
      after: compared,
      /** How much more the second run took. */
      shift: z.number().nullable(),
      /** How often chance alone would show such a difference. */
      p: z.number().nullable(),
      verdict: z.enum(['slower', 'faster', 'no difference seen', 'too few values to tell']),
    }),
  ),
});

export const reportFormats = ['json', 'junit', 'html'] as const;

export const runParameter = z.object({
  name: z.string(),
  /** `1 to 50`, `auto, ipv4, ipv6 or dualstack`. */
  values: z.string(),
  default: z.string().nullable(),
  description: z.string(),
});
export const runScenario = z.object({
  name: z.string(),
  summary: z.string(),
  parameters: z.array(runParameter),
});

/** As lists and reports say it: a dry run changed nothing, and has passed no check of what it would do. */
export const stateText = ({ state, dryRun }: Pick<TestRun, 'state' | 'dryRun'>): string => (dryRun ? `${state} (dry run)` : state);

export type TestRun = z.infer<typeof testRun>;
export type RunDetail = z.infer<typeof runDetail>;
export type RunStep = z.infer<typeof runStep>;
export type RunCheck = z.infer<typeof runCheck>;
export type RunMeasurement = z.infer<typeof runMeasurement>;
export type RunMove = z.infer<typeof runMove>;
export type RunFigures = z.infer<typeof runFigures>;
export type ConvergingRows = (typeof convergingRows)[number];
export type RunUndo = z.infer<typeof runUndo>;
/** Figures that cannot be compared: measured in one run only, or too seldom. */
export const uncompared = ({ figures }: Pick<RunComparison, 'figures'>): readonly string[] =>
  figures.filter(({ verdict }) => verdict === 'too few values to tell').map(({ name }) => name);
export type RunComparison = z.infer<typeof runComparison>;
export type ReportFormat = (typeof reportFormats)[number];
export type RunScenario = z.infer<typeof runScenario>;
