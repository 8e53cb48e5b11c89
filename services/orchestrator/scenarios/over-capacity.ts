/**
 * One address more than there is room for (QE 47208, 68213): in a cloud the capacity of its nodes, elsewhere one address of an
 * object on each node. All but one are assigned, none twice; when one is given back the last one gets its place.
 */
import { z } from 'zod';
import { createExtraObject, extraAddresses, extraObject, removeExtra } from '../actions/extra.ts';
import { roomIn } from '../actions/free-addresses.ts';
import type { WorkloadParameters } from '../actions/workload.ts';
import { countCheck, egressIPsNow, knownEgressIPs } from '../checks/objects.ts';
import { rowsStep } from '../disturb/index.ts';
import { type StepContext, step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

/** More objects would be a test of the API server. */
const mostObjects = 200;
const plan = z.object({ objects: z.array(z.array(z.string())) });

export const overCapacityScenario = workloadScenario({
  name: 'over-capacity',
  summary: 'Asks for one address more than the nodes have room for: all but one are assigned, and the last when one is given back',
  disturb: (parameters) => [
    step('room', 'how many addresses have room', (context) => lookForRoom(context, parameters)),
    step('fill', 'ask for one more', async (context) => {
      const { objects } = planned(context);
      for (const [index, addresses] of objects.entries()) await createExtraObject(context, nameOf(index), addresses, { app: 'none' });
      return `${objects.flat().length} addresses in ${objects.length} EgressIPs`;
    }),
    step('filled', 'all but one are assigned', (context) => checkAssigned(context, 'filled', planned(context).objects, 1, parameters)),
    step('give-back', 'give one back', async (context) => {
      const [first = []] = planned(context).objects;
      const name = extraObject(context, nameOf(0));
      if (first.length === 1) await context.cluster.remove('EgressIP', { name });
      else await context.cluster.patch('EgressIP', { name }, { spec: { egressIPs: first.slice(1) } });
      return first[0] ?? 'one';
    }),
    step('fits', 'all are assigned', (context) =>
      checkAssigned(context, 'given back', withoutFirst(planned(context).objects), 0, parameters),
    ),
    rowsStep('rows', 'full', parameters),
    step('empty', 'remove them', removeExtra),
    rowsStep('empty-rows', 'room again', parameters),
  ],
});

const nameOf = (index: number) => `room-${index + 1}`;

async function lookForRoom(context: StepContext, parameters: WorkloadParameters): Promise<string> {
  const nodes = (await context.cluster.nodes()).map(({ object }) => object);
  const egressIPs = await knownEgressIPs(context);
  const room = roomIn(
    nodes,
    egressIPs.flatMap(({ addresses }) => addresses),
  );
  const assignable = nodes.filter(({ assignable, ready }) => assignable && ready).length;
  if (room !== null && room > mostObjects)
    throw new Error(`the cloud has room for ${room} addresses, more than ${mostObjects} are not filled`);
  // Only the first family: an object with both needs two nodes for each of its pairs.
  const found = (await extraAddresses(context, parameters, (room ?? assignable) + 1)).map(([address = '']) => address);
  context.keep('room', { objects: room === null ? [found] : found.map((address) => [address]) });
  return room === null ? `${assignable} assignable nodes, one address of an object on each` : `room for ${room} addresses in the cloud`;
}

const planned = (context: StepContext) => context.recall('room', plan) ?? { objects: [] };

const withoutFirst = ([first = [], ...more]: readonly (readonly string[])[]) => (first.length === 1 ? more : [first.slice(1), ...more]);

/** Exactly so many of these addresses are on no node, and no node has two of the same object. */
async function checkAssigned(
  context: StepContext,
  label: string,
  objects: readonly (readonly string[])[],
  left: number,
  parameters: WorkloadParameters,
): Promise<string> {
  const wanted = objects.flat();
  const look = async () => {
    const egressIPs = await egressIPsNow(context);
    if (egressIPs === null) return null;
    const ours = egressIPs.map(({ addresses }) => addresses.filter(({ address }) => wanted.includes(address)));
    const assigned = ours.flat().filter(({ node }) => node !== null).length;
    const doubled = ours.flatMap((addresses) => {
      const nodes = addresses.flatMap(({ node }) => node ?? []);
      return nodes.filter((node, index) => nodes.indexOf(node) < index);
    }).length;
    return { assigned, doubled, listed: ours.flat().length };
  };
  const expected = wanted.length - left;
  const right = await context.wait(`${expected} of ${wanted.length} addresses on nodes`, parameters.move_limit_s * 1000, async () => {
    const seen = await look();
    return seen?.assigned === expected && seen.listed === wanted.length ? seen : null;
  });
  const { assigned, doubled } = right ?? (await look()) ?? { assigned: null, doubled: null };
  await context.check([
    countCheck(`${label}: addresses on nodes`, expected, assigned, ''),
    countCheck(`${label}: addresses of one object on one node`, 0, doubled, ''),
  ]);
  return `${assigned} of ${wanted.length} addresses are on nodes`;
}
