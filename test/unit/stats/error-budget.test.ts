/** Burn rates and budgets beside the tables of The Site Reliability Workbook, chapter 5 "Alerting on SLOs". */
import { describe, expect, it } from 'vitest';
import { type BurnWindow, burnAlerts, burnWindowNames, burnWindows, judgeBudget, type Tally } from '#libs/stats/error-budget.ts';

const hour = 3_600_000;
const tally = (good: number, bad: number, unknown = 0, observedShare = 1): Tally => ({ good, bad, unknown, observedShare });
const quiet = Object.fromEntries(burnWindowNames.map((name) => [name, tally(1_000_000, 0)])) as Record<BurnWindow, Tally>;
const states = (objective: number, changed: Partial<Record<BurnWindow, Tally>>) =>
  judgeBudget(objective, { ...quiet, ...changed }).alerts.map(({ state }) => state);

describe('the windows', () => {
  // Table 5-8: budget consumption, long window, short window, burn rate, notification.
  it.each([
    [0.02, '1h', '5m', 14.4, 'critical'],
    [0.05, '6h', '30m', 6, 'critical'],
    [0.1, '3d', '6h', 1, 'warning'],
  ] as const)('spend %d of the budget within %s, and the short one is a twelfth', (spent, long, short, factor, severity) => {
    expect(burnAlerts).toContainEqual({ severity, long, short, factor });
    expect((factor * burnWindows[long]) / burnWindows['30d']).toBeCloseTo(spent, 9);
    expect(burnWindows[short]).toBe(burnWindows[long] / 12);
  });
});

describe('the burn rate', () => {
  // Table 5-3, for an objective of 99.9 %: burn rate, error rate, time until the budget of 30 days is gone.
  it.each([
    [1, 0.001, 30 * 24 * hour],
    [2, 0.002, 15 * 24 * hour],
    [10, 0.01, 3 * 24 * hour],
    [1000, 1, 43.2 * 60_000],
  ])('%d is an error rate of %d', (burn, errorRate, exhausted) => {
    const events = 100_000;
    const { windows } = judgeBudget(0.999, { ...quiet, '1h': tally(events * (1 - errorRate), events * errorRate) });
    expect(windows['1h'].burn).toBeCloseTo(burn, 6);
    expect(burnWindows['30d'] / burn).toBeCloseTo(exhausted, 0);
  });

  it('is 0 where nothing happened in an observed window, and null where too little was observed or decided', () => {
    const of = (window: Tally) => judgeBudget(0.99, { ...quiet, '1h': window }).windows['1h'].burn;
    expect(of(tally(0, 0))).toBe(0);
    expect(of(tally(0, 0, 0, 0.49))).toBeNull();
    expect(of(tally(3, 0, 4))).toBeNull();
  });
});

describe('the budget', () => {
  it('is of what is known: an unknown hour is neither spent nor saved', () => {
    const known = judgeBudget(0.99, { ...quiet, '30d': tally(900, 5) });
    const withUnknown = judgeBudget(0.99, { ...quiet, '30d': tally(900, 5, 500, 0.6) });
    expect(withUnknown.budget).toEqual(known.budget);
    expect(known.budget).toEqual({ allowed: expect.closeTo(9.05, 9), spent: 5, leftShare: expect.closeTo(1 - 5 / 9.05, 9) });
    expect(known.attained).toBeCloseTo(900 / 905, 9);
  });

  it('is overspent below 0, and null where nothing is known', () => {
    expect(judgeBudget(0.9, { ...quiet, '30d': tally(6, 4) }).budget?.leftShare).toBeCloseTo(-3, 9);
    const nothing = judgeBudget(0.9, { ...quiet, '30d': tally(0, 0, 100, 0) });
    expect([nothing.budget, nothing.attained]).toEqual([null, null]);
  });
});

describe('an alert', () => {
  const burning = tally(80, 20);
  it('fires when both its windows burn faster than its factor', () => {
    expect(states(0.99, {})).toEqual(['quiet', 'quiet', 'quiet']);
    expect(states(0.99, { '1h': burning, '5m': burning })).toEqual(['firing', 'quiet', 'quiet']);
    expect(states(0.99, { '6h': tally(93, 7), '30m': burning })).toEqual(['quiet', 'firing', 'quiet']);
    expect(states(0.99, { '3d': tally(98, 2), '6h': tally(98, 2) })).toEqual(['quiet', 'quiet', 'firing']);
  });

  it('does not when one window does not: it is over, or it is young', () => {
    expect(states(0.99, { '1h': burning })[0]).toBe('quiet');
    expect(states(0.99, { '5m': burning })[0]).toBe('quiet');
    expect(states(0.99, { '1h': tally(86, 14), '5m': tally(86, 14) })[0]).toBe('quiet');
  });

  it('does not for a single bad event, of whatever few', () => {
    expect(states(0.95, { '1h': tally(0, 1), '5m': tally(0, 1) })[0]).toBe('quiet');
    expect(states(0.95, { '1h': tally(0, 2), '5m': tally(0, 2) })[0]).toBe('firing');
  });

  it('is unknown where a window is, unless the other one is quiet', () => {
    const unseen = tally(0, 0, 0, 0);
    expect(states(0.99, { '1h': burning, '5m': unseen })[0]).toBe('unknown');
    expect(states(0.99, { '1h': unseen })[0]).toBe('quiet');
    expect(states(0.99, Object.fromEntries(burnWindowNames.map((name) => [name, unseen])))).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
