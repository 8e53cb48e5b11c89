/**
 * Objects and pods beside the workload, for scenarios that change single ones of them: a namespace with pods that run under their
 * own name, EgressIPs that select some of these. They carry the label of the run and go with it.
 */
import { z } from 'zod';
import { knownEgressIPs } from '../checks/objects.ts';
import { ownerLabel } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { familiesOf, freeAddresses } from './free-addresses.ts';
import type { WorkloadParameters } from './workload.ts';

const extraLabel = 'egressip-analyzer.io/extra';
const limitMs = 600_000;
const lists = z.array(z.array(z.string()));
type Labels = Readonly<Record<string, string>>;

/** That many lists of free addresses, with one address per family of the run. A repeated step gets the same ones. */
export async function extraAddresses(context: StepContext, parameters: WorkloadParameters, count: number): Promise<string[][]> {
  const key = `extra addresses ${context.iteration}`;
  const kept = context.recall(key, lists);
  if (kept !== null) return kept;
  const nodes = (await context.cluster.nodes()).map(({ object }) => object);
  const egressIPs = await knownEgressIPs(context);
  const used = egressIPs.flatMap(({ addresses }) => addresses.map(({ address }) => address));
  const found = freeAddresses(nodes, used, familiesOf(parameters.ip_stack, nodes), count).map((list) => [...list]);
  context.keep(key, found);
  return found;
}

export const extraNamespace = ({ runId }: StepContext) => `egressip-test-extra-${runId}`;
export const extraObject = ({ runId }: StepContext, name: string) => `eip-${name}-${runId}`;
const labelsOf = ({ runId }: StepContext) => ({ [ownerLabel]: runId, [extraLabel]: 'yes' });

export async function createExtraNamespace(context: StepContext, own: Labels = {}): Promise<void> {
  const labels = { ...labelsOf(context), 'eip-extra': context.runId, ...own };
  await context.cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: extraNamespace(context), labels } });
}

/** Selects the pods of the extra namespace that have these labels, as long as the namespace has its own. */
export async function createExtraObject(
  context: StepContext,
  name: string,
  addresses: readonly string[],
  podLabels: Labels,
  namespaceLabels: Labels = {},
): Promise<void> {
  await context.cluster.create({
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'EgressIP',
    metadata: { name: extraObject(context, name), labels: labelsOf(context) },
    spec: {
      egressIPs: addresses,
      namespaceSelector: { matchLabels: { 'eip-extra': context.runId, ...namespaceLabels } },
      podSelector: { matchLabels: podLabels },
    },
  });
}

export const extraPodSpec = ({ image }: WorkloadParameters) => ({
  terminationGracePeriodSeconds: 0,
  containers: [{ name: 'pause', image, resources: { requests: { cpu: '10m', memory: '32Mi' } } }],
});

/** Creates pods with these names that no controller recreates. */
export async function createExtraPods(
  context: StepContext,
  parameters: WorkloadParameters,
  names: readonly string[],
  podLabels: Labels,
): Promise<void> {
  for (const name of names) {
    const labels = { [ownerLabel]: context.runId, ...podLabels };
    const spec = { ...extraPodSpec(parameters), restartPolicy: 'Never' };
    await context.cluster.create({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: extraNamespace(context), labels }, spec });
  }
}

/** These pods of the extra namespace are in one of the phases. */
export async function awaitExtraPods(
  context: StepContext,
  names: readonly string[],
  phases: readonly string[] = ['Running'],
): Promise<void> {
  const namespace = extraNamespace(context);
  await context.until(`${names.join(', ')} ${phases.join(' or ')} in ${namespace}`, limitMs, async () => {
    const pods = await context.cluster.list('Pod', { namespace });
    const there = pods.filter(({ status, deleting }) => phases.includes(String(status['phase'])) && !deleting).map(({ name }) => name);
    return names.every((name) => there.includes(name)) ? true : null;
  });
}

/** Removes the extra objects and pods, and waits until they are gone; the next iteration creates them again. */
export async function removeExtra(context: StepContext): Promise<string> {
  const selector = { labels: `${ownerLabel}=${context.runId},${extraLabel}=yes` };
  // Objects first: their rows go while the pods still exist.
  for (const kind of ['EgressIP', 'Namespace'] as const) {
    for (const { name } of await context.cluster.list(kind, selector)) await context.cluster.remove(kind, { name });
    await context.until(`each extra ${kind} is gone`, limitMs, async () =>
      (await context.cluster.list(kind, selector)).length === 0 ? true : null,
    );
  }
  return 'removed';
}
