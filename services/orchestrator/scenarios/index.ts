/** All scenarios, in the order of the lists. Adding one is a file and a line here. */
import type { Scenario } from '../engine/scenario.ts';
import { concurrentScenario, corenet6498, nodeRebootScenario, ovnPodRestartScenario, stressScenario } from './corenet-6498.ts';
import { drainScenario } from './drain.ts';
import { healthPortScenario } from './health-port.ts';
import { labelFlip } from './label-flip.ts';
import { relabelledScenario } from './relabelled.ts';

export const scenarios: readonly Scenario[] = [
  corenet6498,
  nodeRebootScenario,
  ovnPodRestartScenario,
  concurrentScenario,
  stressScenario,
  drainScenario,
  healthPortScenario,
  relabelledScenario,
  labelFlip,
];
