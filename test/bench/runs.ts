/**
 * CORENET-6498 at its full size on a real control plane: 10 EgressIPs x 200 pods, one iteration of each of its four scenarios, with
 * every SNAT and reroute row counted each time. The API server, its controllers, the simulated cluster and our own parts share
 * this machine. The run's page is left in the temporary folder.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { html } from '../../services/orchestrator/report/html.ts';
import { eventually } from '../kit/eventually.ts';
import { startWholeCluster, type WholeCluster } from '../kit/whole-cluster.ts';
import { startOrchestrator } from '../kit/whole-orchestrator.ts';
import type { BenchRow } from './row.ts';

const [objects, podsEach] = [10, 200];
const goalMs = 600_000;
const mostSteps = 12;

export async function rows(): Promise<BenchRow[]> {
  const whole = await startWholeCluster({ nodes: 10, machineTimes: { noticedMs: [800, 1_500], bootMs: [12_000, 15_000] } });
  try {
    const orchestrator = await startOrchestrator(whole, { lockMs: 15_000 });
    const run = await fullSize(whole);
    await orchestrator.stop();
    const page = join(tmpdir(), 'egressip-bench-run.html');
    await writeFile(page, html(run));
    process.stderr.write(`the page of the run: ${page}\n`);
    return [tookRow(run), ...(['SNAT', 'reroute'] as const).map((kind) => countRow(run, kind)), ...slowestSteps(run)];
  } finally {
    await whole.stop();
  }
}

async function fullSize({ bus, name }: WholeCluster): Promise<RunDetail> {
  const parameters = { eip_object_count: objects, pods_per_eip: podsEach, iterations: 1 };
  const { id } = (await bus.ask(name, 'run-start', { scenario: 'corenet-6498', parameters, allowDisruptive: true })).run;
  let shown = '';
  return eventually(
    'the end of the run',
    async () => {
      const run = await bus.ask(name, 'run-show', { id }).then((answer) => answer.run, notInTime);
      if (run === null) return null;
      const now = run.step?.name ?? run.state;
      if (now !== shown) process.stderr.write(`${((Date.now() - run.createdAt) / 1000).toFixed(1).padStart(6)} s  ${now}\n`);
      shown = now;
      return run.endedAt === null ? null : run;
    },
    2 * goalMs,
  );
}

/** On a busy machine. */
function notInTime(thrown: unknown): null {
  if (thrown instanceof AppError && thrown.code === 'deadline-exceeded') return null;
  throw thrown;
}

function tookRow(run: RunDetail): BenchRow {
  const took = (run.endedAt ?? Number.NaN) - (run.startedAt ?? Number.NaN);
  return {
    name: `CORENET-6498, ${objects} x ${podsEach} pods, one iteration, on ${availableParallelism()} cores`,
    ours: `${seconds(took)}, ${run.state}${run.error === null ? '' : `: ${run.error}`}`,
    theirs: '',
    ratio: null,
    goal: `passed in <= ${seconds(goalMs)}`,
    reached: run.state === 'passed' && took <= goalMs,
  };
}

function countRow({ checks }: RunDetail, kind: 'SNAT' | 'reroute'): BenchRow {
  const counted = checks.filter(({ name }) => name.endsWith(`: ${kind} rows`));
  const exact = counted.filter(({ result, actual }) => result === 'passed' && actual === objects * podsEach);
  return {
    name: `  ${kind} rows counted exactly`,
    ours: `${exact.length} of ${counted.length} times`,
    theirs: '',
    ratio: null,
    goal: `${objects * podsEach} each time`,
    reached: counted.length > 0 && exact.length === counted.length,
  };
}

function slowestSteps({ steps }: RunDetail): BenchRow[] {
  return steps
    .flatMap(({ name, startedAt, endedAt }) => (startedAt === null || endedAt === null ? [] : [{ name, took: endedAt - startedAt }]))
    .toSorted((left, right) => right.took - left.took)
    .slice(0, mostSteps)
    .map(({ name, took }) => ({ name: `  step: ${name}`, ours: seconds(took), theirs: '', ratio: null, goal: '', reached: true }));
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
