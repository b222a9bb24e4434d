// Command: make bench-page, or node bench/page/typing.mjs once the site is built.
// From a key press to the updated result on screen, by the browser's own event timing: Chromium at a quarter of this
// machine's speed, a year of 50 visits (VISITS), four columns compared, every section open; then with the sections closed.
// Last, in the same run, a page that has nothing but a field and a line that repeats it: what the browser itself takes for a
// key on this machine, below which no page can come.

import { chromium } from 'playwright-core';
import { serveSite } from '../../tools/serve.mjs';
import { choose, desktop, freshPage, openEverything } from '../../tests/e2e/support.mjs';

const visits = Number(process.env.VISITS ?? 50);
const keys = 40;
const slowdown = 4;

const { server, address } = await serveSite(0);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

async function filled() {
  const { page } = await freshPage({ browser, address }, { viewport: desktop });
  for (const words of ['鞍山市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words);
  }
  return page;
}

async function withYear(page) {
  const total = page.getByLabel('总费用', { exact: true });
  await total.fill('1000');
  await page.waitForSelector('.figure');
  await openEverything(page);
  for (let visit = 1; visit < visits; visit += 1) {
    await total.fill(String(1000 + visit));
    await page.locator('details.year').evaluate((details) => { details.open = true; });
    await page.getByRole('button', { name: '再记一次看病' }).click();
  }
}

async function open(page, yes) {
  await page.getByLabel('总费用', { exact: true }).fill('80000');
  await page.waitForSelector('.figure');
  await openEverything(page);
  // What stands inside others needs a second round.
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate((yes) => document.querySelectorAll('details').forEach((details) => { details.open = yes; }), yes);
    await page.waitForTimeout(600);
  }
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];

// Types and deletes digits; of each key the time its handlers took, and the time to the next frame on screen.
async function measured(page, field = page.getByLabel('总费用', { exact: true })) {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    globalThis.seen = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (['keydown', 'keypress', 'input', 'keyup'].includes(entry.name)) {
        globalThis.seen.push({ id: entry.interactionId, duration: entry.duration });
      }
    })).observe({ type: 'event', durationThreshold: 16, buffered: false });
    globalThis.tasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => globalThis.tasks.push(entry.duration))).observe({ type: 'longtask' });
  });
  await field.focus();
  await page.keyboard.press('End');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const before = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'));
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 2 ? 'Backspace' : '5');
    await page.waitForTimeout(200);
  }
  const after = await session.send('Performance.getMetrics');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const metric = (metrics, name) => metrics.metrics.find((one) => one.name === name).value;
  const spent = (name) => ((metric(after, name) - metric(before, name)) * 1000) / keys;
  const { seen, tasks } = await page.evaluate(() => ({ seen: globalThis.seen, tasks: globalThis.tasks }));
  // Event timing tells only events of 16 ms and more: a key that is not told took less than a frame.
  const slowest = new Map();
  seen.filter(({ id }) => id).forEach(({ id, duration }) => slowest.set(id, Math.max(slowest.get(id) ?? 0, duration)));
  const durations = [...slowest.values(), ...Array(Math.max(0, keys - slowest.size)).fill(8)];
  const withinFrame = durations.filter((duration) => duration <= 16).length;
  return { script: spent('ScriptDuration'), style: spent('RecalcStyleDuration'), layout: spent('LayoutDuration'), median: quantile(durations, 0.5), p95: quantile(durations, 0.95), withinFrame, long: tasks.length };
}

const page = await filled();
await withYear(page);
const rows = [];
for (const yes of [true, false]) {
  await open(page, yes);
  rows.push([yes ? 'all open' : 'as it opens', await measured(page)]);
}
const bare = await (await browser.newContext({ viewport: desktop })).newPage();
await bare.setContent('<!doctype html><title>-</title><input id="field"><p id="line">-</p>');
await bare.evaluate(() => {
  const [field, line] = ['field', 'line'].map((id) => document.getElementById(id));
  field.addEventListener('input', () => { line.textContent = field.value; });
});
rows.push(['a page with a field and a line', await measured(bare, bare.locator('#field'))]);
const fixed = (value) => value.toFixed(1);
console.log(`${visits} visits, four columns, processor at 1/${slowdown}, ${keys} keys; milliseconds a key`);
console.log('| sections | script | style | layout | to the next frame: median | 95 % | keys within 16 ms | tasks over 50 ms |');
console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
for (const [name, one] of rows) {
  console.log(`| ${name} | ${fixed(one.script)} | ${fixed(one.style)} | ${fixed(one.layout)} | ${one.median} | ${one.p95} | ${one.withinFrame} of ${keys} | ${one.long} |`);
}
await browser.close();
server.close();
server.closeAllConnections();
