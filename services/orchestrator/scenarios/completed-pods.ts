/** Pods that completed have no rows any more, and others that come later have theirs, whatever address they get (QE 54647). */
import {
  awaitExtraPods,
  createExtraNamespace,
  createExtraObject,
  createExtraPods,
  extraAddresses,
  extraNamespace,
  extraObject,
  removeExtra,
} from '../actions/extra.ts';
import type { WorkloadParameters } from '../actions/workload.ts';
import { checkObjects } from '../checks/rows.ts';
import { rowsStep } from '../disturb/index.ts';
import { type Step, step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

const pods = ['pod-1', 'pod-2', 'pod-3', 'pod-4'] as const;
const completing = ['pod-1', 'pod-2'] as const;
const later = ['pod-5', 'pod-6'] as const;
const labels = { app: 'completing' };

export const completedPodsScenario = workloadScenario({
  name: 'completed-pods',
  summary: 'Lets some pods complete while others keep running, then starts new ones: exactly the running pods have rows',
  disturb: (parameters) => [
    step('pods', 'make an EgressIP and pods', async (context) => {
      const [addresses = []] = await extraAddresses(context, parameters, 1);
      await createExtraNamespace(context);
      await createExtraPods(context, parameters, pods, labels);
      await createExtraObject(context, 'completing', addresses, labels);
      await awaitExtraPods(context, pods);
      return `${pods.length} pods`;
    }),
    ofObject('running-rows', 'running', parameters, pods.length),
    step('complete', 'let some complete', async (context) => {
      // Their time is up: the kubelet ends them, and they are Failed, which is as complete as Succeeded.
      for (const name of completing)
        await context.cluster.patch('Pod', { name, namespace: extraNamespace(context) }, { spec: { activeDeadlineSeconds: 1 } });
      await awaitExtraPods(context, completing, ['Succeeded', 'Failed']);
      return `${completing.length} pods completed`;
    }),
    ofObject('completed-rows', 'completed', parameters, pods.length - completing.length),
    step('later', 'start others', async (context) => {
      await createExtraPods(context, parameters, later, labels);
      await awaitExtraPods(context, later);
      return later.join(', ');
    }),
    ofObject('later-rows', 'started later', parameters, pods.length - completing.length + later.length),
    step('remove-pods', 'remove them', removeExtra),
    rowsStep('rows', 'removed', parameters),
  ],
});

function ofObject(id: string, label: string, parameters: WorkloadParameters, running: number): Step {
  return step(id, `check rows ${label}`, (context) =>
    checkObjects(context, label, { [extraObject(context, 'completing')]: running }, parameters.rows_limit_s * 1000),
  );
}
