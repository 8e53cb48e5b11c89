/** An object is deleted and created again: once with time for its rows to go, once at once (QE 47163, 47026). */
import { addressesOf, awaitAssigned, egressIP, groups, objectName, type WorkloadParameters } from '../actions/workload.ts';
import { checkNoRows } from '../checks/rows.ts';
import { rowsStep } from '../disturb/index.ts';
import { type StepContext, step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

export const recreatedScenario = workloadScenario({
  name: 'recreated',
  summary: 'Deletes an EgressIP and creates it again, with a pause and without one: exactly its rows go and come back',
  disturb: (parameters) => [
    step('delete', 'delete an EgressIP', (context) => remove(context, parameters)),
    step('deleted-rows', 'no row is left (deleted)', (context) =>
      checkNoRows(context, 'deleted', chosen(context, parameters).object, parameters.rows_limit_s * 1000),
    ),
    step('create', 'create it again', (context) => create(context, parameters)),
    step('assigned', 'addresses are assigned again', (context) => awaitAssigned(context, parameters)),
    rowsStep('created-rows', 'created again', parameters),
    step('replace', 'delete it and create it at once', async (context) => {
      await remove(context, parameters);
      return create(context, parameters);
    }),
    step('assigned-at-once', 'addresses are assigned at once', (context) => awaitAssigned(context, parameters)),
    rowsStep('replaced-rows', 'created at once', parameters),
  ],
});

/** Another one in each iteration. */
function chosen(context: StepContext, parameters: WorkloadParameters) {
  const group = groups(parameters)[context.iteration % parameters.eip_object_count] ?? 1;
  return { group, object: objectName(context.runId, group) };
}

async function remove(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const { object } = chosen(context, parameters);
  await context.cluster.remove('EgressIP', { name: object });
  return object;
}

async function create(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const { group, object } = chosen(context, parameters);
  await context.cluster.create(egressIP(context, group, addressesOf(context)[group - 1] ?? []));
  return object;
}
