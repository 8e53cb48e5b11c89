/**
 * What each reader sees of a question. They make different mistakes: one sees concepts and pairs of concepts; one adds the words with
 * their neighbours, also words that belong to no concept ("two times", "not yet"); one sees words and their parts, for words that are in
 * no example.
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

/** Marked with `_`, since a concept or a part of a word may be spelt the same. */
const stemsOf = ({ words }: Said): string[] => [...new Set(words.map((word) => `_${stemOf(word)}`))];
