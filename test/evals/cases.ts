/** Reads the phrasings: each with the intent and the names it must be understood with, or `none`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AskAnswer } from '#libs/contracts/ask.ts';

export interface EvalCase {
  readonly question: string;
  /** Null: it must not be answered. */
  readonly intent: string | null;
  /** A name without a value only has to be there. */
  readonly entities: ReadonlyMap<string, string | null>;
  /** Of the people who asked: "a" of "# Round a.", or the file. */
  readonly round: string;
}

export type Outcome = 'right' | 'unsure' | 'confident and wrong';

/** All files of phrasings. */
export const evalFiles = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(import.meta.dirname, name));

export function evalCases(file: string): readonly EvalCase[] {
  let head: Pick<EvalCase, 'intent' | 'entities'> = { intent: null, entities: new Map() };
  let round = basename(file, '.txt');
  const cases: EvalCase[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    round = /^# Round (\w+)/.exec(line)?.[1] ?? round;
    if (line === '' || line.startsWith('#')) continue;
    if (!line.startsWith('= ')) {
      cases.push({ question: line, ...head, round });
      continue;
    }
    const [intent = '', ...pairs] = line.slice(2).split(' ');
    head = {
      intent: intent === 'none' ? null : intent,
      entities: new Map(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.includes('=') ? pair.slice(pair.indexOf('=') + 1) : null])),
    };
  }
  return cases;
}

export function outcomeOf({ intent, entities }: EvalCase, { understood, confident }: Pick<AskAnswer, 'understood' | 'confident'>): Outcome {
  if (!confident) return intent === null ? 'right' : 'unsure';
  // Two ends of one range.
  const given = Object.entries(understood.entities).filter(([type]) => type !== 'until');
  const isSame =
    given.length === entities.size && given.every(([type, name]) => entities.has(type) && (entities.get(type) ?? name) === name);
  return understood.intent === intent && isSame ? 'right' : 'confident and wrong';
}
