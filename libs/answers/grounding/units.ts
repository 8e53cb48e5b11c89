/** Units of figures, number words, and the nouns of the field that figures count; each noun has one spelling here. */

const second = 1_000;
/** In milliseconds. */
const timeUnits: Readonly<Record<string, number>> = {
  ms: 1,
  msec: 1,
  millisecond: 1,
  s: second,
  sec: second,
  second,
  min: 60 * second,
  minute: 60 * second,
  h: 3_600 * second,
  hr: 3_600 * second,
  hour: 3_600 * second,
  d: 86_400 * second,
  day: 86_400 * second,
  week: 7 * 86_400 * second,
};

/** `%`, a share of 1, milliseconds of a unit of time, one that no tool reports in, or null for what is no unit. */
export type Unit = '%' | 'share' | 'other' | number | null;

const percent = '%|per ?cent|pct';
const times = 'm?s|m?secs?|(?:milli)?seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?';
const others = String.raw`[‰‱°\p{Sc}]|[μun]s|m|mos?|months?|y|yrs?|years?|(?:micro|nano)seconds?|[kmgt]i?b|b|bytes?|basis points?`;
/** Of a unit beside a number. */
export const unitPattern = `${percent}|${times}|${others}`;
const isPercent = new RegExp(`^(?:${percent})$`, 'i');
const isOther = new RegExp(`^(?:${others})$`, 'iu');

export function unitOf(word: string | undefined): Unit {
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  if (isPercent.test(lower)) return '%';
  return timeUnits[lower] ?? timeUnits[lower.replace(/s$/, '')] ?? (isOther.test(lower) ? 'other' : null);
}

/** Of a key such as `ageMs` or `maxSeconds`. */
export function unitOfKey(key: string): Unit {
  if (/(Ms|_ms)$/.test(key)) return 1;
  if (/consistency|ratio|share|objective|availability|budget/i.test(key)) return 'share';
  const word = /(?:^|_|[a-z])(Second|second|Minute|minute|Hour|hour|Day|day)s$/.exec(key)?.[1];
  return word === undefined ? null : unitOf(word);
}

const sameNoun: Readonly<Record<string, string>> = {
  object: 'egressip',
  eip: 'egressip',
  move: 'failover',
  policy: 'reroute',
  lrp: 'reroute',
  problem: 'finding',
  issue: 'finding',
};
const nouns = new Set([
  'egressip',
  'failover',
  'reroute',
  'snat',
  'pod',
  'node',
  'finding',
  'incident',
  'address',
  'run',
  'database',
  'namespace',
  'outage',
  'error',
  'alert',
  'restart',
  'row',
]);

/** `SNATs`, `fail-overs` and `policies` as `snat`, `failover` and `reroute`; null for a word that counts nothing of ours. */
export function nounOf(word: string): string | null {
  const stem = stemOf(word);
  const noun = sameNoun[stem] ?? stem;
  return nouns.has(noun) ? noun : null;
}

function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/[^a-z]/g, '');
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('sses')) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

const numbers: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['dozen', 12],
  ['twice', 2],
  ['thrice', 3],
  ['couple', 2],
  ['pair', 2],
]);
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1e9 };

export const numberWords: readonly string[] = [...Object.keys(numbers), ...Object.keys(scales)];

/** Amounts that no figure can be held against: shares, powers, multiples, Roman numbers and vague words. */
export const vagueAmounts: readonly RegExp[] = [
  /\b(?:hal(?:f|ves|v(?:ed|ing))|quarters?|(?:an?|one|two) (?:third|fourth|fifth|tenth)s?|(?:doubl|tripl|quadrupl)(?:ed?|es|ing)(?!-))\b/gi,
  /\b(?:dozens|scores|hundreds|thousands|millions|billions?|trillions?|several|(?:the )?majority|a score of)\b/gi,
  /\b(?:(?:(?<!the )most|(?<!how |as |so )many) (?:of|egressips|pods|nodes|objects|snats|findings)|(?:almost|nearly) (?:all|every|none|no))\b/gi,
  new RegExp(`\\b(?:${Object.keys({ ...numbers, hundred: 0 }).join('|')}|\\d+|many|several)-?fold\\b`, 'gi'),
  /\b[IVX]{2,}\b/g,
  // Numerals of other scripts have no digits.
  /\p{Script=Han}+/gu,
];

/** `forty-seven`, `two hundred`. */
export function valueOfWords(words: readonly string[]): number {
  let whole = 0;
  let part = 0;
  for (const word of words) {
    const scale = scales[word];
    if (scale === undefined) part += numbers[word] ?? 0;
    else if (scale === 100) part = Math.max(1, part) * 100;
    else {
      whole += Math.max(1, part) * scale;
      part = 0;
    }
  }
  return whole + part;
}
