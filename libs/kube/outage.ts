/**
 * How long the state has not been current, and the moment that becomes too long. An accepted connection only pauses it:
 * what ends an outage is data, or a connection that stays.
 */
import type { Clock } from '#libs/runtime/clock.ts';

export interface Outage {
  /**
   * A failure, or the end of a watch. `current`: the receiver holds a state; without one there is nothing to be patient
   * about. The same `code` again is the same failure. `unseenSince`: nothing has been seen from then on, now by default.
   */
  begin(code: string, reason: string, current: boolean, unseenSince?: number): void;
  /** A connection was accepted. */
  pause(): void;
  end(): void;
  /** The last failure's reason, null when there is no outage. */
  reason(): string | null;
  /** Since when nothing has been seen, null when there is no outage. */
  unseenSince(): number | null;
  lastedMs(): number;
}

const settledAfterMs = 1_000;

export function createOutage(options: {
  readonly clock: Clock;
  readonly graceMs: number;
  /** Once per outage, and again when its cause becomes another. */
  readonly onOver: (reason: string, unseenSince: number) => void;
}): Outage {
  const { clock, graceMs, onOver } = options;
  let since: number | null = null;
  let unseen: number | null = null;
  let code: string | null = null;
  let reason: string | null = null;
  /** The code of what was told. */
  let told: string | null = null;
  let cancelTimer = () => {};

  function over(): void {
    if (reason === null || unseen === null || told === code) return;
    told = code;
    onOver(reason, unseen);
  }

  function end(): void {
    cancelTimer();
    since = null;
    unseen = null;
    code = null;
    reason = null;
    told = null;
  }

  return {
    begin(whichCode, why, current, unseenSince = clock.now()) {
      cancelTimer();
      since ??= clock.now();
      unseen = Math.min(unseen ?? unseenSince, unseenSince);
      code = whichCode;
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
    unseenSince: () => unseen,
    lastedMs: () => (since === null ? 0 : clock.now() - since),
  };
}
