/** Shares what repeats, so that a pod costs its own facts and not a copy of its labels, node names and next hops. */
import type { Pool } from './state.ts';

/** Never forgets: bounded by the distinct names of a cluster's life, not by its pods. */
export function createPool(): Pool {
  const texts = new Map<string, string>();
  const values = new Map<string, unknown>();
  return {
    text: (value) => {
      const known = texts.get(value);
      if (known !== undefined) return known;
      texts.set(value, value);
      return value;
    },
    shared: <T>(key: string, value: T): T => {
      const known = values.get(key);
      // One key is used with one type only.
      if (known !== undefined) return known as T;
      values.set(key, value);
      return value;
    },
  };
}

/** The same text as a string of its own: what `split` and `slice` give keeps the whole text it was cut from alive. */
export function flat(text: string): string {
  return [...text].join('');
}
