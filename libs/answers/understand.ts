/**
 * What a question asks for: one intent with its names and its time, or why that cannot be said. It is sure only where one intent
 * fits far better than any other, every name exists and is used, and no word is left that could turn the question round.
 */
import type { EntityType } from '#libs/contracts/ask.ts';
import { type Catalogue, createCatalogue, notOurs, type Ranked } from './catalogue.ts';
import { type NotThere, type Reading, readNamesIn } from './entities.ts';
import { withoutImplied } from './kinds.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Names } from './names.ts';
import type { Entities, Intent, Language, TimeRange } from './port.ts';
import { findTime } from './times.ts';
import { type Token, tokensOf, writtenOut } from './tokens.ts';

export type Doubt =
  | { readonly is: 'not-there'; readonly names: readonly NotThere[] }
  | { readonly is: 'ambiguous'; readonly part: string; readonly candidates: readonly string[] }
  | { readonly is: 'needs'; readonly types: readonly EntityType[] }
  | { readonly is: 'change' }
  | { readonly is: 'unclear'; readonly unknown: readonly string[] };

export interface Understanding {
  /** Null: nothing of it is understood. */
  readonly intent: string | null;
  readonly entities: Entities;
  readonly range: TimeRange | null;
  /** Null: it is sure. */
  readonly doubt: Doubt | null;
  /** The nearest readings, best first. */
  readonly nearest: readonly { readonly intent: string; readonly entities: Entities }[];
}

export interface Understander {
  read(question: string, names: Names, now: number, utcOffsetMinutes: number): Promise<Understanding>;
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
}

/** How much the chance counts beside the score, from which sum an intent is taken, by how much it must be ahead of the next. */
const chanceWeight = 0.5;
const sure = 0.9;
const ahead = 0.075;
/** The score that it must have all the same, and from which it is offered. */
const leastScore = 0.65;

const worthOffering = 0.4;
const lackOfName = 0.1;
const offered = 2;
const mostClauses = 8;
const shortClause = 4;
/** Intents that carry out or undo something of this tool's own, and only tell how. */
const tellsHow = /^(run-test|cancel-test|clean-tests|how-to-(inject|record|completion|mcp|up|run|echo|replay))$/;

export function createUnderstander(language: Language, intents: Readonly<Record<string, Intent>>): Understander {
  const lexicon = createLexicon(language);
  const takenBy = (name: string) => [...new Set([...(intents[name]?.takes ?? []), ...(intents[name]?.needs ?? [])])];
  const catalogue = createCatalogue(language, lexicon, (name) => ({ types: takenBy(name), time: intents[name]?.overTime !== undefined }));

  async function read(question: string, names: Names, now: number, utcOffsetMinutes: number): Promise<Understanding> {
    const asked = writtenOut(question, language.shorthand, new Set([...names.nodes, ...names.egressIPs]));
    const time = findTime(asked, language.times, now, utcOffsetMinutes);
    const tokens = inClauses(tokensOf(time?.rest ?? asked), language);
    const readings = await readNamesIn(tokens, names, language, lexicon);
    const range = time?.range ?? null;
    const asksForChange = (hasName: boolean) => isChange(tokens, language, hasName);
    // Only where no name is taken for a word may words be left out.
    const all = readings.map((reading, index) => (index === 0 ? judgeWhole : judge)(reading, names, range, asksForChange));
    // The reading that fits best; two that are sure of different things are one that is not.
    const best = all.toSorted((a, b) => b.score - a.score)[0];
    const sures = all.filter(({ understanding }) => understanding.doubt === null);
    const several = new Set(sures.map(({ understanding: { intent, entities } }) => JSON.stringify([intent, entities]))).size > 1;
    if (best === undefined) return nothing(range);
    if (several)
      return {
        ...best.understanding,
        doubt: { is: 'unclear', unknown: [] },
        nearest: sures
          .map(({ understanding }) => ({ intent: understanding.intent ?? '', entities: understanding.entities }))
          .slice(0, offered),
      };
    return best.understanding;
  }

  /** The whole of it, or else what its clauses are clear about: the others say why it is asked. Names count wherever they stand. */
  function judgeWhole(reading: Reading, names: Names, range: TimeRange | null, isChangeWith: (hasName: boolean) => boolean): Judged {
    const whole = judge(reading, names, range, isChangeWith);
    if (whole.understanding.doubt?.is !== 'unclear' || reading.clauses.length === 1) return whole;
    const { kind } = withoutImplied(lexicon.read(reading.words).concepts, new Set(reading.entities.keys()));
    const hasName = reading.entities.size > 0 || kind !== null;
    const clear = spansOf(asking(reading.clauses, language))
      .filter((words) => hasName || !words.some((word) => language.pronouns.includes(word)))
      .map((words) => judge({ ...reading, words }, names, range, isChangeWith, kind))
      .filter(({ understanding }) => understanding.doubt === null);
    const [only] = clear;
    return only !== undefined && new Set(clear.map(({ understanding }) => understanding.intent)).size === 1 ? only : whole;
  }

  function judge(
    reading: Reading,
    names: Names,
    range: TimeRange | null,
    isChangeWith: (hasName: boolean) => boolean,
    kindOfWhole: string | null = null,
  ): Judged {
    const { concepts: said, unknown, stray, foreign } = lexicon.read(reading.words);
    const named = new Map(reading.entities);
    // In the order of their age, however they are named.
    const runs = named.get('run') ?? [];
    if (runs.length === 2) named.set('before', runs.slice(0, 1)).set('run', runs.slice(1));
    const missingTypes = reading.notThere.map(({ type }) => type);
    const asksForChange = isChangeWith(named.size > 0);
    const { concepts, kind: own } = withoutImplied(said, new Set([...named.keys(), ...missingTypes]));
    const kind = own ?? kindOfWhole;
    if (kind !== null) named.set('kind', [kind]);
    const types = new Set([...named.keys(), ...missingTypes]);
    // A name alone, or "how many" alone, asks for nothing.
    const onlyAsks = [...concepts].every((concept) => language.asking.includes(concept));
    const isVague = types.size === 0 && [...concepts].every((concept) => language.vague.includes(concept));
    const isAddressAlone = reading.words.length === 0 && types.size === 1 && types.has('address');
    const hasSubject = kind !== null || isAddressAlone || (concepts.size > 0 && (!onlyAsks || types.size > 0) && !isVague);
    const isOnce = [...named.values()].every((list) => list.length === 1);
    const entities: Entities = Object.fromEntries([...named].map(([type, [name]]) => [type, name]));
    const features = { concepts, entities: types, unknown: unknown.length + foreign.length, stray: stray.length, timed: range !== null };
    const eligible = (name: string) => {
      const intent = intents[name];
      if (intent === undefined) return false;
      const takes = takenBy(name);
      if (intent.single === true && types.size > 1) return false;
      return [...types].every((type) => takes.includes(type)) && (range === null || intent.overTime !== undefined);
    };
    // What lacks a name it needs is rather something else that does not.
    const ranked = catalogue
      .rank(features, eligible)
      .map((each) => (hasNeeds(intents[each.intent], types) ? each : { ...each, score: each.score - lackOfName }))
      .toSorted((a, b) => fitOf(b) - fitOf(a));
    const [first, second] = ranked;
    const nearest = ranked
      .filter(({ intent, score }) => intent !== notOurs && score >= worthOffering)
      .slice(0, offered)
      .filter(({ intent }) => hasNeeds(intents[intent], types))
      .map(({ intent }) => ({ intent, entities }));
    const understanding = (doubt: Doubt | null): Understanding => {
      const isNothing =
        first === undefined || first.intent === notOurs || first.score < worthOffering || foreign.length > 0 || doubt?.is === 'change';
      return {
        intent: isNothing ? null : first.intent,
        entities,
        range,
        doubt,
        nearest: isNothing && doubt?.is !== 'change' ? [] : nearest,
      };
    };
    const score = first === undefined ? 0 : fitOf(first);
    // What an address of a pod or a node is can be asked; all else is about egress addresses.
    const strangeAddresses = (named.get('address') ?? []).flatMap((name) =>
      names.addresses.has(name) ? [] : [{ type: 'address' as const, name, nearest: null }],
    );
    const doubt = doubtOf();
    return { score: doubt === null ? score + 2 : score, understanding: understanding(doubt) };

    function doubtOf(): Doubt | null {
      if (asksForChange && (first === undefined || foreign.length > 0 || !tellsHow.test(first.intent))) return { is: 'change' };
      if (first === undefined || first.intent === notOurs || foreign.length > 0 || !hasSubject)
        return { is: 'unclear', unknown: [...foreign, ...unknown, ...stray] };
      const strangers = first.intent === 'explain-address' ? reading.notThere : [...reading.notThere, ...strangeAddresses];
      if (isClear(first, second) && strangers.length > 0) return { is: 'not-there', names: strangers };
      const [ambiguous] = reading.ambiguous;
      if (ambiguous !== undefined) return { is: 'ambiguous', ...ambiguous };
      if (!isClear(first, second) || !isOnce || reading.notThere.length > 0) return { is: 'unclear', unknown: [...unknown, ...stray] };
      const intent = intents[first.intent];
      return hasNeeds(intent, types) ? null : { is: 'needs', types: intent?.needs ?? [] };
    }
  }

  return { read, catalogue, lexicon };
}

interface Judged {
  readonly score: number;
  readonly understanding: Understanding;
}

const nothing = (range: TimeRange | null): Understanding => ({
  intent: null,
  entities: {},
  range,
  doubt: { is: 'unclear', unknown: [] },
  nearest: [],
});

const fitOf = ({ score, chance }: Ranked): number => score + chanceWeight * chance;

const isClear = (first: Ranked, second: Ranked | undefined): boolean =>
  first.score >= leastScore && fitOf(first) >= sure && fitOf(first) - (second === undefined ? 0 : fitOf(second)) >= ahead;

const hasNeeds = (intent: Intent | undefined, types: ReadonlySet<EntityType>): boolean =>
  intent?.needs === undefined || intent.needs.some((type) => types.has(type));

interface Clause {
  readonly words: readonly string[];
  readonly asks: boolean;
}

/** Those that begin as questions do; where none does, those that ask in other ways. */
function asking(clauses: readonly (readonly string[])[], language: Language): readonly Clause[] {
  const { opening, polite, subordinating, prepositions, requesting } = language;
  const before = [...polite, ...subordinating, ...prepositions].filter((word) => !opening.includes(word));
  const opens = clauses.map((words) => opening.includes(words.find((word) => !before.includes(word)) ?? ''));
  const hasOpening = opens.includes(true);
  return clauses.map((words, index) => ({
    words,
    asks: hasOpening ? opens[index] === true : words.some((word) => requesting.includes(word)),
  }));
}

/** Neighbouring clauses together of which one asks, all but the whole. */
function spansOf(clauses: readonly Clause[]): (readonly string[])[] {
  const most = Math.min(clauses.length, mostClauses);
  return Array.from({ length: most }, (_, from) =>
    Array.from({ length: most - from }, (_each, length) => clauses.slice(from, from + length + 1)).filter(
      (span) => span.length < clauses.length && span.some(({ asks }) => asks),
    ),
  )
    .flat()
    .map((span) => span.flatMap(({ words }) => words));
}

/** By conjunctions too; "missing, stale or wrong" is no end of a clause. */
function inClauses(tokens: readonly Token[], { joining, subordinating }: Language): readonly Token[] {
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

/** A verb of change at the head of a clause, after words of politeness; "restart of ..." is none. */
function isChange(tokens: readonly Token[], { polite, changes, opening }: Language, hasName: boolean): boolean {
  const clauses = [...Map.groupBy(tokens, ({ clause }) => clause).values()].map((clause) => clause.map(({ text }) => text));
  // "We want to reboot worker-5, what does it host?" is what they do.
  const asks = clauses.some(([first = '']) => opening.includes(first));
  return clauses.some((words) => {
    if (asks && /^(we|i)$/.test(words[0] ?? '')) return false;
    const from = words.findIndex((text) => !polite.includes(text));
    const head = words.slice(Math.max(0, from));
    return changes.some((given) => {
      const verb = given.replace(/ NAME$/, '').split(' ');
      return (given.endsWith(' NAME') ? hasName : true) && verb.every((word, index) => head[index] === word) && head[verb.length] !== 'of';
    });
  });
}
