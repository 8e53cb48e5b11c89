/** Times in words, at noon of Friday, 27 November 2026. */
import { describe, expect, it } from 'vitest';
import { english } from '#libs/answers/languages/en/index.ts';
import { findTime } from '#libs/answers/times.ts';

const now = Date.UTC(2026, 10, 27, 12);
const read = (text: string, offset = 0) => {
  const range = findTime(text, english.times, now, offset)?.range;
  return range === undefined ? null : [range.from, range.to].map((at) => new Date(at).toISOString().slice(0, 16)).join(' to ');
};

describe('a time range in words', () => {
  it.each([
    ["what changed since yesterday's upgrade", '2026-11-26T00:00 to 2026-11-27T12:00'],
    ['what happened last Tuesday 14:00', '2026-11-24T13:30 to 2026-11-24T14:30'],
    ['since last Tuesday at 2pm', '2026-11-24T14:00 to 2026-11-27T12:00'],
    ['in the last 3 days', '2026-11-24T12:00 to 2026-11-27T12:00'],
    ['over the past 24h', '2026-11-26T12:00 to 2026-11-27T12:00'],
    ['trends from the last week', '2026-11-20T12:00 to 2026-11-27T12:00'],
    ['failovers yesterday', '2026-11-26T00:00 to 2026-11-27T00:00'],
    ['anything since this morning', '2026-11-27T06:00 to 2026-11-27T12:00'],
    ['what went wrong overnight', '2026-11-26T18:00 to 2026-11-27T07:00'],
    ['what happened between 14:00 and 15:00', '2026-11-26T14:00 to 2026-11-26T15:00'],
    ['what happened between 9:00 and 10:30', '2026-11-27T09:00 to 2026-11-27T10:30'],
    ['what happened yesterday between 9:00 and 10:30', '2026-11-26T09:00 to 2026-11-26T10:30'],
    ['an hour ago', '2026-11-27T10:30 to 2026-11-27T11:30'],
    ['since two hours ago', '2026-11-27T10:00 to 2026-11-27T12:00'],
    ['on monday', '2026-11-23T00:00 to 2026-11-24T00:00'],
    ['on Friday', '2026-11-20T00:00 to 2026-11-21T00:00'],
    ['on 2026-11-20', '2026-11-20T00:00 to 2026-11-21T00:00'],
    ['since Nov 20', '2026-11-20T00:00 to 2026-11-27T12:00'],
    ['today', '2026-11-27T00:00 to 2026-11-27T12:00'],
    ['failovers since midnight', '2026-11-27T00:00 to 2026-11-27T12:00'],
    ['incidents over the weekend', '2026-11-21T00:00 to 2026-11-23T00:00'],
    ['the typical move time in October', '2026-10-01T00:00 to 2026-11-01T00:00'],
    ['trends since September', '2026-09-01T00:00 to 2026-11-27T12:00'],
    ['findings per day since the 1st', '2026-11-01T00:00 to 2026-11-27T12:00'],
    ['since the beginning of the year', '2026-01-01T00:00 to 2026-11-27T12:00'],
    ['what moved between 2 and 4 am', '2026-11-27T02:00 to 2026-11-27T04:00'],
    ['who used it yesterday evening', '2026-11-26T18:00 to 2026-11-27T00:00'],
    ['slow moves in Q3', '2026-07-01T00:00 to 2026-10-01T00:00'],
    ['trends 7d', '2026-11-20T12:00 to 2026-11-27T12:00'],
    ['at 2026-11-20T08:00', '2026-11-20T07:30 to 2026-11-20T08:30'],
    ['findings since 2026-11-26T14:00:00Z', '2026-11-26T14:00 to 2026-11-27T12:00'],
    ['since 2026-11-26T14:00:00+02:00', '2026-11-26T12:00 to 2026-11-27T12:00'],
    ['rows of it yesterday at noon', '2026-11-26T11:30 to 2026-11-26T12:30'],
    ['last Saturday around 20:00', '2026-11-21T19:30 to 2026-11-21T20:30'],
    ['what happened between 10:00 and noon', '2026-11-27T10:00 to 2026-11-27T12:00'],
    ["what changed since 8 o'clock this morning", '2026-11-27T08:00 to 2026-11-27T12:00'],
    ['since 6am this morning', '2026-11-27T06:00 to 2026-11-27T12:00'],
    ['what moved yesterday evening at 8', '2026-11-26T19:30 to 2026-11-26T20:30'],
    ['what changed at 3 in the afternoon', '2026-11-26T14:30 to 2026-11-26T15:30'],
    ['what moved between 9 and 10 this morning', '2026-11-27T09:00 to 2026-11-27T10:00'],
    ['did it change yesterday between 10 and 11', '2026-11-26T10:00 to 2026-11-26T11:00'],
    ['did worker 5 change this morning', '2026-11-27T06:00 to 2026-11-27T12:00'],
    ['what changed on worker 5 this morning', '2026-11-27T06:00 to 2026-11-27T12:00'],
    ['since noon', '2026-11-27T12:00 to 2026-11-27T12:00'],
  ])('%s', (text, range) => {
    expect(read(text)).toBe(range);
  });

  it('is one of the person who asks', () => {
    expect(read('what happened last Tuesday 14:00', 60)).toBe('2026-11-24T12:30 to 2026-11-24T13:30');
    expect(read('failovers yesterday', -300)).toBe('2026-11-26T05:00 to 2026-11-27T05:00');
  });

  it('is not, where it says of which zone it is', () => {
    expect(read('what happened yesterday at 14:00 UTC', 120)).toBe('2026-11-26T13:30 to 2026-11-26T14:30');
    expect(read('since 2026-11-26T14:00:00Z', 120)).toBe('2026-11-26T14:00 to 2026-11-27T12:00');
    expect(read('since 2026-11-26T14:00:00+02:00', -300)).toBe('2026-11-26T12:00 to 2026-11-27T12:00');
  });

  it('names an event that nobody recorded', () => {
    expect(findTime("since yesterday's upgrade", english.times, now, 0)?.range.event).toBe('upgrade (yesterday)');
  });

  it.each([
    'how many SNAT rules are on worker-1',
    'explain fc00:10:24::6401',
    'when did it last change',
    'the last failover',
    'worker-1 h',
    'did the count go from 2 to 3',
    'may I see the recorded night',
    'explain 10.10.10.10',
    'is payments changing its node over and over',
  ])('is not in: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
