/** Waits only briefly for session data on the bus: a browser should hear that NATS is away instead of waiting until it is back. */
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';

const reachMs = 3_000;

/** Error: `http-sessions-unreachable`. */
export function withinReach<T>(clock: Clock, answer: Promise<T>): Promise<T> {
  return within(clock, reachMs, answer, () => {
    throw new AppError('http-sessions-unreachable', { seconds: reachMs / 1_000 });
  });
}
