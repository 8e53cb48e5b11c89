// The gateway's HTTP API and its event stream. A lost connection is tried again by itself; what was missed is asked for anew.

export async function get(path) {
  return answerOf(await fetch(path, { headers: { accept: 'application/json' } }));
}

const kept = new Map();

/** As `get`, for what need not be newer than `keepMs`. */
export function getKept(path, keepMs) {
  const known = kept.get(path);
  if (known !== undefined && performance.now() - known.at < keepMs) return known.answer;
  const answer = get(path);
  kept.set(path, { at: performance.now(), answer });
  answer.catch(() => kept.delete(path));
  return answer;
}

export async function post(path, body) {
  return answerOf(await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}

export async function remove(path) {
  return answerOf(await fetch(path, { method: 'DELETE' }));
}

async function answerOf(response) {
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  const message = body?.error?.message ?? `HTTP ${response.status}`;
  throw Object.assign(new Error(message), { status: response.status, remedy: body?.error?.remedy });
}

/** `/path?a=1` of what is given; null and empty values are left out. */
export function urlOf(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

const topics = ['finding', 'incident', 'failover', 'run', 'live', 'service'];
const retryMs = 1000;

/** Calls `onChange(topic)`; `onLink('live' | 'reconnecting' | 'signed out')` when the stream comes or goes. Ends when signed out. */
export function follow(onChange, onLink) {
  const source = new EventSource('/api/v1/events');
  source.addEventListener('hello', () => onLink('live'));
  source.onerror = () => {
    onLink('reconnecting');
    // The browser tries again by itself unless the server refused.
    if (source.readyState === EventSource.CLOSED) setTimeout(again, retryMs);
  };
  for (const topic of topics) source.addEventListener(topic, () => onChange(topic));

  async function again() {
    const who = await get('/api/v1/session').catch(() => null);
    if (who?.role === 'public') onLink('signed out');
    else follow(onChange, onLink);
  }
}
