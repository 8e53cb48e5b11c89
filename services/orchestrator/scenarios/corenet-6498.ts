/**
 * CORENET-6498: E EgressIPs x P pods in namespaces of its own, then in each iteration the four scenarios of its users, with
 * exact counts each time: E x P SNATs and E x P reroute policies per family (facts/peers.md 5.5).
 */
import { measureStep } from '../checks/measure.ts';
import { concurrentOperations, named, nodeReboot, ovnPodRestart, stress } from '../disturb/index.ts';
import { workloadScenario } from './workload-scenario.ts';

export const corenet6498 = workloadScenario({
  name: 'corenet-6498',
  summary: 'All four: node reboot, OVN pod restart, concurrent operations and stress in each iteration, with exact SNAT and reroute counts',
  disturb: (parameters) => [
    ...named('reboot', [...nodeReboot(parameters), measureStep]),
    ...named('ovn', [...ovnPodRestart(parameters), measureStep]),
    ...named('concurrent', [...concurrentOperations(parameters), measureStep]),
    ...named('stress', [...stress(parameters), measureStep]),
  ],
});

export const nodeRebootScenario = workloadScenario({
  name: 'node-reboot',
  summary: 'Reboots a node that hosts addresses: they move, and every row is right, both meanwhile and after it is back',
  disturb: nodeReboot,
});

export const ovnPodRestartScenario = workloadScenario({
  name: 'ovn-pod-restart',
  summary: 'Deletes the ovnkube-node pod of a hosting node, then the control plane pod: no row is lost or left behind',
  disturb: ovnPodRestart,
});

export const concurrentScenario = workloadScenario({
  name: 'concurrent-operations',
  summary: 'Reboots a hosting node and restarts its OVN pod while Deployments scale to half and back',
  disturb: concurrentOperations,
});

export const stressScenario = workloadScenario({
  name: 'stress',
  summary: 'Reboots two hosting nodes together and restarts the control plane while all Deployments scale, then checks the recovery',
  disturb: stress,
});
