/**
 * Words to concepts: the longest phrase of the language wins, a word of several spellings is known by its stem, and a long word
 * may have a slip in it. What is in no list is unknown, and an unknown word makes an answer doubtful.
 */
import { findingKindNames } from '#libs/contracts/findings.ts';
import type { Language } from './port.ts';
import { partsOf, stemOf, writtenOut } from './tokens.ts';
import { isTypo } from './typo.ts';

export interface WordsRead {
  readonly concepts: ReadonlySet<string>;
  /** Words of no list that stand where a subject stands, those that stand elsewhere, and those of other fields. */
  readonly unknown: readonly string[];
  readonly stray: readonly string[];
  readonly foreign: readonly string[];
}

export interface Lexicon {
  read(words: readonly string[]): WordsRead;
  /** Whether it is an ordinary word of the language: then it is no name unless something says so. */
  knows(word: string): boolean;
  /** Whether it is a word of questions that people asked about something of ours. */
  occurs(word: string): boolean;
  /** The concept or else the stem of a word; null if it carries no meaning here. */
  meaning(word: string): string | null;
  /** Whether all of it is one phrase, such as `fail-over`. */
  isPhrase(text: string): boolean;
}

/** Kinds that people ask about in words of their own: the language says which. */
const ownIntent: ReadonlySet<string> = new Set(['unassigned-address', 'address-conflict', 'missing-baseline', 'unbalanced']);
/** Before the name of a kind of finding, which the language need not list. */
export const kindPrefix = 'kind:';
const mostSlips = 10_000;
const noNames: ReadonlySet<string> = new Set();
/** `missing-baseline`, not `unbalanced`. */
export const isKind = (word: string): boolean => word.includes('-') && findingKindNames.some((kind) => kind === word);
const filler = '';
const foreign = '!';

/** `said`: the stems of all words of examples. */
export function createLexicon(language: Language, said: ReadonlySet<string>): Lexicon {
  const phrases = new Map<string, { readonly stems: readonly string[]; readonly concept: string }[]>();
  for (const kind of findingKindNames) {
    if (ownIntent.has(kind)) continue;
    const stems = partsOf(kind).map(stemOf);
    phrases.set(stems[0] ?? '', [...(phrases.get(stems[0] ?? '') ?? []), { stems, concept: `${kindPrefix}${kind}` }]);
  }
  const add = (phrase: string, concept: string) => {
    const stems = partsOf(phrase.toLowerCase()).map(stemOf);
    const first = stems[0];
    if (first === undefined) return;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), { stems, concept }].sort((a, b) => b.stems.length - a.stems.length),
    );
  };
  for (const phrase of language.fillers) add(phrase, filler);
  for (const phrase of language.foreign) add(phrase, foreign);
  for (const [concept, said] of Object.entries(language.concepts)) {
    // As questions are before they are read: "its" is "it is" in both.
    for (const phrase of said) add(writtenOut(phrase, language.shorthand, noNames), concept);
  }
  const single = [...phrases].filter(([, all]) => all.some(({ stems }) => stems.length === 1)).map(([stem]) => stem);
  const known = new Set([...phrases.values()].flat().flatMap(({ stems }) => stems));
  const long = single.filter((stem) => stem.length >= 5);
  const whole = Object.values(language.concepts).flatMap((said) => said.filter((text) => /^\p{L}{6,}$/u.test(text)));
  const slips = new Map<string, string>();

  /** The stem that was meant: a slip is only looked for in words of five letters and more. */
  const meant = (word: string): string => {
    const stem = stemOf(word);
    if (known.has(stem) || word.length < 5) return stem;
    // "Fidings" has another stem than "findings".
    const found =
      slips.get(word) ?? long.find((candidate) => isTypo(stem, candidate)) ?? stemOf(whole.find((text) => isTypo(word, text)) ?? word);
    if (slips.size < mostSlips) slips.set(word, found);
    return found;
  };

  function read(words: readonly string[]): WordsRead {
    const found = { concepts: new Set<string>(), unknown: [] as string[], stray: [] as string[], foreign: [] as string[] };
    // `missing-baseline` always means the kind of finding, whatever its words mean alone.
    const given = words.flatMap((word) => {
      if (!isKind(word)) return partsOf(word);
      found.concepts.add(`${kindPrefix}${word}`);
      return [];
    });
    const stems = given.map(meant);
    for (let at = 0; at < stems.length; ) {
      const phrase = phrases.get(stems[at] ?? '')?.find((each) => each.stems.every((stem, index) => stems[at + index] === stem));
      if (phrase === undefined) {
        const word = given[at] ?? '';
        if (!isSpan(word, phrases.get(stems[at + 1] ?? '')))
          (isSubject(word, given[at - 1], stems[at - 1]) ? found.unknown : found.stray).push(word);
      } else if (phrase.concept === foreign) found.foreign.push(given.slice(at, at + phrase.stems.length).join(' '));
      else if (phrase.concept !== filler) found.concepts.add(phrase.concept);
      at += phrase?.stems.length ?? 1;
    }
    return found;
  }

  /** "The X", "which X", "how many X", "is X": who asks so asks about X. */
  function isSubject(word: string, before: string | undefined, stem: string | undefined): boolean {
    if (before === undefined || /\d/.test(word) || language.determiners.includes(before)) return true;
    return phrases.get(stem ?? '')?.some(({ stems, concept }) => stems.length === 1 && language.asking.includes(concept)) === true;
  }

  function meaning(word: string): string | null {
    const { concepts, unknown, stray, foreign: others } = read([word]);
    const [concept] = concepts;
    return concept ?? (unknown.length + stray.length + others.length > 0 ? stemOf(word) : null);
  }

  function isPhrase(text: string): boolean {
    const stems = partsOf(text).map(stemOf);
    return phrases.get(stems[0] ?? '')?.some((each) => each.stems.join(' ') === stems.join(' ')) === true;
  }

  /** `5` of "5 minutes". */
  function isSpan(word: string | undefined, next: readonly { readonly concept: string }[] | undefined): boolean {
    return word !== undefined && /^\d+$/.test(word) && next?.some(({ concept }) => concept === filler) === true;
  }

  return {
    read,
    occurs: (word) => partsOf(word).every((part) => said.has(stemOf(part))),
    knows: (word) => partsOf(word).every((part) => known.has(stemOf(part)) && !/^\d+$/.test(part)),
    meaning,
    isPhrase,
  };
}
