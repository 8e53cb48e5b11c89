/**
 * A server of a cluster that is stopped, or cut off from the others, keeps its clients: the connection stays open, but nothing
 * written through it is stored. So we keep asking JetStream whether it works, and when it does not answer, the client moves to
 * the next server. If no server has a majority, moving does no harm: the next one is asked in the same way.
 */
import type { NatsConnection } from 'nats';
import { z } from 'zod';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { decode } from './encoding.ts';

/** Counted in requests, so that a pause of our own process counts as one. */
const mostUnanswered = 3;
const askEveryMs = 2_000;
const account = z.object({ error: z.unknown().optional() });

/** @returns a function that stops the asking. */
export function leaveWhenCutOff(
  connection: NatsConnection,
  { address, clock, logger }: { readonly address: string; readonly clock: Clock; readonly logger: Logger },
): () => void {
  let asked = connection.getServer();
  let unanswered = 0;
  /** The server that the client left last. If it comes back to that one, one unanswered request is enough. */
  let left: string | null = null;
  let isAsking = false;

  const ask = async () => {
    const server = connection.getServer();
    if (server !== asked) unanswered = 0;
    asked = server;
    if (await works(connection)) {
      unanswered = 0;
      left = null;
    } else unanswered += 1;
    if (unanswered === 0 || (unanswered < mostUnanswered && server !== left) || connection.isClosed()) return;
    unanswered = 0;
    left = server;
    logger.warn({ event: 'bus-server-cut-off', url: address, server }, `JetStream does not work at ${server}; going on to the next server`);
    await connection.reconnect();
  };

  return clock.every(askEveryMs, () => {
    if (isAsking || connection.isClosed()) return;
    isAsking = true;
    // A connection that is being closed refuses: then there is nothing to leave.
    ask()
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  });
}

/** Any failure, a time-out among them, is a no. */
async function works(connection: NatsConnection): Promise<boolean> {
  try {
    const { data } = await connection.request('$JS.API.INFO', '', { timeout: askEveryMs });
    return account.parse(decode(data)).error === undefined;
  } catch {
    return false;
  }
}
