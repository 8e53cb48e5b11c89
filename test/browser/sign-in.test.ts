/** The page at a gateway that asks for a token: log in, watch live, log out; and the way by the identity provider. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { startAnalyzer, type TestAnalyzer } from '../kit/analyzer.ts';
import { eventually } from '../kit/eventually.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { audience, type IdentityProvider, startIdentityProvider } from '../kit/identity-provider.ts';
import { startBeating, startLogCluster } from '../kit/log-cluster.ts';
import { startNats, type TestNats, testBus } from '../kit/nats.ts';
import { provided } from '../kit/provided.ts';
import { launch, openPage, providedBrowser } from './browser.ts';

const servers = [await provided('nats'), await providedBrowser()];
const missing = servers.filter(({ available }) => !available).map(({ reason }) => reason);
const cluster = 'guarded';
const token = 'viewer-token-4711';

describe.skipIf(missing.length > 0)(
  `the page at a guarded gateway${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`,
  () => {
    let server: TestNats;
    let bus: Bus;
    let beats: readonly Subscription[] = [];
    let analyzer: TestAnalyzer;
    let provider: IdentityProvider;
    let gateway: TestGateway;
    let browser: Browser;

    beforeAll(async () => {
      server = await startNats();
      bus = await testBus(server.url);
      const { writer } = await startLogCluster({ bus, name: cluster });
      // Nobody has run anything.
      bus.answer(cluster, 'run-list', async () => ({ runs: [], total: 0, cursor: null }));
      beats = [startBeating(bus, cluster, 'watcher', writer), startBeating(bus, cluster, 'poller', writer)];
      analyzer = await startAnalyzer(server.url, cluster);
      await eventually('nodes are known', async () => ((await analyzer.ask('nodes', {})).nodes.length > 0 ? true : null));
      provider = await startIdentityProvider();
      gateway = await startGateway(server.url, {
        cluster,
        access: { allowedHosts: [], tokens: [{ name: 'grafana', token, role: 'viewer' }] },
        oidc: { issuer: provider.issuer, audience, operatorGroup: 'operators' },
        signIn: { clientId: 'egressip', clientSecret: null, publicUrl: null },
        runsEnabled: true,
      });
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await gateway?.stop();
      await provider?.stop();
      await Promise.all(beats.map((beat) => beat.stop()));
      await analyzer?.stop();
      await bus?.close();
      await server?.dispose();
    });

    const isLive = (page: Page) => page.locator('#link.ok').waitFor();
    const form = (page: Page) => page.getByRole('heading', { name: 'Log in' });

    it('asks for a token, says when it is not valid, then shows what was asked for and follows it live', async () => {
      const { page, close } = await openPage(browser, gateway.url);
      await page.goto('/ui/nodes/worker-1');
      await form(page).waitFor();
      await page.getByLabel('Bearer token').fill('guess');
      await page.keyboard.press('Enter');
      await page.getByText('This token is not valid here.').waitFor();
      await page.getByLabel('Bearer token').fill(token);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'worker-1' }).waitFor();
      await isLive(page);
      expect(new URL(page.url()).pathname).toBe('/ui/nodes/worker-1');
      await page.getByText('grafana (viewer)').waitFor();
      await page.getByRole('link', { name: 'Test runs' }).click();
      await page.getByText('Only the operator role can start a run.').waitFor();
      expect(await page.getByRole('button', { name: /^Run/ }).count()).toBe(0);
      await page.goBack();
      await page.getByRole('heading', { name: 'worker-1' }).waitFor();
      // Nothing of it is where a script could read it.
      const readable = await page.evaluate('JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])');
      expect(readable).toBe('["",{},{}]');
      await page.reload();
      await page.getByRole('heading', { name: 'worker-1' }).waitFor();
      await close();
    });

    it('shows the form again after logging out, in every tab, and goes on where it was after logging in', async () => {
      const { page, close } = await openPage(browser, gateway.url);
      await page.goto('/ui/nodes');
      await page.getByLabel('Bearer token').fill(token);
      await page.keyboard.press('Enter');
      await isLive(page);
      const second = await page.context().newPage();
      await second.goto(`${gateway.url}/ui/findings`);
      await isLive(second);
      await page.getByRole('button', { name: 'Log out' }).click();
      await form(page).waitFor();
      await form(second).waitFor();
      await page.locator('#link', { hasText: 'signed out' }).waitFor();
      expect(await page.locator('table').count()).toBe(0);
      await second.getByLabel('Bearer token').fill(token);
      await second.keyboard.press('Enter');
      await second.getByRole('heading', { name: 'Findings' }).waitFor();
      await isLive(second);
      await close();
    });

    it('goes by the identity provider and comes back to where it was', async () => {
      provider.person({ sub: 'bob', groups: ['operators'] });
      const { page, close } = await openPage(browser, gateway.url);
      await page.goto('/ui/nodes?sort=rows');
      await page.getByRole('link', { name: /Sign in with 127/ }).click();
      await page.getByText('bob (operator)').waitFor();
      await isLive(page);
      expect(page.url()).toBe(`${gateway.url}/ui/nodes?sort=rows`);
      await close();
    });
  },
);
