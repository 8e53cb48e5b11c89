/**
 * `npm run evals -- --cross`: what the answerer does with questions that it has not learnt from. It reads the questions of each round
 * after it learnt from all lines but those that say the same as one of them. The lists of words are not learnt, and know all rounds.
 */
import { understoodOf } from '#libs/answers/answer.ts';
import { intents } from '#libs/answers/intents/all.ts';
import { english } from '#libs/answers/languages/en/index.ts';
import { readNames } from '#libs/answers/names.ts';
import type { Language } from '#libs/answers/port.ts';
import { teach } from '#libs/answers/teach.ts';
import { findTime } from '#libs/answers/times.ts';
import { stemOf, tokensOf } from '#libs/answers/tokens.ts';
import { createUnderstander } from '#libs/answers/understand.ts';
import { type EvalCase, evalCases, evalFiles, outcomeOf } from './cases.ts';
import { evalAsk, evalNow } from './state.ts';

const pods = 2_000;

/** `rounds`: those to ask; all where none is named. */
export async function crossValidate(rounds: readonly string[], say: (line: string) => void): Promise<void> {
  const names = await readNames(evalAsk(pods));
  const known = new Set([...names.egressIPs, ...names.nodes]);
  const all = { right: 0, unsure: 0, 'confident and wrong': 0 };
  for (const [round, cases] of Map.groupBy(evalFiles.flatMap(evalCases), (each) => each.round)) {
    if (rounds.length > 0 && !rounds.includes(round)) continue;
    const language = without(new Set(cases.map(({ question }) => keyOf(question, known))), known);
    const { read } = createUnderstander(language, intents, teach(language));
    const tally = { right: 0, unsure: 0, 'confident and wrong': 0 };
    for (const each of cases) {
      const understanding = await read(each.question, names, evalNow, 0);
      const confident = understanding.intent !== null && understanding.doubt === null;
      const outcome = outcomeOf(each, { understood: understoodOf(understanding), confident });
      tally[outcome] += 1;
      all[outcome] += 1;
      if (outcome !== 'right')
        say(`${outcome}: "${each.question}": wanted ${each.intent ?? 'no answer'}, understood ${understanding.intent}`);
    }
    say(`round ${round}: ${said(tally)}`);
  }
  say(`all rounds: ${said(all)}`);
}

const said = (tally: Readonly<Record<'right' | 'unsure' | 'confident and wrong', number>>): string => {
  const total = tally.right + tally.unsure + tally['confident and wrong'];
  return `${total} phrasings: ${((tally.right / total) * 100).toFixed(1)} % right, ${tally.unsure} unsure, ${tally['confident and wrong']} confident and wrong`;
};

function without(held: ReadonlySet<string>, known: ReadonlySet<string>): Language {
  const kept = (lines: readonly string[]) => lines.filter((line) => !held.has(keyOf(line, known)));
  const keptOf = (given: Language['examples']) => Object.fromEntries(Object.entries(given).map(([intent, lines]) => [intent, kept(lines)]));
  return { ...english, examples: keptOf(english.examples), asked: keptOf(english.asked), strange: kept(english.strange) };
}

/** Its words without names and times, in any order. */
function keyOf(question: EvalCase['question'], known: ReadonlySet<string>): string {
  return tokensOf(findTime(question, english.times, evalNow, 0)?.rest ?? question)
    .filter(({ text, written }) => !/^[A-Z]{3,}$/.test(written) && !known.has(text) && !/\d|\//.test(text))
    .map(({ text }) => stemOf(text))
    .sort()
    .join(' ');
}
