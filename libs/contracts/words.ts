/** How counts and shares are written, the same in every text: `1 finding`, `2 findings`, `93.84 %`. */

/** Null: it is not known how many. */
export const plural = (count: number | null, one: string, many = `${one}s`): string =>
  count === null ? `an unknown number of ${many}` : `${count} ${count === 1 ? one : many}`;

/** `12 s`, `4 min`, `3 h`, `2 d`. */
export function span(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} d`;
}

/** Two decimals; a whole without. Never rounded up to a whole: with 1 wrong row in 50,000 it is not 100 %. */
export function percent(share: number): string {
  if (share === 1) return '100 %';
  // 0.29 * 100 is 28.999...: what is so near a hundredth is one.
  const hundredths = Math.floor(Number((share * 10_000).toFixed(6)));
  return `${(hundredths / 100).toFixed(2)} %`;
}
