/**
 * Draws again after changes, and at least every ten seconds, since a system that has died announces no change. A burst of changes causes
 * one drawing; drawings never overlap.
 */
import type { Clock } from '#libs/runtime/clock.ts';

const burstMs = 250;
const oldMs = 10_000;

/** Returns when `changes` ends. `draw` handles its own failure. */
export async function keepDrawn(clock: Clock, draw: () => Promise<void>, changes: (onChange: () => void) => Promise<void>): Promise<void> {
  let due = true;
  let drawing = false;
  const drawIfDue = async () => {
    if (!due || drawing) return;
    due = false;
    drawing = true;
    await draw().finally(() => {
      drawing = false;
    });
  };
  const becomeDue = () => {
    due = true;
  };
  await drawIfDue();
  const cancels = [clock.every(burstMs, drawIfDue), clock.every(oldMs, becomeDue)];
  try {
    await changes(becomeDue);
  } finally {
    for (const cancel of cancels) cancel();
  }
}
