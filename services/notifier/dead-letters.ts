/** Answers what was given up, and puts it back into its queues when asked to. */
import type { Bus, KeyValue, Subscription } from '#libs/bus/port.ts';
import type { Queue } from './queue.ts';
import { type DeadLetter, deadLetter, keys } from './state.ts';
import type { Receiver } from './webhook.ts';

const listed = 100;

export function answerDeadLetters(options: {
  readonly bus: Bus;
  readonly bucket: KeyValue;
  readonly cluster: string;
  readonly receivers: readonly Receiver[];
  readonly queueFor: (receiver: Receiver, group: string, bucket: KeyValue) => Queue;
}): Subscription {
  const { bus, bucket, cluster, receivers, queueFor } = options;

  const resend = async (letter: DeadLetter): Promise<boolean> => {
    const receiver = receivers.find(({ name }) => name === letter.receiver);
    if (receiver === undefined) return false;
    await queueFor(receiver, letter.group, bucket).resend(letter.message);
    await bucket.delete(keys.dead(cluster, letter.receiver, letter.message.id));
    return true;
  };

  return bus.answer(cluster, 'dead-letters', async (request) => {
    const entries = (await bucket.entries()).filter(({ key }) => key.startsWith(`dead/${cluster}/`));
    const letters = entries.map(({ value }) => deadLetter.parse(value)).toSorted((a, b) => a.at - b.at);
    let resent = 0;
    if (request.resend) for (const letter of letters) if (await resend(letter)) resent += 1;
    const shown = letters.slice(0, listed).map(({ message, receiver, at, reason }) => ({ id: message.id, receiver, at, reason }));
    return { total: letters.length, letters: shown, resent };
  });
}
