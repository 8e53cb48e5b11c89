/** axe-core's rules (WCAG 2.2 AA) on what a page shows now. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WatchedPage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Broken {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** One line for each rule that is broken. */
export async function brokenRules({ page }: WatchedPage): Promise<readonly string[]> {
  // A view fades in: what is judged is how it stays.
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))');
  // Evaluated, not added as an element: the page lets no script in.
  await page.evaluate(axe);
  const broken = await page.evaluate<Broken[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(standards)} }).then(({ violations }) => violations)`,
  );
  return broken.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
}
