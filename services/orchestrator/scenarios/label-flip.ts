/**
 * The gentlest fail-over there is: take the assignable label from a node that hosts an address, see the address and all its
 * rows move, put the label back. Exact counts before, during and after. Source: openshift-qe egress-ip, phase 2.
 */
import { z } from 'zod';
import { assignableLabel, putLabelBack, takeLabel } from '../actions/node-change.ts';
import { measure, measureFromNow } from '../checks/measure.ts';
import { checkAllRows } from '../checks/rows.ts';
import { defineScenario, type Step, type StepContext, step } from '../engine/scenario.ts';
import { nodeRights } from '../safety/rights.ts';

const moveLimitMs = 300_000;
const rowsLimitMs = 120_000;

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
    step('moved', 'addresses have moved', waitMoved),
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
  const { nodes } = await context.ask('nodes', { limit: 5000 });
  const hosts = nodes.filter(({ addresses }) => addresses.length > 0);
  const spared = new Set((await context.cluster.nodes()).filter((node) => context.whyNot(node) !== null).map(({ object }) => object.name));
  const candidates = hosts.filter(({ node }) => (wanted === null ? !spared.has(node) : node === wanted && !spared.has(node)));
  const chosen = candidates[context.iteration % Math.max(1, candidates.length)];
  if (chosen === undefined && context.dryRun) {
    context.keep('node', 'that hosts an address then');
    return 'one that hosts an address then';
  }
  if (chosen === undefined)
    throw new Error(
      wanted === null
        ? 'no node that may be disturbed hosts an egress address'
        : `${wanted} hosts no egress address, or may not be disturbed`,
    );
  context.keep('node', chosen.node);
  return `${chosen.node} hosts ${chosen.addresses.length} addresses`;
}

async function waitMoved(context: StepContext): Promise<string> {
  const node = nodeOf(context);
  const startedAt = context.now();
  let left = 0;
  const moved = await context.wait(`no address left on ${node}`, moveLimitMs, async () => {
    const { nodes } = await context.ask('nodes', { node });
    left = nodes[0]?.addresses.length ?? 0;
    return left === 0 ? context.now() - startedAt : null;
  });
  const detail = `after ${moved ?? moveLimitMs} ms`;
  await context.check([
    { name: `moved: addresses left on ${node}`, result: moved === null ? 'failed' : 'passed', expected: 0, actual: left, detail },
  ]);
  return detail;
}

function nodeOf(context: StepContext): string {
  const node = context.recall('node', z.string());
  if (node === null) throw new Error('no node was chosen');
  return node;
}
