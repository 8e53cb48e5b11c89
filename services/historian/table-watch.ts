/** Looks every few seconds whether QuestDB answers and shows what was written; resumes a table that it has suspended, refreshes a roll-up that lost its table. */
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { joined } from '#libs/runtime/shared-work.ts';
import type { StoreHealth, SuspendedTable } from '#libs/store/health.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

export interface TableWatch {
  /** Null while every row that was written can be read, else why not and what to do. */
  trouble(): string | null;
  stop(): Promise<void>;
}

const everyMs = 5_000;

export function watchTables({ health, clock, logger }: { health: StoreHealth; clock: Clock; logger: Logger }): TableWatch {
  let trouble: string | null = null;

  const look = joined(async () => {
    try {
      const suspended = await health.suspended();
      await Promise.all(suspended.map(({ name }) => health.resume(name)));
      const refreshed = await health.refresh();
      if (refreshed.length > 0)
        logger.warn({ event: 'roll-ups-refreshed', rollUps: refreshed }, 'roll-ups no longer followed their tables');
      // What was only waiting for this is well at once; what cannot be applied is suspended again at the next look.
      trouble = suspended.length === 0 ? null : describe(suspended);
      if (trouble !== null) logger.warn({ event: 'tables-resumed', tables: suspended }, trouble);
    } catch (thrown) {
      trouble = errorText(thrown);
    }
  });
  void look();
  const cancel = clock.every(everyMs, () => void look());
  return {
    trouble: () => trouble,
    stop: async () => {
      cancel();
      await look.idle();
    },
  };
}

function describe(suspended: readonly SuspendedTable[]): string {
  const tables = suspended.map(({ name }) => name).join(', ');
  const why = suspended.find(({ why }) => why !== '')?.why ?? 'QuestDB does not say why';
  const { message, remedy } = new AppError('tables-suspended', { tables, why });
  return `${message}; ${remedy}`;
}
