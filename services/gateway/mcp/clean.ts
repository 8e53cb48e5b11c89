/**
 * Texts of the cluster (names, labels, event texts, row contents) are written by others and read by a language model: they
 * stay values of the answer, without control and invisible characters, and none is longer than a sentence or two.
 */
const longestText = 1_000;
const longestNestedList = 20;

// Control characters, and the invisible ones that hide or turn round text: zero width, bidirectional, tags, soft hyphen.
const invisible = /[\p{Cc}\p{Cs}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
const plain = /^[\x20-\x7E]*$/;

export function cleanText(text: string, longest = longestText): string {
  const clean = plain.test(text) ? text : text.replace(invisible, ' ');
  if (clean.length <= longest) return clean;
  // Not longer than `longest` with the note, so that cleaning twice changes nothing.
  const note = `… (of ${clean.length} characters)`;
  return longest <= note.length
    ? `${clean.slice(0, longest - 1).toWellFormed()}…`
    : `${clean.slice(0, longest - note.length).toWellFormed()}${note}`;
}

/** The same JSON value with every text cleaned, keys too. */
export function cleanValue<T>(value: T): T {
  return walk(value, (text) => cleanText(text), Number.POSITIVE_INFINITY) as T;
}

/** A value made small enough for `room` bytes where possible: first long lists within it are cut, then its texts. */
export function shorten<T>(value: T, room: number): T {
  for (const [list, text] of [
    [longestNestedList, 400],
    [5, 100],
    [1, 40],
  ] as const) {
    const short = walk(value, (given) => cleanText(given, text), list) as T;
    if (jsonBytes(short) <= room) return short;
  }
  return walk(value, (given) => cleanText(given, 20), 0) as T;
}

export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

function walk(value: unknown, text: (given: string) => string, list: number): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.slice(0, list).map((item) => walk(item, text, list));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), walk(item, text, list)]));
}
