/**
 * A scenario of the scale test: make the workload, disturb the cluster so many times with exact counts each time, measure what it
 * took, remove it.
 */
import { z } from 'zod';
import { createSteps, removeStep, type WorkloadParameters, workloadParameters } from '../actions/workload.ts';
import { measureStep } from '../checks/measure.ts';
import { rowsStep } from '../disturb/index.ts';
import { defineScenario, type Scenario, type Step } from '../engine/scenario.ts';
import { workloadRights } from '../safety/rights.ts';

const repeated = workloadParameters.extend({ iterations: z.number().int().min(1).max(100).default(20).describe('How often') });

export function workloadScenario(definition: {
  readonly name: string;
  readonly summary: string;
  readonly disturb: (parameters: WorkloadParameters) => readonly Step[];
}): Scenario {
  return defineScenario({
    name: definition.name,
    summary: definition.summary,
    parameters: repeated,
    rights: workloadRights,
    phases: (parameters) => ({
      prepare: [...createSteps(parameters), rowsStep('rows', 'before', parameters), measureStep],
      iterations: parameters.iterations,
      iterate: measured(definition.disturb(parameters)),
      finish: [rowsStep('rows', 'after', parameters), removeStep],
    }),
  });
}

/** Those with several disturbances measure each of them. */
function measured(steps: readonly Step[]): readonly Step[] {
  return steps.at(-1)?.id.endsWith(measureStep.id) ? steps : [...steps, measureStep];
}
