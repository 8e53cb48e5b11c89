// Questions in plain words, one after the other: each with how it is understood, its answer as it comes, the command that gives
// the same and links to what it rests on. What was asked stays until the page is loaded anew.
import { ask, problemOf } from '../api.js';
import { h, link, nodesOf } from '../dom.js';
import { clock } from '../format.js';
import { patch } from '../patch.js';

/** @import { Child, Drawing } from '../elements.ts' */
/** @import { AskAnswer, AssistedAnswer, Problem } from '../types.ts' */

/**
 * @typedef {{
 *   readonly question: string;
 *   readonly lines: string[];
 *   readonly at: number;
 *   understood: Pick<AskAnswer, 'understood' | 'confident' | 'command'> | null;
 *   step: string;
 *   answer: AssistedAnswer | null;
 *   problem: Problem | null;
 * }} Exchange
 */

/** @type {Exchange[]} */
const exchanges = [];
const samples = [
  'Is everything healthy?',
  'How many SNAT rules are there?',
  'What happened in the last 2 hours?',
  'How long does a fail-over take?',
  'What can I ask?',
];

/** @returns {Drawing<null>} */
export function chat() {
  const list = h('ol', { class: 'exchanges', 'aria-label': 'Questions and answers' });
  const said = h('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  const input = h('input', {
    id: 'question',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 1000,
    'aria-describedby': 'question-keys',
  });
  const form = h(
    'form',
    { class: 'ask', onsubmit: (/** @type {SubmitEvent} */ event) => submit(event) },
    h('label', { for: 'question' }, 'Question'),
    input,
    h('button', { type: 'submit' }, 'Ask'),
    h('p', { class: 'dim', id: 'question-keys' }, 'Enter asks, ↑ and ↓ go through earlier questions. Asking changes nothing.'),
  );
  const begin = h('div', { class: 'samples' });
  const root = h('div', { class: 'chat', key: 'chat' }, begin, list, said, form);
  /** Which earlier question is in the box; as many as there are: none. */
  let recalled = exchanges.length;

  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    recalled = Math.min(exchanges.length, Math.max(0, recalled + step));
    input.value = exchanges[recalled]?.question ?? '';
  });

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    const question = input.value.trim();
    if (question === '') return;
    input.value = '';
    void put(question);
  }

  /** @param {string} question @param {Parameters<typeof ask>[1]} more */
  async function put(question, more = { conversation: exchanges.at(-1)?.answer?.conversation }) {
    /** @type {Exchange} */
    const exchange = { question, lines: [], at: Date.now(), understood: null, step: 'asking', answer: null, problem: null };
    exchanges.push(exchange);
    recalled = exchanges.length;
    draw();
    try {
      exchange.answer = await ask(question, more, {
        onUnderstood: (understood) => {
          exchange.understood = understood;
          draw();
        },
        onStep: (text) => {
          exchange.step = text;
          draw();
        },
        onLine: (line) => {
          exchange.lines.push(line);
          draw();
        },
      });
    } catch (thrown) {
      exchange.problem = problemOf(thrown);
    }
    draw();
    said.textContent = exchange.answer?.answer ?? exchange.problem?.message ?? '';
    list.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }

  function draw() {
    patch(list, nodesOf(exchanges.map((exchange, index) => exchangeItem(exchange, index, put))));
    patch(
      begin,
      nodesOf(exchanges.length > 0 ? [] : [h('p', { class: 'dim' }, 'Such as:'), samples.map((sample) => askButton(sample, sample, put))]),
    );
  }

  return Object.assign(root, { model: null, update: draw });
}

/** @typedef {(question: string, more?: Parameters<typeof ask>[1]) => unknown} Put */

/** @param {Exchange} exchange @param {number} index @param {Put} put */
function exchangeItem({ question, lines, at, understood, step, answer, problem }, index, put) {
  const isOver = answer !== null || problem !== null;
  return h(
    'li',
    { class: 'card', key: `exchange-${index}`, 'aria-busy': isOver ? null : 'true' },
    h('h2', {}, question, h('span', { class: 'aside' }, clock(at))),
    understood === null ? null : understoodText(understood),
    h('div', { class: understood?.confident === false ? 'told unsure' : 'told' }, linesOf(lines)),
    problem === null ? null : h('p', { class: 'bad', role: 'alert' }, problem.message, problem.remedy ? ` ${problem.remedy}` : null),
    answer?.confirmation === undefined || index < exchanges.length - 1 ? null : confirmation(question, answer, put),
    answer === null ? null : answerFoot(answer, put),
    isOver ? null : h('p', { class: 'dim' }, step),
  );
}

/** @param {Pick<AskAnswer, 'understood' | 'confident'>} given */
function understoodText({ understood: { intent, entities }, confident }) {
  if (intent === null) return h('p', { class: 'dim' }, 'Not understood.');
  if (intent === 'assistant') return null;
  const names = Object.entries(entities).map(([type, name]) => `${type} ${name}`);
  return h('p', { class: 'dim' }, `Understood${confident ? '' : ', but not sure'}: ${[intent, ...names].join(', ')}`);
}

/** Lines that begin with a dash are a list. @param {readonly string[]} lines @returns {Child} */
function linesOf(lines) {
  /** @type {Child[]} */
  const parts = [];
  for (let at = 0; at < lines.length; at += 1) {
    const items = lines.slice(at).findIndex((line) => !line.startsWith('- '));
    const length = items < 0 ? lines.length - at : items;
    if (length === 0) {
      parts.push(h('p', {}, lines[at]));
      continue;
    }
    parts.push(
      h(
        'ul',
        { class: 'bullets' },
        lines.slice(at, at + length).map((line) => h('li', {}, line.slice(2))),
      ),
    );
    at += length - 1;
  }
  return parts;
}

/** What the assistant proposes runs only after a yes to exactly this. @param {string} question @param {AssistedAnswer} answer @param {Put} put */
function confirmation(question, { conversation, confirmation: proposed }, put) {
  if (proposed === undefined) return null;
  const decide = (/** @type {boolean} */ yes) => () => put(question, { conversation, confirm: { id: proposed.id, yes } });
  return h(
    'div',
    { role: 'alertdialog', 'aria-label': 'This changes the cluster' },
    h('p', {}, 'Run exactly this? It changes the cluster.'),
    h('pre', {}, `${proposed.tool}\n${JSON.stringify(proposed.arguments, null, 2)}`),
    h('p', { class: 'samples' }, [
      h('button', { type: 'button', onclick: decide(false) }, 'No, run nothing'),
      h('button', { type: 'button', onclick: decide(true) }, 'Yes, run it'),
    ]),
  );
}

/** @param {AssistedAnswer} answer @param {Put} put */
function answerFoot(answer, put) {
  const { command, alternatives, evidence } = answer;
  const text = command === null ? answer.answer : `${answer.answer}\n${command}`;
  return [
    alternatives.length === 0
      ? null
      : h(
          'p',
          { class: 'samples' },
          alternatives.map(({ title }) => askButton(title, title, put)),
        ),
    command === null
      ? null
      : h('p', { class: 'elsewhere' }, 'The same: ', h('code', {}, `npx ${command.replace(/^egressip /, 'egressip-analyzer ')}`)),
    h(
      'p',
      { class: 'foot' },
      evidence.length === 0 ? null : ['Based on: ', evidence.map((each, index) => [index === 0 ? null : ', ', evidenceLink(each)]), ' '],
      h('button', { type: 'button', class: 'copy', onclick: (/** @type {MouseEvent} */ event) => copy(event, text) }, 'Copy'),
    ),
  ];
}

/** @param {AskAnswer['evidence'][number]} given */
function evidenceLink({ question, request, page, complete }) {
  const asked = Object.entries(request).flatMap(([name, value]) => (['limit', 'cursor', 'sql'].includes(name) ? [] : [`${name} ${value}`]));
  return link(page, `${[question, ...asked].join(', ')}${complete ? '' : ' (incomplete)'}`);
}

/** @param {string} text @param {string} question @param {Put} put */
function askButton(text, question, put) {
  return h('button', { type: 'button', onclick: () => put(question) }, text);
}

/** @param {MouseEvent} event @param {string} text */
async function copy(event, text) {
  const button = event.currentTarget;
  if (!(button instanceof HTMLButtonElement)) return;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    // Without HTTPS a page may not write to the clipboard: the answer can be selected by hand.
    button.textContent = 'Not allowed here: select the text';
  }
}
