/** A run that is going on, for tests of those that show or follow one. */
import type { RunDetail } from '#libs/contracts/runs.ts';

export function runGoingOn(own: Partial<RunDetail> & Pick<RunDetail, 'id' | 'scenario' | 'step' | 'counts'>): RunDetail {
  return {
    plan: 'p',
    parameters: {},
    dryRun: false,
    state: 'running',
    createdAt: 0,
    startedAt: 0,
    endedAt: null,
    iteration: 0,
    iterations: 1,
    undo: [],
    memory: {},
    ending: null,
    error: null,
    steps: [],
    checks: [],
    measurements: [],
    ...own,
  };
}
