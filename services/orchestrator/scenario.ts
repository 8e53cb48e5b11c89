/**
 * A scenario is a list of steps that can each be done again: a run that is cut short by a restart goes on with the step it
 * was in. What a step changes it first records as an undo, so that the cluster is put back whatever happens.
 */
import type { ZodObject } from 'zod';
import type { RunCheck } from '#libs/contracts/catalog.ts';
import type { Answer, QuestionName, Request } from '#libs/contracts/questions.ts';
import type { ClusterPort } from './cluster-port.ts';

export type Undo =
  | { readonly type: 'label'; readonly node: string; readonly label: string; readonly value: string | null }
  | { readonly type: 'owned'; readonly runId: string };

export interface StepContext {
  readonly runId: string;
  readonly iteration: number;
  /** Nothing that was made is there, and nothing is waited for. */
  readonly dryRun: boolean;
  readonly cluster: ClusterPort;
  readonly signal: AbortSignal;
  /** What earlier steps found out, kept with the run. */
  readonly memory: Map<string, string>;
  now(): number;
  ask<Q extends QuestionName>(question: Q, request: Request<Q>): Promise<Answer<Q>>;
  /** Records how to put a change back; must be awaited before the change is made. */
  undo(entry: Undo): Promise<void>;
  /** Forgets the undo of a change that was put back. */
  undone(entry: Undo): Promise<void>;
  check(check: Omit<RunCheck, 'at'>): Promise<void>;
  /** Polls until it returns a value other than null, or throws `run-step-timeout`. */
  until<T>(what: string, timeoutMs: number, probe: () => Promise<T | null>): Promise<T>;
}

export interface Step {
  readonly name: string;
  readonly run: (context: StepContext) => Promise<string>;
}

export interface Scenario {
  readonly name: string;
  readonly summary: string;
  readonly parameters: ZodObject;
  /** Steps before the iterations, the steps of each, and the ones after. */
  readonly prepare: (parameters: Readonly<Record<string, unknown>>) => readonly Step[];
  readonly iterate: (parameters: Readonly<Record<string, unknown>>) => readonly Step[];
  readonly finish: (parameters: Readonly<Record<string, unknown>>) => readonly Step[];
  readonly iterations: (parameters: Readonly<Record<string, unknown>>) => number;
}
