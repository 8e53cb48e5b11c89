// The page: picks the view from the URL, draws it, and draws it again when the feed says that something changed. A failed
// question leaves the last view in place and says so.
import { follow, problemOf } from './api.js';
import { h, link, nodesOf } from './dom.js';
import { clock } from './format.js';
import { clusterSwitch } from './parts/cluster-switch.js';
import { account, signInForm } from './parts/sign-in.js';
import { patch } from './patch.js';
import { at, isFleet, isHere, pathOf } from './place.js';
import { createRedraw } from './redraw.js';
import { pick, tabs } from './router.js';
import { notFound } from './views/overview.js';

/** @import { Child, View } from './elements.ts' */
/** @import { Freshness, Problem, Topic } from './types.ts' */

const [main, notice, nav, linkState, who, cluster] = [
  part('view', HTMLElement),
  part('notice', HTMLElement),
  part('nav', HTMLElement),
  part('link', HTMLElement),
  part('who', HTMLElement),
  part('cluster', HTMLElement),
];
const [searchForm, searchBox] = [part('search', HTMLFormElement), part('search-text', HTMLInputElement)];
/** @type {readonly Topic[]} */
const allButRuns = ['finding', 'incident', 'failover', 'live', 'service'];

/** @type {View<any>} */
let view = notFound;
/** The view that is shown, and when its answer came. @type {{ view: View | null, at: number | null }} */
let shown = { view: null, at: null };
let linked = 'connecting';
let following = false;

const redraw = createRedraw(async () => {
  const wanted = view;
  const { parts, problem } = await load(wanted);
  if (wanted !== view) return redraw({ now: true });
  patch(notice, nodesOf([problemBanner(problem, shown.view === wanted ? shown.at : null)]));
  main.removeAttribute('aria-busy');
  if (problem !== null && shown.view === wanted) return undefined;
  // Between two views nothing is matched: elements with the same key would hand over their state.
  if (shown.view !== wanted) main.replaceChildren();
  patch(main, nodesOf(parts));
  shown = { view: wanted, at: problem === null ? Date.now() : null };
  restoreScroll();
  return undefined;
});

/**
 * @param {View<any>} wanted
 * @returns {Promise<{ parts: Child[], problem: Problem | null }>}
 */
async function load(wanted) {
  try {
    const data = await wanted.load();
    return { parts: [freshnessBanner(data.freshness), wanted.render(data)], problem: null };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.status === 401) return signIn();
    return { parts: [h('h1', { key: 'title' }, wanted.title)], problem };
  }
}

/** @returns {ReturnType<typeof load>} */
async function signIn() {
  try {
    return { parts: await signInForm(begin), problem: null };
  } catch (thrown) {
    return { parts: [h('h1', { key: 'title' }, 'Log in')], problem: problemOf(thrown) };
  }
}

/** @param {Problem | null} problem @param {number | null} lastAt */
function problemBanner(problem, lastAt) {
  if (problem === null) return null;
  const old = lastAt === null ? null : ` The page still shows the state of ${clock(lastAt)}.`;
  return h(
    'div',
    { class: 'banner bad', role: 'alert', key: 'problem' },
    h('b', {}, problem.status === undefined ? 'The gateway does not answer.' : problem.message),
    old,
    problem.remedy ? h('div', { class: 'dim' }, problem.remedy) : null,
  );
}

/** @param {Freshness | undefined} freshness */
function freshnessBanner(freshness) {
  if (freshness === undefined || freshness.complete) return null;
  const text = freshness.missing.slice(0, 5).join('; ') || 'still starting';
  const rest = freshness.missing.length - 5;
  return h(
    'div',
    { class: 'banner', role: 'status', key: 'freshness' },
    h('b', {}, 'Some inputs are missing: '),
    text,
    rest > 0 ? ` and ${rest} more` : null,
  );
}

/** @type {number | null} */
let wantedScroll = null;

/**
 * `push`: a new entry in the browser's history; `scroll`: where the reader was.
 * @param {URL} url
 * @param {{ readonly push: boolean; readonly scroll?: number }} how
 */
function show(url, { push, scroll = 0 }) {
  if (push) {
    history.replaceState({ scroll: window.scrollY }, '');
    history.pushState(null, '', url);
  }
  // A copy: the same view opened again is another one.
  view = { ...pick(url, { go }) };
  wantedScroll = scroll;
  document.title = `${view.title} – EgressIP analyzer`;
  const path = pathOf(url);
  const area = `/${path.split('/').slice(1, 3).join('/')}`;
  patch(
    nav,
    tabs.map(([to, text]) => link(to, text, { 'aria-current': path === to ? 'page' : area === to ? 'true' : null })),
  );
  bringCurrentTabIntoView();
  searchBox.value = path === '/ui/search' ? (url.searchParams.get('q') ?? '') : '';
  main.setAttribute('aria-busy', 'true');
  redraw({ now: true });
}

/** On a phone the tabs are wider than the screen. */
function bringCurrentTabIntoView() {
  const tab = nav.querySelector('[aria-current]');
  if (tab instanceof HTMLElement) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
}

/** @param {string} path */
function go(path) {
  show(new URL(at(path), location.href), { push: true });
}

function restoreScroll() {
  if (wantedScroll === null) return;
  window.scrollTo(0, wantedScroll);
  wantedScroll = null;
}

document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain || anchor === null || anchor.href === '' || anchor.origin !== location.origin || anchor.target || anchor.hash) return;
  if (!isHere(new URL(anchor.href))) return;
  event.preventDefault();
  show(new URL(anchor.href), { push: true });
  // A screen reader goes on in the new view; the tabs stay where they are.
  if (!nav.contains(anchor)) main.focus({ preventScroll: true });
});
window.addEventListener('popstate', (event) => show(new URL(location.href), { push: false, scroll: event.state?.scroll ?? 0 }));
searchForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = searchBox.value.trim();
  if (text === '') return;
  go(`/ui/search?${new URLSearchParams({ q: text })}`);
  main.focus({ preventScroll: true });
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === 'Escape' && event.target === searchBox) searchBox.blur();
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  searchBox.focus();
  searchBox.select();
});

/** At the start, and whenever somebody has logged in or out. */
function begin() {
  redraw({ now: true });
  showAccount();
  clusterSwitch().then(
    (parts) => patch(cluster, nodesOf(parts)),
    () => cluster.replaceChildren(),
  );
  if (!following) follow(onChange, onLink);
  following = true;
}

function showAccount() {
  account(begin).then(
    (parts) => patch(who, nodesOf(parts)),
    // The view says that the gateway does not answer.
    () => who.replaceChildren(),
  );
}

/** @param {Topic} topic */
function onChange(topic) {
  if ((view.topics ?? allButRuns).includes(topic)) redraw({ slow: view.slow === true });
}

/** @param {'live' | 'reconnecting' | 'signed out'} state */
function onLink(state) {
  // What was missed while away is asked for anew.
  if (state === 'live' && linked === 'reconnecting') redraw({ now: true });
  if (state === 'signed out') {
    following = false;
    redraw({ now: true });
    showAccount();
  }
  linked = state;
  linkState.textContent = state;
  linkState.className = state === 'live' ? 'ok' : 'away';
}

// One search box searches one cluster.
searchForm.hidden = isFleet;
history.scrollRestoration = 'manual';
show(new URL(location.href), { push: false, scroll: history.state?.scroll ?? 0 });
begin();

/**
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} kind
 */
function part(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}
