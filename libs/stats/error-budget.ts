/**
 * Error budget and burn rate of an objective. The budget is what may go wrong: (1 - objective) of what is known in 30 days.
 * The burn rate is how many times faster than that it is spent; an alert fires when it is high both in a long window (it
 * matters) and in a short one (it goes on). Windows and factors: The Site Reliability Workbook, chapter 5 "Alerting on SLOs",
 * table 5-8 (2 % of the budget within 1 h, 5 % within 6 h, 10 % within 3 days).
 *
 * What is not known is in no figure: neither spent nor saved. A window that was mostly not observed has no burn rate.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const burnWindows = { '5m': 5 * minute, '30m': 30 * minute, '1h': hour, '6h': 6 * hour, '3d': 3 * day, '30d': 30 * day } as const;
export type BurnWindow = keyof typeof burnWindows;
export const burnWindowNames = Object.keys(burnWindows) as [BurnWindow, ...BurnWindow[]];
/** Of the budget. */
export const budgetWindow = '30d' satisfies BurnWindow;

export const burnAlerts = [
  { severity: 'critical', long: '1h', short: '5m', factor: 14.4 },
  { severity: 'critical', long: '6h', short: '30m', factor: 6 },
  { severity: 'warning', long: '3d', short: '6h', factor: 1 },
] as const satisfies readonly { severity: 'critical' | 'warning'; long: BurnWindow; short: BurnWindow; factor: number }[];

/** Of one window: milliseconds, or events. */
export interface Tally {
  readonly good: number;
  readonly bad: number;
  readonly unknown: number;
  /** Of the window's time. */
  readonly observedShare: number;
}

export interface WindowBurn extends Tally {
  /** Null: too little of the window is known. */
  readonly burn: number | null;
}

export interface BurnAlert {
  readonly severity: 'critical' | 'warning';
  readonly long: BurnWindow;
  readonly short: BurnWindow;
  readonly factor: number;
  readonly state: 'firing' | 'quiet' | 'unknown';
}

export interface ErrorBudget {
  readonly windows: Readonly<Record<BurnWindow, WindowBurn>>;
  /** Share of what is known that was good, in the window of the budget; null: nothing is known. */
  readonly attained: number | null;
  /** What may go wrong of what is known, and how much has; `leftShare` is negative when more has. Null: less than a day was observed. */
  readonly budget: { readonly allowed: number; readonly spent: number; readonly leftShare: number } | null;
  readonly alerts: readonly BurnAlert[];
}

/** Less of a window says too little about it. */
const leastObserved = 0.5;
/** A minute of trouble is all of an hour's budget: a month is judged once a day of it was observed. */
const leastOfBudget = day / burnWindows[budgetWindow];
/**
 * One bad event is not a rate (of few, it would be the whole budget of an hour). The workbook names the trouble under
 * "Low-Traffic Services and Error Budget Alerting". In milliseconds it means nothing, as it should.
 */
export const leastBad = 2;

/**
 * Budget, burn rates and alerts of an objective (a share from 0 to 1). Tallies are milliseconds or events; see The Site
 * Reliability Workbook, chapter 5.
 */
export function judgeBudget(objective: number, tallies: Readonly<Record<BurnWindow, Tally>>): ErrorBudget {
  const windows = Object.fromEntries(
    burnWindowNames.map((name) => [name, { ...tallies[name], burn: burnOf(tallies[name], objective) }]),
  ) as Record<BurnWindow, WindowBurn>;
  const { good, bad, observedShare } = tallies[budgetWindow];
  const known = good + bad;
  const allowed = (1 - objective) * known;
  return {
    windows,
    attained: known === 0 ? null : good / known,
    budget: known === 0 || observedShare < leastOfBudget ? null : { allowed, spent: bad, leftShare: 1 - bad / allowed },
    alerts: burnAlerts.map((alert) => ({ ...alert, state: stateOf(windows[alert.long], windows[alert.short], alert.factor) })),
  };
}

function burnOf({ good, bad, unknown, observedShare }: Tally, objective: number): number | null {
  if (observedShare < leastObserved || unknown > good + bad) return null;
  return bad === 0 ? 0 : bad / (good + bad) / (1 - objective);
}

function stateOf(long: WindowBurn, short: WindowBurn, factor: number): BurnAlert['state'] {
  const isQuiet = ({ burn }: WindowBurn) => burn !== null && burn <= factor;
  if (isQuiet(long) || isQuiet(short) || (long.burn !== null && long.bad < leastBad)) return 'quiet';
  return long.burn === null || short.burn === null ? 'unknown' : 'firing';
}
