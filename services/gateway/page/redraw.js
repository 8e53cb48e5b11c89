// When to draw: at once when it was quiet; while everything changes, every 600 ms, and never so often that drawing takes more
// than a fifth of the time. So a single change is on the screen soonest, a slow machine stays usable, and several open pages
// stay within the gateway's budget of requests. One drawing at a time; nothing while the tab is hidden.

const leastPauseMs = 100;
/** So many drawings follow each other quickly; one more is allowed every `steadyPauseMs`. */
const burst = 4;
const steadyPauseMs = 600;
const slowPauseMs = 10_000;
const costShare = 4;
/** Ages go on without an event. */
const tickMs = 10_000;

export function createRedraw(draw) {
  let timer = null;
  let drawing = false;
  let again = false;
  let startedAt = Number.NEGATIVE_INFINITY;
  let costMs = 0;
  let credit = burst;

  async function run() {
    timer = null;
    if (document.hidden) return;
    drawing = true;
    credit = creditNow() - 1;
    startedAt = performance.now();
    await draw();
    costMs = performance.now() - startedAt;
    drawing = false;
    if (!again) return;
    again = false;
    request();
  }

  function creditNow() {
    return Math.min(burst, credit + (performance.now() - startedAt) / steadyPauseMs);
  }

  /** `slow`: what is shown need not be newer than ten seconds. */
  function request({ slow = false, now = false } = {}) {
    if (drawing) {
      again ||= !slow;
      return;
    }
    const pause = slow ? slowPauseMs : Math.max(leastPauseMs, costShare * costMs, (1 - creditNow()) * steadyPauseMs);
    const wait = now ? 0 : Math.max(0, startedAt + pause - performance.now());
    if (timer !== null && !now) return;
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  }

  setInterval(() => request({ slow: true }), tickMs);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) request({ now: true });
  });
  return request;
}
