/**
 * Keeps one kind in step with the API server: LIST, then WATCH from there for ever. What it hands over is complete and in
 * order: a snapshot when the state becomes known, changes while it is, and `onUnavailable` once it has not been for longer
 * than a short grace; then a snapshot again. A reconnect goes on where the watch stopped and shows nothing; when the server
 * no longer knows that point (410), a new list is compared with what we have and only the difference is shown.
 */
import type { KubeChange } from '#libs/contracts/model-input.ts';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import { type Backoff, createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { KubeClient } from './client.ts';
import { type CrossCheck, createCrossCheck } from './cross-check.ts';
import { createObjectCache } from './object-cache.ts';
import { createOutage, type Outage } from './outage.ts';
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
  /** `since`: what happened from then on was not seen, epoch ms. */
  readonly onUnavailable: (reason: string, since: number) => void;
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
  /** The API server has not answered since: what the watch under way waits for may never come, so it begins again where it is. */
  suspect(since: number): void;
  /** Whether what was told is current. */
  known(): boolean;
  /** While the watch is away, but not long enough to be unknown: since when, epoch ms; else `Infinity`. */
  observedUntil(): number;
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

/** Does nothing before `start`. */
export function createReflector(options: ReflectorOptions): Reflector {
  return new ListWatchReflector(options);
}

class ListWatchReflector implements Reflector {
  readonly #options: ReflectorOptions;
  readonly #name: string;
  readonly #fieldSelector: { readonly fieldSelector?: string };
  readonly #cache = createObjectCache();
  readonly #backoff: Backoff;
  readonly #abort = new AbortController();
  readonly #outage: Outage;
  readonly #crossCheck: CrossCheck;
  #running: Promise<void> | null = null;
  /** Ends the watch under way, if any. */
  #attempt = new AbortController();
  #phase: ReflectorState['phase'] = 'stopped';
  /** The resource version to watch from; null: list first. */
  #position: string | null = null;
  #relistReason: RelistReason = 'start';
  /** Whether the receiver holds a state that is current. */
  #known = false;
  #everKnown = false;
  /** Failures since the last progress. */
  #futile = 0;
  #lastError: AppError | null = null;

  constructor(options: ReflectorOptions) {
    const { resource, clock, random } = options;
    this.#options = options;
    this.#name = resourceName(resource);
    this.#fieldSelector = resource.fieldSelector === undefined ? {} : { fieldSelector: resource.fieldSelector };
    this.#backoff = createBackoff({ firstMs: firstRetryMs, maxMs: maxRetryMs, random });
    this.#outage = createOutage({ clock, graceMs: unavailableAfterMs, onOver: (...over) => this.#becomeUnavailable(...over) });
    this.#crossCheck = createCrossCheck({
      clock,
      random,
      everyMs: options.crossCheckMs ?? crossCheckMs,
      list: (until) => this.#listAll(until),
      cache: this.#cache,
      onDone: (changes, misses) => this.#onCrossCheck(changes, misses),
    });
  }

  start(): void {
    this.#phase = 'listing';
    this.#crossCheck.start();
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#abort.abort(new Error('stopped'));
    this.#outage.end();
    this.#crossCheck.stop();
    await this.#running;
    this.#phase = 'stopped';
  }

  state(): ReflectorState {
    return { phase: this.#phase, reason: this.#outage.reason(), objects: this.#cache.size, resourceVersion: this.#position };
  }

  suspect(since: number): void {
    if (this.#phase !== 'watching') return;
    this.#phase = 'retrying';
    const { server } = this.#options.client;
    this.#outage.begin('kube-unreachable', `the API server at ${server} does not answer`, this.#known, since);
    this.#attempt.abort(new Error('the API server does not answer'));
  }

  known(): boolean {
    return this.#known;
  }

  observedUntil(): number {
    return this.#known ? (this.#outage.unseenSince() ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  }

  everKnown(): boolean {
    return this.#everKnown;
  }

  objects(): readonly KubeObject[] {
    return this.#cache.objects();
  }

  async #run(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = this.#position === null ? await this.#relist() : await this.#watchFrom(this.#position);
      } catch (thrown) {
        if (this.#abort.signal.aborted) return;
        waitMs = this.#onFailure(toAppError(thrown));
      }
      if (waitMs > 0) await delay(this.#options.clock, waitMs, this.#abort.signal).catch(() => undefined); // the loop ends when stopped
    }
  }

  /** @returns how long to wait before going on, in ms */
  async #relist(): Promise<number> {
    if (this.#phase !== 'not-served') this.#phase = 'listing';
    this.#options.onEvent?.({ type: 'relist', reason: this.#relistReason });
    const listed = await this.#listAll(this.#abort.signal);
    if (this.#abort.signal.aborted) return 0;
    this.#position = listed.resourceVersion;
    const changes = this.#cache.replace(listed.items);
    if (this.#known) this.#show(changes);
    else this.#showSnapshot();
    this.#outage.end();
    return 0;
  }

  #listAll(until: AbortSignal) {
    return this.#options.client.list(this.#options.resource, {
      project: (raw) => versioned(raw, this.#options.resource.kind),
      signal: until,
      ...this.#fieldSelector,
    });
  }

  async #watchFrom(resourceVersion: string): Promise<number> {
    const mine = new AbortController();
    this.#attempt = mine;
    let openedAt: number | null = null;
    let gotData = false;
    let ended = 'timeout';
    const wasGood = () => openedAt !== null && this.#options.clock.now() - openedAt >= goodWatchMs;
    try {
      await this.#options.client.watch(this.#options.resource, {
        resourceVersion,
        timeoutSeconds: Math.round(minWatchSeconds * (1 + this.#options.random())),
        idleMs,
        signal: AbortSignal.any([this.#abort.signal, mine.signal]),
        ...this.#fieldSelector,
        onOpen: () => {
          openedAt = this.#options.clock.now();
          this.#phase = 'watching';
          this.#outage.pause();
          this.#crossCheck.resume();
        },
        onEvents: (events) => {
          if (this.#abort.signal.aborted || mine.signal.aborted) return;
          // First: an event that cannot be taken is no progress.
          this.#onEvents(events);
          gotData = true;
          this.#outage.end();
          this.#progress();
        },
      });
    } catch (thrown) {
      ended = mine.signal.aborted ? 'outage' : toAppError(thrown).code;
      if (mine.signal.aborted) return this.#backoff.next();
      if (wasGood()) this.#progress();
      throw thrown;
    } finally {
      this.#crossCheck.discard();
      if (!this.#abort.signal.aborted) this.#options.onEvent?.({ type: 'watch-ended', reason: ended });
    }
    if (!gotData && !wasGood()) {
      throw new AppError('kube-unreachable', {
        server: this.#options.client.server,
        detail: `the watch of ${this.#name} was closed at once, without data`,
      });
    }
    this.#outage.begin('reconnecting', `the watch of ${this.#name} is being connected again`, this.#known);
    if (!wasGood()) return this.#backoff.next();
    this.#progress();
    return 0;
  }

  #progress(): void {
    this.#futile = 0;
    this.#backoff.reset();
  }

  #onEvents(events: readonly WatchEvent[]): void {
    const changes: KubeChange[] = [];
    try {
      for (const { type, object } of events) {
        const { key, resourceVersion } = rawIdentity(object, this.#options.resource);
        if (type !== 'BOOKMARK') {
          const entry = type === 'DELETED' ? null : versioned(object, this.#options.resource.kind);
          this.#crossCheck.touch(key);
          changes.push(...(entry === null ? this.#cache.delete(key) : this.#cache.upsert(entry)));
        }
        this.#position = resourceVersion ?? this.#position;
      }
    } finally {
      this.#show(changes);
    }
  }

  /** @returns how long to wait, in ms */
  #onFailure(error: AppError): number {
    this.#futile += 1;
    this.#lastError = error;
    if (error.code === 'kube-not-served') {
      this.#position = null;
      if (this.#options.resource.optional && (this.#cache.size === 0 || this.#outage.lastedMs() >= notServedAfterMs))
        return this.#notServed(error);
    }
    this.#phase = 'retrying';
    this.#outage.begin(error.code, error.message, this.#known);
    const waitMs = Math.max(this.#backoff.next(), Number(error.details['retryAfterMs'] ?? 0));
    this.#options.logger.debug({ event: 'kube-retry', kind: this.#options.resource.kind, code: error.code, waitMs }, error.message);
    if (error.code === 'kube-expired' || error.code === 'kube-version-ahead') {
      this.#giveUpPosition('expired');
      // At once, unless it keeps failing like this.
      return error.code === 'kube-expired' && this.#futile === 1 ? 0 : waitMs;
    }
    return waitMs;
  }

  /** Not an error: there are no such objects. Looked for again, in case the definition is installed later. */
  #notServed(error: AppError): number {
    this.#outage.end();
    if (this.#phase !== 'not-served' || !this.#known) {
      this.#phase = 'not-served';
      this.#options.logger.info({ event: 'kube-not-served', kind: this.#options.resource.kind }, error.message);
      this.#cache.replace([]);
      this.#showSnapshot();
    }
    return maxRetryMs * (0.5 + 0.5 * this.#options.random());
  }

  #becomeUnavailable(reason: string, since: number): void {
    if (this.#abort.signal.aborted) return;
    this.#known = false;
    // Only a new list can say what the state is now; a watch that comes through late must not go on from the old one.
    this.#giveUpPosition(this.#everKnown ? 'outage' : 'start');
    this.#attempt.abort(new Error('the outage took too long'));
    const { code, remedy } = this.#lastError ?? {};
    this.#options.logger.warn(
      { event: 'kube-unavailable', kind: this.#options.resource.kind, code, remedy },
      `${this.#name} cannot be read: ${reason}`,
    );
    this.#options.onUnavailable(reason, since);
  }

  #giveUpPosition(reason: RelistReason): void {
    this.#position = null;
    this.#relistReason = reason;
  }

  #onCrossCheck(changes: readonly KubeChange[], misses: number): void {
    this.#options.onEvent?.({ type: 'cross-check', misses });
    if (misses > 0)
      this.#options.logger.warn(
        { event: 'kube-cache-miss', kind: this.#options.resource.kind, misses },
        `the watch of ${this.#name} had missed changes`,
      );
    this.#show(changes);
  }

  #show(changes: readonly KubeChange[]): void {
    if (changes.length === 0) return;
    this.#options.onEvent?.({ type: 'changes', count: changes.length });
    this.#options.onChanges(changes);
  }

  #showSnapshot(): void {
    if (this.#everKnown)
      this.#options.logger.info({ event: 'kube-available', kind: this.#options.resource.kind }, `${this.#name} can be read again`);
    this.#known = true;
    this.#everKnown = true;
    this.#options.onSnapshot(this.#cache.objects());
  }
}
