/** A pod of a StatefulSet comes back under its name with another address while the node that hosts its EgressIP is down (QE 54647). */
import { z } from 'zod';
import {
  awaitExtraPods,
  createExtraNamespace,
  createExtraObject,
  extraAddresses,
  extraNamespace,
  extraObject,
  extraPodSpec,
  removeExtra,
} from '../actions/extra.ts';
import type { WorkloadParameters } from '../actions/workload.ts';
import { checkObjects } from '../checks/rows.ts';
import { ownerLabel } from '../cluster/port.ts';
import { nodeReboot } from '../disturb/index.ts';
import { chooseHosts, disturbedNames } from '../disturb/nodes.ts';
import { type Step, type StepContext, step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

const name = 'stateful';
const labels = { app: name };
const pods = ['stateful-0', 'stateful-1', 'stateful-2'] as const;
const againLimitMs = 600_000;
const pod = z.object({ name: z.string(), address: z.string() });

export const statefulSetPodScenario = workloadScenario({
  name: 'statefulset-pod',
  summary:
    'Reboots the node that hosts an EgressIP and meanwhile deletes a pod of a StatefulSet: the pod comes back with another address, and its rows follow',
  disturb: (parameters) => {
    const [, reboot, ...after] = nodeReboot(parameters);
    if (reboot === undefined) throw new Error('a reboot has steps');
    return [
      step('set', 'make an EgressIP and a StatefulSet', (context) => make(context, parameters)),
      ofSet('set-rows', 'made', parameters),
      chooseHosts(1, (context) => [extraObject(context, name)]),
      step('pod', 'choose a pod on another node', choosePod),
      reboot,
      step('delete', 'delete the pod', async (context) => {
        const chosen = chosenPod(context);
        const there = await context.cluster.get('Pod', { name: chosen.name, namespace: extraNamespace(context) });
        // When the step is done again, its successor may be there already.
        if (there === null || addressOf(there.status) === chosen.address)
          await context.cluster.remove('Pod', { name: chosen.name, namespace: extraNamespace(context) }, 0);
        return chosen.name;
      }),
      step('again', 'it is back with another address', awaitAgain),
      ...after,
      ofSet('again-rows', 'pod is back', parameters),
      step('remove-set', 'remove them', removeExtra),
    ];
  },
});

async function make(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const [addresses = []] = await extraAddresses(context, parameters, 1);
  await createExtraNamespace(context);
  await createExtraObject(context, name, addresses, labels);
  const podLabels = { ...labels, [ownerLabel]: context.runId };
  await context.cluster.create({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name, namespace: extraNamespace(context), labels: { [ownerLabel]: context.runId } },
    spec: {
      replicas: pods.length,
      serviceName: name,
      podManagementPolicy: 'Parallel',
      selector: { matchLabels: labels },
      template: {
        metadata: { labels: podLabels },
        spec: {
          ...extraPodSpec(parameters),
          // One of them at least is on another node than the one that boots.
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: labels },
            },
          ],
        },
      },
    },
  });
  await awaitExtraPods(context, pods);
  return `${pods.length} pods of ${extraObject(context, name)}`;
}

function ofSet(id: string, label: string, parameters: WorkloadParameters): Step {
  return step(id, `check rows of the set ${label}`, (context) =>
    checkObjects(context, label, { [extraObject(context, name)]: pods.length }, parameters.rows_limit_s * 1000),
  );
}

async function choosePod(context: StepContext): Promise<string> {
  if (context.dryRun) return 'would take one that is on another node then';
  const running = await context.cluster.list('Pod', { namespace: extraNamespace(context) });
  const chosen = running.find(({ spec }) => !disturbedNames(context).includes(String(spec['nodeName'])));
  if (chosen === undefined) throw new Error('all pods of the set are on the node that boots');
  context.keep('pod', { name: chosen.name, address: addressOf(chosen.status) });
  return `${chosen.name} on ${chosen.spec['nodeName']}`;
}

const chosenPod = (context: StepContext) => context.recall('pod', pod) ?? { name: `${name}-0`, address: '' };

async function awaitAgain(context: StepContext): Promise<string> {
  const chosen = chosenPod(context);
  const at = { name: chosen.name, namespace: extraNamespace(context) };
  const address = await context.wait(`${chosen.name} runs with another address`, againLimitMs, async () => {
    const there = await context.cluster.get('Pod', at);
    const now = there === null || there.deleting || there.status['phase'] !== 'Running' ? '' : addressOf(there.status);
    return now === '' || now === chosen.address ? null : now;
  });
  const detail = address === null ? `it had ${chosen.address}` : `${address} instead of ${chosen.address}`;
  const [result, actual] = address === null ? (['failed', 0] as const) : (['passed', 1] as const);
  await context.check([{ name: 'pods back with another address', result, expected: 1, actual, detail }]);
  return detail;
}

const addressOf = (status: Readonly<Record<string, unknown>>) => String(status['podIP'] ?? '');
