/** The levels of a series: where its mean changes most (binary segmentation by least squares). Each level is `values.slice(from, to)`. */

export interface Level {
  readonly from: number;
  readonly to: number;
}

/** A rise cut into more parts would leave too little of it in each. */
const mostLevels = 4;
const leastLength = 3;

export function levelsOf(values: readonly number[]): Level[] {
  const levels: Level[] = [{ from: 0, to: values.length }];
  while (levels.length < mostLevels) {
    const cuts = levels.map((level) => bestCut(values, level));
    const gain = Math.max(...cuts.map((cut) => cut.gain));
    const index = cuts.findIndex((cut) => cut.gain === gain);
    const [level, cut] = [levels[index], cuts[index]];
    if (gain <= 0 || level === undefined || cut === undefined) break;
    levels.splice(index, 1, { from: level.from, to: cut.at }, { from: cut.at, to: level.to });
  }
  return levels;
}

/** By how much the sum of squares around the mean falls when the level is cut there. */
function bestCut(values: readonly number[], { from, to }: Level): { readonly at: number; readonly gain: number } {
  let total = 0;
  for (let index = from; index < to; index += 1) total += values[index] ?? 0;
  const count = to - from;
  let best = { at: from, gain: 0 };
  let left = 0;
  for (let at = from + 1; at < to; at += 1) {
    left += values[at - 1] ?? 0;
    if (at - from < leastLength || to - at < leastLength) continue;
    const difference = left / (at - from) - (total - left) / (to - at);
    const gain = (((at - from) * (to - at)) / count) * difference ** 2;
    if (gain > best.gain) best = { at, gain };
  }
  return best;
}
