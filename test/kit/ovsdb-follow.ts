/** A northbound monitor whose events a test can await one after the other. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { AppError } from '#libs/errors/app-error.ts';
import type { NorthboundHandlers, NorthboundMonitor } from '#libs/ovsdb/port.ts';

export type Seen =
  | { readonly type: 'snapshot'; readonly rows: readonly RowChange[]; readonly changes: readonly RowChange[] }
  | { readonly type: 'changes'; readonly rows: readonly RowChange[] }
  | { readonly type: 'unavailable'; readonly error: AppError };

export interface Followed {
  readonly monitor: NorthboundMonitor;
  /** The next event not yet taken. */
  next(): Promise<Seen>;
  /** The next event of a type; others before it are dropped. */
  nextOf<T extends Seen['type']>(type: T): Promise<Extract<Seen, { type: T }>>;
  /** Events not yet taken. */
  readonly waiting: readonly Seen[];
}

export function follow(open: (handlers: NorthboundHandlers) => NorthboundMonitor): Followed {
  const waiting: Seen[] = [];
  let wake: () => void = () => undefined;
  const push = (event: Seen) => {
    waiting.push(event);
    wake();
  };
  const monitor = open({
    onSnapshot: (rows, changes) => push({ type: 'snapshot', rows, changes }),
    onChanges: (rows) => push({ type: 'changes', rows }),
    onUnavailable: (error) => push({ type: 'unavailable', error }),
  });
  monitor.start();
  const next = async (): Promise<Seen> => {
    for (;;) {
      const event = waiting.shift();
      if (event !== undefined) return event;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    monitor,
    next,
    nextOf: async <T extends Seen['type']>(type: T) => {
      for (;;) {
        const event = await next();
        if (event.type === type) return event as Extract<Seen, { type: T }>;
      }
    },
    waiting,
  };
}
