/**
 * The gentlest fail-over there is: take the assignable label from a node that hosts an address, see the address and all its
 * rows move, put the label back. Exact counts before, during and after. Source: openshift-qe egress-ip, phase 2.
 */
import { z } from 'zod';
import type { Scenario, Step, StepContext } from '../scenario.ts';
import { checkAllRows } from './checks.ts';

export const assignableLabel = 'k8s.ovn.org/egress-assignable';
const moveLimitMs = 300_000;
const rowsLimitMs = 120_000;

export const labelFlip: Scenario = {
  name: 'label-flip',
  summary: 'Takes the assignable label from a hosting node, checks that all its addresses and rows move, puts it back',
  parameters: z.object({
    node: z.string().optional().describe('The node to take the label from; default: one that hosts an address'),
    iterations: z.number().int().min(1).max(100).default(1),
  }),
  iterations: (parameters) => Number(parameters.iterations ?? 1),
  prepare: () => [{ name: 'check rows before', run: (context) => checkAllRows(context, 'before', rowsLimitMs) }],
  iterate: (parameters) => flipSteps(typeof parameters.node === 'string' ? parameters.node : null),
  finish: () => [{ name: 'check rows after', run: (context) => checkAllRows(context, 'after', rowsLimitMs) }],
};

export function flipSteps(wanted: string | null, among: (egressIP: string) => boolean = () => true): readonly Step[] {
  return [
    { name: 'choose a hosting node', run: (context) => chooseNode(context, wanted, among) },
    { name: 'take the label', run: takeLabel },
    { name: 'addresses have moved', run: waitMoved },
    { name: 'check rows moved', run: (context) => checkAllRows(context, 'moved', rowsLimitMs) },
    { name: 'put the label back', run: putLabelBack },
  ];
}

async function chooseNode(context: StepContext, wanted: string | null, among: (egressIP: string) => boolean): Promise<string> {
  const { nodes } = await context.ask('nodes', { limit: 5000 });
  const hosts = nodes.filter((node) => node.addresses.some((entry) => among(entry.egressIP)));
  const candidates = wanted === null ? hosts : hosts.filter((node) => node.node === wanted);
  const chosen = candidates[context.iteration % Math.max(1, candidates.length)];
  if (chosen === undefined && context.dryRun) {
    context.memory.set('node', 'that hosts an address then');
    return 'one that hosts an address then';
  }
  if (chosen === undefined) throw new Error(wanted === null ? 'no node hosts an egress address' : `${wanted} hosts no egress address`);
  context.memory.set('node', chosen.node);
  return `${chosen.node} hosts ${chosen.addresses.length} addresses`;
}

async function takeLabel(context: StepContext): Promise<string> {
  const node = nodeOf(context);
  const value = (await context.cluster.nodeLabel(node, assignableLabel)) ?? context.memory.get('label') ?? '';
  context.memory.set('label', value);
  await context.undo({ type: 'label', node, label: assignableLabel, value });
  await context.cluster.labelNode(node, assignableLabel, null);
  return `${node} is not assignable any more`;
}

async function waitMoved(context: StepContext): Promise<string> {
  const node = nodeOf(context);
  const startedAt = context.now();
  await context.until(`no address left on ${node}`, moveLimitMs, async () => {
    const { nodes } = await context.ask('nodes', { node });
    return nodes[0]?.addresses.length === 0 ? true : null;
  });
  const ms = context.now() - startedAt;
  await context.check({ name: `addresses left ${node}`, passed: true, expected: 0, actual: 0, detail: `after ${ms} ms` });
  return `after ${ms} ms`;
}

async function putLabelBack(context: StepContext): Promise<string> {
  const node = nodeOf(context);
  const value = context.memory.get('label') ?? '';
  await context.cluster.labelNode(node, assignableLabel, value);
  await context.undone({ type: 'label', node, label: assignableLabel, value });
  return `${node} is assignable again`;
}

function nodeOf(context: StepContext): string {
  const node = context.memory.get('node');
  if (node === undefined) throw new Error('no node was chosen');
  return node;
}
