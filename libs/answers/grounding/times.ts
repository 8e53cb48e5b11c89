/** Days and clocks of an answer, and whether a moment that a tool reported is meant. */
import { type Known, type Surroundings, utc } from './known.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function isMoment(text: string, known: Known, around: Surroundings): boolean {
  const given = Date.parse(utc(text));
  const precision = /:\d{2}:\d{2}/.test(text) ? 1_000 : /\d{2}:\d{2}/.test(text) ? 60_000 : 86_400_000;
  return locals(known, around).some((moment) => Math.floor(moment / precision) === Math.floor(given / precision));
}

export function isClock(text: string, known: Known, around: Surroundings): boolean {
  const padded = text.padStart(text.length === 4 || text.length === 7 ? text.length + 1 : text.length, '0');
  return locals(known, around).some((moment) => new Date(moment).toISOString().slice(11, 11 + padded.length) === padded);
}

export function isDay(text: string, known: Known, around: Surroundings): boolean {
  const day = Number(/\d+/.exec(text)?.[0]);
  const index = months.indexOf((/[a-z]{3}/i.exec(text)?.[0] ?? '').toLowerCase());
  return locals(known, around).some((moment) => new Date(moment).getUTCDate() === day && new Date(moment).getUTCMonth() === index);
}

/** Each moment in UTC and as the clock of the person shows it. */
function locals({ moments }: Known, { utcOffsetMinutes }: Surroundings): readonly number[] {
  return moments.flatMap((moment) => [moment, moment + utcOffsetMinutes * 60_000]);
}
