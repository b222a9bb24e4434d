// Command: node tools/screens.mjs. Photographs the built site (make build) for docs/screens, to be looked at.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { followed } from '../tests/e2e/support.mjs';
import { serveSite } from './serve.mjs';

const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url));
mkdirSync(folder, { recursive: true });
const { server, address } = await serveSite(0);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const phone = { width: 360, height: 740 };
const tablet = { width: 1024, height: 768 };
const desktop = { width: 1440, height: 900 };

async function open(viewport, options = {}) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', deviceScaleFactor: 1, ...options });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  await page.waitForSelector('#app fieldset');
  return page;
}

const choose = (page, words) => page.locator('label.answer', { hasText: words }).first().click();
const next = (page) => page.getByRole('button', { name: '下一步' }).click();

async function shot(page, name, options = {}) {
  await page.screenshot({ path: `${folder}${name}.png`, ...options });
}

async function desk(page) {
  if (await page.getByRole('button', { name: '改成整页表单' }).count()) {
    await page.getByRole('button', { name: '改成整页表单' }).click();
  }
  await choose(page, '鞍山市');
  await page.getByLabel('出院日期').fill('20230501');
  for (const words of ['低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await page.waitForSelector('.figure');
  await followed(page);
}

const guide = await open(phone);
await shot(guide, 'phone-question');
await next(guide);
await shot(guide, 'phone-error');
await choose(guide, '鞍山市');
await next(guide);
await guide.getByLabel('出院日期').fill('20230501');
await next(guide);
for (const words of ['城乡居民医保', '低保对象', '住院', '三级医院', '县外、本市内']) {
  await choose(guide, words);
  await next(guide);
}
if (!(await guide.locator('#bill-total').count())) await next(guide);
await guide.locator('#bill-total').fill('8万');
await shot(guide, 'phone-money');
for (let step = 0; step < 4; step += 1) await next(guide);
await shot(guide, 'phone-check', { fullPage: true });
await guide.getByRole('button', { name: '看结果' }).click();
await guide.waitForSelector('.figure');
await followed(guide);
await shot(guide, 'phone-result');
await shot(guide, 'phone-result-whole', { fullPage: true });
await guide.getByRole('button', { name: '长辈版' }).click();
await shot(guide, 'large-print');

const wide = await open(desktop);
await desk(wide);
await shot(wide, 'desk');
await wide.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
// What scrolls in its own column is cut off where the window ends.
await wide.setViewportSize({ ...desktop, height: 6000 });
await wide.locator('.compare').screenshot({ path: `${folder}compare.png` });
await wide.locator('.curve').screenshot({ path: `${folder}curve.png` });
await wide.locator('.year').screenshot({ path: `${folder}year.png` });
await wide.setViewportSize(desktop);
await wide.getByRole('button', { name: 'English' }).click();
await wide.waitForSelector('html[lang="en"]');
await shot(wide, 'desk-en');
await wide.emulateMedia({ media: 'print' });
await wide.setViewportSize({ width: 794, height: 1123 });
await shot(wide, 'print', { fullPage: true });

const bedside = await open(tablet, { colorScheme: 'dark' });
await desk(bedside);
await shot(bedside, 'tablet-dark');
const forced = await open(phone, { forcedColors: 'active' });
await desk(forced);
await shot(forced, 'forced-colours');

await browser.close();
server.close();
server.closeAllConnections();
