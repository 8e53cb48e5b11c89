/**
 * A scenario is a list of steps that can each be done again: a run that is cut short by a restart goes on with the step it
 * was in. What a step changes it first records as an undo, so that the cluster is put back whatever happens.
 */
import { createHash } from 'node:crypto';
import type { ZodObject, ZodType, z } from 'zod';
import type { ConvergenceEvent } from '#libs/contracts/messages.ts';
import type { Answer, QuestionName, Request } from '#libs/contracts/questions.ts';
import type { RunCheck, RunMeasurement, TestRun } from '#libs/contracts/runs.ts';
import type { AccessQuery } from '#libs/kube/access.ts';
import type { ClusterNode, ClusterPort } from '../cluster/port.ts';
import type { Machines } from '../machines/port.ts';
import type { UndoEntry } from './undo.ts';

export type Json = z.infer<ReturnType<typeof z.json>>;
export type Check = Pick<RunCheck, 'name' | 'result' | 'expected' | 'actual' | 'detail'> & { readonly rows?: readonly string[] };
export type Measurement = Pick<RunMeasurement, 'name' | 'subject' | 'value' | 'unit' | 'detail'>;

export interface StepContext {
  readonly runId: string;
  /** Counted from 0; 0 outside iterations. */
  readonly iteration: number;
  /** Nothing that was made is there, and nothing is waited for. */
  readonly dryRun: boolean;
  readonly cluster: ClusterPort;
  /** The machines under the nodes. */
  readonly machines: Machines;
  /** Why a node may not be disturbed; null when it may. */
  readonly whyNot: (node: ClusterNode) => string | null;
  readonly signal: AbortSignal;
  now(): number;
  /** What a URL outside of the cluster answers. */
  readonly fetchText: (url: string) => Promise<string>;
  ask<Q extends QuestionName>(question: Q, request: Request<Q>): Promise<Answer<Q>>;
  /** How long pods waited for their rows, as the analyzer saw it since a moment. */
  convergence(since: number): Promise<readonly ConvergenceEvent[]>;
  /** What our requests to the API server took since this was asked last, in ms. */
  apiLatencies(): readonly number[];
  /** Keeps for later steps what this one found out; `recall` is null when nothing was kept. */
  keep(name: string, value: Json): void;
  recall<T>(name: string, schema: ZodType<T>): T | null;
  /** Records how to put a change back; must be awaited before the change is made. */
  undo(entry: UndoEntry): Promise<void>;
  /** Forgets the undo of a change that was put back. */
  undone(entry: UndoEntry): Promise<void>;
  /** Records checks, whichever way they went; rejects with `run-check-failed` when one of them did not pass. */
  check(checks: readonly Check[]): Promise<void>;
  measure(measurements: readonly Measurement[]): Promise<void>;
  /** Polls until `probe` returns a value other than null; null when it has not in time. */
  wait<T>(what: string, timeoutMs: number, probe: () => Promise<T | null>): Promise<T | null>;
  /** The same, but throws `run-step-timeout`. */
  until<T>(what: string, timeoutMs: number, probe: () => Promise<T | null>): Promise<T>;
}

export interface Step {
  /** Unique among the steps of its iteration. */
  readonly id: string;
  readonly name: string;
  /** Returns what it did, for people. */
  readonly run: (context: StepContext) => Promise<string>;
  /** It needs a way to boot nodes. */
  readonly boots?: true;
}

export interface PlannedStep extends Step {
  readonly iteration: number | null;
}

export interface Plan {
  /** The same for the same steps: what another version of the program left unfinished is put back, not continued. */
  readonly version: string;
  readonly iterations: number;
  readonly steps: readonly PlannedStep[];
}

export interface Scenario {
  readonly name: string;
  readonly summary: string;
  readonly parameters: ZodObject;
  /** What the orchestrator's account must be allowed to do. */
  readonly rights: readonly AccessQuery[];
  plan(parameters: TestRun['parameters']): Plan;
}

/** Steps before the iterations, the steps of each, and the ones after. */
export interface Phases {
  readonly prepare: readonly Step[];
  readonly iterations: number;
  readonly iterate: readonly Step[];
  readonly finish: readonly Step[];
}

/** The parameters reach `phases` as its schema types them: no step reads them again. */
export function defineScenario<S extends ZodObject>(definition: {
  readonly name: string;
  readonly summary: string;
  readonly parameters: S;
  readonly rights: readonly AccessQuery[];
  readonly phases: (parameters: z.output<S>) => Phases;
}): Scenario {
  return {
    name: definition.name,
    summary: definition.summary,
    parameters: definition.parameters,
    rights: definition.rights,
    plan: (parameters) => planOf(definition.name, definition.phases(definition.parameters.parse(parameters))),
  };
}

export function step(id: string, name: string, run: Step['run']): Step {
  return { id, name, run };
}

function planOf(scenario: string, { prepare, iterations, iterate, finish }: Phases): Plan {
  const outside = (phase: string, list: readonly Step[]) => list.map((each) => ({ ...each, id: `${phase}/${each.id}`, iteration: null }));
  const steps = [
    ...outside('before', prepare),
    ...Array.from({ length: iterations }, (_, iteration) =>
      iterate.map((each) => ({ ...each, id: `${iteration + 1}/${each.id}`, name: `${iteration + 1}: ${each.name}`, iteration })),
    ).flat(),
    ...outside('after', finish),
  ];
  const ids = steps.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error(`two steps of ${scenario} have the same id`);
  const version = createHash('sha256')
    .update(JSON.stringify(steps.map(({ id, name }) => [id, name])))
    .digest('hex')
    .slice(0, 12);
  return { version, iterations, steps };
}

/** The plan with a step before all others. */
export function preceded(first: Step, plan: Plan): Plan {
  return {
    ...plan,
    version: `${plan.version}+${first.id}`,
    steps: [{ ...first, id: `before/${first.id}`, iteration: null }, ...plan.steps],
  };
}
