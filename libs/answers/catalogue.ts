/**
 * Ranks intents by how much a question says of what one of their examples says (Tversky's index over weighted concepts): 1 is
 * the same concepts. A concept that few intents use weighs more; an unknown word counts as one that no example has.
 */
import { type EntityType, entityTypes } from '#libs/contracts/ask.ts';
import { withoutImplied } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language } from './port.ts';
import { partsOf, tokensOf } from './tokens.ts';

export interface Features {
  readonly concepts: ReadonlySet<string>;
  readonly entities: ReadonlySet<EntityType>;
  readonly unknown: number;
  /** Whether a time range was named. */
  readonly timed: boolean;
}

export interface Ranked {
  readonly intent: string;
  readonly score: number;
}

export interface Catalogue {
  /** Best first, each intent once. */
  rank(features: Features, eligible: (intent: string) => boolean): readonly Ranked[];
  /** Words of examples that the language does not know. */
  readonly unknownWords: readonly string[];
}

const subjects: ReadonlySet<EntityType> = new Set(['kind', 'run', 'before']);
const unknownWeight = 3;
/** What the question says beyond the example may turn it round; what the example says beyond the question is often left out. */
const unexplained = 0.7;
const unsaid = 0.45;
const entityWeight = 1;
const leastWeight = 0.4;

export function createCatalogue(language: Language, lexicon: Lexicon): Catalogue {
  const { topics } = language;
  const read = Object.entries(language.examples).flatMap(([intent, examples]) =>
    examples.map((example) => ({ intent, ...readExample(example, lexicon) })),
  );
  const weights = weightsOf(read, Object.keys(language.examples).length);
  const weigh = (concepts: ReadonlySet<string>, entities: ReadonlySet<EntityType>) =>
    [...concepts].reduce((sum, concept) => sum + (weights.get(concept) ?? unknownWeight), entities.size * entityWeight);
  const examples = read.map((example) => ({ ...example, weight: weigh(example.concepts, example.entities) }));

  return {
    unknownWords: [...new Set(read.flatMap(({ unknown }) => unknown))],
    rank: (features, eligible) => {
      const asked = weigh(features.concepts, features.entities) + features.unknown * unknownWeight;
      const best = new Map<string, number>();
      for (const { intent, concepts, entities, weight, timed } of examples) {
        if (topics.some((topic) => features.concepts.has(topic) && !concepts.has(topic))) continue;
        // A kind and a run are what such a question is about; a node or an object may be left out.
        if (
          !eligible(intent) ||
          (timed && !features.timed) ||
          [...entities].some((type) => subjects.has(type) && !features.entities.has(type))
        )
          continue;
        const both = weigh(features.concepts.intersection(concepts), features.entities.intersection(entities));
        const score = both === 0 ? 0 : both / (both + unexplained * (asked - both) + unsaid * (weight - both));
        if (score > (best.get(intent) ?? 0)) best.set(intent, score);
      }
      return [...best].map(([intent, score]) => ({ intent, score })).sort((a, b) => b.score - a.score || a.intent.localeCompare(b.intent));
    },
  };
}

function readExample(example: string, lexicon: Lexicon) {
  const words = tokensOf(example).flatMap(({ written }) =>
    written === written.toUpperCase() && placeholder(written) !== null ? [written] : partsOf(written),
  );
  const entities = new Set(words.flatMap((word) => placeholder(word) ?? []));
  const others = words.filter((word) => placeholder(word) === null && word !== 'TIME').map((word) => word.toLowerCase());
  const { concepts: said, unknown, foreign } = lexicon.read(others);
  const { concepts, kind } = withoutImplied(said, entities);
  if (kind !== null) entities.add('kind');
  return { concepts, entities, unknown: [...unknown, ...foreign], timed: words.includes('TIME') };
}

const placeholder = (word: string): EntityType | null =>
  word === word.toUpperCase() ? (entityTypes.find((type) => type.toUpperCase() === word) ?? null) : null;

function weightsOf(read: readonly { readonly intent: string; readonly concepts: ReadonlySet<string> }[], intents: number) {
  const users = new Map<string, Set<string>>();
  for (const { intent, concepts } of read) {
    for (const concept of concepts) users.set(concept, (users.get(concept) ?? new Set()).add(intent));
  }
  return new Map([...users].map(([concept, by]) => [concept, Math.max(leastWeight, Math.log(intents / by.size))]));
}
