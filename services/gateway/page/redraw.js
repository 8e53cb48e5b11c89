// When to draw: at once when it was quiet, then not before the last drawing has cost a fifth of the time, so that a burst of
// changes is a few drawings and a slow machine stays usable. One drawing at a time; nothing while the tab is hidden.

const leastPauseMs = 250;
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

  async function run() {
    timer = null;
    if (document.hidden) return;
    drawing = true;
    startedAt = performance.now();
    await draw();
    costMs = performance.now() - startedAt;
    drawing = false;
    if (!again) return;
    again = false;
    request();
  }

  /** `slow`: what is shown need not be newer than ten seconds. */
  function request({ slow = false, now = false } = {}) {
    if (drawing) {
      again ||= !slow;
      return;
    }
    const pause = slow ? slowPauseMs : Math.max(leastPauseMs, costShare * costMs);
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
