/**
 * Answers a question in plain words without any model: understands it, asks the questions of the bus, and reports their answers.
 * If unsure, it offers the two nearest readings; an unknown name never gets the answer of another one.
 */
import { readFile } from 'node:fs/promises';
import type { AskAnswer, AskRequest, Understood } from '#libs/contracts/ask.ts';
import { createWitness } from './evidence.ts';
import { intents } from './intents/all.ts';
import { english } from './languages/en/index.ts';
import { readNames } from './names.ts';
import type { Ask, Entities, Given } from './port.ts';
import { unpacked } from './taught.ts';
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

const taughtFile = new URL('languages/en/taught.json', import.meta.url);
/** Read at the first question, so that it costs nothing before. */
let compiled: Promise<Understander> | null = null;
const understander = (): Promise<Understander> =>
  (compiled ??= readFile(taughtFile, 'utf8').then((text) => createUnderstander(english, intents, unpacked(text))));

/** Errors: those of the questions it asks (`question-unanswered`, `analyzer-starting`, ...). */
export async function answerQuestion(request: AskRequest, { ask, cluster, now }: AnswererOptions, steps?: AnswerSteps): Promise<AskAnswer> {
  const at = now();
  const names = await readNames(ask);
  const understanding = await (await understander()).read(request.question, names, at, request.utcOffsetMinutes);
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

export function understoodOf({ intent, entities, range }: Understanding): Understood {
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

/** The entities with unknown names replaced by the nearest ones; null if none is near. */
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
            `There is no ${wordOf[type]} ${clean(name)} in the current view${nearest === null ? '' : `; the nearest name is ${nearest}`}.`,
        )
        .concat(offers);
    case 'ambiguous':
      return [`"${clean(doubt.part)}" could mean ${listed(doubt.candidates)}: please say which.`];
    case 'needs':
      return [
        `Please name ${doubt.types.map((type) => `${wordOf[type] === 'address' || wordOf[type] === 'EgressIP' ? 'an' : 'a'} ${wordOf[type]}`).join(' or ')}.`,
      ];
    case 'change':
      return ['That would change the cluster, but questions never change anything. Nothing was done.', ...offers];
    default: {
      const strange =
        doubt === null || doubt.unknown.length === 0 ? '' : ` The meaning of "${clean(listed(doubt.unknown, 3))}" is unclear here.`;
      if (offers.length === 0) return [`I do not understand this question.${strange} "egressip ask help" lists what you can ask.`];
      return [`I am not sure what you mean.${strange} Perhaps one of these:`, ...offers];
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

/** Quoted as a shell takes it. */
export function commandText(words: readonly string[]): string {
  return ['egressip', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  if (/^[\w./:@=-]+$/.test(word)) return word;
  return word.includes("'") && !/["$`\\!]/.test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
