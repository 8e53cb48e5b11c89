/** The live page for people who see, hear or point otherwise: axe-core's rules (WCAG 2.2 AA) on every view in both schemes, and the keyboard. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subscription } from '#libs/bus/port.ts';
import { type Chain, startChain } from '../kit/chain.ts';
import { eventually } from '../kit/eventually.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { provided } from '../kit/provided.ts';
import { brokenRules } from './axe.ts';
import { launch, looks, openPage, providedBrowser, visit } from './browser.ts';
import { fiveHours, scriptHistory } from './history.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);

describe.skipIf(missing.length > 0)(`accessibility${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`, () => {
  let chain: Chain;
  let gateway: TestGateway;
  let historian: readonly Subscription[] = [];
  let browser: Browser;
  let pod = '';

  beforeAll(async () => {
    chain = await startChain();
    gateway = await startGateway(chain.nats.url, { cluster: chain.cluster });
    historian = scriptHistory(chain.bus, chain.cluster, fiveHours);
    browser = await launch();
    const { pods } = await chain.bus.ask(chain.cluster, 'pods', { egressIP: 'billing', limit: 1 });
    pod = `${pods[0]?.namespace}/${pods[0]?.name}`;
    // All four colours of a state are to be seen: right, wrong, pending and unknown.
    chain.simulator.inject({ kind: 'missing-snat', pod });
    chain.simulator.inject({ kind: 'stale-reroute' });
    await eventually('it fires', async () => {
      const { total } = await chain.bus.ask(chain.cluster, 'findings', { state: 'firing' });
      return total > 1 ? true : null;
    });
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(historian.map((one) => one.stop()));
    await gateway?.stop();
    await chain?.stop();
  });

  const paths = () => [
    '/',
    '/ui/egressips',
    '/ui/egressips/billing',
    '/ui/nodes/worker-1',
    '/ui/nodes/nope',
    '/ui/ips/172.18.100.3',
    `/ui/pods/${pod}`,
    '/ui/pods',
    '/ui/findings',
    '/ui/findings?state=resolved',
    '/ui/failovers',
    '/ui/trends',
    '/ui/runs',
    '/ui/search?q=billing',
    '/ui/nothing',
  ];

  it.each(['light', 'dark', 'phone'] as const)(
    'breaks none of the rules for names, landmarks, structure and contrast: %s',
    async (look) => {
      const watched = await openPage(browser, gateway.url, looks[look]);
      const told: string[] = [];
      for (const path of paths()) {
        await visit(watched, path);
        for (const broken of await brokenRules(watched)) told.push(`${path} ${broken}`);
      }
      expect(told).toEqual([]);
      await watched.close();
    },
  );

  it('shows the focus wherever Tab leads, and Tab leads on to the end and back to the start', async () => {
    const watched = await openPage(browser, gateway.url);
    for (const path of ['/', '/ui/egressips/billing', '/ui/findings', '/ui/trends', '/ui/runs']) {
      await visit(watched, path);
      const reached: string[] = [];
      for (let step = 0; step < 300; step += 1) {
        await watched.page.keyboard.press('Tab');
        const at = await watched.page.evaluate<{ text: string; visible: boolean; first: boolean; outside: boolean }>(`(() => {
          const element = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            text: element.outerHTML.slice(0, 80),
            visible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
            first: element.classList.contains('skip'),
            outside: element === document.body,
          };
        })()`);
        if (at.outside || (at.first && reached.length > 0)) break;
        expect(at.visible, `${path}: ${at.text}`).toBe(true);
        reached.push(at.text);
      }
      expect(reached.length, path).toBeGreaterThan(10);
      expect(reached.length, `${path}: ${reached.at(-1)}`).toBeLessThan(300);
    }
    await watched.close();
  });
});
