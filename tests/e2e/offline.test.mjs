// After one visit the page works without network; a new version waits until nothing is filled in. And the page in a
// single file works from a disk.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compilePacks } from '../../tools/compile-packs.mjs';
import { serveSite } from '../../tools/serve.mjs';
import { accessibilityViolations, choose, desktop, freshPage, siteFolder, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';
const single = fileURLToPath(new URL('../../dist-single/benefit-estimator.html', import.meta.url));


// (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
async function estimateJining(page) {
  for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('1万');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
}

const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

test('after one visit it opens and estimates without network, every region', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await controlled(page);
  await page.context().setOffline(true);
  await page.reload();
  await estimateJining(page);
  for (const region of ['鞍山市', '连云港市', '内蒙古自治区']) {
    await choose(page, region);
    await page.getByText('都不是', { exact: true }).waitFor();
  }
  // Huaihua's policy ended with 2020.
  await page.getByLabel('出院日期').fill('20200501');
  await choose(page, '怀化市');
  await page.getByText('都不是', { exact: true }).waitFor();
  await close();
});

// The guide's question for the insurance, with the picture of the card opened; the address of the picture.
async function openPicture(page) {
  await page.locator('label.answer', { hasText: '济宁高新区' }).first().click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('第 2 步').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('单子上在哪里？看样张').click();
  await page.getByText('手机上的医保电子凭证。').waitFor();
  return page.locator('.drawn').evaluate((drawn) => getComputedStyle(drawn).backgroundImage.match(/^url\("(.*)"\)$/)[1]);
}

test('where on which paper an answer stands is drawn, also without network', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: { width: 360, height: 740 } });
  await controlled(page);
  const address = await openPicture(page);
  assert.match(address, /\/pictures\/insurance\.svg$/);
  await page.waitForFunction(async (file) => (await caches.match(file)) !== undefined, address);
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.context().setOffline(true);
  await page.reload();
  assert.equal(await openPicture(page), address);
  assert.equal(await page.evaluate(async (file) => (await fetch(file)).headers.get('content-type'), address), 'image/svg+xml; charset=utf-8');
  assert.deepEqual(complaints, []);
  await close();
});

test('what a browser without WebAssembly needs is kept once it was needed', async () => {
  const { page, close } = await freshPage(site, {
    viewport: desktop, prepare: (context) => context.addInitScript(() => { delete globalThis.WebAssembly; }),
  });
  await controlled(page);
  await page.reload();
  await page.waitForSelector('html[data-engine="plain"]');
  await page.context().setOffline(true);
  await page.reload();
  await estimateJining(page);
  assert.equal(await page.locator('html').getAttribute('data-engine'), 'plain');
  await close();
});

test('a pack changed on the server is asked for first', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await controlled(page);
  // 85 % becomes 80 %: 10,000 − (10,000 − 100) × 80 % = 2,080.
  const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-packs-'));
  cpSync(`${siteFolder}/policies`, folder, { recursive: true });
  const file = join(folder, 'jining-2023/pack.toml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"0.85"', '"0.80"'));
  compilePacks(folder, folder);
  const changed = readFileSync(join(folder, 'jining-2023/pack.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  await page.context().route('**/jining-2023/pack.txt', (route) => route.fulfill({ body: changed, contentType: 'text/plain' }));
  for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('1万');
  assert.equal(await page.locator('.figure').innerText(), `2,080${nbsp}元`);
  await close();
});

// A copy of the site whose worker is of another version, as after an update.
async function updatableSite() {
  const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-site-'));
  cpSync(siteFolder, folder, { recursive: true });
  const { server, address } = await serveSite(0, { folder });
  const update = () => {
    const worker = join(folder, 'sw.js');
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/version:"[0-9a-f]{16}"/, 'version:"ffffffffffffffff"'));
    for (const copy of ['sw.js.br', 'sw.js.gz']) {
      rmSync(join(folder, copy));
    }
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  };
  return { address, update, close };
}

const lookForUpdate = (page) => page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
const versions = (page) => page.evaluate(() => caches.keys());

test('a new version waits while something is filled in, says so, and takes over when it is cleared', async () => {
  const copy = await updatableSite();
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
  await controlled(page);
  await estimateJining(page);
  copy.update();
  await lookForUpdate(page);
  await page.getByText('有新版本。填好的内容不受影响').waitFor();
  // Longer than an empty page would wait.
  await page.waitForTimeout(3000);
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '1万');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '下一位（Alt+N）' }).click();
  await page.getByText('有新版本，马上换用。').waitFor();
  await reloaded;
  await page.waitForSelector('#app fieldset');
  assert.deepEqual(await versions(page), ['benefit-estimator-ffffffffffffffff']);
  await estimateJining(page);
  await close();
  copy.close();
});

test('a new version takes over an empty page by itself', async () => {
  const copy = await updatableSite();
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
  await controlled(page);
  copy.update();
  const reloaded = page.waitForEvent('load');
  await lookForUpdate(page);
  await page.getByText('有新版本，马上换用。').waitFor();
  await reloaded;
  assert.deepEqual(await versions(page), ['benefit-estimator-ffffffffffffffff']);
  await close();
  copy.close();
});

test('it can be installed', async () => {
  const { page, close } = await freshPage(site);
  const session = await page.context().newCDPSession(page);
  const { errors, manifest, url } = await session.send('Page.getAppManifest').then(async (answer) => ({ ...answer, manifest: JSON.parse(answer.data) }));
  assert.deepEqual(errors, []);
  assert.equal(manifest.name, '医保待遇估算');
  for (const { src, sizes, type } of manifest.icons) {
    const response = await page.request.get(new URL(src, url).href);
    assert.equal(response.headers()['content-type'].split(';')[0], type);
    if (type === 'image/png') {
      const png = await response.body();
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
    }
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window, which every test page is, can install nothing; that alone may be missing.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  await close();
});

async function openFile(script) {
  const context = await site.browser.newContext({ viewport: desktop, locale: 'zh-CN', offline: true });
  if (script) {
    await context.addInitScript(script);
  }
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  await page.goto(pathToFileURL(single).href);
  return { page, requests, complaints, close: () => context.close() };
}

test('the single file opens from a disk and asks for nothing', async () => {
  const { page, requests, complaints, close } = await openFile();
  await estimateJining(page);
  assert.equal(await page.locator('html').getAttribute('data-engine'), 'wasm');
  await choose(page, '鞍山市');
  await page.getByText('特困人员').first().waitFor();
  assert.deepEqual(requests.filter((url) => !url.startsWith('data:')), [pathToFileURL(single).href]);
  assert.deepEqual(complaints, []);
  await close();
});

test('the single file needs no WebAssembly either', async () => {
  const { page, requests, complaints, close } = await openFile(() => { delete globalThis.WebAssembly; });
  await estimateJining(page);
  assert.equal(await page.locator('html').getAttribute('data-engine'), 'plain');
  assert.equal(requests.filter((url) => !url.startsWith('data:')).length, 1);
  assert.deepEqual(complaints, []);
  await close();
});

test('the single file lets no other script run', async () => {
  const policy = readFileSync(single, 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|connect-src|\*|https?:/);
  const scripts = readFileSync(single, 'utf8').match(/<script\b/g).length;
  assert.equal(policy.match(/script-src ([^;]*)/)[1].match(/'sha256-/g).length, scripts);
  assert.ok(readdirSync(join(single, '..')).length === 1);
});
