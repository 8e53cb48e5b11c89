// Test runs with their progress, and one run step by step.
import { get, post, problemOf } from '../api.js';
import { badge, h, link, paths, section } from '../dom.js';
import { clock, count, dash, span } from '../format.js';
import { elsewhere, figure, figures, heading, view } from '../parts/page.js';
import { convergenceCharts, runMoves } from '../parts/run-figures.js';
import { table } from '../parts/table.js';

/** @import { Shell } from '../elements.ts' */
/** @import { Move, RunDetail, RunFigures, TestRun } from '../types.ts' */

const mostMoves = 100;
/** @type {ReadonlySet<string>} */
const active = new Set(['queued', 'running', 'cancelling', 'restoring']);
/** @type {Readonly<Record<string, string>>} */
const stateKind = { passed: 'ok', failed: 'bad', error: 'bad', running: 'warn', cancelling: 'warn', restoring: 'warn' };
/** A dry run has passed no check of the cluster. @type {(run: Pick<TestRun, 'state' | 'dryRun'>) => HTMLElement} */
const runBadge = ({ state, dryRun }) =>
  badge(dryRun && state === 'passed' ? 'unknown' : (stateKind[state] ?? 'unknown'), dryRun ? `${state} (dry run)` : state);
/** @typedef {Pick<TestRun, 'counts'>} Counted */
/** @type {(run: Counted) => number} */
const checked = ({ counts }) => counts.passed + counts.failed + counts.notMeasured;
/** @type {(run: Counted) => string} */
const checksPassed = (state) => `${count(state.counts.passed)}/${count(checked(state))}`;

/** @param {Shell} shell */
export function runs({ go }) {
  return view({
    title: 'Test runs',
    topics: ['run'],
    load: async () => {
      const [{ runsEnabled }, { role }] = await Promise.all([get('/api/v1/services'), who()]);
      // Where runs are off, nobody need be there who knows of any.
      const known = get('/api/v1/runs?limit=50');
      const answer = runsEnabled ? await known : await known.catch(() => ({ runs: [] }));
      return { ...answer, enabled: runsEnabled, role };
    },
    render: (answer) => [
      heading('Test runs'),
      !answer.enabled ? off() : answer.role === 'operator' ? starter(go) : forOperators(),
      table(
        'Test runs',
        answer.runs,
        [
          { title: 'Run', class: 'name', cell: (entry) => link(paths.run(entry.id), entry.id) },
          { title: 'Scenario', class: 'name', cell: (entry) => entry.scenario, by: (entry) => entry.scenario },
          { title: 'State', cell: runBadge, by: (entry) => entry.state },
          { title: 'Progress', cell: progress },
          { title: 'Started', class: 'name', cell: (entry) => clock(entry.startedAt), by: (entry) => entry.startedAt },
          { title: 'Took', class: 'number', cell: took },
          { title: 'Checks passed', class: 'number', cell: checksPassed },
        ],
        { key: (entry) => entry.id, empty: 'No run yet.' },
      ),
      elsewhere('test list', '/api/v1/runs'),
    ],
  });
}

const off = () =>
  h(
    'p',
    { class: 'banner', key: 'off' },
    'Test runs are off: they change the cluster. Start with ',
    h('code', {}, 'EGRESSIP_ORCHESTRATOR_ENABLED=true'),
    ' to allow them.',
  );

const who = () => get('/api/v1/session');

const forOperators = () => h('p', { class: 'dim', key: 'viewer' }, 'Only the operator role can start a run.');

/** @param {Shell['go']} go */
function starter(go) {
  return h(
    'div',
    { class: 'toolbar', key: 'starter' },
    h('button', { type: 'button', onclick: (/** @type {MouseEvent} */ event) => start(buttonOf(event), go) }, 'Run label-flip'),
    h('span', { class: 'dim' }, 'removes the assignable label from one node, checks that every row moves, and restores the label'),
  );
}

/** @param {MouseEvent} event */
function buttonOf({ currentTarget }) {
  if (!(currentTarget instanceof HTMLButtonElement)) throw new Error('the pressed element is not a button');
  return currentTarget;
}

/** A run moves addresses: the first press only asks. @param {HTMLButtonElement} button @param {Shell['go']} go */
async function start(button, go) {
  if (button.dataset.armed === undefined) {
    button.dataset.armed = 'yes';
    button.textContent = 'Move addresses of the cluster now?';
    return;
  }
  await tried(button, async () => {
    /** @type {{ run: TestRun }} */
    const { run: begun } = await post('/api/v1/runs', { scenario: 'label-flip', allowDisruptive: true });
    go(paths.run(begun.id));
  });
}

/** @param {HTMLButtonElement} button @param {() => Promise<void>} work */
async function tried(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (error) {
    button.after(h('span', { class: 'bad', role: 'alert' }, ` ${problemOf(error).message}`));
  } finally {
    button.disabled = false;
  }
}

/** @param {Pick<TestRun, 'id' | 'counts' | 'state'>} run */
function progress({ id, counts, state }) {
  const { steps, stepsDone } = counts;
  return h(
    'span',
    { class: 'progress' },
    h('progress', { max: steps || 1, value: stepsDone, 'aria-label': `${id}: ${stepsDone} of ${steps} steps` }),
    h('span', { class: 'dim' }, state === 'queued' ? 'waiting' : `${count(stepsDone)}/${count(steps)}`),
  );
}

/** @type {(state: { readonly startedAt: number | null; readonly endedAt: number | null }) => string} */
const took = (state) => (state.startedAt === null ? dash : span((state.endedAt ?? Date.now()) - state.startedAt));

/** @param {string} id */
export function run(id) {
  /** @type {`/api/v1/runs/${string}`} */
  const path = `/api/v1/runs/${encodeURIComponent(id)}`;
  /** Measurements come before the end of their step is told. @type {{ readonly at: string, readonly figures: RunFigures } | null} */
  let known = null;
  /** @param {RunDetail} state */
  async function figuresOf({ counts, state }) {
    const at = `${counts.stepsDone} ${state}`;
    if (known?.at !== at) known = { at, figures: await get(/** @type {`/api/v1/runs/${string}/figures`} */ (`${path}/figures`)) };
    return known.figures;
  }
  return view({
    title: `Run ${id}`,
    topics: ['run', 'failover'],
    load: async () => {
      const [answer, { role }] = await Promise.all([get(path), who()]);
      const [figures, moves] = await Promise.all([figuresOf(answer.run), movesOf(answer.run)]);
      return { ...answer, role, measured: figures, moves };
    },
    render: ({ run: state, role, measured, moves }) => [
      heading(['Run ', state.id, ' ', runBadge(state)]),
      h(
        'div',
        { class: 'toolbar', key: 'toolbar' },
        progress(state),
        active.has(state.state) && role === 'operator'
          ? h(
              'button',
              { type: 'button', onclick: (/** @type {MouseEvent} */ event) => tried(buttonOf(event), () => post(`${path}/cancel`, {})) },
              'Cancel and restore',
            )
          : null,
      ),
      state.error === null ? null : h('div', { class: 'banner bad', key: 'error' }, state.error),
      figures(
        figure(state.scenario, 'scenario'),
        figure(`${count(Math.min(state.iteration + 1, state.iterations))}/${count(state.iterations)}`, 'iteration'),
        figure(took(state), 'took'),
        figure(checksPassed(state), 'checks passed', state.counts.passed === checked(state) ? '' : 'bad'),
      ),
      ...(state.dryRun
        ? []
        : [
            section('convergence', 'Convergence by iteration', convergenceCharts(measured, state.iterations)),
            section('moves', 'Fail-overs of this run', runMoves(measured, moves)),
          ]),
      section('steps', 'Steps', stepTable(state.steps)),
      section('checks', 'Checks', checkTable(state.checks)),
      elsewhere(`test show ${state.id}`, path),
    ],
  });
}

/**
 * While the run goes on, as the analyzer sees them; null: those that were measured are all.
 * @param {RunDetail} state
 * @returns {Promise<readonly Move[] | null>}
 */
async function movesOf({ id, startedAt, endedAt, parameters }) {
  if (startedAt === null || endedAt !== null) return null;
  const answer = await get(`/api/v1/failovers?limit=${mostMoves}`).catch(() => null);
  // A scenario that makes EgressIPs names them after its run.
  const isOurs = parameters.eip_object_count === undefined ? () => true : (/** @type {Move} */ { egressIP }) => egressIP.endsWith(`-${id}`);
  return answer?.failovers.filter((move) => move.startedAt >= startedAt && isOurs(move)) ?? null;
}

/** @type {Readonly<Record<string, string>>} */
const stepKind = { done: 'ok', failed: 'bad', running: 'warn' };

/** @type {(steps: RunDetail['steps']) => HTMLElement} */
const stepTable = (steps) =>
  table(
    'Steps',
    steps,
    [
      { title: 'Step', cell: (step) => step.name },
      { title: 'State', cell: (step) => badge(stepKind[step.state] ?? 'unknown', step.state) },
      { title: 'Took', class: 'number', cell: took },
      { title: 'Detail', class: 'text', cell: (step) => step.detail ?? '' },
    ],
    { empty: 'No step yet.' },
  );

const resultKind = { passed: 'ok', failed: 'bad', 'not-measured': 'unknown' };

/** @type {(checks: RunDetail['checks']) => HTMLElement} */
const checkTable = (checks) =>
  table(
    'Checks',
    checks,
    [
      { title: 'Check', cell: (check) => check.name },
      { title: 'Result', cell: (check) => badge(resultKind[check.result], check.result) },
      { title: 'Expected', class: 'number', cell: (check) => count(check.expected) },
      { title: 'Actual', class: 'number', cell: (check) => count(check.actual) },
      { title: 'Detail', class: 'text', cell: (check) => [check.detail, ...check.rows].filter((text) => text !== '').join('\n') },
    ],
    { empty: 'No check yet.' },
  );
