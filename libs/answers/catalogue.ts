/** Ranks intents by what was learnt from examples: the mean of several readers, which make different mistakes. */
import { type Said, views } from './features.ts';
import { createReader } from './learn.ts';
import { notOurs, setsOf, type Taught } from './taught.ts';
import { partsOf, stemOf } from './tokens.ts';

export interface Ranked {
  readonly intent: string;
  /** 1 at most. */
  readonly score: number;
}

export interface Catalogue {
  /** Best first, each intent once. */
  rank(said: Said, eligible: (intent: string) => boolean): readonly Ranked[];
  /** Whether questions for the intent begin like this: "record the cluster" asks how to do it. */
  begins(intent: string, words: string): boolean;
  /** Whether people who ask for the intent use the word. */
  says(intent: string, word: string): boolean;
  /** Whether they mean the concept in any way. */
  means(intent: string, concept: string): boolean;
}

export function createCatalogue(taught: Taught): Catalogue {
  const readers = taught.readers.map(createReader);
  const labels = taught.readers[0]?.labels ?? [];
  const [said, meant, begun] = [taught.said, taught.meant, taught.begun].map(setsOf);
  return {
    says: (intent, word) => partsOf(word).every((part) => said?.get(intent)?.has(stemOf(part)) === true),
    means: (intent, concept) => meant?.get(intent)?.has(concept) === true,
    begins: (intent, words) => begun?.get(intent)?.has(words) === true,
    rank: (given, eligible) => {
      const allowed = labels.filter((intent) => intent === notOurs || eligible(intent));
      const all = readers.map((reader, index) => sharesOf(reader(views[index]?.(given) ?? []), allowed));
      return allowed
        .map((intent) => {
          return { intent, score: all.reduce((sum, shares) => sum + (shares.get(intent) ?? 0), 0) / all.length };
        })
        .sort((a, b) => b.score - a.score || a.intent.localeCompare(b.intent));
    },
  };
}

/** Of those that are eligible; they add up to 1. */
function sharesOf(chances: ReadonlyMap<string, number>, eligible: readonly string[]): ReadonlyMap<string, number> {
  const total = eligible.reduce((sum, intent) => sum + (chances.get(intent) ?? 0), 0);
  return new Map(eligible.map((intent) => [intent, total === 0 ? 0 : (chances.get(intent) ?? 0) / total]));
}
