/** Runs work that comes in small steps without holding the event loop for longer than a few milliseconds at a time. */
import type { Clock } from '#libs/runtime/clock.ts';

const budgetMs = 8;

/** Resolves with the generator's return value, rejects with its error, or between two steps with what `goOn` throws. */
export async function runSteps<T>(steps: Generator<void, T>, clock: Clock, goOn: () => void = () => undefined): Promise<T> {
  let turnStarted = clock.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock.now() - turnStarted < budgetMs) continue;
    await new Promise(setImmediate);
    goOn();
    turnStarted = clock.now();
  }
}
