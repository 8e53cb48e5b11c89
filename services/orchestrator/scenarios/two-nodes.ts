/** Two hosting nodes boot together while the control plane restarts: it must not work from a status of before (OCPBUGS-63686). */
import { addressesOf } from '../actions/workload.ts';
import { nodeReboot } from '../disturb/index.ts';
import { disturbedNames } from '../disturb/nodes.ts';
import { restartControlPlane } from '../disturb/ovn-pods.ts';
import { step } from '../engine/scenario.ts';
import { workloadScenario } from './workload-scenario.ts';

const together = 2;

export const twoNodesScenario = workloadScenario({
  name: 'two-nodes',
  summary:
    'Reboots two hosting nodes together and restarts the control plane meanwhile: all addresses move, and every row is right, both meanwhile and afterwards',
  disturb: (parameters) => {
    const [choose, reboot, ...after] = nodeReboot(parameters, together);
    if (choose === undefined || reboot === undefined) throw new Error('a reboot has steps');
    const room = step('room', 'other nodes have room', async (context) => {
      const chosen = context.dryRun ? [] : disturbedNames(context);
      const others = (await context.cluster.nodes()).filter(
        ({ object }) => object.assignable && object.ready && !chosen.includes(object.name),
      );
      // An object has each of its addresses on a node of its own.
      const needed = addressesOf(context)[0]?.length ?? 1;
      if (others.length < needed) throw new Error(`${needed} assignable nodes must stay, ${others.length} are left: label more nodes`);
      return `${others.length} assignable nodes stay`;
    });
    return [choose, room, reboot, ...restartControlPlane, ...after];
  },
});
