/** Pages of a list: exact total, and the decimal offset of what comes next. */
import { AppError } from '#libs/errors/app-error.ts';

/** Error: `bad-cursor`. */
export function page<T>(items: readonly T[], request: { readonly limit: number; readonly cursor: string | null }) {
  const start = offsetOf(request.cursor);
  const end = start + request.limit;
  return { items: items.slice(start, end), total: items.length, cursor: end < items.length ? String(end) : null };
}

/** Where a page begins. A cursor that is none must not look like the first page again: error `bad-cursor`. */
export function offsetOf(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  if (!/^\d{1,15}$/.test(cursor)) throw new AppError('bad-cursor', { cursor: cursor.slice(0, 50) });
  return Number(cursor);
}
