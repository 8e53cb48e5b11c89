/**
 * CORENET-6498: E EgressIPs x P pods in namespaces of its own, then N times the fail-over of a hosting node, with exact
 * counts each time: E x P SNATs and E x P reroute policies per address. Everything is removed at the end.
 */
import { z } from 'zod';
import { ownedUndo, removeMade } from '../actions/owned.ts';
import { checkTotals } from '../checks/rows.ts';
import { type KubeManifest, ownerLabel } from '../cluster/port.ts';
import { defineScenario, type StepContext, step } from '../engine/scenario.ts';
import { familiesOf, freeAddresses, ipStacks } from './free-addresses.ts';
import { flipSteps } from './label-flip.ts';
import { platformOf } from './platform.ts';

const rowsLimitMs = 600_000;
const inFlight = 20;

const parameterSchema = z.object({
  eip_object_count: z.number().int().min(1).max(50).default(10).describe('EgressIP objects, each with a namespace of its own'),
  pods_per_eip: z.number().int().min(1).max(1000).default(200).describe('Pods in each namespace'),
  iterations: z.number().int().min(1).max(100).default(20).describe('How often'),
  addresses: z.array(z.string()).optional().describe('Free addresses, one per EgressIP; default: free ones next to the assigned ones'),
  image: z.string().default('registry.k8s.io/pause:3.10').describe('Of the pods'),
  ip_stack: z.enum(ipStacks).default('auto').describe('Families of the addresses of each EgressIP; auto: IPv4 where the cluster has it'),
  platform: z
    .string()
    .default('auto')
    .describe('What the cluster must run on (aws, gcp, azure, vsphere, baremetal, ...), or the run is refused'),
});
const addressesKept = z.array(z.array(z.string()));
type Parameters = z.output<typeof parameterSchema>;

export const corenet6498 = defineScenario({
  name: 'corenet-6498',
  summary: 'EgressIPs x pods in namespaces of its own, fail-overs of hosting nodes, exact SNAT and reroute counts each time',
  parameters: parameterSchema,
  phases: (parameters) => ({
    prepare: [
      step('look', 'look at the cluster', (context) => lookAt(context, parameters)),
      step('pods', 'create namespaces and pods', (context) => createPods(context, parameters)),
      step('egressips', 'create EgressIPs', (context) => createEgressIPs(context, parameters)),
      step('totals', 'check totals before', (context) => totals(context, parameters, 'before')),
    ],
    iterations: parameters.iterations,
    iterate: [
      ...flipSteps(null, (egressIP) => egressIP.startsWith('eip-scale-')),
      step('totals', 'check totals', (context) => totals(context, parameters, `iteration ${context.iteration + 1}`)),
    ],
    finish: [
      step('totals', 'check totals after', (context) => totals(context, parameters, 'after')),
      step('remove', 'remove what was made', removeMade),
    ],
  }),
});

/** What the objects get is decided once, before anything is made, and is the same after a restart. */
async function lookAt(context: StepContext, { eip_object_count, ip_stack, platform, addresses }: Parameters): Promise<string> {
  const nodes = await context.cluster.nodes();
  const found = platformOf(nodes.map(({ providerId }) => providerId));
  const runsOn = found ?? 'an unknown platform (its nodes have no provider id)';
  if (platform !== 'auto' && platform.toLowerCase() !== found) throw new Error(`the cluster runs on ${runsOn}, not on ${platform}`);
  const objects = nodes.map(({ object }) => object);
  const given = addresses?.map((address) => [address]);
  if (given !== undefined && given.length < eip_object_count)
    throw new Error(`${eip_object_count} addresses are needed, ${given.length} are given`);
  const lists = given ?? freeAddresses(objects, await usedAddresses(context), familiesOf(ip_stack, objects), eip_object_count);
  context.keep('addresses', [...lists.map((list) => [...list])]);
  return `${nodes.length} nodes on ${runsOn}; addresses ${lists.flat().join(', ')}`;
}

async function createPods(context: StepContext, { eip_object_count, pods_per_eip, image }: Parameters): Promise<string> {
  await context.undo(ownedUndo({ run: context.runId }));
  const labels = { [ownerLabel]: context.runId };
  const manifests: KubeManifest[] = [];
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

async function createEgressIPs(context: StepContext, { eip_object_count }: Parameters): Promise<string> {
  const lists = addressLists(context);
  for (let group = 1; group <= eip_object_count; group += 1) {
    await context.cluster.create({
      apiVersion: 'k8s.ovn.org/v1',
      kind: 'EgressIP',
      metadata: { name: objectName(context, group), labels: { [ownerLabel]: context.runId } },
      spec: {
        egressIPs: lists[group - 1] ?? [],
        namespaceSelector: { matchLabels: { 'eip-group': groupLabel(context, group) } },
        podSelector: { matchLabels: { app: 'scale-test-pod' } },
      },
    });
  }
  return `${eip_object_count} EgressIPs`;
}

async function usedAddresses(context: StepContext): Promise<string[]> {
  const { egressIPs } = await context.ask('status', { limit: 5000 });
  return egressIPs.flatMap((object) => object.addresses.map(({ address }) => address));
}

function addressLists(context: StepContext): readonly (readonly string[])[] {
  return context.recall('addresses', addressesKept) ?? [];
}

function totals(context: StepContext, { eip_object_count, pods_per_eip }: Parameters, label: string): Promise<string> {
  const objects = Array.from({ length: eip_object_count }, (_, index) => objectName(context, index + 1));
  // One SNAT and one reroute policy per pod and family: each object has one address of each.
  const families = addressLists(context)[0]?.length ?? 1;
  return checkTotals(context, label, objects, 2 * eip_object_count * pods_per_eip * families, rowsLimitMs);
}

const objectName = (context: StepContext, group: number) => `eip-scale-${group}-${context.runId}`;
const groupLabel = (context: StepContext, group: number) => `scale-group-${group}-${context.runId}`;
