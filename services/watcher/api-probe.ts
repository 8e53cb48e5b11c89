/**
 * Asks the API server before each heartbeat whether it still answers. A watch may be silent for a minute, so a connection that is cut
 * without an error (a partition, a frozen server) looks like a cluster in which nothing happens, while its databases go on changing.
 * The heartbeat vouches only for the time up to the last answered question.
 */
import type { KubeClient } from '#libs/kube/client.ts';
import type { Clock } from '#libs/runtime/clock.ts';

const patienceMs = 5_000;
/** A slower answer shows that the connection was blocked. Watches have their own connections, and need the same time to catch up. */
const promptMs = 500;
/** Every account may read it, and a refusal is an answer too. */
const path = '/version';

export interface ApiProbeOptions {
  readonly client: Pick<KubeClient, 'answers'>;
  readonly clock: Clock;
  /** No answer came: events may be missing. */
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
  /** When the connection was found free again. */
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
