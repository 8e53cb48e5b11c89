/**
 * Time ranges in words: "in the last 3 days", "since yesterday's upgrade", "last Tuesday 14:00", "between 14:00 and 15:00". The words
 * are the language's, the clock is the caller's; days are those of the person who asks (`utcOffsetMinutes`).
 */
import type { TimeRange, TimeWords } from './port.ts';

export interface TimeFound {
  readonly range: TimeRange;
  /** The sentence without it. */
  readonly rest: string;
  /** False if the time may also be in the future: "on Monday". */
  readonly isPast: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const unitMs = { minute, hour, day, week: 7 * day, month: 30 * day, quarter: 91 * day, 'half-year': 182 * day, year: 365 * day };
/** A moment is looked at with what was just before and after it. */
const around = 30 * minute;

/** A time that ends like this is not in the person's own zone. */
const inUtc = /(?:\d| )(?:z|utc|gmt|[+-]\d{2}:\d{2})$/;

/** The range a sentence names; null where it names none. `ambiguous`: it names two. */
export function findTime(sentence: string, words: TimeWords, now: number, utcOffsetMinutes: number): TimeFound | null {
  const local: Local = { words, now: now + utcOffsetMinutes * minute };
  const utc: Local = { words, now };
  const text = words.verbs.reduce(
    (whole, verb) => whole.replaceAll(verb, verb.replaceAll(' ', '-')),
    withHalves(sentence.toLowerCase().replace(/['’]s\b/g, ''), words),
  );
  for (const pattern of patternsOf(words)) {
    const match = pattern.form.exec(text);
    if (match === null) continue;
    const isUtc = inUtc.test(match[0]);
    const read = pattern.read(match, isUtc ? utc : local);
    if (read === null) continue;
    const shift = isUtc ? 0 : utcOffsetMinutes * minute;
    const range = { from: read.from - shift, to: Math.min(read.to - shift, now), event: read.event ?? null };
    if (range.from > now) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { range, rest, isPast: isPast(match[0], rest, words) };
  }
  return null;
}

/** "At 9 this morning", "yesterday evening at 8": a part of the day says of which half the hour is. Not "worker 9 this morning". */
function withHalves(text: string, words: TimeWords): string {
  const late = [...words.afternoon, ...words.evening];
  const parts = [...words.morning, ...late].join('|');
  const days = [...words.today, ...words.yesterday, ...words.weekdays.flat()].join('|');
  const near = [...words.near, ...words.since, ...words.between, ...words.and].join('|');
  const hours = "(\\d{1,2}(?::\\d{2})?(?: ?[ap]m)?)(?: ?o'?clock)?(?![\\w:.-])";
  const halved = (at: string, part: string) =>
    /m$/.test(at) || Number.parseInt(at, 10) > 12 ? at : `${at}${late.includes(part) ? 'pm' : 'am'}`;
  return text
    .replace(
      new RegExp(`\\b(${days}) (${parts}),? (?:${near}) ${hours}`, 'g'),
      (_whole, name, part, at) => `${name} at ${halved(at, part)}`,
    )
    .replace(
      new RegExp(`(?<=\\b(?:${near}) )${hours},? (?:(this)|in the|(${days})) (${parts})\\b`, 'g'),
      (_whole, at, isThis, name, part) => [halved(at, part), isThis && words.today[0], name].filter(Boolean).join(' '),
    );
}

function isPast(time: string, rest: string, { since, last, ago, today, yesterday, lastNight, begin, pastVerbs }: TimeWords): boolean {
  const has = (text: string, said: readonly string[]) => said.some((word) => ` ${text} `.includes(` ${word} `));
  const said = ['this', ...since, ...last, ...ago, ...today, ...yesterday, ...lastNight, ...begin];
  return has(time, said) || /\d{4}-\d{2}-\d{2}|^\D*\d{1,4}[hdw]$/.test(time) || has(rest.replace(/[^\p{L}\p{N}]+/gu, ' '), pastVerbs);
}

interface Local {
  readonly words: TimeWords;
  readonly now: number;
}
interface Read {
  readonly from: number;
  readonly to: number;
  readonly event?: string;
}
interface Pattern {
  readonly form: RegExp;
  read(match: RegExpExecArray, local: Local): Read | null;
}

const compiled = new WeakMap<TimeWords, readonly Pattern[]>();

function patternsOf(words: TimeWords): readonly Pattern[] {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const made = makePatterns(words);
  compiled.set(words, made);
  return made;
}

function makePatterns(words: TimeWords): readonly Pattern[] {
  const any = (list: readonly string[]) => `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;
  const units = any(Object.values(words.units).flat());
  // Not the "an d" of "over and over".
  const number = `(\\d{1,4}|(?:${Object.keys(words.numbers).join('|')})(?=[ -]))`;
  const utc = '(?:\\s*(?:utc|gmt))?';
  const clock = `(?:${any(words.near)} |,)?\\s*(\\d{1,2}(?::\\d{2})?\\s*(?:am|pm|o'clock|oclock)|\\d{1,2}:\\d{2}|${any(words.noon)})${utc}`;
  // Between two of them one may be short: "between 2 and 4 am", "between 0200 and 0400".
  const short = `(?:at |,)?\\s*(\\d{1,2}(?::?\\d{2})?\\s*(?:am|pm)?|${any(words.noon)})`;
  const dayName = `(${any([...words.today, ...words.yesterday, ...words.weekdays.flat()])}|\\d{4}-\\d{2}-\\d{2}|${any(words.months.flat())}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:\\.|st|nd|rd|th)?(?: of)? ${any(words.months.flat())})`;
  const event = `(?:(?: the)? (${any(words.events)}))?`;
  const since = `(?:(${any(words.since)})(?: the)? )?`;
  const last = any(words.last);
  const lead = '(?:(?:in|within|over|during|for|from|of|on|at)(?: the)? )?';
  const longer = (['day', 'week', 'month', 'quarter', 'year'] as const).flatMap((unit) => words.units[unit]);
  const partOfDay = any([...words.morning, ...words.afternoon, ...words.evening, ...words.night]);
  const form = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}:./-])${source}(?![\\p{L}\\p{N}:/-]|\\.\\d)`, 'u');
  return [
    {
      form: form(
        `(?:(?:on )?(?:${last} )?${dayName},? )?${any(words.between)} ${short} ?(?:${any(words.and)}|-|–) ?${short}${utc}(?: (?:${last} |on )?${dayName})?`,
      ),
      read: ([, before, start = '', end = '', after], local) => {
        const base = midnightOf(before ?? after ?? null, local);
        // "From 2 to 3" counts something, but for a day.
        if (before === undefined && after === undefined && !/[ap]m|:|\d{4}/.test(start + end) && !words.noon.includes(end.trim()))
          return null;
        const half = /[ap]m/.exec(end)?.[0] ?? '';
        const [from, to] = [clockOf(/[ap]m|:/.test(start) ? start : `${start.trim()}${half}`, local), clockOf(end, local)];
        if (base === null || from === null || to === null) return null;
        // Of no day: the last time it was so late.
        const back = before === undefined && after === undefined && base + from > local.now ? day : 0;
        return { from: base + from - back, to: base + to - back + (to <= from ? day : 0) };
      },
    },
    {
      form: form(`${since}(\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(z|[+-]\\d{2}:\\d{2})?`),
      read: ([, sinceWord, moment = '', zone = 'z'], { now }) => spanOf(sinceWord !== undefined, Date.parse(`${moment}${zone}`), now, null),
    },
    {
      form: form(
        `${since}(?:on )?(?:(?:the )?${last} )?${dayName}(?: ${any([...words.morning, ...words.afternoon, ...words.evening, ...words.night])})?${event} ${clock}`,
      ),
      read: ([, sinceWord, name = '', named, at = ''], local) => {
        const base = midnightOf(name, local);
        const offset = clockOf(at, local);
        return base === null || offset === null ? null : spanOf(sinceWord !== undefined, base + offset, local.now, named ?? null);
      },
    },
    {
      form: form(`${since}${clock}(?: (?:on )?(?:${last} )?${dayName})?`),
      read: ([, sinceWord, at = '', name], local) => {
        const base = midnightOf(name ?? null, local);
        const offset = clockOf(at, local);
        if (base === null || offset === null) return null;
        const moment = base + offset > local.now && name === undefined ? base + offset - day : base + offset;
        return spanOf(sinceWord !== undefined, moment, local.now, null);
      },
    },
    {
      form: form(`${since}${number} ?(${units}) ${any(words.ago)}`),
      read: ([, sinceWord, count = '', unit = ''], { words: given, now }) =>
        spanOf(sinceWord !== undefined, now - countOf(count, given) * lengthOf(unit, given), now, null),
    },
    {
      form: form(`${lead}${since}${last} ${number} ?(${units})`),
      read: ([, , count = '', unit = ''], { words: given, now }) => ({
        from: now - countOf(count, given) * lengthOf(unit, given),
        to: now,
      }),
    },
    {
      form: form(`(?:within|over|during|${any(words.since)}) ${number} ?(${units})`),
      read: ([, count = '', unit = ''], { words: given, now }) => ({ from: now - countOf(count, given) * lengthOf(unit, given), to: now }),
    },
    {
      // "30d" by itself.
      form: form(`${lead}(\\d{1,4})([hdw])`),
      read: ([, count = '', unit = ''], { words: given, now }) => ({ from: now - Number(count) * lengthOf(unit, given), to: now }),
    },
    {
      form: form(`${lead}${since}(?:(?:${last}|this) )?${any(words.weekend)}`),
      read: ([, sinceWord], { now }) => {
        const saturday = midnight(now) - ((new Date(now).getUTCDay() + 1) % 7) * day;
        return { from: saturday, to: sinceWord === undefined ? saturday + 2 * day : now };
      },
    },
    {
      form: form(`${lead}${any(words.since)}(?: the)?(?: ${any(words.begin)} of)?(?: ${any(words.today)})? ?${any(words.midnight)}`),
      read: (_match, { now }) => ({ from: midnight(now), to: now }),
    },
    {
      form: form(`${lead}${since}${any(words.begin)} of (?:(?:the|this) )?(${any(longer)})`),
      read: ([, , unit = ''], local) => ({ from: startOf(unit, local), to: local.now }),
    },
    {
      // "Since the 14th": the last day of that number.
      form: form(`${lead}${since}(\\d{1,2})(?:st|nd|rd|th)(?: of (?:the|this) month)?(?! (?:of|${any(words.months.flat())}))`),
      read: ([, sinceWord, number = ''], { now }) => {
        const from = lastOfNumber(Number(number), now);
        return from === null ? null : { from, to: sinceWord === undefined ? from + day : now };
      },
    },
    {
      form: form(`${lead}${any(words.lastNight)}(?! shift)`),
      read: (_match, { now }) => ({ from: midnight(now) - 6 * hour, to: Math.min(now, midnight(now) + 7 * hour) }),
    },
    {
      form: form(`${any(words.since)} (${partOfDay})`),
      read: ([, part = ''], local) => partOf(part, midnight(local.now), true, local),
    },
    {
      form: form(`${lead}${since}(?:this |today )(${partOfDay})`),
      read: ([, sinceWord, part = ''], local) => partOf(part, midnight(local.now), sinceWord !== undefined, local),
    },
    {
      form: form(`${lead}${since}(?:${last} )?${dayName}(?: (${partOfDay}))?${event}`),
      read: ([, sinceWord, name = '', part, named], local) => {
        const base = midnightOf(name, local);
        if (base === null) return null;
        const isOpen = sinceWord !== undefined || named !== undefined;
        if (part !== undefined) return partOf(part, base, isOpen, local);
        return { from: base, to: isOpen ? local.now : base + day, ...(named === undefined ? {} : { event: `${named} (${name})` }) };
      },
    },
    {
      form: form(`${lead}${since}${last} (${units})`),
      read: ([, , unit = ''], { words: given, now }) => ({ from: now - lengthOf(unit, given), to: now }),
    },
    {
      form: form(`${lead}this (${any(longer)})`),
      read: ([, unit = ''], { words: given, now }) => ({ from: now - lengthOf(unit, given), to: now }),
    },
    {
      // With a word before it: "may" is a verb too.
      form: form(
        `(?:(${any(words.since)})|in|over|during|for|from|of|throughout|${last})(?: the)?(?: month of)? (${any(words.months.flat())})(?: (\\d{4}))?`,
      ),
      read: ([, sinceWord, name = '', year], { now }) => {
        const month = words.months.findIndex((names) => names.includes(name));
        const thisYear = new Date(now).getUTCFullYear();
        const given = year === undefined ? (Date.UTC(thisYear, month) > now ? thisYear - 1 : thisYear) : Number(year);
        return { from: Date.UTC(given, month), to: sinceWord === undefined ? Date.UTC(given, month + 1) : now };
      },
    },
    {
      form: form(`${lead}${since}q([1-4])(?: (\\d{4}))?`),
      read: ([, sinceWord, number = '', year], { now }) => {
        const month = (Number(number) - 1) * 3;
        const thisYear = new Date(now).getUTCFullYear();
        const given = year === undefined ? (Date.UTC(thisYear, month) > now ? thisYear - 1 : thisYear) : Number(year);
        return { from: Date.UTC(given, month), to: sinceWord === undefined ? Date.UTC(given, month + 3) : now };
      },
    },
  ];
}

function spanOf(isOpen: boolean, moment: number, now: number, event: string | null): Read | null {
  if (!Number.isFinite(moment)) return null;
  const named = event === null ? {} : { event };
  return isOpen ? { from: moment, to: now, ...named } : { from: moment - around, to: moment + around, ...named };
}

/** The morning of a day, its afternoon, its evening, and the night after it. */
function partOf(part: string, base: number, isOpen: boolean, { words, now }: Local): Read {
  const [from, to] = words.morning.includes(part)
    ? [6, 12]
    : words.afternoon.includes(part)
      ? [12, 18]
      : words.evening.includes(part)
        ? [18, 24]
        : [18, 31];
  return { from: base + from * hour, to: isOpen ? now : base + to * hour };
}

/** Of this week, month, quarter or year. */
function startOf(unit: string, { words, now }: Local): number {
  const at = new Date(now);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (words.units.year.includes(unit)) return Date.UTC(year, 0);
  if (words.units.quarter.includes(unit)) return Date.UTC(year, month - (month % 3));
  if (words.units.month.includes(unit)) return Date.UTC(year, month);
  return words.units.week.includes(unit) ? midnight(now) - ((at.getUTCDay() + 6) % 7) * day : midnight(now);
}

function lastOfNumber(number: number, now: number): number | null {
  if (number < 1 || number > 31) return null;
  const at = new Date(now);
  const here = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), number);
  return here <= now ? here : Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1, number);
}

const midnight = (at: number): number => Math.floor(at / day) * day;

/** The start of the day that is named, the last one of its name; of today for null. */
function midnightOf(name: string | null, { words, now }: Local): number | null {
  const today = midnight(now);
  if (name === null || words.today.includes(name)) return today;
  if (words.yesterday.includes(name)) return today - day;
  const weekday = words.weekdays.findIndex((names) => names.includes(name));
  if (weekday >= 0) {
    const back = (new Date(today).getUTCDay() - weekday + 7) % 7;
    return today - (back === 0 ? 7 : back) * day;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(name)) {
    const at = Date.parse(`${name}T00:00:00Z`);
    return Number.isFinite(at) ? at : null;
  }
  const [, before, month = '', after] =
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?(?: of)? )?(\p{L}+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?$/u.exec(name) ?? [];
  const index = words.months.findIndex((names) => names.includes(month));
  const number = Number(before ?? after);
  if (index < 0 || !(number >= 1 && number <= 31)) return null;
  const year = new Date(now).getUTCFullYear();
  const at = Date.UTC(year, index, number);
  return at > now ? Date.UTC(year - 1, index, number) : at;
}

/** `14:00`, `2pm`, `2:30 pm`, `noon` as ms of the day. */
function clockOf(text: string, { words }: Local): number | null {
  if (words.noon.includes(text.trim())) return 12 * hour;
  const [, hours = '', minutes = '0', half] = /^(\d{1,2})(?::?(\d{2}))?\s*(am|pm)?(?:o'?clock)?$/.exec(text.trim()) ?? [];
  const given = Number(hours);
  const full = half === 'pm' ? (given % 12) + 12 : half === 'am' ? given % 12 : given;
  return hours === '' || full > 23 || Number(minutes) > 59 ? null : full * hour + Number(minutes) * minute;
}

const countOf = (text: string, words: TimeWords): number => words.numbers[text] ?? Number(text);

function lengthOf(text: string, words: TimeWords): number {
  const unit = (['minute', 'hour', 'day', 'week', 'month', 'quarter', 'half-year', 'year'] as const).find((name) =>
    words.units[name].includes(text),
  );
  return unit === undefined ? 0 : unitMs[unit];
}
