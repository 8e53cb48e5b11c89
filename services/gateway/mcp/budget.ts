/**
 * Keeps an answer within its tool's budget (bytes of JSON of the structured answer). Totals are counted before the cut;
 * the cursor is where the next call goes on. Cursors are decimal offsets, opaque to clients.
 *
 * The trap: an item that does not fit even alone. It is shortened, never left out, else the cursor would stand still.
 */
import { jsonBytes, shorten } from './clean.ts';

/**
 * `list` of `answer` cut to fit `budget` bytes of JSON; `cursor` is set when something was left out. What the answer holds
 * besides must be bounded by itself.
 */
export function fitList<
  K extends string,
  T extends { readonly total: number | null; readonly cursor: string | null } & Readonly<Record<K, readonly unknown[]>>,
>(answer: T, key: K, budget: number, offset: number): T {
  const kept = fitItems(answer[key], budget - jsonBytes({ ...answer, [key]: [], cursor: String(Number.MAX_SAFE_INTEGER) }));
  if (kept.length === answer[key].length) return { ...answer, [key]: kept };
  return { ...answer, [key]: kept, cursor: String(offset + kept.length) };
}

/** As many items from the start as fit into `room` bytes, but at least one where there are any. */
export function fitItems<T>(items: readonly T[], room: number): readonly T[] {
  const kept: T[] = [];
  let used = 0;
  for (const item of items) {
    const bytes = jsonBytes(item) + 1;
    if (used + bytes > room) {
      if (kept.length === 0) kept.push(shorten(item, room - 1));
      break;
    }
    used += bytes;
    kept.push(item);
  }
  return kept;
}
