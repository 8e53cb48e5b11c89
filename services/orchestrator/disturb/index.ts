/**
 * What the scenarios do to a cluster that carries the test's workload, as steps of one iteration: each ends when every row is
 * right again, with the exact counts.
 */
import { plural } from '#libs/contracts/words.ts';
import { groups, objectNames, scaleGroup, type WorkloadParameters } from '../actions/workload.ts';
import { checkOthers, checkWorkload } from '../checks/rows.ts';
import { type Step, step } from '../engine/scenario.ts';
import { checkBack, checkMoved, chooseHosts, disturbedNames, rebootStep } from './nodes.ts';
import { restartControlPlane, restartNodePods } from './ovn-pods.ts';

const ms = (seconds: number) => seconds * 1000;

/** S1: a hosting node boots; its addresses move, all rows are right again, and once more when it is back. */
export function nodeReboot(parameters: WorkloadParameters, count = 1): readonly Step[] {
  return [chooseHosts(count, (context) => objectNames(context, parameters)), rebootStep, ...afterReboot(parameters)];
}

function afterReboot(parameters: WorkloadParameters): readonly Step[] {
  return [
    step('moved', 'addresses have moved', (context) =>
      checkMoved(context, disturbedNames(context), objectNames(context, parameters), ms(parameters.move_limit_s)),
    ),
    step('rows-moved', 'rows are right on the other nodes', (context) =>
      checkOthers(context, 'moved', disturbedNames(context), ms(parameters.rows_limit_s)),
    ),
    step('back', 'nodes are back', (context) => checkBack(context, ms(parameters.node_limit_s))),
    rowsStep('rows', 'back', parameters),
  ];
}

/** S2: the ovnkube-node pod of a hosting node restarts; no row is lost. */
export function ovnPodRestart(parameters: WorkloadParameters): readonly Step[] {
  return [
    chooseHosts(1, (context) => objectNames(context, parameters)),
    ...restartNodePods,
    rowsStep('rows', 'restarted', parameters),
    ...restartControlPlane,
    rowsStep('rows-control-plane', 'control plane restarted', parameters),
  ];
}

/** S3 and S4: the same while the Deployments of half the groups scale to half and back. */
export function concurrentOperations(parameters: WorkloadParameters): readonly Step[] {
  return [
    chooseHosts(1, (context) => objectNames(context, parameters)),
    rebootStep,
    scaleStep('scale-down', 'scale down meanwhile', parameters, 2, 0.5),
    step('moved', 'addresses have moved', (context) =>
      checkMoved(context, disturbedNames(context), objectNames(context, parameters), ms(parameters.move_limit_s)),
    ),
    step('back', 'nodes are back', (context) => checkBack(context, ms(parameters.node_limit_s))),
    ...restartNodePods,
    scaleStep('scale-up', 'scale up again', parameters, 2, 1),
    rowsStep('rows', 'scaled', parameters),
  ];
}

/** S5: two hosting nodes boot together, the control plane restarts, and all groups scale. */
export function stress(parameters: WorkloadParameters): readonly Step[] {
  return [
    chooseHosts(2, (context) => objectNames(context, parameters)),
    rebootStep,
    ...restartControlPlane,
    scaleStep('scale-down', 'scale all down', parameters, 1, 0.5),
    step('back', 'nodes are back', (context) => checkBack(context, ms(parameters.node_limit_s))),
    scaleStep('scale-up', 'scale all up again', parameters, 1, 1),
    rowsStep('rows', 'recovered', parameters),
  ];
}

export function rowsStep(id: string, label: string, parameters: WorkloadParameters): Step {
  return step(id, `check rows ${label}`, (context) => checkWorkload(context, parameters, label, ms(parameters.rows_limit_s)));
}

/** Every `of`th group gets that share of its pods. */
function scaleStep(id: string, name: string, parameters: WorkloadParameters, of: number, share: number): Step {
  return step(id, name, async (context) => {
    const pods = Math.max(1, Math.round(parameters.pods_per_eip * share));
    const scaled = groups(parameters).filter((group) => group % of === 0 || parameters.eip_object_count === 1);
    await Promise.all(scaled.map((group) => scaleGroup(context, parameters, group, pods)));
    return `${plural(pods, 'pod')} in each of ${plural(scaled.length, 'group')}`;
  });
}

/** The steps of a disturbance among others. */
export function named(prefix: string, steps: readonly Step[]): readonly Step[] {
  return steps.map((each) => ({ ...each, id: `${prefix}-${each.id}`, name: `${prefix}: ${each.name}` }));
}
