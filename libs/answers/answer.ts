/**
 * Answers a question in plain words without any model: understands it, asks the questions of the bus, and says what they told.
 * Unsure is said with the two nearest readings; a name that nobody has is never answered for another one.
 */
import type { AskAnswer, AskRequest, Understood } from '#libs/contracts/ask.ts';
import { createWitness } from './evidence.ts';
import { intents } from './intents/all.ts';
import { english } from './languages/en/index.ts';
import { readNames } from './names.ts';
import type { Ask, Entities, Given } from './port.ts';
import { clean, listed } from './tell.ts';
import { createUnderstander, type Doubt, type Understander, type Understanding } from './understand.ts';

export interface AnswererOptions {
  readonly ask: Ask;
  readonly cluster: string;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface AnswerSteps {
  onUnderstood(understood: Pick<AskAnswer, 'understood' | 'confident' | 'command'>): void;
  onLine(line: string): void;
}

/** Compiled when the first question comes: whoever never asks pays nothing. */
let compiled: Understander | null = null;
export const understander = (): Understander => (compiled ??= createUnderstander(english, intents));

/** Errors: those of the questions it asks (`question-unanswered`, `analyzer-starting`, ...). */
export async function answerQuestion(request: AskRequest, { ask, cluster, now }: AnswererOptions, steps?: AnswerSteps): Promise<AskAnswer> {
  const at = now();
  const names = await readNames(ask);
  const understanding = await understander().read(request.question, names, at, request.utcOffsetMinutes);
  const given: Given = { entities: understanding.entities, range: understanding.range, now: at, cluster };
  const intent = understanding.intent === null ? undefined : intents[understanding.intent];
  const confident = intent !== undefined && understanding.doubt === null;
  const head = { understood: understoodOf(understanding), confident, command: confident ? commandText(intent.command(given)) : null };
  steps?.onUnderstood(head);
  const witness = createWitness(ask, now);
  const lines = confident ? await intent.answer({ ...given, ask: witness.ask }) : doubtLines(understanding, given);
  for (const line of lines) steps?.onLine(line);
  return {
    answer: lines.join('\n'),
    ...head,
    alternatives: confident ? [] : alternativesOf(understanding, given),
    evidence: [...witness.evidence()],
  };
}

function understoodOf({ intent, entities, range }: Understanding): Understood {
  const times = range === null ? {} : { since: new Date(range.from).toISOString(), until: new Date(range.to).toISOString() };
  return { intent, entities: { ...entities, ...times } };
}

function alternativesOf({ nearest, doubt }: Understanding, given: Given): AskAnswer['alternatives'] {
  return nearest.flatMap(({ intent: name, entities }) => {
    const intent = intents[name];
    const meant = doubt?.is === 'not-there' ? repaired(entities, doubt) : entities;
    if (intent === undefined || meant === null) return [];
    const about = Object.values(meant).join(', ');
    return [
      {
        intent: name,
        title: about === '' ? intent.title : `${intent.title}: ${about}`,
        command: commandText(intent.command({ ...given, entities: meant })),
      },
    ];
  });
}

/** With the nearest names in place of those that nobody has; null where nothing is near. */
function repaired(entities: Entities, { names }: Extract<Doubt, { is: 'not-there' }>): Entities | null {
  const near = names.map(({ type, nearest }) => [type, nearest] as const);
  if (near.some(([, name]) => name === null)) return null;
  return { ...entities, ...Object.fromEntries(near) };
}

function doubtLines(understanding: Understanding, given: Given): readonly string[] {
  const { doubt } = understanding;
  const offers = alternativesOf(understanding, given).map(({ title, command }) => `- ${title}: ${command}`);
  switch (doubt?.is) {
    case 'not-there':
      return doubt.names
        .map(
          ({ type, name, nearest }) =>
            `There is no ${wordOf[type]} ${clean(name)} in what is known now${nearest === null ? '' : `; the nearest name is ${nearest}`}.`,
        )
        .concat(offers);
    case 'ambiguous':
      return [`"${clean(doubt.part)}" may be ${listed(doubt.candidates)}: say which.`];
    case 'needs':
      return [
        `This needs the name of ${doubt.types.map((type) => `${wordOf[type] === 'address' || wordOf[type] === 'EgressIP' ? 'an' : 'a'} ${wordOf[type]}`).join(' or ')}.`,
      ];
    case 'change':
      return ['That would change the cluster, and a question changes nothing. Nothing was done.', ...offers];
    default: {
      const strange =
        doubt === null || doubt.unknown.length === 0 ? '' : ` What "${clean(listed(doubt.unknown, 3))}" means here is not known.`;
      if (offers.length === 0) return [`This is not understood.${strange} "egressip ask help" says what can be asked.`];
      return [`This is not sure.${strange} It may mean:`, ...offers];
    }
  }
}

const wordOf = {
  node: 'node',
  egressip: 'EgressIP',
  address: 'address',
  pod: 'pod',
  namespace: 'namespace',
  kind: 'kind of finding',
  run: 'test run',
  before: 'test run',
  scenario: 'scenario',
} as const;

/** As a shell takes it. */
export function commandText(words: readonly string[]): string {
  return ['egressip', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  if (/^[\w./:@=-]+$/.test(word)) return word;
  return word.includes("'") && !/["$`\\!]/.test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
