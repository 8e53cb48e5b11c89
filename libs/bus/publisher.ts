/**
 * Publishing into streams: one queue, sent in batches whose acknowledgements are awaited together, because each of them
 * waits for an fsync. What was not acknowledged when the connection broke is sent again, in order and under the same id,
 * so that a message whose acknowledgement was lost is not stored twice.
 *
 * The trap: servers that elect a leader refuse one message for a moment and store the next one. A part of a snapshot that comes late would delete
 * the parts before it, so of each subject only one message at a time is on its way to them.
 */
import { headers, JsHeaders, type MsgHdrs, NatsError, type PubAck } from 'nats';
import type { StreamName } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Backoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Connection, type ConnectionPeriod, raceAbort } from './connection.ts';
import { fenced, isFencedOff } from './lead/fenced.ts';
import type { Lead } from './lead/held-lead.ts';
import type { Token } from './lead/raised-fence.ts';
import { isRefusal } from './repeated.ts';

export interface Publisher {
  publish(message: Outgoing): Promise<number>;
  /** Connected, and yet the last attempt was not stored: two of three servers are gone, or the disk is full. */
  readonly isStalled: boolean;
}

export interface Outgoing {
  readonly subject: string;
  /** The one that keeps it. */
  readonly stream: string;
  readonly payload: Uint8Array;
  /** Messages with the same id within the stream's window are stored once. */
  readonly id: string;
  /** Deletes all earlier messages on the same subject, atomically with storing this one. */
  readonly rollup: boolean;
  /** Gives up waiting. */
  readonly signal: AbortSignal | undefined;
}

interface Pending extends Outgoing {
  readonly resolve: (seq: number) => void;
  readonly reject: (reason: unknown) => void;
  readonly forget: () => void;
  settled: boolean;
}

const batchMessages = 500;
const batchBytes = 8_000_000;

export function createPublisher(options: {
  readonly connection: Connection;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** Null: the service has no standby. */
  readonly lead: Lead | null;
}): Publisher {
  const { connection, logger, clock, backoff, lead } = options;
  let queue: Pending[] = [];
  let pumping = false;
  let isStalled = false;

  const pump = async () => {
    if (pumping) return;
    pumping = true;
    try {
      while (queue.length > 0) {
        const period = await connection.period();
        const batch = takeBatch(queue, mostAtOnce(period));
        await send(period, batch);
        const left = batch.filter((pending) => !pending.settled);
        if (left.length === 0) {
          isStalled = false;
          backoff.reset();
          continue;
        }
        queue = [...left, ...queue];
        if (!period.lost.aborted) await delay(clock, backoff.next(), connection.closed);
      }
    } catch (thrown) {
      // Only closing the bus ends up here.
      for (const pending of queue.splice(0)) settle(pending, () => pending.reject(thrown));
    } finally {
      pumping = false;
    }
  };

  /** Servers that must agree refuse a second message under one expectation while the first is between them. */
  const mostAtOnce = ({ connection: { info } }: ConnectionPeriod) => (lead !== null && info?.cluster !== undefined ? 1 : batchMessages);

  const send = async (period: ConnectionPeriod, batch: readonly Pending[]) => {
    let failure: unknown = null;
    /** Stops at the first one that was not stored and must be sent again. */
    const sendInOrder = async (line: readonly Pending[]) => {
      for (const pending of line) {
        if (period.lost.aborted) return;
        if (pending.settled) continue;
        try {
          const { seq } = await publishOne(period, pending, lead);
          settle(pending, () => pending.resolve(seq));
        } catch (thrown) {
          const permanent = permanentFailure(pending, thrown, period, lead);
          if (permanent !== null) settle(pending, () => pending.reject(permanent));
          else {
            failure = thrown;
            return;
          }
        }
      }
    };
    await raceAbort(Promise.all(linesOf(batch, period).map(sendInOrder)), period.lost).catch((lost: unknown) => {
      failure = lost;
    });
    if (failure === null) return;
    isStalled = !period.lost.aborted;
    const unsent = batch.filter((pending) => !pending.settled).length;
    logger.warn(
      { event: 'bus-publish-again', messages: unsent, error: errorText(failure) },
      `${unsent} messages were not acknowledged; sending them again`,
    );
  };

  return {
    get isStalled() {
      return isStalled;
    },
    publish: (message) =>
      new Promise<number>((resolve, reject) => {
        const { signal } = message;
        if (connection.closed.aborted) return reject(connection.closed.reason);
        if (signal?.aborted) return reject(signal.reason);
        // One that is on its way may still be stored: the caller gave up waiting, nothing more.
        const giveUp = () => settle(pending, () => reject(signal?.reason));
        const pending: Pending = {
          ...message,
          resolve,
          reject,
          forget: () => signal?.removeEventListener('abort', giveUp),
          settled: false,
        };
        signal?.addEventListener('abort', giveUp, { once: true });
        queue.push(pending);
        pump();
      }),
  };
}

/**
 * Each line holds what must be stored one after the other: in a cluster the messages of a state log, as one that comes late is a gap. All others
 * go at once. A single server stores in the order of sending, and nothing more once its disk is full.
 */
function linesOf(batch: readonly Pending[], { connection: { info } }: ConnectionPeriod): readonly (readonly Pending[])[] {
  const isOrdered = ({ stream }: Pending) => info?.cluster !== undefined && stream === stateLogs;
  const inOrder = Map.groupBy(batch.filter(isOrdered), ({ subject }) => subject);
  return [...inOrder.values(), ...batch.filter((pending) => !isOrdered(pending)).map((pending) => [pending])];
}

const stateLogs: StreamName = 'EIP_STATE';

function takeBatch(queue: Pending[], mostMessages: number): Pending[] {
  const batch: Pending[] = [];
  let bytes = 0;
  while (batch.length < mostMessages) {
    const next = queue[0];
    if (next === undefined || (batch.length > 0 && bytes + next.payload.length > batchBytes)) break;
    queue.shift();
    if (next.settled) continue;
    bytes += next.payload.length;
    batch.push(next);
  }
  return batch;
}

async function publishOne({ jetstream }: ConnectionPeriod, pending: Pending, lead: Lead | null): Promise<PubAck> {
  const { subject, stream, payload, id } = pending;
  const write = (token: Token | null) => jetstream.publish(subject, payload, { msgID: id, headers: headersOf(pending, token) });
  return lead === null ? write(null) : lead.under({ stream, subject }, write);
}

function headersOf({ rollup }: Outgoing, token: Token | null): MsgHdrs {
  const given = headers();
  if (rollup) given.set(JsHeaders.RollupHdr, JsHeaders.RollupValueSubject);
  return token === null ? given : fenced(token, given);
}

function settle(pending: Pending, how: () => void): void {
  if (pending.settled) return;
  pending.settled = true;
  pending.forget();
  how();
}

/** Null when sending the same again may succeed. */
function permanentFailure(pending: Pending, thrown: unknown, period: ConnectionPeriod, lead: Lead | null): AppError | null {
  if (thrown instanceof AppError) return thrown;
  if (!(thrown instanceof NatsError)) return null;
  if (lead !== null && isFencedOff(thrown)) return lead.refused(`a message on ${pending.subject}`);
  if (thrown.code === 'MAX_PAYLOAD_EXCEEDED') {
    const limit = period.connection.info?.max_payload ?? 0;
    return new AppError('bus-message-too-large', { subject: pending.subject, bytes: pending.payload.length, limit }, thrown);
  }
  if (thrown.api_error === undefined || !isRefusal(thrown)) return null;
  return new AppError('bus-refused', { what: `a message on ${pending.subject}`, detail: thrown.api_error.description }, thrown);
}
