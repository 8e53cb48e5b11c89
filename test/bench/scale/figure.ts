/** One line of the sizing table. */
import type { BenchRow } from '../row.ts';

export function figure(name: string, value: string, goal?: { readonly text: string; readonly reached: boolean }): BenchRow {
  return { name, ours: value, theirs: '', ratio: null, goal: goal?.text ?? '', reached: goal?.reached ?? true };
}

export const atMost = (value: number, most: number, unit: string) => ({ text: `at most ${count(most)} ${unit}`, reached: value <= most });

export const mb = (value: number) => `${count(value)} MB`;

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

export const count = (value: number) => Math.round(value).toLocaleString('en');

/** The size of a trial run is a share of the real one; never nothing. */
export const shareOf = (share: number) => (whole: number) => Math.max(1, Math.round(whole * share));
