/**
 * Cuts a list so that the whole answer stays within its tool's budget. Totals are exact before the cut; the cursor is where
 * the next call goes on. Cursors are decimal offsets, opaque to clients.
 */

/** `list` of `answer` cut to fit `budget` bytes of JSON; `cursor` is set when something was left out. */
export function fitList<
  K extends string,
  T extends { readonly total: number; readonly cursor: string | null } & Readonly<Record<K, readonly unknown[]>>,
>(answer: T, key: K, budget: number, offset: number): T {
  const items = answer[key];
  const fixed = jsonBytes({ ...answer, [key]: [] });
  let used = fixed;
  let kept = 0;
  for (const item of items) {
    used += jsonBytes(item) + 1;
    if (used > budget) break;
    kept += 1;
  }
  if (kept === items.length) return answer;
  return { ...answer, [key]: items.slice(0, kept), cursor: String(offset + kept) };
}

export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

export function offsetOf(cursor: string | null | undefined): number {
  const offset = Number(cursor ?? 0);
  return Number.isSafeInteger(offset) && offset >= 0 ? offset : 0;
}
