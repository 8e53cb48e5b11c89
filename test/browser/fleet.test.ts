/** The page of a hub: all clusters with the worst first, and the way into one and to another. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFleet, type TestFleet } from '../kit/fleet.ts';
import { provided } from '../kit/provided.ts';
import { brokenRules } from './axe.ts';
import { launch, openPage, providedBrowser, visit, type WatchedPage } from './browser.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);

describe.skipIf(missing.length > 0)(`the page of a fleet${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`, () => {
  let fleet: TestFleet;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    fleet = await startFleet(['east', 'west']);
    browser = await launch();
    watched = await openPage(browser, fleet.gateway.url);
    await visit(watched, '/');
  });
  afterAll(async () => {
    await browser?.close();
    await fleet?.stop();
  });

  const row = (cluster: string, text: string) => watched.page.waitForSelector(`tr:has(a:text-is("${cluster}")):has-text("${text}")`);
  const order = () => watched.page.locator('table[aria-label], .scroll[aria-label="Clusters"] tbody tr td:first-child').allTextContents();

  it('follows what happens in each cluster, the worst first', async () => {
    await row('east', 'live');
    await fleet.member('west').breakObject('eip-west', '172.18.0.100');
    await row('west', 'missing-');
    expect(await order()).toEqual(['west', 'east']);
    await fleet.member('east').breakObject('eip-east', '172.18.0.100');
    await watched.page.waitForSelector('text=172.18.0.100 is an egress address in the clusters east and west');
    expect(await brokenRules(watched)).toEqual([]);
  });

  it('leads into a cluster, whose addresses and links all begin with its name, and from there to another', async () => {
    const { page } = watched;
    await page.click('a:text-is("east")');
    await page.waitForSelector('h1:has-text("Cluster east")');
    expect(new URL(page.url()).pathname).toBe('/clusters/east/');
    await page.click('#nav a:text-is("Nodes")');
    await page.waitForSelector('h1:has-text("Nodes (1)")');
    expect(new URL(page.url()).pathname).toBe('/clusters/east/ui/nodes');
    await page.click('main a:text-is("worker-1")');
    await page.waitForSelector('h1:has-text("worker-1")');
    expect(await brokenRules(watched)).toEqual([]);
    await page.selectOption('select[aria-label="Cluster"]', 'west');
    await page.waitForSelector('h1:has-text("Cluster west")');
    expect(new URL(page.url()).pathname).toBe('/clusters/west/');
    await page.click('a:text-is("All clusters")');
    await page.waitForSelector('h1:has-text("Clusters (2)")');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('says since when a cluster is stale, without being asked again', async () => {
    fleet.member('west').link.cut();
    await row('west', 'stale since');
    fleet.member('west').link.pass();
    await row('west', 'live');
    expect(watched.errors).toEqual([]);
    expect(watched.strangers).toEqual([]);
  });
});
