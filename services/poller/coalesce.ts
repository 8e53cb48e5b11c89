/**
 * Joins the transactions of a few milliseconds. The first of a quiet time passes at once, so nothing is late; under load
 * at most one batch leaves per window, in which each row appears once, as it is at the end.
 */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export interface Coalescer {
  add(rows: readonly RowChange[]): void;
  /** Passes on what waits, now. */
  flush(): void;
  /** Forgets what waits: a snapshot holds it. */
  clear(): void;
}

export function createCoalescer(options: {
  readonly clock: Clock;
  readonly windowMs: number;
  readonly onRows: (rows: RowChange[]) => void;
}): Coalescer {
  const waiting = new Map<string, RowChange>();
  let cancelWindow: (() => void) | null = null;

  const release = () => {
    const rows = [...waiting.values()];
    waiting.clear();
    if (rows.length > 0) options.onRows(rows);
    return rows.length > 0;
  };
  const openWindow = () => {
    cancelWindow = options.clock.after(options.windowMs, () => {
      cancelWindow = null;
      if (release()) openWindow();
    });
  };
  return {
    add: (rows) => {
      for (const row of rows) waiting.set(`${row.table}/${row.uuid}`, row);
      if (cancelWindow !== null) return;
      release();
      openWindow();
    },
    flush: () => void release(),
    clear: () => waiting.clear(),
  };
}
