/** A hosting node is cordoned and drained: its pods start elsewhere with other addresses, and their rows follow them. */
import { cordon, drain, uncordon } from '../actions/cordon.ts';
import { awaitGroup, groups, objectNames } from '../actions/workload.ts';
import { rowsStep } from '../disturb/index.ts';
import { chooseHosts, disturbedNames } from '../disturb/nodes.ts';
import { step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

export const drainScenario = workloadScenario({
  name: 'drain',
  summary: 'Cordons and drains a hosting node: its pods start on others, and their rows follow',
  disturb: (parameters) => [
    chooseHosts(1, (context) => objectNames(context, parameters)),
    step('cordon', 'cordon the node', async (context) => {
      for (const node of disturbedNames(context)) await cordon(context, node);
      return disturbedNames(context).join(', ');
    }),
    step('drain', 'drain it', async (context) => {
      let pods = 0;
      for (const node of disturbedNames(context)) pods += await drain(context, node);
      return `${pods} pods evicted`;
    }),
    step('pods', 'pods run elsewhere', async (context) => {
      for (const group of groups(parameters)) await awaitGroup(context, group, parameters.pods_per_eip);
      return 'all of them';
    }),
    rowsStep('rows', 'drained', parameters),
    step('uncordon', 'uncordon the node', async (context) => {
      for (const node of disturbedNames(context)) await uncordon(context, node);
      return disturbedNames(context).join(', ');
    }),
  ],
});
