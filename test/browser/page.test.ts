/** The live page in a real Chromium, on a real gateway, NATS, watcher, poller and analyzer over a simulated cluster. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#libs/provision/ports.ts';
import type { App } from '#libs/runtime/app.ts';
import type { ServiceState } from '../../services/gateway/live/service-board.ts';
import { type Chain, startChain } from '../kit/chain.ts';
import { eventually } from '../kit/eventually.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { startHistorian } from '../kit/historian.ts';
import { provided } from '../kit/provided.ts';
import { launch, looks, openPage, providedBrowser, visit, type WatchedPage } from './browser.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);

const markup = '<img src=x onerror=document.title=1>';

describe.skipIf(missing.length > 0)(`the live page${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`, () => {
  let chain: Chain;
  let gateway: TestGateway;
  let historian: App;
  let browser: Browser;
  let consolePort = 0;
  const opened: WatchedPage[] = [];

  beforeAll(async () => {
    chain = await startChain();
    gateway = await startGateway(chain.nats.url, { cluster: chain.cluster });
    consolePort = await freePort();
    const away = { url: 'http://historian:secret@127.0.0.1:9/', readerUrl: 'postgresql://127.0.0.1:9/' };
    historian = await startHistorian(chain.nats.url, { cluster: chain.cluster, ...away, consolePort });
    browser = await launch();
    await historianHeard(gateway);
  });
  afterAll(async () => {
    await browser?.close();
    await historian?.stop();
    await gateway?.stop();
    await chain?.stop();
  });

  /** The page links QuestDB's console once the gateway has heard where it is. */
  const historianHeard = (by: TestGateway) =>
    eventually('the historian is heard', async () => {
      const answer = (await (await fetch(`${by.url}/api/v1/services`)).json()) as { readonly services: readonly ServiceState[] };
      return answer.services.some(({ service, parts }) => service === 'historian' && parts.tables !== undefined) ? true : null;
    });

  async function open(look: keyof typeof looks = 'light'): Promise<WatchedPage> {
    const watched = await openPage(browser, gateway.url, looks[look]);
    opened.push(watched);
    return watched;
  }

  const somePod = async () => {
    const { pods } = await chain.bus.ask(chain.cluster, 'pods', { egressIP: 'billing', limit: 1 });
    const [pod] = pods;
    if (pod === undefined) throw new Error('billing has no pod');
    return pod;
  };
  const missingSnat = async () => {
    const { namespace, name } = await somePod();
    const fault = chain.simulator.inject({ kind: 'missing-snat', pod: `${namespace}/${name}` });
    return { id: fault.id, pod: `${namespace}/${name}` };
  };

  it('shows what went wrong without a reload, and that it is right again', async () => {
    const { page, close } = await open();
    await page.goto('/');
    await page.waitForSelector('.verdict.ok');
    await page.evaluate(`document.body.setAttribute('data-first-load', 'yes')`);
    const fault = await missingSnat();
    await page.waitForSelector('.incidents li >> text=missing-snat');
    expect(await page.textContent('.incidents')).toContain(fault.pod);
    await page.waitForSelector('.verdict.bad');
    chain.simulator.heal(fault.id);
    await page.waitForSelector('.calm');
    expect(await page.getAttribute('body', 'data-first-load')).toBe('yes');
    await close();
  });

  it('marks the broken link of the chain, with the row that must be there', async () => {
    const fault = await missingSnat();
    const watched = await open();
    await visit(watched, `/ui/pods/${fault.pod}`);
    await watched.page.waitForSelector('.path li.broken >> text=SNAT on the egress node');
    expect(await watched.page.textContent('.path li.ok >> nth=-1')).toContain('Reroute');
    expect(await watched.page.textContent('.chain li.broken .evidence')).toContain('external_ip');
    chain.simulator.heal(fault.id);
    await watched.page.waitForSelector('.path li.ok >> text=SNAT on the egress node');
    expect(await watched.page.locator('.path li.broken').count()).toBe(0);
    await watched.close();
  });

  it('follows again after the gateway was away, without a reload, and keeps the last view meanwhile', async () => {
    const { page, close } = await open();
    await page.goto('/');
    await page.waitForSelector('.verdict.ok');
    await page.evaluate(`document.body.setAttribute('data-first-load', 'yes')`);
    const port = Number(new URL(gateway.url).port);
    await gateway.stop();
    await page.waitForSelector('#link.away');
    expect(await page.locator('section[data-key=objects] tbody tr').count()).toBeGreaterThan(0);
    const fault = await missingSnat();
    gateway = await startGateway(chain.nats.url, { cluster: chain.cluster, port });
    await page.waitForSelector('#link.ok');
    await page.waitForSelector('.incidents li >> text=missing-snat');
    await page.waitForSelector('#notice:empty', { state: 'attached' });
    expect(await page.getAttribute('body', 'data-first-load')).toBe('yes');
    chain.simulator.heal(fault.id);
    await page.waitForSelector('.calm');
    await close();
  });

  it('keeps focus, scroll position and open details while the view is drawn again', async () => {
    const watched = await open();
    const { page } = watched;
    await visit(watched, '/');
    await page.waitForSelector('.verdict.ok');
    await page.focus('section[data-key=objects] a[href="/ui/egressips/shop"]');
    await page.evaluate('window.scrollTo(0, 150)');
    await page.evaluate('window.kept = document.activeElement');
    const fault = await missingSnat();
    await page.waitForSelector('.incidents li');
    expect(await page.evaluate('window.kept === document.activeElement')).toBe(true);
    expect(await page.evaluate('window.scrollY')).toBeGreaterThan(100);
    chain.simulator.heal(fault.id);
    await page.waitForSelector('.calm');

    const { namespace, name } = await somePod();
    await visit(watched, `/ui/pods/${namespace}/${name}`);
    await page.click('.chain summary >> nth=0');
    const again = await missingSnat();
    await page.waitForSelector('.path li.broken');
    expect(await page.locator('.chain details[open]').count()).toBe(1);
    chain.simulator.heal(again.id);
    await page.waitForSelector('.path li.ok >> text=SNAT');
    await watched.close();
  });

  it('is worked by keyboard alone: skip link, search, result, back', async () => {
    const watched = await open();
    const { page } = watched;
    await visit(watched, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('view');
    await page.keyboard.press('/');
    await page.keyboard.type('worker-2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ui/search?q=worker-2');
    await page.waitForSelector('section[data-key=Nodes] a');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1 >> text=Node worker-2');
    await page.goBack();
    await page.waitForSelector('h1 >> text=Search: worker-2');
    await watched.close();
  });

  it('sorts a table by any of its columns and says so', async () => {
    const watched = await open();
    const { page } = watched;
    await visit(watched, '/ui/nodes');
    const first = () => page.textContent('tbody tr:first-child td:first-child');
    expect(await first()).toBe('worker-1');
    await page.click('th >> text=Node');
    await page.click('th >> text=Node');
    expect(await first()).toBe('worker-6');
    expect(await page.getAttribute('th:first-child', 'aria-sort')).toBe('descending');
    await watched.close();
  });

  it('shows names that look like markup as text', async () => {
    const created = await fetch(`${chain.simulator.kubeUrl()}/apis/k8s.ovn.org/v1/egressips`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        apiVersion: 'k8s.ovn.org/v1',
        kind: 'EgressIP',
        metadata: { name: markup },
        spec: { egressIPs: ['172.18.100.77'], namespaceSelector: { matchLabels: { team: 'nobody' } } },
      }),
    });
    expect(created.status).toBe(201);
    await eventually('the object is known', async () => {
      const { egressIPs } = await chain.bus.ask(chain.cluster, 'status', { limit: 5000 });
      return egressIPs.some(({ egressIP }) => egressIP === markup) ? true : null;
    });
    const watched = await open();
    const encoded = encodeURIComponent(markup);
    for (const path of ['/', `/ui/egressips/${encoded}`, `/ui/search?q=${encoded}`, `/ui/pods/a/${encoded}`, `/ui/nodes/${encoded}`]) {
      await visit(watched, path);
      await watched.page.waitForSelector(`main >> text=${markup}`);
      expect(await watched.page.locator('main img').count()).toBe(0);
    }
    expect(watched.errors.filter((error) => !error.includes('404'))).toEqual([]);
    await watched.close();
  });

  const views: Readonly<Record<string, string>> = {
    cluster: '/',
    objects: '/ui/egressips',
    object: '/ui/egressips/payments',
    nodes: '/ui/nodes',
    node: '/ui/nodes/worker-1',
    pods: '/ui/pods',
    address: '/ui/ips/172.18.100.5',
    findings: '/ui/findings',
    resolved: '/ui/findings?state=resolved',
    failovers: '/ui/failovers',
    trends: '/ui/trends',
    search: '/ui/search?q=billing',
    'no such page': '/ui/nothing',
  };
  for (const look of ['light', 'dark', 'phone'] as const) {
    it(`draws every view without an error, an outside request or a sideways scroll: ${look}`, async () => {
      const watched = await open(look);
      const { namespace, name } = await somePod();
      for (const [view, path] of Object.entries({ ...views, pod: `/ui/pods/${namespace}/${name}` })) {
        await visit(watched, path);
        const over = await watched.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect(over, `${view} is wider than the screen`).toBeLessThanOrEqual(0);
        expect(watched.errors, view).toEqual([]);
        expect(await watched.page.locator('#notice > *').count(), view).toBe(0);
      }
      expect(watched.strangers).toEqual([]);
      await watched.close();
    });
  }

  it("links each ready query into QuestDB's console", async () => {
    const watched = await open();
    await visit(watched, '/ui/trends');
    const links = await watched.page
      .locator('section[data-key=console] a')
      .evaluateAll((anchors) => anchors.map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(12);
    expect(links.every((href) => href?.startsWith(`http://127.0.0.1:${consolePort}/`))).toBe(true);
    expect(new URL(links[1] ?? '').searchParams.get('query')).toContain('SELECT');
    await watched.close();
  });

  it('names the command instead of a link that is dead in this browser, and says so when there is no history', async () => {
    const reachable = await openPage(browser, gateway.url);
    await visit(reachable, '/ui/trends');
    const reasons = await reachable.page.evaluate(`import('/assets/parts/history.js').then(({ unreachable }) =>
      ['egressip.example.com', '192.0.2.1', 'localhost', '127.0.0.1'].map((here) => unreachable('http://127.0.0.1:9000/', here)))`);
    const dead = expect.stringMatching("listens at .* of the historian's machine");
    expect(reasons).toEqual([dead, dead, null, null]);
    await reachable.close();

    await historian.stop();
    // One that asks nobody for a login has no console of ours: everybody could write through it.
    const open = { url: 'http://127.0.0.1:9/', readerUrl: 'postgresql://127.0.0.1:9/', consolePort };
    historian = await startHistorian(chain.nats.url, { cluster: chain.cluster, ...open });
    const within = await startGateway(chain.nats.url, { cluster: chain.cluster });
    await historianHeard(within);
    const watched = await openPage(browser, within.url);
    await visit(watched, '/ui/trends');
    expect(await watched.page.textContent('section[data-key=console]')).toContain('There is no history to show');
    await visit(watched, '/ui/egressips/billing');
    expect(await watched.page.textContent('[data-key="history leaks"]')).toBe('Longer ago: npx egressip-analyzer history leaks');
    await watched.close();
    await within.stop();
  });

  it('allows nothing but its own files: no inline script or style, no other origin', async () => {
    const response = await fetch(`${gateway.url}/ui/nodes`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });

  // The last one: flapping stays for an hour.
  it('an object that moves too often is a warning and no broken link, on its own page and on the one of the cluster', async () => {
    for (let move = 0; move < 3; move += 1) {
      const placeOf = async () => {
        const { egressIPs } = await chain.bus.ask(chain.cluster, 'status', { egressIP: 'billing' });
        return { node: egressIPs[0]?.addresses[0]?.node, moves: egressIPs[0]?.moves ?? 0 };
      };
      const before = await placeOf();
      const label = (value: string | null) =>
        fetch(`${chain.simulator.kubeUrl()}/api/v1/nodes/${before.node}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/merge-patch+json' },
          body: JSON.stringify({ metadata: { labels: { 'k8s.ovn.org/egress-assignable': value } } }),
        });
      await label(null);
      await eventually('it has moved', async () => ((await placeOf()).moves > before.moves ? true : null));
      await label('');
    }
    const watched = await openPage(browser, gateway.url);
    await visit(watched, '/ui/egressips/billing');
    await watched.page.waitForSelector(
      '.verdict.warn >> text=/Nothing is wrong with it at this moment, but billing is flapping: [3-9] moves/',
    );
    expect(await watched.page.locator('.broken').count()).toBe(0);
    await visit(watched, '/');
    await watched.page.waitForSelector(
      '.verdict.warn >> text=/expected rows are present and correct, and there are no others, but .* flapping/',
    );
    await watched.close();
  });
});
