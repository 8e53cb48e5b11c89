/** Numbers of an answer: what each counts, and whether a tool reported it. */
import type { Figure, Known, Surroundings } from './known.ts';
import { describes, isPlainWord } from './plain-words.ts';
import { nounOf, type Unit } from './units.ts';

export const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;

/** The first noun of the field in the next words of the sentence: in three, or in six if they only describe it. */
export function nounIn(after: string, before: string): string | null {
  // "3. findings": a number of a list at the head of a line.
  const [clause = ''] = (/(?:^|\n) *$/.test(before) ? after.replace(/^[.)] /, '') : after).split(/[.,;:·()\n]/);
  let isDescribed = true;
  for (const [index, word] of clause.trim().split(/\s+/).slice(0, 6).entries()) {
    const noun = index < 3 || isDescribed ? nounOf(word) : null;
    if (noun !== null) return noun;
    isDescribed &&= !isPlainWord(word) || /^(?:and|or)$/i.test(word);
  }
  return null;
}

/** Of "findings: 8", "the number of findings is 8". */
export function nounBefore(before: string): string | null {
  const [, word = ''] =
    /([\p{L}-]+)(?:\s*[:=|(]|,? (?:is|are|was|were|count|counts|totals?|numbers?|amounts? to)(?: (?:is|now|at|only|just|exactly))*:?)\s*$/u.exec(
      before,
    ) ?? [];
  return nounOf(word);
}

/** Where a figure stands: the text before and after it. */
interface Place {
  readonly before: string;
  readonly after: string;
}

const nowhere: Place = { before: '', after: '' };

export function isFigure(digits: string, of: Unit, noun: string | null, known: Known, { now }: Surroundings, place = nowhere): boolean {
  const value = Number(digits.replaceAll(',', ''));
  if (value === 0 && of === null && (noun === 'finding' || noun === 'incident')) return isNone(noun, known, place.after);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isSame = (found: number) =>
    // Rounded, but never to none or all of it.
    Number(found.toFixed(decimals)) === value && (value === 0 ? found === 0 : true) && (of === '%' && value === 100 ? found === 100 : true);
  if (of === null)
    return (
      (noun !== null || isCounted(place, known)) &&
      known.figures.some((figure) => counts(figure, noun) && (decimals > 0 ? isSame(figure.value) : figure.value === value))
    );
  if (typeof of !== 'number')
    return known.figures.some(
      ({ value: found, unit: has }) => of !== 'other' && ((has === '%' && isSame(found)) || (has === 'share' && isSame(found * 100))),
    );
  if (known.figures.some(({ value: found, unit: has }) => typeof has === 'number' && isSame((found * has) / of))) return true;
  if (value === 0 || !isAge(place)) return false;
  return known.ages.some((moment) => isSame(Math.abs(now - moment) / of) || Math.floor(Math.abs(now - moment) / of) === value);
}

/** Only words that say so take a duration for the age of something. */
const isAge = ({ before, after }: Place) => /\b(?:for|since)(?: [a-z]+){0,2} $/i.test(before) || /^ (?:ago|old|earlier)\b/i.test(after);

/** "80 dollars" says a thing of its own, whatever else is 80: the word beside a number must be one of the tools or a plain one. */
function isCounted({ before, after }: Place, { names }: Known): boolean {
  if (/\p{Sc} ?$/u.test(before)) return false;
  const word = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  return word === undefined || [word, word.replace(/s$/, '')].some((one) => describes(one) || names.has(one));
}

/** No warning says nothing of what is critical: none at all needs every figure of the noun, or those of the kind that is named. */
function isNone(noun: string, { figures }: Known, after: string): boolean {
  const all = figures.filter((figure) => counts(figure, noun));
  const beside =
    after
      .slice(0, 30)
      .toLowerCase()
      .split(/[.;:\n]/)[0]
      ?.split(/\W+/) ?? [];
  const named = all.filter(({ key }) => key !== '' && beside.includes(key.toLowerCase()));
  const judged = named.length > 0 ? named : all;
  return judged.length > 0 && judged.every(({ value }) => value === 0);
}

const counts = ({ nouns }: Figure, noun: string | null) => noun === null || nouns.has(noun);
