/** Whether the nodes have room for so many pods of a test, by what their pods request now. */
import { z } from 'zod';
import type { ClusterObject, ClusterPort } from '../cluster/port.ts';
import type { Check } from '../engine/scenario.ts';

/** Of one pod of the workload: cores and bytes. */
const each = { cpu: 0.01, memory: 32 * 2 ** 20, pods: 1 };
type Amount = { readonly [key in keyof typeof each]: number };

const amounts = z.looseObject({ cpu: z.string().optional(), memory: z.string().optional(), pods: z.string().optional() });
const nodeStatus = z.looseObject({ allocatable: amounts.optional() });
const podSpec = z.looseObject({
  containers: z.array(z.looseObject({ resources: z.looseObject({ requests: amounts.optional() }).optional() })),
});

export async function roomFor(cluster: ClusterPort, pods: number): Promise<readonly Check[]> {
  const [nodes, running] = await Promise.all([cluster.list('Node'), cluster.list('Pod')]);
  const able = nodes.filter(({ spec }) => spec['unschedulable'] !== true);
  const names = new Set(able.map(({ name }) => name));
  const free = subtract(
    total(able.map(allocatable)),
    total(running.filter((pod) => names.has(String(pod.spec['nodeName']))).map(requested)),
  );
  const check = (key: keyof Amount, name: string, unit: number): Check => {
    const [expected, actual] = [Math.ceil((each[key] * pods) / unit), Math.floor(free[key] / unit)];
    const enough = actual >= expected;
    return { name, result: enough ? 'passed' : 'failed', expected, actual, detail: enough ? '' : 'ask for fewer pods, or add nodes' };
  };
  return [
    check('pods', 'free places for pods', 1),
    check('cpu', 'free CPU, in millicores', 0.001),
    check('memory', 'free memory, in MiB', 2 ** 20),
  ];
}

function allocatable({ status }: ClusterObject): Amount {
  const { cpu, memory, pods } = nodeStatus.parse(status).allocatable ?? {};
  return { cpu: quantity(cpu), memory: quantity(memory), pods: quantity(pods) };
}

function requested({ spec, status }: ClusterObject): Amount {
  if (status['phase'] === 'Succeeded' || status['phase'] === 'Failed') return { cpu: 0, memory: 0, pods: 0 };
  const requests = podSpec.parse(spec).containers.map(({ resources }) => resources?.requests ?? {});
  return {
    cpu: requests.reduce((sum, { cpu }) => sum + quantity(cpu), 0),
    memory: requests.reduce((sum, { memory }) => sum + quantity(memory), 0),
    pods: 1,
  };
}

function total(list: readonly Amount[]): Amount {
  const sum = (key: keyof Amount) => list.reduce((all, amount) => all + amount[key], 0);
  return { cpu: sum('cpu'), memory: sum('memory'), pods: sum('pods') };
}

const subtract = (from: Amount, what: Amount): Amount => ({
  cpu: from.cpu - what.cpu,
  memory: from.memory - what.memory,
  pods: from.pods - what.pods,
});

const units: Readonly<Record<string, number>> = {
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A Kubernetes quantity: `250m`, `64Gi`, `110`; 0 for none. */
export function quantity(text: string | undefined): number {
  const [, number = '0', unit = ''] = /^([\d.]+)([a-zA-Z]*)$/.exec(text ?? '0') ?? [];
  return Number(number) * (units[unit] ?? 1);
}
