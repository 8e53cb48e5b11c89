/**
 * The workload of a test: EgressIPs, each with a namespace of its own and Deployments in it, so that scaling and rescheduling
 * are real. Everything carries the run's label. Source of the shape: openshift-qe egress-ip (facts/peers.md 5.2).
 */
import { z } from 'zod';
import { measureFromNow } from '../checks/measure.ts';
import { countCheck, egressIPsNow, knownEgressIPs } from '../checks/objects.ts';
import { type KubeManifest, ownerLabel } from '../cluster/port.ts';
import { type Step, type StepContext, step } from '../engine/scenario.ts';
import { checkNamed } from '../traffic/checks.ts';
import { probeLabel } from '../traffic/look.ts';
import { familiesOf, freeAddresses, ipStacks, roomIn } from './free-addresses.ts';
import { ownedUndo, removeMade } from './owned.ts';
import { platformOf, platforms } from './platform.ts';

export const workloadParameters = z.object({
  eip_object_count: z.number().int().min(1).max(50).default(10).describe('EgressIP objects, each with its own namespace'),
  pods_per_eip: z.number().int().min(1).max(1000).default(200).describe('Pods of each EgressIP'),
  pods_per_deployment: z.number().int().min(1).max(200).default(20).describe('Pods of one Deployment'),
  ip_stack: z.enum(ipStacks).default('auto').describe('Families of the addresses of each EgressIP; auto: IPv4 where the cluster has it'),
  platform: z.enum(platforms).default('auto').describe('Platform that the cluster must run on; on another one the run is refused'),
  addresses: z.array(z.string()).optional().describe('Free addresses, one per EgressIP; default: free ones of the egress network'),
  image: z.string().default('registry.k8s.io/pause:3.10').describe('Image of the pods'),
  echo: z
    .array(z.url({ protocol: /^http$/ }))
    .min(1)
    .optional()
    .describe('URLs of an echo server (egressip echo), one per family, as pods reach it; then some pods ask it once a second'),
  probe_image: z
    .string()
    .min(1)
    .optional()
    .describe('Image of the pods that ask the echo server: this package; default: orchestrator.probe_image of the configuration'),
  eipvalidator: z
    .array(z.url({ protocol: /^https?$/ }))
    .min(1)
    .optional()
    .describe("URLs of Prometheus text with the metrics of kube-burner's eipvalidator, instead of an echo server"),
  move_limit_s: z.number().int().min(1).max(3600).default(300).describe('Seconds until an address must be on another node'),
  rows_limit_s: z.number().int().min(1).max(3600).default(120).describe('Seconds until all rows must be right then'),
  node_limit_s: z.number().int().min(1).max(7200).default(1200).describe('Seconds until a node that boots must be ready again'),
});
export type WorkloadParameters = z.output<typeof workloadParameters>;

const inFlight = 20;
/** If the run names an echo server, the first Deployment of a group has this many pods, which ask it. */
const probesPerGroup = 2;
const podsLimitMs = 600_000;
const addressesKept = z.array(z.array(z.string()));

export const objectName = (runId: string, group: number) => `eip-scale-${group}-${runId}`;
export const namespaceName = (runId: string, group: number) => `scale-eip${group}-${runId}`;
export const groups = ({ eip_object_count }: WorkloadParameters) => Array.from({ length: eip_object_count }, (_, index) => index + 1);
export const objectNames = (context: StepContext, parameters: WorkloadParameters) =>
  groups(parameters).map((group) => objectName(context.runId, group));
const podLabel = 'scale-test-pod';
const groupLabel = (runId: string, group: number) => `scale-group-${group}-${runId}`;

/** Rows of one kind that all objects of the run call for: one for each pod and each address that is assigned. */
export function expectedRows(context: StepContext, parameters: WorkloadParameters): number {
  const families = addressesOf(context)[0]?.length ?? 1;
  return parameters.eip_object_count * parameters.pods_per_eip * families;
}

/** Probes of the whole run, each counted once for each family of addresses. */
export function expectedProbes(context: StepContext, { eip_object_count, pods_per_eip }: WorkloadParameters): number {
  const families = addressesOf(context)[0]?.length ?? 1;
  return eip_object_count * Math.min(probesPerGroup, pods_per_eip) * families;
}

export function createSteps(parameters: WorkloadParameters): readonly Step[] {
  return [
    step('look', 'look at the cluster', (context) => lookAt(context, parameters)),
    step('traffic', 'look for an echo server', (context) => checkNamed(context, parameters)),
    step('workloads', 'create namespaces and Deployments', (context) => createWorkloads(context, parameters)),
    step('pods', 'pods are running', (context) => awaitPods(context, parameters)),
    step('egressips', 'create EgressIPs', (context) => createEgressIPs(context, parameters)),
    step('assigned', 'addresses are assigned', (context) => awaitAssigned(context, parameters)),
  ];
}

export const removeStep = step('remove', 'remove the workload', removeMade);

/** The addresses of the objects are chosen once, before anything is created, and stay the same after a restart. */
async function lookAt(context: StepContext, { eip_object_count, ip_stack, platform, addresses }: WorkloadParameters): Promise<string> {
  measureFromNow(context);
  const nodes = await context.cluster.nodes();
  const found = platformOf(nodes.map(({ providerId }) => providerId));
  const runsOn = found ?? 'no cloud (its nodes have no provider id)';
  const wanted = platform === 'none' ? null : platform;
  if (platform !== 'auto' && wanted !== found) throw new Error(`the cluster runs on ${runsOn}, not on ${platform}`);
  const objects = nodes.map(({ object }) => object);
  const given = addresses?.map((address) => [address]);
  if (given !== undefined && given.length < eip_object_count)
    throw new Error(`${eip_object_count} addresses are needed, ${given.length} are given`);
  const families = familiesOf(ip_stack, objects);
  const egressIPs = await knownEgressIPs(context);
  const used = egressIPs.flatMap((object) => object.addresses.map(({ address }) => address));
  const needed = eip_object_count * families.length;
  const room = roomIn(
    objects,
    egressIPs.flatMap((object) => object.addresses),
  );
  if (room !== null && room < needed)
    throw new Error(`the cloud lets the assignable nodes have ${room} more addresses, ${needed} are needed: ask for fewer EgressIPs`);
  const lists = given ?? freeAddresses(objects, used, families, eip_object_count);
  context.keep('addresses', [...lists.map((list) => [...list])]);
  return `${nodes.length} nodes on ${runsOn}; addresses ${lists.flat().join(', ')}`;
}

async function createWorkloads(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const { runId } = context;
  await context.undo(ownedUndo({ run: runId }));
  for (const group of groups(parameters)) {
    await context.cluster.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespaceName(runId, group), labels: { [ownerLabel]: runId, 'eip-group': groupLabel(runId, group) } },
    });
  }
  const deployments = groups(parameters).flatMap((group) =>
    sizesOf(parameters, parameters.pods_per_eip).map((replicas, index) => deployment(context, parameters, group, index, replicas)),
  );
  for (let start = 0; start < deployments.length; start += inFlight) {
    await Promise.all(deployments.slice(start, start + inFlight).map((manifest) => context.cluster.create(manifest)));
  }
  return `${deployments.length} Deployments in ${parameters.eip_object_count} namespaces`;
}

/** Pods of each Deployment when the group has this many; the number of Deployments does not change. */
function sizesOf({ pods_per_eip, pods_per_deployment, echo }: WorkloadParameters, pods: number): number[] {
  const probes = echo === undefined ? [] : [Math.min(probesPerGroup, pods)];
  const [first = 0] = probes;
  const count = Math.ceil((pods_per_eip - first) / pods_per_deployment);
  return [
    ...probes,
    ...Array.from({ length: count }, (_, index) => Math.floor((pods - first) / count) + (index < (pods - first) % count ? 1 : 0)),
  ];
}

function deployment({ runId }: StepContext, parameters: WorkloadParameters, group: number, index: number, replicas: number): KubeManifest {
  const name = `scale-test-${index + 1}`;
  const { image, echo = [], probe_image: probeImage } = parameters;
  const probe = index === 0 && echo.length > 0 && probeImage !== undefined ? { ...probeContainer(runId, echo), image: probeImage } : null;
  const labels = { app: podLabel, deployment: name, ...(probe === null ? {} : { [probeLabel]: 'yes' }) };
  const resources = { requests: { cpu: '10m', memory: '32Mi' } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: namespaceName(runId, group), labels: { [ownerLabel]: runId } },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels: { ...labels, [ownerLabel]: runId } },
        spec: {
          terminationGracePeriodSeconds: 0,
          // All nodes have a share of the pods.
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: { app: podLabel } },
            },
          ],
          containers: [{ ...(probe ?? { name: 'pause', image }), resources }],
        },
      },
    },
  };
}

/** The pod tells the echo server who it is; Kubernetes fills in `$(...)`. */
function probeContainer(runId: string, echo: readonly string[]) {
  const from = (fieldPath: string) => ({ valueFrom: { fieldRef: { fieldPath } } });
  return {
    name: 'probe',
    args: ['echo', 'ask', ...echo, '--as', `${runId}/$(POD_NAMESPACE)/$(POD_NAME)`],
    env: [
      { name: 'POD_NAMESPACE', ...from('metadata.namespace') },
      { name: 'POD_NAME', ...from('metadata.name') },
    ],
  };
}

async function awaitPods(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  for (const group of groups(parameters)) await awaitGroup(context, group, parameters.pods_per_eip);
  return `${parameters.eip_object_count * parameters.pods_per_eip} pods run`;
}

/** Exactly this many pods of the group run, and no other is starting or ending. */
export async function awaitGroup(context: StepContext, group: number, pods: number): Promise<void> {
  const namespace = namespaceName(context.runId, group);
  let running = 0;
  const there = await context.wait(`${pods} pods running in ${namespace}`, podsLimitMs, async () => {
    const all = await context.cluster.list('Pod', { namespace, labels: `app=${podLabel}` });
    running = all.filter(({ status, deleting }) => status['phase'] === 'Running' && !deleting).length;
    return running === pods && all.length === pods ? true : null;
  });
  if (there !== null) return;
  const name = `pods running in ${namespace}`;
  await context.check([{ name, result: 'failed', expected: pods, actual: running, detail: `after ${podsLimitMs / 1000} s` }]);
}

/** Gives a group another number of pods, and waits for them. */
export async function scaleGroup(context: StepContext, parameters: WorkloadParameters, group: number, pods: number): Promise<void> {
  const namespace = namespaceName(context.runId, group);
  await Promise.all(
    sizesOf(parameters, pods).map((replicas, index) =>
      context.cluster.patch('Deployment', { name: `scale-test-${index + 1}`, namespace }, { spec: { replicas } }),
    ),
  );
  await awaitGroup(context, group, pods);
}

async function createEgressIPs(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const lists = addressesOf(context);
  for (const group of groups(parameters)) await context.cluster.create(egressIP(context, group, lists[group - 1] ?? []));
  return `${parameters.eip_object_count} EgressIPs`;
}

export function egressIP({ runId }: StepContext, group: number, addresses: readonly string[]): KubeManifest {
  return {
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'EgressIP',
    metadata: { name: objectName(runId, group), labels: { [ownerLabel]: runId } },
    spec: {
      egressIPs: addresses,
      namespaceSelector: { matchLabels: { 'eip-group': groupLabel(runId, group) } },
      podSelector: { matchLabels: { app: podLabel } },
    },
  };
}

export const addressesOf = (context: StepContext) => context.recall('addresses', addressesKept) ?? [];

/** Every address of the run is on a node; an address that someone else took meanwhile never is. */
export async function awaitAssigned(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const ours = new Set(objectNames(context, parameters));
  const expected = addressesOf(context).flat().length;
  let open: readonly string[] = [];
  let assigned: number | null = null;
  const startedAt = context.now();
  const done = await context.wait(`${expected} addresses on nodes`, parameters.move_limit_s * 1000, async () => {
    assigned = null;
    const egressIPs = await egressIPsNow(context);
    if (egressIPs === null) return null;
    const all = egressIPs.filter((object) => ours.has(object.egressIP)).flatMap((object) => object.addresses);
    assigned = all.filter(({ node }) => node !== null).length;
    open = all.filter(({ node }) => node === null).map(({ address }) => address);
    return assigned === expected ? context.now() - startedAt : null;
  });
  const detail = open.length === 0 ? '' : `on no node: ${open.join(', ')} (taken meanwhile, or no node has room)`;
  await context.check([countCheck('addresses assigned', expected, assigned, detail)]);
  await context.measure([{ name: 'assignment', subject: '', value: done, unit: 'ms', detail: 'until all addresses were on nodes' }]);
  return `${assigned} addresses after ${done} ms`;
}
