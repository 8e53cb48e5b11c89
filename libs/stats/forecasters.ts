/**
 * Simple forecasters, each a function of history and horizon. None needs a fit that can fail: on any finite series they
 * return finite values. Which of them to trust is decided by how they would have done lately (`forecast.ts`).
 */
import { linearRegression, median } from 'simple-statistics';
import { autoregress } from './regression.ts';
import { meanOf, seasonalProfile } from './series.ts';

export interface Forecaster {
  readonly name: string;
  /** Least history it needs. */
  readonly needs: number;
  readonly run: (history: readonly number[], horizon: number) => number[];
}

/** The forecasters worth trying for a series with these seasons (in steps), e.g. `[24, 168]` for hourly values. */
export function forecastersFor(seasons: readonly number[]): readonly Forecaster[] {
  return [
    naive,
    dampedTrend,
    theta,
    ...seasons.flatMap((season) => [
      seasonalNaive(season),
      seasonalMedian(season, 4),
      profileWith(season, theta),
      profileWith(season, level),
    ]),
    ...autoregressions(seasons),
  ];
}

/** Regressions on the recent past and on the same phase of earlier cycles, also of the differences to a cycle before. */
function autoregressions(seasons: readonly number[]): readonly Forecaster[] {
  const [short, long = short] = [seasons[0], seasons.at(-1)];
  if (short === undefined || long === undefined) return [autoregression('recent', [1, 2, 3])];
  const cycles = Array.from({ length: Math.max(1, Math.floor(long / short)) }, (_, index) => (index + 1) * short);
  const cycle = Array.from({ length: short + 1 }, (_, index) => index + 1);
  const longCycle = long === short ? [] : [long - short, long - 1, long, long + 1];
  const always = [
    autoregression('near', [1, 2, short, short + 1, 2 * short]),
    autoregression('whole cycle', [...cycle, short + 2, 2 * short - 1, 2 * short, 2 * short + 1, 3 * short, ...longCycle]),
    differenced(1, autoregression('whole cycle', [...cycle, 2 * short, ...longCycle])),
  ];
  if (long === short) return [...always, differenced(short, autoregression('recent', [1, 2, 3, short]))];
  return [
    ...always,
    autoregression('cycles', [...cycles, long]),
    autoregression('recent and cycles', [1, 2, 3, short + 1, ...cycles, long, long + 1]),
    differenced(short, autoregression('recent and cycle', [1, 2, 3, short - 1, short, short + 1, long - short, long])),
    differenced(long, autoregression('near', [1, 2, short])),
    twoSeasons(short, long),
  ];
}

function autoregression(what: string, lags: readonly number[]): Forecaster {
  const used = [...new Set(lags)].filter((lag) => lag > 0);
  return {
    name: `autoregression(${what})`,
    needs: 2 * Math.max(...used),
    run: (history, horizon) => autoregress(history, used, horizon, ridge) ?? naive.run(history, horizon),
  };
}

/** `inner` on the differences to the value one season before, put back on top of it. */
function differenced(season: number, inner: Forecaster): Forecaster {
  return {
    name: `difference(${season})+${inner.name}`,
    needs: season + inner.needs,
    run: (history, horizon) => {
      const steps = inner.run(
        history.slice(season).map((value, index) => value - (history[index] ?? 0)),
        horizon,
      );
      const values: number[] = [];
      for (const [index, step] of steps.entries()) {
        values.push((index < season ? (history[history.length - season + index] ?? 0) : (values[index - season] ?? 0)) + step);
      }
      return values;
    },
  };
}

/** Keeps nearly collinear lags from fighting each other. */
const ridge = 3e-3;

const naive: Forecaster = { name: 'naive', needs: 1, run: (history, horizon) => Array(horizon).fill(history.at(-1) ?? 0) };

/** Mean of the last few values: a level without a trend. */
const level: Forecaster = {
  name: 'level',
  needs: 1,
  run: (history, horizon) => Array(horizon).fill(smoothedLevel(history, 0.3)),
};

function seasonalNaive(season: number): Forecaster {
  return {
    name: `seasonal-naive(${season})`,
    needs: season,
    run: (history, horizon) => Array.from({ length: horizon }, (_, step) => history[history.length - season + (step % season)] ?? 0),
  };
}

/** For each phase the median of the last cycles: robust where single cycles are disturbed. */
function seasonalMedian(season: number, cycles: number): Forecaster {
  return {
    name: `seasonal-median(${season})`,
    needs: 2 * season,
    run: (history, horizon) => {
      const used = Math.min(cycles, Math.floor(history.length / season));
      return Array.from({ length: horizon }, (_, step) => {
        const column: number[] = [];
        for (let cycle = 1; cycle <= used; cycle += 1) column.push(history[history.length - cycle * season + (step % season)] ?? 0);
        return median(column);
      });
    },
  };
}

/** The seasonal profile taken off, `inner` on what remains, the profile put back. */
function profileWith(season: number, inner: Forecaster): Forecaster {
  return {
    name: `profile(${season})+${inner.name}`,
    needs: 2 * season,
    run: (history, horizon) => {
      const profile = seasonalProfile(history, season, 6);
      // Phase 0 of the profile is the phase of the next value to come.
      const offset = history.length % season;
      const phase = (index: number) => profile[(((index - offset) % season) + season) % season] ?? 0;
      const flat = history.map((value, index) => value - phase(index));
      return inner.run(flat, horizon).map((value, step) => value + phase(history.length + step));
    },
  };
}

/** A long season (a week) on top of a short one (a day): last long cycle, moved to the level of the last short one. */
function twoSeasons(short: number, long: number): Forecaster {
  return {
    name: `seasonal-naive(${long})+level(${short})`,
    needs: long + short,
    run: (history, horizon) => {
      const n = history.length;
      const shift = meanOf(history, n - short, n) - meanOf(history, n - long - short, n - long);
      return Array.from({ length: horizon }, (_, step) => (history[n - long + (step % long)] ?? 0) + shift);
    },
  };
}

/** Damped Holt, smoothing and damping chosen from a small grid by one-step errors. */
const dampedTrend: Forecaster = {
  name: 'damped-trend',
  needs: 4,
  run: (history, horizon) => {
    let best = { error: Number.POSITIVE_INFINITY, level: history.at(-1) ?? 0, slope: 0, damping: 0.9 };
    for (const alpha of [0.2, 0.5, 0.8]) {
      for (const beta of [0.05, 0.2]) {
        for (const damping of [0.85, 0.98]) {
          const fit = holt(history, alpha, beta, damping);
          if (fit.error < best.error) best = { ...fit, damping };
        }
      }
    }
    let sum = 0;
    return Array.from({ length: horizon }, (_, step) => {
      sum += best.damping ** (step + 1);
      return best.level + best.slope * sum;
    });
  },
};

/** Theta: half the slope of the regression line added to simple exponential smoothing (Assimakopoulos, Nikolopoulos 2000). */
const theta: Forecaster = {
  name: 'theta',
  needs: 4,
  run: (history, horizon) => {
    const slope = linearRegression(history.map((value, index) => [index, value])).m;
    let best = { error: Number.POSITIVE_INFINITY, level: history.at(-1) ?? 0 };
    for (const alpha of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const fit = holt(history, alpha, 0, 0);
      if (fit.error < best.error) best = fit;
    }
    return Array.from({ length: horizon }, (_, step) => best.level + (slope / 2) * (step + 1));
  },
};

function holt(history: readonly number[], alpha: number, beta: number, damping: number) {
  let current = history[0] ?? 0;
  let slope = damping === 0 ? 0 : ((history[Math.min(3, history.length - 1)] ?? 0) - current) / 3;
  let error = 0;
  for (let index = 1; index < history.length; index += 1) {
    const predicted = current + damping * slope;
    const miss = (history[index] ?? 0) - predicted;
    error += miss * miss;
    const next = predicted + alpha * miss;
    slope = damping * slope + alpha * beta * miss;
    current = next;
  }
  return { error, level: current, slope };
}

function smoothedLevel(history: readonly number[], alpha: number): number {
  return holt(history.slice(-200), alpha, 0, 0).level;
}
