/**
 * The ports of the answerer, and what an intent is. It is pure: what exists and what is true comes through `Ask`, the time
 * through `now`. An intent never states a figure that did not come out of `ask`.
 */
import type { EntityType } from '#libs/contracts/ask.ts';
import type { Answer, QuestionName, Request } from '#libs/contracts/questions.ts';

export type Ask = <Q extends QuestionName>(question: Q, request: Request<Q>) => Promise<Answer<Q>>;

/** Epoch ms; both ends are included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  /** An event that was only named ("yesterday's upgrade"): only its day is known. */
  readonly event: string | null;
}

export type Entities = { readonly [type in EntityType]?: string };

export interface Given {
  readonly entities: Entities;
  readonly range: TimeRange | null;
  readonly now: number;
  /** Name of the cluster: the history may hold several. */
  readonly cluster: string;
}

export interface Asked extends Given {
  readonly ask: Ask;
}

export interface Intent {
  /** What the intent answers, as one of two readings to choose from. */
  readonly title: string;
  /** The types that a question may name; one that names another type means another intent. */
  readonly takes?: readonly EntityType[];
  /** True if it takes one name at a time, beside a kind. */
  readonly single?: true;
  /** It needs at least one of these names. */
  readonly needs?: readonly EntityType[];
  /** Intents that its answer tells too: "which node hosts it, and did it move". */
  readonly covers?: readonly string[];
  /** Whether it takes a time range; `then`: it is about the present unless a question is certainly about the past. */
  readonly overTime?: true | 'then';
  /** Arguments of `egressip` for the same answer. */
  command(given: Given): readonly string[];
  /** The lines of the answer. */
  answer(asked: Asked): Promise<readonly string[]> | readonly string[];
}

/** Words that negate, leave something out or forbid it, suppose, look ahead, only point at something, compare several things, or pick one of a kind. */
export type TurnKind = 'negating' | 'excepting' | 'supposing' | 'foreseeing' | 'pointing' | 'comparing' | 'picking';

/** A language as data: see `languages/en`. */
export interface Language {
  /** Words that carry no meaning here. */
  readonly fillers: readonly string[];
  /** What people write short -> what it stands for; taken for whole words only. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** Concept -> the words and phrases that say it. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Concepts that say how something is asked; alone they are about nothing. */
  readonly asking: readonly string[];
  /** Concepts that say what happens to a thing, not which thing. */
  readonly doing: readonly string[];
  readonly articles: readonly string[];
  /** Words before a noun: an unknown word after one of them is what the question is about. */
  readonly determiners: readonly string[];
  /** How a clause begins that asks something; the others say why it is asked. */
  readonly opening: readonly string[];
  /** What joins the last of several: "missing, stale or wrong" is one clause. */
  readonly joining: readonly string[];
  /** What may stand between two questions in one sentence. */
  readonly adding: readonly string[];
  /** What begins a clause without a comma before it. */
  readonly subordinating: readonly string[];
  readonly prepositions: readonly string[];
  /** Concepts that ask no question of their own after "and": "and for what reason". */
  readonly following: readonly string[];
  /** Concepts that an example must have when the question has them. */
  readonly topics: readonly string[];
  /** Words of neighbouring fields: a question with one of them is not for us. */
  readonly foreign: readonly string[];
  /** Verbs that, at the head of a sentence, ask for a change; with NAME at the end only where the question names something. */
  readonly changes: readonly string[];
  /** Words after such a verb that make it a noun: "restart of", "move log". */
  readonly nounEnds: readonly string[];
  /** Phrases with such a verb that ask for words alone; a dot is the end of a clause. */
  readonly telling: readonly string[];
  /** What may stand before such a verb. */
  readonly polite: readonly string[];
  /** Words and phrases that turn a question round. */
  readonly turning: Readonly<Record<TurnKind, readonly string[]>>;
  /** Those that do so at the head of a clause alone. */
  readonly turningAtHead: Readonly<Partial<Record<TurnKind, readonly string[]>>>;
  /** Phrases in which such a word turns nothing round. */
  readonly harmless: readonly string[];
  /** Numbers in words, as in "worker four". */
  readonly digits: Readonly<Record<string, number>>;
  /** Two words after which a verb stands, and no name. */
  readonly acting: readonly string[];
  /** Words that say of which type the name beside them is. */
  readonly markers: Readonly<Partial<Record<EntityType, readonly string[]>>>;
  /** What may stand between such a word and the name. */
  readonly naming: readonly string[];
  /** Intent -> examples; NODE, EGRESSIP, ADDRESS, POD, NAMESPACE, RUN and SCENARIO stand for names, TIME for a time range. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** Intent -> questions as people asked them, with the same placeholders; their words need not all be known. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
  /** What must not be answered though it has words of ours: of other fields, or of things that are not known here. */
  readonly strange: readonly string[];
  /** What people say before or after a question: why they ask, for whom, and politeness. */
  readonly reasons: readonly string[];
  readonly times: TimeWords;
}

export interface TimeWords {
  readonly units: Readonly<Record<'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year', readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** From Sunday. */
  readonly weekdays: readonly (readonly string[])[];
  readonly months: readonly (readonly string[])[];
  readonly since: readonly string[];
  readonly last: readonly string[];
  readonly ago: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly today: readonly string[];
  readonly yesterday: readonly string[];
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  readonly noon: readonly string[];
  readonly evening: readonly string[];
  /** What may stand before a time of day. */
  readonly near: readonly string[];
  /** After the name of a day; and the last one, by itself. */
  readonly night: readonly string[];
  readonly lastNight: readonly string[];
  readonly midnight: readonly string[];
  readonly weekend: readonly string[];
  /** "The start of the month". */
  readonly begin: readonly string[];
  /** Events that people date things by and that nobody records: "yesterday's upgrade". */
  readonly events: readonly string[];
  /** Verbs that make a time one of the past: "on Monday" alone may be the next one. */
  readonly pastVerbs: readonly string[];
  /** Verbs whose last word looks like the beginning of a time: "failed over this week". */
  readonly verbs: readonly string[];
}
