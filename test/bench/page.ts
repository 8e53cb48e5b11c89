/**
 * The live page at 500 nodes and 2,000 pods: from navigation to the first view, from a row deleted in a node's database to
 * the frame that shows it, and how long a redraw blocks the page. Everything is real but the cluster; all in one machine.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { launch, openPage } from '../browser/browser.ts';
import { shortestSeenMs, watchBlocking, watchFirstView, watchIncident } from '../browser/observe.ts';
import { startChain } from '../kit/chain.ts';
import { startGateway } from '../kit/gateway.ts';
import { type BenchRow, ms, percentile } from './row.ts';

const size = { nodes: 500, namespaces: 50, egressIPs: 50, pods: 2_000 };
const loads = 5;
const changes = 25;
const goalMs = 1_000;

export async function rows(): Promise<readonly BenchRow[]> {
  const chain = await startChain({ simulator: { size } });
  const gateway = await startGateway(chain.nats.url, { cluster: chain.cluster });
  const browser = await launch();
  try {
    const firstViews: number[] = [];
    for (let round = 0; round < loads; round += 1) {
      const watched = await openPage(browser, gateway.url);
      const measured = await watchFirstView(watched.page);
      await watched.page.goto('/');
      firstViews.push(await measured());
      await watched.close();
    }

    const { page } = await openPage(browser, gateway.url);
    await page.goto('/');
    await page.waitForSelector('.verdict');
    const blocked = await watchBlocking(page);
    const { pods } = await chain.bus.ask(chain.cluster, 'pods', { limit: 5_000 });
    const served = pods.filter((pod) => pod.egressIP !== null && pod.state === 'ok');
    const delays: number[] = [];
    for (let round = 0; round < changes; round += 1) {
      const pod = served[Math.floor((round * served.length) / changes)];
      if (pod === undefined) throw new Error('no pod is served');
      const name = `${pod.namespace}/${pod.name}`;
      const shown = watchIncident(page, name);
      const startedAt = Date.now();
      const fault = chain.simulator.inject({ kind: 'missing-snat', pod: name });
      delays.push((await shown) - startedAt);
      const gone = watchIncident(page, name, true);
      chain.simulator.heal(fault.id);
      await gone;
      // Not in step with the page's own pauses.
      await pause(50 + ((round * 37) % 200));
    }
    const longest = await blocked();
    const [firstView, change] = [percentile(firstViews, 0.5), percentile(delays, 0.95)];
    return [
      row('page: navigation to first view, 500 nodes, 2,000 pods (median)', firstView),
      row(`page: row in the database to pixel (p95 of ${changes})`, change),
      {
        ...row('page: longest time a redraw blocked it', longest ?? 0),
        ours: longest === null ? `below ${shortestSeenMs} ms` : ms(longest),
        goal: 'told, not judged',
        reached: true,
      },
    ];
  } finally {
    await browser.close();
    await gateway.stop();
    await chain.stop();
  }
}

const row = (name: string, value: number): BenchRow => ({
  name,
  ours: ms(value),
  theirs: '',
  ratio: null,
  goal: `at most ${ms(goalMs)}`,
  reached: value <= goalMs,
});
