/**
 * One run per cluster, also between two installations: a Lease (coordination.k8s.io) in the cluster itself. As client-go's
 * leader election, it trusts no clock but its own: a holder is gone when its Lease has not changed for the whole duration,
 * counted from when we saw it first. Where the orchestrator has a standby, the bus says sooner that the former leader is gone.
 */
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { joined } from '#libs/runtime/shared-work.ts';

export interface LeaseState {
  /** Empty: nobody. */
  readonly holder: string;
  readonly renewTime: string | null;
  readonly resourceVersion: string;
}

export interface LeasePort {
  read(): Promise<LeaseState | null>;
  /** False: someone else was faster. `resourceVersion` null: it must not exist yet. */
  write(holder: string, at: number, durationMs: number, resourceVersion: string | null): Promise<boolean>;
}

export interface Held {
  /** Aborts with `run-lock-lost` when the Lease could not be renewed in time or is someone else's. */
  readonly lost: AbortSignal;
  /** Resolves when another may take it. */
  release(): Promise<void>;
}

export interface RunLock {
  /** Null: someone else holds it; it says who then. Try again: what does not change expires. */
  acquire(): Promise<Held | null>;
  holder(): string | null;
}

/** `before`: who cannot act any more, so that its Lease is free; null: that is known of nobody. */
export function createLock(
  port: LeasePort,
  { identity, before }: { readonly identity: string; readonly before: string | null },
  durationMs: number,
  clock: Clock,
): RunLock {
  let seen: { readonly holder: string; readonly renewTime: string | null; readonly since: number } | null = null;

  /** Whether the Lease may be taken. */
  function isFree(state: LeaseState): boolean {
    if (state.holder === '' || state.holder === identity || state.holder === before) return true;
    if (seen?.holder !== state.holder || seen.renewTime !== state.renewTime) {
      seen = { holder: state.holder, renewTime: state.renewTime, since: clock.now() };
    }
    return clock.now() - seen.since >= durationMs;
  }

  async function renew(): Promise<boolean> {
    const state = await port.read();
    if (state !== null && !isFree(state)) return false;
    return port.write(identity, clock.now(), durationMs, state?.resourceVersion ?? null);
  }

  return {
    holder: () => seen?.holder ?? null,
    acquire: async () => {
      if (!(await renew())) return null;
      const lost = new AbortController();
      let renewedAt = clock.now();
      const lose = () => {
        stopRenewing();
        lost.abort(new AppError('run-lock-lost'));
      };
      const keep = joined(() =>
        renew().then(
          (renewed) => {
            if (renewed) renewedAt = clock.now();
            else lose();
          },
          // The API server is away or busy: the next renewal tries again, until the Lease may be someone else's.
          () => undefined,
        ),
      );
      const stopRenewing = clock.every(durationMs / 4, () => {
        if (clock.now() - renewedAt >= durationMs) lose();
        else void keep();
      });
      return {
        lost: lost.signal,
        release: async () => {
          stopRenewing();
          // One that ended after the release would take the Lease again.
          await keep.idle();
          await giveBack();
        },
      };
    },
  };

  /** Again after a conflict and while the API server is away, until the Lease would have expired. */
  async function giveBack(): Promise<void> {
    const deadline = clock.now() + durationMs;
    for (;;) {
      try {
        const state = await port.read();
        if (state?.holder !== identity) return;
        if (await port.write('', clock.now(), durationMs, state.resourceVersion)) return;
      } catch (thrown) {
        if (!(thrown instanceof AppError) || !thrown.retryable || clock.now() >= deadline) throw thrown;
      }
      await delay(clock, durationMs / 30);
    }
  }
}
