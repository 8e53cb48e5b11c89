/** The objectives as a question and as metrics: what is unknown is absent there, and a history that is away is said. */
import { describe, expect, it } from 'vitest';
import { noInputs, type SloInputs } from '#libs/egressip/slo/judge.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createSloBoard } from '../../../services/historian/slo.ts';
import { objectives } from '../../kit/historian.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const hour = 3_600_000;
const month = 30 * 24 * hour;

function boardWith(read: ((now: number) => Promise<SloInputs>) | null) {
  const { clock, advance } = manualClock();
  const metrics = createMetrics();
  const board = createSloBoard({ read, trouble: () => null, objectives, sampleEveryMs: 60_000, clock, metrics, logger: silentLogger });
  return { board, advance, exposition: () => metrics.registry.metrics() };
}

const drifting = async (now: number): Promise<SloInputs> => ({
  ...noInputs,
  observed: [{ from: now - month, to: now }],
  changes: [{ at: now - hour, id: 'one', state: 'firing', since: now - hour }],
});

describe('the objectives', () => {
  it('are judged every minute and served as metrics, in seconds', async () => {
    const { board, exposition } = boardWith(drifting);
    await board.answer();
    const text = await exposition();
    expect(text).toContain('egressip_slo_objective_ratio{slo="time-in-drift"} 0.99');
    expect(text).toContain('egressip_slo_bad{slo="time-in-drift",window="6h"} 3600');
    expect(text).toContain('egressip_slo_known{slo="time-in-drift",window="6h"} 21600');
    expect(text).toMatch(/egressip_slo_budget_left_ratio\{slo="time-in-drift"\} 0\.86/);
    await board.stop();
  });

  it('are absent from the metrics once the history is away, and the answer says why', async () => {
    let isAway = false;
    const { board, advance, exposition } = boardWith(async (now) => {
      if (isAway) throw new AppError('store-unavailable', { url: 'http://questdb', detail: 'refused' });
      return drifting(now);
    });
    await board.answer();
    isAway = true;
    await advance(60_000);
    const { freshness, slos } = await board.answer();
    expect(freshness).toMatchObject({ complete: false, missing: [expect.stringContaining('no history: ')] });
    expect(slos.map(({ attained }) => attained)).toEqual([null, null, null]);
    const text = await exposition();
    expect(text).not.toMatch(/egressip_slo_(bad|known|budget_left_ratio)\{/);
    expect(text).toContain('egressip_slo_objective_ratio{slo="convergence"} 0.99');
    await board.stop();
  });

  it('are incomplete once the history ended hours ago, although it can be read', async () => {
    const { board } = boardWith(async (now) => ({ ...noInputs, observed: [{ from: now - month, to: now - 3 * hour }] }));
    const { freshness } = await board.answer();
    expect(freshness).toMatchObject({ complete: false, missing: [expect.stringContaining('the history ends at ')] });
    await board.stop();
  });

  it('are unknown without a history', async () => {
    const { board } = boardWith(null);
    expect(await board.answer()).toMatchObject({ freshness: { complete: false, missing: ['no history: QuestDB is not configured'] } });
    await board.stop();
  });
});
