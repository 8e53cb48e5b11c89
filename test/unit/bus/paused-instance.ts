/**
 * An instance of a service and its way to the server, under a clock that the test moves. It may be paused (its timers and what the
 * server answers wait, what it sent goes on), cut off or killed; one that ends is started anew.
 */
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';

export interface Life {
  /** Whether this one has not ended. */
  isMine(): boolean;
  /** Whose timers wait while it is paused. */
  readonly clock: Clock;
  /** What is done at the server some time after it was sent; the answer comes some time after that. */
  request<T>(work: () => T): Promise<T>;
}

const restartMs = 300;
const slowestMs = 40;

export interface InstanceOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly begin: (life: Life) => void;
  readonly onEnded: () => void;
  /** Something was done to it. */
  readonly onChanged: () => void;
}

export function createPausedInstance({ clock, random, begin, onEnded, onChanged }: InstanceOptions) {
  const waiting: (() => void)[] = [];
  const cut: (() => void)[] = [];
  let isPaused = false;
  let isCutOff = false;
  let life = 0;
  let changedAt = 0;
  const changed = () => {
    changedAt = clock.now();
    onChanged();
  };

  const resumed = (work: () => void) => (isPaused ? void waiting.push(work) : work());
  const connected = (work: () => void) => (isCutOff ? void cut.push(work) : work());
  const latency = () => 1 + Math.floor(random() * slowestMs);
  const release = (held: (() => void)[]) => held.splice(0).forEach((work) => void work());

  function start(): void {
    life += 1;
    const mine = life;
    const alive = (work: () => void) => () => resumed(() => mine === life && work());
    begin({
      isMine: () => mine === life,
      clock: {
        now: clock.now,
        after: (ms, callback) => clock.after(ms, alive(callback)),
        every: (ms, callback) => clock.every(ms, alive(callback)),
      },
      request: (work) =>
        new Promise((resolve, reject) => {
          const answer = (settle: () => void) => clock.after(latency(), () => connected(alive(settle)));
          const arrive = () => {
            try {
              const result = work();
              answer(() => resolve(result));
            } catch (thrown) {
              answer(() => reject(thrown));
            }
          };
          clock.after(latency(), () => connected(arrive));
        }),
    });
  }

  /** As by kill -9; a supervisor starts it anew. */
  function kill(): void {
    life += 1;
    onEnded();
    isPaused = false;
    waiting.splice(0);
    changed();
    clock.after(restartMs, start);
  }

  start();
  return {
    kill,
    pause: () => {
      isPaused = true;
      changed();
    },
    resume: () => {
      isPaused = false;
      changed();
      release(waiting);
    },
    cutOff: () => {
      isCutOff = true;
      changed();
    },
    reconnect: () => {
      isCutOff = false;
      changed();
      release(cut);
    },
    /** For how long nothing has been done to it, in ms; 0 while something is. */
    wellFor: () => (isPaused || isCutOff ? 0 : clock.now() - changedAt),
  };
}

export type PausedInstance = ReturnType<typeof createPausedInstance>;

/** At a random step something happens to an instance drawn by `which`; it ends by itself after a while. */
export function disturbances({
  instances,
  now,
  random,
  longestMs,
  which,
}: {
  readonly instances: readonly PausedInstance[];
  readonly now: () => number;
  readonly random: Random;
  readonly longestMs: number;
  readonly which: () => number;
}) {
  const ends = new Map<number, { readonly at: number; readonly heal: () => void }>();
  const healed = (isDue: (at: number) => boolean) => {
    for (const [index, { at, heal }] of ends) {
      if (!isDue(at)) continue;
      ends.delete(index);
      heal();
    }
  };
  const disturb = () => {
    healed((at) => now() >= at);
    if (random() > 0.04) return;
    const index = which();
    const instance = instances[index];
    if (instance === undefined || ends.has(index)) return;
    const kind = Math.floor(random() * 3);
    const at = now() + Math.floor(random() * longestMs);
    if (kind === 0) instance.kill();
    if (kind === 1) {
      instance.pause();
      ends.set(index, { at, heal: instance.resume });
    }
    if (kind === 2) {
      instance.cutOff();
      ends.set(index, { at, heal: instance.reconnect });
    }
  };
  return { disturb, all: () => healed(() => true) };
}
