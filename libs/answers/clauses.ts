/**
 * The clauses of a question: which of them ask, and which want something changed. Only a clause that asks can turn a question round;
 * the others say why somebody asks.
 */
import type { Language } from './port.ts';
import type { Token, Word } from './tokens.ts';

const shortClause = 4;

/** Conjunctions begin clauses too; the commas of "missing, stale or wrong" do not. */
export function inClauses(tokens: readonly Token[], { joining, subordinating }: Language): readonly Token[] {
  let clause = 0;
  let length = 0;
  return tokens.map((token, index) => {
    const ended = index > 0 && tokens[index - 1]?.clause !== token.clause;
    const goesOn = joining.includes(token.text) || joining.includes(tokens[index + 1]?.text ?? '');
    // Not in "what happens if".
    const begins = ended ? !goesOn : length >= shortClause && subordinating.includes(token.text);
    if (begins) clause += 1;
    length = begins ? 1 : length + 1;
    return { ...token, clause };
  });
}

/**
 * The verb of change at the head of a clause, after polite words, with whether it has an object; null if there is none, as in
 * "restart of ..." and in "move log".
 */
export function changeIn(tokens: readonly Token[], language: Language, hasName: boolean): string | null {
  const { polite, changes, telling } = language;
  const clauses = [...Map.groupBy(tokens, ({ clause }) => clause).values()].map((clause) => clause.map(({ text }) => text));
  const asks = clauses.some((words) => isAsked(words, language));
  for (const words of clauses) {
    // "We want to reboot worker-5, what does it host?" tells what they do themselves.
    if (asks && isOwn(words)) continue;
    const head = words.slice(
      Math.max(
        0,
        words.findIndex((text) => !polite.includes(text)),
      ),
    );
    for (const given of changes) {
      const verb = given.replace(/ NAME$/, '').split(' ');
      if ((given.endsWith(' NAME') && !hasName) || telling.some((phrase) => isBegunBy(head, phrase))) continue;
      if (verb.every((word, index) => head[index] === word) && !language.nounEnds.includes(head[verb.length] ?? ''))
        return beginning(verb[0] ?? '', head[verb.length], language);
    }
  }
  return null;
}

const isBegunBy = (words: readonly string[], phrase: string): boolean =>
  phrase.split(' ').every((word, index) => (words[index] ?? '.') === word);

/** "Restart the controller" begins differently from "restart impact"; the noun in "fix for it" does not count. */
export function beginning(verb: string, next: string | undefined, { articles, nounEnds }: Language): string {
  if (nounEnds.includes(next ?? '')) return '';
  return articles.includes(next ?? '') ? `${verb} the` : verb;
}

/** Which clauses ask; where none does, all of them. */
export function askingClauses(words: readonly Word[], language: Language): (clause: number) => boolean {
  const clauses = Map.groupBy(words, ({ clause }) => clause);
  const asking = [...clauses].flatMap(([clause, all]) => {
    const texts = all.map(({ text }) => text);
    return isAsked(texts, language) && !isOwn(texts) ? [clause] : [];
  });
  return (clause) => asking.length === 0 || asking.includes(clause);
}

/** Whether it is a question by itself: "show the trends"; after "and" also "the trends". */
export function isQuestion(words: readonly Word[], language: Language): boolean {
  const texts = words.map(({ text }) => text);
  return language.adding.includes(texts[0] ?? '') || (isAsked(texts, language) && !isOwn(texts));
}

function isAsked(words: readonly string[], { polite, opening, subordinating, prepositions }: Language): boolean {
  const before = [...polite, ...subordinating, ...prepositions].filter((word) => !opening.includes(word));
  return opening.includes(words.find((word) => !before.includes(word)) ?? '');
}

/** Of those who ask. */
const isOwn = (words: readonly string[]): boolean => /^(we|i)$/.test(words[0] ?? '');
