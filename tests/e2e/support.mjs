// What every journey needs: the built site on a free port, a browser, and pages that remember what
// they asked of the network and what the browser complained about.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serveSite } from '../../tools/serve.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const siteFolder = fileURLToPath(new URL('../../dist', import.meta.url));

export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
export const desktop = { width: 1280, height: 800 };

// Called once at the top of a test file. The fields are there when its tests run.
export function useSite() {
  const site = {};
  before(async () => {
    const { server, address } = await serveSite(0);
    site.server = server;
    site.address = address;
    site.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: browserFlags });
  });
  after(async () => {
    await site.browser?.close();
    site.server?.close();
    site.server?.closeAllConnections();
  });
  return site;
}

// The page of another origin, whatever `host.page` is, and the site as that origin may show it in a frame. Called once at the
// top of a test file, like `useSite`.
export function useHost() {
  const host = {};
  const framed = {};
  let pages;
  before(async () => {
    pages = createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(host.page);
    });
    await new Promise((resolve) => pages.listen(0, '127.0.0.1', resolve));
    host.origin = `http://localhost:${pages.address().port}`;
    Object.assign(framed, await serveSite(0, { frameAncestors: host.origin }));
  });
  after(() => {
    for (const server of [pages, framed.server]) {
      server.close();
      server.closeAllConnections();
    }
  });
  return { host, framed };
}

// A page of its own browser context, so that nothing is shared between tests. `requests` holds the
// URL and method of everything it asked for, from the first byte on; `complaints` every console
// error or warning, uncaught exception, failed request and violation of the CSP.
// Options go to Playwright's newContext (reducedMotion, forcedColors, javaScriptEnabled ...).
// `prepare` is given the context before the page is opened.
export async function freshPage(site, { path = '/', viewport = phone, waitUntil = 'load', prepare, ...options } = {}) {
  const context = await site.browser.newContext({ viewport, locale: 'zh-CN', ...options });
  await prepare?.(context);
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push({ method: request.method(), url: request.url(), body: request.postData() }));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    // The browser itself gives the icon up where the address changes while it is on its way.
    const ofIcon = errorText === 'net::ERR_ABORTED' && /\/icon-[^/]*$/.test(request.url());
    if (!ofIcon) complaints.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // The editor's own remark on a machine that is slow to lay out; the page is none the worse for it.
    const ofEditor = message.text().startsWith('Measure loop restarted');
    if ((message.type() === 'error' || message.type() === 'warning') && !ofEditor) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  await page.goto(site.address + path, { waitUntil });
  return { page, requests, complaints, close: () => context.close() };
}

// The WCAG 2.2 A and AA violations of the page as it stands, one readable line for each element.
// axe is evaluated, not added as a script: the page's Trusted Types forbid the latter.
export async function accessibilityViolations(page) {
  await page.evaluate(axeSource);
  // What the bar at the lower edge covers can be scrolled out from under it.
  const bar = (hidden) => page.locator('.in-sight').evaluateAll((all, hide) => all.forEach((one) => { one.hidden = hide; }), hidden);
  await bar(true);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  await bar(false);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`));
}

// What stands below the result follows what was typed after a pause.
export const followed = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));

// Reads on below the answer: what stands there comes when somebody gets there.
export async function readOn(page) {
  await page.locator('.rest > summary').scrollIntoViewIfNeeded();
  await page.locator('.rest > .answer-parts').waitFor();
}

// Everything that opens, opened; what stands inside others needs a second round. What has to be loaded for it is loaded by
// the first section that needs it.
export async function openEverything(page) {
  await followed(page);
  // One look and one click in the page itself: what comes into view loads by itself, and would be gone between the two.
  await page.evaluate(() => document.querySelector('details[data-unloaded] > summary')?.click());
  await page.waitForFunction(() => !document.querySelector('[data-unloaded]'));
  await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
}

// A day that each region has rules for; the page begins with today.
const days = { 鞍山市: '20230501', 济宁高新区: '20230501', 连云港市: '20230501', 内蒙古自治区: '20230501', 怀化市: '20200501' };

// Chooses an answer on the desk; with a region its day.
export async function choose(page, words, day = days[words]) {
  await page.locator('label.answer', { hasText: words }).first().click();
  if (days[words]) {
    await page.getByLabel('出院日期').fill(day);
  }
}

// All of the bill is covered in principle, and nothing came before it this year.
export async function nothingElse(page) {
  await page.locator('#bill-total-words').waitFor();
  await page.locator('#out-of-scope').click();
  await page.locator('#earlier-visits').click();
}

// (10,000 − 100) × 85 % = 8,415; 1,585 left.
export async function tenThousand(page, { day, total } = { day: '20230501', total: '1万' }) {
  await choose(page, '济宁高新区', day);
  for (const words of ['都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill(total);
  await nothingElse(page);
  await page.waitForSelector('.figure');
  await followed(page);
}

// Typed as the first part of the program reads it: another way of writing is read by the part that comes later.
export const plainly = { day: '2023-05-01', total: '10000' };
