/**
 * "And" joins two questions, or the parts of one: "the addresses and the node of each". It joins parts where an example of the same
 * intent says the same after it; otherwise a second question may stand there.
 */
import { isQuestion } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Language } from './port.ts';
import { stemOf } from './tokens.ts';

/** What stands after such a word, as examples have it in common: the first thing it is about, and how it asks. */
export function joinOf(after: readonly string[], language: Language, lexicon: Lexicon): string {
  const about = after.flatMap((text) => {
    const { concepts, unknown, stray, foreign } = lexicon.read([text]);
    const [concept] = concepts;
    const said = concept ?? (unknown.length + stray.length + foreign.length > 0 ? stemOf(text) : null);
    return said === null || language.asking.includes(said) ? [] : [said];
  })[0];
  const asks = isQuestion(
    after.filter((text) => !language.adding.includes(text)).map((text) => ({ text, clause: 0 })),
    language,
  );
  return `${asks ? (after.find((text) => language.opening.includes(text)) ?? '') : ''} ${about ?? ''}`.trim();
}

/** Of all such words in an example. */
export const joinsIn = (texts: readonly string[], language: Language, lexicon: Lexicon): readonly string[] =>
  texts.flatMap((text, at) => (at > 0 && language.adding.includes(text) ? [joinOf(texts.slice(at + 1), language, lexicon)] : []));
