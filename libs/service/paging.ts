/** Pages of a list: exact total, and the decimal offset of what comes next. */
import { AppError } from '#libs/errors/app-error.ts';

/** Error: `bad-cursor`. */
export function page<T>(items: readonly T[], request: { readonly limit: number; readonly cursor: string | null }) {
  // A cursor that is none must not look like the first page again.
  if (request.cursor !== null && !/^\d{1,15}$/.test(request.cursor))
    throw new AppError('bad-cursor', { cursor: request.cursor.slice(0, 50) });
  const start = Number(request.cursor ?? 0);
  const end = start + request.limit;
  return { items: items.slice(start, end), total: items.length, cursor: end < items.length ? String(end) : null };
}
