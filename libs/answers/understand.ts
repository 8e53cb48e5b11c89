/**
 * What a question asks for: one intent with its names and its time, or why that cannot be said. It is sure only where one intent
 * fits far better than any other, every name exists and is used, and no word is left that could turn the question round.
 */
import type { EntityType } from '#libs/contracts/ask.ts';
import { type Catalogue, createCatalogue, type Ranked } from './catalogue.ts';
import { type NotThere, type Reading, readNamesIn } from './entities.ts';
import { withoutImplied } from './kinds.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Names } from './names.ts';
import type { Entities, Intent, Language, TimeRange } from './port.ts';
import { findTime } from './times.ts';
import { type Token, tokensOf } from './tokens.ts';

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

/** The score from which an intent is taken, by how much it must be better than the next, and from which it is offered. */
const sure = 0.7;
const ahead = 0.04;
const worthOffering = 0.4;
const lackOfName = 0.1;
const offered = 2;
/** Intents that carry out or undo something of this tool's own, and only tell how. */
const tellsHow = /^(run-test|cancel-test|clean-tests|how-to-(inject|record|completion|mcp))$/;

export function createUnderstander(language: Language, intents: Readonly<Record<string, Intent>>): Understander {
  const lexicon = createLexicon(language);
  const catalogue = createCatalogue(language, lexicon);

  async function read(question: string, names: Names, now: number, utcOffsetMinutes: number): Promise<Understanding> {
    const time = findTime(question, language.times, now, utcOffsetMinutes);
    const tokens = tokensOf(time?.rest ?? question);
    const readings = await readNamesIn(tokens, names, language, lexicon);
    const range = time?.range ?? null;
    const asksForChange = (hasName: boolean) => isChange(tokens, language, hasName);
    const all = readings.map((reading) => judge(reading, names, range, asksForChange));
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

  function judge(
    reading: Reading,
    names: Names,
    range: TimeRange | null,
    isChangeWith: (hasName: boolean) => boolean,
  ): { readonly score: number; readonly understanding: Understanding } {
    const { concepts: said, unknown, foreign } = lexicon.read(reading.words);
    const named = new Map(reading.entities);
    const runs = named.get('run') ?? [];
    // "Is A slower than B" has the later one first.
    const ordered = said.has('than') ? runs.toReversed() : runs;
    if (ordered.length === 2) named.set('before', ordered.slice(0, 1)).set('run', ordered.slice(1));
    const missingTypes = reading.notThere.map(({ type }) => type);
    const asksForChange = isChangeWith(named.size > 0);
    const { concepts, kind } = withoutImplied(said, new Set([...named.keys(), ...missingTypes]));
    if (kind !== null) named.set('kind', [kind]);
    const types = new Set([...named.keys(), ...missingTypes]);
    // A name alone, or "how many" alone, asks for nothing.
    const onlyAsks = [...concepts].every((concept) => language.asking.includes(concept));
    const hasSubject = kind !== null || (concepts.size > 0 && (!onlyAsks || types.size > 0));
    const isOnce = [...named.values()].every((list) => list.length === 1);
    const entities: Entities = Object.fromEntries([...named].map(([type, [name]]) => [type, name]));
    const features = { concepts, entities: types, unknown: unknown.length + foreign.length, timed: range !== null };
    const eligible = (name: string) => {
      const intent = intents[name];
      if (intent === undefined) return false;
      const takes = [...(intent.takes ?? []), ...(intent.needs ?? [])];
      if (intent.single === true && types.size > 1) return false;
      return [...types].every((type) => takes.includes(type)) && (range === null || intent.overTime !== undefined);
    };
    // What lacks a name it needs is rather something else that does not.
    const ranked = catalogue
      .rank(features, eligible)
      .map(({ intent, score }) => ({ intent, score: hasNeeds(intents[intent], types) ? score : score - lackOfName }))
      .toSorted((a, b) => b.score - a.score);
    const [first, second] = ranked;
    const nearest = ranked
      .filter(({ score }) => score >= worthOffering)
      .slice(0, offered)
      .filter(({ intent }) => hasNeeds(intents[intent], types))
      .map(({ intent }) => ({ intent, entities }));
    const understanding = (doubt: Doubt | null): Understanding => {
      const isNothing = first === undefined || first.score < worthOffering || foreign.length > 0 || doubt?.is === 'change';
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
    const doubt = doubtOf();
    return { score: doubt === null ? score + 1 : score, understanding: understanding(doubt) };

    function doubtOf(): Doubt | null {
      if (asksForChange && (first === undefined || foreign.length > 0 || !tellsHow.test(first.intent))) return { is: 'change' };
      if (first === undefined || foreign.length > 0 || !hasSubject) return { is: 'unclear', unknown: [...foreign, ...unknown] };
      const strangers = first.intent === 'explain-address' ? reading.notThere : [...reading.notThere, ...strangeAddresses];
      if (isClear(first, second) && strangers.length > 0) return { is: 'not-there', names: strangers };
      const [ambiguous] = reading.ambiguous;
      if (ambiguous !== undefined) return { is: 'ambiguous', ...ambiguous };
      if (!isClear(first, second) || !isOnce || reading.notThere.length > 0) return { is: 'unclear', unknown };
      const intent = intents[first.intent];
      return hasNeeds(intent, types) ? null : { is: 'needs', types: intent?.needs ?? [] };
    }
  }

  return { read, catalogue, lexicon };
}

const nothing = (range: TimeRange | null): Understanding => ({
  intent: null,
  entities: {},
  range,
  doubt: { is: 'unclear', unknown: [] },
  nearest: [],
});

const isClear = (first: Ranked, second: Ranked | undefined): boolean => first.score >= sure && first.score - (second?.score ?? 0) >= ahead;

const hasNeeds = (intent: Intent | undefined, types: ReadonlySet<EntityType>): boolean =>
  intent?.needs === undefined || intent.needs.some((type) => types.has(type));

/** A verb of change at the head of the sentence, after words of politeness. */
function isChange(tokens: readonly Token[], { polite, changes }: Language, hasName: boolean): boolean {
  const words = tokens.map(({ text }) => text);
  const from = words.findIndex((text) => !polite.includes(text));
  const head = words.slice(Math.max(0, from)).join(' ');
  return changes.some((given) => {
    const verb = given.replace(/ NAME$/, '');
    return (verb === given || hasName) && (head === verb || head.startsWith(`${verb} `));
  });
}
