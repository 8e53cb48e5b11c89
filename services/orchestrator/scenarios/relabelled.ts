/** Labels of a namespace and of pods change: pods leave their object, come back, and move from one object to another (QE 47164, 47025). */
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
import { groups, namespaceName, objectName, type WorkloadParameters } from '../actions/workload.ts';
import { checkNoRows, checkObjects } from '../checks/rows.ts';
import { rowsStep } from '../disturb/index.ts';
import { type Step, type StepContext, step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

const pods = ['pod-1', 'pod-2', 'pod-3'] as const;

export const relabelledScenario = workloadScenario({
  name: 'relabelled',
  summary:
    'Removes the label of a namespace and puts it back, and moves pods from one EgressIP to another by their own label and by that of their namespace: exact rows each time',
  disturb: (parameters) => [
    step('unlabel', 'take the label of a namespace', (context) => labelNamespace(context, parameters, false)),
    step('unlabelled-rows', 'no row is left (unlabelled)', (context) =>
      checkNoRows(context, 'unlabelled', chosen(context, parameters).object, parameters.rows_limit_s * 1000),
    ),
    step('label', 'give the label back', (context) => labelNamespace(context, parameters, true)),
    rowsStep('labelled-rows', 'labelled again', parameters),
    step('objects', 'make two EgressIPs and pods of the first', async (context) => {
      const [first = [], second = []] = await extraAddresses(context, parameters, 2);
      await createExtraNamespace(context);
      await createExtraPods(context, parameters, pods, { team: 'one' });
      await createExtraObject(context, 'one', first, { team: 'one' });
      await createExtraObject(context, 'two', second, { team: 'two' });
      await awaitExtraPods(context, pods);
      return `${pods.length} pods of ${extraObject(context, 'one')}`;
    }),
    shared('shared-rows', 'made', parameters, 3, 0),
    labelPods('move-one', 'move one pod to the other by its label', ['pod-1'], 'two'),
    shared('moved-one-rows', 'one moved', parameters, 2, 1),
    labelPods('move-rest', 'move the rest', ['pod-2', 'pod-3'], 'two'),
    shared('moved-rest-rows', 'all moved', parameters, 0, 3),
    step('remove-objects', 'remove both', removeExtra),
    step('places', 'make two EgressIPs, and the namespace of the first', async (context) => {
      const [first = [], second = []] = await extraAddresses(context, parameters, 2);
      await createExtraNamespace(context, { place: 'one' });
      await createExtraPods(context, parameters, pods, { app: 'placed' });
      await createExtraObject(context, 'one', first, { app: 'placed' }, { place: 'one' });
      await createExtraObject(context, 'two', second, { app: 'placed' }, { place: 'two' });
      await awaitExtraPods(context, pods);
      return `${extraNamespace(context)} of ${extraObject(context, 'one')}`;
    }),
    shared('placed-rows', 'placed', parameters, 3, 0),
    step('move-namespace', 'move the namespace to the other by its label', async (context) => {
      await context.cluster.patch('Namespace', { name: extraNamespace(context) }, { metadata: { labels: { place: 'two' } } });
      return extraNamespace(context);
    }),
    shared('moved-namespace-rows', 'namespace moved', parameters, 0, 3),
    step('remove-places', 'remove both again', removeExtra),
  ],
});

/** Another one in each iteration. */
function chosen(context: StepContext, parameters: WorkloadParameters) {
  const group = groups(parameters)[context.iteration % parameters.eip_object_count] ?? 1;
  return { group, namespace: namespaceName(context.runId, group), object: objectName(context.runId, group) };
}

async function labelNamespace(context: StepContext, parameters: WorkloadParameters, labelled: boolean): Promise<string> {
  const { group, namespace } = chosen(context, parameters);
  const value = labelled ? `scale-group-${group}-${context.runId}` : 'none';
  await context.cluster.patch('Namespace', { name: namespace }, { metadata: { labels: { 'eip-group': value } } });
  return namespace;
}

function labelPods(id: string, name: string, which: readonly string[], team: string): Step {
  return step(id, name, async (context) => {
    for (const pod of which)
      await context.cluster.patch('Pod', { name: pod, namespace: extraNamespace(context) }, { metadata: { labels: { team } } });
    return `${which.join(', ')}: ${team}`;
  });
}

/** So many pods of each of the two objects. */
function shared(id: string, label: string, parameters: WorkloadParameters, one: number, two: number): Step {
  return step(id, `check rows ${label}`, (context) => {
    const expected = { [extraObject(context, 'one')]: one, [extraObject(context, 'two')]: two };
    return checkObjects(context, label, expected, parameters.rows_limit_s * 1000);
  });
}
