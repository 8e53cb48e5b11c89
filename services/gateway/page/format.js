// How figures are said. Unknown is a dash, never a zero.

export const dash = '–';
export const count = (value) => (value === null || value === undefined ? dash : value.toLocaleString('en'));
export const ratio = (value) => (value === null || value === undefined ? dash : value === 1 ? '1' : value.toFixed(4));

export function span(ms) {
  if (ms === null || ms === undefined) return dash;
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 120_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} d`;
}

export const since = (iso) => (iso === null || iso === undefined ? dash : span(Date.now() - Date.parse(iso)));
export const clock = (at) => (at === null || at === undefined ? dash : new Date(at).toLocaleTimeString([], { hour12: false }));

export function rows(counts) {
  if (counts === null || counts === undefined) return dash;
  const surplus = counts.actual - counts.matched;
  return `${counts.matched}/${counts.expected}${surplus > 0 ? ` +${surplus}` : ''}`;
}

export const healthOf = (consistency) => (consistency === null || consistency === undefined ? 'unknown' : consistency === 1 ? 'ok' : 'bad');
export const severityClass = (entry) =>
  entry.state === 'pending' ? 'unknown' : entry.severity === 'critical' ? 'bad' : entry.severity === 'warning' ? 'warn' : 'unknown';
