/**
 * The clocks of those who write the log. Each dates its inputs by its own clock, and time does not run backwards in the core: one clock
 * that ran an hour ahead would hold every finding for that hour. So an input that is dated well after the log stored it is dated by the log.
 * Only the log is looked at, so that whoever reads it again gets the same moments.
 *
 * If all clocks are ahead of the log's alike, the log's is the one that is behind, and nothing is corrected: inputs that are dated too
 * early would fire too early.
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

export function createWriterClocks(onAhead: (writer: string, aheadMs: number) => void): WriterClocks {
  const leads = new Map<string, number[]>();
  const told = new Set<string>();

  /** By how much all others are ahead of the log; 0 if nobody else has written. */
  function leadOfOthers(instance: string): number {
    const others = [...leads].flatMap(([other, of]) => (other === instance ? [] : [Math.max(...of)]));
    return others.length === 0 ? 0 : Math.max(0, Math.min(...others));
  }

  return {
    dated: ({ input, writer }, storedAt) => {
      const [instance = writer] = writer.split('/');
      const isOld = input.type === 'kube-unavailable' || input.type === 'ovn-unavailable';
      // That something is unavailable is dated by when it was last heard of.
      if (!isOld) leads.set(instance, [...(leads.get(instance) ?? []), input.at - storedAt].slice(-leadsKept));
      if (input.at - storedAt <= toleratedMs) return input;
      const latest = storedAt + leadOfOthers(instance);
      if (input.at - latest <= toleratedMs) return input;
      if (!told.has(instance)) onAhead(instance, input.at - latest);
      told.add(instance);
      return { ...input, at: latest };
    },
  };
}
