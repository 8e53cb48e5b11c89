/** Objects that change under their pods: labels move pods between objects, an object is deleted and created again (QE 47163, 47164). */
import { addressesOf, awaitAssigned, egressIP, groups, namespaceName, objectName, type WorkloadParameters } from '../actions/workload.ts';
import { checkNoRows } from '../checks/rows.ts';
import { rowsStep } from '../disturb/index.ts';
import { type Step, type StepContext, step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

export const relabelledScenario = workloadScenario({
  name: 'relabelled',
  summary: 'Takes the label from a namespace and gives it back, deletes an EgressIP and creates it again: rows go and come exactly',
  disturb: (parameters) => [
    step('unlabel', 'take the label of a namespace', (context) => labelNamespace(context, parameters, false)),
    noRows('unlabelled-rows', 'unlabelled', parameters),
    step('label', 'give the label back', (context) => labelNamespace(context, parameters, true)),
    rowsStep('labelled-rows', 'labelled again', parameters),
    step('delete', 'delete an EgressIP', async (context) => {
      await context.cluster.remove('EgressIP', { name: chosen(context, parameters).object });
      return chosen(context, parameters).object;
    }),
    noRows('deleted-rows', 'deleted', parameters),
    step('create', 'create it again', async (context) => {
      const { group } = chosen(context, parameters);
      await context.cluster.create(egressIP(context, group, addressesOf(context)[group - 1] ?? []));
      return chosen(context, parameters).object;
    }),
    step('assigned', 'addresses are assigned again', (context) => awaitAssigned(context, parameters)),
    rowsStep('created-rows', 'created again', parameters),
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

function noRows(id: string, label: string, parameters: WorkloadParameters): Step {
  return step(id, `no row is left (${label})`, (context) =>
    checkNoRows(context, label, chosen(context, parameters).object, parameters.rows_limit_s * 1000),
  );
}
