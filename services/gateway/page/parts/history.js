// The way into the history: ready queries in QuestDB's console where this browser can reach it, and the command that asks the same.
import { h, link } from '../dom.js';
/** @import { Child } from '../elements.ts' */
/** @import { ReadyQuery, Services } from '../types.ts' */

/**
 * Where the historian serves QuestDB's console; null: nowhere, or nobody says so.
 * @type {(services: Services) => string | null}
 */
export const consoleOf = ({ services }) => services.find(({ service }) => service === 'historian')?.parts.console ?? null;

/** Why there is no history to ask; null when there is. @param {Services} services */
export function historyAway({ services }) {
  const tables = services.find(({ service }) => service === 'historian')?.parts.tables;
  if (tables === undefined) return 'The historian is not running, so there is no history to show.';
  return tables === 'written' ? null : `There is no history to show: ${tables}.`;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Why a link to the console would be dead here; null when it works. It listens on the loopback of the historian's machine.
 * @param {string} questdb
 */
export function unreachable(questdb, here = location.hostname) {
  const { host } = new URL(questdb);
  return loopback.test(here) ? null : `QuestDB's console listens at ${host} of the historian's machine: open this page there.`;
}

/**
 * `only`: columns that must have a value, so that a query about everything answers for the one thing that is shown.
 * @param {string} questdb
 * @param {ReadyQuery} query
 * @param {Readonly<Record<string, string>>} [only]
 */
export function queryLink(questdb, { title, sql }, only = {}) {
  const conditions = Object.entries(only).map(([column, value]) => `${column} = '${value.replaceAll("'", "''")}'`);
  const narrowed = conditions.length === 0 ? sql : `SELECT * FROM (\n${sql}\n) WHERE ${conditions.join(' AND ')}`;
  const url = `${new URL('/', questdb)}?${new URLSearchParams({ query: narrowed, executeQuery: 'true' })}`;
  return consoleLink(url, title, narrowed);
}

/** @type {(url: string, text: Child, title?: string) => HTMLElement} */
export const consoleLink = (url, text, title) => link(url, text, { target: '_blank', rel: 'noreferrer', title });

/**
 * "Longer ago: …" below what the monitor itself remembers.
 * @param {{ readonly questdb: string | null; readonly queries: readonly ReadyQuery[] }} history
 * @param {string} id
 * @param {Readonly<Record<string, string>>} only
 */
export function longerAgo({ questdb, queries }, id, only) {
  const query = queries.find((ready) => ready.id === id);
  const console =
    questdb === null || query === undefined || unreachable(questdb) !== null
      ? null
      : [queryLink(questdb, { ...query, title: query.title.replace(/ \(.*/, '') }, only), ' · '];
  return h('p', { class: 'dim', key: `history ${id}` }, 'Longer ago: ', console, h('code', {}, `npx egressip-analyzer history ${id}`));
}
