/**
 * A run on a cluster with a known failure of ovn-kubernetes (facts/ovn-egressip.md section 9) fails, and names check, rows and
 * iteration. docs/reference/runs-and-faults.md is this table; with EGRESSIP_WRITE_DOCS=1 it is written again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { faultDefinitions } from '../../../services/simulator/faults/index.ts';
import { createStage } from '../../kit/run-stage.ts';
import { read, root } from '../architecture/source-files.ts';

const page = 'docs/reference/runs-and-faults.md';
const parameters = { eip_object_count: 2, pods_per_eip: 4, iterations: 1, rows_limit_s: 20, move_limit_s: 40 };

/** Not those that take inputs away or need another sort of cluster. The node that `ghost-node` deletes may have held no row. */
const candidates = faultDefinitions.filter(
  ({ kind, findings, needs }) => findings.length > 0 && needs === undefined && kind !== 'ghost-node',
);

/** How the run ended and the first check that failed; null when the cluster has nothing the fault could befall. */
async function play(kind: string): Promise<{ readonly state: string; readonly check: string } | null> {
  const stage = createStage();
  try {
    await stage.start();
    const id = await stage.begin({ scenario: 'node-reboot', parameters });
    await stage.until('the first iteration', async () => (await stage.show(id)).step?.id.startsWith('1/') === true);
    try {
      stage.faults.inject({ kind, egressIP: `eip-scale-1-${id}` });
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === 'simulator-fault-target') return null;
      throw thrown;
    }
    const run = await stage.over(id);
    expect([kind, run.undo]).toEqual([kind, []]);
    const wrong = run.checks.find(({ result }) => result !== 'passed');
    // F18 takes pods away: rows that nothing calls for are no wrong rows.
    if (wrong?.name.includes('rows') && kind !== 'F18') expect([kind, wrong.rows.length > 0]).toEqual([kind, true]);
    expect([kind, run.error]).toEqual([kind, expect.stringContaining(`iteration ${wrong?.iteration}: ${wrong?.name}: ${wrong?.actual}`)]);
    return { state: run.state, check: wrong?.name.replace(/worker-\d/g, 'NODE') ?? '' };
  } finally {
    await stage.stopAll();
  }
}

const heading = `# Test runs on a cluster with a known failure

Written by \`test/unit/orchestrator/faults.test.ts\`, which switches each on in the middle of \`node-reboot\` on the simulated cluster. Every
run fails, and its error names the iteration, the check and the numbers; \`egressip test show\` has the rows. The names are those of
[failures.md](failures.md).

| Failure | What is wrong | First check that fails |
| --- | --- | --- |
`;

describe('a run with a known failure switched on', () => {
  it('fails and names check, rows and iteration, as the reference says', async () => {
    const lines: string[] = [];
    for (const { kind, text } of candidates) {
      const ended = await play(kind);
      if (ended === null) continue;
      expect([kind, ended.state]).toEqual([kind, 'failed']);
      lines.push(`| ${kind} | ${text} | ${ended.check} |\n`);
    }
    expect(lines.length).toBeGreaterThan(40);
    const written = `${heading}${lines.join('')}`;
    if (process.env.EGRESSIP_WRITE_DOCS === '1') writeFileSync(join(root, page), written);
    expect(read(page)).toBe(written);
  }, 300_000);
});
