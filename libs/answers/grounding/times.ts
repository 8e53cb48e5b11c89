/** Days and clocks of an answer, and whether a moment that a tool reported is meant. */
import { type Known, type Surroundings, utc } from './known.ts';

const minute = 60_000;
const day = 86_400_000;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const relative = ['yesterday', 'today', 'tonight', 'tomorrow'];

const month = `(?:${months.join('|')})[a-z]*`;
const date = String.raw`\d{4}-\d{2}-\d{2}|(?:${month}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.)?(?: of)? ${month})(?:,? \d{4})?(?!\d)`;
// "May" alone is a plain word.
const longMonth = '(?:january|february|march|april|june|july|august|september|october|november|december)|in may';
const days = `(?:(?:${date})|${relative.join('|')}|${weekdays.join('|')}|${longMonth})(?![a-z])`;
const half = String.raw`(?: ?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening)| at night)`;
const zone = String.raw`(?: ?(?:UTC|GMT|Z)\b| (?:[A-Z]{1,3}[SD]?T|[A-Z]{2,4}T)\b)`;
const clock = String.raw`(?:(?<![\w.:-])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w:])${half}?|\d{1,2}${half})|noon|midnight)${zone}?`;

/** A day with a clock in any order, or one of them. */
export const when = new RegExp(
  `\\b${days}(?:,? (?:at |around |about )?| · )${clock}|${clock},? (?:on )?(?:the )?${days}|${clock}|\\b${days}`,
  'gi',
);

/** Day and clock must be of one moment. */
export function isWhen(text: string, known: Known, around: Surroundings): boolean {
  const at = new RegExp(clock, 'i').exec(text)?.[0];
  const on = new RegExp(`\\b${days}`, 'i').exec(at === undefined ? text : text.replace(at, ' '))?.[0];
  const isUtc = at !== undefined && /(?:UTC|GMT|Z)$/.test(at);
  return known.moments.some((moment) =>
    (isUtc ? [0] : [0, around.utcOffsetMinutes]).some(
      (offset) =>
        (at === undefined || isClock(at, moment + offset * minute)) &&
        (on === undefined || isDay(on.toLowerCase(), moment + offset * minute, around.now + offset * minute)),
    ),
  );
}

function isClock(text: string, local: number): boolean {
  const [, hours = /noon/i.test(text) ? '12' : '00', rest = ':00', tail = ''] = /^(\d+)?((?::\d+)*)(.*)$/.exec(text) ?? [];
  // A zone that is not known here can not be judged.
  if (/T$/.test(tail) && /[A-Z]T$/.test(tail)) return false;
  const isLate = /p\.?m|afternoon|evening|night/i.test(tail) && !/midnight/i.test(text);
  const isEarly = /a\.?m|morning/i.test(tail);
  const given = Number(hours);
  if (isEarly && given > 12) return false;
  const hour = (isLate || isEarly) && given <= 12 ? (given % 12) + (isLate ? 12 : 0) : given;
  const wanted = `${String(hour).padStart(2, '0')}${rest === '' ? ':00' : rest}`;
  return new Date(local).toISOString().slice(11, 11 + wanted.length) === wanted;
}

/** `now` on the same clock. */
function isDay(text: string, local: number, now: number): boolean {
  const given = new Date(local);
  const away = relative.indexOf(text);
  if (away >= 0) return Math.floor(local / day) - Math.floor(now / day) === [-1, 0, 0, 1][away];
  if (weekdays.includes(text)) return given.getUTCDay() === weekdays.indexOf(text);
  if (/^\d{4}-/.test(text)) return given.toISOString().startsWith(text);
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const index = months.indexOf(/[a-z]{3}/.exec(text.replace(/\d+(?:st|nd|rd|th)|\bof\b|^in /g, ''))?.[0] ?? '');
  return given.getUTCMonth() === index && numbers.every((number) => number === (number > 31 ? given.getUTCFullYear() : given.getUTCDate()));
}

export function isMoment(text: string, known: Known, { utcOffsetMinutes }: Surroundings): boolean {
  const given = Date.parse(utc(text));
  const precision = /:\d{2}:\d{2}/.test(text) ? 1_000 : minute;
  // With a zone it is one moment; without, that of the clock of the person, too.
  const offsets = /(?:Z|UTC|[+-]\d{2}:\d{2})$/.test(text) ? [0] : [0, utcOffsetMinutes];
  return known.moments.some((moment) =>
    offsets.some((offset) => Math.floor((moment + offset * minute) / precision) === Math.floor(given / precision)),
  );
}
