/** Messages that were given up: kept, listed, and put back into their queue on request. */
import type { Bus, KeyValue, Subscription } from '#libs/bus/port.ts';
import { type DeadLetter, deadLetter, keys, type StoredEntries } from './state.ts';

export interface DeadLetters {
  add(letter: DeadLetter): Promise<void>;
  /** Answers questions about dead letters until it is stopped. One is kept while there is no such receiver. */
  answer(bus: Pick<Bus, 'answer'>, resend: (letter: DeadLetter) => Promise<'resent' | 'outdated' | 'no receiver'>): Subscription;
}

const listed = 100;
/** Of one receiver. A receiver that refuses everything must not fill the bus. */
const kept = 1_000;

export function openDeadLetters(options: {
  readonly bucket: KeyValue;
  readonly cluster: string;
  readonly stored: StoredEntries;
  readonly onDropped: (receiver: string) => void;
}): DeadLetters {
  const { bucket, cluster } = options;
  const prefix = `dead/${cluster}/`;
  /** Key to receiver, the oldest first. */
  const known = new Map<string, string>();
  for (const { key, value } of options.stored) if (key.startsWith(prefix)) known.set(key, deadLetter.parse(value).receiver);

  const remove = async (key: string) => {
    await bucket.delete(key);
    known.delete(key);
  };

  return {
    add: async (letter) => {
      const key = keys.dead(cluster, letter.receiver, letter.message.id);
      await bucket.put(key, deadLetter.parse(letter));
      known.delete(key);
      known.set(key, letter.receiver);
      const own = [...known].filter(([, receiver]) => receiver === letter.receiver);
      for (const [oldest] of own.slice(0, -kept)) {
        await remove(oldest);
        options.onDropped(letter.receiver);
      }
    },
    answer: (bus, resend) =>
      bus.answer(cluster, 'dead-letters', async (request) => {
        const entries = (await bucket.entries()).filter(({ key }) => key.startsWith(prefix));
        const letters = entries.map(({ value }) => deadLetter.parse(value)).toSorted((a, b) => a.at - b.at);
        let resent = 0;
        for (const letter of request.resend ? letters : []) {
          const outcome = await resend(letter);
          if (outcome === 'resent') resent += 1;
          if (outcome !== 'no receiver') await remove(keys.dead(cluster, letter.receiver, letter.message.id));
        }
        const shown = letters.slice(0, listed).map(({ message, receiver, at, reason }) => ({ id: message.id, receiver, at, reason }));
        return { total: letters.length, letters: shown, resent };
      }),
  };
}
