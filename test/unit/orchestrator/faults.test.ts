/**
 * A run on a cluster with a known failure of ovn-kubernetes (facts/ovn-egressip.md section 9) fails, and names check, rows and
 * iteration. docs/reference/runs-and-faults.md is this table; with EGRESSIP_WRITE_DOCS=1 it is written again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import type { FaultRequest } from '../../../services/simulator/faults/fault.ts';
import { faultDefinitions } from '../../../services/simulator/faults/index.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';
import { read, root } from '../architecture/source-files.ts';

const page = 'docs/reference/runs-and-faults.md';
const parameters = { eip_object_count: 2, iterations: 1, rows_limit_s: 20, move_limit_s: 40 };

/**
 * Not those that take inputs away or need another sort of cluster. The node that `ghost-node` deletes may have held no row; F37 is
 * of the node that boots, which hosts no address afterwards.
 */
const candidates = faultDefinitions.filter(
  ({ kind, findings, needs }) => findings.length > 0 && needs === undefined && !['ghost-node', 'F37'].includes(kind),
);

interface Case {
  readonly scenario: string;
  /** The fault is switched on when this step has begun. */
  readonly at: string;
  readonly kinds: readonly string[];
  /** Of each object; enough that there is one on each node where that matters. */
  readonly pods?: number;
  /** What it hits: an object of the run, or one pod of it. */
  readonly egressIP?: (run: string) => string;
  readonly pod?: (run: string, stage: Stage) => string;
}

/** Of the first object, not one that is evicted. */
const stayingPod = (run: string, { cluster: { store } }: Stage): string => {
  const found = store
    .list('pods')
    .find(({ metadata }) => metadata.namespace === `scale-eip1-${run}` && metadata.deletionTimestamp === undefined);
  return `scale-eip1-${run}/${found?.metadata.name}`;
};

const extraPod = (run: string) => `egressip-test-extra-${run}/pod-1`;

/** What the disturbance of each of the others can provoke. */
const provoked: readonly Case[] = [
  {
    scenario: 'two-nodes',
    at: '1/reboot',
    kinds: ['stale-snat', 'wrong-nexthops', 'unassigned', 'F1', 'F2', 'F3', 'F5', 'F27', 'F33', 'F36'],
  },
  { scenario: 'drain', at: '1/drain', kinds: ['missing-snat', 'missing-reroute', 'wrong-nexthops'], pod: stayingPod, pods: 10 },
  { scenario: 'drain', at: '1/drain', kinds: ['F13', 'F14'], pods: 10 },
  { scenario: 'health-port', at: '1/block', kinds: ['stale-snat', 'wrong-nexthops', 'unassigned', 'F2', 'F32', 'F36'] },
  {
    scenario: 'over-capacity',
    at: '1/filled',
    kinds: ['unassigned', 'conflict', 'F27', 'F32', 'F35'],
    egressIP: (run) => `eip-room-1-${run}`,
  },
  {
    scenario: 'statefulset-pod',
    at: '1/again',
    kinds: ['stale-reroute', 'F11', 'F12', 'F14'],
    egressIP: (run) => `eip-stateful-${run}`,
  },
  { scenario: 'completed-pods', at: '1/complete', kinds: ['F10'], pod: (run) => `egressip-test-extra-${run}/pod-3` },
  {
    scenario: 'completed-pods',
    at: '1/later',
    kinds: ['stale-snat', 'stale-reroute', 'missing-snat'],
    egressIP: (run) => `eip-completing-${run}`,
  },
  { scenario: 'relabelled', at: '1/move-one', kinds: ['F16', 'missing-snat', 'missing-reroute'], pod: extraPod },
  { scenario: 'relabelled', at: '1/move-namespace', kinds: ['F16', 'missing-snat', 'missing-reroute'], pod: extraPod },
  { scenario: 'recreated', at: '1/created-rows', kinds: ['missing-snat', 'unresolved-owner', 'F7', 'F17', 'F35'] },
];

/** How the run ended and the first check that failed; null when the cluster has nothing the fault could befall. */
async function play(
  { scenario, at, kinds, egressIP, pod, pods = 4 }: Case,
  kind: string,
): Promise<{ readonly state: string; readonly check: string } | null> {
  const stage = createStage();
  try {
    await stage.start();
    const id = await stage.begin({ scenario, parameters: { ...parameters, pods_per_eip: pods } });
    await stage.until(`step ${at}`, async () =>
      (await stage.show(id)).steps.some((step) => step.id.startsWith(at) && step.state !== 'pending'),
    );
    const hit = pod === undefined ? { egressIP: (egressIP ?? scaled)(id) } : { pod: pod(id, stage) };
    let found = false;
    // What it hits may come to be in the course of the step.
    const deadline = stage.clock.now() + (kinds.length === 0 ? 0 : 10_000);
    await stage.until('something to hit', () => {
      found = inject(stage, { kind, ...hit });
      return found || stage.clock.now() >= deadline;
    });
    if (!found) return null;
    const run = await stage.over(id);
    const about = `${scenario} ${kind}`;
    expect([about, run.undo]).toEqual([about, []]);
    const wrong = run.checks.find(({ result }) => result !== 'passed');
    // F18 takes pods away: rows that nothing calls for are no wrong rows.
    if (wrong?.name.includes('rows') && kind !== 'F18') expect([about, wrong.rows.length > 0]).toEqual([about, true]);
    const where = wrong?.iteration == null ? '' : `iteration ${wrong.iteration}: `;
    expect([about, run.error]).toEqual([about, expect.stringContaining(`${where}${wrong?.name}: ${wrong?.actual}`)]);
    return { state: run.state, check: wrong?.name.replace(/worker-\d/g, 'NODE').replaceAll(id, 'RUN') ?? '' };
  } finally {
    await stage.stopAll();
  }
}

/** False: the cluster has nothing that the fault could befall. */
function inject({ faults }: Stage, request: FaultRequest): boolean {
  try {
    faults.inject(request);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'simulator-fault-target') return false;
    throw thrown;
  }
}

const scaled = (run: string) => `eip-scale-1-${run}`;

const heading = `# Test runs on a cluster with a known failure

Written by \`test/unit/orchestrator/faults.test.ts\`, which switches each on in the middle of \`node-reboot\` on the simulated cluster. Every
run fails, and its error names the iteration, the check and the numbers; \`egressip test show\` has the rows. The names are those of
[failures.md](failures.md).

| Failure | What is wrong | First check that fails |
| --- | --- | --- |
`;

const othersHeading = `
## The other scenarios

Each with failures that its own disturbance can provoke, switched on when the step has begun. The four scenarios of CORENET-6498 are made of the
steps of \`node-reboot\`, with restarts and scaling between.

| Scenario | Step | Failure | First check that fails |
| --- | --- | --- | --- |
`;

describe('a run with a known failure switched on', () => {
  it('fails and names check, rows and iteration, as the reference says', async () => {
    const lines: string[] = [];
    for (const { kind, text } of candidates) {
      const ended = await play({ scenario: 'node-reboot', at: '1/', kinds: [] }, kind);
      if (ended === null) continue;
      expect([kind, ended.state]).toEqual([kind, 'failed']);
      lines.push(`| ${kind} | ${text} | ${ended.check} |\n`);
    }
    expect(lines.length).toBeGreaterThan(40);
    const others: string[] = [];
    for (const each of provoked) {
      for (const kind of each.kinds) {
        const about = `${each.scenario} ${kind}`;
        const ended = await play(each, kind);
        expect.soft([about, ended?.state]).toEqual([about, 'failed']);
        others.push(`| ${each.scenario} | ${each.at.slice(2)} | ${kind} | ${ended?.check} |\n`);
      }
    }
    const written = `${heading}${lines.join('')}${othersHeading}${others.join('')}`;
    if (process.env.EGRESSIP_WRITE_DOCS === '1') writeFileSync(join(root, page), written);
    expect(read(page)).toBe(written);
  });
});
