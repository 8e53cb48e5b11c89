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

/**
 * Returns how to ask for a drawing.
 * @param {() => Promise<unknown>} draw
 */
export function createRedraw(draw) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** When the next drawing begins; a wish for an earlier one moves it. */
  let dueAt = Number.POSITIVE_INFINITY;
  let drawing = false;
  /** What was asked for while drawing. @type {{ readonly now: boolean } | null} */
  let again = null;
  let startedAt = Number.NEGATIVE_INFINITY;
  let costMs = 0;
  let credit = burst;

  async function run() {
    dueAt = Number.POSITIVE_INFINITY;
    if (document.hidden) return;
    drawing = true;
    credit = creditNow() - 1;
    startedAt = performance.now();
    try {
      await draw();
    } catch (error) {
      // To the console, as if nobody had caught it; the next drawing may do better.
      reportError(error);
    } finally {
      costMs = performance.now() - startedAt;
      drawing = false;
      if (again !== null) request(again);
      again = null;
    }
  }

  function creditNow() {
    return Math.min(burst, credit + (performance.now() - startedAt) / steadyPauseMs);
  }

  /** `slow`: what is shown need not be newer than ten seconds. */
  function request({ slow = false, now = false } = {}) {
    if (drawing) {
      if (!slow || now) again = { now: now || again?.now === true };
      return;
    }
    const pause = slow ? slowPauseMs : Math.max(leastPauseMs, costShare * costMs, (1 - creditNow()) * steadyPauseMs);
    const wanted = now ? performance.now() : startedAt + pause;
    if (wanted >= dueAt) return;
    dueAt = wanted;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, wanted - performance.now()));
  }

  setInterval(() => request({ slow: true }), tickMs);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) request({ now: true });
  });
  return request;
}
