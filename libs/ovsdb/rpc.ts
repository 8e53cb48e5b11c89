/**
 * JSON-RPC 1.0 over one stream (RFC 7047 section 4): requests with a deadline, notifications, echo both ways. Messages are
 * handled strictly one after the other, asynchronous handlers included, so an update never overtakes the snapshot before
 * it; while a handler works the stream is not read. At most `turnMs` of work is done before the event loop gets its turn.
 *
 * It closes itself, with one AppError, when the peer ends, talks nonsense, stalls or does not answer a probe.
 */
import type { Duplex } from 'node:stream';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { createJsonStream, defaultLimits, JsonStreamError, type JsonStreamLimits } from './json-stream.ts';

export interface RpcOptions {
  readonly stream: Duplex;
  readonly address: string;
  readonly clock: Clock;
  readonly onNotification: (method: string, params: readonly unknown[]) => void | Promise<void>;
  /** Called once. */
  readonly onClose: (error: AppError) => void;
  /** Nothing heard for this long: a probe is sent; nothing for as long again: the peer has stalled. */
  readonly probeMs?: number;
  readonly limits?: JsonStreamLimits;
  /** Sees each row of a large message while that arrives (`mapLeaf` of the JSON stream). */
  readonly mapRow?: (table: string, uuid: string, update: unknown) => unknown;
}

export interface Rpc {
  /** `consume` sees the result before any later message is handled. Rejects with an AppError. */
  request(
    method: string,
    params: readonly unknown[],
    deadlineMs: number,
    consume?: (result: unknown) => void | Promise<void>,
  ): Promise<unknown>;
  notify(method: string, params: readonly unknown[]): void;
  close(error: AppError): void;
  readonly closed: boolean;
  /** When bytes last came, by the clock. */
  readonly heardAt: number;
}

const turnMs = 8;
const sliceBytes = 65_536;
/** A peer that asks without ever reading the answers is cut off. */
const maxUnsentBytes = 4_000_000;

interface Pending {
  readonly method: string;
  readonly consume: ((result: unknown) => void | Promise<void>) | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: AppError) => void;
  readonly cancelDeadline: () => void;
}

export function createRpc(options: RpcOptions): Rpc {
  const { stream, address, clock } = options;
  const probeMs = options.probeMs ?? 5_000;
  const parser = createJsonStream({
    limits: options.limits ?? defaultLimits,
    ...(options.mapRow === undefined ? {} : { mapLeaf: options.mapRow }),
  });
  const pending = new Map<number, Pending>();
  const chunks: Uint8Array[] = [];
  let nextId = 0;
  let working = false;
  let closed = false;
  let heardAt = clock.now();
  let probed = false;
  let turnStarted: number | null = null;
  const cancelProbe = clock.every(Math.max(1, probeMs / 4), probe);

  stream.on('data', (chunk: Uint8Array) => {
    heardAt = clock.now();
    probed = false;
    chunks.push(chunk);
    if (!working) void work();
  });
  stream.on('error', (thrown: Error) => close(new AppError('ovsdb-closed', { address, detail: errorText(thrown) }, thrown)));
  stream.on('end', () => close(new AppError('ovsdb-closed', { address, detail: 'the server closed it' })));
  stream.on('close', () => close(new AppError('ovsdb-closed', { address, detail: 'the connection closed' })));

  /** Never rejects: what goes wrong closes the connection. */
  async function work(): Promise<void> {
    working = true;
    try {
      for (let chunk = chunks.shift(); chunk !== undefined && !closed; chunk = chunks.shift()) {
        for (let from = 0; from < chunk.length && !closed; from += sliceBytes) {
          for (const message of parser.push(chunk.subarray(from, from + sliceBytes))) {
            const handled = handle(message);
            if (handled !== undefined) {
              stream.pause();
              await handled;
              heardAt = clock.now();
            }
          }
          if (turnIsOver()) {
            stream.pause();
            await new Promise(setImmediate);
          }
        }
      }
    } catch (thrown) {
      close(asAppError(thrown, address));
    }
    working = false;
    if (!closed) stream.resume();
  }

  /** A turn of the event loop can bring many chunks, each of which starts work anew: they share one budget. */
  function turnIsOver(): boolean {
    if (turnStarted === null) {
      turnStarted = clock.now();
      setImmediate(() => {
        turnStarted = null;
      });
    }
    return clock.now() - turnStarted >= turnMs;
  }

  function handle(message: unknown): void | Promise<void> {
    const { id, method, params, result, error } = message as Readonly<Record<string, unknown>>;
    if (typeof method === 'string') {
      const list = Array.isArray(params) ? (params as unknown[]) : [];
      if (id === null || id === undefined) return options.onNotification(method, list);
      if (method === 'echo') send({ id, result: list, error: null });
      else send({ id, result: null, error: { error: 'unknown method' } });
      return;
    }
    const request = typeof id === 'number' ? pending.get(id) : undefined;
    // The answer to a probe, or to a request that was given up.
    if (request === undefined) return;
    pending.delete(id as number);
    request.cancelDeadline();
    if (error !== null && error !== undefined) {
      request.reject(new AppError('ovsdb-refused', { address, method: request.method, detail: JSON.stringify(error).slice(0, 300) }));
      return;
    }
    if (request.consume === undefined) return request.resolve(result);
    return consumed(request, result);
  }

  /** A reply that cannot be used fails the request and, as what follows rests on it, the connection. */
  function consumed(request: Pending, result: unknown): void | Promise<void> {
    const fail = (thrown: unknown) => {
      const appError = asAppError(thrown, address);
      request.reject(appError);
      close(appError);
    };
    try {
      const work = request.consume?.(result);
      if (work === undefined) return request.resolve(result);
      return work.then(() => request.resolve(result), fail);
    } catch (thrown) {
      fail(thrown);
    }
  }

  function probe(): void {
    // While a handler works nothing is read: the silence is ours.
    if (closed || working) return;
    const silentMs = clock.now() - heardAt;
    if (silentMs >= 2 * probeMs) {
      const what = parser.idle() ? 'no answer to a probe' : 'no more of a message that had begun';
      close(new AppError('ovsdb-stalled', { address, what, ms: Math.round(silentMs) }));
    } else if (silentMs >= probeMs && !probed) {
      probed = true;
      send({ id: 'probe', method: 'echo', params: [] });
    }
  }

  function send(message: unknown): void {
    if (closed) return;
    stream.write(`${JSON.stringify(message)}\n`);
    if (stream.writableLength > maxUnsentBytes) {
      close(new AppError('ovsdb-protocol', { address, detail: 'it asks without reading the answers' }));
    }
  }

  function close(error: AppError): void {
    if (closed) return;
    closed = true;
    cancelProbe();
    chunks.length = 0;
    stream.destroy();
    for (const request of pending.values()) {
      request.cancelDeadline();
      request.reject(error);
    }
    pending.clear();
    options.onClose(error);
  }

  return {
    request: (method, params, deadlineMs, consume) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new AppError('ovsdb-closed', { address, detail: 'it is closed' }));
        const id = nextId;
        nextId += 1;
        const cancelDeadline = clock.after(deadlineMs, () =>
          close(new AppError('ovsdb-stalled', { address, what: `no answer to ${method}`, ms: deadlineMs })),
        );
        pending.set(id, { method, consume, resolve, reject, cancelDeadline });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ id: null, method, params }),
    close,
    get closed() {
      return closed;
    },
    get heardAt() {
      return heardAt;
    },
  };
}

function asAppError(thrown: unknown, address: string): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof JsonStreamError && thrown.limitBytes !== null) {
    return new AppError('ovsdb-too-large', { address, what: thrown.message, limit: thrown.limitBytes }, thrown);
  }
  return new AppError('ovsdb-protocol', { address, detail: errorText(thrown) }, thrown);
}
