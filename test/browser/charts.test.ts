/** Charts and runs of the live page, on a real gateway; the history and the runs behind it are scripted on the bus. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { Answer } from '#libs/contracts/questions.ts';
import type { RunDetail, RunFigures, RunMove } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Failover } from '#libs/contracts/verdict.ts';
import { startGateway, type TestGateway } from '../kit/gateway.ts';
import { startNats, type TestNats, testBus } from '../kit/nats.ts';
import { provided } from '../kit/provided.ts';
import { brokenRules } from './axe.ts';
import { launch, looks, openPage, providedBrowser, visit } from './browser.ts';

const [nats, chromium] = [await provided('nats'), await providedBrowser()];
const missing = [nats, chromium].filter(({ available }) => !available).map(({ reason }) => reason);

const cluster = 'scripted';
const hour = 3_600_000;
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

    let measured = 0;
    let moving: readonly (Failover & { readonly id: string })[] = [];

    beforeAll(async () => {
      server = await startNats();
      bus = await testBus(server.url);
      answers = [
        bus.answer(cluster, 'nodes', async () => ({ freshness, nodes: [], total: 0, cursor: null })),
        bus.answer(cluster, 'trends', async ({ node }) => ({ freshness, trends: [trendOf(node ?? 'worker-1')] })),
        bus.answer(cluster, 'insights', async () => ({ freshness, insights: [], outlooks: [], total: 0, cursor: null })),
        bus.answer(cluster, 'run-list', async () => ({ runs: [run], total: 1, cursor: null })),
        bus.answer(cluster, 'run-show', async () => ({ run })),
        bus.answer(cluster, 'run-figures', async () => figures(measured)),
        bus.answer(cluster, 'failovers', async () => ({ freshness, failovers: [...moving], total: moving.length, cursor: null })),
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
      await expect.poll(edges).toEqual([expect.stringMatching(/\d:00:00/), expect.stringMatching(/\d:00:00/)]);
      const whole = await edges();
      await to(0.3);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => new Set([...(await edges()), ...whole]).size).toBe(4);
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
      await expect.poll(value).toBeGreaterThan(150);
      expect(await edges()).toEqual(zoomed);
      await area.dblclick();
      await expect.poll(edges).toEqual(whole);
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

    /** After so many iterations. */
    function figures(iterations: number): RunFigures {
      const points = (longest: number) =>
        Array.from({ length: iterations }, (_, index) => ({ iteration: index + 1, ms: longest + 40 * index }));
      const moves = Array.from({ length: iterations }, (_, index) => moveOf(iterations - index));
      return {
        id: run.id,
        convergence: (['SNAT', 'reroute'] as const).flatMap((rows, kind) =>
          [0.5, 0.95, 0.99].map((share) => ({ rows, share, points: points(1_000 * share ** 8 + 300 * kind) })),
        ),
        moves,
        total: moves.length,
      };
    }

    function moveOf(iteration: number): RunMove {
      return {
        id: `${iteration}/measure eip-scale-1-run-1`,
        iteration,
        egressIP: 'eip-scale-1-run-1',
        address: '172.18.100.3',
        from: `worker-${iteration}`,
        to: `worker-${iteration + 1}`,
        cause: 'node-not-ready',
        podsAffected: 20,
        statusMovedMs: 900,
        firstSnatMs: 1_000,
        lastSnatMs: 1_200,
        oldSnatGoneMs: 1_100,
        nexthopsRightMs: 1_300,
        convergedMs: iteration === 2 ? null : 1_300,
      };
    }

    it('draws the convergence and the fail-overs of a run as they come: moves while it goes on, a point with each measurement', async () => {
      run = { ...run, scenario: 'corenet-6498', iterations: 5 };
      const watched = await openPage(browser, gateway.url);
      const { page } = watched;
      await visit(watched, '/ui/runs/run-1');
      expect(await page.textContent('[data-key=convergence]')).toContain('Nothing was measured yet');
      expect(await page.textContent('[data-key=moves]')).toContain('No address has moved in this run yet');
      const live = { id: 'm', egressIP: 'eip-scale-1-run-1', address: '172.18.100.3', from: 'worker-1', to: 'worker-2' } as const;
      const moments = { statusMovedAt: start + 900, firstSnatAt: start + 1_000, lastSnatAt: null, oldSnatGoneAt: null };
      const move = { ...live, ...moments, cause: 'node-not-ready', nexthopsRightAt: null, convergedAt: null, podsAffected: 20 } as const;
      // The first is of before the run.
      moving = [
        { ...move, id: 'before', startedAt: start - 1, address: '172.18.100.9' },
        { ...move, startedAt: start + 1 },
      ];
      await bus.publish(cluster, topics.run, run);
      await page.waitForSelector('.lanes li');
      expect(await page.locator('.lanes li').count()).toBe(1);
      expect(await page.textContent('.lanes li .total')).toBe('open');
      measured = 1;
      run = { ...run, counts: { ...run.counts, stepsDone: 1 } };
      await bus.publish(cluster, topics.run, run);
      await page.waitForSelector('.charts .card:nth-child(2) .uplot');
      expect(await page.locator('.charts .uplot').count()).toBe(2);
      expect(await page.textContent('.charts .card:nth-child(2)')).toMatch(
        /reroute rows .* in iteration 1: 50 % within 304 ms, 95 % within/,
      );
      measured = 3;
      moving = [];
      run = { ...run, state: 'passed', endedAt: start + 9_000, counts: { ...run.counts, stepsDone: 3 } };
      await bus.publish(cluster, topics.run, run);
      await page.waitForSelector('.lanes li:nth-child(3)');
      expect(await page.textContent('.charts')).toContain('in iteration 3');
      expect(await page.textContent('.lanes')).toMatch(/iteration 3.*iteration 2.*open.*iteration 1/s);
      expect(watched.errors).toEqual([]);
      await watched.close();
    });

    it.each(['light', 'dark', 'phone'] as const)('shows a run to everybody: %s', async (look) => {
      const watched = await openPage(browser, gateway.url, looks[look]);
      await visit(watched, '/ui/runs/run-1');
      await watched.page.waitForSelector('.charts .uplot');
      expect(await brokenRules(watched)).toEqual([]);
      expect(await watched.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await watched.close();
    });

    it('follows a run step by step without a reload', async () => {
      const watched = await openPage(browser, gateway.url);
      const { page } = watched;
      run = { ...run, state: 'running', endedAt: null, counts: { ...run.counts, stepsDone: 0 } };
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
