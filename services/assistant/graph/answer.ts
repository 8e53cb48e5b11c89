/** What is shown: the draft where the tools said all of it, else what they said themselves, and why; below it what it rests on. */

import { clean, instant, listed } from '#libs/answers/tell.ts';
import type { AssistedAnswer } from '#libs/contracts/ask.ts';
import { evidenceOf } from '../evidence.ts';
import { longestDraft } from './check.ts';
import type { Change, Conversation, Fact } from './state.ts';

const longestKept = 2_000;

export function say({ asked, facts, decided, draft, problems, ending, history }: Conversation): Change {
  const fresh = facts.filter(({ turn }) => turn === asked.turn);
  const isRefused = decided?.ran === false;
  const isShown = ending === null && draft !== null && problems.length === 0;
  // Without a tool of its own, an answer rests on those of the questions before: it is as old as they are.
  const isOld = fresh.length === 0 && isShown && facts.length > 0;
  const own = isOld ? facts : fresh;
  const why = ending ?? whyNot(draft ?? '');
  const note = isShown || isRefused ? null : `The assistant's own words are not shown: ${why}.`;
  const said = isShown ? plainLines(draft) : isRefused ? [] : evidenceLines(own);
  const lines = [
    ...said,
    ...(decided ? [decided.text] : []),
    ...(isOld ? ['No tool was asked for this answer: it rests on what the tools said at the times below.'] : []),
    ...unknownLines(own),
    ...restsOn(own),
  ];
  const answer: AssistedAnswer = {
    answer: lines.join('\n'),
    understood: { intent: 'assistant', entities: {} },
    confident: isShown || isRefused,
    command: null,
    alternatives: [],
    evidence: own.map(evidenceOf),
    ...(note === null ? {} : { note }),
  };
  // The talk with the model is over: what is stored stays small.
  return { answer, messages: [], history: [...history, { question: asked.question, answer: answer.answer.slice(0, longestKept) }] };
}

/** Without a word of the model: what it invented is not shown in a note either. */
function whyNot(draft: string): string {
  if (draft === '') return 'the model said nothing';
  return draft.length > longestDraft ? 'the model said too much' : 'the model said something that no tool reported';
}

/** No control or invisible character: terminals act on some. Digits around one are shown as they were judged: as one number. */
function plainLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\p{Cf}+/gu, '')
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trimEnd(),
    )
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
}

/** What the tools say of their own answers. */
function evidenceLines(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return ['No tool was asked: nothing is known about this.'];
  return facts.map(({ tool, data }) => `- ${tool}: ${clean(summaryOf(data))}`);
}

function summaryOf(data: unknown): string {
  if (typeof data === 'string') return data;
  if (typeof data !== 'object' || data === null) return 'no answer';
  for (const key of ['summary', 'verdict', 'total']) if (key in data) return String(Reflect.get(data, key));
  return JSON.stringify(data);
}

function unknownLines(facts: readonly Fact[]): string[] {
  const isPart = facts.some((fact) => !evidenceOf(fact).complete);
  return isPart ? ['The view is incomplete: part of it has not been read. This answer covers only what was read.'] : [];
}

function restsOn(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  const ids = [...new Set(facts.flatMap((fact) => evidenceOf(fact).ids))];
  const asked = facts.map(({ tool, at }) => `${tool} at ${instant(at)}`);
  return [`Based on: ${listed(asked, 6)}${ids.length === 0 ? '' : `; ${listed(ids, 6)}`}.`];
}
