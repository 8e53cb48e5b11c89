/** Sets of moments as lists of intervals, each from `from` up to but not including `to`: joined, cut out of one another, measured. */

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** In order, without overlaps and without empty ones. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].filter((each) => each.to > each.from).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What is in both. */
export function intersection(first: readonly Interval[], second: readonly Interval[]): Interval[] {
  const [a, b] = [union(first), union(second)];
  const common: Interval[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) return common;
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    if (to > from) common.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

/** What is in the first and not in the second. */
export function difference(first: readonly Interval[], second: readonly Interval[]): Interval[] {
  const cuts = union(second);
  const left: Interval[] = [];
  let next = 0;
  for (const { from, to } of union(first)) {
    let at = from;
    while ((cuts[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    for (let index = next; index < cuts.length; index += 1) {
      const cut = cuts[index];
      if (cut === undefined || cut.from >= to) break;
      if (cut.from > at) left.push({ from: at, to: cut.from });
      at = Math.max(at, cut.to);
    }
    if (at < to) left.push({ from: at, to });
  }
  return left;
}

/** Of a list without overlaps, as the functions above give. */
export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
