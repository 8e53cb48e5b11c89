/** Chromium with the live page: launched without a sandbox (tests run as root), pages that report every error they see. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { patienceMs } from '../kit/eventually.ts';
import type { Availability } from '../kit/provided.ts';
import { provideChromium } from '../kit/provision/chromium.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/** As `provided` of the kit: with CI=true a missing Chromium is a failure. */
export async function providedBrowser(): Promise<Availability> {
  const result = await provideChromium();
  if (result.available) return { available: true, reason: result.how };
  const reason = `chromium: ${result.reason} (${result.remedy})`;
  if (process.env.CI === 'true') throw new Error(`CI=true and a browser is missing. ${reason}`);
  process.stderr.write(`left out: ${reason}\n`);
  return { available: false, reason };
}

export async function launch(): Promise<Browser> {
  const result = await provideChromium();
  if (!result.available) throw new Error(result.reason);
  return chromium.launch({ executablePath: pathOf(result.value.executable), args: flags });
}

/** playwright wants a path where a command on the search path is enough for others. */
function pathOf(executable: string): string {
  if (executable.includes('/')) return executable;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, executable)).find((path) => existsSync(path)) ?? executable;
}

export interface WatchedPage {
  readonly page: Page;
  /** What the console and the page reported as errors so far. */
  readonly errors: readonly string[];
  /** Requests that left for another place than the gateway. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

export const looks = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true, reducedMotion: 'reduce' },
} as const satisfies Record<string, BrowserContextOptions>;

export async function openPage(browser: Browser, baseURL: string, look: BrowserContextOptions = looks.light): Promise<WatchedPage> {
  const context = await browser.newContext({ ...look, baseURL });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const [errors, strangers]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL).origin) strangers.push(request.url());
  });
  return { page, errors, strangers, close: () => context.close() };
}

/** The view at `path` with its answer drawn. */
export async function visit({ page }: WatchedPage, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('main:not([aria-busy]) h1');
}
