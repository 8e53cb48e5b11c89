/**
 * What a question asks for: one intent with its names and its time, or why that cannot be said. It is sure only where one intent
 * fits far better than any other, every name exists and is used, and no word is left that could turn the question round.
 */
import type { EntityType } from '#libs/contracts/ask.ts';
import { createCatalogue } from './catalogue.ts';
import { certaintyOf } from './certainty.ts';
import { askingClauses, changeIn, inClauses, isQuestion } from './clauses.ts';
import { type NotThere, type Reading, readNamesIn } from './entities.ts';
import { joinOf } from './joined.ts';
import { withoutImplied } from './kinds.ts';
import { createLexicon, kindPrefix } from './lexicon.ts';
import type { Names } from './names.ts';
import type { Entities, Intent, Language, TimeRange } from './port.ts';
import { notOurs, setsOf, type Taught } from './taught.ts';
import { findTime, type TimeFound } from './times.ts';
import { partsOf, type Token, tokensOf, writtenOut } from './tokens.ts';
import { createTurns } from './turned.ts';

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
}

/** From this certainty on, it is answered. */
const sure = 0.92;
/** From this score on, a question of its own that stands after "and" is not part of another one. */
const apart = 0.4;

const worthOffering = 0.15;
const lackOfName = 0.1;
const offered = 2;
export function createUnderstander(language: Language, intents: Readonly<Record<string, Intent>>, taught: Taught): Understander {
  const lexicon = createLexicon(language, new Set(Object.values(taught.said).flat()));
  const turns = createTurns(language, lexicon, taught.turned);
  const takenBy = (name: string) => [...new Set([...(intents[name]?.takes ?? []), ...(intents[name]?.needs ?? [])])];
  const catalogue = createCatalogue(taught);
  const joined = setsOf(taught.joined);

  async function read(question: string, names: Names, now: number, utcOffsetMinutes: number): Promise<Understanding> {
    const asked = writtenOut(question, language.shorthand, new Set([...names.nodes, ...names.egressIPs]));
    const time = findTime(asked, language.times, now, utcOffsetMinutes);
    const tokens = inClauses(tokensOf(time?.rest ?? asked), language);
    const whole = await readAll(tokens, names, time);
    if (whole.doubt?.is !== 'unclear') return whole;
    // "My manager is standing behind me. Is everything healthy?": if all of it is too much, what it asks.
    const asks = askingClauses(tokens, language);
    const [asking, telling] = [tokens.filter(({ clause }) => asks(clause)), tokens.filter(({ clause }) => !asks(clause))];
    if (telling.length === 0) return whole;
    const told = await namesTold(telling, names);
    const alone = told === null ? null : await readAll(told.length === 0 ? asking : pointed(asking, told), names, time);
    return alone?.doubt === null && (told?.length === 0 || Object.values(alone.entities).some((name) => name === told?.[0]))
      ? alone
      : whole;
  }

  /** The names that somebody tells of; null if what he tells is of more: a topic of ours or another field, a wish, a supposition. */
  async function namesTold(telling: readonly Token[], names: Names): Promise<readonly string[] | null> {
    const isAnother = telling.some(({ text, clause }, at) => clause !== telling[at - 1]?.clause && language.adding.includes(text));
    if (isAnother || changeIn(telling, language, false) !== null) return null;
    const readings = await readNamesIn(telling, names, language, lexicon);
    const isMore = readings.some(({ notThere, ambiguous, words }) => {
      const texts = words.map(({ text }) => text);
      const { concepts, foreign, unknown, stray } = lexicon.read(texts);
      return (
        notThere.length + ambiguous.length > 0 ||
        2 * [...unknown, ...stray].filter((word) => !lexicon.occurs(word)).length >= texts.length ||
        foreign.some((word) => !lexicon.occurs(word)) ||
        [...concepts].some((concept) => language.topics.includes(concept) || concept.startsWith(kindPrefix)) ||
        texts.some((text) => language.turning.supposing.includes(text))
      );
    });
    const told = new Set(readings.flatMap(({ entities }) => [...entities.values()].flat()));
    return isMore || told.size > 1 ? null : [...told];
  }

  /** "We may have to block 172.18.100.13. Which pods use it?" */
  function pointed(asking: readonly Token[], [name = '']: readonly string[]): readonly Token[] {
    const pronouns = [...language.turning.pointing, ...(language.turningAtHead.pointing ?? [])];
    const at = asking.findLastIndex(({ text }) => pronouns.includes(text));
    return asking.map((token, index) => (index === at ? { ...token, text: name.toLowerCase(), written: name } : token));
  }

  async function readAll(tokens: readonly Token[], names: Names, time: TimeFound | null): Promise<Understanding> {
    const readings = await readNamesIn(tokens, names, language, lexicon);
    const [held, inOrder] = await Promise.all([heldOf(readings, names), orderOf(readings, names)]);
    const range = time?.range ?? null;
    const asksForChange = (hasName: boolean) => changeIn(tokens, language, hasName);
    const all = readings.map((reading) => {
      const judged = judge(reading, { names, held, inOrder, isPast: time?.isPast !== false }, range, asksForChange);
      const { doubt } = judged.understanding;
      const asked =
        doubt === null || doubt.is === 'unclear'
          ? questionsIn(reading, judged.understanding.intent, { names, held, inOrder, isPast: true })
          : [];
      const covered = intents[judged.understanding.intent ?? '']?.covers ?? [];
      const others = asked.filter(({ understanding: { intent } }) => !covered.some((each) => each === intent));
      return others.length > 1 ? doubtful(judged, asked) : judged;
    });
    // The reading that fits best; of two that are sure of the same, the one with a name: "drops through billing". If two are sure of
    // different things, or one is sure that leaves out a name with which the same may be asked, the question is doubtful.
    const found = all.filter(({ understanding }) => understanding.doubt === null);
    const sures = found.filter((each) => namesIn(each) > 0 || found.every((other) => namesIn(other) === 0 || !isSame(each, other)));
    const best = (sures.length > 0 ? sures : all).toSorted((a, b) => b.score - a.score)[0];
    const said = new Set(sures.map(({ understanding: { intent, entities } }) => JSON.stringify([intent, entities])));
    const leavesOut = (each: Judged) => best !== undefined && isSame(each, best) && namesIn(each) > namesIn(best);
    const several = said.size > 1 || (sures.length > 0 && all.some(leavesOut));
    if (best === undefined) return nothing(range);
    return several ? doubtful(best, said.size > 1 ? sures : all.filter(leavesOut)).understanding : best.understanding;
  }

  /** The subjects asked about of which no example of the intent speaks: "did the inventory move". */
  function strangeTo(intent: string, unknown: readonly string[], { words }: Reading): readonly string[] {
    const asks = askingClauses(words, language);
    const asked = new Set(words.flatMap(({ text, clause }) => (asks(clause) ? partsOf(text) : [])));
    return unknown.filter((word) => asked.has(word) && !/^\d+$/.test(word) && !catalogue.says(intent, word));
  }

  /** The different questions that its clauses ask, each taken by itself; `whole`: what it asks if it is one. */
  function questionsIn(reading: Reading, whole: string | null, known: Known): readonly Judged[] {
    const isTopic = (word: string) => [...lexicon.read([word]).concepts].some((concept) => language.topics.includes(concept));
    // "SNATs and reroutes", "A and B": what one question is about.
    const isAdded = (word: string, before: string, [after = '', ...more]: readonly string[]) =>
      language.adding.includes(word) &&
      before + after !== '' &&
      !(isTopic(before) && isTopic(after)) &&
      joined.get(whole ?? '')?.has(joinOf([after, ...more], language, lexicon)) !== true;
    // "And list the nodes", not "and ended".
    const isAlso = (part: Reading | undefined) =>
      language.adding.includes(part?.words[0]?.text ?? '') && isQuestion(part?.words.slice(1) ?? [], language);
    // "Fail-over time plus list all pods": the words before another question are a question too.
    const parts = reading
      .inParts(isAdded)
      .filter((part) => !isFollowing(part))
      .filter(({ words }, index, all) => isQuestion(words, language) || isAlso(all[index + 1]));
    if (parts.length < 2) return [];
    const clear = parts
      .map((part) => judge(withoutAdding(part, language), known, null, () => null))
      .filter(
        ({ score, understanding: { intent, doubt } }, index) =>
          intent !== null && (doubt === null || doubt.is === 'needs' || (score >= apart && isAlso(parts[index]))),
      );
    return [...new Map(clear.map((each) => [each.understanding.intent, each])).values()];
  }

  /** "And for what reason": it is asked of what was asked before. */
  function isFollowing({ words, entities, notThere }: Reading): boolean {
    const { concepts, unknown, foreign } = lexicon.read(words.map(({ text }) => text));
    const isOfNothing = entities.size === 0 && notThere.length === 0 && unknown.length === 0 && foreign.length === 0;
    return isOfNothing && concepts.size > 0 && [...concepts].every((concept) => language.following.includes(concept));
  }

  function judge(
    reading: Reading,
    { names, held, inOrder, isPast }: Known,
    range: TimeRange | null,
    changeWith: (hasName: boolean) => string | null,
  ): Judged {
    const words = reading.words.map(({ text }) => text);
    const { concepts: said, unknown, stray, foreign: others } = lexicon.read(words);
    // Reasons for asking, such as the firewall, are not the subject of the question.
    const foreign = others.filter((word) => !lexicon.occurs(word));
    const named = new Map(reading.entities);
    const runs = inOrder(named.get('run') ?? []);
    if (runs.length === 2) named.set('before', runs.slice(0, 1)).set('run', runs.slice(1));
    const missingTypes = reading.notThere.map(({ type }) => type);
    const change = changeWith(named.size > 0);
    const { concepts, kind } = withoutImplied(said, new Set([...named.keys(), ...missingTypes]));
    if (kind !== null) named.set('kind', [kind]);
    const types = new Set([...named.keys(), ...missingTypes]);
    const isOnce = [...named.values()].every((list) => list.length === 1);
    const entities: Entities = Object.fromEntries([...named].map(([type, [name]]) => [type, name]));
    const parts = words.flatMap(partsOf);
    const eligible = (name: string) => {
      const intent = intents[name];
      if (intent === undefined) return false;
      const takes = takenBy(name);
      if (intent.single === true && types.difference(new Set(['kind'])).size > 1) return false;
      return [...types].every((type) => takes.includes(type)) && (range === null || intent.overTime !== undefined);
    };
    // What lacks a name it needs is rather something else that does not.
    const ranked = catalogue
      .rank({ concepts, entities: types, timed: range !== null, words: parts }, eligible)
      .map((each) => (hasNeeds(intents[each.intent], types) ? each : { ...each, score: each.score - lackOfName }))
      .toSorted((a, b) => b.score - a.score);
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
    const score = first?.score ?? 0;
    // What an address of a pod or a node is can be asked; all else is about egress addresses.
    const strangeAddresses = (named.get('address') ?? []).flatMap((name) =>
      names.addresses.has(name) ? [] : [{ type: 'address' as const, name, nearest: null }],
    );
    // "Who used ledger": the intent takes a name, so a word that is not known may be one.
    const lacksName = first !== undefined && types.size === 0 && takenBy(first.intent).length > 0;
    const strange = first === undefined ? [] : strangeTo(first.intent, lacksName ? [...unknown, ...stray] : unknown, reading);
    const isClear =
      first !== undefined &&
      (isPast || intents[first.intent]?.overTime !== 'then') &&
      sure <=
        certaintyOf({
          lead: first.score - (second?.score ?? 0),
          unsaid: parts.filter((part) => !catalogue.says(first.intent, part)).length / Math.max(1, words.length),
          strange: strange.length,
          named: types.size,
        });
    const doubt = doubtOf();
    return { score: doubt === null ? score + 2 : score, understanding: understanding(doubt) };

    function doubtOf(): Doubt | null {
      if (change !== null && !(isClear && catalogue.begins(first.intent, change))) return { is: 'change' };
      const [ambiguous] = reading.ambiguous;
      // Which name is meant comes first: what is asked of it may be ours once it is known.
      if (first === undefined || (first.intent === notOurs && ambiguous === undefined) || foreign.length > 0)
        return { is: 'unclear', unknown: [...foreign, ...unknown, ...stray] };
      const unheld = strangeAddresses.filter(({ name }) => first.intent !== 'explain-address' || !held.has(name));
      const strangers = [...reading.notThere, ...unheld];
      if (isClear && strangers.length > 0) return { is: 'not-there', names: strangers };
      if (ambiguous !== undefined) return { is: 'ambiguous', ...ambiguous };
      // "How many" of something of which only a list is known.
      const isUncounted = said.has('count') && !catalogue.means(first.intent, 'count');
      // "Status of EgressIP frontend": a word where a name stands, which nobody who asked for this has said.
      const perhapsNames = reading.words.flatMap(({ text, standsAsName }) =>
        standsAsName === true && !catalogue.says(first.intent, text) ? [text] : [],
      );
      if (perhapsNames.length > 0) return { is: 'unclear', unknown: perhapsNames };
      if (!isClear || isUncounted || !isOnce || reading.notThere.length > 0) return { is: 'unclear', unknown: [...unknown, ...stray] };
      const turned = turns.unexplained(reading.words, types.size > 0, first.intent);
      if (turned.length > 0) return { is: 'unclear', unknown: [...strange, ...turned] };
      const intent = intents[first.intent];
      return hasNeeds(intent, types) ? null : { is: 'needs', types: intent?.needs ?? [] };
    }
  }

  return { read };
}

/** Drops the words that only join a question to the one before it. */
const withoutAdding = (part: Reading, { adding }: Language): Reading => ({
  ...part,
  words: part.words.slice(
    Math.max(
      0,
      part.words.findIndex(({ text }) => !adding.includes(text)),
    ),
  ),
});

interface Known {
  readonly names: Names;
  /** False where its time may as well be one to come. */
  readonly isPast: boolean;
  /** The addresses in the question that belong to something known. */
  readonly held: ReadonlySet<string>;
  /** Test runs in the order in which they began, however they are named: what came later is compared with what came before. */
  readonly inOrder: (runs: readonly string[]) => readonly string[];
}

async function orderOf(readings: readonly Reading[], names: Names): Promise<Known['inOrder']> {
  const areSeveral = readings.some(({ entities }) => (entities.get('run')?.length ?? 0) > 1);
  const all = areSeveral ? await names.runs() : [];
  return (runs) => runs.toSorted((a, b) => all.indexOf(a) - all.indexOf(b));
}

async function heldOf(readings: readonly Reading[], names: Names): Promise<ReadonlySet<string>> {
  const asked = [...new Set(readings.flatMap(({ entities }) => entities.get('address') ?? []))];
  const are = await Promise.all(asked.map((address) => names.isHeld(address)));
  return new Set(asked.filter((_address, index) => are[index]));
}

interface Judged {
  readonly score: number;
  readonly understanding: Understanding;
}

const isSame = (a: Judged, b: Judged): boolean => a.understanding.intent === b.understanding.intent;
const namesIn = ({ understanding: { entities } }: Judged): number => Object.keys(entities).length;

/** It could be any of these. */
const doubtful = (judged: Judged, any: readonly Judged[]): Judged => ({
  score: judged.score,
  understanding: {
    ...judged.understanding,
    doubt: { is: 'unclear', unknown: [] },
    nearest: any.map(({ understanding: { intent, entities } }) => ({ intent: intent ?? '', entities })).slice(0, offered),
  },
});

const nothing = (range: TimeRange | null): Understanding => ({
  intent: null,
  entities: {},
  range,
  doubt: { is: 'unclear', unknown: [] },
  nearest: [],
});

const hasNeeds = (intent: Intent | undefined, types: ReadonlySet<EntityType>): boolean =>
  intent?.needs === undefined || intent.needs.some((type) => types.has(type));
