/** The health port (9107) of a hosting node is blocked: its addresses move though the node is ready, and may come back after (QE 54045). */
import { z } from 'zod';
import { objectNames } from '../actions/workload.ts';
import { rowsStep } from '../disturb/index.ts';
import { checkMoved, chooseHosts, disturbedNames } from '../disturb/nodes.ts';
import { type StepContext, step } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';
import { workloadScenario } from './workload-scenario.ts';

/** The rule has to be taken away by the node again, through whatever machines this process has. */
export const healthPortUndo = defineUndo(
  'health-port',
  z.object({ node: z.string(), run: z.string(), iteration: z.number() }),
  async ({ node, run, iteration }, cluster, _signal, { blockHealthPort, method }) => {
    // Blocked by a process with another method: nothing here can open it, so it stays listed for a person.
    if (blockHealthPort === null) throw new Error(`${noWay(method)}: port 9107 of ${node} may stay blocked until the node reboots`);
    await blockHealthPort({ cluster, runId: run, iteration }, node, false);
  },
);

export const healthPortScenario = workloadScenario({
  name: 'health-port',
  summary: 'Blocks port 9107 of a hosting node: its addresses move although it is ready, with exact counts before and after',
  disturb: (parameters) => [
    chooseHosts(1, (context) => objectNames(context, parameters)),
    step('block', 'block the health port', (context) => setBlocked(context, true)),
    step('moved', 'addresses have moved', (context) =>
      checkMoved(context, disturbedNames(context), objectNames(context, parameters), parameters.move_limit_s * 1000),
    ),
    rowsStep('rows-moved', 'moved', parameters),
    step('unblock', 'unblock the health port', (context) => setBlocked(context, false)),
    rowsStep('rows', 'unblocked', parameters),
  ],
});

const noWay = (method: string) => `orchestrator.reboot.method ${method} cannot reach into a node`;

async function setBlocked(context: StepContext, blocked: boolean): Promise<string> {
  const { blockHealthPort, method } = context.machines;
  const [node = ''] = disturbedNames(context);
  if (context.dryRun) return `would ${blocked ? 'block' : 'unblock'} it on the node (${method})`;
  if (blockHealthPort === null) {
    const detail = noWay(method);
    await context.check([{ name: 'health port blocked', result: 'not-measured', expected: null, actual: null, detail }]);
    return detail;
  }
  const undo = healthPortUndo({ node, run: context.runId, iteration: context.iteration });
  if (blocked) await context.undo(undo);
  await blockHealthPort(context, node, blocked);
  if (!blocked) await context.undone(undo);
  return `${node}: port 9107 ${blocked ? 'blocked' : 'open'}`;
}
