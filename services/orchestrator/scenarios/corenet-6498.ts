/**
 * CORENET-6498: E EgressIPs x P pods in namespaces of its own, then N times the fail-over of a hosting node, with exact
 * counts each time: E x P SNATs and E x P reroute policies per address. Everything is removed at the end.
 */
import { z } from 'zod';
import { ownerLabel } from '../cluster-port.ts';
import type { Scenario, StepContext } from '../scenario.ts';
import { checkTotals } from './checks.ts';
import { flipSteps } from './label-flip.ts';

const rowsLimitMs = 600_000;
const inFlight = 20;

const parameterSchema = z.object({
  eip_object_count: z.number().int().min(1).max(50).default(10),
  pods_per_eip: z.number().int().min(1).max(1000).default(200),
  iterations: z.number().int().min(1).max(100).default(20),
  addresses: z.array(z.string()).optional().describe('Free addresses, one per EgressIP; default: free ones next to the assigned ones'),
  image: z.string().default('registry.k8s.io/pause:3.10'),
  ip_stack: z.enum(['auto', 'ipv4', 'ipv6', 'dual']).default('auto'),
  platform: z.string().default('auto'),
});
type Parameters = z.output<typeof parameterSchema>;

export const corenet6498: Scenario = {
  name: 'corenet-6498',
  summary: 'EgressIPs x pods in namespaces of its own, fail-overs of hosting nodes, exact SNAT and reroute counts each time',
  parameters: parameterSchema,
  iterations: (given) => parameterSchema.parse(given).iterations,
  prepare: (given) => {
    const parameters = parameterSchema.parse(given);
    return [
      { name: 'create namespaces and pods', run: (context) => createPods(context, parameters) },
      { name: 'create EgressIPs', run: (context) => createEgressIPs(context, parameters) },
      { name: 'check totals before', run: (context) => totals(context, parameters, 'before') },
    ];
  },
  iterate: (given) => {
    const parameters = parameterSchema.parse(given);
    return [
      ...flipSteps(null, (egressIP) => egressIP.startsWith('eip-scale-')),
      { name: 'check totals', run: (context: StepContext) => totals(context, parameters, `iteration ${context.iteration + 1}`) },
    ];
  },
  finish: (given) => {
    const parameters = parameterSchema.parse(given);
    return [
      { name: 'check totals after', run: (context) => totals(context, parameters, 'after') },
      {
        name: 'remove what was made',
        run: async (context) => {
          await context.cluster.deleteOwned(context.runId);
          const gone = async () => ((await context.cluster.countOwned(context.runId)) === 0 ? true : null);
          await context.until('everything the run made is gone', rowsLimitMs, gone);
          await context.undone({ type: 'owned', runId: context.runId });
          return 'removed';
        },
      },
    ];
  },
};

async function createPods(context: StepContext, { eip_object_count, pods_per_eip, image }: Parameters): Promise<string> {
  await context.undo({ type: 'owned', runId: context.runId });
  const labels = { [ownerLabel]: context.runId };
  const manifests = [];
  for (let group = 1; group <= eip_object_count; group += 1) {
    const namespace = `scale-eip${group}-${context.runId}`;
    await context.cluster.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: { ...labels, 'eip-group': groupLabel(context, group) } },
    });
    for (let index = 0; index < pods_per_eip; index += 1) {
      manifests.push({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: `scale-test-${index}`, namespace, labels: { ...labels, app: 'scale-test-pod' } },
        spec: {
          containers: [{ name: 'pause', image, resources: { requests: { cpu: '10m', memory: '32Mi' } } }],
          terminationGracePeriodSeconds: 0,
        },
      });
    }
  }
  for (let start = 0; start < manifests.length; start += inFlight) {
    context.signal.throwIfAborted();
    await Promise.all(manifests.slice(start, start + inFlight).map((manifest) => context.cluster.create(manifest)));
  }
  return `${manifests.length} pods in ${eip_object_count} namespaces`;
}

async function createEgressIPs(context: StepContext, parameters: Parameters): Promise<string> {
  const addresses = parameters.addresses ?? (await freeAddresses(context, parameters.eip_object_count));
  for (let group = 1; group <= parameters.eip_object_count; group += 1) {
    const address = addresses[group - 1];
    if (address === undefined)
      throw new Error(`${parameters.eip_object_count} addresses are needed, ${addresses.length} are known to be free`);
    await context.cluster.create({
      apiVersion: 'k8s.ovn.org/v1',
      kind: 'EgressIP',
      metadata: { name: objectName(context, group), labels: { [ownerLabel]: context.runId } },
      spec: {
        egressIPs: [address],
        namespaceSelector: { matchLabels: { 'eip-group': groupLabel(context, group) } },
        podSelector: { matchLabels: { app: 'scale-test-pod' } },
      },
    });
  }
  return addresses.slice(0, parameters.eip_object_count).join(', ');
}

/** Addresses above the highest assigned IPv4 one: only a guess at what is free, the cluster manager has the last word. */
async function freeAddresses(context: StepContext, count: number): Promise<string[]> {
  const { egressIPs } = await context.ask('status', { limit: 5000 });
  const used = egressIPs
    .flatMap((object) => object.addresses.map((entry) => entry.address))
    .filter((address) => /^\d+\.\d+\.\d+\.\d+$/.test(address));
  const first = used.sort((a, b) => toNumber(a) - toNumber(b)).at(-1);
  if (first === undefined) throw new Error('no assigned IPv4 address to start from: give the parameter addresses');
  return Array.from({ length: count }, (_, index) => toAddress(toNumber(first) + 1 + index));
}

function totals(context: StepContext, { eip_object_count, pods_per_eip }: Parameters, label: string): Promise<string> {
  const objects = Array.from({ length: eip_object_count }, (_, index) => objectName(context, index + 1));
  // One SNAT and one reroute policy per pod: each object has one address.
  return checkTotals(context, label, objects, 2 * eip_object_count * pods_per_eip, rowsLimitMs);
}

const objectName = (context: StepContext, group: number) => `eip-scale-${group}-${context.runId}`;
const groupLabel = (context: StepContext, group: number) => `scale-group-${group}-${context.runId}`;
const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toAddress = (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
