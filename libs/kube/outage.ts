/**
 * How long the state has not been current, and the moment that becomes too long. An accepted connection only pauses it:
 * what ends an outage is data, or a connection that stays.
 */
import type { Clock } from '#libs/runtime/clock.ts';

export interface Outage {
  /** A failure. `current`: the receiver holds a state; without one there is nothing to be patient about. */
  begin(reason: string, current: boolean): void;
  /** A connection was accepted. */
  pause(): void;
  end(): void;
  /** The last failure's reason, null when there is no outage. */
  reason(): string | null;
  lastedMs(): number;
}

const settledAfterMs = 1_000;

export function createOutage(options: {
  readonly clock: Clock;
  readonly graceMs: number;
  /** Once per outage. */
  readonly onOver: (reason: string) => void;
}): Outage {
  const { clock, graceMs, onOver } = options;
  let since: number | null = null;
  let reason: string | null = null;
  let told: string | null = null;
  let cancelTimer = () => {};

  function over(): void {
    if (reason === null || told === reason) return;
    told = reason;
    onOver(reason);
  }

  function end(): void {
    cancelTimer();
    since = null;
    reason = null;
    told = null;
  }

  return {
    begin(why, current) {
      cancelTimer();
      since ??= clock.now();
      reason = why;
      const left = current ? since + graceMs - clock.now() : 0;
      if (left <= 0) over();
      else cancelTimer = clock.after(left, over);
    },
    pause() {
      cancelTimer();
      if (since !== null) cancelTimer = clock.after(settledAfterMs, end);
    },
    end,
    reason: () => reason,
    lastedMs: () => (since === null ? 0 : clock.now() - since),
  };
}
