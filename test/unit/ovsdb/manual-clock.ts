/** Time that moves only when the test says so. */
import { setImmediate as turn } from 'node:timers/promises';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

export function manualClock() {
  const clock = createVirtualClock(0);
  /** Runs the timers that fall due, each at its moment, and lets promises settle after each. */
  const advance = async (ms: number) => {
    const end = clock.now() + ms;
    do await turn();
    while (clock.step(end));
  };
  return { clock, advance };
}
