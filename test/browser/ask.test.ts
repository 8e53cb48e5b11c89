/** The page's chat in a real Chromium: by keyboard alone, with links to what an answer rests on, and by the rules of axe-core. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chain, startChain } from '../kit/chain.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { conversation, decidedAnswer, proposalId, proposedAnswer } from '../kit/proposal.ts';
import { provided } from '../kit/provided.ts';
import { launch, looks, openPage, providedBrowser, visit } from './browser.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(missing.length > 0)(`the chat of the page${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`, () => {
  let chain: Chain;
  let gateway: TestGateway;
  let browser: Browser;

  beforeAll(async () => {
    chain = await startChain();
    gateway = await startGateway(chain.nats.url, { cluster: chain.cluster });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.stop();
    await chain?.stop();
  });

  const last = '.exchanges > li:last-child:not([aria-busy])';

  it('answers by keyboard alone, with the command that gives the same and links to what it rests on', async () => {
    const watched = await openPage(browser, gateway.url);
    const { page } = watched;
    await visit(watched, '/ui/ask');
    await page.focus('#question');
    await page.keyboard.type('how many snat rules are on worker 1?');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${last} .foot`);
    expect(await page.textContent(last)).toMatch(/Understood: count-snat, node worker-1worker-1 has \d+ SNAT rows of EgressIPs/);
    expect(await page.textContent(`${last} code`)).toBe('npx egressip-analyzer status');
    await page.keyboard.press('ArrowUp');
    expect(await page.inputValue('#question')).toBe('how many snat rules are on worker 1?');
    await page.keyboard.press('ArrowDown');
    expect(await page.inputValue('#question')).toBe('');
    await page.click(`${last} .foot a`);
    await page.waitForSelector('main:not([aria-busy]) h1 >> text=worker-1');
    // What was asked is still there.
    await page.goBack();
    await page.waitForSelector(`${last} .foot`);
    expect(watched.errors).toEqual([]);
    expect(watched.strangers).toEqual([]);
    await watched.close();
  });

  it('offers the nearest name where there is none of that name, and asks again when it is chosen', async () => {
    const watched = await openPage(browser, gateway.url);
    await visit(watched, '/ui/ask');
    await watched.page.fill('#question', 'how many snat rules are on worker-9');
    await watched.page.keyboard.press('Enter');
    await watched.page.waitForSelector(`${last} .foot`);
    expect(await watched.page.textContent(last)).toContain('There is no node worker-9');
    await watched.page.click(`${last} .samples button`);
    await watched.page.waitForSelector('.exchanges > li:nth-child(2):not([aria-busy]) .elsewhere');
    expect(await watched.page.textContent(last)).toMatch(/worker-\d has \d+ SNAT rows/);
    await watched.close();
  });

  it('puts an answer into the clipboard', async () => {
    const watched = await openPage(browser, gateway.url, { ...looks.light, permissions: ['clipboard-read', 'clipboard-write'] });
    await visit(watched, '/ui/ask');
    await watched.page.click('.samples button >> text=Is everything healthy?');
    await watched.page.click(`${last} .copy`);
    await watched.page.waitForSelector(`${last} .copy >> text=Copied`);
    expect(await watched.page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^All is well: [\s\S]*\negressip status$/);
    await watched.close();
  });

  it.each([
    ['No, run nothing', false],
    ['Yes, run it', true],
  ])('shows exactly what the assistant proposes, and sends the decision about that alone: %s', async (button, yes) => {
    const watched = await openPage(browser, gateway.url);
    const { page } = watched;
    const asked: unknown[] = [];
    // The model is left out: the gateway's side of it is tested in test/unit/gateway.
    await page.route('**/api/v1/ask', async (route) => {
      asked.push(route.request().postDataJSON());
      const told = asked.length === 1 ? proposedAnswer : decidedAnswer;
      await route.fulfill({ contentType: 'text/event-stream', body: `event: answer\ndata: ${JSON.stringify(told)}\n\n` });
    });
    await visit(watched, '/ui/ask');
    await page.fill('#question', 'cancel r1');
    await page.keyboard.press('Enter');
    const dialog = page.locator('[role=alertdialog]');
    expect(await dialog.locator('pre').textContent()).toBe('control_run\n{\n  "action": "cancel",\n  "id": "r1"\n}');
    expect(asked).toHaveLength(1);
    await dialog.getByRole('button', { name: button }).click();
    await page.waitForSelector('.exchanges > li:nth-child(2):not([aria-busy]) .foot');
    expect(asked[1]).toMatchObject({ question: 'cancel r1', conversation, confirm: { id: proposalId, yes } });
    // What was decided cannot be decided again.
    expect(await dialog.count()).toBe(0);
    expect(asked).toHaveLength(2);
    await watched.close();
  });

  it.each(['light', 'dark', 'phone'] as const)('keeps the rules of accessibility: %s', async (look) => {
    const watched = await openPage(browser, gateway.url, looks[look]);
    const { page } = watched;
    await visit(watched, '/ui/ask');
    await page.fill('#question', 'is everything healthy?');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${last} .foot`);
    await page.fill('#question', 'where is the egressip nosuch');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.exchanges > li:nth-child(2):not([aria-busy]) .foot');
    await page.evaluate(axe);
    const violations = await page.evaluate<readonly { readonly id: string }[]>('axe.run().then(({ violations }) => violations)');
    expect(violations.map(({ id }) => id)).toEqual([]);
    if (process.env.EGRESSIP_SCREENSHOTS !== undefined) {
      mkdirSync(process.env.EGRESSIP_SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(process.env.EGRESSIP_SCREENSHOTS, `ask-${look}.png`), fullPage: true });
    }
    await watched.close();
  });
});
