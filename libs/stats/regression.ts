/**
 * Autoregression on chosen lags by ridge-regularised least squares, forecast step by step on its own forecasts. Lags around
 * the season carry the daily and weekly rhythm, lag 1 the level it starts from.
 */

/** Values forecast; null when there are too few equations for the lags. */
export function autoregress(history: readonly number[], lags: readonly number[], horizon: number, ridge: number): number[] | null {
  const longest = Math.max(...lags);
  const count = history.length - longest;
  if (count < 3 * (lags.length + 1)) return null;
  const { mean, deviation } = scaleOf(history);
  const series = history.map((value) => (value - mean) / deviation);
  const size = lags.length + 1;
  const gram = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const target = new Array<number>(size).fill(0);
  const row = new Array<number>(size).fill(1);
  for (let at = longest; at < series.length; at += 1) {
    for (let index = 0; index < lags.length; index += 1) row[index + 1] = series[at - (lags[index] ?? 0)] ?? 0;
    const value = series[at] ?? 0;
    for (let i = 0; i < size; i += 1) {
      const left = row[i] ?? 0;
      target[i] = (target[i] ?? 0) + left * value;
      const line = gram[i];
      if (line === undefined) continue;
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + left * (row[j] ?? 0);
    }
  }
  // The intercept is not shrunk.
  for (let i = 1; i < size; i += 1) {
    const line = gram[i];
    if (line !== undefined) line[i] = (line[i] ?? 0) + ridge * count;
  }
  const weights = solveSymmetric(gram, target);
  if (weights === null) return null;
  const low = Math.min(...series);
  const high = Math.max(...series);
  const margin = 0.5 * (high - low);
  for (let step = 0; step < horizon; step += 1) {
    let value = weights[0] ?? 0;
    for (let index = 0; index < lags.length; index += 1)
      value += (weights[index + 1] ?? 0) * (series[series.length - (lags[index] ?? 0)] ?? 0);
    // An unstable fit must not run away.
    series.push(Math.min(high + margin, Math.max(low - margin, value)));
  }
  return series.slice(history.length).map((value) => value * deviation + mean);
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let square = 0;
  for (const value of values) square += (value - mean) ** 2;
  const deviation = Math.sqrt(square / values.length);
  return { mean, deviation: deviation > 0 ? deviation : 1 };
}

/** Cholesky; only the lower triangle is read. Null when the matrix is not positive definite. */
function solveSymmetric(lower: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = right.length;
  const factor = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const at = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    const line = factor[i] ?? [];
    for (let j = 0; j <= i; j += 1) {
      let sum = at(lower, i, j);
      for (let k = 0; k < j; k += 1) sum -= at(factor, i, k) * at(factor, j, k);
      if (i === j) {
        if (sum <= 0) return null;
        line[i] = Math.sqrt(sum);
      } else line[j] = sum / at(factor, j, j);
    }
  }
  const middle = new Array<number>(size).fill(0);
  for (let i = 0; i < size; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(factor, i, k) * (middle[k] ?? 0);
    middle[i] = sum / at(factor, i, i);
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = middle[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= at(factor, k, i) * (result[k] ?? 0);
    result[i] = sum / at(factor, i, i);
  }
  return result;
}
