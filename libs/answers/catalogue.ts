/**
 * Ranks intents in ways that err differently, and takes their mean. One is how much a question says of what one example says
 * (Tversky's index over weighted concepts): 1 is the same concepts; a concept that few intents use weighs more, an unknown word
 * counts as one that no example has. The others are regressions over all examples: one sees concepts and pairs of them, one the
 * words, and so those that no concept has ("two times", "not yet"), and one the words with their neighbours.
 */
import { type EntityType, entityTypes } from '#libs/contracts/ask.ts';
import { withoutImplied } from './kinds.ts';
import { learn } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language } from './port.ts';
import { mapInSlices } from './slices.ts';
import { partsOf, stemOf, tokensOf, writtenOut } from './tokens.ts';

export interface Features {
  readonly concepts: ReadonlySet<string>;
  readonly entities: ReadonlySet<EntityType>;
  readonly unknown: number;
  readonly stray: number;
  /** Whether a time range was named. */
  readonly timed: boolean;
  /** All its words, names apart. */
  readonly stems: readonly string[];
}

export interface Ranked {
  readonly intent: string;
  /** 1 at most. */
  readonly score: number;
}

export interface Catalogue {
  /** Best first, each intent once. */
  rank(features: Features, eligible: (intent: string) => boolean): readonly Ranked[];
  /** Whether people who ask for the intent begin with that word: "record the cluster" asks how. */
  begins(intent: string, word: string): boolean;
  /** Whether people who ask for the intent use the word. */
  says(intent: string, word: string): boolean;
  /** Whether they mean the concept in any way. */
  means(intent: string, concept: string): boolean;
  /** Words of examples that the language does not know. */
  readonly unknownWords: readonly string[];
}

const subjects: ReadonlySet<EntityType> = new Set(['kind', 'run', 'before']);

/** The label of examples that must not be answered. */
export const notOurs = '';
const noNames: ReadonlySet<string> = new Set();
const unknownWord = '?';
const strayWord = '~';
const unknownWeight = 3;
const strayWeight = 1;
/** What the question says beyond the example may turn it round; what the example says beyond the question is often left out. */
const unexplained = 0.7;
const unsaid = 0.45;
const entityWeight = 1;
const leastWeight = 0.4;
/** Coprime to any number of reasons that is not a multiple of it. */
const reasonStride = 31;
const atOnce = 100;
const subjectMask = maskOf(entityTypes, subjects);

export async function createCatalogue(
  language: Language,
  lexicon: Lexicon,
  takes: (intent: string) => { readonly types: readonly EntityType[]; readonly time: boolean },
): Promise<Catalogue> {
  const { topics } = language;
  const readAll = (examples: Language['examples']) =>
    readLines(Object.entries(examples).flatMap(([intent, lines]) => lines.map((line) => ({ intent, line }))));
  const readLines = (lines: readonly { readonly intent: string; readonly line: string }[]) =>
    mapInSlices(lines, atOnce, ({ intent, line }) => ({ intent, ...readExample(line, language, lexicon) }));
  const written = await readAll(language.examples);
  const given = [...written, ...(await readAll(language.asked))];
  const own = given.flatMap((example) => withNames(example, takes(example.intent)));
  const strange = await readLines(language.strange.map((line) => ({ intent: notOurs, line })));
  const read = await eachOnce([...own, ...strange]);
  const weights = weightsOf(own, Object.keys(language.examples).length);
  const weightOf = (said: string) => weights.get(said) ?? unknownWeight;
  const labels = [...new Set(read.map(({ intent }) => intent))];
  const topicsOf = (concepts: ReadonlySet<string>) => maskOf(topics, concepts);
  const examples = read.map((example) => ({
    label: labels.indexOf(example.intent),
    timed: example.timed,
    topics: topicsOf(example.concepts),
    types: maskOf(entityTypes, example.entities),
    weight: [...example.concepts].reduce((sum, concept) => sum + weightOf(concept), example.entities.size * entityWeight),
  }));
  const having = indexOf(read);
  const lessons = [...given, ...strange];
  // Why somebody asks is said of anything: half of them once more, with a reason before or after.
  const reasons = language.reasons.map((reason) => partsOf(reason).map(stemOf));
  const reasoned = lessons.flatMap((lesson, index) => {
    const reason = reasons[(index * reasonStride) % reasons.length];
    if (index % 2 !== 0 || reason === undefined) return [];
    return [{ ...lesson, stems: index % 3 === 0 ? [...lesson.stems, ...reason] : [...reason, ...lesson.stems] }];
  });
  const judge = async (of: (said: Said) => string[], from: readonly (Said & { readonly intent: string })[]) => ({
    of,
    ...(await learn(await mapInSlices(from, atOnce, (lesson) => ({ label: lesson.intent, features: of(lesson) })))),
  });
  const learned = [
    await judge(featuresOf, lessons),
    await judge(wordsOf, [...lessons, ...reasoned]),
    await judge(neighboursOf, [...lessons, ...reasoned]),
  ];

  /** What each example has in common with the question, in weight. */
  function inCommon(concepts: ReadonlySet<string>, entities: ReadonlySet<EntityType>): Float64Array {
    const common = new Float64Array(examples.length);
    const add = (indexes: readonly number[] | undefined, weight: number) => {
      for (const index of indexes ?? []) common[index] = (common[index] ?? 0) + weight;
    };
    for (const concept of concepts) add(having.get(concept), weightOf(concept));
    for (const type of entities) add(having.get(type.toUpperCase()), entityWeight);
    return common;
  }

  const byIntent = Map.groupBy(given, ({ intent }) => intent);
  const allOf = (of: (example: (typeof given)[number]) => Iterable<string>) =>
    new Map([...byIntent].map(([intent, those]) => [intent, new Set(those.flatMap((example) => [...of(example)]))]));
  const saidFor = allOf(({ stems }) => stems);
  const meantFor = allOf(({ all }) => all);

  return {
    says: (intent, word) => partsOf(word).every((part) => saidFor.get(intent)?.has(stemOf(part)) === true),
    means: (intent, concept) => meantFor.get(intent)?.has(concept) === true,
    begins: (intent, word) => given.some((example) => example.intent === intent && example.first === word),
    unknownWords: [...new Set(written.flatMap(({ unknown }) => unknown))],
    rank: (features, eligible) => {
      const concepts = withUnknown(features);
      const asked =
        [...concepts].reduce((sum, concept) => sum + weightOf(concept), features.entities.size * entityWeight) +
        Math.max(0, features.unknown - 1) * unknownWeight;
      const common = inCommon(concepts, features.entities);
      const [types, about] = [maskOf(entityTypes, features.entities), topicsOf(concepts)];
      const allowed = labels.map((intent) => intent === notOurs || eligible(intent));
      const best = new Map<string, number>();
      for (const [index, { label, timed, topics: own, types: named, weight }] of examples.entries()) {
        const both = common[index] ?? 0;
        // A kind and a run are what such a question is about; a node or an object may be left out.
        if (
          both === 0 ||
          allowed[label] !== true ||
          (timed && !features.timed) ||
          (about & ~own) !== 0 ||
          (named & ~types & subjectMask) !== 0
        )
          continue;
        const score = both / (both + unexplained * (asked - both) + unsaid * (weight - both));
        const intent = labels[label] ?? notOurs;
        if (score > (best.get(intent) ?? 0)) best.set(intent, score);
      }
      const all = learned.map(({ of, chances }) => sharesOf(chances(of(features)), (intent) => intent === notOurs || eligible(intent)));
      return labels
        .map((intent) => ({
          intent,
          score: all.reduce((sum, chances) => sum + (chances.get(intent) ?? 0), best.get(intent) ?? 0) / (all.length + 1),
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.intent.localeCompare(b.intent));
    },
  };
}

/** Of those that are eligible; they add up to 1. */
function sharesOf(chances: ReadonlyMap<string, number>, eligible: (intent: string) => boolean): ReadonlyMap<string, number> {
  const own = [...chances].filter(([intent]) => eligible(intent));
  const total = own.reduce((sum, [, chance]) => sum + chance, 0);
  return new Map(own.map(([intent, chance]) => [intent, total === 0 ? 0 : chance / total]));
}

/** A bit for each of the list that is there. */
function maskOf<T>(list: readonly T[], there: ReadonlySet<T>): number {
  return list.reduce((mask, item, index) => (there.has(item) ? mask | (1 << index) : mask), 0);
}

/** What is said -> the examples that have it. */
function indexOf(examples: readonly Pick<Features, 'concepts' | 'entities'>[]): ReadonlyMap<string, readonly number[]> {
  const having = new Map<string, number[]>();
  for (const [index, { concepts, entities }] of examples.entries()) {
    for (const said of [...concepts, ...[...entities].map((type) => type.toUpperCase())]) {
      const list = having.get(said) ?? [];
      list.push(index);
      having.set(said, list);
    }
  }
  return having;
}

/** That there are words of no list is something that is said: questions that are none of ours have them. */
function withUnknown({ concepts, unknown, stray }: Pick<Features, 'concepts' | 'unknown' | 'stray'>): ReadonlySet<string> {
  return new Set([...concepts, ...(unknown > 0 ? [unknownWord] : []), ...(stray > 0 ? [strayWord] : [])]);
}

/** Examples that say the same in other words are one. */
async function eachOnce<E extends ReturnType<typeof readExample> & { readonly intent: string }>(examples: readonly E[]): Promise<E[]> {
  const keyOf = ({ intent, concepts, entities, timed }: E) => JSON.stringify([intent, [...concepts].sort(), [...entities].sort(), timed]);
  return [...new Map(await mapInSlices(examples, atOnce, (example) => [keyOf(example), example] as const)).values()];
}

/** What may be named can be named in any example that names nothing, and so can a time. */
function withNames<E extends { readonly entities: ReadonlySet<EntityType>; readonly timed: boolean }>(
  example: E,
  { types, time }: { readonly types: readonly EntityType[]; readonly time: boolean },
): E[] {
  const named = example.entities.size > 0 ? [] : types.filter((type) => !subjects.has(type));
  const all = [example, ...named.map((type) => ({ ...example, entities: new Set([type]) }))];
  return time && !example.timed ? [...all, ...all.map((each) => ({ ...each, timed: true }))] : all;
}

/** What is said, and what is said together; not that there are words of no list, which is so of most of what people ask. */
function featuresOf({ concepts, entities, timed }: Said): string[] {
  const known = [...concepts].filter((concept) => concept !== unknownWord && concept !== strayWord);
  const said = [...known, ...[...entities].map((type) => type.toUpperCase()), ...(timed ? ['TIME'] : [])].sort();
  const pairs = said.flatMap((first, index) => said.slice(index + 1).map((second) => `${first} ${second}`));
  return ['', ...said, ...pairs];
}

type Said = Pick<Features, 'concepts' | 'stems' | 'entities' | 'timed'>;

function neighboursOf(said: Said): string[] {
  const { stems } = said;
  return [...wordsOf(said), ...new Set(['', ...stems].map((stem, index) => `${stem} ${stems[index] ?? ''}`))];
}

/** Words with the names and the time, but not all together: there are too many of them for that. */
function wordsOf({ stems, entities, timed }: Said): string[] {
  return ['', ...[...entities].map((type) => type.toUpperCase()), ...(timed ? ['TIME'] : []), ...new Set(stems)];
}

function readExample(example: string, { shorthand }: Language, lexicon: Lexicon) {
  const words = tokensOf(writtenOut(example, shorthand, noNames)).flatMap(({ written }) =>
    written === written.toUpperCase() && placeholder(written) !== null ? [written] : partsOf(written),
  );
  const entities = new Set(words.flatMap((word) => placeholder(word) ?? []));
  const others = words.filter((word) => placeholder(word) === null && word !== 'TIME').map((word) => word.toLowerCase());
  const { concepts: said, unknown, stray, foreign } = lexicon.read(others);
  const { concepts, kind } = withoutImplied(said, entities);
  if (kind !== null) entities.add('kind');
  return {
    all: said,
    concepts: withUnknown({ concepts, unknown: unknown.length + foreign.length, stray: stray.length }),
    entities,
    unknown: [...unknown, ...stray, ...foreign],
    timed: words.includes('TIME'),
    stems: others.map(stemOf),
    first: others[0] ?? '',
  };
}

const placeholder = (word: string): EntityType | null =>
  word === word.toUpperCase() ? (entityTypes.find((type) => type.toUpperCase() === word) ?? null) : null;

function weightsOf(read: readonly { readonly intent: string; readonly concepts: ReadonlySet<string> }[], intents: number) {
  const users = new Map<string, Set<string>>();
  for (const { intent, concepts } of read) {
    for (const concept of concepts) users.set(concept, (users.get(concept) ?? new Set()).add(intent));
  }
  const weights = [...users].map(([concept, by]) => [concept, Math.max(leastWeight, Math.log(intents / by.size))] as const);
  return new Map([...weights, [unknownWord, unknownWeight], [strayWord, strayWeight]]);
}
