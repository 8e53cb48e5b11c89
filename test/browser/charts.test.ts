/** Charts and runs of the live page, on a real gateway; the history and the runs behind it are scripted on the bus. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { Answer } from '#libs/contracts/questions.ts';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { startNats, type TestNats, testBus } from '../kit/nats.ts';
import { provided } from '../kit/provided.ts';
import { launch, openPage, providedBrowser, visit } from './browser.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);

const cluster = 'scripted';
const hour = 3_600_000;
/** A guard against a hang only. */
const patient = { timeout: 60_000 };
const start = Date.UTC(2026, 0, 1);
const freshness = { complete: true, missing: [], ageMs: 10, at: start };
let level = 100;
const point = (index: number) => ({ at: start + index * hour, value: level + index });

describe.skipIf(missing.length > 0)(
  `charts and runs of the live page${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`,
  () => {
    let server: TestNats;
    let bus: Bus;
    let gateway: TestGateway;
    let browser: Browser;
    let answers: readonly Subscription[];
    let points = 24;
    let run: RunDetail = {
      id: 'run-1',
      scenario: 'label-flip',
      parameters: {},
      state: 'running',
      createdAt: start,
      startedAt: start,
      endedAt: null,
      iteration: 0,
      iterations: 1,
      steps: ['check rows before', 'take the label', 'put the label back'].map((name, index) => ({
        run: 'run-1',
        id: `before/${index}`,
        iteration: null,
        name,
        state: index === 0 ? 'running' : 'pending',
        startedAt: index === 0 ? start : null,
        endedAt: null,
        detail: null,
      })),
      checks: [],
      measurements: [],
      plan: 'p1',
      dryRun: false,
      step: { id: 'before/0', name: 'check rows before', startedAt: start },
      counts: { steps: 3, stepsDone: 0, passed: 0, failed: 0, notMeasured: 0 },
      undo: [],
      memory: {},
      ending: null,
      error: null,
    };

    beforeAll(async () => {
      server = await startNats();
      bus = await testBus(server.url);
      answers = [
        bus.answer(cluster, 'nodes', async () => ({ freshness, nodes: [], total: 0, cursor: null })),
        bus.answer(cluster, 'trends', async ({ node }) => ({ freshness, trends: [trendOf(node ?? 'worker-1')] })),
        bus.answer(cluster, 'insights', async () => ({ freshness, insights: [], outlooks: [], total: 0, cursor: null })),
        bus.answer(cluster, 'run-list', async () => ({ runs: [run], total: 1, cursor: null })),
        bus.answer(cluster, 'run-show', async () => ({ run })),
      ];
      gateway = await startGateway(server.url, { cluster, runsEnabled: true });
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await gateway?.stop();
      await Promise.all((answers ?? []).map((answer) => answer.stop()));
      await bus?.close();
      await server?.dispose();
    });

    function trendOf(node: string): Answer<'trends'>['trends'][number] {
      return {
        series: 'snat',
        node,
        points: Array.from({ length: points }, (_, index) => point(index)),
        slopePerHour: 1,
        direction: 'rising',
        forecast: [24, 25, 26].map((index) => ({ ...point(index), low: 90 + index, high: 110 + index })),
        interval: 0.95,
        method: 'Theil-Sen',
        backTestError: 2,
        crossing: { threshold: 200, at: start + 100 * hour, earliest: null, latest: null },
        reason: null,
      };
    }

    it('draws history and forecast, zooms by dragging and comes back by a double click', async () => {
      const watched = await openPage(browser, gateway.url);
      const { page } = watched;
      await visit(watched, '/ui/trends?node=worker-1');
      const area = page.locator('.u-over');
      await area.waitFor();
      expect(await page.textContent('.charts')).toContain('The limit of 200 is reached at');
      const box = await area.boundingBox();
      if (box === null) throw new Error('the chart has no area');
      const y = box.y + box.height / 2;
      const to = (share: number) => page.mouse.move(box.x + box.width * share, y);
      /** The points the legend names near both edges: what the axis shows, whatever the pixels are. */
      const edges = async () => {
        const said: string[] = [];
        for (const share of [0.01, 0.99]) {
          await to(share);
          said.push((await page.textContent('.u-legend .u-series:first-child .u-value')) ?? '');
        }
        return said;
      };
      await expect.poll(edges, patient).toEqual([expect.stringMatching(/\d:00:00/), expect.stringMatching(/\d:00:00/)]);
      const whole = await edges();
      await to(0.3);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => new Set([...(await edges()), ...whole]).size, patient).toBe(4);
      const zoomed = await edges();
      // A redraw with other values leaves the reader where they are.
      level = 150;
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      const value = async () => {
        // The legend follows the pointer only while it moves.
        await to(0.1);
        await to(0.5);
        return Number(await page.textContent('.u-legend .u-series:nth-child(2) .u-value'));
      };
      await expect.poll(value, patient).toBeGreaterThan(150);
      expect(await edges()).toEqual(zoomed);
      await area.dblclick();
      await expect.poll(edges, patient).toEqual(whole);
      expect(watched.errors).toEqual([]);
      await watched.close();
    });

    it('says in words that there is too little history to draw', async () => {
      points = 1;
      const watched = await openPage(browser, gateway.url);
      await visit(watched, '/ui/trends?node=worker-1');
      expect(await watched.page.textContent('.charts')).toContain('too little history');
      expect(await watched.page.locator('.uplot').count()).toBe(0);
      points = 24;
      await watched.close();
    });

    it('follows a run step by step without a reload', async () => {
      const watched = await openPage(browser, gateway.url);
      const { page } = watched;
      await visit(watched, '/ui/runs/run-1');
      const bar = page.locator('progress');
      expect(await bar.getAttribute('value')).toBe('0');
      run = {
        ...run,
        state: 'passed',
        endedAt: start + 4000,
        counts: { ...run.counts, stepsDone: 3 },
        steps: run.steps.map((step) => ({ ...step, state: 'done', endedAt: start + 1000 })),
      };
      await bus.publish(cluster, topics.run, run);
      await page.waitForSelector('progress[value="3"]');
      await page.waitForSelector('h1 .badge.ok >> text=passed');
      await watched.close();
    });

    it('asks once more before a run moves addresses', async () => {
      const watched = await openPage(browser, gateway.url);
      const { page } = watched;
      const posted: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posted.push(request.url());
      });
      await visit(watched, '/ui/runs');
      await page.click('button >> text=Run label-flip');
      await page.waitForSelector('button >> text=Move addresses of the cluster now?');
      expect(posted).toEqual([]);
      await watched.close();
    });
  },
);
