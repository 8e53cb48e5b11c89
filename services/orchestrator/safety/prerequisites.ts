/** What must be so before a run begins, each with its remedy: rights, nodes, a whole view, nothing wrong yet, room for its pods. */
import type { Answer } from '#libs/contracts/questions.ts';
import type { TestRun } from '#libs/contracts/runs.ts';
import type { AccessQuery, AccessReview } from '#libs/kube/access.ts';
import type { ClusterPort } from '../cluster/port.ts';
import type { Check, Scenario } from '../engine/scenario.ts';
import type { Machines } from '../machines/port.ts';
import { checkRights } from './rights.ts';
import { roomFor } from './room.ts';

export interface PrerequisiteOptions {
  readonly cluster: ClusterPort;
  readonly review: (query: AccessQuery) => Promise<AccessReview>;
  readonly nodes: () => Promise<Answer<'nodes'>>;
  readonly findings: () => Promise<Answer<'findings'>>;
  readonly minWorkerNodes: number;
  readonly machines: Machines;
}

export async function checkPrerequisites(
  scenario: Scenario,
  parameters: TestRun['parameters'],
  options: PrerequisiteOptions,
): Promise<readonly Check[]> {
  const [rights, { nodes }, { findings, freshness }] = await Promise.all([
    checkRights(scenario.rights, options.review),
    options.nodes(),
    options.findings(),
  ]);
  const fit = nodes.filter(({ ready, assignable }) => ready === true && assignable === true).length;
  const wrong = findings.filter(({ severity }) => severity !== 'info');
  const pods = Number(parameters['eip_object_count'] ?? 0) * Number(parameters['pods_per_eip'] ?? 0);
  const mayRead = rights.every(({ result }) => result === 'passed');
  return [
    ...rights,
    ...(scenario.plan(parameters).steps.some(({ boots }) => boots === true) ? [canBoot(options.machines)] : []),
    atLeast('nodes that are ready and assignable', fit, options.minWorkerNodes, 'label more nodes with k8s.ovn.org/egress-assignable'),
    none('parts of the cluster that cannot be seen', freshness.missing.length, `${freshness.missing.join('; ')}: see egressip doctor`),
    none('findings firing already', wrong.length, 'resolve them first (egressip findings), or they would count against the run'),
    ...(pods > 0 && mayRead ? await roomFor(options.cluster, pods) : []),
  ];
}

function canBoot({ reboot, method }: Machines): Check {
  const remedy = `orchestrator.reboot.method is ${method}: choose one that boots nodes`;
  return atLeast('ways to boot a node', reboot === null ? 0 : 1, 1, remedy);
}

function atLeast(name: string, actual: number, expected: number, remedy: string): Check {
  const enough = actual >= expected;
  return { name, result: enough ? 'passed' : 'failed', expected, actual, detail: enough ? '' : remedy };
}

function none(name: string, actual: number, remedy: string): Check {
  return { name, result: actual === 0 ? 'passed' : 'failed', expected: 0, actual, detail: actual === 0 ? '' : remedy };
}
