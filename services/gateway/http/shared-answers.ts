/**
 * Many pages ask the same question at the same moment, as all of them heard of the same change. It is then asked, written and
 * compressed once for all. Two things hold for each who asks: the answer was begun after everything that he may have been told of,
 * and it was begun a quarter of a second ago at most. Who asks after another change while a question is under way waits for its end,
 * a quarter of a second at most, and shares the next one. So what pages cost the analyzer does not grow with their number.
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
  /** For who asks when it is too old for him. */
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
    // A failure is for those alone who waited for it.
    mine.answer.then(() => clock.after(keepMs, forget), forget);
    return mine.answer;
  }

  return {
    get: (key, ask) => {
      const known = asked.get(key);
      if (known === undefined) return begin(key, ask);
      if (known.changes === changes && clock.now() - known.begunAt < keepMs) return known.answer;
      // One that does not come (the analyzer was killed) holds nobody up.
      const over = known.answer.then(nothing, nothing);
      known.next ??= within(clock, keepMs, over, nothing).then(() => begin(key, ask));
      return known.next;
    },
  };
}
