/** The contents of tool results: every figure with what it counts, every name, every moment. */
import { nounOf, type Unit, unitOf, unitOfKey } from './units.ts';

export interface Surroundings {
  /** Epoch ms. */
  readonly now: number;
  readonly utcOffsetMinutes: number;
}

export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  /** Empty for one in a text or of a list. */
  readonly key: string;
  /** What it counts: nouns of its keys, or of the words beside it. */
  readonly nouns: ReadonlySet<string>;
}

export interface Known {
  readonly figures: readonly Figure[];
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  /** Those that may stand as `this/that`: nodes, addresses and kinds, but no two objects that a name of its own joins. */
  readonly peers: ReadonlySet<string>;
  /** Epoch ms. */
  readonly moments: readonly number[];
  /** Without those of the calls themselves: when a tool was asked says how old nothing is. */
  readonly ages: readonly number[];
  /** Something is wrong or was not read: no answer may say that all is well. */
  readonly trouble: string | null;
}

const firstMoment = Date.UTC(2001, 0);
const lastMoment = Date.UTC(2200, 0);
const isoMoment = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}| UTC)?)?/g;
/** A whole word, perhaps with its unit, and the words after it: digits at the head of a name or an id are no number. */
const numberInText =
  /(?<![\w.:/@-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(%|[a-z]{1,2}(?![\w:/@.-]))?(?![\w:/@-]|[.,]\d)(?=((?:\s+(?:%|[\w-]+)){0,3}))/gi;
/** Keys whose figure means that something is wrong if it is above 0. */
const bad = new Set(['critical', 'warning', 'firing', 'incidentsTotal']);
const badStates = /^(critical|warning|firing|violated|degraded|unhealthy|failed)$/i;
/** What a rule of a kind is counted by: rows of the databases. */
const rowKeys = new Set(['expected', 'actual', 'matched']);
// What stands in a list of pods need not be a count of pods.
const none: ReadonlySet<string> = new Set();

/** Results as JSON values. */
export function knownOf(results: readonly unknown[]): Known {
  const figures: Figure[] = [];
  const names = new Set<string>();
  const peers = new Set<string>();
  const moments: number[] = [];
  let trouble: string | null = null;
  /** Words of the call whose result is read. */
  let echoed: ReadonlySet<string> = new Set();

  function read(value: unknown, key: string, nouns: ReadonlySet<string>): void {
    if (typeof value === 'number') readNumber(value, key, nouns);
    else if (typeof value === 'string') readString(value, key, nouns);
    else if (key === 'complete' && value === false) trouble = 'part of the view is unknown';
    else if (Array.isArray(value)) for (const item of value) read(item, key, none);
    else if (value !== null && typeof value === 'object') readObject(value as Record<string, unknown>, nouns);
  }

  function readObject(value: Readonly<Record<string, unknown>>, around: ReadonlySet<string>): void {
    const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    const name = value.name ?? value.pod;
    if (typeof value.namespace === 'string' && typeof name === 'string') names.add(`${value.namespace}/${name}`.toLowerCase());
    const isCut = typeof value.cursor === 'string' || value.more === true;
    for (const [key, item] of Object.entries(value)) {
      readNames(key);
      const own = nounsOf(key);
      const counted = key === 'total' ? lists.flatMap(([list]) => nounsOf(list)) : own;
      read(item, key, counted.length > 0 ? new Set(counted) : rowKeys.has(key) ? new Set([...around, 'row']) : around);
      // The length of a cut list means nothing.
      if (Array.isArray(item) && !isCut && own.length > 0) figures.push({ value: item.length, unit: null, key: '', nouns: new Set(own) });
    }
  }

  function readNumber(value: number, key: string, nouns: ReadonlySet<string>): void {
    if (echoed.has(String(value))) return;
    if (value > firstMoment && value < lastMoment) moments.push(value);
    if (bad.has(key) && value > 0) trouble = `${key} is ${value}`;
    if (key === 'consistency' && value < 1) trouble = 'the consistency is below 100 %';
    figures.push({ value, unit: unitOfKey(key), key, nouns });
  }

  function readString(text: string, key: string, nouns: ReadonlySet<string>): void {
    if (/^(state|severity|status|health)$/.test(key) && badStates.test(text)) trouble = `${key} is ${text}`;
    if (/node|address|kind|family/i.test(key) && !echoed.has(text.toLowerCase())) peers.add(text.toLowerCase());
    readText(text, nouns);
  }

  function readText(text: string, nouns: ReadonlySet<string>): void {
    for (const [moment] of text.matchAll(isoMoment)) if (!echoed.has(moment.toLowerCase())) moments.push(Date.parse(utc(moment)));
    readNames(text);
    for (const match of text.matchAll(numberInText)) {
      const [, digits = '', joined = '', after = ''] = match;
      if (echoed.has(digits)) continue;
      const [first = '', ...others] = after.trim().split(/\s+/);
      const next = joined || first;
      const beside = [next, ...(joined ? [first, ...others] : others)].flatMap((word) => nounOf(word) ?? []);
      figures.push({
        value: Number(digits.replaceAll(',', '')),
        unit: unitOf(next),
        key: '',
        nouns: beside.length > 0 ? new Set(beside) : nouns,
      });
    }
  }

  function readNames(text: string): void {
    for (const name of namesIn(text)) if (!echoed.has(name)) names.add(name);
  }

  for (const result of results) {
    const { echo = [], ...said } = result as { readonly echo?: readonly string[] };
    echoed = new Set(echo);
    read(said, '', none);
  }
  const calls = new Set(results.map((result) => (result as { readonly at?: unknown } | null)?.at));
  const finite = moments.filter(Number.isFinite);
  return { figures, names, peers, moments: finite, ages: finite.filter((moment) => !calls.has(moment)), trouble };
}

/** Lower case, each with the parts that slashes join. */
export function namesIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_.:/@-]+/u)
    .map((name) => name.replace(/^[.:/@-]+|[.:/@-]+$/g, ''))
    .filter((name) => name !== '')
    .flatMap((name) => (name.includes('/') ? [name, ...name.split('/')] : [name]));
}

/** Of `podsAffected`, `snat`, `missing_snat`. */
function nounsOf(key: string): string[] {
  return key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .concat(key)
    .flatMap((word) => nounOf(word) ?? []);
}

export function utc(text: string): string {
  const plain = text.replace(' UTC', 'Z').replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T');
  return /T/.test(plain) && !/(Z|[+-]\d{2}:\d{2})$/.test(plain) ? `${plain}Z` : plain;
}
