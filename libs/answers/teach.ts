/**
 * Learns a language from its examples. That takes seconds, so `npm run docs` does it and writes what was learnt beside the language
 * (`taught.ts`); an answerer reads the file.
 */
import { type EntityType, entityTypes } from '#libs/contracts/ask.ts';
import { beginning } from './clauses.ts';
import { views } from './features.ts';
import { joinsIn } from './joined.ts';
import { withoutImplied } from './kinds.ts';
import { learn } from './learn.ts';
import { createLexicon, isKind, type Lexicon } from './lexicon.ts';
import type { Language } from './port.ts';
import { type ByIntent, notOurs, type Taught } from './taught.ts';
import { partsOf, stemOf, tokensOf, writtenOut } from './tokens.ts';
import { createTurnFinder } from './turned.ts';

const noNames: ReadonlySet<string> = new Set();
/** Coprime to any number of reasons that is not a multiple of it. */
const reasonStride = 31;

export function teach(language: Language): Taught {
  const lexicon = createLexicon(language, noNames);
  const turnsIn = createTurnFinder(language, lexicon);
  const linesOf = (examples: Language['examples']) =>
    Object.entries(examples).flatMap(([intent, lines]) => lines.map((line) => [intent, line] as const));
  const given = [...linesOf(language.examples), ...linesOf(language.asked)].map(([intent, line]) => ({
    intent,
    ...readExample(line, language, lexicon),
  }));
  const lessons = [...given, ...language.strange.map((line) => ({ intent: notOurs, ...readExample(line, language, lexicon) }))];
  // People give reasons for any question: half of the examples come once more, with a reason before or after.
  const reasons = language.reasons.map(partsOf);
  const reasoned = lessons.flatMap((lesson, index) => {
    const reason = reasons[(index * reasonStride) % reasons.length];
    if (index % 2 !== 0 || reason === undefined) return [];
    return [{ ...lesson, words: index % 3 === 0 ? [...lesson.words, ...reason] : [...reason, ...lesson.words] }];
  });
  const byIntent = Map.groupBy(given, ({ intent }) => intent);
  const allOf = (of: (example: (typeof given)[number]) => Iterable<string>): ByIntent =>
    Object.fromEntries([...byIntent].map(([intent, those]) => [intent, [...new Set(those.flatMap((example) => [...of(example)]))].sort()]));
  return {
    // Reasons have no concepts: a reader that sees only concepts learns nothing from them.
    readers: views.map((view, index) =>
      learn((index === 0 ? lessons : [...lessons, ...reasoned]).map((lesson) => ({ label: lesson.intent, features: view(lesson) }))),
    ),
    said: allOf(({ words }) => words.map(stemOf)),
    meant: allOf(({ all }) => all),
    begun: allOf(({ begins }) => [begins]),
    joined: allOf(({ tokens }) =>
      joinsIn(
        tokens.map(({ written, text }) => (placeholder(written) === null ? text : '')),
        language,
        lexicon,
      ),
    ),
    turned: allOf(({ tokens }) => {
      const plain = tokens.filter(({ written }) => !/^[A-Z]{3,}$/.test(written));
      return turnsIn(plain, plain.length < tokens.length, () => true).flatMap(({ keys }) => keys);
    }),
  };
}

function readExample(example: string, language: Language, lexicon: Lexicon) {
  const tokens = tokensOf(writtenOut(example, language.shorthand, noNames));
  const words = tokens.flatMap(({ written }) => (placeholder(written) !== null || isKind(written) ? [written] : partsOf(written)));
  const entities = new Set(words.flatMap((word) => placeholder(word) ?? []));
  const others = words.filter((word) => placeholder(word) === null && word !== 'TIME').map((word) => word.toLowerCase());
  const { concepts: all } = lexicon.read(others);
  const { concepts, kind } = withoutImplied(all, entities);
  if (kind !== null) entities.add('kind');
  return {
    tokens,
    all,
    concepts,
    entities,
    timed: words.includes('TIME'),
    words: others.flatMap(partsOf),
    begins: beginning(words[0]?.toLowerCase() ?? '', words[1], language),
  };
}

const placeholder = (word: string): EntityType | null =>
  word === word.toUpperCase() ? (entityTypes.find((type) => type.toUpperCase() === word) ?? null) : null;
