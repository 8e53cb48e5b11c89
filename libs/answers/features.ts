/**
 * What readers see of a question. They err differently: one sees concepts and pairs of them, one adds the words with their neighbours,
 * and so those that no concept has ("two times", "not yet"), and one sees the words and their parts, for words that no example has.
 */
import type { EntityType } from '#libs/contracts/ask.ts';
import { stemOf } from './tokens.ts';

export interface Said {
  readonly concepts: ReadonlySet<string>;
  readonly entities: ReadonlySet<EntityType>;
  /** Whether a time range was named. */
  readonly timed: boolean;
  /** All its words, names apart. */
  readonly words: readonly string[];
}

const sizes = [3, 4, 5];

export const views: readonly ((said: Said) => string[])[] = [conceptsOf, neighboursOf, partsOfWords];

/** What is said, and what is said together. */
function conceptsOf(said: Said): string[] {
  const all = [...said.concepts, ...namesOf(said)].sort();
  return ['', ...all, ...all.flatMap((first, index) => all.slice(index + 1).map((second) => `${first} ${second}`))];
}

function neighboursOf(said: Said): string[] {
  const stems = said.words.map(stemOf);
  const pairs = new Set(['', ...stems].map((stem, index) => `${stem}_${stems[index] ?? ''}`));
  return [...conceptsOf(said), ...stemsOf(said), ...pairs];
}

function partsOfWords(said: Said): string[] {
  const parts = said.words.flatMap((word) => {
    const whole = `<${word}>`;
    return sizes.flatMap((size) => Array.from({ length: Math.max(0, whole.length - size + 1) }, (_, at) => whole.slice(at, at + size)));
  });
  return ['', ...namesOf(said), ...stemsOf(said), ...new Set(parts)];
}

const namesOf = ({ entities, timed }: Said): string[] => [...[...entities].map((type) => type.toUpperCase()), ...(timed ? ['TIME'] : [])];

/** Apart from concepts and parts of words, which may be spelt the same. */
const stemsOf = ({ words }: Said): string[] => [...new Set(words.map((word) => `_${stemOf(word)}`))];
