/**
 * The gentlest fail-over there is: take the assignable label from a node that hosts an address, see the address and all its
 * rows move, put the label back. Exact counts before, during and after. Source: openshift-qe egress-ip, phase 2.
 */
import { z } from 'zod';
import { plural } from '#libs/contracts/words.ts';
import { assignableLabel, putLabelBack, takeLabel } from '../actions/node-change.ts';
import { measure, measureFromNow } from '../checks/measure.ts';
import { knownEgressIPs } from '../checks/objects.ts';
import { checkAllRows } from '../checks/rows.ts';
import { checkMoved } from '../disturb/nodes.ts';
import { defineScenario, type Step, type StepContext, step } from '../engine/scenario.ts';
import { nodeRights } from '../safety/rights.ts';

const moveLimitMs = 300_000;
const rowsLimitMs = 120_000;
/** The objects whose addresses it hosts. */
const chosen = z.object({ node: z.string(), objects: z.array(z.string()) });

export const labelFlip = defineScenario({
  name: 'label-flip',
  summary: 'Removes the assignable label from a hosting node, checks that all its addresses and rows move, and puts it back',
  parameters: z.object({
    node: z.string().optional().describe('The node to take the label from; default: one that hosts an address'),
    iterations: z.number().int().min(1).max(100).default(1).describe('How often'),
  }),
  rights: nodeRights,
  phases: ({ node, iterations }) => ({
    prepare: [step('rows', 'check rows before', (context) => checkAllRows(context, 'before', rowsLimitMs))],
    iterations,
    iterate: flipSteps(node ?? null),
    finish: [step('rows', 'check rows after', (context) => checkAllRows(context, 'after', rowsLimitMs))],
  }),
});

function flipSteps(wanted: string | null): readonly Step[] {
  return [
    step('choose', 'choose a hosting node', (context) => chooseNode(context, wanted)),
    step('take-label', 'take the label', async (context) => {
      await takeLabel(context, nodeOf(context), assignableLabel);
      return `${nodeOf(context)} is not assignable any more`;
    }),
    step('moved', 'addresses have moved', (context) => checkMoved(context, [nodeOf(context)], chosenOf(context).objects, moveLimitMs)),
    step('rows-moved', 'check rows moved', (context) => checkAllRows(context, 'moved', rowsLimitMs)),
    step('put-label-back', 'put the label back', async (context) => {
      await putLabelBack(context, nodeOf(context), assignableLabel);
      return `${nodeOf(context)} is assignable again`;
    }),
    step('measure', 'measure', (context) => measure(context, null)),
  ];
}

async function chooseNode(context: StepContext, wanted: string | null): Promise<string> {
  measureFromNow(context);
  const objects = await knownEgressIPs(context);
  const addresses = objects.flatMap(({ egressIP, addresses: own }) => own.map(({ node }) => ({ node, egressIP })));
  const spared = new Set((await context.cluster.nodes()).filter((node) => context.whyNot(node) !== null).map(({ object }) => object.name));
  const hosts = [...new Set(addresses.flatMap(({ node }) => node ?? []))].sort();
  const candidates = hosts.filter((node) => !spared.has(node) && (wanted === null || node === wanted));
  const node = candidates[context.iteration % Math.max(1, candidates.length)];
  if (node === undefined && context.dryRun) {
    context.keep('chosen', { node: 'that hosts an address then', objects: [] });
    return 'one that hosts an address then';
  }
  if (node === undefined)
    throw new Error(
      wanted === null
        ? 'no node that may be disturbed hosts an egress address'
        : `${wanted} hosts no egress address, or may not be disturbed`,
    );
  const hosted = addresses.filter((address) => address.node === node);
  context.keep('chosen', { node, objects: hosted.map(({ egressIP }) => egressIP) });
  return `${node} hosts ${plural(hosted.length, 'address', 'addresses')}`;
}

function chosenOf(context: StepContext): z.infer<typeof chosen> {
  const kept = context.recall('chosen', chosen);
  if (kept === null) throw new Error('no node was chosen');
  return kept;
}

const nodeOf = (context: StepContext) => chosenOf(context).node;
