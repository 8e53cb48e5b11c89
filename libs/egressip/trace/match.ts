/**
 * The part of OVN's expression language (ovn-sb(5), "Logical_Flow") that policies, NAT and QoS rows are written in:
 * comparisons of fields with constants, sets and address sets, joined by `&&`, `||` and `!`. Three-valued: what a packet
 * walked here has no value for, and what cannot be read, is null, and never taken for a match or a miss.
 */
import { canonicalAddress } from '../ip/address.ts';
import { contains, parseCidr } from '../ip/cidr.ts';

/** Null where it is not known; undefined for a field such a packet does not have: no comparison with it is true. */
export type FieldValue = string | number | boolean | null | undefined;

export interface MatchContext {
  field(name: string): FieldValue;
  /** Members of an address set by its name, null when it is not there. */
  addressSet(name: string): readonly string[] | null;
}

/** An empty match is true (ovn-nb(5)). */
export function evaluateMatch(text: string, context: MatchContext): boolean | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  if (tokens.length === 0) return true;
  const parser = new Parser(tokens, context);
  const value = parser.either();
  return parser.atEnd() ? value : null;
}

const token =
  /\s+|\/\*.*?\*\/|"(?:[^"\\]|\\.)*"|\$?[A-Za-z_][\w.]*(?:\[[\d.]+\])?|0x[0-9a-fA-F]+|[0-9a-fA-F:.]+(?:\/[0-9a-fA-F:.]+)?|&&|\|\||[!=<>]=|[!<>(){},]/gy;

/** Null for a text that holds anything else. */
function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const [found] = addressAt(text, token.lastIndex) ?? token.exec(text) ?? [];
    if (found === undefined) return null;
    if (found.trim() !== '' && !found.startsWith('/*')) tokens.push(found);
  }
  return tokens;
}

/** An IPv6 address may begin with letters, as field names do. */
function addressAt(text: string, index: number): [string] | null {
  const found = /^[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]*(?:\/[0-9a-fA-F:.]+)?/.exec(text.slice(index));
  if (found === null) return null;
  token.lastIndex = index + found[0].length;
  return [found[0]];
}

class Parser {
  readonly #tokens: readonly string[];
  readonly #context: MatchContext;
  #next = 0;

  constructor(tokens: readonly string[], context: MatchContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  atEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  either(): boolean | null {
    let value = this.#both();
    while (this.#take('||')) value = or(value, this.#both());
    return value;
  }

  #both(): boolean | null {
    let value = this.#single();
    while (this.#take('&&')) value = not(or(not(value), not(this.#single())));
    return value;
  }

  #single(): boolean | null {
    if (this.#take('!')) return not(this.#single());
    if (this.#take('(')) {
      const value = this.either();
      return this.#take(')') ? value : null;
    }
    const name = this.#token();
    if (name === '0' || name === '1') return name === '1';
    const comparison = this.#tokens[this.#next] ?? '';
    if (!/^[!=<>]=$|^[<>]$/.test(comparison)) return truth(this.#context.field(name));
    this.#next += 1;
    return compared(this.#context.field(name), comparison, this.#constants());
  }

  /** One constant, `{...}` or an address set; null for a set that is not there. */
  #constants(): readonly string[] | null {
    if (!this.#take('{')) return this.#constant();
    let all: readonly string[] | null = [];
    while (!this.atEnd() && !this.#take('}')) {
      const one = this.#constant();
      all = all === null || one === null ? null : [...all, ...one];
      this.#take(',');
    }
    return all;
  }

  #constant(): readonly string[] | null {
    const text = this.#token();
    return text.startsWith('$') ? this.#context.addressSet(text.slice(1)) : [text.replace(/^"(.*)"$/, '$1')];
  }

  #token(): string {
    this.#next += 1;
    return this.#tokens[this.#next - 1] ?? '';
  }

  #take(text: string): boolean {
    if (this.#tokens[this.#next] !== text) return false;
    this.#next += 1;
    return true;
  }
}

function compared(value: FieldValue, comparison: string, constants: readonly string[] | null): boolean | null {
  if (value === undefined) return false;
  if (value === null || constants === null) return null;
  if (comparison === '==') return constants.some((constant) => isEqual(value, constant));
  if (comparison === '!=') return !constants.some((constant) => isEqual(value, constant));
  const limit = Number(constants[0]);
  if (typeof value !== 'number' || Number.isNaN(limit)) return null;
  return comparison === '<' ? value < limit : comparison === '<=' ? value <= limit : comparison === '>' ? value > limit : value >= limit;
}

function isEqual(value: string | number | boolean, constant: string): boolean {
  if (typeof value === 'number') return value === Number(constant);
  if (typeof value === 'boolean') return value === (constant === '1');
  const address = canonicalAddress(value);
  const network = address === null ? null : parseCidr(constant);
  return address === null || network === null ? value === constant : contains(network, address);
}

function truth(value: FieldValue): boolean | null {
  return value === null ? null : Boolean(value);
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function or(left: boolean | null, right: boolean | null): boolean | null {
  if (left === true || right === true) return true;
  return left === null || right === null ? null : false;
}
