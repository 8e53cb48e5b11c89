/** What a stream holds at this moment on the subjects of a filter, through a consumer that lives for one read. */
import { AckPolicy, DeliverPolicy, type JetStreamManager, type Msg, NatsError, nanos, type StoredMsg } from 'nats';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import { type ConnectionPeriod, raceAbort } from './connection.ts';
import { placeOf } from './follow.ts';
import { PullStatus } from './pull-status.ts';

const readMs = 20_000;
const noMessageFound = 10_037;

/** The sequence of the last message on a filter, 0 when there is none. */
export async function lastSeq({ manager }: ConnectionPeriod, stream: string, filter: string): Promise<number> {
  return (await lastMessage(manager, stream, filter))?.seq ?? 0;
}

/** As the server has it that stores first; null when there is none. */
export async function lastMessage(manager: JetStreamManager, stream: string, filter: string): Promise<StoredMsg | null> {
  try {
    return await manager.streams.getMessage(stream, { last_by_subj: filter });
  } catch (thrown) {
    if (thrown instanceof NatsError && thrown.api_error?.err_code === noMessageFound) return null;
    throw thrown;
  }
}

/**
 * Everything from a sequence on, or the last message of each subject. Rejects when the connection is lost meanwhile.
 * Messages are in stream order; markers of deleted keys are among them. In a cluster the consumer may be on a server that lags
 * behind the one that stores first: what was stored when it was asked is in it, or it rejects too.
 */
export async function storedMessages(
  period: ConnectionPeriod,
  clock: Clock,
  stream: string,
  filter: string,
  from: number | 'last',
): Promise<readonly Msg[]> {
  const stored = period.connection.info?.cluster === undefined ? 0 : await raceAbort(lastSeq(period, stream, filter), period.lost);
  const consumer = await raceAbort(
    period.manager.consumers.add(stream, {
      ack_policy: AckPolicy.None,
      ...(from === 'last'
        ? { deliver_policy: DeliverPolicy.LastPerSubject }
        : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from }),
      filter_subject: filter,
      inactive_threshold: nanos(readMs),
      mem_storage: true,
      num_replicas: 1,
    }),
    period.lost,
  );
  const unavailable = (why: string) =>
    new AppError('bus-unavailable', { url: period.connection.getServer(), detail: `reading ${stream}: ${why}` });
  const requireAll = (readTo: number) => {
    if (readTo < stored && (from === 'last' || from <= stored)) throw unavailable(`a server has it up to ${readTo} of ${stored} only`);
  };
  if (consumer.num_pending === 0) {
    requireAll(0);
    return [];
  }
  const messages: Msg[] = [];
  const inbox = period.newInbox();
  let finish: (reason?: unknown) => void = () => {};
  const complete = new Promise<void>((resolve, reject) => {
    finish = (reason) => (reason === undefined ? resolve() : reject(reason));
  });
  const subscription = period.connection.subscribe(inbox, {
    callback: (error, message) => {
      if (error !== null) return finish(error);
      const status = PullStatus.of(message, inbox);
      if (status !== null) return finish(unavailable(status.text));
      messages.push(message);
      if (messages.length === consumer.num_pending) finish();
    },
  });
  try {
    const request = JSON.stringify({ batch: consumer.num_pending, expires: nanos(readMs) });
    period.connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer.name}`, request, { reply: inbox });
    const late = () => {
      throw unavailable(`not all messages came within ${readMs} ms`);
    };
    await within(clock, readMs, raceAbort(complete, period.lost), late);
    const last = messages.at(-1);
    requireAll(last === undefined ? 0 : placeOf(last).seq);
    return messages;
  } finally {
    if (!period.connection.isClosed()) subscription.unsubscribe();
    if (!period.lost.aborted) period.manager.consumers.delete(stream, consumer.name).catch(() => undefined);
  }
}
