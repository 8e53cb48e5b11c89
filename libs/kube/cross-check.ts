/**
 * From time to time, beside a running watch, a new list is compared with what the watch has told us. Every difference is a
 * change the watch missed: it is counted, and repaired. Objects the watch touched meanwhile are left out, since list and
 * cache are of different moments for them.
 */
import type { KubeChange } from '#libs/contracts/model-input.ts';
import { objectKey } from '#libs/contracts/objects.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Listed } from './list.ts';
import type { ObjectCache, VersionedObject } from './object-cache.ts';

export interface CrossCheck {
  start(): void;
  /** A watch is running. */
  resume(): void;
  /** No watch is running: a check in progress no longer means anything. */
  discard(): void;
  touch(key: string): void;
  stop(): void;
}

/** For events of before the list that are still on their way. */
const settleMs = 5_000;

export function createCrossCheck(options: {
  readonly clock: Clock;
  readonly random: Random;
  /** Between two checks; varied by a fifth. */
  readonly everyMs: number;
  readonly list: (until: AbortSignal) => Promise<Listed<VersionedObject>>;
  readonly cache: ObjectCache;
  readonly onDone: (changes: readonly KubeChange[], misses: number) => void;
}): CrossCheck {
  const { clock, cache } = options;
  let cancelTimer = () => {};
  let watching = false;
  let running: { readonly touched: Set<string>; readonly abort: AbortController } | null = null;

  function scheduleNext(): void {
    cancelTimer = clock.after(options.everyMs * (0.8 + 0.4 * options.random()), () => {
      // A failed list adds nothing: the watch reports when the server does not answer. The next check comes in time.
      if (watching) check().catch(() => undefined);
      scheduleNext();
    });
  }

  async function check(): Promise<void> {
    const mine = { touched: new Set<string>(), abort: new AbortController() };
    running = mine;
    try {
      const listed = await options.list(mine.abort.signal);
      await delay(clock, settleMs, mine.abort.signal);
      compare(listed.items, mine.touched);
    } finally {
      if (running === mine) running = null;
    }
  }

  function compare(listed: readonly VersionedObject[], touched: ReadonlySet<string>): void {
    const keys = cache.differences(listed, touched);
    const byKey = new Map(listed.map((entry) => [objectKey(entry.object), entry]));
    const changes = keys.flatMap((key) => {
      const entry = byKey.get(key);
      return entry === undefined ? cache.delete(key) : cache.upsert(entry);
    });
    options.onDone(changes, keys.length);
  }

  function discard(): void {
    watching = false;
    running?.abort.abort(new Error('the watch ended'));
    running = null;
  }

  return {
    start: scheduleNext,
    resume: () => {
      watching = true;
    },
    discard,
    touch: (key) => running?.touched.add(key),
    stop: () => {
      cancelTimer();
      discard();
    },
  };
}
