// The page: picks the view from the URL, draws it, and draws it again when the feed says that something changed. A failed
// question leaves the last view in place and says so.
import { follow } from './api.js';
import { h, link, nodesOf } from './dom.js';
import { clock } from './format.js';
import { account, signInForm } from './parts/sign-in.js';
import { patch } from './patch.js';
import { createRedraw } from './redraw.js';
import { pick, tabs } from './router.js';

const [main, notice, nav, linkState, searchForm, who] = ['view', 'notice', 'nav', 'link', 'search', 'who'].map((id) =>
  document.getElementById(id),
);
const allButRuns = ['finding', 'incident', 'failover', 'live', 'service'];

let view = null;
/** The view that is shown, and when its answer came. */
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

async function load(wanted) {
  try {
    const data = await wanted.load();
    return { parts: [freshnessBanner(data.freshness), wanted.render(data)], problem: null };
  } catch (problem) {
    if (problem.status === 401) return signIn();
    return { parts: [h('h1', { key: 'title' }, wanted.title)], problem };
  }
}

async function signIn() {
  try {
    return { parts: await signInForm(begin), problem: null };
  } catch (problem) {
    return { parts: [h('h1', { key: 'title' }, 'Log in')], problem };
  }
}

function problemBanner(problem, lastAt) {
  if (problem === null) return null;
  const old = lastAt === null ? null : ` What is shown is of ${clock(lastAt)}.`;
  return h(
    'div',
    { class: 'banner bad', role: 'alert', key: 'problem' },
    h('b', {}, problem.status === undefined ? 'The gateway does not answer.' : problem.message),
    old,
    problem.remedy ? h('div', { class: 'dim' }, problem.remedy) : null,
  );
}

function freshnessBanner(freshness) {
  if (freshness === undefined || freshness.complete) return null;
  const text = freshness.missing.slice(0, 5).join('; ') || 'still starting';
  const rest = freshness.missing.length - 5;
  return h(
    'div',
    { class: 'banner', role: 'status', key: 'freshness' },
    h('b', {}, 'Part of the view is unknown: '),
    text,
    rest > 0 ? ` and ${rest} more` : null,
  );
}

let wantedScroll = null;

/** `push`: a new entry in the browser's history; `scroll`: where the reader was. */
function show(url, { push, scroll = 0 }) {
  if (push) {
    history.replaceState({ scroll: window.scrollY }, '');
    history.pushState(null, '', url);
  }
  // A copy: the same view opened again is another one.
  view = { ...pick(url, { go }) };
  wantedScroll = scroll;
  document.title = `${view.title} – EgressIP analyzer`;
  const area = `/${url.pathname.split('/').slice(1, 3).join('/')}`;
  patch(
    nav,
    tabs.map(([path, text]) => link(path, text, { 'aria-current': url.pathname === path ? 'page' : area === path ? 'true' : null })),
  );
  bringCurrentTabIntoView();
  searchForm.elements.q.value = url.pathname === '/ui/search' ? (url.searchParams.get('q') ?? '') : '';
  main.setAttribute('aria-busy', 'true');
  redraw({ now: true });
}

/** On a phone the tabs are wider than the screen. */
function bringCurrentTabIntoView() {
  const tab = nav.querySelector('[aria-current]');
  if (tab !== null) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
}

function go(path) {
  show(new URL(path, location.href), { push: true });
}

function restoreScroll() {
  if (wantedScroll === null) return;
  window.scrollTo(0, wantedScroll);
  wantedScroll = null;
}

document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain || anchor === null || anchor === undefined || anchor.origin !== location.origin || anchor.target || anchor.hash) return;
  event.preventDefault();
  go(anchor.href);
  // A screen reader goes on in the new view; the tabs stay where they are.
  if (!nav.contains(anchor)) main.focus({ preventScroll: true });
});
window.addEventListener('popstate', (event) => show(new URL(location.href), { push: false, scroll: event.state?.scroll ?? 0 }));
searchForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = searchForm.elements.q.value.trim();
  if (text === '') return;
  go(`/ui/search?${new URLSearchParams({ q: text })}`);
  main.focus({ preventScroll: true });
});
document.addEventListener('keydown', (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === 'Escape' && event.target === searchForm.elements.q) event.target.blur();
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  searchForm.elements.q.focus();
  searchForm.elements.q.select();
});

/** At the start, and whenever somebody has logged in or out. */
function begin() {
  redraw({ now: true });
  showAccount();
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

function onChange(topic) {
  if ((view.topics ?? allButRuns).includes(topic)) redraw({ slow: view.slow === true });
}

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

history.scrollRestoration = 'manual';
show(new URL(location.href), { push: false, scroll: history.state?.scroll ?? 0 });
begin();
