/**
 * Whether the API server still reaches us. A watch may be silent for a minute, so a way that is cut without a word (a partition, a
 * frozen server) looks like a cluster in which nothing happens, while its databases go on changing. So it is asked before each
 * heartbeat, which vouches for no more than was answered.
 */
import type { KubeClient } from '#libs/kube/client.ts';
import type { Clock } from '#libs/runtime/clock.ts';

const patienceMs = 5_000;
/** An answer that took longer shows that the way was not free. Watches have connections of their own, and catch up as long after it. */
const promptMs = 500;
/** Whoever may read anything may read it; a refusal is an answer too. */
const path = '/version';

export interface ApiProbeOptions {
  readonly client: Pick<KubeClient, 'answers'>;
  readonly clock: Clock;
  /** No answer came: what the watches wait for may never come. */
  readonly onSilent: (since: number) => void;
}

export interface ApiProbe {
  /** Resolves when it has answered, or does not. */
  ask(): Promise<void>;
  /** When the last question that was answered was asked, epoch ms. */
  reachedUntil(): number;
  stop(): void;
}

export function probeApi({ client, clock, onSilent }: ApiProbeOptions): ApiProbe {
  const stopping = new AbortController();
  let asking: Promise<void> | null = null;
  let reachedUntil = clock.now();
  /** When the way was found free again. */
  let freeSince = 0;

  const ask = async () => {
    const at = clock.now();
    const late = new AbortController();
    const cancel = clock.after(patienceMs, () => late.abort(new Error('no answer')));
    const isThere = await client.answers(path, AbortSignal.any([stopping.signal, late.signal]));
    cancel();
    const isLate = clock.now() - at > promptMs;
    if (isThere && (isLate || at - freeSince >= promptMs)) reachedUntil = at;
    if (isLate || !isThere) freeSince = clock.now();
    if (!isThere && !stopping.signal.aborted) onSilent(reachedUntil);
  };
  return {
    ask: () => {
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    reachedUntil: () => reachedUntil,
    stop: () => stopping.abort(new Error('stopped')),
  };
}
