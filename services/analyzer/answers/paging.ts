/** Pages of a list: exact total, and the decimal offset of what comes next. */
export function page<T>(items: readonly T[], request: { readonly limit: number; readonly cursor: string | null }) {
  const offset = Number(request.cursor ?? 0);
  const start = Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
  const end = start + request.limit;
  return { items: items.slice(start, end), total: items.length, cursor: end < items.length ? String(end) : null };
}
