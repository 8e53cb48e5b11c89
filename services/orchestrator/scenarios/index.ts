/** All scenarios, in the order of the lists. Adding one is a file and a line here. */
import type { Scenario } from '../engine/scenario.ts';
import { completedPodsScenario } from './completed-pods.ts';
import { concurrentScenario, corenet6498, nodeRebootScenario, ovnPodRestartScenario, stressScenario } from './corenet-6498.ts';
import { drainScenario } from './drain.ts';
import { healthPortScenario } from './health-port.ts';
import { labelFlip } from './label-flip.ts';
import { overCapacityScenario } from './over-capacity.ts';
import { recreatedScenario } from './recreated.ts';
import { relabelledScenario } from './relabelled.ts';
import { statefulSetPodScenario } from './statefulset-pod.ts';
import { twoNodesScenario } from './two-nodes.ts';

export const scenarios: readonly Scenario[] = [
  corenet6498,
  nodeRebootScenario,
  ovnPodRestartScenario,
  concurrentScenario,
  stressScenario,
  twoNodesScenario,
  drainScenario,
  healthPortScenario,
  overCapacityScenario,
  statefulSetPodScenario,
  completedPodsScenario,
  relabelledScenario,
  recreatedScenario,
  labelFlip,
];
