/**
 * "And" joins two questions, or the parts of one: "the addresses and the node of each". It joins parts where an example of the same
 * intent says the same after it; otherwise a second question may stand there.
 */
import { isQuestion } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language } from './port.ts';

/** What stands after such a word, as examples have it in common: how it asks, if it does, and the first thing it is about. */
export function joinOf(after: readonly string[], language: Language, lexicon: Lexicon): string {
  const words = after.filter((text) => !language.adding.includes(text)).map((text) => ({ text, clause: 0 }));
  const asks = isQuestion(words, language) ? after.find((text) => language.opening.includes(text)) : undefined;
  const meanings = after.flatMap((text) => lexicon.meaning(text) ?? []);
  return [asks, meanings.find((meaning) => !language.asking.includes(meaning))].filter(Boolean).join(' ');
}

/** Of all such words in an example. */
export const joinsIn = (texts: readonly string[], language: Language, lexicon: Lexicon): readonly string[] =>
  texts.flatMap((text, at) => (at > 0 && language.adding.includes(text) ? [joinOf(texts.slice(at + 1), language, lexicon)] : []));
