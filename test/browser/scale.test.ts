/** The live page at 500 nodes and 2,000 pods: what it asks for and what it draws stay bounded. Times are told, not judged. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { startAnalyzer, type TestAnalyzer } from '../kit/analyzer.ts';
import { eventually } from '../kit/eventually.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { startBeating, startLogCluster } from '../kit/log-cluster.ts';
import { startNats, type TestNats, testBus } from '../kit/nats.ts';
import { provided } from '../kit/provided.ts';
import { launch, openPage, providedBrowser, visit } from './browser.ts';
import { watchFirstView } from './observe.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);
const startMs = 120_000;
const cluster = 'large';
const size = { nodes: 500, namespaces: 50, egressIPs: 50, pods: 2_000 };

describe.skipIf(missing.length > 0)(`the live page at scale${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`, () => {
  let server: TestNats;
  let bus: Bus;
  let beats: readonly Subscription[] = [];
  let analyzer: TestAnalyzer;
  let gateway: TestGateway;
  let browser: Browser;

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url);
    const { writer } = await startLogCluster({ bus, name: cluster, size });
    beats = [startBeating(bus, cluster, 'watcher', writer), startBeating(bus, cluster, 'poller', writer)];
    analyzer = await startAnalyzer(server.url, cluster);
    await eventually('all pods are known', async () => ((await analyzer.ask('pods', { limit: 1 })).total >= size.pods ? true : null));
    gateway = await startGateway(server.url, { cluster });
    browser = await launch();
  }, startMs);
  afterAll(async () => {
    await browser?.close();
    await gateway?.stop();
    await Promise.all(beats.map((beat) => beat.stop()));
    await analyzer?.stop();
    await bus?.close();
    await server?.dispose();
  });

  it('shows the cluster at a glance without asking for pods, and only the nodes in view exist as rows', async () => {
    const watched = await openPage(browser, gateway.url);
    const { page } = watched;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const firstView = await watchFirstView(page);
    await visit(watched, '/');
    process.stderr.write(`first view at 500 nodes and 2,000 pods: ${Math.round(await firstView())} ms\n`);
    expect(asked.filter((path) => path === '/api/v1/pods')).toEqual([]);
    const nodes = page.locator('section[data-key=nodes]');
    expect(await nodes.locator('.cell').count()).toBe(500);
    expect(await nodes.locator('tbody tr:not([aria-hidden])').count()).toBeLessThan(80);
    await nodes.locator('.scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await nodes.locator('tr[aria-rowindex="501"]').waitFor();
    expect(await nodes.locator('tbody tr:not([aria-hidden])').count()).toBeLessThan(80);
    expect(watched.errors).toEqual([]);
    await watched.close();
  });

  it('shows part of 2,000 pods with the exact total, and all of them on request', async () => {
    const watched = await openPage(browser, gateway.url);
    const { total } = await analyzer.ask('pods', { limit: 1 });
    await visit(watched, '/ui/pods');
    expect(await watched.page.textContent('h1')).toBe(`Pods (${total.toLocaleString('en')})`);
    await watched.page.click('text=Show up to');
    await watched.page.waitForSelector(`table[aria-rowcount="${total + 1}"]`);
    expect(await watched.page.locator('tbody tr:not([aria-hidden])').count()).toBeLessThan(80);
    await watched.close();
  });
});
