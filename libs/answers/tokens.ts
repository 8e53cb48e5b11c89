/**
 * A sentence as words. Names of the field stay whole (`shop/web-0`, `fc00::1`, `worker-1`); what is an ordinary word in two
 * halves (`fail-over`) is taken apart where words are looked up.
 */
export interface Token {
  /** Lower case. */
  readonly text: string;
  /** As it was written. */
  readonly written: string;
  /** Of the clause it stands in, from 0. */
  readonly clause: number;
}

/** A word of a sentence without its names; one that stands where a name stands may be one. */
export type Word = Pick<Token, 'text' | 'clause'> & { readonly standsAsName?: true };

const clauseEnd = /[,;:!?()"“”]|\.(?:\s|$)|\s[-–—]+\s|[–—]/u;
const word = /[\p{L}\p{N}:](?:[\p{L}\p{N}._:/+-]*[\p{L}\p{N}:])?/gu;
const shortened = /['’](s|re|ve|ll|d|m)\b/giu;

export function tokensOf(sentence: string): Token[] {
  const plain = sentence
    .normalize('NFKC')
    .replace(/\b(ca)n['’]t\b/giu, '$1n not')
    .replace(/\bcannot\b(?!-)/giu, 'can not')
    .replace(/n['’]t\b/giu, ' not')
    .replace(/\b(what|where|who|how|when|why|that|there|here|it)['’]s\b/giu, '$1 is')
    .replace(shortened, ' ')
    .replace(/\.{2,}/g, ' ');
  let clause = 0;
  let end = 0;
  return [...plain.matchAll(word)].flatMap((match) => {
    const [written] = match;
    // Part of an IPv6 address, or the end of a clause.
    const text = written.includes('::') ? written : written.replace(/^:+|:+$/g, '');
    if (end > 0 && clauseEnd.test(plain.slice(end, match.index + (written.startsWith(':') ? 1 : 0)))) clause += 1;
    end = match.index + (written.endsWith(':') && !written.includes('::') ? written.length - 1 : written.length);
    return text === '' ? [] : [{ text: text.toLowerCase(), written: text, clause }];
  });
}

/** With short forms written out, where they are words by themselves: not in `fc00::w`, `w/web-0` or `worker-w`, and not names. */
export function writtenOut(sentence: string, shorthand: Readonly<Record<string, string>>, names: ReadonlySet<string>): string {
  return sentence
    .replace(/\s*(?:[-=]>|→)\s*/g, ' to ')
    .replace(/(?<![\p{L}\p{N}])w\/(?=\s)/giu, 'with')
    .replace(/(?<![\p{L}\p{N}_./:@-])[\p{L}\p{N}][\p{L}\p{N}./'-]*(?![\p{L}\p{N}_/:@-])/gu, (whole) => {
      const word = whole.toLowerCase().replace(/[.'-]+$/, '');
      return (names.has(word) ? undefined : shorthand[word]) ?? whole;
    });
}

/** The halves of an ordinary word with a hyphen or a slash in it. */
export const partsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');

/** What is left of a word without the endings of English plurals and verbs: the same for `serves`, `served` and `serving`. */
export function stemOf(given: string): string {
  let text = given;
  if (/ies$/.test(text) && text.length > 4) text = `${text.slice(0, -3)}y`;
  else if (/(?:[sxz]|[cs]h)es$/.test(text) && text.length > 4) text = text.slice(0, -2);
  else if (/[^siu]s$/.test(text) && text.length >= 3) text = text.slice(0, -1);
  if (/ing$/.test(text) && text.length > 5) text = text.slice(0, -3);
  else if (/ed$/.test(text) && text.length > 4) text = text.slice(0, -2);
  if (/e$/.test(text) && text.length > 3) text = text.slice(0, -1);
  return text.replace(/([bdglmnprt])\1$/, '$1');
}

/** `worker 1`, `Worker_1` and `worker-1` are one name. */
export const squashed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
