/** Clocks in the page: when something was on the screen, in epoch milliseconds of this machine. */
import type { Page } from 'playwright-core';

/** From the start of the navigation to the frame that shows the first answer; ms. To be called before `goto`. */
export async function watchFirstView(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(`
    window.firstView = new Promise((resolve) => addEventListener('DOMContentLoaded', () => {
      const main = document.getElementById('view');
      new MutationObserver((_, observer) => {
        if (main.querySelector('.verdict, .scroll') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }).observe(main, { childList: true, subtree: true });
    }));`);
  return async () => Number(await page.evaluate('window.firstView'));
}

/** Resolves with the moment of the first frame in which an incident of `text` is shown (or, with `gone`, is not shown any more). */
export async function watchIncident(page: Page, text: string, gone = false): Promise<number> {
  const wanted = JSON.stringify(text);
  return Number(
    await page.evaluate(`new Promise((resolve) => {
      const main = document.getElementById('view');
      const there = () => [...main.querySelectorAll('.incidents li')].some((item) => item.textContent.includes(${wanted})) !== ${gone};
      const shown = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
      if (there()) return shown();
      new MutationObserver((_, observer) => {
        if (!there()) return;
        observer.disconnect();
        shown();
      }).observe(main, { childList: true, subtree: true, characterData: true });
    })`),
  );
}

/**
 * The longest time the page was blocked since now, in ms; null when never for `shortestSeenMs`: browsers report no shorter ones.
 * Blocks the page once to see that it is measured at all.
 */
export async function watchBlocking(page: Page): Promise<() => Promise<number | null>> {
  await page.evaluate(`new Promise((resolve) => {
    window.blocked = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocked.push(duration);
      resolve();
    }).observe({ type: 'longtask' });
    setTimeout(() => {
      for (const until = performance.now() + ${2 * shortestSeenMs}; performance.now() < until; );
    });
  })`);
  await page.evaluate('window.blocked = []');
  return async () => {
    const blocked = (await page.evaluate('window.blocked')) as readonly number[];
    return blocked.length === 0 ? null : Math.max(...blocked);
  };
}
/** From here on a task counts as long (W3C Long Tasks). */
export const shortestSeenMs = 50;
