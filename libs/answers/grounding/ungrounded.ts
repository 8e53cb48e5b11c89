/**
 * Whether an answer in free words says only what the results of tools say. Every number, name, address and moment of it must be
 * found there, whatever its unit, rounding, plural or notation; a number beside a noun of the field must count that very thing.
 * What cannot be told from an invention counts as one: the answer is then not shown.
 */
import { saysAllIsWell } from './all-is-well.ts';
import { type Figure, type Known, knownOf, utc } from './known.ts';
import { plainText, withoutListNumbers } from './plain-text.ts';
import { isPlainWord } from './plain-words.ts';
import { nounOf, numberWords, type Unit, unitOf, valueOfWords } from './units.ts';

export interface Surroundings {
  /** Epoch ms. */
  readonly now: number;
  readonly utcOffsetMinutes: number;
}

const mostProblems = 8;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const unit = '%|percent|ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?|d|days?|weeks?';
const words = `(?:${numberWords.join('|')})`;

/** Words joined by what names are joined by, or letters and digits in one word. */
const nameLike =
  /(?<![\p{L}\p{N}_]):{0,2}(?:[\p{L}\p{N}_]+(?:[-./:@]+[\p{L}\p{N}_]+)+|(?=\p{L}*[\p{N}_])(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{2,})/gu;

/** The claims that were not found, each in a few words; empty if all were. `results` are JSON values. */
export function ungrounded(answer: string, results: readonly unknown[], around: Surroundings): readonly string[] {
  if (results.length === 0) return ['no tool was asked'];
  const known = knownOf(results);
  const problems = new Set<string>();
  const text = plainText(answer);
  let rest = ` ${withoutListNumbers(text)} `;

  /** Judges all matches and removes them, so that nothing is read twice. */
  const take = (pattern: RegExp, isKnown: (match: RegExpExecArray, after: string, before: string) => boolean) => {
    rest = rest.replace(pattern, (...given) => {
      const groups = given.slice(
        0,
        given.findIndex((one) => typeof one === 'number'),
      ) as string[];
      const at = given[groups.length] as number;
      const match = Object.assign(groups, { index: at, input: rest }) as unknown as RegExpExecArray;
      const end = at + match[0].length;
      if (!isKnown(match, rest.slice(end, end + 60), rest.slice(Math.max(0, at - 60), at))) problems.add(match[0].trim());
      // Leaves a gap, so that the words around it do not join.
      return ' · ';
    });
  };

  if (known.trouble !== null && saysAllIsWell(text)) problems.add(`that all is well, while ${known.trouble}`);
  take(/\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z| UTC|[+-]\d{2}:\d{2})?/g, ([text]) => isMoment(text, known, around));
  take(/(?<![\w.:-])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w:])/g, ([text]) => isClock(text, known, around));
  take(new RegExp(String.raw`\b(?:${month}\.? \d{1,2}|\d{1,2}\.? ${month})\b`, 'gi'), ([text]) => isDay(text, known, around));
  take(new RegExp(String.raw`(?<![\w.:/-])(${number})\s?(${unit})(?![\w-])`, 'gi'), ([, digits = '', of]) =>
    isFigure(digits, unitOf(of), null, known, around),
  );
  take(/`([^`\n]{1,300})`|"([\w./:@-]{1,300})"/g, ([, code, quoted]) =>
    (code ?? quoted ?? '').split(/\s+/).every((each) => isName(each, known, around)),
  );
  take(new RegExp(String.raw`(?<![\p{L}\p{N}_.:/@-])(${number})(?![\p{L}\p{N}_:/@-]|[.,]\d)`, 'gu'), ([, digits = ''], after, before) =>
    isFigure(digits, null, nounIn(after) ?? nounBefore(before), known, around, after),
  );
  take(nameLike, ([text]) => isName(text, known, around));
  take(new RegExp(String.raw`\b(${words}(?:(?:[ -]| and )${words})*)\b`, 'gi'), ([text], after, before) => {
    const noun = nounIn(after) ?? nounBefore(before);
    const given = text
      .toLowerCase()
      .split(/[ -]|and/)
      .filter(Boolean);
    // "This one", "one of the nodes".
    if (given.join() === 'one' && (noun === null || /^ of (?:the|these|those|its|our|your)\b/.test(after))) return true;
    return isFigure(String(valueOfWords(given)), unitOf(/^\s*([a-z]+)/i.exec(after)?.[1]), noun, known, around, after);
  });
  take(
    /\b(?:node|egressip|pod|namespace|cluster|object)\s+([A-Za-z]\w*)/gi,
    ([, word = '']) => isPlainWord(word) || known.names.has(word.toLowerCase()),
  );
  take(/\p{N}/gu, () => false);
  return [...problems].slice(0, mostProblems);
}

/** The first noun of the field in the next words of the sentence: in three, or in six if they only describe it. */
function nounIn(after: string): string | null {
  const [clause = ''] = after.replace(/^[.)] /, '').split(/[.,;:·()\n]/);
  let describes = true;
  for (const [index, word] of clause.trim().split(/\s+/).slice(0, 6).entries()) {
    const noun = index < 3 || describes ? nounOf(word) : null;
    if (noun !== null) return noun;
    describes &&= !isPlainWord(word) || /^(?:and|or)$/i.test(word);
  }
  return null;
}

/** Of "findings: 8", "the number of findings is 8". */
function nounBefore(before: string): string | null {
  const [, word = ''] =
    /([\p{L}-]+)(?:\s*[:=|(]|,? (?:is|are|was|were|count|counts|totals?|numbers?|amounts? to)(?: (?:is|now|at|only|just|exactly))*:?)\s*$/u.exec(
      before,
    ) ?? [];
  return nounOf(word);
}

function isFigure(digits: string, of: Unit, noun: string | null, known: Known, { now }: Surroundings, after = ''): boolean {
  const value = Number(digits.replaceAll(',', ''));
  if (value === 0 && of === null && (noun === 'finding' || noun === 'incident')) return isNone(noun, known, after);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isSame = (found: number) =>
    // Rounded, but never to none or all of it.
    Number(found.toFixed(decimals)) === value && (value === 0 ? found === 0 : true) && (of === '%' && value === 100 ? found === 100 : true);
  if (of === null)
    return known.figures.some((figure) => counts(figure, noun) && (decimals > 0 ? isSame(figure.value) : figure.value === value));
  if (typeof of !== 'number')
    return known.figures.some(({ value: found, unit: has }) => (has === '%' && isSame(found)) || (has === 'share' && isSame(found * 100)));
  return (
    known.figures.some(({ value: found, unit: has }) => typeof has === 'number' && isSame((found * has) / of)) ||
    known.moments.some((moment) => isSame(Math.abs(now - moment) / of) || Math.floor(Math.abs(now - moment) / of) === value)
  );
}

/** No warning says nothing of what is critical: none at all needs every figure of the noun, or those of the kind that is named. */
function isNone(noun: string, { figures }: Known, after: string): boolean {
  const all = figures.filter((figure) => counts(figure, noun));
  const named = all.filter(({ key }) => key !== '' && new RegExp(`^[^.;:\\n]{0,30}\\b${key}\\b`, 'i').test(after));
  const judged = named.length > 0 ? named : all;
  return judged.length > 0 && judged.every(({ value }) => value === 0);
}

const counts = ({ nouns }: Figure, noun: string | null) => noun === null || nouns.has(noun);

function isName(text: string, known: Known, around: Surroundings): boolean {
  const name = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|'s$/gu, '');
  if (name === '' || known.names.has(name) || isPlainWord(name)) return true;
  if (/^[\d,]+(\.\d+)?$/.test(name)) return isFigure(name, null, null, known, around);
  const spelled = name.split('-');
  if (spelled.every((word) => numberWords.includes(word))) return isFigure(String(valueOfWords(spelled)), null, null, known, around);
  // `namespace/pod`, `this/that`, `2-3`.
  const parts = name.split(/^\d+-\d+$/.test(name) ? '-' : '/');
  return parts.length > 1 && parts.every((part) => isName(part, known, around));
}

function isMoment(text: string, known: Known, around: Surroundings): boolean {
  const given = Date.parse(utc(text));
  const precision = /:\d{2}:\d{2}/.test(text) ? 1_000 : /\d{2}:\d{2}/.test(text) ? 60_000 : 86_400_000;
  return locals(known, around).some((moment) => Math.floor(moment / precision) === Math.floor(given / precision));
}

function isClock(text: string, known: Known, around: Surroundings): boolean {
  const padded = text.padStart(text.length === 4 || text.length === 7 ? text.length + 1 : text.length, '0');
  return locals(known, around).some((moment) => new Date(moment).toISOString().slice(11, 11 + padded.length) === padded);
}

function isDay(text: string, known: Known, around: Surroundings): boolean {
  const day = Number(/\d+/.exec(text)?.[0]);
  const index = months.indexOf((/[a-z]{3}/i.exec(text)?.[0] ?? '').toLowerCase());
  return locals(known, around).some((moment) => new Date(moment).getUTCDate() === day && new Date(moment).getUTCMonth() === index);
}

/** Each moment in UTC and as the clock of the person shows it. */
function locals({ moments }: Known, { utcOffsetMinutes }: Surroundings): readonly number[] {
  return moments.flatMap((moment) => [moment, moment + utcOffsetMinutes * 60_000]);
}
