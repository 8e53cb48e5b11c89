/**
 * Whether the API server still reaches us. A watch may be silent for a minute, so a way that is cut without a word (a partition, a
 * frozen server) looks like a cluster in which nothing happens, while its databases go on changing. So it is asked all the time, and
 * while no answer has come the heartbeats vouch for nothing: an observation is on its way that is not stored yet.
 */
import type { LogProgress } from '#libs/bus/log-progress.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import type { Clock } from '#libs/runtime/clock.ts';

const askEveryMs = 2_500;
/** Both times together are below the hold-off of findings (10 s), so that a held watch never makes one. */
const patienceMs = 5_000;
/** Whoever may read anything may read it; a refusal is an answer too. */
const path = '/version';

export interface ApiProbeOptions {
  readonly client: Pick<KubeClient, 'answers'>;
  readonly clock: Clock;
  readonly progress: LogProgress;
  /** No answer came: what the watches wait for may never come. */
  readonly onSilent: () => void;
}

/** @returns how to stop it. */
export function probeApi({ client, clock, progress, onSilent }: ApiProbeOptions): () => void {
  const stopping = new AbortController();
  let asking = false;
  /** Ends the observation that is on its way. */
  let answered: (() => void) | null = null;

  const ask = async () => {
    answered ??= progress.begin(clock.now());
    const late = new AbortController();
    const cancel = clock.after(patienceMs, () => late.abort(new Error('no answer')));
    const isThere = await client.answers(path, AbortSignal.any([stopping.signal, late.signal]));
    cancel();
    if (isThere || stopping.signal.aborted) {
      answered();
      answered = null;
    } else onSilent();
  };
  const cancelAsking = clock.every(askEveryMs, () => {
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  });
  return () => {
    cancelAsking();
    stopping.abort(new Error('stopped'));
  };
}
