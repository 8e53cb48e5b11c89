/**
 * Whether an answer in free words says only what the results of tools say. Every number, name, address and moment of it must be
 * found there, whatever its unit, rounding, plural or notation; a number beside a noun of the field must count that very thing.
 * What cannot be told from an invention counts as one: the answer is then not shown.
 */
import { saysAllIsWell } from './all-is-well.ts';
import { isFigure, nounBefore, nounIn, number } from './figures.ts';
import { knownOf, type Surroundings } from './known.ts';
import { isName, isPlaced, nameLike, placed } from './names.ts';
import { plainText, withoutListNumbers } from './plain-text.ts';
import { isMoment, isWhen, when } from './times.ts';
import { numberWords, unitOf, unitPattern, vagueAmounts, valueOfWords } from './units.ts';

const mostProblems = 8;
const words = `(?:${numberWords.join('|')})`;

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
  take(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| UTC|[+-]\d{2}:\d{2}| [A-Z]{1,3}T\b)?/g, ([text]) =>
    isMoment(text, known, around),
  );
  take(when, ([text]) => isWhen(text, known, around));
  take(new RegExp(String.raw`(?<![\w.:/-])(${number})\s?(${unitPattern})(?![\w-])`, 'giu'), ([, digits = '', of], after, before) =>
    isFigure(digits, unitOf(of), null, known, around, { before, after }),
  );
  take(/`([^`\n]{1,300})`|(?<!\w)(["'])([\w./:@-]{1,300})\2(?!\w)/g, ([, code, , quoted]) =>
    (code ?? quoted ?? '').split(/\s+/).every((each) => isName(each, known, around)),
  );
  take(new RegExp(String.raw`(?<![\p{L}\p{N}_.:/@-])(${number})(?![\p{L}\p{N}_:/@-]|[.,]\d)`, 'gu'), ([, digits = ''], after, before) =>
    isFigure(digits, null, nounIn(after, before) ?? nounBefore(before), known, around, { before, after }),
  );
  for (const amount of vagueAmounts) take(amount, () => false);
  take(nameLike, ([text]) => isName(text, known, around));
  take(new RegExp(String.raw`\b(${words}(?:(?:[ -]| and )${words})*)\b`, 'gi'), ([text], after, before) => {
    const noun = nounIn(after, before) ?? nounBefore(before);
    const given = text
      .toLowerCase()
      .split(/[ -]|and/)
      .filter(Boolean);
    // "This one", "one of the nodes".
    if (given.join() === 'one' && (noun === null || /^ of (?:the|these|those|its|our|your)\b/.test(after))) return true;
    const [beside = '', of] = new RegExp(String.raw`^\s?(${unitPattern})(?![\w-])`, 'iu').exec(after) ?? [];
    const place = { before, after: after.slice(beside.length) };
    return isFigure(String(valueOfWords(given)), unitOf(of), noun, known, around, place);
  });
  // Not taken away: one word may stand in the places of two patterns.
  for (const pattern of placed) for (const [place, ...given] of rest.matchAll(pattern)) if (!isPlaced(given, known)) problems.add(place);
  take(/\p{N}/gu, () => false);
  return [...problems].slice(0, mostProblems);
}
