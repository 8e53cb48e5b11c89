// The page: picks the view from the URL, draws it, and draws it again when the feed says that something changed. A change
// reaches the screen within a second; a burst of changes is one redraw.
import { follow, get } from './api.js';
import { h, link } from './dom.js';
import { viewOf } from './views/explain.js';
import { failovers, findings, run, runs, search, trends } from './views/lists.js';
import * as overview from './views/overview.js';

const view = document.getElementById('view');
const nav = document.getElementById('nav');
const linkState = document.getElementById('link');
const searchForm = document.getElementById('search');

const tabs = [
  ['/', 'Cluster'],
  ['/ui/findings', 'Findings'],
  ['/ui/failovers', 'Fail-overs'],
  ['/ui/trends', 'Trends'],
  ['/ui/runs', 'Test runs'],
];
const redrawMs = 300;
const slowRedrawMs = 10_000;

let current = null;
let drawing = false;
let again = false;
let timer = null;
let services = { links: { questdb: null }, runsEnabled: false };

function pick(url) {
  const [, , area, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const name = rest.join('/');
  switch (area) {
    case 'findings':
      return findings(url.searchParams);
    case 'failovers':
      return failovers;
    case 'trends':
      return trends(services.links.questdb);
    case 'runs':
      return name === '' ? runs(services.runsEnabled, schedule) : run(name);
    case 'egressips':
      return viewOf('egressip', name);
    case 'nodes':
      return viewOf('node', name);
    case 'pods':
      return viewOf('pod', name);
    case 'ips':
      return viewOf('ip', name);
    case 'search':
      return search(url.searchParams.get('q') ?? '');
    default:
      return overview;
  }
}

async function draw() {
  if (drawing) {
    again = true;
    return;
  }
  drawing = true;
  const wanted = current;
  try {
    const data = await wanted.load();
    if (wanted === current) show(wanted.render(data), freshnessOf(data));
  } catch (error) {
    if (wanted === current)
      show(
        [
          h('h1', {}, wanted.title),
          h('div', { class: 'banner bad' }, error.message, error.remedy ? h('div', { class: 'dim' }, error.remedy) : null),
        ],
        null,
      );
    if (error.status !== 404) schedule(2000);
  } finally {
    drawing = false;
    if (again || wanted !== current) {
      again = false;
      schedule();
    }
  }
}

function freshnessOf(data) {
  return data.freshness ?? data.status?.freshness ?? data.explanation?.freshness ?? null;
}

/** Replaces what is shown, keeping the scroll positions and the focus. */
function show(parts, freshness) {
  const scrolls = [...view.querySelectorAll('.scroll')].map((box) => box.scrollTop);
  const focused = document.activeElement?.closest('#view') ? document.activeElement.getAttribute('href') : null;
  const banner =
    freshness !== null && !freshness.complete
      ? h(
          'div',
          { class: 'banner', role: 'status' },
          h('b', {}, 'Part of the view is unknown: '),
          freshness.missing.join('; ') || 'still starting',
        )
      : null;
  view.replaceChildren(...[banner, parts].flat(4).filter((part) => part !== null && part !== false && part !== undefined));
  view.querySelectorAll('.scroll').forEach((box, index) => {
    box.scrollTop = scrolls[index] ?? 0;
  });
  if (focused !== null) view.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function schedule(ms = redrawMs) {
  if (timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    draw();
  }, ms);
}

function navigate(url, push) {
  if (push) history.pushState(null, '', url);
  current = pick(url);
  document.title = `${current.title} – EgressIP analyzer`;
  nav.replaceChildren(...tabs.map(([path, text]) => link(path, text, url.pathname === path ? { 'aria-current': 'page' } : {})));
  view.replaceChildren(h('p', { class: 'dim' }, 'loading'));
  window.scrollTo(0, 0);
  draw();
}

document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href]');
  if (
    anchor === null ||
    anchor.origin !== location.origin ||
    anchor.target ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.button !== 0 ||
    anchor.hash
  )
    return;
  event.preventDefault();
  navigate(new URL(anchor.href), true);
});
window.addEventListener('popstate', () => navigate(new URL(location.href), false));
searchForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = new FormData(searchForm).get('q').trim();
  if (text !== '') navigate(new URL(`/ui/search?q=${encodeURIComponent(text)}`, location.href), true);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  event.preventDefault();
  searchForm.elements.q.focus();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) schedule(0);
});

let connectedBefore = false;
follow(
  () => {
    if (!document.hidden) schedule(current?.slow ? slowRedrawMs : redrawMs);
  },
  (connected) => {
    linkState.textContent = connected ? 'live' : 'reconnecting';
    linkState.className = connected ? 'ok' : 'away';
    if (connected && connectedBefore) schedule(0);
    connectedBefore ||= connected;
  },
);

get('/api/v1/services')
  .then((answer) => {
    services = answer;
    if (/^\/ui\/(trends|runs)$/.test(location.pathname)) navigate(new URL(location.href), false);
  })
  .catch(() => schedule(2000));
navigate(new URL(location.href), false);
