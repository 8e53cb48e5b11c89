/**
 * Time ranges in words: "in the last 3 days", "since yesterday's upgrade", "last Tuesday 14:00", "between 14:00 and 15:00". The words
 * are the language's, the clock is the caller's; days are those of the person who asks (`utcOffsetMinutes`).
 */
import type { TimeRange, TimeWords } from './port.ts';

export interface TimeFound {
  readonly range: TimeRange;
  /** The sentence without it. */
  readonly rest: string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const unitMs = { minute, hour, day, week: 7 * day, month: 30 * day };
/** A moment is looked at with what was just before and after it. */
const around = 30 * minute;

/** The range a sentence names; null where it names none. `ambiguous`: it names two. */
export function findTime(sentence: string, words: TimeWords, now: number, utcOffsetMinutes: number): TimeFound | null {
  const local: Local = { words, now: now + utcOffsetMinutes * minute };
  const text = words.verbs.reduce(
    (whole, verb) => whole.replaceAll(verb, verb.replaceAll(' ', '-')),
    sentence.toLowerCase().replace(/['’]s\b/g, ''),
  );
  for (const pattern of patternsOf(words)) {
    const match = pattern.form.exec(text);
    if (match === null) continue;
    const read = pattern.read(match, local);
    if (read === null) continue;
    const shift = utcOffsetMinutes * minute;
    const range = { from: read.from - shift, to: Math.min(read.to - shift, now), event: read.event ?? null };
    if (range.from > now) continue;
    return { range, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
  }
  return null;
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
  const number = `(\\d{1,4}|${Object.keys(words.numbers).join('|')})`;
  const clock = '(?:at |um |,)?\\s*(\\d{1,2}(?::\\d{2})?\\s*(?:am|pm)|\\d{1,2}:\\d{2})(?:\\s*utc)?';
  const dayName = `(${any([...words.today, ...words.yesterday, ...words.weekdays.flat()])}|\\d{4}-\\d{2}-\\d{2}|${any(words.months.flat())}\\.? \\d{1,2}|\\d{1,2}\\.? ${any(words.months.flat())})`;
  const event = `(?:(?: the)? (${any(words.events)}))?`;
  const since = `(?:(${any(words.since)})(?: the)? )?`;
  const last = any(words.last);
  const lead = '(?:(?:in|within|over|during|for|from|of|on|at)(?: the)? )?';
  const form = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}:./-])${source}(?![\\p{L}\\p{N}:/-]|\\.\\d)`, 'u');
  return [
    {
      form: form(
        `(?:(?:on )?(?:${last} )?${dayName},? )?${any(words.between)} ${clock} ${any(words.and)} ${clock}(?: (?:${last} )?${dayName})?`,
      ),
      read: ([, before, start = '', end = '', after], local) => {
        const base = midnightOf(before ?? after ?? null, local);
        const [from, to] = [clockOf(start), clockOf(end)];
        if (base === null || from === null || to === null) return null;
        // Of no day: the last time it was so late.
        const back = before === undefined && after === undefined && base + from > local.now ? day : 0;
        return { from: base + from - back, to: base + to - back + (to <= from ? day : 0) };
      },
    },
    {
      form: form(`(\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)z?`),
      read: ([whole, moment = ''], { now }) => spanOf(/since/.test(whole), Date.parse(`${moment}Z`), now, null),
    },
    {
      form: form(`${since}(?:on )?(?:(?:the )?${last} )?${dayName}(?: ${any(words.morning)}| ${any(words.night)})?${event} ${clock}`),
      read: ([, sinceWord, name = '', named, at = ''], local) => {
        const base = midnightOf(name, local);
        const offset = clockOf(at);
        return base === null || offset === null ? null : spanOf(sinceWord !== undefined, base + offset, local.now, named ?? null);
      },
    },
    {
      form: form(`${since}${clock}(?: (?:on )?(?:${last} )?${dayName})?`),
      read: ([, sinceWord, at = '', name], local) => {
        const base = midnightOf(name ?? null, local);
        const offset = clockOf(at);
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
      form: form(`(?:within|over|during) ${number} ?(${units})`),
      read: ([, count = '', unit = ''], { words: given, now }) => ({ from: now - countOf(count, given) * lengthOf(unit, given), to: now }),
    },
    {
      form: form(`${lead}${since}(?:${last} )?${any(words.night)}`),
      read: (_match, { now }) => ({ from: midnight(now) - 6 * hour, to: Math.min(now, midnight(now) + 7 * hour) }),
    },
    {
      form: form(`${lead}${since}(?:this |today )${any(words.morning)}`),
      read: ([, sinceWord], { now }) => ({ from: midnight(now) + 6 * hour, to: sinceWord === undefined ? midnight(now) + 12 * hour : now }),
    },
    {
      form: form(`${lead}${since}(?:${last} )?${dayName}(?: (${any(words.morning)}))?${event}`),
      read: ([, sinceWord, name = '', morning, named], local) => {
        const base = midnightOf(name, local);
        if (base === null) return null;
        const isOpen = sinceWord !== undefined || named !== undefined;
        if (morning !== undefined) return { from: base + 6 * hour, to: isOpen ? local.now : base + 12 * hour };
        return { from: base, to: isOpen ? local.now : base + day, ...(named === undefined ? {} : { event: `${named} (${name})` }) };
      },
    },
    {
      form: form(`${lead}${since}${last} (${units})`),
      read: ([, , unit = ''], { words: given, now }) => ({ from: now - lengthOf(unit, given), to: now }),
    },
    {
      form: form(`${lead}this (${any([...words.units.day, ...words.units.week, ...words.units.month])})`),
      read: ([, unit = ''], { words: given, now }) => ({ from: now - lengthOf(unit, given), to: now }),
    },
  ];
}

function spanOf(isOpen: boolean, moment: number, now: number, event: string | null): Read | null {
  if (!Number.isFinite(moment)) return null;
  const named = event === null ? {} : { event };
  return isOpen ? { from: moment, to: now, ...named } : { from: moment - around, to: moment + around, ...named };
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
  const [, before, month = '', after] = /^(?:(\d{1,2})\.? )?(\p{L}+)\.?(?: (\d{1,2}))?$/u.exec(name) ?? [];
  const index = words.months.findIndex((names) => names.includes(month));
  const number = Number(before ?? after);
  if (index < 0 || !(number >= 1 && number <= 31)) return null;
  const year = new Date(now).getUTCFullYear();
  const at = Date.UTC(year, index, number);
  return at > now ? Date.UTC(year - 1, index, number) : at;
}

/** `14:00`, `2pm`, `2:30 pm` as ms of the day. */
function clockOf(text: string): number | null {
  const [, hours = '', minutes = '0', half] = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/.exec(text.trim()) ?? [];
  const given = Number(hours);
  const full = half === 'pm' ? (given % 12) + 12 : half === 'am' ? given % 12 : given;
  return hours === '' || full > 23 || Number(minutes) > 59 ? null : full * hour + Number(minutes) * minute;
}

const countOf = (text: string, words: TimeWords): number => words.numbers[text] ?? Number(text);

function lengthOf(text: string, words: TimeWords): number {
  const unit = (['minute', 'hour', 'day', 'week', 'month'] as const).find((name) => words.units[name].includes(text));
  return unit === undefined ? 0 : unitMs[unit];
}
