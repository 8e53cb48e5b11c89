/**
 * Long work in slices. Reading and learning all examples takes seconds, and the process that does it at its first question also serves
 * pages, calls and probes: between two slices it does.
 */
import { setImmediate as others } from 'node:timers/promises';

/** As `map`; lets everything else of the process happen after each `atOnce` items. */
export async function mapInSlices<T, R>(items: readonly T[], atOnce: number, of: (item: T) => R): Promise<R[]> {
  const all: R[] = [];
  await inSlices(items.length, atOnce, (index) => all.push(of(items[index] as T)));
  return all;
}

/** `work` for 0, 1, ... `steps - 1`, in order. */
export async function inSlices(steps: number, atOnce: number, work: (step: number) => void): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    work(step);
    if ((step + 1) % atOnce === 0) await others();
  }
}
