/**
 * The clocks of those who write the log. Each dates its inputs by its own clock, and time does not run backwards in the core: one clock
 * that ran an hour ahead would hold every finding for that hour. So an input that is dated well after the log stored it is dated by the log.
 * Only the log is looked at, so that whoever reads it again gets the same moments.
 *
 * If all clocks are ahead of the log's alike, the log's is the one that is behind, and nothing is corrected: inputs that are dated too
 * early would fire too early. So a writer that has been quiet, or is dead, does not count beside one that still writes, or after the
 * log's clock was set back.
 */
import type { LoggedInput } from '#libs/bus/state-log-reader.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';

export interface WriterClocks {
  /** In the order of the log. `onAhead` is called when a writer's clock is first found ahead. */
  dated(logged: LoggedInput, storedAt: number): ModelInput;
}

/** A finding may wait for so long (ADR 7). The clocks of the servers that keep the log differ by less. */
const toleratedMs = 60_000;
/** The fastest of the last messages shows best how two clocks differ: the others may have been delayed. */
const leadsKept = 32;
/** By the clock of the log. */
const quietMs = 600_000;

interface Leads {
  readonly last: readonly number[];
  readonly storedAt: number;
}

export function createWriterClocks(onAhead: (writer: string, aheadMs: number) => void): WriterClocks {
  const leads = new Map<string, Leads>();
  const told = new Set<string>();
  let highest = 0;
  let isSetBack = false;

  function noteLog(storedAt: number): void {
    if (storedAt < highest - toleratedMs) {
      leads.clear();
      isSetBack = true;
      highest = storedAt;
    }
    highest = Math.max(highest, storedAt);
  }

  /** By how much all others are ahead of the log. If nobody else has written: 0, or anything after the log was set back. */
  function leadOfOthers(instance: string): number {
    const isQuiet = ({ storedAt }: Leads) => highest - storedAt > quietMs;
    const areAllQuiet = [...leads].every(([other, of]) => other === instance || isQuiet(of));
    if (!areAllQuiet) for (const [other, of] of leads) if (isQuiet(of)) leads.delete(other);
    const others = [...leads].flatMap(([other, { last }]) => (other === instance ? [] : [Math.max(...last)]));
    if (others.length === 0) return isSetBack ? Number.POSITIVE_INFINITY : 0;
    return Math.max(0, Math.min(...others));
  }

  return {
    dated: ({ input, writer }, storedAt) => {
      const [instance = writer] = writer.split('/');
      noteLog(storedAt);
      const isOld = input.type === 'kube-unavailable' || input.type === 'ovn-unavailable';
      // That something is unavailable is dated by when it was last heard of.
      const { last = [] } = leads.get(instance) ?? {};
      if (!isOld) leads.set(instance, { last: [...last, input.at - storedAt].slice(-leadsKept), storedAt });
      if (input.at - storedAt <= toleratedMs) return input;
      const latest = storedAt + leadOfOthers(instance);
      if (input.at - latest <= toleratedMs) return input;
      if (!told.has(instance)) onAhead(instance, input.at - latest);
      told.add(instance);
      return { ...input, at: latest };
    },
  };
}
