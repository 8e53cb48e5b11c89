/** What charts show of a run: exactly what was measured, no phase before its start, nothing made up. */
import { expect, it } from 'vitest';
import type { RunMeasurement } from '#libs/contracts/runs.ts';
import type { Failover } from '#libs/contracts/verdict.ts';
import { measurementsOf } from '../../../services/orchestrator/checks/move-measurements.ts';
import { figuresOf } from '../../../services/orchestrator/report/figures.ts';
import { html } from '../../../services/orchestrator/report/html.ts';
import { runGoingOn } from '../../kit/run-detail.ts';

const move: Failover = {
  egressIP: 'eip-scale-1-1a2b3c4d',
  address: '172.18.0.101',
  from: 'worker-1',
  to: 'worker-2',
  cause: 'node-not-ready',
  startedAt: 10_000,
  statusMovedAt: 10_939,
  firstSnatAt: 10_000,
  lastSnatAt: 10_300,
  oldSnatGoneAt: 10_200,
  nexthopsRightAt: 11_000,
  convergedAt: 11_000,
  podsAffected: 20,
};

const measured = (iteration: number, list: ReturnType<typeof measurementsOf>, stepId = `${iteration}/measure`): readonly RunMeasurement[] =>
  list.map((each) => ({ ...each, run: 'r', id: `${stepId} ${each.name} ${each.subject}`, step: stepId, iteration, at: 0 }));
const runWith = (measurements: readonly RunMeasurement[], iterations = 2) =>
  runGoingOn({
    id: 'r',
    scenario: 'corenet-6498',
    step: null,
    iterations,
    counts: { steps: 4, stepsDone: 4, passed: 0, failed: 0, notMeasured: 0 },
    measurements: [...measurements],
  });
const quantile = (name: string, value: number | null) => ({ name, subject: '', value, unit: 'ms' as const, detail: '' });

it('are the moves as the analyzer told them, each as often as it was, with what was not observed as unknown', () => {
  const back: Failover = { ...move, from: 'worker-2', to: null, statusMovedAt: null, lastSnatAt: null, convergedAt: null };
  const { moves, total } = figuresOf(runWith([...measured(1, measurementsOf([move, back, move])), ...measured(2, measurementsOf([move]))]));
  const about = { egressIP: move.egressIP, address: move.address, cause: 'node-not-ready', podsAffected: 20 };
  const moments = { statusMovedMs: 939, firstSnatMs: 0, lastSnatMs: 300, oldSnatGoneMs: 200, nexthopsRightMs: 1_000, convergedMs: 1_000 };
  const whole = { ...about, ...moments, from: 'worker-1', to: 'worker-2' };
  expect(total).toBe(4);
  expect(moves.map(({ id: _, ...rest }) => rest)).toEqual([
    { ...whole, iteration: 2 },
    { ...whole, iteration: 1 },
    { ...about, ...moments, iteration: 1, from: 'worker-2', to: null, statusMovedMs: null, lastSnatMs: null, convergedMs: null },
    { ...whole, iteration: 1 },
  ]);
  expect(new Set(moves.map(({ id }) => id)).size).toBe(4);
});

it('are never negative: rows that went before the status was seen to move left nothing stale, and that is said', () => {
  const list = measurementsOf([move]);
  expect(list.filter(({ value }) => value !== null && value < 0)).toEqual([]);
  expect(list.find(({ name }) => name.endsWith('stale rows gone'))).toMatchObject({
    value: 0,
    detail: 'worker-1 to worker-2 (node-not-ready, 20 pods), before the status was seen to move',
  });
  const late = measurementsOf([{ ...move, oldSnatGoneAt: 12_000 }]);
  expect(late.find(({ name }) => name.endsWith('stale rows gone'))).toMatchObject({ value: 1_061 });
});

it('are the quantiles of the disturbance of each iteration that took longest; an iteration without any has no point', () => {
  const names = ['SNAT convergence P50', 'SNAT convergence P99', 'reroute convergence P95'];
  const { convergence } = figuresOf(
    runWith(
      [
        ...measured(
          1,
          names.map((name, index) => quantile(name, index + 1)),
          '1/reboot-measure',
        ),
        ...measured(
          1,
          names.map((name, index) => quantile(name, 10 - index)),
          '1/ovn-measure',
        ),
        ...measured(
          2,
          names.map((name) => quantile(name, null)),
        ),
        ...measured(
          3,
          names.map((name) => quantile(name, 4)),
        ),
      ],
      3,
    ),
  );
  const line = (rows: string, share: number, ...points: readonly (readonly [number, number])[]) => ({
    rows,
    share,
    points: points.map(([iteration, ms]) => ({ iteration, ms })),
  });
  expect(convergence).toEqual([
    line('SNAT', 0.5, [1, 10], [3, 4]),
    line('SNAT', 0.95),
    line('SNAT', 0.99, [1, 9], [3, 4]),
    line('reroute', 0.5),
    line('reroute', 0.95, [1, 8], [3, 4]),
    line('reroute', 0.99),
  ]);
});

it('are in the report: a line for each quantile, and a bar whose parts follow each other in time', () => {
  const page = html(runWith([...measured(1, measurementsOf([move])), ...measured(1, [quantile('SNAT convergence P95', 420)])]));
  expect(page).toContain('SNAT P95, iteration 1: 420 ms');
  const bar = [...page.matchAll(/<rect x="([\d.]+)" y="3" width="([\d.]+)"[^>]*><title>([^<]+)</g)].map(([, x, width, title]) => ({
    from: Number(x),
    to: Number(x) + Number(width),
    title,
  }));
  expect(bar.map(({ title }) => title)).toEqual([
    'last SNAT after 300 ms',
    'status moved after 939 ms',
    'next hops right after 1.0 s',
    'converged after 1.0 s',
  ]);
  for (const [index, { from }] of bar.entries()) if (index > 0) expect(from).toBeCloseTo(bar[index - 1]?.to ?? 0, 0);
});
