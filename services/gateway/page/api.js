// The gateway's HTTP API and its event stream. A lost connection is tried again by itself; what was missed is asked for anew.
import { at } from './place.js';

/** @import { AnswerOf, AskAnswer, AssistedAnswer, Problem, Topic } from './types.ts' */

/**
 * @template {string} Path
 * @param {Path} path
 * @returns {Promise<AnswerOf<Path>>}
 */
export async function get(path) {
  return answerOf(await fetch(at(path), { headers: { accept: 'application/json' } }));
}

/** @type {Map<string, { readonly at: number; readonly answer: Promise<any> }>} */
const kept = new Map();

/**
 * As `get`, for what need not be newer than `keepMs`.
 * @template {string} Path
 * @param {Path} path
 * @param {number} keepMs
 * @returns {Promise<AnswerOf<Path>>}
 */
export function getKept(path, keepMs) {
  const known = kept.get(path);
  if (known !== undefined && performance.now() - known.at < keepMs) return known.answer;
  const answer = get(path);
  kept.set(path, { at: performance.now(), answer });
  answer.catch(() => kept.delete(path));
  return answer;
}

/** @param {string} path @param {unknown} body */
export async function post(path, body) {
  return answerOf(await fetch(at(path), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}

/** @param {string} path */
export async function remove(path) {
  return answerOf(await fetch(at(path), { method: 'DELETE' }));
}

/**
 * A question in plain words; the lines of its answer come one by one. `more` goes on with a conversation, or decides on what it proposed.
 * @param {string} question
 * @param {{ readonly conversation?: string | undefined; readonly confirm?: { readonly id: string; readonly yes: boolean } }} more
 * @param {{
 *   onUnderstood: (understood: Pick<AskAnswer, 'understood' | 'confident' | 'command'>) => void;
 *   onStep: (text: string) => void;
 *   onLine: (line: string) => void;
 * }} steps
 * @returns {Promise<AssistedAnswer>}
 */
export async function ask(question, more, steps) {
  const body = JSON.stringify({ question, ...more, utcOffsetMinutes: -new Date().getTimezoneOffset() });
  const response = await fetch(at('/api/v1/ask'), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!response.ok || response.body === null) return answerOf(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; ; ) {
    const { done, value } = await reader.read();
    if (done) throw new Error('the answer ended before it was whole');
    const messages = `${text}${value}`.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? 'null');
      const event = /^event: (.*)$/m.exec(message)?.[1];
      if (event === 'understood') steps.onUnderstood(data);
      else if (event === 'step') steps.onStep(data.text);
      else if (event === 'text') steps.onLine(data.line);
      else if (event === 'error') throw Object.assign(new Error(data.message), { remedy: data.remedy });
      else if (event === 'answer') return data;
    }
  }
}

/** @type {(thrown: unknown) => Problem} */
export const problemOf = (thrown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** @param {Response} response */
async function answerOf(response) {
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  const message = body?.error?.message ?? `HTTP ${response.status}`;
  throw Object.assign(new Error(message), { status: response.status, remedy: body?.error?.remedy });
}

/**
 * `/path?a=1` of what is given; null and empty values are left out.
 * @template {string} Path
 * @param {Path} path
 * @param {Readonly<Record<string, string | number | null | undefined>>} parameters
 * @returns {Path | `${Path}?${string}`}
 */
export function urlOf(path, parameters) {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** @type {readonly Topic[]} */
const topics = ['finding', 'incident', 'failover', 'run', 'live', 'service', 'cluster'];
const retryMs = 1000;

/**
 * Follows the changes, and says when the stream comes or goes. Ends when signed out.
 * @param {(topic: Topic) => void} onChange
 * @param {(state: 'live' | 'reconnecting' | 'signed out') => void} onLink
 */
export function follow(onChange, onLink) {
  const source = new EventSource(at('/api/v1/events'));
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
