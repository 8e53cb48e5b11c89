/**
 * Many pages ask the same question at the same moment, because they all heard of the same change. The gateway then asks, writes and
 * compresses it once for all of them. Every page gets an answer that was begun after each change the page may know of, and at most a
 * quarter of a second ago. A page that asks after a newer change, while a question is under way, waits for the end of that question
 * (at most a quarter of a second) and shares the next one. So the load on the analyzer does not grow with the number of pages.
 */
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Feed } from '../live/feed.ts';
import { type Encoded, encodedJson } from './respond.ts';

export interface SharedAnswers {
  /** `key`: the same for the same question alone. */
  get(key: string, ask: () => Promise<unknown>): Promise<Encoded>;
}

/** As often as the live summary is told: a change that the feed has not told yet is seen no later by this. */
const keepMs = 250;

interface Asked {
  readonly answer: Promise<Encoded>;
  readonly begunAt: number;
  /** How many changes had been told when it was begun. */
  readonly changes: number;
  /** The next question, for those to whom this answer is too old. */
  next: Promise<Encoded> | null;
}

const nothing = () => undefined;

export function createSharedAnswers(feed: Pick<Feed, 'listen'>, clock: Clock): SharedAnswers {
  const asked = new Map<string, Asked>();
  let changes = 0;
  feed.listen(() => {
    changes += 1;
  });

  function begin(key: string, ask: () => Promise<unknown>): Promise<Encoded> {
    const mine: Asked = { answer: ask().then(encodedJson), begunAt: clock.now(), changes, next: null };
    asked.set(key, mine);
    const forget = () => {
      if (asked.get(key) === mine) asked.delete(key);
    };
    // Only those who waited for it get the failure.
    mine.answer.then(() => clock.after(keepMs, forget), forget);
    return mine.answer;
  }

  return {
    get: (key, ask) => {
      const known = asked.get(key);
      if (known === undefined) return begin(key, ask);
      if (known.changes === changes && clock.now() - known.begunAt < keepMs) return known.answer;
      // An answer that never comes (the analyzer was killed) delays nobody.
      const over = known.answer.then(nothing, nothing);
      known.next ??= within(clock, keepMs, over, nothing).then(() => begin(key, ask));
      return known.next;
    },
  };
}
