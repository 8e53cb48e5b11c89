// How figures are said. Unknown is a dash, never a zero.
/** @import { Finding, RowCounts } from './types.ts' */

export const dash = '–';
/** @typedef {number | null | undefined} Figure */
/** @type {(value: Figure) => string} */
export const count = (value) => (value === null || value === undefined ? dash : value.toLocaleString('en'));
/** @type {(value: number | null, one: string, many?: string) => string} */
export const plural = (value, one, many = `${one}s`) =>
  value === null ? `an unknown number of ${many}` : `${count(value)} ${value === 1 ? one : many}`;

/**
 * As `percent` of the contracts, which a browser cannot read: two decimals, cut and never rounded up to a whole.
 * @type {(value: Figure) => string}
 */
export const ratio = (value) => {
  if (value === null || value === undefined) return dash;
  return value === 1 ? '100 %' : `${(Math.floor(Number((value * 10_000).toFixed(6))) / 100).toFixed(2)} %`;
};

/** @param {Figure} ms */
export function span(ms) {
  if (ms === null || ms === undefined) return dash;
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} d`;
}

/**
 * Whole seconds: a time that goes on is read again and again, and must not flicker.
 * @type {(iso: string | null | undefined) => string}
 */
export const since = (iso) => {
  if (iso === null || iso === undefined) return dash;
  const ms = Math.max(0, Date.now() - Date.parse(iso));
  return ms < 10_000 ? `${Math.floor(ms / 1000)} s` : span(ms);
};

const today = () => new Date().toDateString();
/**
 * Time of day, with the date when it was another day.
 * @param {string | number | null | undefined} at
 */
export function clock(at) {
  if (at === null || at === undefined) return dash;
  const moment = new Date(at);
  const time = moment.toLocaleTimeString('en', { hour12: false });
  return moment.toDateString() === today() ? time : `${moment.toLocaleDateString('en', { month: 'short', day: 'numeric' })} ${time}`;
}

/** @param {RowCounts | null | undefined} counts */
export function rows(counts) {
  if (counts === null || counts === undefined) return dash;
  const surplus = counts.actual - counts.matched;
  return `${count(counts.matched)}/${count(counts.expected)}${surplus > 0 ? ` +${count(surplus)}` : ''}`;
}

/** @type {(consistency: Figure) => 'ok' | 'bad' | 'unknown'} */
export const healthOf = (consistency) => (consistency === null || consistency === undefined ? 'unknown' : consistency === 1 ? 'ok' : 'bad');
/** @type {(entry: Pick<Finding, 'state' | 'severity'>) => 'ok' | 'bad' | 'warn' | 'unknown'} */
export const severityClass = (entry) =>
  entry.state === 'resolved'
    ? 'ok'
    : entry.state === 'pending'
      ? 'unknown'
      : entry.severity === 'critical'
        ? 'bad'
        : entry.severity === 'warning'
          ? 'warn'
          : 'unknown';
