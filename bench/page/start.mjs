// Command: make bench-page, or node bench/page/start.mjs once the site is built.
// A first visit over a weak network on a slow phone (1.6 Mbit/s, 150 ms, a quarter of this machine's speed), and the next one
// without network: milliseconds until something is painted and until the first question can be answered, and for how long the
// page could not answer in between (tasks over 50 ms, by what they are over). Real loading, not a simulation of it. In the same
// run, by turns, the page without its scripts: what the browser itself takes to show these words on this machine.
import { chromium } from 'playwright-core';
import { serveSite } from '../../tools/serve.mjs';
import { phone } from '../../tests/e2e/support.mjs';
import { behindSlowNetwork } from './slow-network.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);
const slowdown = 4;
const near = await serveSite(0);
const far = await behindSlowNetwork(near.address);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

function watch() {
  globalThis.long = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => globalThis.long.push([startTime, duration])))
    .observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    if (document.querySelector('#app fieldset input')) {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        globalThis.usable = performance.now();
        console.debug('usable');
      }));
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function opened(context, { scripts = true, rate = slowdown } = {}) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  // The page says it itself: asking it again and again would take time from it.
  const usable = scripts && page.waitForEvent('console', (message) => message.text() === 'usable');
  await page.goto(`${far.address}/`, { waitUntil: 'commit' });
  await usable;
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const blocked = globalThis.long.filter(([start]) => start >= paint.startTime).reduce((sum, [, duration]) => sum + duration - 50, 0);
    return { painted: paint.startTime, usable: globalThis.usable, blocked };
  });
  await page.close();
  return seen;
}

const rows = { 'first visit': [], 'next visit, without network': [], 'the same at full speed': [], 'the words alone, without scripts': [] };
for (let round = 0; round < rounds; round += 1) {
  const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' });
  rows['first visit'].push(await opened(context));
  const kept = await context.newPage();
  await kept.goto(`${far.address}/`);
  await kept.evaluate(() => navigator.serviceWorker.ready);
  await kept.close();
  await context.setOffline(true);
  rows['next visit, without network'].push(await opened(context));
  rows['the same at full speed'].push(await opened(context, { rate: 1 }));
  await context.close();
  const bare = await browser.newContext({ viewport: phone, locale: 'zh-CN', serviceWorkers: 'block' });
  await bare.route(/\.(js|wasm)$/, (route) => route.abort());
  rows['the words alone, without scripts'].push(await opened(bare, { scripts: false }));
  await bare.close();
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const said = (values) => (values.every((value) => value === undefined) ? '—' : `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`);
console.log(`${rounds} rounds, processor at 1/${slowdown}; median (least–most), milliseconds`);
console.log('| | first paint | first question | blocked |');
console.log('|---|---:|---:|---:|');
for (const [name, seen] of Object.entries(rows)) {
  console.log(`| ${name} | ${['painted', 'usable', 'blocked'].map((part) => said(seen.map((one) => one[part]))).join(' | ')} |`);
}
await browser.close();
far.server.close();
near.server.close();
near.server.closeAllConnections();
