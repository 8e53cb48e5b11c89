// The gateway's HTTP API and its event stream. A lost connection is tried again by itself; what was missed is asked for anew.

export async function get(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  const body = await response.json().catch(() => null);
  if (!response.ok)
    throw Object.assign(new Error(body?.error?.message ?? `HTTP ${response.status}`), {
      status: response.status,
      remedy: body?.error?.remedy,
    });
  return body;
}

export async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Error(answer?.error?.message ?? `HTTP ${response.status}`);
  return answer;
}

const topics = ['finding', 'incident', 'failover', 'run', 'live', 'service'];

/** Calls `onChange(topic, data)`; `onLink(connected)` when the stream comes or goes. */
export function follow(onChange, onLink) {
  const source = new EventSource('/api/v1/events');
  source.addEventListener('hello', () => onLink(true));
  source.onerror = () => {
    onLink(false);
    // The browser tries again by itself unless the server refused.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(onChange, onLink), 2000);
  };
  for (const topic of topics) source.addEventListener(topic, (event) => onChange(topic, JSON.parse(event.data)));
}
