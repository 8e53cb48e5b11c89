// The objectives of 30 days: what was attained, what is left of each error budget, and whether it burns too fast. They change
// slowly and are asked of the history: the live view does not wait for them.
import { get, problemOf } from '../api.js';
import { badge, h } from '../dom.js';
import { dash, ratio } from '../format.js';
import { historyAway } from './history.js';
import { table } from './table.js';

/** @import { Child } from '../elements.ts' */
/** @import { AnswerOf, Services } from '../types.ts' */
/** @typedef {AnswerOf<'/api/v1/slo'>['slos'][number]} Slo */
/** @typedef {{ slos: readonly Slo[], reason: string | null }} Objectives */

const keptMs = 60_000;
const patienceMs = 200;

/** @type {Objectives} */
let last = { slos: [], reason: 'The objectives are being read.' };
/** @type {Promise<Objectives>} */
let asking = Promise.resolve(last);
let askedAt = Number.NEGATIVE_INFINITY;

/**
 * @param {Services} services
 * @returns {Promise<Objectives>}
 */
export function objectives(services) {
  const away = historyAway(services);
  if (away !== null) return Promise.resolve({ slos: [], reason: away });
  if (performance.now() - askedAt > keptMs) {
    askedAt = performance.now();
    asking = ask();
  }
  return Promise.race([
    asking,
    new Promise((/** @type {(known: Objectives) => void} */ resolve) => setTimeout(() => resolve(last), patienceMs)),
  ]);
}

async function ask() {
  try {
    const { slos, freshness } = await get('/api/v1/slo');
    last = { slos, reason: freshness.complete ? null : freshness.missing.join('; ') };
  } catch (thrown) {
    last = { ...last, reason: problemOf(thrown).message };
  }
  return last;
}

/** @param {Objectives} known @returns {Child} */
export function objectiveTable({ slos, reason }) {
  return [
    reason === null ? null : h('p', { class: 'dim', key: 'reason' }, reason),
    slos.length === 0
      ? null
      : table(
          'Objectives',
          slos,
          [
            { title: 'Objective', class: 'text', cell: (slo) => `${ratio(slo.objective)} ${slo.title}` },
            { title: 'Attained', class: 'number', cell: (slo) => ratio(slo.attained) },
            { title: 'Budget left', class: 'number', cell: left },
            { title: 'Burns', cell: alarm },
            { title: 'In words', class: 'text', cell: (slo) => slo.summary },
          ],
          { key: (slo) => slo.slo },
        ),
  ];
}

/** @param {Slo} slo */
function left({ attained, budget }) {
  if (budget === null) return attained === null ? dash : 'after a day';
  const share = Math.round(100 * budget.leftShare);
  return h('span', { class: share < 0 ? 'bad' : null }, `${share} %`);
}

/** @param {Slo} slo */
function alarm({ alerts }) {
  const firing = alerts.find(({ state }) => state === 'firing');
  if (firing !== undefined) return badge(firing.severity === 'critical' ? 'bad' : 'warn', `too fast, ${firing.long}`);
  return alerts.some(({ state }) => state === 'unknown') ? badge('unknown', 'not known') : badge('ok', 'slowly');
}
