/**
 * Finds the names in a question: as they are written, in other spellings (`worker 1`), by a part of theirs, with a slip of the
 * finger, or in a form that can only be a name and that nobody has. A name that is an ordinary word too gives two readings.
 */
import { isIP } from 'node:net';
import { nearest } from '#libs/config/nearest.ts';
import { type EntityType, entityTypes } from '#libs/contracts/ask.ts';
import { isKind, type Lexicon } from './lexicon.ts';
import type { Names } from './names.ts';
import type { Language } from './port.ts';
import { partsOf, squashed, type Token, type Word } from './tokens.ts';
import { isTypo } from './typo.ts';

export interface NotThere {
  readonly type: EntityType;
  readonly name: string;
  readonly nearest: string | null;
}

/** One way to read the words of a question. */
export interface Reading {
  readonly entities: ReadonlyMap<EntityType, readonly string[]>;
  readonly notThere: readonly NotThere[];
  /** Parts of names that several have. */
  readonly ambiguous: readonly { readonly part: string; readonly candidates: readonly string[] }[];
  readonly words: readonly Word[];
  /** Each clause by itself, ended by words such as "and" too; the words beside it are empty where names stand. */
  inParts(ends: (word: string, before: string, after: readonly string[]) => boolean): readonly Reading[];
}

type Part = Meant & { readonly clause: number };
type Meant =
  | { readonly is: 'word'; readonly text: string; readonly standsAsName?: true }
  | { readonly is: 'name'; readonly type: EntityType; readonly name: string; readonly word?: string }
  | { readonly is: 'nobody'; readonly type: EntityType; readonly name: string; readonly nearest: string | null }
  | { readonly is: 'several'; readonly part: string; readonly candidates: readonly string[] };

const longestName = 4;
const mostDoubtful = 3;

export async function readNamesIn(
  tokens: readonly Token[],
  names: Names,
  language: Language,
  lexicon: Lexicon,
): Promise<readonly Reading[]> {
  const finder = createFinder(tokens, names, language, lexicon);
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = await finder.at(at);
    parts.push({ ...found.part, clause: tokens[at]?.clause ?? 0 });
    at += found.length;
  }
  return readingsOf(parts, language);
}

/** Each doubtful name as a name and as a word; the first few, or there would be too many. */
function readingsOf(parts: readonly Part[], language: Language): Reading[] {
  const doubtful = parts.filter((part) => part.is === 'name' && part.word !== undefined).slice(0, mostDoubtful);
  return Array.from({ length: 2 ** doubtful.length }, (_, bits) => {
    const asWords = new Set(doubtful.filter((_part, index) => (bits & (1 << index)) !== 0));
    return readingOf(
      parts.map((part) =>
        part.is === 'name' && asWords.has(part) ? { is: 'word', text: part.word ?? part.name, clause: part.clause } : part,
      ),
      language,
    );
  });
}

function readingOf(given: readonly Part[], language: Language): Reading {
  const parts = inNamespace(given, language);
  const entities = new Map<EntityType, string[]>();
  for (const part of parts) {
    if (part.is !== 'name') continue;
    const known = entities.get(part.type) ?? [];
    if (!known.includes(part.name)) entities.set(part.type, [...known, part.name]);
  }
  // "The shop team misses SNATs in namespace shop".
  const namespaces = entities.get('namespace');
  if (namespaces !== undefined && String(entities.get('egressip')) === String(namespaces)) entities.delete('egressip');
  return {
    entities,
    notThere: parts.flatMap((part) => (part.is === 'nobody' ? [{ type: part.type, name: part.name, nearest: part.nearest }] : [])),
    ambiguous: parts.flatMap((part) => (part.is === 'several' ? [{ part: part.part, candidates: part.candidates }] : [])),
    words: parts.flatMap((part) => (part.is === 'word' ? [wordOf(part)] : [])),
    inParts: (ends) => {
      let index = 0;
      const clauses = Map.groupBy(parts, (part, at) => {
        const textAt = (each: number) => (parts[each]?.is === 'word' ? parts[each].text : '');
        if (
          part.clause !== parts[at - 1]?.clause ||
          ends(
            textAt(at),
            textAt(at - 1),
            parts.slice(at + 1).map((_part, each) => textAt(at + 1 + each)),
          )
        )
          index += 1;
        return index;
      });
      return [...clauses.values()].map((clause) => readingOf(clause, language));
    },
  };
}

const wordOf = ({ text, clause, standsAsName }: Extract<Part, { is: 'word' }>): Word => ({
  text,
  clause,
  ...(standsAsName === undefined ? {} : { standsAsName }),
});

/** "Pod web-0 in namespace shop" is one name in two places; so is "web-0 in shop", though an EgressIP is called shop too. */
function inNamespace(parts: readonly Part[], { articles, naming, prepositions }: Language): readonly Part[] {
  const joins = new Set([...articles, ...naming, ...prepositions]);
  const isJoin = (part: Part) => part.is === 'word' && joins.has(part.text);
  for (const [at, part] of parts.entries()) {
    const podOf = (namespace: string): string | null => {
      if (part.is === 'name') return part.type === 'pod' && part.name.startsWith(`${namespace}/`) ? part.name : null;
      const key = part.is === 'several' ? `${namespace}/${part.part}` : '';
      return part.is === 'several' && part.candidates.includes(`pod ${key}`) ? key : null;
    };
    const isBeside = (each: number) => {
      const between = parts.slice(at + 1, each);
      return each === at - 1 || (each > at + 1 && between.every(isJoin) && between[0]?.clause === part.clause);
    };
    for (const [index, each] of parts.entries()) {
      if (each.is !== 'name' || !(each.type === 'namespace' || (each.type === 'egressip' && isBeside(index)))) continue;
      const pod = podOf(each.name);
      if (pod === null) continue;
      const whole: Part = { is: 'name', type: 'pod', name: pod, clause: part.clause };
      return parts.flatMap((other) => (other === each ? [] : other === part ? [whole] : [other]));
    }
  }
  return parts;
}

function createFinder(tokens: readonly Token[], names: Names, language: Language, lexicon: Lexicon) {
  const bySquash = new Map<string, { readonly type: EntityType; readonly name: string }[]>();
  const add = (key: string, type: EntityType, name: string) => bySquash.set(key, [...(bySquash.get(key) ?? []), { type, name }]);
  for (const name of names.egressIPs) add(squashed(name), 'egressip', name);
  for (const name of names.nodes) {
    add(squashed(name), 'node', name);
    // The first label of a fully qualified one is how people say it.
    const short = name.split('.', 1)[0] ?? name;
    if (short !== name) add(squashed(short), 'node', name);
  }
  let podKeys: Promise<readonly string[]> | null = null;
  const allPods = () => (podKeys ??= names.pods());

  async function at(index: number): Promise<{ readonly part: Meant; readonly length: number }> {
    const token = tokens[index];
    if (token === undefined) return { part: { is: 'word', text: '' }, length: 1 };
    if (isIP(token.text) !== 0) return one({ is: 'name', type: 'address', name: token.text });
    if (isActing(index)) return one({ is: 'word', text: token.text });
    const joined = joinedName(index) ?? (await scenarioInWords(index));
    if (joined !== null) return joined;
    return one(await single(token, index));
  }

  /** "How to search" names no EgressIP. */
  const isActing = (index: number) =>
    /^\p{L}+$/u.test(tokens[index]?.text ?? '') && language.acting.includes(`${tokens[index - 2]?.text} ${tokens[index - 1]?.text}`);
  const inDigits = (text: string) => String(language.digits[text] ?? text);
  const one = (part: Meant) => ({ part, length: 1 });

  /** `worker 1`, `payments canary`: several words that are one name, the longest first. */
  function joinedName(index: number): { readonly part: Meant; readonly length: number } | null {
    for (let length = Math.min(longestName, tokens.length - index); length >= 1; length -= 1) {
      const words = tokens.slice(index, index + length).map(({ text }) => text);
      const found = bySquash.get(squashed(words.map((text, at) => (at === 0 ? text : inDigits(text))).join('')));
      const [first, second] = found ?? [];
      if (first === undefined) continue;
      const marked = found?.find(({ type }) => isMarked(index, length, type));
      if (length === 1 && isMarked(index, length, 'namespace')) return null;
      if (marked === undefined && second !== undefined)
        return {
          part: { is: 'several', part: words.join(' '), candidates: found?.map(({ type, name }) => `${type} ${name}`) ?? [] },
          length,
        };
      const { type, name } = marked ?? first;
      // "The fail-overs of billing".
      const before = tokens[index - 1]?.text ?? '';
      const isOf = language.naming.includes(before) && !language.articles.includes(before);
      const isWord = words.every((word) => lexicon.knows(word)) && marked === undefined && !isOf;
      return { part: { is: 'name', type, name, ...(isWord ? { word: words.join(' ') } : {}) }, length };
    }
    return null;
  }

  /** `node reboot`, where a scenario or a test is spoken of. */
  async function scenarioInWords(index: number): Promise<{ readonly part: Meant; readonly length: number } | null> {
    if (!tokens.some(({ text }) => language.markers.scenario?.includes(text))) return null;
    const scenarios = await names.scenarios();
    for (let length = Math.min(longestName, tokens.length - index); length > 1; length -= 1) {
      const joined = squashed(
        tokens
          .slice(index, index + length)
          .map(({ text }) => text)
          .join(''),
      );
      const name = scenarios.find((each) => squashed(each) === joined);
      if (name !== undefined) return { part: { is: 'name', type: 'scenario', name }, length };
    }
    return null;
  }

  /** `findings/day`: two words, and no pod of a namespace. */
  const isPair = (text: string) => lexicon.knows(text) || (lexicon.occurs(text) && !text.includes('-'));

  async function single({ text, written }: Token, index: number): Promise<Meant> {
    const word: Meant = { is: 'word', text };
    if (isKind(text)) return word;
    if (isMarked(index, 1, 'namespace') && !isMarker(text)) {
      const part = await namespaceOf(text);
      if (part !== null) return part;
    }
    if (/^[^/]+\/[^/]+$/.test(text)) return (await podOf(text)) ?? (isPair(text) ? word : await nobody('pod', text, await allPods()));
    if (/^[0-9a-f]{6,}$/.test(text) && (/\d/.test(text) || isMarked(index, 1, 'run'))) return runOf(text);
    if ((looksNamed(text) || isMarked(index, 1, 'scenario')) && (await names.scenarios()).includes(text))
      return { is: 'name', type: 'scenario', name: text };
    // Ordinary words with a hyphen between them, where a name stands: `egressip old-one`.
    const marked = looksNamed(text) && !lexicon.isPhrase(text) && entityTypes.some((type) => type !== 'run' && isMarked(index, 1, type));
    // "The invoices egressip": a word of another field that stands as the name of one.
    const isForeign = /^egress/.test(tokens[index + 1]?.text ?? '') && lexicon.read([text]).foreign.length > 0;
    if (isForeign && isMarked(index, 1, 'egressip')) return nobody('egressip', written, names.egressIPs);
    if (lexicon.knows(text) && !marked) {
      const next = inDigits(tokens[index + 1]?.text ?? '');
      // "worker 9", where only other workers are.
      const numbered = /^\d+$/.test(next) ? names.nodes.find((name) => squashed(name).replace(/\d+$/, '') === text) : undefined;
      return numbered === undefined ? word : nobody('node', `${text}-${next}`, names.nodes);
    }
    return (await nearlyNamed(text)) ?? (await podNamed(text, index)) ?? (await strange(text, written, index)) ?? word;
  }

  /** By a part of the name that no other has, or with a slip in it. */
  async function nearlyNamed(text: string): Promise<Meant | null> {
    if (text.length >= 3) {
      const having = names.egressIPs.filter((name) => partsOf(name.toLowerCase()).includes(text));
      const [only] = having;
      if (only !== undefined && having.length === 1) return { is: 'name', type: 'egressip', name: only };
      if (having.length > 1) return { is: 'several', part: text, candidates: having.map((name) => `egressip ${name}`) };
    }
    const slips = [...bySquash].flatMap(([key, all]) => (isTypo(squashed(text), key) ? all : []));
    const distinct = [...new Map(slips.map((each) => [each.name, each])).values()];
    const [first] = distinct;
    if (first !== undefined && distinct.length === 1) return { is: 'name', ...first };
    return distinct.length > 1 ? { is: 'several', part: text, candidates: distinct.map(({ type, name }) => `${type} ${name}`) } : null;
  }

  /** A pod by its name alone, where only one namespace has one of that name. */
  async function podNamed(text: string, index: number): Promise<Meant | null> {
    if (!looksNamed(text) && !isMarked(index, 1, 'pod')) return null;
    const having = (await names.podsLike(text)).filter((key) => key.slice(key.indexOf('/') + 1).toLowerCase() === text);
    const [only] = having;
    if (only !== undefined && having.length === 1) return { is: 'name', type: 'pod', name: only };
    return having.length > 1 ? { is: 'several', part: text, candidates: having.map((key) => `pod ${key}`) } : null;
  }

  async function podOf(text: string): Promise<Meant | null> {
    const found = (await names.podsLike(text)).find((key) => key.toLowerCase() === text);
    if (found !== undefined) return { is: 'name', type: 'pod', name: found };
    if (lexicon.knows(text)) return null;
    const slips = (await allPods()).filter((key) => isTypo(text, key.toLowerCase()));
    const [only] = slips;
    return only !== undefined && slips.length === 1 ? { is: 'name', type: 'pod', name: only } : null;
  }

  async function namespaceOf(text: string): Promise<Meant | null> {
    const namespaces = [...new Set((await allPods()).map((key) => key.slice(0, key.indexOf('/'))))];
    const found = namespaces.find((name) => name.toLowerCase() === text) ?? namespaces.find((name) => isTypo(text, name));
    if (found !== undefined) return { is: 'name', type: 'namespace', name: found };
    return lexicon.isPhrase(text) || (lexicon.knows(text) && !looksNamed(text)) ? null : nobody('namespace', text, namespaces);
  }

  async function runOf(text: string): Promise<Meant> {
    const runs = await names.runs();
    const having = runs.filter((id) => id.startsWith(text));
    const [only] = having;
    return only !== undefined && having.length === 1 ? { is: 'name', type: 'run', name: only } : nobody('run', text, runs);
  }

  /** What stands where a name stands, or can be nothing else, and is nobody's. */
  async function strange(text: string, written: string, index: number): Promise<Meant | null> {
    const type = entityTypes.find((each) => isMarked(index, 1, each));
    // "The egress ip inventory" is one of all; "the egress ip of inventory" is of that name.
    if (type !== undefined && !looksNamed(text) && lexicon.occurs(text) && !language.naming.includes(tokens[index - 1]?.text ?? ''))
      return { is: 'word', text, standsAsName: true };
    if (type === 'pod' && !lexicon.knows(text)) return nobody('pod', written, await allPods());
    if (type !== undefined && type !== 'run') return nobody(type, written, type === 'node' ? names.nodes : names.egressIPs);
    // "Post-mortem", and what people write with a digit in it, such as `p95`.
    if (!looksNamed(text) || (lexicon.occurs(text) && !/\d.*-|-.*\d/.test(text))) return null;
    const family = squashed(text).replace(/\d+$/, '');
    const isNode = names.nodes.some((name) => squashed(name).replace(/\d+$/, '') === family);
    return isNode ? nobody('node', written, names.nodes) : nobody('egressip', written, [...names.egressIPs, ...names.nodes]);
  }

  async function nobody(type: EntityType, name: string, known: readonly string[]): Promise<Meant> {
    return { is: 'nobody', type, name, nearest: nearest(name, known) };
  }

  /** Whether a word beside it says that it is a name of that type. */
  function isMarked(index: number, length: number, type: EntityType): boolean {
    const said = language.markers[type] ?? [];
    const beside = (step: 1 | -1, from: number) => {
      const clause = tokens[index]?.clause;
      // "EgressIP address: billing": a name by itself belongs to what comes before it.
      const isAlone = tokens.filter((token) => token.clause === clause).length === length;
      const textAt = (at: number) => (isAlone || tokens[at]?.clause === clause ? (tokens[at]?.text ?? '') : '');
      const [next, far] = [textAt(from), textAt(from + step)];
      return said.includes(next) || (step === -1 && language.naming.includes(next) && said.includes(far));
    };
    return beside(-1, index - 1) || (type !== 'pod' && type !== 'node' && beside(1, index + length));
  }

  const isMarker = (text: string) => Object.values(language.markers).some((said) => said.includes(text));

  return { at };
}

/** With a digit among letters, or with a hyphen: ordinary words have neither. */
const looksNamed = (text: string): boolean => (/\d/.test(text) && /\p{L}/u.test(text)) || /\p{L}-\p{L}/u.test(text);
