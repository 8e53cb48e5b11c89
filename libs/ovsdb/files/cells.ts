/**
 * Values as the OVS tools print them in tables (ovs `lib/table.c`, `ovsdb_datum_to_string`): `[a, b]` for sets, `{k=v}` for
 * maps, bare words or JSON strings for what is in them; with `--data=json` the notation of the protocol, with `--data=bare`
 * without brackets and quotes.
 */
import type { ColumnKind } from '#libs/contracts/ovn-tables.ts';

export type CellStyle = 'string' | 'bare' | 'json';

/** In OVSDB notation (RFC 7047 section 5.1); undefined where the text is none. */
export function cellValue(kind: ColumnKind, text: string, style: CellStyle): unknown {
  if (style === 'json') return json(text);
  if (style === 'bare') return bareValue(kind, text);
  const reader = new CellReader(text.trim());
  if (kind === 'map') {
    const entries = reader.list('{', '}', () => reader.pair());
    return entries === null || !reader.isAtEnd() ? undefined : ['map', entries];
  }
  // A set of one may stand without its brackets.
  const atoms = reader.list('[', ']', () => reader.atom()) ?? [reader.atom()];
  return atoms.includes(null) || !reader.isAtEnd() ? undefined : setOf(kind, atoms.map(String));
}

function setOf(kind: ColumnKind, atoms: readonly string[]): unknown {
  if (kind === 'uuids') return ['set', atoms.map((uuid) => ['uuid', uuid])];
  if (kind === 'strings' || kind === 'optional') return ['set', atoms];
  if (atoms.length > 1) return undefined;
  return kind === 'integer' ? Number(atoms[0] ?? 0) : (atoms[0] ?? '');
}

/** Spaces part what has none in it, which holds for all but the addresses of switch ports. */
function bareValue(kind: ColumnKind, text: string): unknown {
  if (kind === 'string' || kind === 'integer') return setOf(kind, text === '' ? [] : [text]);
  const words = text.split(' ').filter((word) => word !== '');
  if (kind !== 'map') return setOf(kind, words);
  const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
  return words.every((word) => word.includes('=')) ? ['map', pairs] : undefined;
}

class CellReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  /** Null where there is no such list. */
  list<T>(open: string, close: string, item: () => T | null): T[] | null {
    if (this.#text[this.#at] !== open) return null;
    this.#at += 1;
    const items: T[] = [];
    while (this.#text[this.#at] !== close) {
      const value = item();
      if (value === null) return null;
      items.push(value);
      if (this.#text.startsWith(', ', this.#at)) this.#at += 2;
      else if (this.#text[this.#at] !== close) return null;
    }
    this.#at += 1;
    return items;
  }

  pair(): [string, string] | null {
    const key = this.atom();
    if (key === null || this.#text[this.#at] !== '=') return null;
    this.#at += 1;
    const value = this.atom();
    return value === null ? null : [key, value];
  }

  atom(): string | null {
    const pattern = /"(?:[^"\\]|\\.)*"|[^\s,=[\]{}"]+/y;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    if (!found.startsWith('"')) return found;
    const value = json(found);
    return typeof value === 'string' ? value : null;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
