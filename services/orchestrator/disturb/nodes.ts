/** Disturbing nodes: which ones, how they go down, and when they are really back. */
import { z } from 'zod';
import { countCheck, egressIPsNow, knownEgressIPs } from '../checks/objects.ts';
import type { ClusterNode } from '../cluster/port.ts';
import { type Step, type StepContext, step } from '../engine/scenario.ts';

const disturbed = z.array(z.object({ name: z.string(), bootId: z.string().nullable() }));
type Disturbed = z.infer<typeof disturbed>;

/** Chooses `count` nodes that host addresses of these objects and may be disturbed; another iteration takes others. */
export function chooseHosts(count: number, objectsOf: (context: StepContext) => readonly string[]): Step {
  return step('choose', count === 1 ? 'choose a hosting node' : `choose ${count} hosting nodes`, async (context) => {
    const ours = new Set(objectsOf(context));
    const addresses = (await knownEgressIPs(context)).filter(({ egressIP }) => ours.has(egressIP)).flatMap((object) => object.addresses);
    const hosts = new Set(addresses.map(({ node }) => node));
    const nodes = await context.cluster.nodes();
    const hosting = nodes.filter(({ object }) => hosts.has(object.name) && object.ready);
    const fit = hosting.filter((node) => context.whyNot(node) === null);
    if (fit.length === 0 && context.dryRun) return 'would take one that hosts an address then';
    if (fit.length === 0) throw new Error(refusal(hosting, context));
    const first = context.iteration % fit.length;
    const chosen = [...fit.slice(first), ...fit.slice(0, first)].slice(0, count);
    const kept: Disturbed = chosen.map(({ object, bootId }) => ({ name: object.name, bootId }));
    context.keep('disturbed', kept);
    return chosen.map(({ object }) => object.name).join(' and ');
  });
}

function refusal(hosting: readonly ClusterNode[], context: StepContext): string {
  if (hosting.length === 0) return 'no node that is ready hosts an address of the run';
  return `no hosting node may be disturbed: ${hosting.map((node) => `${node.object.name}: ${context.whyNot(node)}`).join('; ')}`;
}

/** The nodes that `chooseHosts` chose; none yet in a dry run. */
function disturbedNodes(context: StepContext): Disturbed {
  const kept = context.recall('disturbed', disturbed);
  if (kept === null && !context.dryRun) throw new Error('no node was chosen');
  return kept ?? [{ name: 'NODE', bootId: null }];
}

export const disturbedNames = (context: StepContext) => disturbedNodes(context).map(({ name }) => name);

/** No address of these objects is on one of these nodes any more, and none is on no node. */
export async function checkMoved(
  context: StepContext,
  left: readonly string[],
  objects: readonly string[],
  limitMs: number,
): Promise<string> {
  const ours = new Set(objects);
  const startedAt = context.now();
  let stayed: number | null = null;
  let homeless: number | null = null;
  const moved = await context.wait(`no address left on ${left.join(' and ')}`, limitMs, async () => {
    stayed = homeless = null;
    const egressIPs = await egressIPsNow(context);
    if (egressIPs === null) return null;
    const addresses = egressIPs.filter(({ egressIP }) => ours.has(egressIP)).flatMap((object) => object.addresses);
    stayed = addresses.filter(({ node }) => node !== null && left.includes(node)).length;
    homeless = addresses.filter(({ node }) => node === null).length;
    return stayed === 0 && homeless === 0 ? context.now() - startedAt : null;
  });
  const detail = moved === null ? `after ${limitMs / 1000} s` : `after ${moved} ms`;
  await context.check([
    countCheck(`moved: addresses left on ${left.join(' and ')}`, 0, stayed, detail),
    countCheck('moved: addresses on no node', 0, homeless, detail),
  ]);
  await context.measure([{ name: 'addresses moved', subject: left.join(' and '), value: moved, unit: 'ms', detail }]);
  return detail;
}

/** The machines have booted (another boot id) and their nodes are ready. A node without a boot id must have been seen not ready. */
export async function checkBack(context: StepContext, limitMs: number): Promise<string> {
  const before = disturbedNodes(context);
  const startedAt = context.now();
  const fell = new Set<string>();
  let missing: readonly string[] = [];
  const back = await context.wait(`${before.map(({ name }) => name).join(' and ')} booted and ready`, limitMs, async () => {
    const now = await context.cluster.nodes();
    missing = before
      .filter(
        ({ name, bootId }) =>
          !isBack(
            now.find(({ object }) => object.name === name),
            bootId,
            fell,
          ),
      )
      .map(({ name }) => name);
    return missing.length === 0 ? context.now() - startedAt : null;
  });
  const detail = back === null ? `not back after ${limitMs / 1000} s: ${missing.join(', ')}` : `after ${back} ms`;
  const actual = before.length - missing.length;
  await context.check([
    { name: 'nodes booted and ready', result: back === null ? 'failed' : 'passed', expected: before.length, actual, detail },
  ]);
  await context.measure([{ name: 'node back', subject: before.map(({ name }) => name).join(' and '), value: back, unit: 'ms', detail }]);
  return detail;
}

function isBack(node: ClusterNode | undefined, bootId: string | null, fell: Set<string>): boolean {
  if (node === undefined) return false;
  if (!node.object.ready) fell.add(node.object.name);
  const booted = bootId === null ? fell.has(node.object.name) : node.bootId !== bootId;
  return booted && node.object.ready;
}

/** Boots the chosen nodes, all at once. One that has booted already (the step was cut off) is left alone. */
const reboot = step('reboot', 'reboot', async (context) => {
  const { reboot: boot, method } = context.machines;
  const nodes = disturbedNodes(context);
  if (context.dryRun) return `would reboot it (${method})`;
  if (boot === null) throw new Error('orchestrator.reboot.method is none: no node can be rebooted');
  const now = await context.cluster.nodes();
  const due = nodes.filter(({ name, bootId }) => now.find(({ object }) => object.name === name)?.bootId === bootId);
  await Promise.all(due.map(({ name }) => boot(context, name)));
  return `${nodes.map(({ name }) => name).join(' and ')} told to boot (${method})`;
});
export const rebootStep: Step = { ...reboot, boots: true };
