/**
 * Small words can turn a question round: "not", "if", "will", "it". The weights learnt from examples hardly count them, so "which pods
 * do not use it" looks like "which pods use it". Such a word is harmless only if an example of the same intent says it of the same
 * thing: "why is it not assigned". Otherwise the question is doubtful.
 */
import { askingClauses } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language, TurnKind } from './port.ts';
import { type ByIntent, setsOf } from './taught.ts';
import { stemOf, type Word } from './tokens.ts';

export interface Turns {
  /** The words that turn the question round and that no example of the intent uses so. */
  unexplained(words: readonly Word[], hasName: boolean, intent: string): readonly string[];
}

interface Turn {
  readonly phrase: string;
  /** What examples have in common with it: one for each of the next meaningful words of its clause. */
  readonly keys: readonly string[];
}

const mostAbout = 2;
/** Kinds of which each phrase says something else: "the other node" is not "the same node". */
const eachForItself: ReadonlySet<TurnKind> = new Set(['pointing', 'comparing', 'excepting']);
/** A longer question usually contains the thing that "it" stands for: "how long does it take until a pod is ready". */
const mostPointed = 2;

export function createTurns(language: Language, lexicon: Lexicon, turned: ByIntent): Turns {
  const turnsIn = createTurnFinder(language, lexicon);
  const explained = setsOf(turned);
  return {
    unexplained: (words, hasName, intent) =>
      turnsIn(words, hasName, askingClauses(words, language)).flatMap(({ keys, phrase }) =>
        keys.some((key) => explained.get(intent)?.has(key)) ? [] : [phrase],
      ),
  };
}

type TurnFinder = (words: readonly Word[], hasName: boolean, asks: (clause: number) => boolean) => readonly Turn[];

export function createTurnFinder(language: Language, lexicon: Lexicon): TurnFinder {
  const phrases = phrasesOf(language);
  const starting = new Set(phrases.flatMap(({ parts, kind }) => (kind === null ? [] : parts.slice(0, 1))));

  const isContent = (text: string) => {
    const concept = lexicon.meaning(text);
    return concept !== null && !language.asking.includes(concept);
  };
  /** What a pronoun can stand for: "the addresses, where are they"; in "what caused it" there is nothing. */
  const isThing = (text: string) => isContent(text) && !language.doing.includes(lexicon.meaning(text) ?? '');

  return (words, hasName, asks) => {
    // Most have none: what their words mean is not looked up.
    if (!words.some(({ text }) => starting.has(text))) return [];
    const isPointing = !hasName && words.filter(({ text }) => isContent(text)).length <= mostPointed;
    const turns: Turn[] = [];
    let wasSaid = false;
    for (let at = 0; at < words.length; ) {
      const { text, clause } = words[at] ?? { text: '', clause: 0 };
      const isHead = words[at - 1]?.clause !== clause;
      const phrase = phrases.find(
        ({ parts, atHead }) => (isHead || !atHead) && parts.every((part, index) => words[at + index]?.text === part),
      );
      const end = at + (phrase?.parts.length ?? 1);
      // Only a clause that asks, or a condition, can turn the question. In "the addresses, where are they" the word "they" is explained.
      const kind = phrase?.kind ?? null;
      if (phrase !== undefined && kind !== null && (kind === 'pointing' ? isPointing && !wasSaid : kind === 'supposing' || asks(clause))) {
        const next = words.slice(end).filter((word) => word.clause === clause);
        const after =
          kind === 'picking' ? next.slice(0, 1).map(({ text }) => stemOf(text)) : next.flatMap(({ text }) => lexicon.meaning(text) ?? []);
        // "How many nodes" counts what is known; "how many clusters" does not.
        if (kind !== 'picking' || (after.length > 0 && !isContent(next[0]?.text ?? '')))
          turns.push({ phrase: phrase.parts.join(' '), keys: keysOf(kind, phrase.parts.join(' '), after.slice(0, mostAbout)) });
      }
      wasSaid ||= isThing(text);
      at = end;
    }
    return turns;
  };
}

/** A turn as what examples have in common: one for each thing that it is about. */
function keysOf(kind: TurnKind, phrase: string, about: readonly string[]): readonly string[] {
  if (kind === 'foreseeing') return [kind];
  // "Why did this happen" is about what is to be seen, "that" is what somebody spoke of; "the other node" is not "the same node".
  const turn = eachForItself.has(kind) ? phrase : kind;
  return (about.length === 0 ? [''] : about).map((each) => `${turn} ${each}`);
}

/** The longest first; those without a kind turn nothing round. */
function phrasesOf({ turning, turningAtHead, harmless, fillers }: Language) {
  const all = (given: Language['turningAtHead'], atHead: boolean) =>
    (Object.keys(given) as TurnKind[]).flatMap((kind) => (given[kind] ?? []).map((phrase) => ({ parts: phrase.split(' '), kind, atHead })));
  const plain = [...harmless, ...fillers.filter((phrase) => phrase.includes(' '))].map((phrase) => ({
    parts: phrase.split(' '),
    kind: null,
    atHead: false,
  }));
  return [...plain, ...all(turning, false), ...all(turningAtHead, true)].sort((a, b) => b.parts.length - a.parts.length);
}
