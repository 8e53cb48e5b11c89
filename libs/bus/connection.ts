/**
 * One connection to NATS for as long as the process wants it: dials with backoff from the start on, again after every loss,
 * and sets the streams up before it calls itself connected. What is under way when the connection breaks must not wait for
 * its own time-out, so everything races `ConnectionPeriod.lost`.
 */

import {
  type ConnectionOptions,
  connect,
  createInbox,
  Events,
  type JetStreamClient,
  type JetStreamManager,
  type Msg,
  type NatsConnection,
  usernamePasswordAuthenticator,
} from 'nats';
import { readSecret } from '#libs/config/secret.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay, within } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { leaveWhenCutOff } from './leave-when-cut-off.ts';
import { inboxOf } from './permissions.ts';

/** For `tls://`: the authority to trust, and our certificate if the server asks for one. Read anew at each dial. */
export interface TlsFiles {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

export interface ConnectionSettings {
  readonly url: string;
  /** Which service this is: its inbox, and its name in the server's connection list. */
  readonly name: string;
  /** The password of the user of the URL, else of the user `name`. Read anew at each dial, so that a password can change while we run. */
  readonly passwordFile?: string;
  readonly tls?: TlsFiles;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  /** After this time a message that is not acknowledged is sent again; 10 s by default. */
  readonly acknowledgedMs?: number;
  /** Runs on every (re)connect before the connection counts as one. */
  readonly prepare: (manager: JetStreamManager) => Promise<void>;
}

/** One period between connecting and losing the connection. */
export interface ConnectionPeriod {
  readonly connection: NatsConnection;
  readonly jetstream: JetStreamClient;
  readonly manager: JetStreamManager;
  /** A subject that only this service may read. */
  readonly newInbox: () => string;
  /** Aborts when this period ends. */
  readonly lost: AbortSignal;
}

export interface Connection {
  readonly connected: boolean;
  /** The address without credentials. */
  readonly address: string;
  /** Aborts with `bus-closed` when `close` is called. */
  readonly closed: AbortSignal;
  /** The current period, as soon as there is one. Rejects when `signal` aborts or the bus is closed. */
  period(signal?: AbortSignal): Promise<ConnectionPeriod>;
  current(): ConnectionPeriod | null;
  /** A core subscription that is renewed on every new connection. Returns a function that ends it. */
  subscribe(subject: string, options: { readonly queue?: string }, callback: (message: Msg) => void): () => void;
  close(): Promise<void>;
}

interface Registered {
  readonly subject: string;
  readonly options: { readonly queue?: string };
  readonly callback: (message: Msg) => void;
  end: () => void;
}

const defaultAcknowledgedMs = 10_000;
const drainMs = 2_000;
const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/** Returns at once and dials in the background; `period` waits for the connection. */
export function openConnection(settings: ConnectionSettings): Connection {
  const { logger, clock } = settings;
  const { options, address, severalServers } = connectOptions(settings);
  const newInbox = () => createInbox(inboxOf(settings.name));
  const closing = new AbortController();
  const backoff = createBackoff({ firstMs: shortestPauseMs, maxMs: longestPauseMs, random: settings.random });
  const registered = new Set<Registered>();
  const waiting = new Set<(period: ConnectionPeriod) => void>();
  let period: ConnectionPeriod | null = null;
  let connection: NatsConnection | null = null;
  let lostAt = clock.now();

  /**
   * The pause between dials grows with the outage, a quarter of it. The trap: the client asks for the pause again and again
   * while it waits, so a count of the questions is no count of the dials.
   */
  const redialMs = () => Math.min(longestPauseMs, Math.max(shortestPauseMs, (clock.now() - lostAt) / 4)) * (0.5 + 0.5 * settings.random());

  const subscribeOn = (target: NatsConnection, entry: Registered) => {
    const subscription = target.subscribe(entry.subject, {
      ...entry.options,
      callback: (error, message) => {
        if (error === null) entry.callback(message);
        else
          logger.error(
            { event: 'bus-subscription-failed', subject: entry.subject, error: error.message },
            `subscription to ${entry.subject} failed`,
          );
      },
    });
    entry.end = () => subscription.unsubscribe();
  };

  /** Prepares the connection (again after each reconnect), then lets waiting calls continue. */
  const begin = async (target: NatsConnection, lost: AbortController) => {
    while (!lost.signal.aborted && !closing.signal.aborted) {
      try {
        const manager = await raceAbort(target.jetstreamManager(), lost.signal);
        await raceAbort(settings.prepare(manager), lost.signal);
        const next = {
          connection: target,
          jetstream: target.jetstream({ timeout: settings.acknowledgedMs ?? defaultAcknowledgedMs }),
          manager,
          newInbox,
          lost: lost.signal,
        };
        period = next;
        backoff.reset();
        logger.info({ event: 'bus-connected', url: address }, `connected to NATS at ${address}`);
        for (const resolve of waiting) resolve(next);
        waiting.clear();
        return;
      } catch (thrown) {
        if (lost.signal.aborted || closing.signal.aborted) return;
        logger.warn({ event: 'bus-not-ready', url: address, error: errorText(thrown) }, `NATS at ${address} is not ready; trying again`);
        await delay(clock, backoff.next(), closing.signal).catch(() => undefined);
      }
    }
  };

  /** Follows one client connection until it ends for good. */
  const attend = async (target: NatsConnection) => {
    let lost = new AbortController();
    for (const entry of registered) subscribeOn(target, entry);
    begin(target, lost);
    const stopAsking = severalServers ? leaveWhenCutOff(target, { address, logger, clock }) : () => undefined;
    const watch = async () => {
      for await (const status of target.status()) {
        if (status.type === Events.Disconnect) {
          if (!closing.signal.aborted)
            logger.warn({ event: 'bus-disconnected', url: address }, `lost the connection to NATS at ${address}`);
          period = null;
          lostAt = clock.now();
          lost.abort(new AppError('bus-unavailable', { url: address, detail: 'the connection was lost' }));
        } else if (status.type === Events.Reconnect) {
          lost = new AbortController();
          begin(target, lost);
        } else if (status.type === Events.Error) {
          logger.error({ event: 'bus-error', url: address, error: String(status.data) }, `NATS at ${address} reports ${status.data}`);
        }
      }
    };
    // Not awaited: after a close the client never ends this iterator.
    watch();
    await target.closed();
    stopAsking();
    period = null;
    lost.abort(new AppError('bus-unavailable', { url: address, detail: 'the connection ended' }));
  };

  const run = async () => {
    while (!closing.signal.aborted) {
      try {
        connection = await connect({ ...options, reconnectDelayHandler: redialMs });
        if (closing.signal.aborted) await connection.close();
        else await attend(connection);
      } catch (thrown) {
        const error = new AppError('bus-unavailable', { url: address, detail: errorText(thrown) }, thrown);
        logger.warn({ event: 'bus-unavailable', url: address, code: error.code, remedy: error.remedy }, error.message);
      }
      await delay(clock, backoff.next(), closing.signal).catch(() => undefined);
    }
  };
  const running = run();
  /** Closing a broken connection may fail or never end; the connection is given up either way. */
  const attempt = (closed: Promise<void>) => within(clock, drainMs, closed, () => undefined).catch(() => undefined);

  return {
    get connected() {
      return period !== null;
    },
    address,
    closed: closing.signal,
    current: () => period,
    period: (signal) => {
      if (closing.signal.aborted) return Promise.reject(closing.signal.reason);
      if (period !== null) return Promise.resolve(period);
      let forget = () => {};
      const promise = new Promise<ConnectionPeriod>((resolve) => {
        waiting.add(resolve);
        forget = () => waiting.delete(resolve);
      });
      const signals = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
      return raceAbort(promise, signals).finally(forget);
    },
    subscribe: (subject, subscribeOptions, callback) => {
      const entry: Registered = { subject, options: subscribeOptions, callback, end: () => undefined };
      registered.add(entry);
      if (connection !== null && !connection.isClosed()) subscribeOn(connection, entry);
      return () => {
        registered.delete(entry);
        if (connection !== null && !connection.isClosed()) entry.end();
      };
    },
    close: async () => {
      if (closing.signal.aborted) return running;
      closing.abort(new AppError('bus-closed', { what: 'it was done' }));
      if (connection !== null && !connection.isClosed()) {
        // Draining a lost connection never ends; neither may hold up the stop.
        if (period !== null) await attempt(connection.drain());
        await attempt(connection.close());
      }
      period = null;
      await attempt(running);
    },
  };
}

/** The promise, or a rejection with the signal's reason when that aborts first. The promise's own late failure is taken. */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) {
      promise.catch(() => undefined);
      return reject(signal.reason);
    }
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function connectOptions(settings: ConnectionSettings) {
  const urls = settings.url.split(',').map((text) => new URL(text.includes('://') ? text.trim() : `nats://${text.trim()}`));
  const [url = new URL('nats://127.0.0.1:4222')] = urls;
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`);
  const address = servers.join(',');
  const options: ConnectionOptions = {
    servers,
    name: settings.name,
    inboxPrefix: inboxOf(settings.name),
    reconnect: true,
    maxReconnectAttempts: -1,
    // Wrong credentials may be corrected on the server; if we gave up, every service would need a restart.
    ignoreAuthErrorAbort: true,
    pingInterval: 5_000,
    maxPingOut: 2,
    timeout: 5_000,
    noAsyncTraces: true,
  };
  if (url.protocol === 'tls:') options.tls = { ...settings.tls };
  return { options: { ...options, ...loginOf(settings, url) }, address, severalServers: servers.length > 1 };
}

/** The client logs in again at each dial. */
function loginOf({ name, passwordFile }: ConnectionSettings, url: URL): Pick<ConnectionOptions, 'authenticator'> {
  const user = decodeURIComponent(url.username);
  if (passwordFile !== undefined) {
    const password = () => readSecret('nats.password_file', { file: passwordFile });
    return { authenticator: usernamePasswordAuthenticator(user === '' ? name : user, password) };
  }
  return user === '' ? {} : { authenticator: usernamePasswordAuthenticator(user, decodeURIComponent(url.password)) };
}
