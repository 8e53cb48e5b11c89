/**
 * Keeps one kind in step with the API server: LIST, then WATCH from there for ever. What it hands over is complete and in
 * order: a snapshot when the state becomes known, changes while it is, and `onUnavailable` once it has not been for longer
 * than a short grace; then a snapshot again. A reconnect goes on where the watch stopped and shows nothing; when the server
 * no longer knows that point (410), a new list is compared with what we have and only the difference is shown.
 */
import type { KubeChange } from '#libs/contracts/model-input.ts';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { KubeClient } from './client.ts';
import { createCrossCheck } from './cross-check.ts';
import { createObjectCache } from './object-cache.ts';
import { createOutage } from './outage.ts';
import { rawIdentity, versioned } from './raw-object.ts';
import { resourceName, type WatchedResource } from './resources.ts';
import type { WatchEvent } from './watch.ts';

export interface ReflectorOptions {
  readonly client: Pick<KubeClient, 'server' | 'list' | 'watch'>;
  readonly resource: WatchedResource;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Everything there is. Nothing is known before the first one. */
  readonly onSnapshot: (objects: readonly KubeObject[]) => void;
  /** In order; several when they came together. */
  readonly onChanges: (changes: readonly KubeChange[]) => void;
  readonly onUnavailable: (reason: string) => void;
  /** Between two cross-checks of the watch by a list; half an hour by default. */
  readonly crossCheckMs?: number;
  /** For metrics. */
  readonly onEvent?: (event: ReflectorEvent) => void;
}

export type ReflectorEvent =
  | { readonly type: 'relist'; readonly reason: RelistReason }
  /** `reason` is `timeout` for an end in order, else the code of the error. */
  | { readonly type: 'watch-ended'; readonly reason: string }
  | { readonly type: 'changes'; readonly count: number }
  | { readonly type: 'cross-check'; readonly misses: number };
export type RelistReason = 'start' | 'expired' | 'outage';

export interface ReflectorState {
  readonly phase: 'stopped' | 'listing' | 'watching' | 'retrying' | 'not-served';
  /** Why it is not watching, null when it is. */
  readonly reason: string | null;
  readonly objects: number;
  readonly resourceVersion: string | null;
}

export interface Reflector {
  start(): void;
  /** Resolves when nothing runs any more; no callback comes after. */
  stop(): Promise<void>;
  state(): ReflectorState;
  /** Whether what was told is current. */
  known(): boolean;
  /** Whether there has been a snapshot. */
  everKnown(): boolean;
  /** As last known. */
  objects(): readonly KubeObject[];
}

const crossCheckMs = 30 * 60_000;
const firstRetryMs = 800;
const maxRetryMs = 30_000;
/** Below the hold-off of findings (10 s), so that a lost watch never makes one. */
const unavailableAfterMs = 5_000;
/** Bookmarks come about every minute. */
const idleMs = 90_000;
const minWatchSeconds = 300;
/** A watch that lived this long was a good one, however quiet: events, for one, come without bookmarks. */
const goodWatchMs = 5_000;
/** An API server that starts may answer 404 for a definition it has not read yet. */
const notServedAfterMs = 60_000;

export function createReflector(options: ReflectorOptions): Reflector {
  const { client, resource, clock, random, logger } = options;
  const name = resourceName(resource);
  const fieldSelector = resource.fieldSelector === undefined ? {} : { fieldSelector: resource.fieldSelector };
  const cache = createObjectCache();
  const backoff = createBackoff({ firstMs: firstRetryMs, maxMs: maxRetryMs, random });
  const abort = new AbortController();
  const { signal } = abort;
  const outage = createOutage({ clock, graceMs: unavailableAfterMs, onOver: becomeUnavailable });
  const crossCheck = createCrossCheck({
    clock,
    random,
    everyMs: options.crossCheckMs ?? crossCheckMs,
    list: listAll,
    cache,
    onDone: onCrossCheck,
  });
  let running: Promise<void> | null = null;
  /** Ends the watch under way, if any. */
  let attempt = new AbortController();
  let phase: ReflectorState['phase'] = 'stopped';
  /** The resource version to watch from; null: list first. */
  let position: string | null = null;
  let relistReason: RelistReason = 'start';
  /** Whether the receiver holds a state that is current. */
  let known = false;
  let everKnown = false;
  /** Failures since the last progress. */
  let futile = 0;
  let lastError: AppError | null = null;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      let waitMs: number;
      try {
        waitMs = position === null ? await relist() : await watchFrom(position);
      } catch (thrown) {
        if (signal.aborted) return;
        waitMs = onFailure(toAppError(thrown));
      }
      if (waitMs > 0) await delay(clock, waitMs, signal).catch(() => undefined); // the loop ends when stopped
    }
  }

  /** @returns how long to wait before going on, in ms */
  async function relist(): Promise<number> {
    if (phase !== 'not-served') phase = 'listing';
    options.onEvent?.({ type: 'relist', reason: relistReason });
    const listed = await listAll(signal);
    if (signal.aborted) return 0;
    position = listed.resourceVersion;
    const changes = cache.replace(listed.items);
    if (known) show(changes);
    else showSnapshot();
    outage.end();
    return 0;
  }

  function listAll(until: AbortSignal) {
    return client.list(resource, { project: (raw) => versioned(raw, resource.kind), signal: until, ...fieldSelector });
  }

  async function watchFrom(resourceVersion: string): Promise<number> {
    const mine = new AbortController();
    attempt = mine;
    let openedAt: number | null = null;
    let gotData = false;
    let ended = 'timeout';
    try {
      await client.watch(resource, {
        resourceVersion,
        timeoutSeconds: Math.round(minWatchSeconds * (1 + random())),
        idleMs,
        signal: AbortSignal.any([signal, mine.signal]),
        ...fieldSelector,
        onOpen: () => {
          openedAt = clock.now();
          phase = 'watching';
          outage.pause();
          crossCheck.resume();
        },
        onEvents: (events) => {
          if (signal.aborted || mine.signal.aborted) return;
          // First: an event that cannot be taken is no progress.
          onEvents(events);
          gotData = true;
          outage.end();
          progress();
        },
      });
    } catch (thrown) {
      ended = mine.signal.aborted ? 'outage' : toAppError(thrown).code;
      if (mine.signal.aborted) return backoff.next();
      if (wasGood()) progress();
      throw thrown;
    } finally {
      crossCheck.discard();
      if (!signal.aborted) options.onEvent?.({ type: 'watch-ended', reason: ended });
    }
    if (!gotData && !wasGood()) {
      throw new AppError('kube-unreachable', { server: client.server, detail: `the watch of ${name} was closed at once, without data` });
    }
    outage.begin('reconnecting', `the watch of ${name} is being connected again`, known);
    if (!wasGood()) return backoff.next();
    progress();
    return 0;

    function wasGood(): boolean {
      return openedAt !== null && clock.now() - openedAt >= goodWatchMs;
    }
  }

  function progress(): void {
    futile = 0;
    backoff.reset();
  }

  function onEvents(events: readonly WatchEvent[]): void {
    const changes: KubeChange[] = [];
    try {
      for (const { type, object } of events) {
        const { key, resourceVersion } = rawIdentity(object, resource);
        if (type !== 'BOOKMARK') {
          const entry = type === 'DELETED' ? null : versioned(object, resource.kind);
          crossCheck.touch(key);
          changes.push(...(entry === null ? cache.delete(key) : cache.upsert(entry)));
        }
        position = resourceVersion ?? position;
      }
    } finally {
      show(changes);
    }
  }

  /** @returns how long to wait, in ms */
  function onFailure(error: AppError): number {
    futile += 1;
    lastError = error;
    if (error.code === 'kube-not-served') {
      position = null;
      if (resource.optional && (cache.size === 0 || outage.lastedMs() >= notServedAfterMs)) return notServed(error);
    }
    phase = 'retrying';
    outage.begin(error.code, error.message, known);
    const waitMs = Math.max(backoff.next(), Number(error.details['retryAfterMs'] ?? 0));
    logger.debug({ event: 'kube-retry', kind: resource.kind, code: error.code, waitMs }, error.message);
    if (error.code === 'kube-expired' || error.code === 'kube-version-ahead') {
      giveUpPosition('expired');
      // At once, unless it keeps failing like this.
      return error.code === 'kube-expired' && futile === 1 ? 0 : waitMs;
    }
    return waitMs;
  }

  /** Not an error: there are no such objects. Looked for again, in case the definition is installed later. */
  function notServed(error: AppError): number {
    outage.end();
    if (phase !== 'not-served' || !known) {
      phase = 'not-served';
      logger.info({ event: 'kube-not-served', kind: resource.kind }, error.message);
      cache.replace([]);
      showSnapshot();
    }
    return maxRetryMs * (0.5 + 0.5 * random());
  }

  function becomeUnavailable(reason: string): void {
    if (signal.aborted) return;
    known = false;
    // Only a new list can say what the state is now; a watch that comes through late must not go on from the old one.
    giveUpPosition(everKnown ? 'outage' : 'start');
    attempt.abort(new Error('the outage took too long'));
    const { code, remedy } = lastError ?? {};
    logger.warn({ event: 'kube-unavailable', kind: resource.kind, code, remedy }, `${name} cannot be read: ${reason}`);
    options.onUnavailable(reason);
  }

  function giveUpPosition(reason: RelistReason): void {
    position = null;
    relistReason = reason;
  }

  function onCrossCheck(changes: readonly KubeChange[], misses: number): void {
    options.onEvent?.({ type: 'cross-check', misses });
    if (misses > 0) logger.warn({ event: 'kube-cache-miss', kind: resource.kind, misses }, `the watch of ${name} had missed changes`);
    show(changes);
  }

  function show(changes: readonly KubeChange[]): void {
    if (changes.length === 0) return;
    options.onEvent?.({ type: 'changes', count: changes.length });
    options.onChanges(changes);
  }

  function showSnapshot(): void {
    if (everKnown) logger.info({ event: 'kube-available', kind: resource.kind }, `${name} can be read again`);
    known = true;
    everKnown = true;
    options.onSnapshot(cache.objects());
  }

  return {
    start: () => {
      phase = 'listing';
      crossCheck.start();
      running ??= run();
    },
    stop: async () => {
      abort.abort(new Error('stopped'));
      outage.end();
      crossCheck.stop();
      await running;
      phase = 'stopped';
    },
    state: () => ({ phase, reason: outage.reason(), objects: cache.size, resourceVersion: position }),
    known: () => known,
    everKnown: () => everKnown,
    objects: cache.objects,
  };
}
