/** The strip of the start page: the last hours on one axis, and which node holds which address. The history is scripted. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subscription } from '#libs/bus/port.ts';
import { type Chain, startChain } from '../kit/chain.ts';
import { eventually } from '../kit/eventually.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { provided } from '../kit/provided.ts';
import { launch, looks, openPage, providedBrowser, visit, type WatchedPage } from './browser.ts';
import { fiveHours, type ScriptedHistory, scriptHistory } from './history.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);
const label = 'k8s.ovn.org/egress-assignable';

describe.skipIf(missing.length > 0)(`the start page${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`, () => {
  let chain: Chain;
  let gateway: TestGateway;
  let browser: Browser;
  let scripted: readonly Subscription[] = [];
  let history: ScriptedHistory = fiveHours();

  beforeAll(async () => {
    chain = await startChain();
    scripted = scriptHistory(chain.bus, chain.cluster, () => history);
    gateway = await startGateway(chain.nats.url, { cluster: chain.cluster });
    browser = await launch();
    await eventually('the historian is known', async () => {
      const { services } = (await (await fetch(`${gateway.url}/api/v1/services`)).json()) as {
        services: { service: string; ready: boolean }[];
      };
      return services.some(({ service, ready }) => service === 'historian' && ready) ? true : null;
    });
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.stop();
    await Promise.all(scripted.map((one) => one.stop()));
    await chain?.stop();
  });

  const open = async (look: keyof typeof looks = 'light'): Promise<WatchedPage> => {
    const watched = await openPage(browser, gateway.url, looks[look]);
    await visit(watched, '/');
    return watched;
  };
  const placeOf = async () => {
    const { egressIPs } = await chain.bus.ask(chain.cluster, 'status', { egressIP: 'billing' });
    const [first] = egressIPs[0]?.addresses ?? [];
    if (first?.node == null) throw new Error('billing is on no node');
    return { address: first.address, node: first.node };
  };
  const setLabel = (node: string, value: string | null) =>
    fetch(`${chain.simulator.kubeUrl()}/api/v1/nodes/${node}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ metadata: { labels: { [label]: value } } }),
    });
  /** Moves the address away by its node's label; resolves when the page shows it elsewhere. */
  const moveAway = async ({ page }: WatchedPage) => {
    const before = await placeOf();
    await setLabel(before.node, null);
    await page
      .locator('.board > li', { hasNot: page.locator(`a:text-is("${before.node}")`) })
      .locator(`[data-card="${before.address}"]`)
      .waitFor();
    return before;
  };

  it('says and draws the last hours: the lowest consistency, what fired, what moved', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('.recent canvas').waitFor();
    expect(await page.textContent('.recent figcaption')).toContain('at least 96.20 %, up to 2 incidents fired at a time, 3 fail-overs');
    expect(watched.errors).toEqual([]);
    await watched.close();
  });

  it('draws no line where nothing was observed', async () => {
    const watched = await open();
    const points = await watched.page.evaluate<unknown>(`import('/assets/parts/plot.js').then(({ withGaps }) =>
      withGaps([1, 2, 3, 9, 10].map((at) => ({ at, value: 5 })), (at) => ({ at, value: null })).map(({ at, value }) => [at, value]))`);
    expect(points).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
      [4, null],
      [9, 5],
      [10, 5],
    ]);
    await watched.close();
  });

  it('names no two moments of an axis alike, however near they are', async () => {
    const watched = await open();
    const labels = await watched.page.evaluate<string[][]>(`import('/assets/parts/plot.js').then(({ timesOf }) =>
      [15, 30, 60, 3_600, 86_400].map((step) => {
        const moments = [0, 1, 2, 3, 4, 5].map((index) => 1_764_000_000 + index * step);
        return timesOf({ scales: { x: { min: moments[0], max: moments.at(-1) } } }, moments);
      }))`);
    for (const axis of labels) expect(new Set(axis).size, axis.join(' ')).toBe(axis.length);
    // The marks of a chart that is zoomed in further than the labels tell apart.
    const [near] = await watched.page.evaluate<string[][]>(`import('/assets/parts/plot.js').then(({ timesOf }) =>
      [timesOf({ scales: { x: { min: 0, max: 1e6 } } }, [0, 600, 1_200])])`);
    expect(near?.filter((label) => label !== '')).toHaveLength(1);
    await watched.close();
  });

  it('says since when there is a history where it is too short for a line', async () => {
    history = { consistency: fiveHours().consistency.slice(-2), incidents: [], moves: [] };
    const watched = await open();
    await watched.page.locator('.recent figcaption', { hasText: /Since .*\d\d:\d\d.*: Consistency .* appears after 5 samples/ }).waitFor();
    expect(await watched.page.locator('.recent canvas').count()).toBe(0);
    history = fiveHours();
    await watched.close();
  });

  it('says why there is nothing to draw, and shows the rest all the same', async () => {
    history = { consistency: [], incidents: [], moves: [] };
    const watched = await open();
    await watched.page.locator('.recent figcaption', { hasText: 'The history has just begun' }).waitFor();
    expect(await watched.page.locator('.board [data-card]').count()).toBeGreaterThan(2);
    history = fiveHours();
    await watched.close();
  });

  it('shows each address on its node, and a broken one marked with what is wrong', async () => {
    const watched = await open();
    const { page } = watched;
    const { address, node } = await placeOf();
    const card = page.locator('.board > li', { has: page.locator(`a:text-is("${node}")`) }).locator(`[data-card="${address}"]`);
    expect(await card.getByRole('img').getAttribute('aria-label')).toBe('right');
    const { pods } = await chain.bus.ask(chain.cluster, 'pods', { egressIP: 'billing', limit: 1 });
    const fault = chain.simulator.inject({ kind: 'missing-snat', pod: `${pods[0]?.namespace}/${pods[0]?.name}` });
    await card.getByRole('img', { name: 'broken' }).waitFor();
    expect(await card.textContent()).toContain('missing-snat');
    chain.simulator.heal(fault.id);
    await card.getByRole('img', { name: 'right' }).waitFor();
    await watched.close();
  });

  it('lets a card glide to its new node, keeps the focus on it and says the move; without motion where that is wanted', async () => {
    const [lively, still] = [await open(), await open('phone')];
    const count = `window.glides = 0; { const animate = Element.prototype.animate; Element.prototype.animate = function (...given) { window.glides += 1; return animate.apply(this, given); }; }`;
    for (const { page } of [lively, still]) await page.evaluate(count);
    const { address } = await placeOf();
    await lively.page.focus(`.board a[data-address="${address}"]`);
    const before = await moveAway(lively);
    await lively.page.locator('.board + [role=status]', { hasText: `${address} of billing is now on` }).waitFor();
    expect(await lively.page.evaluate('document.activeElement.dataset.address')).toBe(address);
    expect(await lively.page.evaluate('window.glides')).toBeGreaterThan(0);
    await still.page.locator('.board + [role=status]', { hasText: `${address} of billing is now on` }).waitFor();
    expect(await still.page.evaluate('window.glides')).toBe(0);
    await setLabel(before.node, '');
    await lively.close();
    await still.close();
  });
});
